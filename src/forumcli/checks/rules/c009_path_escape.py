"""An included path leads out of the dataset's folder.

## What it does
Reports names under `include` that lead elsewhere, by `..`, from the root, or through a link.

## Why it matters
A dataset that somebody sends you must not open other files of yours.
The check then ends with exit code 3, whether this rule was selected or not.

## Example
```yaml
schema: 1
title: Forums of the region
include:
  - ../people.yaml  # error: C009
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
    yield from problems(context, "path-escape")


RULE = rule(__doc__, "C009", "path-escape", Severity.ERROR, find)
