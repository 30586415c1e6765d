"""GitHub's workflow commands, read back as GitHub's runner reads them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forumcli.diagnostics.severity import Severity
from forumcli.reporters.github import MOST_SHOWN, report
from forumcli.reporters.options import Options
from forumcli.yamltext.display import visible
from tests.unit.reporters.outcomes import TWO_SOURCES, Checked, made

_COMMAND = re.compile(r"\A::([a-z]+) (.*?)::(.*)\Z")
_HOSTILE = st.text(st.sampled_from("a:,%\r\n\x1b\t0ADC=| 中\u2028"), max_size=40)


def _unescaped(text: str, *, is_property: bool) -> str:
    """Undo the runner's escapes in the runner's order: `%25` last."""
    for code, character in (("%3A", ":"), ("%2C", ",")) if is_property else ():
        text = text.replace(code, character)
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def _read(line: str) -> tuple[str, dict[str, str], str]:
    match = _COMMAND.match(line)
    assert match, line
    pairs = (pair.partition("=") for pair in match[2].split(","))
    properties = {key: _unescaped(value, is_property=True) for key, _, value in pairs}
    return match[1], properties, _unescaped(match[3], is_property=False)


def test_a_finding_is_a_command_with_its_place_and_its_advice(checked: Callable[..., Checked]) -> None:
    outcome = checked(TWO_SOURCES, "N302")

    command, last, end = report(outcome.report, outcome.sources, Options()).split("\n")

    kind, properties, message = _read(command)
    place = {"file": "forums.yaml", "line": "10", "endLine": "10", "col": "25", "endColumn": "26"}
    assert ("error", {**place, "title": "N302 source-number-conflict"}) == (kind, properties)
    finding = outcome.report.diagnostics[0]
    assert f"{finding.message}\n{finding.help}" == message
    assert ("checked 1 edition, 2 reports, 1 series, 2 sources in 1 file by 2 rules: 1 error", "") == (last, end)


@pytest.mark.parametrize(
    ("severity", "command"), [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.NOTE, "notice")]
)
def test_each_severity_is_a_command_of_its_own(severity: Severity, command: str) -> None:
    outcome = made("a: b", 3, 4, severity=severity)

    assert report(outcome.report, outcome.sources, Options()).startswith(f"::{command} ")


def test_a_place_of_several_lines_has_no_columns() -> None:
    outcome = made("a: b\n  c", 3, 8)

    _, properties, _ = _read(report(outcome.report, outcome.sources, Options()).split("\n")[0])

    assert {"file": "a.yaml", "line": "1", "endLine": "2", "title": "T001 test-rule"} == properties


@given(path=_HOSTILE, message=_HOSTILE, advice=_HOSTILE)
def test_hostile_text_makes_one_command_and_is_read_back_as_it_was_shown(path: str, message: str, advice: str) -> None:
    outcome = made("a: b", 3, 4, path=path, message=message, help=advice)

    output = report(outcome.report, outcome.sources, Options())

    command, _, end = re.split(r"\r\n|\r|\n", output)
    kind, properties, told = _read(command)
    assert ("error", visible(path), "") == (kind, properties["file"], end)
    assert visible(message + (f"\n{advice}" if advice else "")) == told


def test_the_worst_come_first_and_the_rest_is_counted() -> None:
    outcome = made("a: b", 3, 4, severity=Severity.NOTE)
    note = outcome.report.diagnostics[0]
    error = replace(note, severity=Severity.ERROR)
    many = replace(outcome.report, diagnostics=(*(note for _ in range(MOST_SHOWN)), error))

    lines = report(many, outcome.sources, Options()).strip().split("\n")

    assert (MOST_SHOWN + 1, True) == (len(lines), lines[0].startswith("::error "))
    assert lines[-1].endswith("1 error, 50 notes (1 of them not shown here)")


def test_a_file_that_could_not_be_read_is_shown_before_worse_findings() -> None:
    outcome = made("a: b", 3, 4)
    error = outcome.report.diagnostics[0]
    unread = replace(error, severity=Severity.NOTE, message="not there", unread=True)
    many = replace(outcome.report, diagnostics=(*(error for _ in range(MOST_SHOWN)), unread), unread=1)

    lines = report(many, outcome.sources, Options()).strip().split("\n")

    assert lines[0].endswith("not there")
    assert "1 file could not be read" in lines[-1]
