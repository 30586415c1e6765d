r"""A character changes the direction of the text around it.

## What it does
Reports the overrides, embeddings and isolates of Unicode's bidirectional algorithm.

## Why it matters
What a reader sees is then not what is stored: an address or a name can read backwards.

## Example
```yaml
series:
  - id: dialogue
    name: "Dialogue of \u202eseitiC"  # error: C002
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
    yield from problems(context, "bidi-control")


RULE = rule(__doc__, "C002", "bidi-control", Severity.ERROR, find)
