"""Amounts that a figure states in words."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest

from forumcli.checks.amounts import amount_of
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


@pytest.mark.parametrize("words", [" " * 60_000 + "x", "$" + " " * 60_000 + "x", "1" + " " * 60_000 + "2"])
def test_much_white_space_takes_no_time(words: str) -> None:
    start = time.perf_counter()

    assert amount_of(Figure(of="trade", words=words)) is None
    assert time.perf_counter() - start < SECONDS
