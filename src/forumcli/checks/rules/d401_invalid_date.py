"""A date is not one, or is not in the calendar.

## What it does
Reports dates that are not EDTF (ISO 8601-2) and days that do not exist.

## Why it matters
A date that cannot be read cannot be put in order, compared or shown.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        held: "2022-02-30"  # error: D401
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        held: 2022-02-28
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
    yield from problems(context, "invalid-date")


RULE = rule(__doc__, "D401", "invalid-date", Severity.ERROR, find)
