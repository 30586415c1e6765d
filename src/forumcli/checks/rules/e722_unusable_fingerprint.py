"""A fingerprint cannot be read, or belongs to no source.

## What it does
Reports files in `evidence/` that are no fingerprints, were cut short or changed by hand, and those named after no
source, unless the source may stand in what cannot be read.

## Why it matters
Nothing is proved by it, and nobody would notice.

## Example
```yaml
sources:
  - {id: leaflet, title: On forums, language: en}  # error: E722
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: leaflet
```
```text file:evidence/leaflet.fingerprint
forum fingerprint 1
source leaflet
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
    """Yield a finding for each file of a fingerprint that is of no use."""
    dataset = context.dataset
    routes = {each.id: (*each.route, "id") for each in dataset.definitions if each.kind == "sources"}
    for source, file in dataset.fingerprints.items():
        reason = file.problem.message if file.problem else context.proofs.unreadable.get(source)
        if source not in routes:
            if not context.lost.record("sources", source):
                yield Finding(
                    dataset.front.route,
                    f"{file.shown} belongs to no source of this dataset",
                    help="name it after a source's id, or remove it",
                    values=(source,),
                )
        elif reason:
            yield Finding(
                routes[source],
                f"{file.shown} cannot be read: {reason}",
                help=f"record it anew: forum evidence record {source} FILE --replace",
                values=(source,),
            )


RULE = rule(__doc__, "E722", "unusable-fingerprint", Severity.ERROR, find)
