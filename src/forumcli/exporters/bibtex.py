"""BibTeX: entries that BibTeX, biber and reference managers read. UTF-8; all that TeX would obey is escaped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from forumcli.exporters.entries import Entry, entries, iso, plain_parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from forumcli.exporters.citation import Citation, CitedName

_TYPES: Final = {"article": "article"}
_SORTS: Final = {
    "press-release": "Press release",
    "web-page": "Web page",
    "broadcast": "Broadcast",
    "document": "Document",
    "dataset": "Dataset",
}
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# Braces by name: BibTeX itself counts the bare ones, even behind a backslash.
_ESCAPES: Final = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "^": r"\textasciicircum{}",
    "`": r"\textasciigrave{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    "\xa0": "~",
    "~": r"\textasciitilde{}",
    **{sign: f"\\{sign}" for sign in "%#&_$"},
}
_LIGATURES: Final = re.compile(r"(?<=-)(?=-)|(?<=')(?=')|(?<=,)(?=,)")
_ESCAPABLE: Final = re.compile("[" + re.escape("".join(_ESCAPES)) + "]")
_PLAIN_NAME: Final = re.compile(r"[^\W\d_][^\W\d_’.-]*(?:[’-][^\W\d_]+)*\.?")


def bibtex(citations: Iterable[Citation]) -> str:
    """Return the entries of some citations as a `.bib` file."""
    return "\n".join(_entry(each) for each in entries(citations))


def tex(text: str) -> str:
    """Escape what TeX would obey, and part the signs that it would join to others."""
    return _ESCAPABLE.sub(lambda sign: _ESCAPES[sign.group()], _LIGATURES.sub("\0", text)).replace("\0", "{}")


def _entry(entry: Entry) -> str:
    fields = "".join(f"  {name} = {value},\n" for name, value in _fields(entry))
    return f"@{_TYPES.get(entry.type, 'misc')}{{{entry.key},\n{fields}}}\n"


def _fields(entry: Entry) -> Iterator[tuple[str, str]]:
    if entry.authors:
        yield "author", "{" + " and ".join(_name(each) for each in entry.authors) + "}"
    # The second pair of braces keeps the capitals of the title as they are.
    yield "title", f"{{{{{tex(entry.title)}}}}}"
    texts = {
        "journal" if entry.type == "article" else "organization": entry.publisher,
        "howpublished": _SORTS.get(entry.type, ""),
        "version": entry.version,
    }
    yield from _given(texts)
    yield from _dates(entry)
    yield from _given({"pages": entry.place, "language": entry.language})
    if entry.url:
        yield "url", f"{{{entry.url}}}"  # addresses are read as they stand: nothing in them is escaped
        when = plain_parts(entry.retrieved)
        if when:
            yield "urldate", f"{{{iso(when[-1])}}}"
    yield from _given({"note": ". ".join(entry.notes), "annote": entry.annotation})


def _given(texts: dict[str, str]) -> Iterator[tuple[str, str]]:
    return ((name, f"{{{tex(text)}}}") for name, text in texts.items() if text)


def _dates(entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield year and month for BibTeX and the whole date for biblatex, where `?` marks what is inferred."""
    when = entry.published
    if when is None:
        return
    parts = plain_parts(when)
    if not parts:
        yield "year", f"{{{tex(when.words)}}}"
        return
    doubt = "?" if when.doubt else ""
    yield "date", "{" + "/".join(iso(each) + doubt for each in parts) + "}"
    years = sorted({each[0] for each in parts})
    yield "year", "{" + "--".join(map(str, years)) + "}"
    months = {each[:2] for each in parts}
    if len(months) == 1 and len(parts[0]) > 1:
        yield "month", _MONTHS[parts[0][1] - 1]


def _name(name: CitedName) -> str:
    """Write `Wang, Chunyan`; what BibTeX would part in another way stands in braces, whole."""
    if not name.family:
        return f"{{{tex(name.whole)}}}"
    return f"{_part(name.family)}, {_part(name.given)}"


def _part(part: str) -> str:
    words = part.split(" ")
    plain = all(_PLAIN_NAME.fullmatch(word) and not word[0].islower() and word.lower() != "and" for word in words)
    return part if plain else f"{{{tex(part)}}}"
