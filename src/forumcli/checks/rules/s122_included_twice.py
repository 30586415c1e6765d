"""A file is included a second time.

## What it does
Reports a name under `include` whose file is part of the dataset already, the front door itself included.

## Why it matters
It is read once only; the second name is left over from a change, or was to be another one.

## Example
```yaml
schema: 1
title: Forums of the region
include:
  - forums.yaml  # warning: S122
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

from forumcli.checks.context import CheckContext
from forumcli.checks.from_problems import problems
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each problem of this kind."""
    yield from problems(context, "included-twice")


RULE = rule(__doc__, "S122", "included-twice", Severity.WARNING, find)
