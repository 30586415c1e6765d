"""The end of a text is dropped as a comment.

## What it does
Reports text after a blank and `#` that looks as if it belonged to the value, because no blank follows the `#`.

## Why it matters
YAML ends a text without quotes at ` #`: an address such as `room #5` loses its number.

## Example
```yaml
series:
  - id: dialogue
    # warning: S120
    name: Dialogue of Cities #5
```

## Use instead
```yaml
series:
  - id: dialogue
    name: "Dialogue of Cities #5"
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
    yield from problems(context, "lost-comment")


RULE = rule(__doc__, "S120", "lost-comment", Severity.WARNING, find)
