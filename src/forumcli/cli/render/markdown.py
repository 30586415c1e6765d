"""Blocks to Markdown: for a note, a wiki, an issue."""

from __future__ import annotations

import re
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
from forumcli.cli.render.styled import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from forumcli.cli.render.styled import Styled

_SPECIAL: Final = re.compile(r"([\\`*_{}\[\]<>#|~!&])")


def in_markdown(blocks: Iterable[Block]) -> str:
    """Return blocks as Markdown; text from the data is escaped, so that it stays text."""
    return "".join(line + "\n" for block in blocks for line in _lines(block))


def escaped(text: str) -> str:
    """Escape whatever Markdown would read as markup."""
    return _SPECIAL.sub(r"\\\1", text)


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Title(text, aside):
            yield f"# {_md(text)}"
            if aside:
                yield from ("", _md(aside))
        case Heading(text):
            yield from ("", f"## {_md(text)}", "")
        case Paragraph(text, _):
            yield from ("", _md(text))
        case Bullets(texts, _):
            yield from (f"- {_md(text)}" for text in texts)
        case Group(lead, texts, _):
            yield f"- {_md(lead)}"
            yield from (f"  - {_md(text)}" for text in texts)
        case Facts(pairs, _):
            yield ""
            yield from (f"- **{_md(label)}** {_md(text)}" if label else f"  {_md(text)}" for label, text in pairs)
        case Table():
            yield from _table(block)
        case Rule(text, _, after):
            yield from ("", f"**{_md(text)}** {_md(after)}".rstrip(), "")
        case Line(text, _):
            yield from ("", _md(text))
        case Blank():
            yield ""
        case Hint():
            return


def _table(table: Table) -> Iterator[str]:
    yield ""
    yield "| " + " | ".join(escaped(clean(column.head)) for column in table.columns) + " |"
    yield "|" + "|".join(" ---: " if column.right else " --- " for column in table.columns) + "|"
    for row in table.rows:
        yield "| " + " | ".join(_md(cell) for cell in row) + " |"


def _md(text: Styled) -> str:
    return escaped(str(text))
