"""Under which names records go."""

from __future__ import annotations

import pytest

from forumcli.checks.spellings import han_names, shared, spellings_of
from forumcli.model.ids import PersonId, Verbatim
from forumcli.model.person import Person
from forumcli.model.series import Name

_NOROW = Person(
    id=PersonId("norow"),
    name="Vladimir Norow",
    names=tuple(Name(text=Verbatim(text)) for text in ("Норов Владимир", "诺罗夫", "NOROW, Vladimir")),
)


def test_names_in_any_order_and_script_are_one_key_and_the_display_name_is_told_first() -> None:
    strictly = spellings_of(_NOROW)

    assert strictly[("norow", "vladimir")] == "Vladimir Norow"
    assert strictly[("norov", "vladimir")] == "Норов Владимир"
    assert len(strictly) == 3


def test_loosely_the_schools_of_transliteration_are_one() -> None:
    loosely = spellings_of(_NOROW, loosely=True)

    assert ["Vladimir Norow", "诺罗夫"] == sorted(loosely.values())


def test_names_in_han_characters_are_kept_to_the_letter() -> None:
    assert han_names(_NOROW) == {"诺罗夫"}


@pytest.mark.parametrize(
    ("apart", "pairs"),
    [
        (set(), [("a", "b"), ("a", "c")]),
        ({("a", "c")}, [("a", "b"), ("b", "c")]),
        ({("a", "b"), ("a", "c")}, [("b", "c")]),
    ],
)
def test_each_is_paired_with_the_first_that_it_may_be(
    apart: set[tuple[str, str]], pairs: list[tuple[str, str]]
) -> None:
    keys = {"c": [("x",), ("y",)], "b": [("x",), ("y",)], "a": [("x",)]}

    found = shared(keys, lambda one, other: (one, other) not in apart)

    assert pairs == sorted({(first, second) for first, second, key in found if key == ("x",)})
