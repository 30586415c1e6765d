"""The tables and views of the index. The views are for people who write SQL; `docs/sql.md` documents them."""

from __future__ import annotations

from typing import Final

SCHEMA_VERSION: Final = 9
"""Raised with every change to tables, views or documents: an index of another version is made anew."""

APPLICATION_ID: Final = 0x464F_5255
"""What tells a file apart as an index of this program: "FORU", in the header of the database."""

COLUMNS: Final[dict[str, dict[str, type]]] = {
    "meta": {"key": str, "value": str},
    "files": {"path": str, "digest": str},
    "redirects": {"old": str, "new": str},
    "documents": {
        "kind": str,
        "id": str,
        "position": int,
        "title": str,
        "first": str,
        "last": str,
        "row": str,
        "body": str,
    },
    "facets": {"kind": str, "id": str, "facet": str, "value": str},
    "edition": {
        "id": str,
        "title": str,
        "number": int,
        "number_state": str,
        "held": str,
        "held_words": str,
        "held_state": str,
        "first_day": str,
        "last_day": str,
        "place": str,
        "place_name": str,
        "place_state": str,
        "country": str,
        "mode": str,
        "mode_state": str,
        "status": str,
        "theme": str,
        "theme_state": str,
        "attendance": str,
        "attendance_state": str,
        "disputed": str,
        "sources": int,
        "voices": int,
    },
    "edition_series": {"edition": str, "series": str, "series_name": str, "number": int, "number_state": str},
    "statement": {
        "id": int,
        "edition": str,
        "source": str,
        "field": str,
        "value": str,
        "words": str,
        "as_printed": str,
        "evidence": str,
        "paragraph": str,
        "inferred": str,
        "note": str,
        "report_status": str,
    },
    "participation": {
        "statement": int,
        "edition": str,
        "source": str,
        "person": str,
        "person_name": str,
        "organisation": str,
        "group_words": str,
        "post": str,
        "for_organisation": str,
        "for_name": str,
        "country": str,
        "roles": str,
    },
    "quotation": {
        "id": str,
        "edition": str,
        "source": str,
        "person": str,
        "speaker": str,
        "post": str,
        "form": str,
        "text": str,
        "summary": str,
        "evidence": str,
        "paragraph": str,
        "language": str,
    },
    "name": {
        "kind": str,
        "id": str,
        "text": str,
        "language": str,
        "sort": str,
        "printed_by": str,
        "since": str,
        "until": str,
    },
    "source": {
        "id": str,
        "title": str,
        "publisher": str,
        "publisher_name": str,
        "published": str,
        "language": str,
        "url": str,
        "read": str,
        "derived_from": str,
    },
    "person": {"id": str, "name": str, "appearances": int, "quotations": int},
    "organisation": {"id": str, "name": str, "country": str, "editions": int},
    "place": {"id": str, "name": str, "country": str, "place_kind": str},
    "one_series": {"id": str, "name": str, "editions": int, "first_year": int, "last_year": int},
}

INDEXES: Final[dict[str, tuple[tuple[str, ...], ...]]] = {
    "documents": (("kind", "position"),),
    "facets": (("facet", "value", "kind", "id"), ("kind", "id")),
    "statement": (("edition", "field"),),
    "participation": (("person",),),
    "quotation": (("person",),),
}

VIEWS: Final[dict[str, str]] = {
    "editions": "SELECT edition.*, "
    "(SELECT group_concat(series, ' ') FROM edition_series WHERE edition = edition.id) AS series FROM edition "
    "ORDER BY coalesce(first_day, last_day, '9999'), id",
    "statements": "SELECT edition, source, field, value, words, as_printed, evidence, paragraph, inferred, note, "
    "report_status FROM statement ORDER BY id",
    "appearances": "SELECT p.person, p.person_name, p.edition, e.title AS edition_title, e.held, e.held_words, p.post, "
    "p.for_organisation, p.for_name, p.country, p.roles, p.source, s.paragraph, s.evidence, "
    "s.inferred, s.note, s.report_status "
    "FROM participation p JOIN edition e ON e.id = p.edition JOIN statement s ON s.id = p.statement "
    "WHERE p.person IS NOT NULL ORDER BY p.person, coalesce(e.first_day, e.last_day, '9999'), s.id",
    "quotations": "SELECT q.*, e.title AS edition_title, e.held, e.held_words FROM quotation q "
    "JOIN edition e ON e.id = q.edition ORDER BY coalesce(e.first_day, e.last_day, '9999'), q.id",
    "names": "SELECT kind, id, text, language, sort, printed_by, since, until FROM name ORDER BY kind, id, text",
    "sources": "SELECT * FROM source ORDER BY id",
    "people": "SELECT id, name, appearances, quotations FROM person ORDER BY rowid",
    "organisations": "SELECT id, name, country, editions FROM organisation ORDER BY rowid",
    "places": "SELECT id, name, country, place_kind FROM place ORDER BY rowid",
    "series": "SELECT id, name, editions, first_year, last_year FROM one_series ORDER BY rowid",
}
