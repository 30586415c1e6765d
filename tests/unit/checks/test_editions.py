"""What rules ask of a resolved edition."""

from __future__ import annotations

from collections.abc import Callable

from forumcli.checks.context import context_of
from forumcli.checks.editions import numbered
from forumcli.dataset.dataset import Dataset
from forumcli.model.ids import SeriesId

Make = Callable[[str], Dataset]


def test_the_editions_of_a_series_whose_number_is_known_come_lowest_first(dataset: Make) -> None:
    numbers = {"d": "number: 2", "c": "number: 10", "b": "number: 2", "a": "theme: Water"}
    context = context_of(
        dataset(
            "editions:\n"
            + "".join(
                f"  - {{id: {id_}, series: x, reports: [{{source: s, {each}}}]}}\n" for id_, each in numbers.items()
            )
        )
    )

    assert [(2, "b"), (2, "d"), (10, "c")] == [(number, each.id) for number, each in numbered(SeriesId("x"), context)]
    assert [] == list(numbered(SeriesId("no-record"), context))
