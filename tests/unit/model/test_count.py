"""A count allows exactly the numbers that its source's words allow."""

from __future__ import annotations

import re

import pytest

from forumcli.model.count import Count, relation, says_the_same

READ = [
    ("60", 60, 60, "60"),
    ("0", 0, 0, "0"),
    (">60", 61, None, "more than 60"),
    (">=60", 60, None, "at least 60"),
    ("<60", 0, 59, "fewer than 60"),
    ("<=60", 0, 60, "at most 60"),
    ("~100", 85, 115, "about 100"),
    ("50-60", 50, 60, "50–60"),
    ("7-7", 7, 7, "7–7"),
    ("dozens", 24, 999, "dozens"),
    ("hundreds", 200, 1999, "hundreds"),
    ("thousands", 2000, None, "thousands"),
    ("9999999", 9_999_999, 9_999_999, "9999999"),
]


@pytest.mark.parametrize(("text", "low", "high", "words"), READ)
def test_a_count_is_read_with_its_bounds_and_said_in_words(text: str, low: int, high: int | None, words: str) -> None:
    count = Count.parse(text)

    assert Count(text, low, high) == count
    assert words == count.in_words()


@pytest.mark.parametrize(
    "text",
    [
        *("", "many", "60 ", " 60", "60\n", "-60", "+60", "6e1", "60.5", ">", "> 60", ">50-60", "50–60", "50-", "=60"),
        *("٦٠", "12345678", "Hundreds", "50-60-70", "~~60"),
    ],
)
def test_what_is_no_count_is_refused_with_the_forms_that_are(text: str) -> None:
    message = f"{text!r} is not a count such as 60, >60, >=60, ~60, 50-60, dozens, hundreds or thousands"

    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        Count.parse(text)


def test_a_range_that_falls_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^'60-50': the higher number comes second$"):
        Count.parse("60-50")


def test_fewer_than_none_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^'<0': nothing is fewer than none$"):
        Count.parse("<0")


RELATIONS = [
    ("60", "60", "equal", "equal"),
    (">60", ">=61", "equal", "equal"),
    ("60-60", "60", "equal", "equal"),
    ("61", ">60", "finer", "coarser"),
    ("60", ">60", "clash", "clash"),
    ("60", ">=60", "finer", "coarser"),
    (">100", ">60", "finer", "coarser"),
    ("hundreds", ">60", "finer", "coarser"),
    ("300", "hundreds", "finer", "coarser"),
    ("100", "hundreds", "clash", "clash"),
    ("50-60", "55-70", "compatible", "compatible"),
    ("~100", "120", "clash", "clash"),
    ("~100", "110", "coarser", "finer"),
    ("<60", ">60", "clash", "clash"),
    ("<=61", ">60", "compatible", "compatible"),
    ("thousands", "hundreds", "clash", "clash"),
]


@pytest.mark.parametrize(("a", "b", "one_way", "other_way"), RELATIONS)
def test_two_counts_stand_to_each_other_as_the_numbers_they_allow(a: str, b: str, one_way: str, other_way: str) -> None:
    first, second = Count.parse(a), Count.parse(b)

    assert (one_way, other_way) == (relation(first, second), relation(second, first))


@pytest.mark.parametrize(
    ("text", "others", "same"),
    [
        ("61-79", [">60", "<80"], True),
        ("61", [">60"], False),
        (">60", [">60", ">50"], True),
        ("60", [], False),
    ],
)
def test_a_count_allows_what_others_allow_together_or_something_else(
    text: str, others: list[str], *, same: bool
) -> None:
    assert same == says_the_same(Count.parse(text), [Count.parse(other) for other in others])
