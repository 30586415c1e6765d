"""Amounts that a figure states in words."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest

from forumcli.checks.amounts import Amount, amount_of
from forumcli.model.count import Count
from forumcli.model.statement import Figure

SECONDS = 1.0


@pytest.mark.parametrize(
    ("words", "low", "unit"),
    [
        ("50.1 billion US dollars", Decimal(50_050_000_000), "us dollars"),
        (" US$ 1,000 million", Decimal(999_500_000), "us dollars"),
        ("$15  billion", Decimal(14_500_000_000), "us dollars"),
        ("12 projects", Decimal("11.5"), "projects"),
    ],
)
def test_an_amount_is_as_exact_as_it_is_stated(words: str, low: Decimal, unit: str) -> None:
    amount = amount_of(Figure(of="trade", words=words))

    assert amount is not None
    assert (low, unit) == (amount.low, amount.unit)


@pytest.mark.parametrize(
    ("value", "unit", "amount"),
    [
        ("12", None, Amount(Decimal(12), Decimal(12), "", "12")),
        ("12", "Projects", Amount(Decimal(12), Decimal(12), "projects", "12 Projects")),
        ("15", "billion yuan", Amount(Decimal(14_500_000_000), Decimal(15_500_000_000), "yuan", "15 billion yuan")),
        ("50-60", "thousand yuan", Amount(Decimal(50_000), Decimal(60_000), "yuan", "50-60 thousand yuan")),
        (">=3", "million", Amount(Decimal(3_000_000), None, "", ">=3 million")),
    ],
)
def test_a_count_is_a_round_number_only_of_thousands(value: str, unit: str | None, amount: Amount) -> None:
    assert amount == amount_of(Figure(of="trade", value=Count.parse(value), unit=unit))


def test_words_are_rounded_in_their_last_place() -> None:
    assert Amount(Decimal("1.15"), Decimal("1.25"), "tons", "1.2 tons") == amount_of(Figure(of="x", words="1.2 tons"))


@pytest.mark.parametrize("words", [None, "", "tons", "12", "12 of 20 tons"])
def test_words_that_state_no_amount_state_none(words: str | None) -> None:
    assert amount_of(Figure(of="trade", words=words)) is None


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [((1, 3), (3, 5), True), ((1, 3), (4, None), False), ((1, None), (4, None), True), ((2, 3), (0, 9), True)],
)
def test_amounts_meet_in_a_number_that_both_allow(
    one: tuple[int, int | None], other: tuple[int, int | None], meet: bool
) -> None:
    a, b = (Amount(Decimal(low), None if high is None else Decimal(high), "", "") for low, high in (one, other))

    assert (meet, meet) == (a.meets(b), b.meets(a))


@pytest.mark.parametrize("words", [" " * 60_000 + "x", "$" + " " * 60_000 + "x", "1" + " " * 60_000 + "2"])
def test_much_white_space_takes_no_time(words: str) -> None:
    start = time.perf_counter()

    assert amount_of(Figure(of="trade", words=words)) is None
    assert time.perf_counter() - start < SECONDS
