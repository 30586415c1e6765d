"""A text does not have the form of its field.

## What it does
Reports language tags, addresses, counts and paragraph numbers that cannot be read as such, and numbers of editions
below 1.

## Why it matters
A link that is no address cannot be followed, and a count that cannot be read cannot be compared.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        attendance: sixty or so  # error: S109
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        attendance: {value: ~60, as: sixty or so}
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
    yield from problems(context, "bad-format")


RULE = rule(__doc__, "S109", "bad-format", Severity.ERROR, find)
