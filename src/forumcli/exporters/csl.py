"""CSL-JSON: the entries that citation processors (Zotero, pandoc, citeproc) read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from forumcli.exporters.citation import marked
from forumcli.exporters.entries import Entry, entries, plain_parts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from forumcli.exporters.citation import Citation, CitedName, When

Json: TypeAlias = "dict[str, Any]"
_TYPES: Final = {
    "article": "article-newspaper",
    "press-release": "document",
    "web-page": "webpage",
    "broadcast": "broadcast",
    "document": "document",
    "dataset": "dataset",
}
_SORTS: Final = {"press-release": "Press release"}


def csl_json(citations: Iterable[Citation]) -> str:
    """Return the entries of some citations as a CSL-JSON array."""
    made = [_entry(each) for each in entries(citations)]
    return json.dumps(made, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _entry(entry: Entry) -> Json:
    held = entry.occasion
    made = {
        "id": entry.key,
        "type": _TYPES[entry.type],
        "title": entry.title,
        "author": [_name(each) for each in entry.authors],
        "container-title" if entry.type == "article" else "publisher": entry.publisher,
        "genre": _SORTS.get(entry.type, ""),
        "version": entry.version,
        "issued": _date(entry.published),
        "accessed": _date(entry.retrieved),
        "event": held.name if held else "",
        "event-date": _date(held.when) if held else None,
        "event-place": marked(held.where.words, held.where.doubt) if held and held.where else "",
        "locator": entry.place,
        "URL": entry.url,
        "language": entry.language,
        "annote": entry.annotation,
        "note": ". ".join(entry.notes),
    }
    return {name: value for name, value in made.items() if value}


def _name(name: CitedName) -> Json:
    return {"family": name.family, "given": name.given} if name.family else {"literal": name.whole}


def _date(when: When | None) -> Json | None:
    """Return a date in numbers, `circa` if it is inferred; in words where numbers would claim too much."""
    if when is None:
        return None
    parts = plain_parts(when)
    if not parts:
        return {"literal": marked(when.words, when.doubt)}
    dated: Json = {"date-parts": [list(each) for each in parts]}
    return dated | {"circa": True} if when.doubt else dated
