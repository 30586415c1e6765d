r"""A control character stands in the text.

## What it does
Reports characters that are no text: escapes of terminals, NUL, line separators, halves of characters. An escape such as
`\e` in double quotes counts as what it stands for.

## Why it matters
On a terminal they move the cursor, change the title or hide words; in a file they end lines for some programs.

## Example
```yaml
series:
  - id: dialogue
    name: "Dialogue\e[2J of Cities"  # error: C001
```

## Use instead
```yaml
series:
  - id: dialogue
    name: Dialogue of Cities
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
    yield from problems(context, "control-character")


RULE = rule(__doc__, "C001", "control-character", Severity.ERROR, find)
