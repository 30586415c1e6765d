"""Markdown for the summary of a build: a table of the findings, the worst first, and the totals. No HTML, no images."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from forumcli.checks.report import CheckReport
from forumcli.diagnostics.diagnostic import Diagnostic
from forumcli.reporters.lines import range_of
from forumcli.reporters.options import Options
from forumcli.reporters.totals import totals
from forumcli.yamltext.display import visible
from forumcli.yamltext.source import SourceText

MOST_SHOWN: Final = 500
"""Findings of one summary: GitHub refuses one of more than a megabyte."""
_ACTIVE: Final = re.compile(r"(?i:(?<=www))\.|[!#$&*:<>@\[\\\]^_`{|}~]")
"""All that GitHub's Markdown gives a meaning to within a line, and that a backslash takes it from."""


def report(report: CheckReport, sources: Mapping[str, SourceText], options: Options) -> str:
    """Return a heading, the totals, and a row for each of the worst findings."""
    worst = sorted(report.diagnostics, key=lambda each: each.rank)
    lines = ["## forum check", "", _escaped(totals(report))]
    if worst:
        lines += ["", "| severity | rule | where | what |", "|---|---|---|---|"]
        lines += [_row(each, sources, options) for each in worst[:MOST_SHOWN]]
    if len(worst) > MOST_SHOWN:
        lines += ["", f"{len(worst) - MOST_SHOWN} more findings are not shown here."]
    return "\n".join(lines) + "\n"


def _row(diagnostic: Diagnostic, sources: Mapping[str, SourceText], options: Options) -> str:
    line, column = range_of(diagnostic.place, sources).start
    rule = f"[{diagnostic.code}]({options.pages}{diagnostic.code}.md)" if options.pages else diagnostic.code
    cells = (
        diagnostic.severity.word,
        f"{rule} {_escaped(diagnostic.name)}",
        _escaped(f"{diagnostic.place.path}:{line}:{column}"),
        " ".join(_told(diagnostic)),
    )
    return f"| {' | '.join(cells)} |"


def _told(diagnostic: Diagnostic) -> Iterator[str]:
    yield _escaped(diagnostic.message)
    if advice := _escaped(diagnostic.help or ""):
        yield f"*{advice}*"


def _escaped(text: str) -> str:
    """Return a text on one line in which Markdown finds nothing to do: neither a link nor a cell, nor HTML."""
    return _ACTIVE.sub(r"\\\g<0>", visible(" ".join(text.split())))
