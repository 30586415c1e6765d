"""What the words of a dateline say, and no more."""

from __future__ import annotations

import pytest

from forumcli.checks.printed_dates import Printed, printed_date


@pytest.mark.parametrize(
    ("words", "days", "months", "years"),
    [
        ("13 July 2022", {13}, {7}, {2022}),
        ("July 13", {13}, {7}, set()),
        ("Nov. 8–9", {8, 9}, {11}, set()),
        ("May 28-29, 2024", {28, 29}, {5}, {2024}),
        ("from 30 November to December 1st, 2022", {30, 1}, {11, 12}, {2022}),
        ("Sept. 12th", {12}, {9}, set()),
        ("in September 2023", set(), {9}, {2023}),
        ("the 3rd of May", {3}, {5}, set()),
        ("at 10:30 on 13 May", {13}, {5}, set()),
        ("May 13, with 15.5% more", {13}, {5}, set()),
        ("Date: 2022-07-14", {14}, {7}, {2022}),
        ("OCTOBER 17", {17}, {10}, set()),
        ("13 may 2022, which may be repeated", {13}, {5}, {2022}),
        ("the 3rd of may", {3}, {5}, set()),
        ("march 8", {8}, {3}, set()),
        ("MAY, in spring", set(), {5}, set()),
        ("in May", set(), {5}, set()),
    ],
)
def test_days_months_and_years_are_read(words: str, days: set[int], months: set[int], years: set[int]) -> None:
    assert Printed(frozenset(days), frozenset(months), frozenset(years)) == printed_date(words)


@pytest.mark.parametrize(
    "words",
    [
        *("yesterday", "on Wednesday", "2022", "the ninth forum", "Marching on", "Decade 5"),
        *(
            "which may convene in 2022",
            "on the march since 2019",
            "nothing could mar it",
            "this august assembly of 2022",
        ),
    ],
)
def test_words_without_a_month_say_nothing_certain(words: str) -> None:
    assert printed_date(words) is None
