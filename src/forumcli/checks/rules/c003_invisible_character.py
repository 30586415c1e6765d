r"""A character cannot be seen.

## What it does
Reports zero-width spaces, soft hyphens and their like; joiners and direction marks only where they have no use.

## Why it matters
A name with such a character in it looks right and is not found.

## Example
```yaml
series:
  - id: dialogue
    name: "Dia\u200blogue of Cities"  # warning: C003
```

## Use instead
```yaml
series:
  - id: dialogue
    name: Dialogue of Cities
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from forumcli.checks.context import CheckContext
from forumcli.checks.from_problems import problems
from forumcli.checks.locate import scalar_at
from forumcli.checks.mending import fix
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.diagnostic import Applicability, Fix
from forumcli.diagnostics.severity import Severity
from forumcli.yamltext.edit import Edit
from forumcli.yamltext.node import Scalar
from forumcli.yamltext.problem import Problem


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each problem of this kind."""
    verbatim: dict[str, list[Scalar]] = {path: [] for path in context.dataset.files}
    if context.problems.get("invisible-character"):
        for text in context.texts:
            if text.verbatim:
                verbatim[str(text.route[0])].append(text.scalar)
    ordered = {path: sorted(scalars, key=lambda scalar: scalar.span) for path, scalars in verbatim.items()}
    yield from problems(context, "invisible-character", lambda problem: _removed(problem, ordered))


def _removed(problem: Problem, verbatim: Mapping[str, list[Scalar]]) -> Fix:
    """Remove the character; where a source's words stand, only on request."""
    place = problem.place
    printed = scalar_at(verbatim[place.path], place.span)
    how = Applicability.UNSAFE if printed else Applicability.SAFE
    return fix("remove the character", place.path, Edit(place.span, ""), how)


RULE = rule(__doc__, "C003", "invisible-character", Severity.WARNING, find)
