"""Somebody is quoted who is no participant of that report.

## What it does
Looks for the speaker of each quotation among the participants of the same report, a letter that was read out included.

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
from forumcli.diagnostics.severity import Severity


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each quotation whose speaker its report does not list."""
    for edition, report in context.reports():
        listed = {each.person for each in report.participants}
        for quotation in report.quotations:
            if quotation.by and quotation.by not in listed:
                yield Finding(
                    (*quotation.route, "by"),
                    f"`{quotation.by}` is quoted in `{quotation.id}`, but no participant of `{edition.id}` in "
                    f"`{report.source}`",
                    help="add the person to `participants` with the post given there; a letter is `role: sent-letter`",
                    values=(quotation.id, quotation.by),
                )


RULE = rule(__doc__, "H618", "speaker-not-listed", Severity.WARNING, find)
