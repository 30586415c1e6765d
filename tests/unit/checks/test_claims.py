"""What sources claim of a series as a whole."""

from __future__ import annotations

from collections.abc import Callable

from forumcli.checks.claims import claims
from forumcli.checks.context import context_of
from forumcli.dataset.dataset import Dataset
from forumcli.model.dates import PartialDate

Make = Callable[[str], Dataset]


def _claimed(dataset: Make, series: str, *of_series: str) -> list[tuple[str, str, object]]:
    listed = "".join(f"          - {{says: x, {each}}}\n" for each in of_series)
    made = dataset(
        f"editions:\n  - id: e\n    series: {series}\n    reports:\n      - source: a\n        of_series:\n{listed}"
    )
    return [(each.kind, each.series, each.value) for each in claims(context_of(made))]


def test_what_cannot_be_read_or_claims_nothing_is_passed_over(dataset: Make) -> None:
    assert [("held-so-far", "c", 9), ("first-held", "d", PartialDate.parse("2013"))] == _claimed(
        dataset,
        "[c, d]",
        "claim: held-so-far, value: many",
        "claim: established",
        "value: 2012",
        "claim: held-so-far, value: 9",
        "claim: first-held, value: 2013, series: d",
    )
