"""The outcome of a check and its exit code."""

from __future__ import annotations

from dataclasses import replace

import pytest

from forumcli.checks.report import CheckReport
from forumcli.diagnostics.diagnostic import Diagnostic
from forumcli.diagnostics.severity import Severity
from forumcli.yamltext.problem import Place
from forumcli.yamltext.source import Span

_CLEAN = CheckReport((), (), (), {"editions": 1, "files": 1, "reports": 1}, {})


def _finding(severity: Severity) -> Diagnostic:
    return Diagnostic("T001", "test-rule", severity, "found", Place("a.yaml", Span(0, 1)), "0")


@pytest.mark.parametrize(
    ("severity", "fail_on", "code"),
    [
        (Severity.ERROR, Severity.ERROR, 1),
        (Severity.WARNING, Severity.ERROR, 0),
        (Severity.WARNING, Severity.WARNING, 1),
        (Severity.NOTE, Severity.WARNING, 0),
        (Severity.NOTE, Severity.NOTE, 1),
        (Severity.ERROR, None, 0),
    ],
)
def test_a_finding_fails_the_check_from_the_given_severity_on(
    severity: Severity, fail_on: Severity | None, code: int
) -> None:
    assert code == replace(_CLEAN, diagnostics=(_finding(severity),)).exit_code(fail_on)


def test_an_error_fails_the_check_if_nothing_else_is_said() -> None:
    assert 1 == replace(_CLEAN, diagnostics=(_finding(Severity.ERROR),)).exit_code()


@pytest.mark.parametrize("fail_on", [Severity.ERROR, None])
def test_a_crash_or_no_record_is_never_a_finished_check(fail_on: Severity | None) -> None:
    crashed = replace(_CLEAN, crashed=True)
    empty = replace(_CLEAN, counts={"editions": 0, "files": 3, "reports": 1})

    assert (3, 3, 0) == (crashed.exit_code(fail_on), empty.exit_code(fail_on), _CLEAN.exit_code(fail_on))


def test_totals_name_every_severity_the_worst_first() -> None:
    report = replace(_CLEAN, diagnostics=(_finding(Severity.NOTE), _finding(Severity.ERROR), _finding(Severity.NOTE)))

    assert [(Severity.ERROR, 1), (Severity.WARNING, 0), (Severity.NOTE, 2)] == list(report.totals.items())
