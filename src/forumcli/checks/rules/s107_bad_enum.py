"""A value is not on the list of words that its field allows.

## What it does
Reports the word, the words that are allowed, and the nearest of them.

## Why it matters
A filter for `cancelled` does not find `canceled`.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        status: canceled  # error: S107
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        status: cancelled
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
    yield from problems(context, "bad-enum", _corrected)


def _corrected(problem: Problem) -> Fix | None:
    near = advised(problem)
    if near is None:
        return None
    edit = Edit(problem.place.span, near)
    return fix("write the word that was meant", problem.place.path, edit, Applicability.UNSAFE)


RULE = rule(__doc__, "S107", "bad-enum", Severity.ERROR, find)
