"""What search asks of the index: all its SQL, and the full-text expressions, whose every word is quoted and bound."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, TypeAlias

from forumcli.index.query import Filters

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from forumcli.index.search_shape import Line
    from forumcli.model.ids import Kind
    from forumcli.model.quotation import Form

Json: TypeAlias = dict[str, Any]
Shelf: TypeAlias = Literal["records", "quotations"]
"""Quotations stand on a shelf of their own: there are so many that a name would drown in them."""
SHELVES: Final[tuple[Shelf, ...]] = ("records", "quotations")

_LAST_LETTER: Final = "{"
"""Sorts after every word that begins with the letters before it."""
_FACETS: Final = {"series": "series", "country": "country", "speaker": "person"}


class Asked(NamedTuple):
    """One way to meet a word of the query: words that follow one another, anywhere or among the numbers only."""

    words: tuple[str, ...]
    number: bool = False


Group: TypeAlias = "Collection[Asked]"
"""The ways to meet one word of the query: one of them has to be there."""


class SearchDoc(NamedTuple):
    """What search reads of one record."""

    doc: int
    kind: Kind
    names: tuple[Line, ...]
    about: tuple[Line, ...]
    said: str | None
    beside: str | None
    form: Form | None


class Spread(NamedTuple):
    """In how many records and in how many quotations a word occurs."""

    records: int
    quotations: int

    def on(self, shelf: Shelf) -> int:
        """Return the number for one shelf."""
        return self.records if shelf == "records" else self.quotations


class SearchIndex(NamedTuple):
    """The search tables of an open index."""

    connection: sqlite3.Connection

    def size(self) -> int:
        """Return about how many records there are, without counting them."""
        found = self.connection.execute("SELECT max(doc) FROM search_doc").fetchone()
        return int(found[0] or 0)

    def known(self, terms: Collection[str]) -> dict[str, Spread]:
        """Return which of some words are in the dictionary, with their spread."""
        wanted = sorted(terms)
        found = self.connection.execute(
            f"SELECT term, records, quotations FROM search_term WHERE term IN ({_marks(wanted)})",
            wanted,
        )
        return {term: Spread(records, quotations) for term, records, quotations in found}

    def starting(self, prefix: str, limit: int) -> dict[str, Spread]:
        """Return the most frequent words that begin with some letters, which must be letters a-z or digits."""
        found = self.connection.execute(
            "SELECT term, records, quotations FROM search_term WHERE term >= ? AND term < ? "
            "ORDER BY records DESC, quotations DESC, term LIMIT ?",
            (prefix, prefix + _LAST_LETTER, limit),
        )
        return {term: Spread(records, quotations) for term, records, quotations in found}

    def of_school(self, key: str, limit: int) -> list[str]:
        """Return the words of names, or the Han characters, that have a key of `model.fold`."""
        found = self.connection.execute("SELECT term FROM search_school WHERE school = ? LIMIT ?", (key, limit))
        return [term for (term,) in found]

    def with_pieces(self, pieces: Collection[str]) -> set[str]:
        """Return the words that have one of some segments."""
        wanted = sorted(pieces)
        found = self.connection.execute(
            f"SELECT terms FROM search_piece WHERE piece IN ({_marks(wanted)})",
            wanted,
        )
        return {term for (terms,) in found for term in terms.split(" ")}

    def matching(  # noqa: PLR0913 - what narrows a query is one thing each
        self,
        shelf: Shelf,
        groups: Sequence[Group],
        *,
        without: Group = (),
        kinds: Collection[Kind] = (),
        filters: Filters | None = None,
        names_only: bool = False,
        limit: int,
    ) -> list[int]:
        """Return the records of a shelf that meet every group, in their order, at most `limit`."""
        table = f"search_{shelf}"
        condition, parameters = (filters or Filters()).condition()
        if kinds:
            condition += f" AND documents.kind IN ({_marks(kinds)})"
        # NOTE: CROSS JOIN is SQLite's way to keep the order of the tables: else it may read all documents of a kind
        # and ask the full text about each.
        found = self.connection.execute(
            f"SELECT {table}.rowid FROM {table} "
            f"CROSS JOIN documents ON documents.rowid = {table}.rowid WHERE {table} MATCH ? AND {condition} LIMIT ?",
            (_expression(groups, without, names_only=names_only), *parameters, *kinds, limit),
        )
        return [doc for (doc,) in found]

    def kept(self, filters: Filters, kinds: Collection[Kind], limit: int) -> list[int]:
        """Return the records that filters let through, for a query that names no word."""
        condition, parameters = filters.condition()
        found = self.connection.execute(
            f"SELECT rowid FROM documents WHERE {condition} AND kind IN ({_marks(kinds)}) ORDER BY position LIMIT ?",
            (*parameters, *kinds, limit),
        )
        return [doc for (doc,) in found]

    def current_id(self, id_: str) -> str:
        """Return the id that an old one leads to, or else the id itself."""
        redirected = self.connection.execute("SELECT new FROM redirects WHERE old = ?", (id_,)).fetchone()
        return str(redirected[0]) if redirected else id_

    def called(self, id_: str, filters: Filters, kinds: Collection[Kind]) -> list[int]:
        """Return the records of some kinds with an id; filters apply.

        Whether there is one is asked of the facets, of which every record has one and which have an index by id.
        """
        found = self.connection.execute(
            f"SELECT DISTINCT kind FROM facets WHERE kind IN ({_marks(kinds)}) AND id = ?", (*kinds, id_)
        )
        having = [kind for (kind,) in found]
        condition, parameters = filters.condition()
        docs = self.connection.execute(
            f"SELECT rowid FROM documents WHERE kind IN ({_marks(having)}) AND id = ? AND {condition} ORDER BY rowid",
            (*having, id_, *parameters),
        )
        return [doc for (doc,) in docs] if having else []

    def docs(self, wanted: Iterable[int]) -> list[SearchDoc]:
        """Return what search reads of some records, in the order of the index."""
        numbers = sorted(wanted)
        found = self.connection.execute(
            "SELECT doc, kind, names, about, said, beside, form "
            f"FROM search_doc JOIN documents ON documents.rowid = doc WHERE doc IN ({_marks(numbers)}) ORDER BY doc",
            numbers,
        )
        return [
            SearchDoc(doc, kind, _lines(names), _lines(about), said, beside, form)
            for doc, kind, names, about, said, beside, form in found
        ]

    def rows(self, wanted: Collection[int]) -> dict[int, tuple[str, str, Json]]:
        """Return id, title and list row of some records."""
        found = self.connection.execute(
            f"SELECT rowid, id, title, row FROM documents WHERE rowid IN ({_marks(wanted)})",
            tuple(wanted),
        )
        return {doc: (id_, title, json.loads(row)) for doc, id_, title, row in found}

    def facets(self, wanted: Collection[int]) -> dict[str, list[tuple[str, int]]]:
        """Count some records by kind, series, year, country and speaker, the most frequent value first."""
        numbers = tuple(wanted)
        counted: dict[str, Counter[str]] = {
            name: Counter() for name in ("kind", "series", "year", "country", "speaker")
        }
        picked = f"documents.rowid IN ({_marks(numbers)})"
        for kind, first, last in self.connection.execute(
            f"SELECT kind, first, last FROM documents WHERE {picked}",
            numbers,
        ):
            counted["kind"][kind] += 1
            day = first or last
            if day and kind in {"editions", "quotations"}:
                counted["year"][day[:4]] += 1
        for name, facet in _FACETS.items():
            for value, count in self.connection.execute(
                "SELECT f.value, count(*) FROM documents "
                "JOIN facets f ON f.kind = documents.kind AND f.id = documents.id "
                f"WHERE {picked} AND f.facet = ?{_SPOKEN if name == 'speaker' else ''} GROUP BY f.value",
                (*numbers, facet),
            ):
                counted[name][value] += count
        return {name: sorted(values.items(), key=lambda each: (-each[1], each[0])) for name, values in counted.items()}

    def values(self, facet: str) -> list[str]:
        """Return the values that some record can be filtered by."""
        found = self.connection.execute("SELECT DISTINCT value FROM facets WHERE facet = ? ORDER BY value", (facet,))
        return [value for (value,) in found]


_SPOKEN: Final = " AND documents.kind = 'quotations'"


def _expression(groups: Sequence[Group], without: Group, *, names_only: bool) -> str:
    """Write a full-text expression: one of each group, none of `without`."""
    scope = "{main numbers} : " if names_only else "{main about numbers} : "
    wanted = " AND ".join(f"({' OR '.join(_term(asked) for asked in _sorted(group))})" for group in groups)
    unwanted = "".join(f" NOT {_term(asked)}" for asked in _sorted(without))
    return f"({scope}({wanted})){unwanted}"


def _term(asked: Asked) -> str:
    """Quote words for a full-text expression; keys hold letters, digits and Han characters only."""
    phrase = '"' + " ".join(word.replace('"', '""') for word in asked.words) + '"'
    return f"{{numbers}} : {phrase}" if asked.number else phrase


def _sorted(group: Group) -> list[Asked]:
    return sorted(group, key=lambda asked: (asked.words, asked.number))


def _lines(text: str) -> tuple[Line, ...]:
    """Read lines back: role, tab, text."""
    return tuple((role, rest) for role, _, rest in (line.partition("\t") for line in text.splitlines() if line))


def _marks(values: Collection[object]) -> str:
    return ",".join("?" * len(values))


def by_shelf(kinds: Iterable[Kind]) -> Mapping[Shelf, tuple[Kind, ...]]:
    """Part kinds by the shelf that they stand on."""
    wanted = tuple(kinds)
    return {
        "records": tuple(kind for kind in wanted if kind != "quotations"),
        "quotations": tuple(kind for kind in wanted if kind == "quotations"),
    }
