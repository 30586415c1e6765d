"""What is said to someone who named a rule that does not exist."""

from __future__ import annotations

import pytest

from forumcli.checks.near_rules import advice

_KNOWN = ("D401", "D413", "D501", "N303", "date-words-mismatch", "number-gap")


@pytest.mark.parametrize(
    ("word", "says"),
    [
        ("d413", "did you mean D413?"),
        ("D499", "there are D401, D413"),
        ("x123", "forum explain lists all rules"),
        ("Numbr-gap", "did you mean number-gap?"),
        ("D4133", "did you mean D413?"),
        ("%%", "forum explain lists all rules"),
    ],
)
def test_the_rule_that_was_meant_is_named_and_never_another_one(word: str, says: str) -> None:
    assert says == advice(word, _KNOWN)
