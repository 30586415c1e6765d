"""Dataset to SQLite: every table filled in one transaction."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from forumcli import __version__
from forumcli.dataset.fingerprints import stamp as stamp_of
from forumcli.documents.build import documents_in
from forumcli.documents.context import context_of
from forumcli.index import rows
from forumcli.index.schema import APPLICATION_ID, COLUMNS, INDEXES, SCHEMA_VERSION, VIEWS
from forumcli.index.search_rows import fill_search
from forumcli.index.store import storable

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping

    from sqlite_utils import Database

    from forumcli.dataset.dataset import Dataset
    from forumcli.model.ids import Kind

_LISTED: Final[Mapping[str, Kind]] = MappingProxyType(
    {"person": "people", "organisation": "organisations", "place": "places", "one_series": "series"}
)
"""The tables that hold what a list shows of a kind."""
_NO_STAMP: Final[Mapping[str, str]] = MappingProxyType({})


def fill(connection: sqlite3.Connection, dataset: Dataset, stamp: Mapping[str, str] = _NO_STAMP) -> None:
    """Fill an empty database with a dataset, and stamp it with what it was made from and `stamp` says."""
    from sqlite_utils import Database

    database = Database(connection)
    with database.atomic():
        for table, columns in COLUMNS.items():
            database[table].create(columns)  # type: ignore[union-attr]  # a table, not a view
        _fill_tables(database, dataset, stamp)
        for table, indexes in INDEXES.items():
            for indexed in indexes:
                database[table].create_index(indexed)  # type: ignore[union-attr]
        for name, query in VIEWS.items():
            database.create_view(name, query)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.commit()


def _fill_tables(database: Database, dataset: Dataset, stamp: Mapping[str, str]) -> None:
    context = context_of(dataset)
    documents = documents_in(context)
    _insert(database, "meta", _meta(dataset, stamp))
    _insert(database, "files", _files(dataset))
    _insert(database, "redirects", ({"old": old, "new": new} for old, new in sorted(dataset.front.redirects.items())))
    _insert(database, "documents", rows.document_rows(documents))
    _insert(database, "facets", rows.facet_rows(documents))
    _insert(database, "edition", rows.edition_rows(documents))
    _insert(database, "edition_series", rows.edition_series_rows(documents))
    pairs = list(rows.statement_rows(context))
    _insert(database, "statement", (statement for statement, _ in pairs))
    _insert(database, "participation", (each for _, each in pairs if each is not None))
    _insert(database, "quotation", rows.quotation_rows(context))
    _insert(database, "name", rows.name_rows(context))
    _insert(database, "source", rows.source_rows(context))
    for table, kind in _LISTED.items():
        _insert(database, table, rows.listed_rows(documents, kind, COLUMNS[table]))
    fill_search(database, context)


def _files(dataset: Dataset) -> Iterator[rows.Row]:
    """Yield the files that were read, and those that were not: once they can be, the index is out of date."""
    yield from ({"path": storable(file.path), "digest": file.digest} for file in dataset.files.values())
    yield from ({"path": storable(path), "digest": None} for path in dataset.unopened)


def _insert(database: Database, table: str, records: Iterable[rows.Row]) -> None:
    database[table].insert_all(records, batch_size=5000)  # type: ignore[union-attr]


def _meta(dataset: Dataset, stamp: Mapping[str, str]) -> list[rows.Row]:
    front = dataset.front
    stamped = {
        "program": __version__,
        "schema": str(SCHEMA_VERSION),
        "front": storable(dataset.path),
        "evidence": stamp_of({source: file.digest for source, file in dataset.fingerprints.items()}),
        "title": front.title,
        "version": front.version or "",
        "licence": front.licence or "",
        "description": front.description or "",
    }
    return [{"key": key, "value": value} for key, value in (stamped | dict(stamp)).items()]
