"""What the YAML parser's complaints mean, in words for people who write data, at the place to be mended."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from forumcli.yamltext.display import excerpt
from forumcli.yamltext.problem import Place, Problem, RelatedPlace
from forumcli.yamltext.source import Span

if TYPE_CHECKING:
    import yaml

    from forumcli.yamltext.source import SourceText

_KEY_WITHIN = re.compile(r"\n[ \t]*(?:- +)*[\w-]+:\s")
_READ_AS_TAG = "a text that begins with `!` is read as a tag"
_QUOTE_IT = "put the whole text in quotes"
_NEVER_CLOSED = "this quotation mark is never closed"
_CLOSE_IT = "close it; inside '...' write '' for an apostrophe, inside \"...\" write \\\" for a quotation mark"


@dataclass(frozen=True, slots=True)
class _Complaint:
    """How to say one complaint of libyaml, and of PyYAML's own parser, which words it differently."""

    pattern: str
    """Searched for in `context|problem`, the parser's two messages."""
    message: str
    advice: str
    kind: str = "yaml-syntax"
    opening: bool = False
    """Whether the fault is where the construct begins, not where the parser could not go on."""


_COMPLAINTS = (
    _Complaint(
        r"mapping (values|keys) are not allowed",
        "a colon followed by a space stands where no key can be",
        "if it belongs to the text, put the whole text in quotes; else look for a missing colon or space in "
        "the lines before, and check the indentation",
    ),
    _Complaint(
        r"quoted scalar\|found unexpected",
        _NEVER_CLOSED,
        _CLOSE_IT,
        opening=True,
    ),
    _Complaint(
        r"flow sequence\|",
        "this `[` is not closed, or there is no comma between two of its values",
        "close it with `]`; a text that begins with `[` needs quotes",
        opening=True,
    ),
    _Complaint(
        r"flow mapping\|",
        "this `{` is not closed, or there is no comma between two of its entries",
        "close it with `}`; a text that begins with `{` needs quotes",
        opening=True,
    ),
    _Complaint(
        r"scalar\|.*(escape|hexdecimal|hexadecimal)",
        "a backslash in double quotes begins an escape that YAML does not have",
        "write \\\\ for a backslash, or use single quotes",
    ),
    _Complaint(r"tab character", "a tab stands where only spaces may indent", "indent with spaces"),
    _Complaint(
        r"scanning an alias\|",
        "a text that begins with `*` is read as an alias",
        _QUOTE_IT,
        "anchor-or-alias",
        opening=True,
    ),
    _Complaint(
        r"scanning an anchor\|",
        "a text that begins with `&` is read as an anchor",
        _QUOTE_IT,
        "anchor-or-alias",
        opening=True,
    ),
    _Complaint(
        r"ing a (%TAG|%YAML|directive)|incompatible YAML|duplicate %?(YAML|TAG)|unknown directive",
        "a line that begins with `%` is an instruction to YAML, and none is needed here",
        "delete the line",
        "yaml-tag",
    ),
    _Complaint(
        r"(scanning|parsing) a tag\||undefined tag handle",
        _READ_AS_TAG,
        _QUOTE_IT,
        "yaml-tag",
        opening=True,
    ),
    _Complaint(
        r"scanning a block scalar\|",
        "after `|` or `>` the text begins on the next line",
        "write only `|`, `>`, `|-` or `>-` and put the text on the lines below, indented with spaces",
        opening=True,
    ),
    _Complaint(
        r"sequence entries are not allowed",
        "a list cannot begin in the middle of a line",
        "begin it on the next line, or put the text in quotes if its dash is part of it",
    ),
    _Complaint(
        r"simple key\|",
        "this line has no colon",
        "write `key: value`, or indent the line if it goes on with the text before",
        opening=True,
    ),
    _Complaint(
        r"block collection\|",
        "this is not an item of the list that it stands in",
        "begin each item with `- `, all equally far to the right",
    ),
    _Complaint(
        r"block mapping\|",
        "this does not fit into the mapping that it stands in",
        "give all keys of one mapping the same indentation; quote a text as a whole or not at all",
    ),
    _Complaint(r"flow node\||node content", "a value is missing here", "write a value, or delete the comma before it"),
    _Complaint(
        r"expected '?<document start>",
        "something follows after the end of the data",
        "a file holds one list or one mapping: check the indentation and the lines before",
    ),
)


def syntax_problem(
    source: SourceText, error: yaml.MarkedYAMLError, bracket: int | None = None, quoted: Span | None = None
) -> Problem:
    """Say what the parser could not read, where it is to be mended and how.

    `bracket` is where the innermost `[` or `{` stands that was not closed yet, `quoted` the text in quotes that was
    read last.
    """
    where, opening = _offset(source, error.problem_mark), _offset(source, error.context_mark)
    where = where if where is not None else opening or 0
    said = f"{error.context or ''}|{error.problem or ''}"
    if where < len(source.text) and source.text[where] in "\t@`%" and "cannot start any token" in said:
        return _bad_start(source, where)
    if bracket is not None and not source.text[where:].strip():
        return Problem(
            "yaml-syntax",
            f"this `{source.text[bracket]}` is never closed",
            _at(source, bracket),
            "close it; a text that begins with a bracket needs quotes",
        )
    if quoted and _runs_on(source, quoted, where):
        related = (RelatedPlace(_at(source, quoted.end - 1), "here it is closed by a mark that may open another text"),)
        return Problem("yaml-syntax", _NEVER_CLOSED, _at(source, quoted.start), _CLOSE_IT, related)
    for complaint in _COMPLAINTS:
        if re.search(complaint.pattern, said):
            return _explained(source, complaint, where, opening)
    return Problem("yaml-syntax", f"this is not YAML: {excerpt(error.problem or said)}", _at(source, where))


def _runs_on(source: SourceText, quoted: Span, where: int) -> bool:
    """Tell whether a text in quotes goes on over lines that look like keys or items, right up to a fault behind it."""
    inside, between = source.text[quoted.start : quoted.end], source.text[quoted.end : where]
    return not between.strip(" ") and _KEY_WITHIN.search(inside) is not None


def placeless_problem(source: SourceText, error: Exception, after: int) -> Problem:
    """Report what the parser says without a place: it is in what follows the last thing it read."""
    rest = source.text[after:]
    where = after + len(rest) - len(rest.lstrip(" \t\r\n:"))
    if source.text.startswith("!", where):
        return Problem("yaml-tag", _READ_AS_TAG, _at(source, where), _QUOTE_IT)
    return Problem("yaml-syntax", f"this is not YAML: {excerpt(str(error))}", _at(source, where), _QUOTE_IT)


def _offset(source: SourceText, mark: yaml.Mark | None) -> int | None:
    return min(mark.index, len(source.text)) if mark else None


def _at(source: SourceText, offset: int) -> Place:
    return Place(source.path, Span(offset, min(offset + 1, len(source.text))))


def _explained(source: SourceText, complaint: _Complaint, where: int, opening: int | None) -> Problem:
    if not complaint.opening or opening is None:
        return Problem(complaint.kind, complaint.message, _at(source, where), complaint.advice)
    related: tuple[RelatedPlace, ...] = ()
    if where != opening:
        related = (RelatedPlace(_at(source, where), "here it could not be read on"),)
    return Problem(complaint.kind, complaint.message, _at(source, opening), complaint.advice, related)


def _bad_start(source: SourceText, where: int) -> Problem:
    """Report a character that no value may begin with."""
    character = source.text[where]
    if character == "\t":
        message = "a tab stands where only spaces may indent"
        return Problem("yaml-syntax", message, _at(source, where), "indent with spaces")
    message = f"no text without quotes can begin with `{character}`"
    return Problem("yaml-syntax", message, _at(source, where), _QUOTE_IT)
