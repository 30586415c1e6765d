"""Every rule finds what its page and its case document mark, at that place and of that severity, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from forumcli.checks.registry import RULES
from forumcli.checks.rule import Rule
from forumcli.checks.selection import CRASH
from forumcli.diagnostics.severity import Severity
from tests.fault.rewriting import backwards
from tests.rules.cases import HERE, Case, cases_of, example_of

_PROVOKED = [rule for rule in RULES if rule.code != CRASH]  # a crash cannot be written down as data: test_engine.py


def _cases_of_documents(*left_out: str) -> list[object]:
    return [
        pytest.param(rule, case, id=f"{rule.code}-{case.title}")
        for rule in _PROVOKED
        if rule.code not in left_out
        if (HERE / f"{rule.code}.md").exists()
        for case in cases_of((HERE / f"{rule.code}.md").read_text(encoding="utf-8"))
    ]


@pytest.mark.parametrize(("rule", "case"), _cases_of_documents())
def test_a_rule_finds_what_its_document_marks_and_nothing_else(rule: Rule, case: Case, tmp_path: Path) -> None:
    found = case.found(tmp_path, rule.code)

    assert sorted(case.marks) == found


@pytest.mark.parametrize("rule", _PROVOKED, ids=lambda rule: rule.code)
def test_the_example_on_a_rules_page_is_found_and_what_to_use_instead_is_not(rule: Rule, tmp_path: Path) -> None:
    folders = [tmp_path / "example", tmp_path / "instead"]
    for folder in folders:
        folder.mkdir()
    example, instead = example_of(rule)

    found = [case.found(folder, rule.code) for case, folder in zip((example, instead), folders, strict=True)]

    assert [sorted(example.marks), []] == found
    assert example.marks


@pytest.mark.parametrize("rule", _PROVOKED, ids=lambda rule: rule.code)
def test_what_to_use_instead_brings_no_other_error_or_warning(rule: Rule, tmp_path: Path) -> None:
    instead = example_of(rule)[1]

    report = instead.check(tmp_path)

    assert [] == [
        each for each in report.diagnostics if each.severity > Severity.NOTE and each.place.path in instead.fenced
    ]


@pytest.mark.parametrize("rule", _PROVOKED, ids=lambda rule: rule.code)
def test_a_document_marks_only_its_own_rule_and_has_cases_of_both_sorts(rule: Rule) -> None:
    cases = cases_of((HERE / f"{rule.code}.md").read_text(encoding="utf-8"))

    codes = {mark.code for case in cases for mark in case.marks}
    sorts = {bool(case.marks) for case in cases}

    assert ({rule.code}, {True, False}) == (codes, sorts)


@pytest.mark.parametrize(("rule", "case"), _cases_of_documents("S110"))
def test_no_finding_but_its_place_changes_with_the_order_of_records_reports_and_files(
    rule: Rule, case: Case, tmp_path: Path
) -> None:
    """What an anchor stands before belongs to no record yet, so S110 is left out."""
    texts = {name: raw.decode("utf-8", "surrogateescape") for name, raw in case.files.items() if name.endswith(".yaml")}
    turned = {name: text.encode("utf-8", "surrogateescape") for name, text in backwards(texts).items()}
    told = []
    for number, files in enumerate((case.files, {**case.files, **turned})):
        (tmp_path / str(number)).mkdir()
        report = replace(case, files=files).check(tmp_path / str(number))
        told.append(sorted((each.code, each.fingerprint, each.message, each.help or "") for each in report.diagnostics))

    assert told[0] == told[1]
    assert rule.code


def test_no_rule_finds_fault_with_the_records_that_all_cases_share(tmp_path: Path) -> None:
    people = ", ".join(f"{{person: {id_}, role: spoke}}" for id_ in ("aida-serik", "li-wen", "timur-aliev"))
    bodies = ", ".join(f"{{organisation: {id_}, verb: hosted}}" for id_ in ("institute", "ministry"))
    told = f"joined_from: {{value: [almaty, astana]}}, participants: [{people}], hosts: [{bodies}]"
    used = (
        f"editions:\n  - {{id: x, series: cooperation, reports: [{{source: herald, {told}}}, {{source: bulletin}}]}}\n"
    )
    (case,) = cases_of(f"```yaml\n{used}```")

    report = case.check(tmp_path)

    assert () == report.diagnostics
