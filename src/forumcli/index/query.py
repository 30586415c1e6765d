"""Typed reads of the index: all SQL of the program's own commands stands here."""

from __future__ import annotations

import json
import sqlite3
import time
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias, cast

from forumcli.errors import QueryStoppedError, UsageError
from forumcli.model.ids import KINDS, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

Json: TypeAlias = dict[str, Any]
_STEPS: Final = 10_000
"""How many SQLite instructions pass between two looks at the clock."""


class Filters(NamedTuple):
    """Which records are wanted: AND between facets, OR within one."""

    facets: Mapping[str, Sequence[str]] = MappingProxyType({})
    since: date | None = None
    until: date | None = None

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

    def find(self, id_: str) -> list[Json]:
        """Return everything known of the records with an id, of any kind; an old id leads to the new one."""
        redirected = self.connection.execute("SELECT new FROM redirects WHERE old = ?", (id_,)).fetchone()
        found = self.connection.execute(
            "SELECT kind, body FROM documents WHERE id = ?", (redirected[0] if redirected else id_,)
        ).fetchall()
        return [json.loads(body) for kind, body in sorted(found, key=lambda each: KINDS.index(each[0]))]

    def ids(self, kind: Kind | None = None) -> list[str]:
        """Return the ids of a kind, or of all, with the old ones that still lead somewhere."""
        if kind:
            found = self.connection.execute("SELECT id FROM documents WHERE kind = ?", (kind,))
        else:
            found = self.connection.execute("SELECT id FROM documents UNION SELECT old FROM redirects")
        return sorted(id_ for (id_,) in found)

    def names(self) -> dict[str, str]:
        """Return every title with its id, for suggestions."""
        return dict(self.connection.execute("SELECT title, id FROM documents"))

    def meta(self) -> dict[str, str]:
        """Return what the index is stamped with."""
        return dict(self.connection.execute("SELECT key, value FROM meta"))

    def files(self) -> list[str]:
        """Return the files that the index was made from, the front door first."""
        return [path for (path,) in self.connection.execute("SELECT path FROM files ORDER BY rowid")]

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
            "SELECT edition, source, field, value, words, as_printed, evidence, paragraph, inferred, note "
            "FROM statement WHERE edition IN "
            f"(SELECT id FROM documents WHERE kind = 'editions' AND {condition}) ORDER BY id",
            parameters,
        )
        return [column[0] for column in cursor.description], cursor.fetchall()

    def sql(self, query: str, seconds: float) -> tuple[list[str], list[tuple[Any, ...]]]:
        """Run one reading statement of a user's, and stop it after some seconds.

        Raises:
            UsageError: the statement is not valid, or would write.
            QueryStoppedError: it took too long.
        """
        deadline = time.monotonic() + seconds
        self.connection.set_progress_handler(lambda: int(time.monotonic() > deadline), _STEPS)
        try:
            cursor = self.connection.execute(query)
            rows = cast("list[tuple[Any, ...]]", cursor.fetchall())
        except (sqlite3.Error, sqlite3.Warning) as error:
            if "interrupted" in str(error):
                raise QueryStoppedError(f"the query was stopped after {seconds:g} seconds") from None
            raise UsageError(f"SQL: {error}", hint="views: " + ", ".join(self.tables())) from None
        finally:
            self.connection.set_progress_handler(None, 0)
        if cursor.description is None:
            raise UsageError("SQL: the statement returns no rows", hint="the index is read-only; use SELECT")
        return [column[0] for column in cursor.description], rows
