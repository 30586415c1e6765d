"""Where nothing is found, it is said truly why: words that stand nowhere, that never stand together, or limits."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from forumcli.index.query import Filters
from forumcli.index.search_query import SearchIndex
from forumcli.search.search import search
from tests.unit.search.sample import YAML, index_in


@pytest.mark.parametrize(
    ("query", "nowhere", "without", "spoiled"),
    [
        ("silk neutrality", (), (("silk", 1), ("neutrality", 1)), ("silk", "neutrality")),
        ("zebra", ("zebra",), (), ("zebra",)),
        ("zebra neutrality", ("zebra",), (("zebra", 1),), ("zebra",)),
        ("zebra giraffe neutrality", ("zebra", "giraffe"), (), ("zebra", "giraffe")),
        ("the silk of neutrality", (), (("silk", 1), ("neutrality", 1)), ("silk", "neutrality")),
        ("norov silk carbon", (), (), ("norov", "silk", "carbon")),
        ('"silk road" neutrality', (), (("silk road", 1), ("neutrality", 1)), ("silk road", "neutrality")),
        ('"silk neutrality"', (), (("silk", 1), ("neutrality", 1)), ("silk", "neutrality")),
        ("Wang Z", ("Z",), (("Z", 2),), ("Z",)),
        ("xi an zebra", ("zebra",), (("zebra", 1),), ("zebra",)),
        ("10th cooperation forum", ("10th",), (("10th", 10),), ("10th",)),
    ],
)
def test_words_that_are_nowhere_are_told_from_words_that_are_never_together(
    query: str,
    nowhere: tuple[str, ...],
    without: tuple[tuple[str, int], ...],
    spoiled: tuple[str, ...],
    index: SearchIndex,
) -> None:
    result = search(query, index, kinds=["people", "places", "series", "editions", "quotations"])

    assert (0, nowhere, without, spoiled) == (result.total, result.nowhere, result.without, result.spoiled)


@pytest.mark.parametrize("query", ["silk neutrality", "zebra neutrality", "norov -norov", "speaker:norov neutrality"])
def test_as_many_are_found_without_a_word_as_are_said_to_be(query: str, index: SearchIndex) -> None:
    for word, hits in search(query, index).without:
        assert hits == search(query.replace(word, "", 1) if word[0] != "-" else "norov", index).total


@pytest.mark.parametrize(
    ("query", "nowhere", "without"),
    [
        ("norov -norov", (), ("-norov",)),
        ("speaker:norov neutrality", (), ("neutrality", "speaker:norov")),
        ("speaker:lavrov trade", ("lavrov",), ("speaker:lavrov",)),
        ("speaker:xu-bu", ("xu-bu",), ()),
        ("2021-12-24", ("2021-12-24",), ()),
        ("speker:zebra", ("zebra",), ()),
        ("forum 2021-12-24", (), ("2021-12-24",)),
        ("speaker:qu-li year:2021", (), ("speaker:qu-li", "year:2021")),
    ],
)
def test_fields_dates_and_exclusions_are_blamed_as_words_are(
    query: str, nowhere: tuple[str, ...], without: tuple[str, ...], index: SearchIndex
) -> None:
    result = search(query, index)

    assert (0, nowhere, without) == (result.total, result.nowhere, tuple(word for word, _ in result.without))
    assert result.spoiled


def test_a_word_that_is_beyond_the_kinds_asked_for_is_said_to_be_elsewhere(index: SearchIndex) -> None:
    result = search("norov", index, kinds=["places"])

    assert (("norov",), search("norov", index).total) == (result.nowhere, result.elsewhere)
    assert 1 == search("neutrality", index, filters=Filters(since=date(2030, 1, 1))).elsewhere
    assert 0 == search("zebra", index).elsewhere


def test_what_stands_on_the_other_shelf_is_nowhere_here(index: SearchIndex) -> None:
    """Quotations are not searched for a word of a person, nor the reverse."""
    assert ("neutrality",) == search("norov neutrality", index, kinds=["people"]).nowhere


def test_where_something_is_found_nothing_is_blamed(index: SearchIndex) -> None:
    result = search("norov", index)

    assert ((), (), 0) == (result.nowhere, result.without, result.elsewhere)


def test_the_nearest_names_have_the_words_that_are_never_together(index: SearchIndex) -> None:
    assert {"Wang Yi", "Wang Chun", "Zuo Feng"} <= set(search("Wang Feng", index).suggestions)


def test_a_word_that_was_typed_is_nearer_than_two_that_are_like_those_typed(tmp_path: Path) -> None:
    with_qin = index_in(tmp_path, YAML.replace("people:\n", "people:\n  - {id: qin-gang, name: Qin Gang}\n"))

    assert ("Wang Chun", "Wang Yi") == search("Wang Min", with_qin).suggestions[:2]


def test_of_the_nearest_names_the_one_that_is_like_most_words_is_first(index: SearchIndex) -> None:
    assert "Wang Chun" == search("Wang Chan", index).suggestions[0]
