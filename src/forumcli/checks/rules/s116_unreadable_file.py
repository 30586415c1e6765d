"""An included file cannot be read.

## What it does
Reports each name under `include` whose file is missing, not permitted, or no regular file.

## Why it matters
All that the file holds is missing from every answer.
The check then ends with exit code 3, whether this rule was selected or not.

## Example
```yaml
schema: 1
title: Forums of the region
include:
  - peple.yaml  # error: S116
people:
  - {id: wei-zhang, name: Wei Zhang}
```

## Use instead
```yaml
schema: 1
title: Forums of the region
people:
  - {id: wei-zhang, name: Wei Zhang}
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
    yield from problems(context, "unreadable-file")


RULE = rule(__doc__, "S116", "unreadable-file", Severity.ERROR, find)
