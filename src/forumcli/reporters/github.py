"""GitHub's workflow commands: findings as annotations in a pull request. Nothing from the data can begin a command."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from forumcli.checks.report import CheckReport
from forumcli.diagnostics.diagnostic import Diagnostic
from forumcli.diagnostics.severity import Severity
from forumcli.reporters.lines import range_of
from forumcli.reporters.options import Options
from forumcli.reporters.totals import totals
from forumcli.yamltext.display import visible
from forumcli.yamltext.source import SourceText

_COMMANDS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
MOST_SHOWN: Final = 50
"""GitHub shows few annotations a step; the worst come first, and the last line counts all."""


def report(report: CheckReport, sources: Mapping[str, SourceText], options: Options) -> str:  # noqa: ARG001 - as every reporter
    """Return a command for each of the worst findings, and a line with the totals."""
    worst = sorted(report.diagnostics, key=lambda each: each.rank)
    lines = [_command(each, sources) for each in worst[:MOST_SHOWN]]
    left = len(worst) - len(lines)
    more = f" ({left} of them not shown here)" if left else ""
    return "\n".join([*lines, totals(report) + more]) + "\n"


def _command(diagnostic: Diagnostic, sources: Mapping[str, SourceText]) -> str:
    span = range_of(diagnostic.place, sources)
    properties = {"file": diagnostic.place.path, "line": str(span.start.line), "endLine": str(span.end.line)}
    # NOTE: GitHub reads columns as belonging to the first line; with two lines it drops the annotation.
    if span.one_line:
        properties |= {"col": str(span.start.column), "endColumn": str(span.end.column)}
    properties["title"] = f"{diagnostic.code} {diagnostic.name}"
    message = diagnostic.message + (f"\n{diagnostic.help}" if diagnostic.help else "")
    given = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{_COMMANDS[diagnostic.severity]} {given}::{_text(message)}"


def _text(text: str) -> str:
    """Escape what ends a command; everything else that acts is made visible first."""
    return visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escape what ends a property of a command as well."""
    return _text(text).replace(":", "%3A").replace(",", "%2C")
