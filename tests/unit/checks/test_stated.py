"""What some words state: however long they are, they are read at once."""

from __future__ import annotations

import time

import pytest

from forumcli.checks.printed_dates import Printed
from forumcli.checks.stated import contradicted, counts, stated_date, unstated
from forumcli.model.dates import PartialDate

SECONDS = 1.0


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("more than 60 guests", [">60"]),
        ("more than\n\n  60 guests", [">60"]),
        ("at the end of 22\n\n500 guests", ["22", "500"]),
        ("000 000 012", ["12"]),
        ("123 " * 2_000, []),
    ],
)
def test_a_count_is_read_whatever_white_space_stands_before_it(words: str, expected: list[str]) -> None:
    assert expected == [each.text for each in counts(words)]


@pytest.mark.parametrize("words", ["a" + " " * 60_000 + "b", "about" + "\n" * 60_000 + "x", "1" + "\xa0" * 60_000])
def test_much_white_space_takes_no_time(words: str) -> None:
    start = time.perf_counter()

    list(counts(words))

    assert time.perf_counter() - start < SECONDS


@pytest.mark.parametrize(
    ("words", "days", "months", "years"),
    [
        ("held in 2021", set(), set(), {2021}),
        ("2021年10月16日", {16}, {10}, {2021}),
        ("10月16日", {16}, {10}, set()),
        ("16 октября 2021 года", {16}, {10}, {2021}),
        ("16 октября", {16}, {10}, set()),
    ],
)
def test_days_months_and_years_are_read_apart(words: str, days: set[int], months: set[int], years: set[int]) -> None:
    assert Printed(frozenset(days), frozenset(months), frozenset(years)) == stated_date(words)


@pytest.mark.parametrize(
    ("date", "clashes", "lacks"),
    [
        ("2022-10-16", True, None),
        ("2022-10", True, None),
        ("2022", True, None),
        ("2022-21", True, None),
        ("2021-11-16", True, None),
        ("2021-11", True, None),
        ("2021-10-17", True, None),
        ("2021-10-16", False, None),
        ("2021-10", False, None),
        ("2021", False, None),
    ],
)
def test_a_date_clashes_with_words_in_what_both_name(date: str, *, clashes: bool, lacks: str | None) -> None:
    printed = Printed(frozenset({16}), frozenset({10}), frozenset({2021}))

    assert (clashes, lacks) == (
        contradicted(PartialDate.parse(date), printed),
        unstated(PartialDate.parse(date), printed),
    )


@pytest.mark.parametrize(
    ("date", "days", "months", "lacks"),
    [
        ("2021-10-16", [], [10], "day"),
        ("2021-10-16", [16], [], "month"),
        ("2021-10", [], [], "month"),
        ("2021", [], [], None),
    ],
)
def test_what_words_do_not_name_of_a_date_is_told(
    date: str, days: list[int], months: list[int], lacks: str | None
) -> None:
    printed = Printed(frozenset(days), frozenset(months), frozenset({2021}))

    assert lacks == unstated(PartialDate.parse(date), printed)
