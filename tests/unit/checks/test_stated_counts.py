"""The counts that some words state: with their bounds, in each script, and no part of a number with decimals."""

from __future__ import annotations

import pytest

from forumcli.checks.stated import counts


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("more than 60 guests and about 5 experts", [">60", "~5"]),
        ("来自超过60个国家", [">60"]),
        ("来自超60个国家", [">60"]),
        ("逾60名代表", [">60"]),
        ("共有至少60人", [">=60"]),
        ("与会者不少于60人", [">=60"]),
        ("不超过60人", ["<=60"]),
        ("不到60人", ["<60"]),
        ("约60个", ["~60"]),
        ("近60人出席", ["~60"]),
        ("最近60年", ["60"]),
        ("60余人", [">60"]),
        ("из более 60 стран", [">60"]),
        ("an overdo 60", ["60"]),
        ("turnover 60", ["60"]),
        ("a total of 60.", ["60"]),
        ("a total of 1,200 guests, 60 of them", ["1200", "60"]),
        ("USD70.2 billion", []),
        ("70,2 млрд", []),
        ("1,200.5 tonnes", []),
        ("12345678 people", []),
        ("9999999 people and 9 999 999 trees", ["9999999", "9999999"]),
        ("007 agents, 0 of them here", ["7", "0"]),
        ("twenty guests, thirty-five experts, Ninety-One reporters", ["20", "35", "91"]),
        ("nineteen guests and five three-day tours", ["19", "5", "3"]),
        ("more than two hundred guests in three decades", [">200", "30"]),
    ],
)
def test_counts_are_read_with_their_bounds_and_whole(words: str, found: list[str]) -> None:
    assert found == [count.text for count in counts(words)]
