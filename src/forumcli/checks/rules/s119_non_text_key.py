"""A key is not a plain word.

## What it does
Reports keys that are lists, that hold characters which no key has, or that YAML tools read as something else than text.

## Why it matters
Mostly a colon stands in the wrong place, and a sentence has become a key.

## Example
```yaml
series:
  - id: dialogue
    name: Dialogue of Cities
    yes: of 2023  # error: S119
```

## Use instead
```yaml
series:
  - id: dialogue
    name: Dialogue of Cities
    note: of 2023
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
    yield from problems(context, "non-text-key")


RULE = rule(__doc__, "S119", "non-text-key", Severity.ERROR, find)
