"""A second YAML document begins in the file.

## What it does
Reports a line `---` after the first records.

## Why it matters
Only the first document is read; whatever follows would be lost without a word.
The check then ends with exit code 3, whether this rule was selected or not.

## Example
```yaml
series:
  - {id: dialogue, name: Dialogue of Cities}
# error: S118
---
people: []
```

## Use instead
```yaml
series:
  - {id: dialogue, name: Dialogue of Cities}
people: []
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
    yield from problems(context, "second-document")


RULE = rule(__doc__, "S118", "second-document", Severity.ERROR, find)
