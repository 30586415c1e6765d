"""A YAML tag or directive is used.

## What it does
Reports `!tag`, `!!type` and lines that begin with `%`. Text that begins with `!` needs quotes.

## Why it matters
Tags tell other YAML tools to build objects, and some of those run code. The schema types values here.

## Example
```yaml
series:
  - id: dialogue
    name: !!str Dialogue of Cities  # error: C007
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
    yield from problems(context, "yaml-tag")


RULE = rule(__doc__, "C007", "yaml-tag", Severity.ERROR, find)
