"""Questions to the index: typed for the program, reading SQL and nothing else for a user."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from forumcli.dataset.load import load
from forumcli.errors import QueryStoppedError, UsageError
from forumcli.index.build import fill
from forumcli.index.query import Filters, Query
from forumcli.model.ids import KINDS, Kind
from tests.small import VALID

SECONDS = 5.0


@pytest.fixture(scope="module")
def query() -> Iterator[Query]:
    connection = sqlite3.connect(":memory:")
    fill(connection, load(VALID))
    yield Query(connection)
    connection.close()


def ids(query: Query, kind: Kind = "editions", **asked: Any) -> list[str]:  # noqa: ANN401
    """Return the ids that filters find: facets by name, `since` and `until` as dates."""
    edges = {name: asked.pop(name) for name in ("since", "until") if name in asked}
    return [row["id"] for row in query.rows(kind, Filters(asked, **edges))]


def test_the_records_of_a_kind_come_in_their_order(query: Query) -> None:
    assert {
        "editions": 5,
        "series": 2,
        "people": 5,
        "organisations": 4,
        "places": 6,
        "sources": 6,
        "quotations": 5,
    } == {kind: query.count(kind) for kind in KINDS}
    assert ["steppe-3", "steppe-5", "steppe-6", "joint-2023", "river-undated"] == ids(query)


@pytest.mark.parametrize(
    ("limit", "offset", "expected"),
    [
        (2, 0, ["steppe-3", "steppe-5"]),
        (2, 3, ["joint-2023", "river-undated"]),
        (1, 9, []),
        (None, 4, ["river-undated"]),
    ],
)
def test_a_part_of_a_list_can_be_had(query: Query, limit: int | None, offset: int, expected: list[str]) -> None:
    assert expected == [row["id"] for row in query.rows("editions", Filters(), limit, offset)]


FILTERS: list[tuple[dict[str, Any], list[str]]] = [
    ({"series": ["river"]}, ["joint-2023", "river-undated"]),
    ({"series": ["river", "steppe"]}, ["steppe-3", "steppe-5", "steppe-6", "joint-2023", "river-undated"]),
    ({"series": ["river"], "place": ["beijing"]}, ["joint-2023"]),
    ({"place": ["china"]}, ["steppe-3", "steppe-5", "joint-2023"]),
    ({"place": ["kazakhstan"]}, ["steppe-5", "steppe-6"]),
    ({"country": ["KZ"]}, ["steppe-3", "steppe-5", "steppe-6"]),
    ({"person": ["aida-serik"]}, ["steppe-3", "steppe-5"]),
    ({"person": ["aida-serik", "nobody"]}, ["steppe-3", "steppe-5"]),
    ({"organisation": ["academy"]}, ["steppe-3", "joint-2023"]),
    ({"source": ["wire-2021"]}, ["steppe-5"]),
    ({"language": ["ru"]}, ["steppe-6"]),
    ({"language": ["ru"], "series": ["river"]}, []),
    ({"series": []}, ["steppe-3", "steppe-5", "steppe-6", "joint-2023", "river-undated"]),
    ({"since": date(2022, 1, 1)}, ["steppe-6", "joint-2023"]),
    ({"until": date(2021, 12, 31)}, ["steppe-3", "steppe-5"]),
    ({"since": date(2021, 10, 17), "until": date(2021, 10, 17)}, ["steppe-5"]),
    ({"since": date(2019, 5, 15), "until": date(2019, 5, 15)}, ["steppe-3"]),
    ({"since": date(2022, 6, 14), "until": date(2022, 6, 14)}, ["steppe-6"]),
    ({"since": date(2023, 9, 30)}, ["joint-2023"]),
    ({"since": date(2024, 1, 1)}, []),
]


@pytest.mark.parametrize(("asked", "expected"), FILTERS)
def test_filters_combine_with_and_between_and_or_within(
    query: Query, asked: dict[str, Any], expected: list[str]
) -> None:
    assert expected == ids(query, **asked)


def test_filters_are_those_of_every_kind(query: Query) -> None:
    assert ["aida-2019-roads"] == ids(query, "quotations", person=["aida-serik"])
    assert ["aida-serik", "nur-bek", "wang-lin"] == ids(query, "people", edition=["steppe-3"])
    assert ["academy", "institute"] == ids(query, "organisations", country=["CN"])
    assert 2 == query.count("quotations", Filters({"edition": ["steppe-3"]}))


@pytest.mark.parametrize(
    "value", ["%", "_", "*", "steppe%", "' OR 1=1 --", "steppe' OR '1'='1", '"', ";DROP TABLE facets"]
)
def test_a_filter_is_taken_literally(query: Query, value: str) -> None:
    assert [] == ids(query, series=[value])


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Steppe Cooperation Forum", ["steppe"]),
        ("steppe forum", ["steppe"]),
        ("草原合作论坛", ["steppe"]),
        ("3rd Steppe Forum", ["steppe-3"]),
        ("Аида Серік", ["aida-serik"]),
        ("serik", ["aida-serik"]),
        ("AOS", ["academy"]),
        ("Nur-Sultan", ["astana"]),
        ("Lee", ["lee-ann"]),
        ("nobody", []),
        ("", []),
        ("—", []),
    ],
)
def test_a_record_is_known_by_any_of_its_names(query: Query, name: str, expected: list[str]) -> None:
    assert expected == query.named(name)


def test_names_are_looked_for_in_one_kind_if_it_is_named(query: Query) -> None:
    assert ([], ["steppe"]) == (query.named("Steppe Forum", "people"), query.named("Steppe Forum", "series"))


def test_everything_known_of_each_record_can_be_had(query: Query) -> None:
    assert [("steppe", "series"), ("river", "series")] == [
        (body["id"], body["kind"]) for body in query.bodies("series", Filters())
    ]
    assert ["steppe"] == [body["id"] for body in query.bodies("series", Filters(), limit=1)]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("steppe-3", ["steppe-3"]),
        ("steppe-third", ["steppe-3"]),
        ("old-aida", ["aida-serik"]),
        ("nobody", []),
        ("", []),
        ("王林", []),
        ("\udcff", []),
        ("steppe-3' OR '1'='1", []),
    ],
)
def test_a_record_is_found_by_its_id_or_an_old_one(query: Query, asked: str, expected: list[str]) -> None:
    assert expected == [body["id"] for body in query.find(asked)]


def test_one_id_may_belong_to_records_of_two_kinds_and_both_are_found_in_the_order_of_the_kinds(tmp_path: Path) -> None:
    (tmp_path / "forums.yaml").write_text(
        "schema: 1\ntitle: T\nplaces: [{id: china, name: China}]\norganisations: [{id: china, name: Republic}]\n"
    )
    connection = sqlite3.connect(":memory:")
    fill(connection, load(tmp_path))

    assert ["organisation", "place"] == [body["kind"] for body in Query(connection).find("china")]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("aida serik", ["aida-serik"]),
        ("STEPPE GAZETTE", ["gazette"]),
        ("шестой ФОРУМ", ["bulletin-2022"]),
        ("Aida", []),
    ],
)
def test_a_record_is_named_in_any_case(query: Query, name: str, expected: list[str]) -> None:
    assert expected == query.named(name)


def test_records_of_one_name_are_all_named(tmp_path: Path) -> None:
    (tmp_path / "forums.yaml").write_text(
        "schema: 1\ntitle: T\nplaces: [{id: p, name: China}]\norganisations: [{id: o, name: China}]\n"
    )
    connection = sqlite3.connect(":memory:")
    fill(connection, load(tmp_path))

    assert ["o", "p"] == Query(connection).named("China")


def test_all_ids_are_known_with_the_old_ones(query: Query) -> None:
    assert ["river", "steppe"] == query.ids("series")
    assert {"steppe-third", "old-aida", "steppe-3", "orlov-2021-online"} <= set(query.ids())
    assert ["en", "ru"] == query.facet_values("language")


def test_the_views_are_listed_with_their_columns(query: Query) -> None:
    tables = query.tables()

    assert [
        "appearances",
        "editions",
        "names",
        "organisations",
        "people",
        "places",
        "quotations",
        "series",
        "sources",
        "statements",
    ] == list(tables)
    assert ["id", "name", "editions", "first_year", "last_year"] == tables["series"]


def test_the_statements_of_filtered_editions_have_one_row_each(query: Query) -> None:
    heads, rows = query.statements(Filters({"series": ["river"]}))

    told = [dict(zip(heads, row, strict=True)) for row in rows]
    assert [
        ("joint-2023", "number", "1", "first"),
        ("joint-2023", "number", "7", "seventh"),
        ("joint-2023", "held", "2023-09", None),
        ("joint-2023", "place", "beijing", None),
        ("joint-2023", "status", "announced", None),
        ("joint-2023", "participants", "wang-lin", None),
        ("river-undated", "name", "River Dialogue", None),
        ("river-undated", "quotations", "unnamed-river", None),
    ] == [(each["edition"], each["field"], each["value"], each["as_printed"]) for each in told]
    assert [None, None, None, "the host sits there", None, None, None, None] == [each["inferred"] for each in told]


# --- a user's own SQL ------------------------------------------------------------------------------------------------


def sql(query: Query, text: str, seconds: float = SECONDS) -> tuple[list[str], list[tuple[Any, ...]]]:
    return query.sql(text, seconds)


READING = [
    ("SELECT id FROM editions LIMIT 1", (["id"], [("steppe-3",)])),
    ("SELECT name, editions FROM series", (["name", "editions"], [("Steppe Cooperation Forum", 4), ("River Dialogue of Scholars", 2)])),
    ("SELECT name, appearances, quotations FROM people WHERE id = 'aida-serik'", (["name", "appearances", "quotations"], [("Aida Serik", 2, 1)])),
    ("SELECT id, country, editions FROM organisations WHERE country = 'KZ'", (["id", "country", "editions"], [("ministry", "KZ", 0)])),
    ("SELECT id FROM places WHERE place_kind = 'region'", (["id"], [("gansu",)])),
    ("WITH n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 3) SELECT sum(x) FROM n", (["sum(x)"], [(6,)])),
    ("SELECT upper('a') || json_extract('[7]', '$[0]') AS both", (["both"], [("A7",)])),
    ("SELECT 1 AS a, 2 AS a, 3 AS a, 4 AS a_2", (["a", "a_2", "a_3", "a_2_2"], [(1, 2, 3, 4)])),
    ("SELECT x'00ff' AS blob, 9e999 AS big, -9e999 AS small, NULL AS none, 1.5 AS real", (["blob", "big", "small", "none", "real"], [("00ff", "inf", "-inf", None, 1.5)])),
    ("-- a comment\nSELECT 1 AS one;", (["one"], [(1,)])),
    ("SELECT 1 AS one WHERE 0", (["one"], [])),
    ("VALUES (1)", (["column1"], [(1,)])),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), READING)
def test_a_user_may_read(query: Query, text: str, expected: tuple[list[str], list[tuple[Any, ...]]]) -> None:
    assert expected == sql(query, text)


NOT_READING = [
    "INSERT INTO meta VALUES ('a', 'b')",
    "UPDATE meta SET value = 'x'",
    "DELETE FROM documents",
    "DROP TABLE documents",
    "DROP VIEW editions",
    "CREATE TABLE t (a)",
    "CREATE TEMP TABLE t (a)",
    "CREATE TEMP VIEW v AS SELECT 1",
    "CREATE VIRTUAL TABLE t USING fts5(a)",
    "ALTER TABLE documents RENAME TO d",
    "REINDEX",
    "ANALYZE",
    "VACUUM",
    "VACUUM INTO 'copy.db'",
    "ATTACH DATABASE 'other.db' AS other",
    "ATTACH ':memory:' AS other",
    "DETACH DATABASE main",
    "BEGIN",
    "COMMIT",
    "SAVEPOINT s",
    "PRAGMA query_only = OFF",
    "PRAGMA writable_schema = ON",
    "PRAGMA user_version = 7",
    "PRAGMA trusted_schema = ON",
    "PRAGMA journal_mode = WAL",
    "PRAGMA database_list",
    "SELECT * FROM pragma_database_list",
    "SELECT load_extension('evil')",
    "SELECT load_extension('evil', 'entry')",
    "SELECT fts3_tokenizer('simple')",
    "EXPLAIN DELETE FROM documents",
    "WITH x AS (SELECT 1) DELETE FROM documents",
]


def state(connection: sqlite3.Connection) -> tuple[object, ...]:
    """Return all that a statement could change: the database's bytes, what is attached, the settings."""
    pragmas = ("database_list", "query_only", "writable_schema", "trusted_schema", "journal_mode")
    settings = [connection.execute(f"PRAGMA {name}").fetchall() for name in pragmas]
    temporary = connection.execute("SELECT name FROM temp.sqlite_master").fetchall()
    return connection.serialize(), connection.in_transaction, settings, temporary


@pytest.mark.parametrize("text", NOT_READING)
def test_a_user_may_do_nothing_else(query: Query, text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    before = state(query.connection)

    with pytest.raises(UsageError, match=r"^SQL: .*(not authorized|authorization denied|no such|not prohibited)"):
        sql(query, text)

    assert before == state(query.connection)
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("SELEC 1", 'near "SELEC": syntax error'),
        ("SELECT * FROM nowhere", "no such table: nowhere"),
        ("SELECT 1; SELECT 2", "You can only execute one statement at a time."),
        ("SELECT ?", "Incorrect number of bindings supplied"),
        ("-- nothing", "the statement returns no rows"),
        ("", "the statement returns no rows"),
        ("SELECT '\udcff'", "surrogates not allowed"),
        ("SELECT CAST(x'ff' AS TEXT)", "Could not decode to UTF-8"),
        ("SELECT hex(zeroblob(1000000000))", "string or blob too big"),
        ("SELECT abs(-9223372036854775808)", "integer overflow"),
    ],
)
def test_what_is_no_query_is_a_fault_of_usage_in_sqlite_s_words(query: Query, text: str, message: str) -> None:
    with pytest.raises(UsageError) as raised:
        sql(query, text)

    assert str(raised.value).startswith("SQL: ")
    assert message in str(raised.value)
    assert "forum sql without a query lists" in (raised.value.hint or "")


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("DROP TABLE meta", "the index can only be read; forum sql without a query lists its views"),
        ("SELECT nope FROM editions", "forum sql without a query lists the views and their columns"),
        ("SELECT interrupted FROM editions", "forum sql without a query lists the views and their columns"),
    ],
)
def test_only_who_would_write_is_told_that_the_index_can_only_be_read(query: Query, text: str, hint: str) -> None:
    with pytest.raises(UsageError) as raised:
        sql(query, text)

    assert hint == raised.value.hint


def test_a_query_is_stopped_when_its_values_hold_too_much_together(
    query: Query, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("forumcli.index.query._MOST_HELD", 1_000_000)
    hundred = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT 100) "

    assert 100 == len(sql(query, hundred + "SELECT hex(zeroblob(1000)) FROM n")[1])
    with pytest.raises(QueryStoppedError, match="MB"):
        sql(query, hundred + "SELECT hex(zeroblob(100000)) FROM n")


ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT {} FROM n"


def test_a_query_that_never_ends_is_stopped(query: Query) -> None:
    with pytest.raises(QueryStoppedError, match=r"^the query was stopped after 0.05 seconds$") as raised:
        sql(query, ENDLESS.format("count(*)"), 0.05)

    assert ("ask for less, or export the data", 3) == (raised.value.hint, raised.value.exit_code)


def test_a_query_that_finds_without_end_is_stopped(query: Query, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("forumcli.index.query._MOST_ROWS", 1000)

    with pytest.raises(QueryStoppedError, match=r"^the query was stopped after 1000 rows$"):
        sql(query, ENDLESS.format("x"))

    assert 1000 == len(sql(query, ENDLESS.format("x") + " LIMIT 1000")[1])


def test_a_stopped_query_leaves_nothing_running(query: Query, monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite refuses to detach, to vacuum and to commit while a statement is half read."""
    monkeypatch.setattr("forumcli.index.query._MOST_ROWS", 1000)
    with pytest.raises(QueryStoppedError) as held:  # the traceback keeps the frames, and what they hold, alive
        sql(query, ENDLESS.format("x"))

    with sqlite3.connect(":memory:") as other:
        query.connection.execute("VACUUM")
        query.connection.backup(other)
    assert held.value.__traceback__


def test_ctrl_c_while_sqlite_runs_is_an_interruption_and_not_a_slow_query(
    query: Query, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite swallows what is raised in its callbacks: here the clock itself is interrupted."""
    ticks: Iterator[float | KeyboardInterrupt] = iter([0.0, KeyboardInterrupt()])

    def clock() -> float:
        tick: float | KeyboardInterrupt = next(ticks, 0.0)
        if isinstance(tick, KeyboardInterrupt):
            raise tick
        return tick

    monkeypatch.setattr("time.monotonic", clock)

    with pytest.raises(KeyboardInterrupt):
        sql(query, ENDLESS.format("count(*)"))


def test_the_program_s_own_questions_go_on_after_a_user_s(query: Query) -> None:
    with pytest.raises(UsageError):
        sql(query, "DELETE FROM documents")

    assert {"title", "program"} <= set(query.meta())
    assert query.tables()["series"]
    query.connection.execute("CREATE TEMP TABLE still_possible (a)")
    query.connection.execute("DROP TABLE still_possible")
