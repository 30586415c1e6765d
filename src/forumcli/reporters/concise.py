"""One finding a line, for editors and grep: `FILE:LINE:COL: error N302 message`, and the totals."""

from __future__ import annotations

from collections.abc import Mapping

from forumcli.checks.report import CheckReport
from forumcli.reporters.lines import inert, range_of, shown
from forumcli.reporters.options import Options
from forumcli.reporters.totals import totals
from forumcli.yamltext.display import visible
from forumcli.yamltext.source import SourceText


def report(report: CheckReport, sources: Mapping[str, SourceText], options: Options) -> str:  # noqa: ARG001 - as every reporter
    """Return a line for each finding, and one for the whole."""
    lines = []
    for each in report.diagnostics:
        line, column = range_of(each.place, sources).start
        message = " ".join(each.message.split())
        lines.append(
            f"{shown(each.place.path)}:{line}:{column}: {each.severity.word} {each.code} {inert(visible(message))}"
        )
    return "\n".join([*lines, totals(report)]) + "\n"
