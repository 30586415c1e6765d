"""A rule's page and the table of contents."""

from __future__ import annotations

from forumcli.checks.pages import contents, facts, page
from forumcli.checks.registry import RULES
from forumcli.checks.selection import find_rule


def test_a_page_begins_with_the_rules_name_its_facts_and_its_summary() -> None:
    lines = page(find_rule("N302")).split("\n")

    assert [
        "# N302 source-number-conflict",
        "",
        "error · series and numbering · profile `core` · since 0.1.0",
        "",
        "Two sources give one edition different numbers, and nothing is settled.",
        "",
        "## What it does",
    ] == lines[:7]


def test_the_facts_of_a_rule_are_all_but_its_story() -> None:
    assert {
        "kind": "rule",
        "id": "M999",
        "name": "rule-crashed",
        "summary": "A rule could not do its work.",
        "severity": "error",
        "family": "M",
        "profile": "load",
        "since": "0.1.0",
    } == facts(find_rule("M999"))


def test_the_contents_link_every_rule_once() -> None:
    text = contents(RULES)

    assert [1] * len(RULES) == [text.count(f"[{rule.code}]({rule.code}.md)") for rule in RULES]


def test_a_family_without_rules_has_no_heading() -> None:
    text = contents((find_rule("N303"),))

    assert ["## N: series and numbering"] == [line for line in text.splitlines() if line.startswith("## ")]


def test_the_contents_are_a_heading_and_a_table_for_each_family() -> None:
    assert [
        "# Rules",
        "",
        "2 rules, the worst of their findings first to mend: errors, warnings, notes.",
        "",
        "## N: series and numbering",
        "",
        "| code | name | severity | what it finds |",
        "|---|---|---|---|",
        (
            "| [N302](N302.md) | source-number-conflict | error "
            "| Two sources give one edition different numbers, and nothing is settled. |"
        ),
        "",
        "## M: the check itself",
        "",
        "| code | name | severity | what it finds |",
        "|---|---|---|---|",
        "| [M999](M999.md) | rule-crashed | error | A rule could not do its work. |",
        "",
    ] == contents((find_rule("M999"), find_rule("N302"))).split("\n")
