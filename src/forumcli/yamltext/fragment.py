"""Where some words stand in the written form of a scalar: folded, quoted with escapes, or in a block."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from forumcli.yamltext.node import Scalar, Style
from forumcli.yamltext.source import SourceText, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE_CONTINUATION = re.compile(r"\\[ \t]*(?:\r\n|[\r\n])\s*")
_ESCAPE = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)", re.DOTALL)
_SHORT_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
"""The escapes that stand for another character; a backslash before any other one means that very one."""
_BLOCK_HEADER = re.compile(r"[|>][^\r\n]*(?:\r\n|[\r\n])?")


class Written(NamedTuple):
    """One character of a value and the stretch of the file that writes it, an escape for instance."""

    character: str
    span: Span


def written(source: SourceText, scalar: Scalar) -> list[Written]:
    """List the characters of a scalar as the file writes them, without quotation marks and block indicator.

    Line ends and indentation are still there: folding is left to the reader of the list.
    """
    start, end = scalar.span
    text = source.text
    if scalar.style is Style.PLAIN:
        return _verbatim(text, start, end)
    if scalar.style is Style.SINGLE_QUOTED:
        return _single_quoted(text, start + 1, end - 1)
    if scalar.style is Style.DOUBLE_QUOTED:
        return _double_quoted(text, start + 1, end - 1)
    header = _BLOCK_HEADER.match(text, start, end)
    return _verbatim(text, header.end() if header else start, end)


def escapes(source: SourceText, scalar: Scalar) -> Iterator[Written]:
    """Find the characters of a double-quoted scalar that are written as escapes; a line end is none."""
    start, end = scalar.span
    for match in _ESCAPE.finditer(source.text, start + 1, end - 1):
        if match.group()[1] not in "\r\n":
            yield Written(_meaning(match.group()[1:]), Span(*match.span()))


def _verbatim(text: str, start: int, end: int) -> list[Written]:
    return [Written(text[at], Span(at, at + 1)) for at in range(start, end)]


def _single_quoted(text: str, start: int, end: int) -> list[Written]:
    found = []
    at = start
    while at < end:
        width = 2 if text.startswith("''", at, end) else 1
        found.append(Written(text[at], Span(at, at + width)))
        at += width
    return found


def _double_quoted(text: str, start: int, end: int) -> list[Written]:
    found = []
    at = start
    while at < end:
        if text[at] != "\\":
            found.append(Written(text[at], Span(at, at + 1)))
            at += 1
        elif continuation := _LINE_CONTINUATION.match(text, at, end):
            at = continuation.end()
        else:
            escape = _ESCAPE.match(text, at, end)
            after = escape.end() if escape else at + 1
            found.append(Written(_meaning(text[at + 1 : after]), Span(at, after)))
            at = after
    return found


def _meaning(escape: str) -> str:
    """Return the character that an escape stands for, given without its backslash."""
    if escape[:1] in ("x", "u", "U") and len(escape) > 1:
        number = int(escape[1:], 16)
        return chr(number) if number <= 0x10FFFF else "\ufffd"  # noqa: PLR2004 - Unicode's last
    return _SHORT_ESCAPES.get(escape, escape)


def find(source: SourceText, scalar: Scalar, words: str, occurrence: int = 0) -> Span | None:
    """Return where `words` stand within a scalar, from their first to their last character in the file.

    Any run of white space, line ends and indentation included, equals any other. `occurrence` counts from 0.
    """
    wanted = " ".join(words.split())
    if not wanted:
        return None
    squeezed = _squeeze(written(source, scalar))
    text = "".join(part.character for part in squeezed)
    at = text.find(wanted)
    for _ in range(occurrence):
        if at < 0:
            break
        at = text.find(wanted, at + len(wanted))
    if at < 0:
        return None
    return Span(squeezed[at].span.start, squeezed[at + len(wanted) - 1].span.end)


def _squeeze(parts: list[Written]) -> list[Written]:
    """Make each run of white space one space."""
    squeezed: list[Written] = []
    for part in parts:
        if not part.character.isspace():
            squeezed.append(part)
        elif squeezed and squeezed[-1].character == " ":
            squeezed[-1] = Written(" ", Span(squeezed[-1].span.start, part.span.end))
        else:
            squeezed.append(Written(" ", part.span))
    return squeezed
