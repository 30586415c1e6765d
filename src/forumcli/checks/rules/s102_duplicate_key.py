"""A key is given twice in one mapping.

## What it does
Reports the second of two equal keys, and names the place of the first. Keys are compared in Unicode's composed form,
so that two spellings which look the same count as one.

## Why it matters
Most YAML tools keep the last value and drop the first without a word. Which one was meant, only a person can tell.

## Example
```yaml
series:
  - id: dialogue
    name: Dialogue of Cities
    name: Dialogue of Towns  # error: S102
```

## Use instead
```yaml
series:
  - id: dialogue
    name: Dialogue of Cities
    names:
      - text: Dialogue of Towns
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
    yield from problems(context, "duplicate-key")


RULE = rule(__doc__, "S102", "duplicate-key", Severity.ERROR, find)
