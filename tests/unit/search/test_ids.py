"""The id of a record, typed whole, finds it first."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date

import pytest

from forumcli.dataset.load import load
from forumcli.index.build import fill
from forumcli.index.query import Filters, Query
from forumcli.index.search_query import SearchIndex
from forumcli.model.ids import KINDS
from forumcli.search.search import search
from forumcli.search.tiers import Tier
from tests.small import VALID


@pytest.fixture(scope="module")
def valid() -> Iterator[SearchIndex]:
    connection = sqlite3.connect(":memory:")
    fill(connection, load(VALID))
    yield SearchIndex(connection)
    connection.close()


@pytest.mark.parametrize("kind", KINDS)
def test_every_id_finds_its_record_first(kind: str, valid: SearchIndex) -> None:
    query = Query(valid.connection)

    for id_ in query.ids(kind):  # type: ignore[arg-type]  # one of the kinds
        for typed in (id_, f" {id_.upper()} "):
            (first, *_) = search(typed, valid).hits
            assert (id_, Tier.EXACT, True) == (first.id, first.tier, bool(first.reason))


def test_an_old_id_finds_the_record_that_it_leads_to(valid: SearchIndex) -> None:
    (old, new), *_ = valid.connection.execute("SELECT old, new FROM redirects").fetchall()

    assert (new, "an id that it had before") == (search(old, valid).hits[0].id, search(old, valid).hits[0].reason)


def test_an_old_id_leads_a_field_to_the_record_too(valid: SearchIndex) -> None:
    old, new, kind = valid.connection.execute(
        "SELECT old, new, kind FROM redirects JOIN documents ON documents.id = new WHERE kind IN ('people', 'series')"
    ).fetchone()
    field = "person" if kind == "people" else "series"

    now, before = (search(f"{field}:{id_}", valid) for id_ in (new, old))

    assert [hit.id for hit in now.hits] == [hit.id for hit in before.hits] != []
    assert {f"{field}:{old}"} == {hit.reason for hit in before.hits}
    assert {field: (new,)} == search(f"{field}:{old.upper()}", valid).fields


def test_an_id_is_no_name_and_its_part_no_id(index: SearchIndex) -> None:
    assert "its id" == search("turgunov-carbon", index).hits[0].reason
    assert "turgunov-carbon" != search("turgunov", index).hits[0].id


def test_kinds_and_filters_hold_for_an_id(index: SearchIndex) -> None:
    assert () == search("turgunov-carbon", index, kinds=["people"]).hits
    assert () == search("turgunov-carbon", index, filters=Filters(since=date(2030, 1, 1))).hits
    assert ["gazette"] == [hit.id for hit in search("gazette", index, kinds=["sources"]).hits]
