"""Two people take part in one edition as the holder of one office.

## What it does
Looks at offices that one person holds at a time: Secretary-General and President of a body, President, Prime Minister
and Foreign Minister of a country. Reported is an edition at which two people are given one of them, whichever of its
reports say so. Deputies, acting and former holders, and posts that join two offices, are left alone.

## Why it matters
One of the two had left, had not yet come, or held a lesser post; or both are one person under two spellings.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        participants:
          - {person: aida-serik, post: Foreign Minister, country: KZ, role: spoke}
          - {person: timur-aliev, post: Foreign Minister, country: KZ, role: spoke}  # warning: H603
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        participants:
          - {person: aida-serik, post: Foreign Minister, country: KZ, role: spoke}
          - {person: timur-aliev, post: former Foreign Minister, country: KZ, role: spoke}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.offices import Holding, Office, holdings
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity
from forumcli.model.ids import EditionId, PersonId


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each person who is given an office that another one has at the edition."""
    found: dict[tuple[EditionId, Office], dict[PersonId, Holding]] = {}
    for each in holdings(context):
        found.setdefault((each.edition.id, each.office), {}).setdefault(each.person.id, each)
    for (edition, office), by_person in found.items():
        first, *others = by_person.values()
        for other in others:
            yield Finding(
                other.at,
                f"two people take part in `{edition}` as {office.named}: {first.said}; {other.said}",
                related=((first.at, first.said),),
                help="hold both against the sources; if the office changed hands then, except this with the reason",
                values=(edition, *office, first.person.id, other.person.id),
            )


RULE = rule(__doc__, "H603", "office-held-by-two", Severity.WARNING, find)
