"""SARIF, held against the official schema and read back by an independent reader."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from urllib.parse import unquote_to_bytes

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sarif_kit.validate import validation_errors
from sarif_pydantic import Result, Run, Sarif

from forumcli.checks.pages import page
from forumcli.checks.registry import RULES
from forumcli.checks.report import Suppressed
from forumcli.checks.selection import find_rule
from forumcli.diagnostics.diagnostic import Applicability, Diagnostic, Fix, RecordId
from forumcli.diagnostics.severity import Severity
from forumcli.reporters.options import Options
from forumcli.reporters.sarif import MOST_SHOWN, report
from forumcli.yamltext.display import visible
from forumcli.yamltext.edit import Edit
from forumcli.yamltext.problem import Place
from forumcli.yamltext.source import Span
from tests.unit.reporters.outcomes import TWO_SOURCES, Checked, made

_HOSTILE = st.text(st.sampled_from('a"\\]({0}\r\n\x1b\x00<&%#中\ud800\u202e\ufffe'), max_size=30)


def _raw(outcome: Checked, options: Options | None = None) -> dict[str, Any]:
    """Return the only run, after the whole log was held against the official schema."""
    text = report(outcome.report, outcome.sources, options or Options())
    text.encode("utf-8")
    log = json.loads(text)
    assert [] == validation_errors(log)
    return _run_of(log)


def _run_of(log: dict[str, Any]) -> dict[str, Any]:
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def _read(outcome: Checked, options: Options | None = None) -> Run:
    """Return the only run as the independent reader sees it."""
    (run,) = Sarif.model_validate_json(report(outcome.report, outcome.sources, options or Options())).runs
    return run


def _results(outcome: Checked) -> list[Result]:
    return _read(outcome).results or []


def test_a_finding_is_read_back_with_its_place_and_the_other_sources(checked: Callable[..., Checked]) -> None:
    outcome = checked(TWO_SOURCES, "N302")

    (result,) = _results(outcome)

    finding = outcome.report.diagnostics[0]
    assert ("N302", "error", f"{finding.message}\n\n{finding.help}") == (
        result.rule_id,
        result.level and result.level.value,
        result.message.text,
    )
    assert RULES[result.rule_index or 0].code == "N302"
    assert {"forum/v1": finding.fingerprint} == result.partial_fingerprints
    places = [each.physical_location for each in (*(result.locations or []), *(result.related_locations or []))]
    regions = [place.region for place in places if place]
    assert [(10, 25, 10, 26), (12, 25, 12, 26)] == [
        (r.start_line, r.start_column, r.end_line, r.end_column) for r in regions if r
    ]
    assert ["`gazette` says 9 (“9th”)", "`herald` says 8 (“第八届”)"] == [
        each.message.text for each in (*(result.locations or []), *(result.related_locations or [])) if each.message
    ]


def test_a_finding_names_the_record_and_the_field(checked: Callable[..., Checked]) -> None:
    (result,) = _raw(checked(TWO_SOURCES, "N302"))["results"]

    name = "editions/dialogue-9/reports[gazette].number.value"
    assert [{"name": "dialogue-9", "fullyQualifiedName": name}] == result["locations"][0]["logicalLocations"]


def test_columns_are_told_to_be_code_points_and_lines_to_end_as_yaml_has_it() -> None:
    run = _raw(made("论坛: [b", 5, 6))

    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert {"startLine": 1, "startColumn": 6, "endLine": 1, "endColumn": 7} == region
    assert ("unicodeCodePoints", ["\r\n", "\n", "\r"]) == (run["columnKind"], run["newlineSequences"])


def test_every_rule_is_listed_with_its_page_and_its_severity() -> None:
    rules = _raw(made("a: b", 3, 4))["tool"]["driver"]["rules"]

    told = [(r["id"], r["name"], r["defaultConfiguration"]["level"], r["help"]["markdown"]) for r in rules]
    assert [(rule.code, rule.name, rule.severity.word, page(rule)) for rule in RULES] == told
    assert not [rule["id"] for rule in rules if not rule["fullDescription"]["text"] or "helpUri" in rule]


def test_rules_are_linked_to_where_their_pages_are() -> None:
    rules = _raw(made("a: b", 3, 4), Options(pages="https://pages.test/rules/"))["tool"]["driver"]["rules"]

    assert [f"https://pages.test/rules/{rule.code}.md" for rule in RULES] == [rule["helpUri"] for rule in rules]


def test_rules_that_did_not_run_are_told_to_be_off(checked: Callable[..., Checked]) -> None:
    (invocation,) = _raw(checked(TWO_SOURCES, "N"))["invocations"]

    off = {each["descriptor"]["id"] for each in invocation["ruleConfigurationOverrides"]}
    assert {rule.code for rule in RULES if rule.family != "N" and rule.code != "M999"} == off


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("data/a.yaml", "data/a.yaml"),
        ("a b#c%d?é.yaml", "a%20b%23c%25d%3F%C3%A9.yaml"),
        ("a:b/\n.yaml", "a%3Ab/%0A.yaml"),
        ("a\udcff.yaml", "a%FF.yaml"),
    ],
)
def test_the_address_of_a_file_is_relative_and_encoded_from_its_bytes(path: str, address: str) -> None:
    run = _raw(made("a: b", 3, 4, path=path))

    location = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert {"uri": address, "uriBaseId": "%SRCROOT%"} == location
    assert [location] == [each["location"] for each in run["artifacts"]]
    assert path.encode("utf-8", "surrogateescape") == unquote_to_bytes(address)
    assert "%SRCROOT%" in run["originalUriBaseIds"]


@pytest.mark.parametrize(
    ("path", "address"), [("/srv/a b.yaml", "file:///srv/a%20b.yaml"), ("C:/a b.yaml", "file:///C:/a%20b.yaml")]
)
def test_the_address_of_a_file_elsewhere_is_absolute_and_has_no_base(path: str, address: str) -> None:
    run = _raw(made("a: b", 3, 4, path=path))

    assert {"uri": address} == run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]


def test_a_fix_is_read_back_as_what_goes_and_what_comes() -> None:
    fix = Fix("drop it", (("a.yaml", (Edit(Span(3, 4), "c\n"), Edit(Span(4, 4), "d"))),), Applicability.SAFE)

    (result,) = _results(made("a: b", 3, 4, fix=fix, record=RecordId("people", "x")))

    (told,) = result.fixes or []
    (change,) = told.artifact_changes
    assert ("drop it", "a.yaml") == (told.description and told.description.text, change.artifact_location.uri)
    assert [((1, 4, 1, 5), "c\n"), ((1, 5, 1, 5), "d")] == [
        (
            (
                each.deleted_region.start_line,
                each.deleted_region.start_column,
                each.deleted_region.end_line,
                each.deleted_region.end_column,
            ),
            each.inserted_content and each.inserted_content.text,
        )
        for each in change.replacements
    ]
    assert {"applicability": "safe"} == told.properties


def test_what_is_suppressed_is_a_result_with_its_justification() -> None:
    outcome = made("a: b", 3, 4)
    finding = outcome.report.diagnostics[0]
    both = replace(
        outcome.report,
        suppressed=(Suppressed(replace(finding, code="N303"), "never met"),),
        known=(replace(finding, code="N302"),),
    )

    results = _raw(Checked(both, outcome.sources))["results"]

    asked = {"kind": "inSource", "status": "accepted", "justification": "never met"}
    known = {"kind": "external", "status": "accepted", "justification": "in the baseline"}
    assert [("T001", []), ("N303", [asked]), ("N302", [known])] == [
        (each["ruleId"], each["suppressions"]) for each in results
    ]


def test_a_crashed_rule_is_a_notification_and_the_run_no_success() -> None:
    outcome = made("a: b", 3, 4, message="N303 crashed: KeyError")
    crash = replace(outcome.report.diagnostics[0], code="M999", name=find_rule("M999").name)

    run = _raw(Checked(replace(outcome.report, diagnostics=(crash,), crashed=True), outcome.sources))

    (invocation,) = run["invocations"]
    (notification,) = invocation["toolExecutionNotifications"]
    assert (False, 3) == (invocation["executionSuccessful"], invocation["exitCode"])
    assert ("error", "N303 crashed: KeyError", "M999") == (
        notification["level"],
        notification["message"]["text"],
        notification["descriptor"]["id"],
    )
    assert ["M999"] == [each["ruleId"] for each in run["results"]]


def test_a_file_that_could_not_be_read_is_a_notification_and_the_run_no_success() -> None:
    outcome = made("a: b", 3, 4, message="not there", unread=True)
    found = replace(outcome.report.diagnostics[0], code="S116", name=find_rule("S116").name)

    run = _raw(Checked(replace(outcome.report, diagnostics=(found,), unread=1), outcome.sources), Options(fail_on=None))

    (invocation,) = run["invocations"]
    (notification,) = invocation["toolExecutionNotifications"]
    assert (False, 3) == (invocation["executionSuccessful"], invocation["exitCode"])
    assert ("not there", "S116") == (notification["message"]["text"], notification["descriptor"]["id"])


@pytest.mark.parametrize(("fail_on", "code"), [(Severity.ERROR, 0), (Severity.WARNING, 1), (None, 0)])
def test_the_exit_code_is_told(fail_on: Severity | None, code: int) -> None:
    outcome = made("a: b", 3, 4, severity=Severity.WARNING)

    (invocation,) = _raw(outcome, Options(fail_on=fail_on))["invocations"]

    assert (True, code) == (invocation["executionSuccessful"], invocation["exitCode"])


def test_of_very_many_the_worst_are_given_and_the_total_is_told() -> None:
    outcome = made("a: b", 3, 4, severity=Severity.NOTE)
    note = outcome.report.diagnostics[0]
    error = replace(note, severity=Severity.ERROR, place=Place("b.yaml", Span(0, 1)))
    many = (*(replace(note, fingerprint=str(number)) for number in range(MOST_SHOWN)), error)
    more = replace(outcome.report, diagnostics=many, suppressed=(Suppressed(note, "known"),))

    run = _read(Checked(more, outcome.sources))

    results = run.results or []
    levels = [each.level.value for each in results if each.level]
    assert (["note"] * (MOST_SHOWN - 1) + ["error"]) == levels
    assert run.properties is not None
    assert ({"errors": 1, "warnings": 0, "notes": 5000}, 1, 5000) == (
        run.properties["found"],
        run.properties["suppressed"],
        run.properties["shown"],
    )
    (invocation,) = run.model_dump()["invocations"]
    (notification,) = invocation["toolExecutionNotifications"]
    assert "5002 results were found; the worst 5000 are given here" == notification["message"]["text"]


@settings(max_examples=40)
@given(path=_HOSTILE.filter(bool), message=_HOSTILE, advice=_HOSTILE, label=_HOSTILE)
def test_hostile_text_is_data_to_every_reader(path: str, message: str, advice: str, label: str) -> None:
    path = re.sub(r"[\ud800-\udbff\ude00-\udfff]", "", path) or "a"  # what no file system gives as a name
    outcome = made("a: b", 3, 4, path=path, message=message, help=advice, label=label)

    log = json.loads(report(outcome.report, outcome.sources, Options()).encode("utf-8"))

    run = _run_of(log)
    run |= {"tool": {"driver": {"name": "without the rules, always the same and slow to hold"}}, "invocations": []}
    assert [] == validation_errors(log)
    (result,) = run["results"]
    text = result["message"]["text"]
    assert not re.search(r"\]\(|\{\d+\}", text)
    assert visible(message + (f"\n\n{advice}" if advice else "")).replace(" ", "") == text.replace(" ", "")


def test_two_runs_give_the_same_bytes(checked: Callable[..., Checked]) -> None:
    outcome = checked(TWO_SOURCES)

    first, second = (report(outcome.report, outcome.sources, Options()) for _ in range(2))

    assert first == second


def test_findings_are_in_the_order_of_the_check(checked: Callable[..., Checked]) -> None:
    outcome = checked(TWO_SOURCES + "    fame: great\n")

    told = [result.rule_id for result in _results(outcome)]

    found: tuple[Diagnostic, ...] = outcome.report.diagnostics
    assert [each.code for each in found] == told
    assert len(set(told)) > 1
