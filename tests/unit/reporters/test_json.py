"""The JSON format: one object, whole and strict."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from forumcli.checks.report import Suppressed
from forumcli.diagnostics.diagnostic import Applicability, Fix, RecordId
from forumcli.reporters.json import report
from forumcli.reporters.options import Options
from forumcli.yamltext.edit import Edit
from forumcli.yamltext.source import Span
from tests.unit.reporters.outcomes import TWO_SOURCES, Checked, made


def _refuse(word: str) -> Any:  # noqa: ANN401 - json's own signature
    raise ValueError(word)


def _read(text: str) -> Any:  # noqa: ANN401 - any JSON
    text.encode("utf-8")
    return json.loads(text, parse_constant=_refuse)


def test_a_finding_is_told_in_full(checked: Callable[..., Checked]) -> None:
    outcome = checked(TWO_SOURCES, "N302")

    told = _read(report(outcome.report, outcome.sources, Options(dataset="forums.yaml", query={"select": ["N302"]})))

    finding = outcome.report.diagnostics[0]
    place = {"file": "forums.yaml", "line": 10, "column": 25, "end_line": 10, "end_column": 26}
    assert {
        "forum": {
            "command": "check",
            "schema_version": 1,
            "dataset": "forums.yaml",
            "query": {"select": ["N302"]},
        },
        "results": [
            {
                "kind": "diagnostic",
                "id": finding.fingerprint,
                "code": "N302",
                "name": "source-number-conflict",
                "severity": "error",
                "message": finding.message,
                "label": "`gazette` says 9 (“9th”)",
                "help": finding.help,
                "place": place,
                "record": {"kind": "editions", "id": "dialogue-9"},
                "field": "reports[gazette].number.value",
                "related": [{"message": "`herald` says 8 (“第八届”)", "place": {**place, "line": 12, "end_line": 12}}],
                "fix": None,
            }
        ],
        "suppressed": [],
        "known": [],
        "summary": {
            "checked": dict(outcome.report.counts),
            "rules": ["N302", "M999"],
            "found": {"errors": 1, "warnings": 0, "notes": 0},
            "suppressed": 0,
            "known": 0,
            "withheld": 0,
            "unread": 0,
            "complete": True,
        },
    } == told


def test_a_fix_is_told_with_its_edits_and_how_far_it_may_be_trusted() -> None:
    fix = Fix("drop it", (("a.yaml", (Edit(Span(3, 4), "c"),)),), Applicability.SAFE)
    outcome = made("a: b", 3, 4, fix=fix, record=RecordId("people", "x"))

    told = _read(report(outcome.report, outcome.sources, Options()))

    edit = {"file": "a.yaml", "line": 1, "column": 4, "end_line": 1, "end_column": 5, "text": "c"}
    assert {"title": "drop it", "applicability": "safe", "edits": [edit]} == told["results"][0]["fix"]


def test_suppressed_findings_and_crashes_are_told() -> None:
    outcome = made("a: b", 3, 4)
    finding = outcome.report.diagnostics[0]
    silent = replace(
        outcome.report, diagnostics=(), suppressed=(Suppressed(finding, "known"),), known=(finding,), crashed=True
    )

    told = _read(report(silent, outcome.sources, Options()))

    assert ([], "known", "T001") == (told["results"], told["suppressed"][0]["reason"], told["suppressed"][0]["code"])
    assert (1, 1, False) == tuple(told["summary"][key] for key in ("suppressed", "known", "complete"))
    assert ["T001"] == [each["code"] for each in told["known"]]


def test_a_check_of_which_a_file_could_not_be_read_is_not_complete() -> None:
    outcome = made("a: b", 3, 4)

    told = _read(report(replace(outcome.report, unread=2), outcome.sources, Options()))

    assert (2, False) == (told["summary"]["unread"], told["summary"]["complete"])


def test_a_file_name_that_is_no_text_does_not_break_the_json() -> None:
    outcome = made("a: b", 3, 4, path="a\udcff.yaml", message='"quoted"\\\n')

    told = _read(report(outcome.report, outcome.sources, Options()))["results"][0]

    assert ("a\\xff.yaml", '"quoted"\\\n') == (told["place"]["file"], told["message"])
