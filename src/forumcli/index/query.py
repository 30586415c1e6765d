"""Typed reads of the index: all SQL of the program's own commands stands here."""

from __future__ import annotations

import json
import math
import os
import sqlite3
import time
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from forumcli.errors import QueryStoppedError, UsageError
from forumcli.model.ids import KINDS, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

Json: TypeAlias = dict[str, Any]
_COUNTED: Final = ("series", "country", "language")
_DATED: Final[tuple[Kind, ...]] = ("editions", "quotations", "sources")
"""Kinds whose records have a time of their own."""
_STEPS: Final = 10_000
"""How many SQLite instructions pass between two looks at the clock."""
_MOST_ROWS: Final = 1_000_000
_LONGEST_VALUE: Final = 16_000_000
"""The most bytes that one value of a user's statement may have, so that it cannot eat up the memory."""
_MOST_HELD: Final = 200_000_000
"""The most bytes that all values of a user's statement may have together."""
_AT_ONCE: Final = 16
"""How many rows are fetched between two looks at how much they hold."""
BREAKDOWN: Final[Mapping[str, str]] = {
    "series": "SELECT series, count(*) AS n FROM edition_series GROUP BY series ORDER BY n DESC, series",
    "languages": "SELECT language, count(*) AS n FROM source GROUP BY language ORDER BY n DESC, language",
    "publishers": "SELECT publisher, count(*) AS n FROM source WHERE publisher IS NOT NULL "
    "GROUP BY publisher ORDER BY n DESC, publisher",
    "read": "SELECT read, count(*) FROM source GROUP BY read ORDER BY read DESC",
    "independence": "SELECT CASE WHEN derived_from IS NULL THEN 'own' ELSE 'copy' END AS sort, count(*) FROM source "
    "GROUP BY sort ORDER BY sort DESC",
    "voices": "SELECT voices, count(*) FROM edition GROUP BY voices ORDER BY voices",
}
_NO_FUNCTIONS: Final = ("load_extension", "fts3_tokenizer")
_READ_ONLY: Final = "the index can only be read; forum sql without a query lists its views"
_VIEWS: Final = "forum sql without a query lists the views and their columns"


class Filters(NamedTuple):
    """Which records are wanted: AND between facets, OR within one."""

    facets: Mapping[str, Sequence[str]] = MappingProxyType({})
    since: date | None = None
    until: date | None = None
    held: tuple[tuple[date, date], ...] = ()
    """Times, each a first and a last day, in each of which an edition was held, or what was said at one."""

    def condition(self) -> tuple[str, list[str]]:
        """Return an SQL condition on `documents` and its parameters."""
        clauses, parameters = ["1"], list[str]()
        for facet, values in sorted(self.facets.items()):
            if values:
                marks = ",".join("?" * len(values))
                clauses.append(
                    "EXISTS (SELECT 1 FROM facets f WHERE f.kind = documents.kind AND f.id = documents.id "
                    f"AND f.facet = ? AND f.value IN ({marks}))"
                )
                parameters += [facet, *values]
        if self.since:
            clauses.append(
                "coalesce(documents.last, '9999') >= ? AND coalesce(documents.last, documents.first) IS NOT NULL"
            )
            parameters.append(self.since.isoformat())
        if self.until:
            clauses.append(
                "coalesce(documents.first, '0000') <= ? AND coalesce(documents.last, documents.first) IS NOT NULL"
            )
            parameters.append(self.until.isoformat())
        for first, last in self.held:
            clauses.append(
                "EXISTS (SELECT 1 FROM search_held h WHERE h.doc = documents.rowid AND h.last >= ? AND h.first <= ?)"
            )
            parameters += [first.isoformat(), last.isoformat()]
        return " AND ".join(clauses), parameters


class Query(NamedTuple):
    """Questions to an open index."""

    connection: sqlite3.Connection

    def rows(self, kind: Kind, filters: Filters, limit: int | None = None, offset: int = 0) -> list[Json]:
        """Return what a list shows of the records of a kind, in their order."""
        condition, parameters = filters.condition()
        found = self.connection.execute(
            f"SELECT row FROM documents WHERE kind = ? AND {condition} ORDER BY position LIMIT ? OFFSET ?",
            (kind, *parameters, -1 if limit is None else limit, offset),
        )
        return [json.loads(row) for (row,) in found]

    def bodies(self, kind: Kind, filters: Filters, limit: int | None = None) -> Iterator[Json]:
        """Yield everything known of the records of a kind, in their order."""
        condition, parameters = filters.condition()
        found = self.connection.execute(
            f"SELECT body FROM documents WHERE kind = ? AND {condition} ORDER BY position LIMIT ?",
            (kind, *parameters, -1 if limit is None else limit),
        )
        return (json.loads(body) for (body,) in found)

    def count(self, kind: Kind, filters: Filters | None = None) -> int:
        """Return how many records of a kind there are."""
        condition, parameters = (filters or Filters()).condition()
        found = self.connection.execute(
            f"SELECT count(*) FROM documents WHERE kind = ? AND {condition}",
            (kind, *parameters),
        ).fetchone()
        return int(found[0])

    def holds_anything(self) -> bool:
        """Tell whether there is any record at all."""
        return self.connection.execute("SELECT 1 FROM documents LIMIT 1").fetchone() is not None

    def facets(self, kind: Kind, filters: Filters) -> dict[str, dict[str, int]]:
        """Count the records of a kind by what they can be filtered by, the most frequent value first.

        A record may count under several values of a facet (an edition under each country that took part), or none.
        """
        condition, parameters = filters.condition()
        counted = {}
        for facet in _COUNTED:
            found = self.connection.execute(
                "SELECT g.value, count(*) AS n FROM documents JOIN facets g USING (kind, id) "
                f"WHERE kind = ? AND {condition} AND g.facet = ? GROUP BY g.value ORDER BY n DESC, g.value",
                (kind, *parameters, facet),
            )
            counted[facet] = dict(found.fetchall())
        years = self.connection.execute(
            "SELECT substr(coalesce(first, last), 1, 4) AS year, count(*) FROM documents "
            f"WHERE kind = ? AND {condition} AND year IS NOT NULL GROUP BY year ORDER BY count(*) DESC, year DESC",
            (kind, *parameters),
        )
        return counted | {"year": dict(years.fetchall()) if kind in _DATED else {}}

    def find(self, id_: str) -> list[Json]:
        """Return everything known of the records with an id, of any kind; an old id leads to the new one."""
        if not id_.isascii():
            return []  # no id is; and what is no text at all (bytes of the command line) SQLite would not take
        found = self.connection.execute(
            "SELECT kind, body FROM documents WHERE id = ?", (self.redirected(id_),)
        ).fetchall()
        return [json.loads(body) for kind, body in sorted(found, key=lambda each: KINDS.index(each[0]))]

    def ids(self, kind: Kind | None = None) -> list[str]:
        """Return the ids of a kind, or of all, with the old ones that still lead somewhere."""
        if kind:
            found = self.connection.execute("SELECT id FROM documents WHERE kind = ?", (kind,))
        else:
            found = self.connection.execute("SELECT id FROM documents UNION SELECT old FROM redirects")
        return sorted(id_ for (id_,) in found)

    def named(self, name: str, kind: Kind | None = None) -> list[str]:
        """Return the ids of the records, of a kind or of all, that bear a name; the kinds in their order.

        Any name will do, in whatever writing of the same letters: the title, a short name or abbreviation, one that a
        source prints or that was added; the family name of a person; the title of an edition with the series' short
        name.
        """
        from forumcli.model.fold import fold

        wanted = fold(name)
        titles = "SELECT title, id, kind FROM documents UNION SELECT text, id, kind FROM name UNION "
        short = "SELECT json_extract(row, '$.short_title'), id, kind FROM documents WHERE kind = 'editions' UNION "
        family = "SELECT json_extract(body, '$.family'), id, kind FROM documents WHERE kind = 'people'"
        found = self.connection.execute(titles + short + family).fetchall()
        same = {
            (KINDS.index(each), id_)
            for text, id_, each in found
            if text and kind in (None, each) and fold(text) == wanted
        }
        return list(dict.fromkeys(id_ for _, id_ in sorted(same))) if wanted else []

    def redirected(self, id_: str) -> str:
        """Return the id that an old id leads to; any other as it is."""
        found = self.connection.execute("SELECT new FROM redirects WHERE old = ?", (id_,)).fetchone()
        return str(found[0]) if found else id_

    def breakdown(self) -> dict[str, dict[str, int]]:
        """Count the sources by language, publisher and what of them was read; the editions by series and by voices.

        `independence`: sources that are copies of another's story, and those that speak for themselves. `voices`: for
        each number of independent sources how many editions have so many.
        """
        return {name: dict(self.connection.execute(statement).fetchall()) for name, statement in BREAKDOWN.items()}

    def meta(self) -> dict[str, str]:
        """Return what the index is stamped with."""
        return dict(self.connection.execute("SELECT key, value FROM meta"))

    def files(self) -> list[str]:
        """Return the files that the index was made from, the front door first."""
        query = "SELECT path FROM files WHERE digest IS NOT NULL ORDER BY rowid"
        return [os.fsdecode(path) for (path,) in self.connection.execute(query)]

    def facet_values(self, facet: str) -> list[str]:
        """Return the values that some record can be filtered by."""
        found = self.connection.execute("SELECT DISTINCT value FROM facets WHERE facet = ?", (facet,))
        return sorted(value for (value,) in found)

    def tables(self) -> dict[str, list[str]]:
        """Return the documented views with their columns."""
        names = self.connection.execute("SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY name").fetchall()
        return {name: [row[1] for row in self.connection.execute(f"PRAGMA table_info({name})")] for (name,) in names}

    def statements(self, filters: Filters) -> tuple[list[str], list[tuple[Any, ...]]]:
        """Return the statements of the editions that some filters find: the columns, then the rows."""
        condition, parameters = filters.condition()
        cursor = self.connection.execute(
            "SELECT edition, source, field, value, words, as_printed, evidence, paragraph, inferred, note, "
            "report_status FROM statement WHERE edition IN "
            f"(SELECT id FROM documents WHERE kind = 'editions' AND {condition}) ORDER BY id",
            parameters,
        )
        return [column[0] for column in cursor.description], cursor.fetchall()

    def sql(self, query: str, seconds: float) -> tuple[list[str], list[tuple[Any, ...]]]:
        """Run one reading statement of a user's, and stop it after some seconds or when it has too many rows.

        Columns of one name are told apart by a number; what JSON cannot hold (blobs, infinite numbers) becomes text.

        Raises:
            UsageError: the statement is not valid, or would do anything but read.
            QueryStoppedError: it took too long or found too much.
        """
        deadline = time.monotonic() + seconds
        self.connection.set_progress_handler(lambda: int(time.monotonic() > deadline), _STEPS)
        self.connection.set_authorizer(_reads_only)
        longest = self.connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE)
        cursor = self.connection.cursor()
        try:
            cursor.execute(query)
            rows = _fetched(cursor)
            columns = [column[0] for column in cursor.description or ()]
        except (sqlite3.Error, sqlite3.Warning, UnicodeEncodeError) as error:
            if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_INTERRUPT:
                if time.monotonic() <= deadline:
                    raise KeyboardInterrupt from None  # SQLite keeps to itself what is raised while it runs
                raise QueryStoppedError(
                    f"the query was stopped after {seconds:g} seconds", hint="ask for less, or export the data"
                ) from None
            refused = getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_AUTH
            raise UsageError(f"SQL: {error}", hint=_READ_ONLY if refused else _VIEWS) from None
        finally:
            cursor.close()  # a statement that is left half read would hinder the next one
            self.connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, longest)
            self.connection.set_authorizer(None)
            self.connection.set_progress_handler(None, 0)
        if not columns:
            raise UsageError("SQL: the statement returns no rows", hint=_READ_ONLY)
        return _heads(columns), [tuple(map(_value, row)) for row in rows]


def _fetched(cursor: sqlite3.Cursor) -> list[tuple[Any, ...]]:
    """Fetch the rows of a user's statement.

    Raises:
        QueryStoppedError: there are too many, or they hold too much.
    """
    rows: list[tuple[Any, ...]] = []
    held = 0
    while batch := cursor.fetchmany(_AT_ONCE):
        rows += batch
        held += sum(len(value) for row in batch for value in row if isinstance(value, str | bytes))
        if len(rows) > _MOST_ROWS:
            raise QueryStoppedError(f"the query was stopped after {_MOST_ROWS} rows", hint="add a LIMIT")
        if held > _MOST_HELD:
            raise QueryStoppedError(f"the query was stopped after {held // 1_000_000} MB", hint="ask for less of it")
    return rows


def _reads_only(action: int, _: str | None, function: str | None, *__: str | None) -> int:
    """Allow a user's statement to read, and nothing else."""
    if action in (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_RECURSIVE):
        return sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_FUNCTION and function not in _NO_FUNCTIONS:
        return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_DENY


def _heads(names: list[str]) -> list[str]:
    """Return the names of the columns, each of them once: the second `id` becomes `id_2`."""
    heads: list[str] = []
    for name in names:
        head, number = name, 1
        while head in heads:
            number += 1
            head = f"{name}_{number}"
        heads.append(head)
    return heads


def _value(value: Any) -> Any:  # noqa: ANN401 - whatever SQLite holds
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    return value
