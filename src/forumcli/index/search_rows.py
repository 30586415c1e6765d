"""The search tables of the index: two full-text tables, one dictionary, and two keys into the dictionary.

The design is "fuzzy over the dictionary, exact over the text". The texts are indexed under folded words and asked for
exact words only; what forgives a misspelling is the dictionary of these words. `docs/search.md` explains the whole.

- `search_doc`: what a record is called, what is about it, what was said; `doc` is the rowid of `documents`.
- `search_held`: when an edition was held and a quotation said, by each account of it; when a source appeared.
- `search_records`, `search_quotations`: contentless full text; quotations apart, so that no name drowns in them.
- `search_term`: every word with the number of records and of quotations that have it.
- `search_piece`: three segments of every longer word; words two edits apart share one of them (PassJoin).
- `search_school`: words of names by the key that is the same for all schools of spelling, and Han characters that are
  only traditional or only simplified by their form and reading.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from forumcli.index.search_entries import entries
from forumcli.index.search_shape import LONGEST_PIECED, SHORTEST_PIECED, Entry, Line, pieces_of
from forumcli.index.search_words import keys_of, number_keys
from forumcli.model.fold import han_form, han_school, schools
from forumcli.model.languages import is_han

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from sqlite_utils import Database

    from forumcli.documents.context import Context

_DOC: Final = "doc INTEGER PRIMARY KEY, names TEXT, about TEXT, said TEXT, beside TEXT, form TEXT"
_FULL_TEXT: Final = "fts5(main, about, numbers, content='', columnsize=0, tokenize='ascii')"
_TABLES: Final = (
    f"CREATE TABLE search_doc ({_DOC})",
    "CREATE TABLE search_held (doc INTEGER, first TEXT, last TEXT, PRIMARY KEY (doc, first, last)) WITHOUT ROWID",
    f"CREATE VIRTUAL TABLE search_records USING {_FULL_TEXT}",
    f"CREATE VIRTUAL TABLE search_quotations USING {_FULL_TEXT}",
    "CREATE TABLE search_term (term TEXT PRIMARY KEY, records INTEGER, quotations INTEGER) WITHOUT ROWID",
    "CREATE TABLE search_piece (piece TEXT PRIMARY KEY, terms TEXT) WITHOUT ROWID",
    "CREATE TABLE search_school (school TEXT, term TEXT, PRIMARY KEY (school, term)) WITHOUT ROWID",
)
_SPREADS: Final = """
INSERT INTO search_term
SELECT term, sum(records), sum(quotations) FROM (
    SELECT term, doc AS records, 0 AS quotations FROM temp.words_records
    UNION ALL SELECT term, 0, doc FROM temp.words_quotations
) GROUP BY term ORDER BY term
"""
_DICTIONARY: Final = (
    "CREATE VIRTUAL TABLE temp.words_records USING fts5vocab('main', 'search_records', 'row')",
    "CREATE VIRTUAL TABLE temp.words_quotations USING fts5vocab('main', 'search_quotations', 'row')",
    _SPREADS,
    "DROP TABLE temp.words_records",
    "DROP TABLE temp.words_quotations",
)


def fill_search(database: Database, context: Context) -> None:
    """Fill the search tables; `documents` is filled already."""
    write_entries(database.conn, entries(context))


def write_entries(connection: sqlite3.Connection, found: Iterable[Entry]) -> None:
    """Make the search tables and fill them with entries, whose records stand in `documents`."""
    for statement in _TABLES:
        connection.execute(statement)
    docs = {(kind, id_): doc for doc, kind, id_ in connection.execute("SELECT rowid, kind, id FROM documents")}
    schooled: set[str] = set()
    for entry in found:
        doc = docs[entry.kind, entry.id]
        names = [text for _, text in entry.names]
        about = [text for _, text in entry.about]
        said = [text for text in (entry.said, entry.beside) if text]
        connection.execute(
            "INSERT INTO search_doc VALUES (?, ?, ?, ?, ?, ?)",
            (doc, _lines(entry.names), _lines(entry.about), entry.said, entry.beside, entry.form),
        )
        connection.executemany(
            "INSERT OR IGNORE INTO search_held VALUES (?, ?, ?)",
            [(doc, first.isoformat(), last.isoformat()) for first, last in entry.held],
        )
        table = "search_quotations" if entry.kind == "quotations" else "search_records"
        connection.execute(
            f"INSERT INTO {table} (rowid, main, about, numbers) VALUES (?, ?, ?, ?)",
            (doc, _folded([*names, *said]), _folded(about), " ".join(_numbers([*names, *about, *said]))),
        )
        schooled.update(key for text in names for key in keys_of(text) if key.isalpha() and key.isascii())
    for statement in _DICTIONARY:
        connection.execute(statement)
    connection.executemany("INSERT INTO search_school VALUES (?, ?)", sorted((schools(key), key) for key in schooled))
    connection.executemany("INSERT INTO search_school VALUES (?, ?)", _han_schools(connection))
    connection.executemany("INSERT INTO search_piece VALUES (?, ?)", _pieces(connection))


def _han_schools(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """Return the dictionary's Han characters of one form only, each with its key."""
    terms = (term for (term,) in connection.execute("SELECT term FROM search_term ORDER BY term"))
    characters = (term for term in terms if len(term) == 1 and is_han(term))
    return [(han_school(char, form), char) for char in characters if (form := han_form(char))]


def _pieces(connection: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """Yield every segment of the dictionary's words with the words that have it there."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for (term,) in connection.execute("SELECT term FROM search_term ORDER BY term"):
        if SHORTEST_PIECED <= len(term) <= LONGEST_PIECED and term.isascii() and term.isalpha():
            for number, (start, size) in enumerate(pieces_of(len(term))):
                found[f"{len(term)}:{number}:{term[start : start + size]}"].append(term)
    return ((piece, " ".join(found[piece])) for piece in sorted(found))


def _lines(lines: Iterable[Line]) -> str:
    """Write lines as one text: role, tab, text, line feed."""
    return "".join(f"{role}\t{' '.join(text.split())}\n" for role, text in lines)


def _folded(texts: Iterable[str]) -> str:
    return " ".join(key for text in texts for key in keys_of(text))


def _numbers(texts: Iterable[str]) -> list[str]:
    return sorted({key for text in texts for key in number_keys(text)})
