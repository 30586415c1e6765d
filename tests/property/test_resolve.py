"""Comparing and resolving keep their promises for any values, in any order."""

from __future__ import annotations

import itertools
import random
from types import MappingProxyType
from typing import Any, cast

from hypothesis import given
from hypothesis import strategies as st

from forumcli.dataset.dataset import Dataset
from forumcli.model.count import Count
from forumcli.model.count import relation as count_relation
from forumcli.model.dates import PartialDate
from forumcli.model.edition import Edition, SingleField
from forumcli.model.front import Front
from forumcli.model.ids import EditionId, PlaceId, SeriesId, SourceId
from forumcli.model.place import Place
from forumcli.model.report import Report
from forumcli.model.statement import (
    AttendanceStatement,
    DateStatement,
    NumberStatement,
    PlaceStatement,
    Statement,
    TextStatement,
)
from forumcli.resolve.compare import relation
from forumcli.resolve.resolve import resolve_edition
from forumcli.resolve.resolved import Resolved

MIRROR = {"finer": "coarser", "coarser": "finer"}
PLACES = {
    PlaceId(id_): Place(id=PlaceId(id_), name=id_, within=PlaceId(within) if within else None)
    for id_, within in [("china", None), ("gansu", "china"), ("lanzhou", "gansu"), ("hebei", "china"), ("astana", None)]
}

numbers = st.integers(0, 300)
counts = st.one_of(
    numbers.map(str),
    st.builds("{}{}".format, st.sampled_from([">", ">=", "<", "<=", "~"]), st.integers(1, 300)),
    st.tuples(numbers, numbers).map(lambda pair: f"{min(pair)}-{max(pair)}"),
    st.sampled_from(["dozens", "hundreds", "thousands"]),
).map(Count.parse)
dates = st.sampled_from(
    [
        *("2022", "2022?", "2022~", "2022-07", "2022-07-13", "2022-07-13?", "2022-07-14", "2022-07-13/2022-07-14"),
        *("../2022-07-14", "2022-07-13/..", "/2022-07", "2021", "202X", "2022-22", "2022-07-12/2022-07-14"),
    ]
).map(PartialDate.parse)
texts = st.sampled_from(["One Road", "one road.", "“One Road”", "Two Roads", "one  road"])


def statements(field: SingleField, values: list[Any], inferred: set[int]) -> list[Statement]:
    kinds: dict[str, type[Any]] = {
        "held": DateStatement,
        "attendance": AttendanceStatement,
        "place": PlaceStatement,
        "number": NumberStatement,
        "theme": TextStatement,
    }
    return [
        kinds[field](value=value, inferred="a reason" if index in inferred else None)
        for index, value in enumerate(values)
    ]


def resolved(field: SingleField, stated: list[Statement]) -> Resolved:
    """Resolve a field of an edition with one report for each statement."""
    reports = tuple(
        Report(source=SourceId(f"s{index}"), **cast("Any", {field: (each,) if field == "number" else each}))
        for index, each in enumerate(stated)
    )
    edition = Edition(id=EditionId("e"), series=(SeriesId("s"),), reports=reports)
    return resolve_edition(edition, _around(edition)).fields[field]


def _around(edition: Edition) -> Dataset:
    nothing: MappingProxyType[Any, Any] = MappingProxyType({})
    return Dataset(
        path=cast("Any", None),
        front=Front(schema=1, title="t"),
        files=nothing,
        series=nothing,
        editions={edition.id: edition},
        people=nothing,
        organisations=nothing,
        places=PLACES,
        sources=nothing,
        quotations=nothing,
        problems=(),
        references=(),
        definitions=(),
    )


FIELDS: dict[SingleField, st.SearchStrategy[Any]] = {
    "held": dates,
    "attendance": counts,
    "place": st.sampled_from(sorted(PLACES)),
    "number": st.integers(1, 3),
    "theme": texts,
}
one_field = st.sampled_from(sorted(FIELDS)).flatmap(
    lambda field: st.tuples(st.just(field), st.lists(FIELDS[field], min_size=1, max_size=5))
)


@given(counts, counts)
def test_counts_compare_alike_both_ways_round(a: Count, b: Count) -> None:
    assert MIRROR.get(count_relation(a, b), count_relation(a, b)) == count_relation(b, a)


@given(counts, counts, counts)
def test_what_is_finer_than_something_finer_is_finer(a: Count, b: Count, c: Count) -> None:
    if count_relation(a, b) == count_relation(b, c) == "finer":
        assert "finer" == count_relation(a, c)


@given(counts, counts)
def test_counts_clash_exactly_if_no_number_fits_both(a: Count, b: Count) -> None:
    """All bounds lie between 0 and 2000 or are infinite, so a look at every number up to 3000 will do."""
    fits = [{n for n in range(3001) if each.low <= n and (each.high is None or n <= each.high)} for each in (a, b)]

    assert (not fits[0] & fits[1]) == (count_relation(a, b) == "clash")


@given(st.lists(dates, min_size=3, max_size=8), st.randoms(use_true_random=False))
def test_dates_have_one_order_wherever_one_starts(found: list[PartialDate], rng: random.Random) -> None:
    shuffled = rng.sample(found, len(found))

    assert sorted(found, key=lambda d: d.sort_key) == sorted(shuffled, key=lambda d: d.sort_key)


@given(st.sampled_from(sorted(PLACES)), st.sampled_from(sorted(PLACES)))
def test_places_compare_alike_both_ways_round(a: PlaceId, b: PlaceId) -> None:
    there, back = (relation(*pair, PLACES, is_place=True) for pair in ((a, b), (b, a)))

    assert MIRROR.get(there, there) == back
    assert (a == b) == (there == "equal")


@given(one_field, st.sets(st.integers(0, 4)), st.randoms(use_true_random=False))
def test_the_order_of_the_reports_decides_nothing_but_the_wording(
    asked: tuple[SingleField, list[Any]], inferred: set[int], rng: random.Random
) -> None:
    field, values = asked
    stated = statements(field, values, inferred)

    one = resolved(field, stated)
    other = resolved(field, rng.sample(stated, len(stated)))

    assert (one.state, one.voices, len(one.sides)) == (other.state, other.voices, len(other.sides))
    if one.value is None or other.value is None:
        assert one.value == other.value
    else:
        assert "equal" == relation(one.value, other.value, PLACES, is_place=field == "place")


@given(one_field, st.sets(st.integers(0, 4)))
def test_no_statement_is_lost_and_none_stands_on_two_sides(
    asked: tuple[SingleField, list[Any]], inferred: set[int]
) -> None:
    field, values = asked
    stated = statements(field, values, inferred)

    found = resolved(field, stated)

    on_sides = [each.statement for side in found.sides for each in side.stated]
    assert sorted(map(id, stated)) == sorted(map(id, on_sides))
    outright = [each.statement.inferred is None for side in found.sides for each in side.stated]
    assert sorted(outright, reverse=True) == outright


@given(one_field)
def test_the_value_is_one_that_some_source_states_and_contradicts_none(
    asked: tuple[SingleField, list[Any]],
) -> None:
    field, values = asked

    found = resolved(field, statements(field, values, set()))

    clashes = [
        pair
        for pair in itertools.combinations(values, 2)
        if relation(*pair, PLACES, is_place=field == "place") == "clash"
    ]
    assert ("disputed" if clashes else found.state) == found.state
    assert bool(clashes) == (found.value is None)
    if found.value is not None:
        assert found.value in values
        hows = {relation(found.value, value, PLACES, is_place=field == "place") for value in values}
        assert not hows & {"coarser", "clash"}
