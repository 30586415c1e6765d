"""Somebody comes for a country that is not their own, or not that of their body.

## What it does
Holds the `country` of each participation against the country of the person and that of the body under `for`.

## Why it matters
Who came from where is counted by it: a delegate under the wrong country is missing from one delegation and is one too
many in the other.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        participants:
          - person: aida-serik
            country: UZ  # warning: H615
            role: spoke
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        participants:
          - person: aida-serik
            country: KZ
            role: spoke
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.checks.wording import listed
from forumcli.diagnostics.severity import Severity
from forumcli.model.organisation import Organisation
from forumcli.model.person import Person
from forumcli.model.statement import Participation


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each participation whose country is not that of the person, or of the body."""
    for edition, report in context.reports():
        for each in report.participants:
            others = [record for record in _records(each, context) if record.country != each.country]
            if each.country and others:
                theirs = listed(f"`{record.id}` is of {record.country}" for record in others)
                yield Finding(
                    (*each.route, "country"),
                    f"a participant of `{edition.id}` in `{report.source}` comes for {each.country}, but {theirs}",
                    related=tuple(((*record.route, "country"), f"`{record.id}`") for record in others),
                    help="hold both against the source; who speaks for another country can be excepted with the reason",
                    values=(report.source, each.country, *(f"{record.id}={record.country}" for record in others)),
                )


def _records(each: Participation, context: CheckContext) -> Iterator[Person | Organisation]:
    """Yield the records of the person and of the bodies that say of which country they are."""
    person = context.dataset.people.get(each.person) if each.person else None
    bodies = (context.dataset.organisations.get(id_) for id_ in (each.for_, each.organisation) if id_)
    for record in (person, *bodies):
        if record and record.country:
            yield record


RULE = rule(__doc__, "H615", "delegation-country-mismatch", Severity.WARNING, find)
