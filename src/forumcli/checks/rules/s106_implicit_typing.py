"""A text without quotes is something else to other YAML tools.

## What it does
Reports plain values that YAML 1.1 or 1.2 would turn into a truth value, a number, a time or a date and that would come
back changed: `NO`, `1e3`, `007`, `12:30`. Whole numbers and real dates are safe. A value that is reported for another
fault is left out.

## Why it matters
This program reads every value as text. The next program that reads the file does not: Norway becomes false.

## Example
```yaml
people:
  - id: kari-nordmann
    name: Kari Nordmann
    country: NO  # error: S106
```

## Use instead
```yaml
people:
  - id: kari-nordmann
    name: Kari Nordmann
    country: "NO"
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from forumcli.checks.context import CheckContext
from forumcli.checks.from_problems import problems
from forumcli.checks.mending import fix
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.diagnostic import Fix
from forumcli.diagnostics.severity import Severity
from forumcli.yamltext.edit import Edit
from forumcli.yamltext.problem import Place, Problem

_OF_THE_VALUE: Final = frozenset(
    (*("invalid-date", "wrong-type", "bad-format", "bad-slug", "bad-enum"), "bad-country-code", "end-before-start")
)


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each value that is read otherwise and has no other fault: quotes would not mend that one."""
    faulty = _faulty(context)
    found = problems(context, "implicit-typing", lambda problem: _quoted(problem, context))
    yield from (finding for finding in found if finding.at not in faulty)


def _faulty(context: CheckContext) -> set[Place]:
    """Return where values stand that are reported for what they are, or lead to no record."""
    kinds = (problems for kind, problems in context.problems.items() if kind in _OF_THE_VALUE)
    faulty = {problem.place for problems in kinds for problem in problems}
    dangling = (each for each in context.dataset.references if each.id not in context.kinds)
    return faulty | {context.dataset.place(each.route) for each in dangling}


def _quoted(problem: Problem, context: CheckContext) -> Fix:
    place = problem.place
    text = context.dataset.files[place.path].source.text[slice(*place.span)]
    return fix("put it in quotes", place.path, Edit(place.span, f'"{text}"'))


RULE = rule(__doc__, "S106", "implicit-typing", Severity.ERROR, find)
