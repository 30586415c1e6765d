"""Blocks to a pipe: one record a line, nothing cut, no colour, table cells parted by tabs."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
from forumcli.cli.render.styled import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def in_pipe(blocks: Iterable[Block]) -> str:
    """Return blocks as plain lines."""
    return "".join(line.rstrip(" ") + "\n" for block in blocks for line in _lines(block))


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Title(text, aside):
            yield f"{text}\t{aside}" if aside else str(text)
        case Heading(text):
            yield ""
            yield str(text)
        case Paragraph(text, _):
            yield str(text)
        case Bullets(texts, _):
            yield from (f"- {text}" for text in texts)
        case Group(lead, texts, _):
            yield from (f"- {lead}: {text}" for text in texts)
        case Facts(pairs, _):
            yield from (f"{label}: {text}" if label else str(text) for label, text in pairs)
        case Table(columns, rows, wrapped, heads):
            if wrapped and heads and any(column.head for column in columns):
                yield "\t".join(clean(column.head) for column in columns)
            yield from ("\t".join(str(cell).replace("\t", " ") for cell in row) for row in rows)
        case Rule(text, _, after):
            yield f"{text} {after}" if after else str(text)
        case Line(text, _):
            yield str(text)
        case Blank():
            yield ""
        case Hint():
            return
