"""Blocks: what a command shows, before it is known to whom: a terminal, a pipe or a Markdown file.

Named tuples rather than dataclasses: every command imports them, and these are made in a tenth of the time.
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from forumcli.cli.render.styled import NOTHING, Styled


class Title(NamedTuple):
    """The first line: what this is about, and at the right what it is called in the dataset."""

    text: Styled
    aside: Styled = NOTHING


class Heading(NamedTuple):
    """The head of a section."""

    text: Styled


class Paragraph(NamedTuple):
    """Running text."""

    text: Styled
    indent: int = 0


class Facts(NamedTuple):
    """Pairs of a label and a text, labels in one column."""

    pairs: tuple[tuple[Styled, Styled], ...]
    indent: int = 1


class Bullets(NamedTuple):
    """A list of texts, each from its own line on, hanging."""

    texts: tuple[Styled, ...]
    indent: int = 1


class Group(NamedTuple):
    """Texts that share a lead, such as what one speaker said; in a pipe each line has the lead."""

    lead: Styled
    texts: tuple[Styled, ...]
    indent: int = 1


class Column(NamedTuple):
    """A column of a table: its head, whether it is right-aligned, whether it may be cut, and what it is worth.

    On a narrow terminal the columns of the highest `rank` go first; rank 0 always stays. A column that may be cut is
    not made narrower than `least` while another can be left out.
    """

    head: str
    right: bool = False
    rank: int = 0
    shrink: bool = True
    least: int = 12


class Table(NamedTuple):
    """Rows of cells. `wrapped`: cells run over several lines; else one row is one line."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Styled, ...], ...]
    wrapped: bool = False
    heads: bool = True


class Rule(NamedTuple):
    """A line across with a word at its start, such as a year."""

    text: Styled
    bare: bool = False
    """Without the line itself: the word alone."""
    after: Styled = NOTHING


class Line(NamedTuple):
    """Text that takes one line of a terminal and is cut there: what it says stands whole elsewhere."""

    text: Styled
    indent: int = 0


class Blank(NamedTuple):
    """An empty line."""


class Hint(NamedTuple):
    """What to do next: for a person at a terminal, not for a pipe."""

    text: Styled


Block: TypeAlias = Title | Heading | Paragraph | Facts | Bullets | Group | Table | Rule | Line | Blank | Hint
