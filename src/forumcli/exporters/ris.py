"""RIS: one tagged line a value, as reference managers exchange them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from forumcli.exporters.entries import Entry, entries, plain_parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from forumcli.exporters.citation import Citation, CitedName, When

_TYPES: Final = {
    "article": "NEWS",
    "press-release": "GEN",
    "web-page": "ELEC",
    "broadcast": "MULTI",
    "document": "GEN",
    "dataset": "DATA",
}
_SORTS: Final = {"press-release": "Press release", "broadcast": "Broadcast"}


def ris(citations: Iterable[Citation]) -> str:
    """Return the entries of some citations as a `.ris` file; its lines end in CR LF."""
    return "\r\n".join(_record(each) for each in entries(citations))


def _record(entry: Entry) -> str:
    lines = "".join(f"{tag}  - {value}\r\n" for tag, value in _lines(entry) if value)
    return f"TY  - {_TYPES[entry.type]}\r\n{lines}ER  - \r\n"


def _lines(entry: Entry) -> Iterator[tuple[str, str]]:
    yield "ID", entry.key
    for author in entry.authors:
        yield "AU", _name(author)
    yield "TI", entry.title
    yield "T2" if entry.type == "article" else "PB", entry.publisher
    yield "ET", entry.version
    yield "PY", _year(entry.published)
    yield "DA", _date(entry.published)
    yield "M3", _SORTS.get(entry.type, "")
    yield "SP", entry.place
    yield "LA", entry.language
    yield "UR", entry.url.replace(";", "%3B")  # a semicolon would part two addresses
    yield "Y2", _date(entry.retrieved)
    yield "N1", entry.words
    for note in (*entry.notes, *entry.remarks):
        yield "N1", note


def _name(name: CitedName) -> str:
    return f"{name.family}, {name.given}" if name.family else name.whole


def _year(when: When | None) -> str:
    """Return the year if it is one: RIS knows no others."""
    years = {parts[0] for parts in plain_parts(when)}
    return f"{years.pop():04}" if len(years) == 1 else ""


def _date(when: When | None) -> str:
    """Return `2022/11/25/`, with nothing between the slashes where nothing is known; intervals stand in the notes."""
    parts = plain_parts(when)
    if len(parts) != 1:
        return ""
    numbers = [f"{number:0{2 if place else 4}}" for place, number in enumerate(parts[0])]
    return "/".join((*numbers, *[""] * (3 - len(numbers)))) + "/"
