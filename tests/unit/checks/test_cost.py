"""What rules may cost: counted, not timed, so that a busy machine does not matter."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from forumcli.checks.amounts import Amount
from forumcli.checks.engine import run
from forumcli.checks.selection import select
from forumcli.dataset.dataset import Dataset

_MANY = 300


@pytest.mark.parametrize("clash", [False, True])
def test_figures_of_one_statistic_are_not_compared_in_pairs(
    dataset: Callable[[str], Dataset],
    monkeypatch: pytest.MonkeyPatch,
    *,
    clash: bool,
) -> None:
    words = [f"{number if clash else 5} billion yuan" for number in range(_MANY)]
    figures = "".join(f"          - {{of: trade, words: {each}, year: 2022}}\n" for each in words)
    made = dataset(f"editions:\n  - id: x\n    series: s\n    reports:\n      - source: a\n        figures:\n{figures}")
    compared: list[Amount] = []
    meets = Amount.meets

    def counted(one: Amount, other: Amount) -> bool:
        compared.append(one)
        return meets(one, other)

    monkeypatch.setattr(Amount, "meets", counted)

    report = run(made, select(["X919"]))

    assert clash == bool(report.diagnostics)
    assert len(compared) <= _MANY
