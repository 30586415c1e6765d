"""A key or list item has no value.

## What it does
Reports a key with nothing behind it, an empty text, an empty list item, and, in records, an empty list or mapping.

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
from forumcli.checks.inner_nodes import inner_nodes, key_of
from forumcli.checks.locate import route_at
from forumcli.checks.mending import fix, removal
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.diagnostic import Fix
from forumcli.diagnostics.severity import Severity
from forumcli.yamltext.node import Sequence
from forumcli.yamltext.problem import Problem
from forumcli.yamltext.route import Route


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each problem of this kind, and for each list and mapping of a record with nothing in it."""
    yield from problems(context, "empty-value", lambda problem: _dropped(problem, context))
    for route, node in inner_nodes(context.dataset):
        if not (node.items if isinstance(node, Sequence) else node.entries):
            sort = "list" if isinstance(node, Sequence) else "mapping"
            edit = removal(context.dataset, route)
            yield Finding(
                route,
                f"{_named(route)} is an empty {sort}",
                help="write what is known, or leave it out",
                fix=fix("leave it out", str(route[0]), edit) if edit else None,
                values=(_named(route),),
            )


def _named(route: Route) -> str:
    """Name what a route leads to: a key, or a member of the list under one."""
    return f"`{key_of(route)}`" if isinstance(route[-1], str) else f"a member of `{key_of(route)}`"


def _dropped(problem: Problem, context: CheckContext) -> Fix | None:
    path = problem.place.path
    route = (path, *route_at(context.dataset.files[path].tree, problem.place.span.start))
    edit = removal(context.dataset, route)
    return fix("leave it out", path, edit) if edit else None


RULE = rule(__doc__, "S108", "empty-value", Severity.WARNING, find)
