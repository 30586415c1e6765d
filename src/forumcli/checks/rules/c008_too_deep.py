"""Lists and mappings stand deeper in each other than any record needs.

## What it does
Reports the bracket or key with which the limit of 32 is passed.

## Why it matters
Such nesting comes from a missing bracket, or is meant to bring programs down.
The check then ends with exit code 3, whether this rule was selected or not.

## Example
```yaml
series: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[dialogue]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]  # error: C008
```

## Use instead
```yaml
series:
  - {id: dialogue, name: Dialogue of Cities}
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
    yield from problems(context, "too-deep")


RULE = rule(__doc__, "C008", "too-deep", Severity.ERROR, find)
