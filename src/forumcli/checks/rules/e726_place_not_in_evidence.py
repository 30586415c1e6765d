"""The evidence for a place does not name it.

## What it does
Looks for the place in `evidence`, under each of its names and spellings. Places that are marked as inferred say so
themselves.

## Why it matters
Evidence that does not name the place proves nothing.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        place:
          value: astana
          evidence: was held in Lanzhou on 13 July 2022  # warning: E726
          at: 1
```
```text source:gazette
The ninth Cooperation Forum was held in Lanzhou on 13 July 2022, with more than 60 guests.

“Water knows no border, and so we build together,” said Aida Serik. Water comes first, she added. “It always does.”

“Water knows no border, and so we build together,” the host repeated on 14 July in Astana.
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        place:
          value: lanzhou
          evidence: was held in Lanzhou on 13 July 2022
          at: 1
```
```text source:gazette
The ninth Cooperation Forum was held in Lanzhou on 13 July 2022, with more than 60 guests.

“Water knows no border, and so we build together,” said Aida Serik. Water comes first, she added. “It always does.”

“Water knows no border, and so we build together,” the host repeated on 14 July in Astana.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.checks.stated import names_place
from forumcli.diagnostics.severity import Severity


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each place whose evidence does not name it."""
    for edition, report in context.reports():
        stated = report.place
        place = context.dataset.places.get(stated.value) if stated else None
        if stated is None or place is None or stated.evidence is None or stated.inferred:
            continue
        if not names_place(stated.evidence, place):
            yield Finding(
                (*stated.route, "evidence"),
                f"`{report.source}` is said to place `{edition.id}` in {place.name}, but its words do not name it",
                help="hold the place against the source; if it is spelled otherwise there, add the spelling to the "
                "place's `names`",
                values=(report.source, stated.value, stated.evidence),
            )


RULE = rule(__doc__, "E726", "place-not-in-evidence", Severity.WARNING, find)
