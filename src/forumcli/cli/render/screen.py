"""Blocks to a terminal: fitted to its width, nothing left out that fits a line of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from forumcli.cli.render.blocks import (
    Blank,
    Block,
    Bullets,
    Facts,
    Group,
    Heading,
    Hint,
    Line,
    Paragraph,
    Rule,
    Table,
    Title,
)
from forumcli.cli.render.cells import ansi, cut, pad, width, wrap
from forumcli.cli.render.columns import fitted
from forumcli.cli.render.styled import Run, Styled, styled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from forumcli.cli.console import Terminal

_GAP: Final = 2
_LABELS: Final = 0.34
"""At most this share of the width goes to labels."""
_TOO_NARROW: Final = 40
"""Below this width each field gets a line of its own."""


def on_screen(blocks: Iterable[Block], terminal: Terminal) -> str:
    """Return blocks as lines for a terminal."""
    lines = (line for block in blocks for line in _lines(block, terminal.width))
    return "".join(ansi(line, color=terminal.color) + "\n" for line in lines)


def _lines(block: Block, cells: int) -> Iterator[Styled]:
    match block:
        case Title(text, aside):
            yield from _title(text, aside, cells)
        case Heading(text):
            yield Styled()
            yield from wrap(text, cells)
        case Paragraph(text, indent):
            yield from _hanging(text, cells, indent, indent)
        case Bullets(texts, indent):
            for each in texts:
                yield from _hanging(each, cells, indent, indent + 2)
        case Group(lead, texts, indent):
            yield from _hanging(lead, cells, indent, indent + 2)
            for each in texts:
                yield from _hanging(each, cells, indent + 3, indent + 5)
        case Facts(pairs, indent):
            yield from _facts(pairs, indent, cells)
        case Table():
            yield from _table(block, cells)
        case Rule(text, bare, after):
            yield _rule(text, after, cells, bare=bare)
        case Line(text, indent):
            yield cut(Styled((Run(" " * indent),)) + text, cells)
        case Blank():
            yield Styled()
        case Hint(text):
            yield from wrap(styled(*((run.text, "dim") for run in text.runs)), cells)


def _title(text: Styled, aside: Styled, cells: int) -> Iterator[Styled]:
    room = cells - width(str(text)) - width(str(aside))
    if aside and room >= _GAP:
        yield text + Styled((Run(" " * room),)) + aside
        return
    yield from wrap(text, cells)
    if aside:
        yield from wrap(aside, cells)


def _hanging(text: Styled, cells: int, first: int, rest: int) -> Iterator[Styled]:
    for index, line in enumerate(wrap(text, max(1, cells - rest))):
        yield Styled((Run(" " * (rest if index else first)),)) + line


def _facts(pairs: tuple[tuple[Styled, Styled], ...], indent: int, cells: int) -> Iterator[Styled]:
    widest = max((width(str(label)) for label, _ in pairs), default=0)
    if cells < _TOO_NARROW:
        for label, text in pairs:
            if label:
                yield from _hanging(label, cells, indent, indent)
            yield from _hanging(text, cells, indent + 2, indent + 2)
        return
    labels = min(widest, int(cells * _LABELS))
    start = indent + labels + _GAP
    for label, text in pairs:
        left = wrap(label, labels)
        right = wrap(text, cells - start)
        for index in range(max(len(left), len(right))):
            head = left[index] if index < len(left) else Styled()
            tail = right[index] if index < len(right) else Styled()
            line = Styled((Run(" " * indent),)) + head
            yield pad(line, start) + tail if tail else line


def _table(table: Table, cells: int) -> Iterator[Styled]:
    columns = fitted(table, cells) if cells >= _TOO_NARROW else None
    if columns is None:
        yield from _stacked(table, cells)
        return
    if table.heads:
        yield from _rows(tuple(styled((column.head, "dim")) for column in table.columns), table, columns)
    for row in table.rows:
        yield from _rows(row, table, columns)


def _stacked(table: Table, cells: int) -> Iterator[Styled]:
    """Give each field a line of its own, and each row a blank line after it."""
    for row in table.rows:
        for column, cell in zip(table.columns, row, strict=True):
            if cell:
                head = styled((f"{column.head}: ", "dim")) if column.head else Styled()
                yield from _hanging(head + cell, cells, 0, 2)
        yield Styled()


def _rows(row: tuple[Styled, ...], table: Table, columns: list[tuple[int, int]]) -> Iterator[Styled]:
    """Lay out one row: on one line, or over as many as its longest cell takes."""
    parts = [wrap(row[i], size) if table.wrapped else [cut(row[i], size)] for i, size in columns]
    for line in range(max(map(len, parts), default=0)):
        yield _row(
            [
                (part[line] if line < len(part) else Styled(), size, table.columns[i].right)
                for part, (i, size) in zip(parts, columns, strict=True)
            ]
        )


def _row(cells: list[tuple[Styled, int, bool]]) -> Styled:
    line = Styled()
    for index, (text, size, right) in enumerate(cells):
        if index:
            line = line + Styled((Run(" " * _GAP),))
        line = line + pad(text, size, right=right)
    return _stripped(line)


def _stripped(line: Styled) -> Styled:
    runs = list(line.runs)
    while runs and not runs[-1].text.strip(" "):
        runs.pop()
    if runs:
        runs[-1] = Run(runs[-1].text.rstrip(" "), runs[-1].style)
    return Styled(tuple(runs))


def _rule(text: Styled, after: Styled, cells: int, *, bare: bool) -> Styled:
    head = text + Styled((Run(" "),)) if text else text
    if bare:
        return cut(head + after, cells)
    return head + Styled((Run("─" * max(0, cells - width(str(head))), "dim"),))
