"""Which ordinals of a printed name count the edition."""

from __future__ import annotations

import pytest

from forumcli.checks.counting import counting

_TRACK = "Second Track Dialogue"


@pytest.mark.parametrize(
    ("name", "series", "numbers"),
    [
        ("Steppe Forum IX", ("Steppe Forum",), [9]),
        ("Great Steppe IX", ("Steppe Forum",), [9]),
        ("Steppe Session IX", ("Forum",), [9]),
        ("Pope Pius IX", ("Steppe Forum",), []),
        ("The ninth “–”", ("Steppe Forum",), []),
        ("Second Track Dialogue", (_TRACK,), []),
        ("Third Second Track Dialogue", (_TRACK,), [3]),
        ("Second Steppe Forum", (_TRACK, "Steppe Forum"), [2]),
    ],
)
def test_an_ordinal_counts_before_or_behind_a_word_for_what_is_held(
    name: str, series: tuple[str, ...], numbers: list[int]
) -> None:
    assert numbers == [each.number for each in counting(name, series)]
