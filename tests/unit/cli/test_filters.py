"""Filter values are checked against what the dataset holds; what it does not hold is a fault of usage, with a hint."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from forumcli.cli.filters import filters_from
from forumcli.cli.options import Wanted
from forumcli.dataset.load import load
from forumcli.errors import UsageError
from forumcli.index.build import fill
from forumcli.index.query import Filters, Query
from tests.small import VALID


@pytest.fixture(scope="module")
def query() -> Iterator[Query]:
    connection = sqlite3.connect(":memory:")
    fill(connection, load(VALID))
    yield Query(connection)
    connection.close()


@pytest.mark.parametrize(
    ("facet", "value", "expected"),
    [
        ("series", "steppe", "steppe"),
        ("series", "Steppe Cooperation Forum", "steppe"),
        ("series", "Steppe Forum", "steppe"),
        ("person", "old-aida", "aida-serik"),
        ("person", "王林", "wang-lin"),
        ("person", "Orlov", "vladimir-orlov"),
        ("place", "Nur-Sultan", "astana"),
        ("person", "aida serik", "aida-serik"),
        ("place", "Gansu", "gansu"),
        ("organisation", "steppe gazette", "gazette"),
        ("source", "wire-2021", "wire-2021"),
        ("country", "KZ", "KZ"),
        ("country", "kz", "KZ"),
        ("country", "Kazakhstan", "KZ"),
        ("country", "china", "CN"),
        ("language", "ru", "ru"),
        ("language", "RU", "ru"),
        ("language", "en-GB", "en"),
    ],
)
def test_a_value_may_be_an_id_a_code_or_a_name_in_any_case(query: Query, facet: str, value: str, expected: str) -> None:
    assert Filters({facet: [expected]}) == filters_from(query, Wanted({facet: [value]}))


def test_a_country_need_not_occur_in_the_dataset(query: Query) -> None:
    assert Filters({"country": ["BR"]}) == filters_from(query, Wanted({"country": ["Brazil"]}))


def test_what_is_not_asked_for_filters_nothing(query: Query) -> None:
    assert Filters({}) == filters_from(query, Wanted({}))


@pytest.mark.parametrize(
    ("facet", "value", "message", "hint"),
    [
        ("series", "stepe", "--series: the dataset has no series 'stepe'", "did you mean steppe?"),
        ("series", "xyzzy", "--series: the dataset has no series 'xyzzy'", "forum list series shows them all"),
        ("person", "aida", "--person: the dataset has no person 'aida'", "did you mean aida-serik?"),
        ("person", "steppe", "--person: the dataset has no person 'steppe'", "forum list people shows them all"),
        ("place", "lanzhuo", "--place: the dataset has no place 'lanzhuo'", "did you mean lanzhou?"),
        ("organisation", "academi", "--organisation: the dataset has no organisation 'academi'", "did you mean academy?"),
        ("source", "wire-2022", "--source: the dataset has no source 'wire-2022'", "did you mean wire-2021?"),
        ("country", "Kazakstan", "--country: 'Kazakstan' is no country", "did you mean Kazakhstan?"),
        ("country", "XX", "--country: 'XX' is no country", "use a code such as KZ"),
        ("country", "", "--country: '' is no country", "use a code such as KZ"),
        ("language", "zh", "--language: no source here is in 'zh'", "languages: en, ru"),
        ("language", "", "--language: no source here is in ''", "languages: en, ru"),
    ],
)  # fmt: skip
def test_a_value_that_the_dataset_does_not_know_is_refused(
    query: Query, facet: str, value: str, message: str, hint: str
) -> None:
    with pytest.raises(UsageError) as raised:
        filters_from(query, Wanted({facet: ["steppe", value] if facet == "series" else [value]}))

    assert (message, hint, 2) == (str(raised.value), raised.value.hint, raised.value.exit_code)


@pytest.mark.parametrize(
    ("since", "until", "first", "last"),
    [
        ("2022", "2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2022-02", "2022-02", date(2022, 2, 1), date(2022, 2, 28)),
        ("2022-11-08", "2022-11-09", date(2022, 11, 8), date(2022, 11, 9)),
        ("2022-23", "2022-23", date(2022, 9, 1), date(2022, 11, 30)),
        ("2021/2022", "2021/2022", date(2021, 1, 1), date(2022, 12, 31)),
        ("2021/..", "../2022", date(2021, 1, 1), date(2022, 12, 31)),
    ],
)
def test_a_date_filters_from_its_first_and_to_its_last_day(
    query: Query, since: str, until: str, first: date, last: date
) -> None:
    found = filters_from(query, Wanted({}, since, until))

    assert (first, last) == (found.since, found.until)


@pytest.mark.parametrize(
    ("edges", "message"),
    [
        (
            {"since": "last year"},
            "--since: last year: not a date such as 2023, 2023-09, 2023-09-14 or 2022-11-08/2022-11-09",
        ),
        ({"until": "2022-13"}, "--until: 2022-13: there is no month 13"),
        (
            {"since": ""},
            "--since: an empty text: not a date such as 2023, 2023-09, 2023-09-14 or 2022-11-08/2022-11-09",
        ),
        ({"since": "../2022"}, "--since: ../2022 is open on that side"),
        ({"until": "2022/.."}, "--until: 2022/.. is open on that side"),
    ],
)
def test_a_date_that_says_nothing_is_refused(query: Query, edges: dict[str, str], message: str) -> None:
    with pytest.raises(UsageError) as raised:
        filters_from(query, Wanted({}, **edges))

    assert (message, "write 2022, 2022-11 or 2022-11-08") == (str(raised.value), raised.value.hint)


def test_the_output_repeats_what_was_asked_for_and_nothing_else() -> None:
    assert {"series": ["steppe"], "since": "2022", "limit": 3} == Wanted({"series": ["steppe"]}, since="2022").told(
        limit=3, kind=None
    )


def test_a_name_that_several_bear_is_refused_with_all_of_them(tmp_path: Path) -> None:
    people = "people: [{id: a-li, name: A Li, family: Li}, {id: b-li, name: B Li, family: Li}]"
    (tmp_path / "forums.yaml").write_text(f"schema: 1\ntitle: T\n{people}\n", encoding="utf-8")
    connection = sqlite3.connect(":memory:")
    fill(connection, load(tmp_path))

    with pytest.raises(UsageError) as raised, closing(connection):
        filters_from(Query(connection), Wanted({"person": ["Li"]}))

    assert ("--person: 'Li' is the name of several", "name one by its id: a-li, b-li") == (
        str(raised.value),
        raised.value.hint,
    )


def test_a_time_that_ends_before_it_begins_is_refused(query: Query) -> None:
    with pytest.raises(UsageError, match="--until 2021 lies before --since 2023"):
        filters_from(query, Wanted({}, "2023", "2021"))
