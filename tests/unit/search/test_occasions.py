"""A time that was asked for is that of an occasion, and of what that occasion says."""

from __future__ import annotations

from datetime import date

import pytest

from forumcli.index.query import Filters
from forumcli.index.search_query import SearchDoc, SearchIndex
from forumcli.search.occasions import in_time
from forumcli.search.search import search
from tests.unit.search.sample import names

_DOC = SearchDoc(
    doc=1,
    kind="people",
    names=(("display", "Aida"),),
    about=(
        ("country", "Kazakhstan"),
        ("appearance", "Minister · 1st Forum · Almaty · 2016"),
        ("mentioned", "President · 3rd Forum · 2021 · 2022"),
        ("appearance", "an undated one · 4th Forum"),
    ),
    said=None,
    beside=None,
    form=None,
)


@pytest.mark.parametrize(
    ("since", "until", "kept"),
    [
        (None, None, [0, 1, 2, 3]),
        (2016, 2016, [0, 1]),
        (None, 2020, [0, 1]),
        (2017, None, [0, 2]),
        (2022, 2022, [0, 2]),
        (2016, 2022, [0, 1, 2]),
        (2017, 2020, None),
        (2023, None, None),
    ],
)
def test_occasions_of_other_years_are_left_out_and_who_has_none_left(
    since: int | None, until: int | None, kept: list[int] | None
) -> None:
    filters = Filters(since=date(since, 5, 1) if since else None, until=date(until, 5, 1) if until else None)

    found = in_time(_DOC, filters)

    assert (None if kept is None else tuple(_DOC.about[at] for at in kept)) == (found and found.about)


@pytest.mark.parametrize("kind", ["editions", "quotations", "series", "sources"])
def test_records_of_one_time_are_left_as_they_are(kind: str) -> None:
    doc = _DOC._replace(kind=kind)  # type: ignore[arg-type]  # one of the kinds

    assert doc == in_time(doc, Filters(since=date(2030, 1, 1)))


def test_who_has_no_occasions_is_left_to_the_filters() -> None:
    doc = _DOC._replace(about=_DOC.about[:1])

    assert doc == in_time(doc, Filters(since=date(2030, 1, 1)))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("norov secretary-general year:2021", True),
        ("norov secretary-general year:2022", False),
        ("norov foreign minister year:2022", True),
        ("norov foreign minister year:2021", False),
        ("norov year:2022", True),
        ("norov year:2020", False),
    ],
)
def test_a_post_and_the_field_of_a_year_belong_to_one_occasion(query: str, found: bool, index: SearchIndex) -> None:
    assert found == ("people/norov" in names(query, index))


def test_a_field_alone_finds_who_came_then(index: SearchIndex) -> None:
    people = search("year:2022", index, kinds=["people"]).hits

    assert ["norov", "qu-li"] == sorted(hit.id for hit in people)
