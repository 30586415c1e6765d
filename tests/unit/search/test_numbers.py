"""Which of the numbers in a record count for it. The speaker of a quotation of the eighth forum is a First Deputy."""

from __future__ import annotations

import pytest

from forumcli.index.search_query import SearchIndex
from forumcli.model.ids import Kind
from forumcli.search.search import search
from tests.unit.search.sample import names


def ids(query: str, index: SearchIndex, kind: Kind) -> list[str]:
    return [hit.id for hit in search(query, index, kinds=[kind]).hits]


@pytest.mark.parametrize("query", ["首届", "first", "1st", "первый форум", '"первый форум"', "first cooperation forum"])
@pytest.mark.parametrize("kind", ["quotations", "people", "editions"])
def test_a_first_deputy_makes_nothing_the_first(query: str, kind: Kind, index: SearchIndex) -> None:
    assert [] == ids(query, index, kind)


def test_an_ordinal_counts_beside_the_words_of_a_post(index: SearchIndex) -> None:
    assert ["turgunov-carbon"] == ids("first deputy minister carbon", index, "quotations")
    assert ["turgunov"] == ids("first deputy minister", index, "people")


def test_an_ordinal_counts_in_the_title_of_an_occasion(index: SearchIndex) -> None:
    assert ["qu-start"] == ids("第九届", index, "quotations")
    assert {"norov", "qu-li"} == set(ids("ninth forum", index, "people"))
    assert ["cooperation-8"] == ids("30th", index, "editions")


def test_an_ordinal_of_a_name_needs_nothing_beside_it(index: SearchIndex) -> None:
    assert "editions/cooperation-9" == names("IX", index)[0]
