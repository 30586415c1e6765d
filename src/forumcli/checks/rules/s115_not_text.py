r"""A file is not UTF-8 text.

## What it does
Reports the first byte that is not UTF-8, or what the file is instead: another encoding, a packed file, a document.

## Why it matters
Nothing of the file is read. Guessing the encoding would be guessing at names.
The check then ends with exit code 3, whether this rule was selected or not.

## Example
```yaml bytes
series:
  - id: dialogue
    # error: S115
    name: Caf\xe9 Dialogue
```

## Use instead
```yaml
series:
  - id: dialogue
    name: Café Dialogue
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
    yield from problems(context, "not-text")


RULE = rule(__doc__, "S115", "not-text", Severity.ERROR, find)
