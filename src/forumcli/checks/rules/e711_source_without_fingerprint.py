"""A source that a report rests on has no fingerprint, while others have.

## What it does
Reports sources of reports without a file in `evidence/`. A dataset without any fingerprint is not reproached with it,
nor is a source of which only an excerpt was read: a fingerprint is made of the whole text.

## Why it matters
What is quoted from it cannot be proved.

## Example
```yaml
sources:
  - {id: leaflet, title: On forums, language: en}  # note: E711
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: leaflet
      - source: gazette
```
```text source:gazette
The ninth Cooperation Forum was held in Lanzhou on 13 July 2022, with more than 60 guests.

“Water knows no border, and so we build together,” said Aida Serik. Water comes first, she added. “It always does.”

“Water knows no border, and so we build together,” the host repeated on 14 July in Astana.
```

## Use instead
```yaml
sources:
  - {id: leaflet, title: On forums, language: en}
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: leaflet
```
```text source:leaflet
The forum was held again this year.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each source of a report without a fingerprint."""
    fingerprints = context.dataset.fingerprints
    reported = {report.source for _, report in context.reports()} if fingerprints else set()
    for source in context.dataset.sources.values():
        if source.id in reported and source.id not in fingerprints and source.read == "full":
            yield Finding(
                (*source.route, "id"),
                f"`{source.id}` has no fingerprint: what is quoted from it cannot be proved",
                help=f"forum evidence record {source.id} FILE",
                values=(source.id,),
            )


RULE = rule(__doc__, "E711", "source-without-fingerprint", Severity.NOTE, find)
