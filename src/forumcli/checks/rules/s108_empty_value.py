"""A key or list item has no value.

## What it does
Reports a key with nothing behind it, an empty text, and an empty list item.

## Why it matters
Unknown and none are different things. What is not known is left out; an empty value says neither.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        venue:  # warning: S108
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.from_problems import problems
from forumcli.checks.locate import route_at
from forumcli.checks.mending import fix, removal
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.diagnostic import Fix
from forumcli.diagnostics.severity import Severity
from forumcli.yamltext.problem import Problem


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each problem of this kind."""
    yield from problems(context, "empty-value", lambda problem: _dropped(problem, context))


def _dropped(problem: Problem, context: CheckContext) -> Fix | None:
    path = problem.place.path
    route = (path, *route_at(context.dataset.files[path].tree, problem.place.span.start))
    edit = removal(context.dataset, route)
    return fix("leave it out", path, edit) if edit else None


RULE = rule(__doc__, "S108", "empty-value", Severity.WARNING, find)
