"""Findings of what the reader and the decoder reported: they see the text, the rules give their findings a code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from forumcli.checks.rule import Finding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from forumcli.checks.context import CheckContext
    from forumcli.diagnostics.diagnostic import Fix
    from forumcli.yamltext.problem import Problem

_ADVISED: Final = re.compile(r"did you mean `([^`]+)`\?\Z")


def problems(context: CheckContext, kind: str, fix: Callable[[Problem], Fix | None] | None = None) -> Iterator[Finding]:
    """Yield a finding for each problem of a kind; the kind is the name of the rule that reports it.

    `fix` makes the fix of a problem, where there is one.
    """
    for problem in context.problems.get(kind, ()):
        yield Finding(
            problem.place,
            problem.message,
            related=tuple((each.place, each.message) for each in problem.related),
            help=problem.help,
            fix=fix(problem) if fix else None,
            unread=problem in context.dataset.unread,
        )


def advised(problem: Problem) -> str | None:
    """Return the word that a problem's advice takes for the one that was meant."""
    near = _ADVISED.match(problem.help) if problem.help else None
    return near[1] if near else None
