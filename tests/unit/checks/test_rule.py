"""What a rule is made of."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, Rule, rule
from forumcli.diagnostics.severity import Severity


def _find(context: CheckContext) -> Iterator[Finding]:
    raise NotImplementedError(context)


def test_a_rules_story_is_the_docstring_of_its_module() -> None:
    made = rule("A fault.\n\n## What it does\n", "N303", "number-gap", Severity.WARNING, _find)

    assert Rule("N303", "number-gap", Severity.WARNING, "A fault.\n\n## What it does", "0.1.0", "core", _find) == made
    assert ("N", "A fault.") == (made.family, made.summary)


def test_a_rule_says_since_when_it_is_there() -> None:
    assert rule("x", "N303", "number-gap", Severity.WARNING, _find, "0.2.0").since == "0.2.0"


def test_without_docstrings_a_rule_has_no_story() -> None:
    assert not rule(None, "N303", "number-gap", Severity.WARNING, _find).story


@pytest.mark.parametrize(("code", "profile"), [("S101", "load"), ("N303", "core"), ("X901", "full"), ("M001", "load")])
def test_the_family_decides_the_profile(code: str, profile: str) -> None:
    assert rule("x", code, "number-gap", Severity.WARNING, _find).profile == profile
