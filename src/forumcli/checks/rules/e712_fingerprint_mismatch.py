"""A fingerprint was taken of another text than its source's record says.

## What it does
Reports fingerprints that name another source than their file does, and those taken of a text that was read on another
day than the source's `retrieved`.

## Why it matters
The verdicts on the source's excerpts would be verdicts on another text.

## Example
```yaml
sources:
  - {id: leaflet, title: On forums, language: en, retrieved: 2022-07-20}  # error: E712
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: leaflet
```
```text source:leaflet read:2022-07-21
The forum was held again this year.
```

## Use instead
```yaml
sources:
  - {id: leaflet, title: On forums, language: en, retrieved: 2022-07-21}
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: leaflet
```
```text source:leaflet read:2022-07-21
The forum was held again this year.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity
from forumcli.model.dates import relation


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each fingerprint that its source's record contradicts."""
    for source in context.dataset.sources.values():
        found = context.proofs.fingerprints.get(source.id)
        if found is None:
            continue
        if found.source != source.id:
            yield Finding(
                (*source.route, "id"),
                f"the fingerprint of `{source.id}` was taken of the text of `{found.source}`",
                help=f"record it anew: forum evidence record {source.id} FILE --replace",
                values=(source.id, found.source),
            )
        elif found.read and source.retrieved and relation(found.read, source.retrieved) == "clash":
            yield Finding(
                (*source.route, "retrieved"),
                f"`{source.id}` was read on {source.retrieved.text}, but its fingerprint is of a text read on "
                f"{found.read.text}",
                help=f"record the text that was read: forum evidence record {source.id} FILE --date DATE --replace",
                values=(source.id, found.read.text),
            )


RULE = rule(__doc__, "E712", "fingerprint-mismatch", Severity.ERROR, find)
