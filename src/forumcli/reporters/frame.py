"""Code frames: the line of a place with a caret under the very words, also beneath wide and combining characters."""

from __future__ import annotations

import bisect
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from forumcli.reporters.lines import Range, inert
from forumcli.yamltext.display import visible

if TYPE_CHECKING:
    from forumcli.yamltext.source import SourceText

_CUT: Final = "…"
_NARROWEST: Final = 24
"""Columns of text that a frame shows at least, however narrow the screen."""
_LEAD: Final = 0.4
"""How much of the room stays before the place where a long line has to be cut."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One line of a file as it is shown, and where the caret goes, in columns of the screen."""

    text: str
    indent: int
    carets: int


def frame(source: SourceText, span: Range, room: int) -> Frame:
    """Cut the line where a place begins to the room there is; `room=0` cuts nothing.

    A place of several lines is underlined to the end of its first.
    """
    line = inert(source.line(span.start.line))
    start = span.start.column - 1
    end = span.end.column - 1 if span.one_line else len(line.rstrip())
    before, inside, after = visible(line[:start]), visible(line[start:end]), visible(line[end:])
    carets = max(1, cell_len(inside))
    if room and cell_len(before) + carets + cell_len(after) > max(room, _NARROWEST):
        return _cut(before, inside, after, max(room, _NARROWEST))
    return Frame((before + inside + after).rstrip(), cell_len(before), carets)


def _cut(before: str, inside: str, after: str, room: int) -> Frame:
    """Keep the place in view, with as much of the line around it as there is room for."""
    stripped, after = before.lstrip(" "), after.rstrip()
    if cell_len(stripped + inside + after) <= room:
        return Frame(stripped + inside + after, cell_len(stripped), max(1, cell_len(inside)))
    lead = _last_cells(stripped, max(int(room * _LEAD), room - cell_len(inside + after) - 1))
    if lead != stripped:
        lead = _CUT + lead
    left = room - cell_len(lead)
    whole = cell_len(inside) + bool(after) <= left  # of what comes after, the mark of a cut needs room at least
    shown = inside if whole else _first_cells(inside, left - 1) + _CUT
    rest = (
        after if cell_len(after) <= left - cell_len(shown) else _first_cells(after, left - cell_len(shown) - 1) + _CUT
    )
    if not whole:
        rest = ""
    return Frame((lead + shown + rest).rstrip(), cell_len(lead), max(1, cell_len(shown)))


def _first_cells(text: str, cells: int) -> str:
    """Return the longest beginning that takes at most so many cells; marks and joiners stay with what they change."""
    longest = bisect.bisect_right(range(len(text) + 1), cells, key=lambda number: cell_len(text[:number])) - 1
    return text[: max(longest, 0)]


def _last_cells(text: str, cells: int) -> str:
    """Return the longest end that takes at most so many cells."""
    longest = (
        bisect.bisect_right(range(len(text) + 1), cells, key=lambda number: cell_len(text[len(text) - number :])) - 1
    )
    return text[len(text) - max(longest, 0) :]
