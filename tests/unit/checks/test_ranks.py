"""What is only announced, held against what is told afterwards."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from forumcli.checks.context import context_of
from forumcli.checks.ranks import contradicted
from forumcli.dataset.dataset import Dataset

Make = Callable[[str], Dataset]

_PLACES = """\
places:
  - {id: china, name: China}
  - {id: gansu, name: Gansu, within: china}
  - {id: lanzhou, name: Lanzhou, within: gansu}
  - {id: beijing, name: Beijing, within: china}
"""


@pytest.mark.parametrize(
    ("announced", "told", "against"),
    [
        ("held: 2023-05-18", ["held: 2023-05-19"], "a"),
        ("held: 2023-05", ["held: 2023-05-19"], ""),
        # of those who told, one is enough, unless they differ themselves
        ("held: 2023-05-18", ["held: 2023-05-19", "held: 2023-05"], "a"),
        ("held: 2023-05-18", ["held: 2023-05-19", "held: 2023-05-18"], ""),
        ("held: 2023-05-18", ["held: 2023-05-19", "held: 2023-05-20"], "ab"),
        # what another one says more exactly bears nothing out
        ("held: 2023-06", ["held: 2023", "held: 2023-05-18", "held: 2022-05-18"], "bc"),
        ("place: beijing", ["place: china", "place: lanzhou", "place: no-record"], "bc"),
        ("place: beijing", ["place: gansu", "place: lanzhou"], "b"),
        ("place: gansu", ["place: lanzhou", "place: beijing"], ""),
    ],
)
def test_what_was_announced_is_contradicted_by_all_who_tell_it_exactly(
    dataset: Make, announced: str, told: list[str], against: str
) -> None:
    reports = "".join(
        f"      - {{source: {id_}, status: held, {each}}}\n" for id_, each in zip("abc", told, strict=False)
    )
    made = dataset(
        f"{_PLACES}editions:\n  - id: e\n    series: c\n    reports:\n"
        f"      - {{source: before, status: announced, {announced}}}\n{reports}"
    )
    (edition,) = made.editions.values()

    found = contradicted(
        edition,
        "held" if announced.startswith("held") else "place",
        context_of(made),
        weak=lambda each: each.announced,
        strong=lambda each: not each.announced,
    )

    assert [("before", list(against))] * bool(against) == [
        (weak.source, [each.source for each in strong]) for weak, strong in found
    ]
