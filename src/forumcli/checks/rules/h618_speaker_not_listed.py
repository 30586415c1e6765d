"""Somebody is quoted who is no participant of that report.

## What it does
Looks for the speaker of each quotation among the participants of the same report, a letter that was read out included.
It shows where else the speaker is: in another report of the edition, in the mentions of this one, or at other editions.
A report of which something cannot be read, or that lists somebody unknown, is passed over.

## Why it matters
Who spoke, and as what, is answered from the participants: without an entry the person has words but no post.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        quotations:
          - id: serik-2022-water
            by: aida-serik  # warning: H618
            form: direct
            text: Water knows no border
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        participants:
          - {person: aida-serik, post: minister, for: ministry, role: spoke}
        quotations:
          - id: serik-2022-water
            by: aida-serik
            form: direct
            text: Water knows no border
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.checks.wording import ids
from forumcli.diagnostics.severity import Severity
from forumcli.model.edition import Edition
from forumcli.model.ids import EditionId, PersonId
from forumcli.model.report import Report
from forumcli.yamltext.route import Route


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each quotation whose speaker its report does not list."""
    took_part = _took_part(context)
    for edition, report in context.reports():
        listed = {each.person for each in report.participants}
        unknown = any(each and each not in context.dataset.people for each in listed)
        for quotation in report.quotations:
            if quotation.by and quotation.by not in listed and not unknown:
                elsewhere = took_part.get(quotation.by, [])
                yield Finding(
                    (*quotation.route, "by"),
                    f"`{quotation.by}` is quoted in `{quotation.id}`, but no participant of `{edition.id}` in "
                    f"`{report.source}`",
                    label=None if edition.id in elsewhere or not elsewhere else f"takes part in {ids(elsewhere)}",
                    related=tuple(_beside(quotation.by, edition, report)),
                    lacks=report.route,
                    help="add the person to `participants` with the post given there; a letter is `role: sent-letter`",
                    values=(quotation.id, quotation.by),
                )


def _took_part(context: CheckContext) -> dict[PersonId, list[EditionId]]:
    """Return the editions at which each person takes part, in the order of the files."""
    found: dict[PersonId, list[EditionId]] = {}
    for edition, report in context.reports():
        for each in report.participants:
            if each.person:
                found.setdefault(each.person, []).append(edition.id)
    return {person: list(dict.fromkeys(editions)) for person, editions in found.items()}


def _beside(person: PersonId, edition: Edition, report: Report) -> Iterator[tuple[Route, str]]:
    """Yield where a person is named beside the quotation: mentioned in its report, or taking part by another source."""
    for mention in report.mentions:
        if mention.person == person:
            yield (*mention.route, "person"), f"only mentioned in `{report.source}`"
    for other in edition.reports:
        for each in other.participants:
            if each.person == person:
                yield (*each.route, "person"), f"takes part by `{other.source}`"


RULE = rule(__doc__, "H618", "speaker-not-listed", Severity.WARNING, find)
