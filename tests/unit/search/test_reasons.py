"""A reason says in English where each word was met."""

from __future__ import annotations

import pytest

from forumcli.index.search_query import SearchIndex
from tests.unit.search.sample import first


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("convened autumn", "convened autumn in what is said of the series"),
        ("qu welcomed", "Qu welcomed in the participants"),
        ("norov welcomed", "Norov in the participants; welcomed in another line of the participants"),
        ("murodjon tursunbaevich", "Murodjon Tursunbaevich in the name"),
        ("sco shanghai", "SCO in the name; Shanghai in another name"),
        ("lanzhou anniversary", "Lanzhou in the place; anniversary in the occasion"),
    ],
)
def test_a_place_in_a_record_is_called_as_a_reader_would(query: str, reason: str, index: SearchIndex) -> None:
    assert reason == first(query, index).reason
