"""What some words state: however long they are, they are read at once."""

from __future__ import annotations

import time

import pytest

from forumcli.checks.stated import counts

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
