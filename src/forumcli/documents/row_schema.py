"""The JSON Schema of list rows: what a list has of each record, strictly."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from forumcli.documents import recurrence
from forumcli.documents.schema_words import (
    NUMBER,
    NUMBER_OR_NULL,
    NUMBERS,
    TEXT,
    TEXT_OR_NULL,
    TEXTS,
    Json,
    many,
    obj,
    ref,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

_EDITION_ROW: Final = ("held", "weekday", "place", "mode", "status", "theme", "occasion")


def row_schemas() -> dict[str, Json]:
    """Return the schema of a list row of each kind."""
    return {
        "edition": _row(
            "edition",
            dict.fromkeys(("title", "short_title"), TEXT)
            | dict.fromkeys(("series", "series_names", "series_short", "disputed"), TEXTS)
            | dict.fromkeys(_EDITION_ROW, ref("ShortField"))
            | {"number": NUMBER_OR_NULL, "ordinal": TEXT_OR_NULL, "place_country": TEXT_OR_NULL}
            | dict.fromkeys(("sources", "voices"), NUMBER),
        ),
        "series": _row(
            "series",
            {"name": TEXT, "short": TEXT_OR_NULL, "missing_numbers": NUMBERS, "disputed": TEXTS}
            | {"status": {"enum": list(recurrence.Standing.__args__)}}  # type: ignore[attr-defined]
            | dict.fromkeys(("editions", "sources"), NUMBER)
            | dict.fromkeys(("first", "last"), NUMBER_OR_NULL),
        ),
        "person": _row(
            "person",
            {"name": TEXT, "offices": TEXTS, "posts": TEXTS}
            | {"posts_held": many(obj({"post": TEXT, "told": many(obj({"years": NUMBERS, "source": TEXT}))}))}
            | dict.fromkeys(("appearances", "quotations", "mentions"), NUMBER),
        ),
        "organisation": _row(
            "organisation",
            {"name": TEXT, "abbreviations": TEXTS, "country": TEXT_OR_NULL, "as": TEXTS, "editions": NUMBER},
        ),
        "place": _row(
            "place",
            {"name": TEXT, "place_kind": TEXT, "as": TEXTS, "editions": NUMBER}
            | dict.fromkeys(("country", "within"), TEXT_OR_NULL),
        ),
        "source": _row(
            "source",
            dict.fromkeys(("title", "language", "read"), TEXT)
            | dict.fromkeys(("publisher", "published", "published_inferred", "url"), TEXT_OR_NULL)
            | {"editions": TEXTS},
        ),
        "quotation": _row(
            "quotation",
            dict.fromkeys(("speaker", "form", "edition", "edition_short", "source"), TEXT)
            | dict.fromkeys(("speaker_post", "by", "text", "summary", "at"), TEXT_OR_NULL)
            | {"held": ref("ShortField")},
        ),
    }


def _row(kind: str, more: Mapping[str, Json]) -> Json:
    return obj({"kind": {"const": kind}, "id": TEXT, **more})
