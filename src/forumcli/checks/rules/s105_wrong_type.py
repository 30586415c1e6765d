"""A value is of the wrong sort.

## What it does
Reports a list where a text belongs, a text where a list belongs, and words where a number belongs.

## Why it matters
A value that does not fit is left out of every answer.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        number: ninth  # error: S105
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        number: {value: 9, as: ninth}
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
    yield from problems(context, "wrong-type")


RULE = rule(__doc__, "S105", "wrong-type", Severity.ERROR, find)
