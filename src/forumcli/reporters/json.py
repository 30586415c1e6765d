"""JSON for programs: one object, whose keys keep their names and meaning within a version of its schema."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from forumcli.checks.report import CheckReport
from forumcli.diagnostics.diagnostic import Diagnostic, Fix
from forumcli.reporters.lines import range_of
from forumcli.reporters.options import JSON_SCHEMA_VERSION, Options
from forumcli.reporters.strict_json import strict_json
from forumcli.yamltext.problem import Place
from forumcli.yamltext.source import SourceText


def report(report: CheckReport, sources: Mapping[str, SourceText], options: Options) -> str:
    """Return everything that the check found, in full, as one JSON object."""
    return strict_json(
        {
            "forum": {
                "command": "check",
                "schema_version": JSON_SCHEMA_VERSION,
                "dataset": options.dataset,
                "query": dict(options.query),
            },
            "results": [_diagnostic(each, sources) for each in report.diagnostics],
            "suppressed": [
                {**_diagnostic(each.diagnostic, sources), "reason": each.reason} for each in report.suppressed
            ],
            "known": [_diagnostic(each, sources) for each in report.known],
            "summary": {
                "checked": dict(report.counts),
                "rules": [rule.code for rule in report.rules],
                "found": {f"{severity.word}s": number for severity, number in report.totals.items()},
                "suppressed": len(report.suppressed),
                "known": len(report.known),
                "withheld": len(report.withheld),
                "unread": report.unread,
                "complete": report.complete,
            },
        }
    )


def _diagnostic(diagnostic: Diagnostic, sources: Mapping[str, SourceText]) -> dict[str, Any]:
    record = diagnostic.record
    return {
        "kind": "diagnostic",
        "id": diagnostic.fingerprint,
        "code": diagnostic.code,
        "name": diagnostic.name,
        "severity": diagnostic.severity.word,
        "message": diagnostic.message,
        "label": diagnostic.label,
        "help": diagnostic.help,
        "place": _place(diagnostic.place, sources),
        "record": {"kind": record.kind, "id": record.id} if record else None,
        "field": diagnostic.field,
        "related": [{"message": each.message, "place": _place(each.place, sources)} for each in diagnostic.related],
        "fix": _fix(diagnostic.fix, sources) if diagnostic.fix else None,
    }


def _place(place: Place, sources: Mapping[str, SourceText]) -> dict[str, Any]:
    """Return a place: lines and columns from 1, ends exclusive, columns in code points."""
    span = range_of(place, sources)
    return {
        "file": place.path,
        "line": span.start.line,
        "column": span.start.column,
        "end_line": span.end.line,
        "end_column": span.end.column,
    }


def _fix(fix: Fix, sources: Mapping[str, SourceText]) -> dict[str, Any]:
    edits = [
        {**_place(Place(path, edit.span), sources), "text": edit.text} for path, edits in fix.edits for edit in edits
    ]
    return {"title": fix.title, "applicability": fix.applicability.value, "edits": edits}
