"""GitLab's Code Quality report: findings in the widget of a merge request, and beside the lines of its diff."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping
from typing import Any, Final

from forumcli.checks.report import CheckReport
from forumcli.diagnostics.diagnostic import Diagnostic
from forumcli.diagnostics.severity import Severity
from forumcli.reporters.lines import range_of
from forumcli.reporters.options import Options
from forumcli.reporters.strict_json import strict_json
from forumcli.yamltext.display import visible
from forumcli.yamltext.source import SourceText

_SEVERITIES: Final = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def report(report: CheckReport, sources: Mapping[str, SourceText], options: Options) -> str:  # noqa: ARG001 - as every reporter
    """Return the list of all findings; the format has no room for totals, nor for what is suppressed."""
    seen: Counter[str] = Counter()
    made = []
    for each in report.diagnostics:
        made.append(_issue(each, sources, seen[each.fingerprint]))
        seen[each.fingerprint] += 1
    return strict_json(made)


def _issue(diagnostic: Diagnostic, sources: Mapping[str, SourceText], before: int) -> dict[str, Any]:
    span = range_of(diagnostic.place, sources)
    advice = f" ({diagnostic.help})" if diagnostic.help else ""
    return {
        "type": "issue",
        "check_name": diagnostic.code,
        "description": visible(" ".join(f"{diagnostic.code} {diagnostic.name}: {diagnostic.message}{advice}".split())),
        "categories": ["Bug Risk"],
        "severity": _SEVERITIES[diagnostic.severity],
        "fingerprint": _unique(diagnostic.fingerprint, before),
        "location": {
            "path": diagnostic.place.path,
            "lines": {"begin": span.start.line, "end": span.end.line},
        },
    }


def _unique(fingerprint: str, before: int) -> str:
    """Tell a finding from those before it that are hashed alike: GitLab shows but the first of each fingerprint."""
    return (
        hashlib.sha256(f"{fingerprint}\x1f{before}".encode()).hexdigest()[: len(fingerprint)] if before else fingerprint
    )
