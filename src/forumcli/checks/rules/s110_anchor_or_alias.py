"""YAML's anchors, aliases or merge keys are used.

## What it does
Reports `&name`, `*name` and `<<`. Text that begins with one of these characters needs quotes.

## Why it matters
A value that stands elsewhere hides where it comes from, and a few aliases of aliases can fill a computer's memory.

## Example
```yaml
series:
  - &first  # error: S110
    id: dialogue
    name: Dialogue of Cities
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
    yield from problems(context, "anchor-or-alias")


RULE = rule(__doc__, "S110", "anchor-or-alias", Severity.ERROR, find)
