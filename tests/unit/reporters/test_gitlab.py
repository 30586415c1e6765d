"""GitLab's Code Quality report, held against what GitLab's documentation asks of one."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

import jsonschema
import pytest

from forumcli.diagnostics.severity import Severity
from forumcli.reporters.gitlab import report
from forumcli.reporters.options import Options
from tests.unit.reporters.outcomes import TWO_SOURCES, Checked, made

_TEXT: Final = {"type": "string", "minLength": 1}
_LINE: Final = {"type": "integer", "minimum": 1}
SCHEMA: Final = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": _TEXT,
            "check_name": _TEXT,
            "fingerprint": _TEXT,
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!\./|/)"},
                    "lines": {"type": "object", "required": ["begin"], "properties": {"begin": _LINE, "end": _LINE}},
                },
            },
        },
    },
}


def _read(outcome: Checked) -> list[dict[str, Any]]:
    issues: list[dict[str, Any]] = json.loads(report(outcome.report, outcome.sources, Options()))
    jsonschema.validate(issues, SCHEMA)
    return issues


def test_a_finding_is_an_issue_with_its_lines(checked: Callable[..., Checked]) -> None:
    outcome = checked(TWO_SOURCES, "N302")

    (issue,) = _read(outcome)

    finding = outcome.report.diagnostics[0]
    assert ("N302", "major", finding.fingerprint) == (issue["check_name"], issue["severity"], issue["fingerprint"])
    assert {"path": "forums.yaml", "lines": {"begin": 10, "end": 10}} == issue["location"]
    assert f"N302 source-number-conflict: {finding.message} ({finding.help})" == issue["description"]


@pytest.mark.parametrize(
    ("severity", "word"), [(Severity.ERROR, "major"), (Severity.WARNING, "minor"), (Severity.NOTE, "info")]
)
def test_each_severity_has_a_word_of_gitlabs(severity: Severity, word: str) -> None:
    assert [word] == [issue["severity"] for issue in _read(made("a: b", 3, 4, severity=severity))]


def test_findings_that_are_hashed_alike_have_fingerprints_of_their_own() -> None:
    outcome = made("a: b", 3, 4)
    three = replace(outcome.report, diagnostics=outcome.report.diagnostics * 3)

    issues = _read(Checked(three, outcome.sources))

    assert "0" == issues[0]["fingerprint"]
    one = _read(Checked(replace(outcome.report, diagnostics=outcome.report.diagnostics * 2), outcome.sources))
    assert [each["fingerprint"] for each in one] == [each["fingerprint"] for each in issues[:2]]
    long = replace(outcome.report.diagnostics[0], fingerprint="0123456789abcdef")
    told = _read(Checked(replace(outcome.report, diagnostics=(long, long, long)), outcome.sources))
    assert 3 == len({each["fingerprint"] for each in told})


def test_nothing_found_is_an_empty_list() -> None:
    outcome = made("a: b", 3, 4)

    assert [] == _read(Checked(replace(outcome.report, diagnostics=()), outcome.sources))


def test_hostile_text_stays_in_its_place() -> None:
    (issue,) = _read(made("a: b", 3, 4, path="a\udcff.yaml", message='"\x1b[2J\n\n##[stop] {}'))

    assert ('T001 test-rule: "\\u{1b}[2J ##[stop] {}', "a\\xff.yaml") == (
        issue["description"],
        issue["location"]["path"],
    )
