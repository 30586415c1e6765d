"""The text of one file, and the way between an offset in it and a line and column."""

from __future__ import annotations

import bisect
from dataclasses import dataclass, field
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of code points in one text: `text[start:end]`."""

    start: int
    end: int


class Position(NamedTuple):
    """Where an offset stands: line and column as editors count them, both from 1, columns in code points."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class SourceText:
    """A file's text as decoded, without its byte-order mark.

    `path` is how messages name the file: relative to where the user stands if it lies below, else as it was
    given. Lines end at LF, CRLF or CR, as YAML 1.2 has it.
    """

    path: str
    text: str
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Find the start of each line once."""
        starts = [0]
        text = self.text
        at = 0
        for line in text.splitlines(keepends=True):
            at += len(line)
            if line.endswith(("\n", "\r")):
                starts.append(at)
        object.__setattr__(self, "_starts", tuple(starts))

    def position(self, offset: int) -> Position:
        """Turn an offset (0 to `len(text)`) into a line and a column."""
        line = bisect.bisect_right(self._starts, offset) - 1
        return Position(line + 1, offset - self._starts[line] + 1)

    def offset(self, line: int, column: int) -> int:
        """Turn a line and a column, both from 1, into an offset: the inverse of `position`."""
        return self._starts[line - 1] + column - 1

    def line(self, number: int) -> str:
        """Return line `number` (from 1) without its line end."""
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")

    @property
    def line_count(self) -> int:
        """How many lines there are; a text without any line end is one line."""
        return len(self._starts)
