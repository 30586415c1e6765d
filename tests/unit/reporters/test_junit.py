"""JUnit XML, read back by an independent parser."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from junitparser import Error, Failure, JUnitXml, Skipped, TestCase, TestSuite

from forumcli.checks.report import Suppressed
from forumcli.diagnostics.severity import Severity
from forumcli.reporters.junit import report
from forumcli.reporters.options import Options
from forumcli.yamltext.display import visible
from tests.unit.reporters.outcomes import TWO_SOURCES, Checked, made

_HOSTILE = st.text(st.sampled_from("a\"'<>&]\r\n\t\x00\x1b\ufffe\ud800中 "), max_size=30)


def _read(outcome: Checked, options: Options | None = None) -> tuple[JUnitXml, dict[str, TestSuite]]:
    text = report(outcome.report, outcome.sources, options or Options())
    read = JUnitXml.fromstring(text.encode("utf-8"))
    assert isinstance(read, JUnitXml)
    return read, {str(suite.name): suite for suite in read}


def _cases(suite: TestSuite) -> list[TestCase]:
    return list(suite)


def _only(suite: TestSuite) -> TestCase:
    (case,) = _cases(suite)
    return case


def test_a_finding_is_a_failed_case_in_the_suite_of_its_file(checked: Callable[..., Checked]) -> None:
    outcome = checked(TWO_SOURCES, "N302")

    _, suites = _read(outcome)

    case = _only(suites["forums.yaml"])
    (failure,) = case.result
    finding = outcome.report.diagnostics[0]
    assert ("N302 source-number-conflict at 10:25", "forums.yaml") == (case.name, case.classname)
    assert (True, finding.message, "error") == (isinstance(failure, Failure), failure.message, failure.type)
    assert [
        f"forums.yaml:10:25: error N302 {finding.message}",
        "forums.yaml:12:25: `herald` says 8 (“第八届”)",
        f"help: {finding.help}",
    ] == str(failure.text).split("\n")


def test_rules_that_found_nothing_are_cases_that_passed(checked: Callable[..., Checked]) -> None:
    read, suites = _read(checked(TWO_SOURCES, "N30"))

    passed = _cases(suites["rules that found nothing"])
    assert "N301 edition-number-conflict" in [case.name for case in passed]
    assert not [case.name for case in passed if str(case.name).startswith("N302") or not case.is_passed]
    assert (len(passed) + 1, 1, 0, 0) == (read.tests, read.failures, read.errors, read.skipped)


def test_a_file_without_findings_is_a_case_that_passed() -> None:
    outcome = made("a: b", 3, 4)

    _, suites = _read(Checked(replace(outcome.report, diagnostics=()), outcome.sources))

    case = _only(suites["a.yaml"])
    assert ("nothing found", True) == (case.name, case.is_passed)


@pytest.mark.parametrize(
    ("severity", "fail_on", "failures"),
    [
        (Severity.WARNING, Severity.ERROR, 0),
        (Severity.WARNING, Severity.WARNING, 1),
        (Severity.NOTE, Severity.NOTE, 1),
        (Severity.ERROR, None, 0),
    ],
)
def test_the_verdict_is_that_of_the_exit_code(severity: Severity, fail_on: Severity | None, failures: int) -> None:
    outcome = made("a: b", 3, 4, severity=severity)

    read, suites = _read(outcome, Options(fail_on=fail_on))

    assert (failures, outcome.report.exit_code(fail_on)) == (read.failures, failures)
    case = _only(suites["a.yaml"])
    assert ("" if failures else f"a.yaml:1:4: {severity.word} T001 found") == (case.system_out or "")


def test_what_is_suppressed_is_skipped_with_its_reason() -> None:
    outcome = made("a: b", 3, 4)
    finding = outcome.report.diagnostics[0]
    silent = replace(outcome.report, diagnostics=(), suppressed=(Suppressed(finding, "never met"),), known=(finding,))

    read, suites = _read(Checked(silent, outcome.sources))

    skipped = [result for case in _cases(suites["a.yaml"]) for result in case.result]
    assert [("suppressed", "never met"), ("known", "in the baseline")] == [
        (each.type, each.message) for each in skipped if isinstance(each, Skipped)
    ]
    assert (2, 0) == (read.skipped, read.failures)


def test_a_crashed_rule_is_an_error_and_no_failure() -> None:
    outcome = made("a: b", 3, 4)
    crash = replace(outcome.report.diagnostics[0], code="M999")

    read, suites = _read(Checked(replace(outcome.report, diagnostics=(crash,), crashed=True), outcome.sources))

    (error,) = _only(suites["a.yaml"]).result
    assert (True, 1, 0) == (isinstance(error, Error), read.errors, read.failures)


def test_a_file_that_could_not_be_read_is_an_error_even_where_no_finding_fails_the_check() -> None:
    outcome = made("a: b", 3, 4, unread=True)

    read, suites = _read(Checked(replace(outcome.report, unread=1), outcome.sources), Options(fail_on=None))

    (error,) = _only(suites["a.yaml"]).result
    assert (True, 1, 0) == (isinstance(error, Error), read.errors, read.failures)


def test_a_finding_in_a_file_whose_text_is_not_at_hand_has_a_suite_too() -> None:
    outcome = made("a: b", 3, 4)

    _, suites = _read(Checked(outcome.report, {}))

    assert "T001 test-rule at 1:1" == _only(suites["a.yaml"]).name


@given(path=_HOSTILE, message=_HOSTILE, advice=_HOSTILE)
def test_hostile_text_is_read_back_as_it_was_shown(path: str, message: str, advice: str) -> None:
    read, suites = _read(made("a: b", 3, 4, path=path, message=message, help=advice))

    (failure,) = _only(suites[visible(path)]).result
    assert visible(message) == failure.message
    assert visible(f"{path}:1:4: error T001 {message}" + (f"\nhelp: {advice}" if advice else "")) == failure.text
    assert (1, 1) == (read.tests, read.failures)


@pytest.mark.parametrize(("message", "told"), [("a\x00\ufffe\ud800b\x1b", "4"), ("a\tb\x85", None)])
def test_characters_that_xml_cannot_hold_are_counted(message: str, told: str | None) -> None:
    _, suites = _read(made("a: b", 3, 4, message=message))

    suite = suites["rules that found nothing"]
    properties = {str(each.name): each.value for each in suite.properties()}  # type: ignore[no-untyped-call]
    assert told == properties.get("characters that XML cannot hold, written as escapes")
    assert "checked 1 edition in 1 file by 0 rules: 1 error" == properties["totals"]
