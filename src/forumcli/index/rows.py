"""Documents and records to the rows of the index's tables."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from forumcli.dataset.shapes import fields_of
from forumcli.documents.form import Json, to_json
from forumcli.documents.sources import speaker_of
from forumcli.documents.uses import statements
from forumcli.model.statement import Participation, Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from forumcli.documents.context import Context
    from forumcli.documents.document import Document
    from forumcli.model.ids import Kind

Row = dict[str, Any]

_CARRIED: Final = frozenset(("as", "evidence", "at", "inferred", "note"))
"""What every statement carries beside its value."""


def document_rows(documents: Sequence[Document]) -> Iterator[Row]:
    """Yield the rows of `documents`."""
    for position, each in enumerate(documents):
        yield {
            "kind": each.kind,
            "id": each.id,
            "position": position,
            "title": each.title,
            "first": each.first.isoformat() if each.first else None,
            "last": each.last.isoformat() if each.last else None,
            "row": _dump(each.row),
            "body": _dump(each.body),
        }


def facet_rows(documents: Sequence[Document]) -> Iterator[Row]:
    """Yield the rows of `facets`."""
    for each in documents:
        for facet, value in sorted(each.facets):
            yield {"kind": each.kind, "id": each.id, "facet": facet, "value": value}


def edition_rows(documents: Sequence[Document]) -> Iterator[Row]:
    """Yield the rows of `edition`: one an edition, each field with its resolved value and state."""
    for each in documents:
        if each.kind != "editions":
            continue
        fields: Json = each.body["fields"]
        yield {
            "id": each.id,
            "title": each.title,
            "number": fields["number"].get("value"),
            "number_state": fields["number"]["state"],
            "held": fields["held"].get("value"),
            "held_words": fields["held"].get("words"),
            "held_state": fields["held"]["state"],
            "first_day": each.first.isoformat() if each.first else None,
            "last_day": each.last.isoformat() if each.last else None,
            "place": fields["place"].get("value"),
            "place_name": fields["place"].get("words"),
            "place_state": fields["place"]["state"],
            "country": each.row["place_country"],
            "mode": fields["mode"].get("value"),
            "mode_state": fields["mode"]["state"],
            "status": fields["status"].get("value"),
            "theme": fields["theme"].get("value"),
            "theme_state": fields["theme"]["state"],
            "attendance": fields["attendance"].get("value"),
            "attendance_state": fields["attendance"]["state"],
            "disputed": " ".join(each.row["disputed"]),
            "sources": each.row["sources"],
            "voices": each.row["voices"],
        }


def edition_series_rows(documents: Sequence[Document]) -> Iterator[Row]:
    """Yield the rows of `edition_series`: an edition's number in each of its series."""
    for each in documents:
        if each.kind == "editions":
            for number in each.body["numbers"]:
                yield {
                    "edition": each.id,
                    "series": number["series"],
                    "series_name": number["series_name"],
                    "number": number.get("value"),
                    "number_state": number["state"],
                }


def statement_rows(context: Context) -> Iterator[tuple[Row, Row | None]]:
    """Yield the rows of `statement`, each with its row of `participation` if it is one."""
    serial = 0
    for edition, report in context.reports():
        for field, statement in statements(report):
            if not isinstance(statement, Statement):
                continue
            serial += 1
            told = to_json(statement, context.names)
            row = {
                "id": serial,
                "edition": edition.id,
                "source": report.source,
                "field": field,
                "value": statement_value(statement, told),
                "words": statement_words(statement, told),
                "as_printed": told.get("as"),
                "evidence": told.get("evidence"),
                "paragraph": told.get("at"),
                "inferred": told.get("inferred"),
                "note": told.get("note"),
                "report_status": report.status.value if report.status else None,
            }
            yield row, _participation(row, told) if isinstance(statement, Participation) else None


def statement_value(statement: Statement, told: Json) -> str:
    """Return the value of a statement as one text: what its first own key holds."""
    for name in fields_of(type(statement)):
        if name in told and name not in _CARRIED:
            return _text(told[name])
    return ""


def statement_words(statement: Statement, told: Json) -> str:
    """Say a statement in words: its own keys in order, ids by their names, dates and counts as one says them."""
    parts = []
    for name in fields_of(type(statement)):
        if name in told and name not in _CARRIED and name not in ("name_as", "post_as", "id"):
            for beside in (f"{name}_words", f"{name}_name", f"{name}_names", name):
                if beside in told:
                    parts.append(_text(told[beside]))
                    break
    return "; ".join(parts)


def quotation_rows(context: Context) -> Iterator[Row]:
    """Yield the rows of `quotation`."""
    for spoken in context.dataset.quotations.values():
        quotation = spoken.quotation
        source = context.dataset.sources.get(spoken.report.source)
        speaker = speaker_of(spoken, context)
        yield {
            "id": quotation.id,
            "edition": spoken.edition.id,
            "source": spoken.report.source,
            "person": quotation.by,
            "speaker": speaker["speaker"],
            "post": speaker.get("speaker_post"),
            "form": quotation.form,
            "text": quotation.text,
            "summary": quotation.summary,
            "evidence": quotation.evidence,
            "paragraph": quotation.at,
            "language": quotation.language or (source.language if source else None),
        }


def name_rows(context: Context) -> Iterator[Row]:
    """Yield the rows of `name`: the display name of each record, its short name, abbreviations, all other names."""
    kinds: tuple[Kind, ...] = ("series", "people", "organisations", "places")
    for kind in kinds:
        for id_, record in context.dataset.records(kind).items():
            blank: Row = dict.fromkeys(("language", "printed_by", "since", "until"))
            yield {"kind": kind, "id": id_, "text": context.names.name(kind, id_), "sort": "display", **blank}
            short = getattr(record, "short", None)
            for text in (*((short,) if short else ()), *getattr(record, "abbreviations", ())):
                yield {"kind": kind, "id": id_, "text": text, "sort": "short", **blank}
            for name in getattr(record, "names", ()):
                yield {
                    "kind": kind,
                    "id": id_,
                    "text": name.text,
                    "language": name.language,
                    "sort": "added" if name.added else "printed",
                    "printed_by": " ".join(name.source) or None,
                    "since": name.since.text if name.since else None,
                    "until": name.until.text if name.until else None,
                }


def listed_rows(documents: Sequence[Document], kind: Kind, columns: Iterable[str]) -> Iterator[Row]:
    """Yield the rows of a kind's own table: what a list shows of each record, in their order."""
    for each in documents:
        if each.kind == kind:
            told = {
                **each.row,
                "name": each.title,
                "first_year": each.row.get("first"),
                "last_year": each.row.get("last"),
            }
            yield {column: told[column] for column in columns}


def source_rows(context: Context) -> Iterator[Row]:
    """Yield the rows of `source`."""
    for source in context.dataset.sources.values():
        cited = context.citation(source.id)
        names = ("id", "title", "publisher", "publisher_name", "published", "language", "url", "read", "derived_from")
        yield {name: cited.get(name) for name in names}


def _participation(row: Row, told: Json) -> Row:
    return {
        "statement": row["id"],
        "edition": row["edition"],
        "source": row["source"],
        "person": told.get("person"),
        "person_name": told.get("person_name"),
        "organisation": told.get("organisation"),
        "group_words": told.get("group"),
        "post": told.get("post"),
        "for_organisation": told.get("for"),
        "for_name": told.get("for_name"),
        "country": told.get("country"),
        "roles": " ".join(told["role"]),
    }


def _text(value: Any) -> str:  # noqa: ANN401
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _dump(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
