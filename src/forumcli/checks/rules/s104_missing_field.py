"""A required key is missing.

## What it does
Reports a record or statement without one of the keys that make it one, at its first key.

## Why it matters
The record cannot be used at all: what other records say of it leads nowhere.

## Example
```yaml
editions:
  - id: cooperation-9  # error: S104
    reports:
      - source: gazette
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
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
    yield from problems(context, "missing-field")


RULE = rule(__doc__, "S104", "missing-field", Severity.ERROR, find)
