"""Two values of one field: the same, finer, coarser, compatible or a clash, whichever way round one asks."""

from __future__ import annotations

from typing import Any

import pytest

from forumcli.model.count import Count
from forumcli.model.dates import PartialDate
from forumcli.model.ids import PlaceId
from forumcli.model.place import Place
from forumcli.model.wording import same_words
from forumcli.resolve.compare import relation, vagueness

PLACES = {
    PlaceId(id_): Place(id=PlaceId(id_), name=id_.title(), within=PlaceId(within) if within else None)
    for id_, within in {
        "china": None,
        "gansu": "china",
        "lanzhou": "gansu",
        "hebei": "china",
        "here": "there",
        "there": "here",
    }.items()
}


def date(text: str) -> PartialDate:
    return PartialDate.parse(text)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (date("2022-07-13"), date("2022-07"), "finer"),
        (date("2022"), date("2022-07"), "coarser"),
        (date("2022-07-13"), date("2022-07-14"), "clash"),
        (Count.parse("61"), Count.parse(">60"), "finer"),
        (9, 9, "equal"),
        (9, 8, "clash"),
        ("online", "online", "equal"),
        ("online", "hybrid", "clash"),
    ],
)
def test_each_type_of_value_is_compared_in_its_own_way(a: Any, b: Any, expected: str) -> None:  # noqa: ANN401
    assert expected == relation(a, b, {})


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("lanzhou", "lanzhou", "equal"),
        ("lanzhou", "gansu", "finer"),
        ("lanzhou", "china", "finer"),
        ("china", "lanzhou", "coarser"),
        ("lanzhou", "hebei", "clash"),
        ("lanzhou", "nowhere", "clash"),
        ("nowhere", "lanzhou", "clash"),
        ("here", "there", "finer"),
        ("here", "lanzhou", "clash"),
    ],
)
def test_a_place_is_finer_than_what_it_lies_in_and_circles_end(a: str, b: str, expected: str) -> None:
    assert expected == relation(a, b, PLACES, is_place=True)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("China–Central Asia Forum", "China-Central Asia  forum", True),
        ("“One Steppe”", '"One Steppe"', True),
        ("One Steppe.", "One Steppe", True),
        ("the host’s hall", "the host's hall", True),
        ("Ⅸ forum", "IX forum", True),
        ("One Steppe", "Two Steppes", False),
        ("Форум", "Forum", False),
        ("", "x", False),
    ],
)
def test_texts_are_the_same_but_for_case_space_dashes_and_quotation_marks(a: str, b: str, *, same: bool) -> None:
    assert (same, same) == (same_words(a, b), same_words(b, a))


@pytest.mark.parametrize(
    ("less", "more"),
    [
        (date("2022"), date("2022-09?")),
        (date("2022-07-13"), date("2022-07")),
        (date("2022"), date("../2022-10-01")),
        (Count.parse("50-60"), Count.parse(">50")),
        (Count.parse(">50"), Count.parse("~60")),
        (Count.parse("50-60"), Count.parse("55-65")),
    ],
)
def test_the_hedged_is_vaguer_then_the_wider_then_the_later_in_the_alphabet(less: Any, more: Any) -> None:  # noqa: ANN401
    found = sorted([more, less], key=vagueness)

    assert [less, more] == found
