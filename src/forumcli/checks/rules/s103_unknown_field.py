"""A key is not part of the schema.

## What it does
Reports every key that records of this kind do not have, with the nearest one that they do.

## Why it matters
A misspelt key is a value that nobody ever sees: it is stored, and no command shows it.

## Example
```yaml
series:
  - id: dialogue
    nam: Dialogue of Cities  # error: S103
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
from forumcli.checks.from_problems import advised, problems
from forumcli.checks.mending import fix
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.diagnostic import Applicability, Fix
from forumcli.diagnostics.severity import Severity
from forumcli.yamltext.edit import Edit
from forumcli.yamltext.problem import Problem


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each problem of this kind."""
    yield from problems(context, "unknown-field", _corrected)


def _corrected(problem: Problem) -> Fix | None:
    near = advised(problem)
    if near is None:
        return None
    edit = Edit(problem.place.span, near)
    return fix("write the key that was meant", problem.place.path, edit, Applicability.UNSAFE)


RULE = rule(__doc__, "S103", "unknown-field", Severity.ERROR, find)
