"""Rule files, registry, case documents and pages are equal as sets; every problem of the readers has its rule."""

from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from forumcli.checks.registry import RETIRED, RULES
from forumcli.checks.rule import Rule
from forumcli.checks.selection import CRASH

_ROOT = Path(__file__).parents[2]
_SRC = _ROOT / "src" / "forumcli"
_HEADINGS = ["What it does", "Why it matters", "Example", "Use instead"]


def test_every_file_of_rules_is_in_the_registry_and_the_other_way_round() -> None:
    files = {path.stem for path in (_SRC / "checks" / "rules").glob("*.py")} - {"__init__"}

    assert files == {rule.find.__module__.rpartition(".")[2] for rule in RULES}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rules_file_is_named_after_its_code_and_name_and_holds_its_page(rule: Rule) -> None:
    module = importlib.import_module(rule.find.__module__)

    assert f"{rule.code.lower()}_{rule.name.replace('-', '_')}" == rule.find.__module__.rpartition(".")[2]
    assert (module.RULE, (module.__doc__ or "").strip()) == (rule, rule.story)


def test_every_rule_but_the_one_for_crashes_has_a_case_document_and_no_document_is_left_over() -> None:
    documents = {path.stem for path in (_ROOT / "tests" / "rules").glob("*.md")}

    assert documents == {rule.code for rule in RULES} - {CRASH}


def test_every_rule_has_its_page_in_the_documentation_and_no_page_is_left_over() -> None:
    pages = {path.stem for path in (_ROOT / "docs" / "rules").glob("[A-Z]???.md")}

    assert {rule.code for rule in RULES} == pages


def test_codes_and_names_are_given_once_and_never_again() -> None:
    names = [name for rule in RULES for name in (rule.code, rule.name)] + list(RETIRED)

    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_story_has_a_summary_of_one_line_and_all_its_parts(rule: Rule) -> None:
    headings = re.findall(r"^## (.*)$", rule.story, re.MULTILINE)
    summary, blank, *_ = rule.story.split("\n")

    assert headings == (_HEADINGS if rule.code != CRASH else [*_HEADINGS[:2], "What to do"])
    assert (True, "") == (summary.endswith("."), blank)


def _problem_kinds() -> Iterator[str]:
    """Yield each kind of problem that the readers' source spells out."""
    found = re.compile(r"[a-z]+(?:-[a-z0-9]+)+")
    for path in sorted([*(_SRC / "yamltext").glob("*.py"), *(_SRC / "dataset").glob("*.py")]):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _name(node.func) in {"Problem", "_problem", "_report", "ScalarType"}:
                for argument in node.args[:1]:
                    if isinstance(argument, ast.Constant) and found.fullmatch(str(argument.value)):
                        yield str(argument.value)


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def test_every_kind_of_problem_is_the_name_of_the_rule_that_reports_it() -> None:
    kinds = set(_problem_kinds())

    assert {"duplicate-key", "unknown-field", "bad-slug", "path-escape"} <= kinds
    assert set() == kinds - {rule.name for rule in RULES}
