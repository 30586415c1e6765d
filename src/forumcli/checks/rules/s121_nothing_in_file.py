"""A file holds no data.

## What it does
Reports files that are empty, hold only comments, or hold one piece of text instead of keys.

## Why it matters
An empty file is what remains when saving went wrong.
The check then ends with exit code 3, whether this rule was selected or not.

## Example
```yaml
# error: S121 @1:1
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
    yield from problems(context, "nothing-in-file")


RULE = rule(__doc__, "S121", "nothing-in-file", Severity.ERROR, find)
