"""Sources are looked among where nothing else is found and no kind was asked for."""

from __future__ import annotations

import pytest

from forumcli.index.search_query import SearchIndex
from forumcli.search.search import search
from forumcli.search.tiers import Tier

NOTE = "nothing else was found; these are sources"


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("steppe-gazette.example", "steppe gazette example in its address"),
        ("www.steppe-gazette.example", "steppe gazette example in its address"),
        ("https://www.steppe-gazette.example/2021/11/story_7.html", "steppe gazette example in its address"),
        ("what the forum brought", "forum brought in the name"),
        ('"the forum brought"', "the forum brought in the name"),
        ("brought 2021-11", "brought in the name"),
        ("brings", ""),
    ],
)
def test_a_source_is_found_by_title_and_address_where_nothing_else_is(
    query: str, reason: str, index: SearchIndex
) -> None:
    result = search(query, index)

    if reason:
        (hit,) = result.hits
        assert ("sources", "gazette", (NOTE,)) == (hit.kind, hit.id, result.notes)
        assert hit.reason.startswith(reason)
    else:
        assert ((), ()) == (result.hits, result.notes)


def test_an_id_is_a_name_of_a_source(index: SearchIndex) -> None:
    (hit,) = search("gazette 2021", index, kinds=["sources"]).hits

    assert ("gazette in its id; 2021 in its address", Tier.EXACT) == (hit.reason, hit.tier)


def test_sources_stay_out_where_something_else_is_found_or_kinds_are_asked_for(index: SearchIndex) -> None:
    assert "sources" not in {hit.kind for hit in search("forum", index).hits}
    assert () == search("steppe-gazette.example", index, kinds=["people", "editions"]).hits
    assert () == search("speaker:norov brought", index).hits


def test_a_misspelt_title_is_no_reason_to_look_among_sources(index: SearchIndex) -> None:
    assert () == search("broguht", index).hits


def test_a_source_is_found_by_its_address_as_a_field(index: SearchIndex) -> None:
    assert ("gazette",) == search("source:steppe-gazette.example 9th", index).fields["source"]


def test_whole_sources_come_before_quotations_that_lack_a_word(index: SearchIndex) -> None:
    assert ["sources"] == [hit.kind for hit in search("what the forum brought", index).hits]
