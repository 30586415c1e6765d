"""A single letter beside a name stands for the next part of it, and never for a letter of another script."""

from __future__ import annotations

from pathlib import Path

import pytest

from forumcli.index.search_query import SearchIndex
from forumcli.search.search import search
from forumcli.search.tiers import Tier
from tests.unit.search.sample import YAML, first, index_in, names


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("Wang Y", "Y → Yi, its first letter; Wang in the name"),
        ("Y. Wang", "Y → Yi, its first letter; Wang in the name"),
        ("V. Norov", "V → Vladimir, its first letter; Norov in the name"),
        ("В. Норов", "В → Владимир, its first letter; Норов, a name added as a search key"),
    ],
)
def test_a_letter_begins_the_next_part_of_a_name(query: str, reason: str, index: SearchIndex) -> None:
    hit = first(query, index)

    assert ("people", Tier.PREFIX, reason) == (hit.kind, hit.tier, hit.reason)


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("K. Tokayev", "K → Kassym, its first letter; Tokayev in the name"),
        ("K.-J. Tokayev", "K → Kassym, its first letter; J → Jomart, its first letter; Tokayev in the name"),
        ("Tokayev J K", "J → Jomart, its first letter; K → Kassym, its first letter; Tokayev in the name"),
        ("К. Токаев", "К → Касым, its first letter; Токаев, a name added as a search key"),
    ],
)
def test_each_letter_stands_for_a_part_of_its_own_and_parts_may_be_left_out(
    query: str, reason: str, tmp_path: Path
) -> None:
    tokayev = (
        "  - id: tokayev\n    name: Kassym-Jomart Tokayev\n"
        "    names: [{text: Касым-Жомарт Токаев, language: ru, added: key}]\n"
    )
    with_tokayev = index_in(tmp_path, YAML.replace("organisations:\n", tokayev + "organisations:\n"))

    assert reason == first(query, with_tokayev).reason
    assert [] == names("K. M. Tokayev", with_tokayev)
    assert [] == names("A. Tokayev", with_tokayev)


def test_the_words_of_who_is_named_with_a_letter_are_found(index: SearchIndex) -> None:
    assert ["quotations/norov-trade"] == names("V Norov trade", index)


@pytest.mark.parametrize(
    "query", ["Wang Z", "A. Norov", "V. Jeenbekov", "V. cooperation", "Murodjon T. Norov", "Y", "Q"]
)
def test_a_letter_that_begins_no_such_part_finds_nothing(query: str, index: SearchIndex) -> None:
    assert [] == names(query, index)


def test_a_letter_is_met_as_a_word_in_its_own_script_only(tmp_path: Path) -> None:
    russian = index_in(tmp_path, YAML.replace("occasion: 30th", "name: 8-й форум\n        occasion: 30th"))

    assert ["people/wang-yi"] == names("Wang Y", russian)
    assert [] == names("cooperation Y", russian)
    assert ["cooperation-8"] == [hit.id for hit in search("форум й", russian).hits]
