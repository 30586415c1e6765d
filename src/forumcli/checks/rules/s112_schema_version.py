"""The dataset follows a version of the schema that this program does not know.

## What it does
Compares `schema` on the front door with the version this program reads.

## Why it matters
Under another version the same key may mean something else, so that every answer would be open to doubt.

## Example
```yaml
schema: 99  # error: S112
title: Forums of the region
people:
  - {id: wei-zhang, name: Wei Zhang}
```

## Use instead
```yaml
schema: 1
title: Forums of the region
people:
  - {id: wei-zhang, name: Wei Zhang}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import SCHEMA_VERSION, CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding if the front door names another version."""
    front = context.dataset.front
    if front.schema > SCHEMA_VERSION:
        advice = "install a newer version of this program"
    elif front.schema < SCHEMA_VERSION:
        advice = "bring the dataset up to date"
    else:
        return
    yield Finding(
        (*front.route, "schema"),
        f"the dataset follows version {front.schema} of the schema; this program knows version {SCHEMA_VERSION}",
        help=advice,
        values=(str(front.schema),),
    )


RULE = rule(__doc__, "S112", "schema-version", Severity.ERROR, find)
