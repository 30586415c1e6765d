"""Blocks on a terminal, in a pipe, in Markdown: fitted, whole, escaped."""

from __future__ import annotations

import re
import textwrap

import pytest

from forumcli.cli.console import Terminal
from forumcli.cli.render.blocks import (
    Blank,
    Block,
    Bullets,
    Column,
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
from forumcli.cli.render.markdown import escaped, in_markdown
from forumcli.cli.render.plain import in_pipe
from forumcli.cli.render.screen import on_screen
from forumcli.cli.render.styled import Run, Styled, clean, joined, styled


def block(text: str) -> str:
    """Return a text without the indentation and the first line break that it has in a test."""
    return textwrap.dedent(text).removeprefix("\n")


# --- styled text -----------------------------------------------------------------------------------------------------


def test_styled_text_is_made_of_texts_and_styles_and_leaves_out_what_is_nothing() -> None:
    made = styled("a", ("b", "strong"), None, "", styled(("c", "dim")))

    assert Styled((Run("a"), Run("b", "strong"), Run("c", "dim"))) == made
    assert ("abc", True, False) == (str(made), bool(made), bool(styled("", None)))


@pytest.mark.parametrize(
    ("parts", "text"), [((), ""), (("a",), "a"), (("a", None, "", "b"), "a, b"), ((styled("x"), ("y", "dim")), "x, y")]
)
def test_joining_leaves_out_what_is_empty(parts: tuple[object, ...], text: str) -> None:
    assert text == str(joined(parts))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "\\u{1b}[31mred\\u{1b}[0m"),
        ("\x9b31m", "\\u{9b}31m"),
        ("a\nb", "a b"),
        ("a\tb\rc", "a\\u{9}b\\u{d}c"),
        ("evil\u202etxt", "evil\\u{202e}txt"),
        ("[bold]x[/bold]", "[bold]x[/bold]"),
        ("نـ\u200dن", "نـ\u200dن"),
        ("\udcff", "\\xff"),
    ],
)
def test_text_from_the_data_is_one_harmless_line(text: str, shown: str) -> None:
    assert (shown, shown) == (clean(text), str(styled(text)))


# --- cells -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "cells"), [("", 0), ("abc", 3), ("王毅", 4), ("Нoров", 5), ("e\u0301", 1), ("“x”…", 4), ("🎪", 2)]
)
def test_the_width_of_a_text_is_that_of_a_terminal(text: str, cells: int) -> None:
    assert cells == width(text)


@pytest.mark.parametrize(
    ("text", "cells", "left", "right"),
    [("ab", 4, "ab  ", "  ab"), ("王", 4, "王  ", "  王"), ("abcde", 4, "abcde", "abcde")],
)
def test_padding_fills_up_and_never_cuts(text: str, cells: int, left: str, right: str) -> None:
    assert (left, right) == (str(pad(styled(text), cells)), str(pad(styled(text), cells, right=True)))


@pytest.mark.parametrize(
    ("text", "cells", "expected"),
    [
        ("abcdef", 6, "abcdef"),
        ("abcdef", 5, "abcd…"),
        ("abcdef", 1, "…"),
        ("王毅外长", 5, "王毅…"),
        ("王毅外长", 4, "王…"),
        ("e\u0301e\u0301e\u0301", 2, "e\u0301…"),
    ],
)
def test_cutting_ends_with_an_ellipsis_inside_the_width(text: str, cells: int, expected: str) -> None:
    assert expected == str(cut(styled(text), cells))


def test_cutting_keeps_the_styles_of_what_stays() -> None:
    assert Styled((Run("ab", "strong"), Run("c", "dim"), Run("…"))) == cut(styled(("ab", "strong"), ("cdef", "dim")), 4)


@pytest.mark.parametrize(
    ("text", "cells", "lines"),
    [
        ("", 10, [""]),
        ("one two three", 20, ["one two three"]),
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 8, ["one two", "three"]),
        ("one two three", 3, ["one", "two", "thr", "ee"]),
        ("abcdefgh x", 4, ["abcd", "efgh", "x"]),
        ("abcdefghi x", 4, ["abcd", "efgh", "i x"]),
        ("王毅在北京说", 5, ["王毅", "在北", "京说"]),
        ("a王毅b", 3, ["a王", "毅b"]),
        ("one  two", 5, ["one", "two"]),
        ("x e\u0301e\u0301e\u0301e\u0301", 4, ["x", "e\u0301e\u0301e\u0301e\u0301"]),
        ("a\u00a0b c", 3, ["a\u00a0b", "c"]),
    ],
)
def test_lines_break_at_spaces_between_han_and_only_where_they_must_within_a_word(
    text: str, cells: int, lines: list[str]
) -> None:
    assert lines == [str(line) for line in wrap(styled(text), cells)]


def test_a_word_of_several_styles_is_not_broken_between_them() -> None:
    lines = wrap(styled("see ", ("bold", "strong"), ", then"), 9)

    assert [
        Styled((Run("see "), Run("bold", "strong"), Run(","))),
        Styled((Run("then"),)),
    ] == lines


@pytest.mark.parametrize("color", [True, False])
def test_styles_become_sequences_only_in_colour(*, color: bool) -> None:
    made = ansi(styled("a", ("b", "warn")), color=color)

    assert ("a\x1b[33mb\x1b[0m" if color else "ab") == made


# --- columns ---------------------------------------------------------------------------------------------------------


def table(*columns: Column, rows: list[list[str]], wrapped: bool = False, heads: bool = True) -> Table:
    return Table(columns, tuple(tuple(map(styled, row)) for row in rows), wrapped, heads)


COLUMNS = [
    pytest.param([Column("a"), Column("b")], ["xx", "yyy"], 80, [(0, 2), (1, 3)], id="as wide as its cells"),
    pytest.param([Column("long head"), Column("b")], ["xx", "yyy"], 80, [(0, 9), (1, 3)], id="as wide as its head"),
    pytest.param([Column(""), Column("b")], ["", "yyy"], 80, [(1, 3)], id="an empty column is left out"),
    pytest.param([Column("a"), Column("b")], ["x" * 30, "y" * 20], 40, [(0, 19), (1, 19)], id="the widest shrinks"),
    pytest.param(
        [Column("a", shrink=False), Column("b")], ["x" * 30, "y" * 20], 45, [(0, 30), (1, 13)], id="the fixed stays"
    ),
    pytest.param(
        [Column("a"), Column("b", rank=1), Column("c", rank=2)],
        ["x" * 30, "y" * 20, "z" * 20],
        30,
        [(0, 14), (1, 14)],
        id="the column of the least worth goes first",
    ),
    pytest.param(
        [Column("a", shrink=False), Column("b", shrink=False)],
        ["x" * 30, "y" * 30],
        40,
        [(0, 19), (1, 19)],
        id="where nothing may shrink, everything does",
    ),
    pytest.param([Column("a") for _ in range(9)], ["x" * 30] * 9, 50, None, id="what cannot be read is no column"),
]


@pytest.mark.parametrize(("columns", "row", "cells", "expected"), COLUMNS)
def test_columns_are_fitted_into_the_width(
    columns: list[Column], row: list[str], cells: int, expected: list[tuple[int, int]] | None
) -> None:
    assert expected == fitted(table(*columns, rows=[row]), cells)


# --- a terminal ------------------------------------------------------------------------------------------------------

HEAD = Title(styled(("Steppe Forum", "title")), styled(("steppe", "dim")))
PAIRS = Facts(((styled("held"), styled("14–15 May 2019, in Lanzhou")), (styled(), styled("and online"))))
LIST = table(
    Column("No.", right=True),
    Column("Place"),
    Column("Note"),
    rows=[["3", "Lanzhou", "first"], ["12", "北京", ""]],
)
SCREENS: list[tuple[Block, int, str]] = [
    (HEAD, 30, "Steppe Forum            steppe\n"),
    (HEAD, 19, "Steppe Forum\nsteppe\n"),
    (Title(styled("alone")), 30, "alone\n"),
    (Heading(styled("Sources")), 30, "\nSources\n"),
    (Paragraph(styled("one two three"), 2), 10, "  one two\n  three\n"),
    (Bullets((styled("one two three"), styled("four"))), 10, " one two\n   three\n four\n"),
    (Group(styled("lead"), (styled("one two three"),)), 13, " lead\n    one two\n      three\n"),
    (PAIRS, 50, " held  14–15 May 2019, in Lanzhou\n       and online\n"),
    (PAIRS, 40, " held  14–15 May 2019, in Lanzhou\n       and online\n"),
    (PAIRS, 20, " held\n   14–15 May 2019,\n   in Lanzhou\n   and online\n"),
    (LIST, 50, "No.  Place    Note\n  3  Lanzhou  first\n 12  北京\n"),
    (LIST, 30, "No.: 3\nPlace: Lanzhou\nNote: first\n\nNo.: 12\nPlace: 北京\n\n"),
    (LIST._replace(heads=False), 50, " 3  Lanzhou  first\n12  北京\n"),
    (Rule(styled("2019")), 12, "2019 ───────\n"),
    (Rule(styled("2020"), bare=True, after=styled("silent")), 12, "2020 silent\n"),
    (Rule(styled("2020"), bare=True, after=styled("a silent year")), 12, "2020 a sile…\n"),
    (Line(styled("one two three"), 2), 10, "  one two…\n"),
    (Blank(), 10, "\n"),
    (Hint(styled("forum show ID")), 10, "forum show\nID\n"),
]


@pytest.mark.parametrize(("shown", "cells", "expected"), SCREENS)
def test_a_block_on_a_terminal_of_some_width(shown: Block, cells: int, expected: str) -> None:
    assert expected == on_screen([shown], Terminal(drawn=True, width=cells, color=False))


def test_cells_and_heads_of_a_wrapped_table_run_over_several_lines() -> None:
    made = table(
        Column("", shrink=False),
        Column("Steppe Gazette, 16 May 2019"),
        Column("Herald"),
        rows=[["held", "14–15 May 2019, a Tuesday", "May"]],
        wrapped=True,
    )

    assert block("""
              Steppe Gazette, 16 May      Herald
              2019
        held  14–15 May 2019, a Tuesday   May
        """) == on_screen([made], Terminal(drawn=True, width=40, color=False))


def test_a_terminal_in_colour_has_the_same_text() -> None:
    shown: list[Block] = [HEAD, PAIRS, LIST, Hint(styled("forum show ID"))]

    plain, colour = (on_screen(shown, Terminal(drawn=True, width=50, color=color)) for color in (False, True))

    assert plain == re.sub(r"\x1b\[[0-9;]*m", "", colour)
    assert "\x1b[1;36mSteppe Forum\x1b[0m" in colour


# --- a pipe ----------------------------------------------------------------------------------------------------------

PIPES: list[tuple[Block, str]] = [
    (HEAD, "Steppe Forum\tsteppe\n"),
    (Title(styled("alone")), "alone\n"),
    (Heading(styled("Sources")), "\nSources\n"),
    (Paragraph(styled("one " * 60), 2), "one " * 59 + "one\n"),
    (Bullets((styled("one"), styled("two"))), "- one\n- two\n"),
    (Group(styled("lead"), (styled("one"), styled("two"))), "- lead: one\n- lead: two\n"),
    (PAIRS, "held: 14–15 May 2019, in Lanzhou\nand online\n"),
    (LIST, "3\tLanzhou\tfirst\n12\t北京\t\n"),
    (LIST._replace(wrapped=True), "No.\tPlace\tNote\n3\tLanzhou\tfirst\n12\t北京\t\n"),
    (Rule(styled("2019")), "2019\n"),
    (Rule(styled("2020"), bare=True, after=styled("silent")), "2020 silent\n"),
    (Line(styled("one two three " * 20), 6), ("one two three " * 20).rstrip() + "\n"),
    (Blank(), "\n"),
    (Hint(styled("forum show ID")), ""),
]


@pytest.mark.parametrize(("shown", "expected"), PIPES)
def test_a_block_in_a_pipe_is_whole_and_one_record_a_line(shown: Block, expected: str) -> None:
    assert expected == in_pipe([shown])


# --- Markdown --------------------------------------------------------------------------------------------------------

MARKDOWN: list[tuple[Block, str]] = [
    (HEAD, "# Steppe Forum\n\nsteppe\n"),
    (Heading(styled("Sources")), "\n## Sources\n\n"),
    (Paragraph(styled("one two")), "\none two\n"),
    (Bullets((styled("one"), styled("two"))), "- one\n- two\n"),
    (Group(styled("lead"), (styled("one"),)), "- lead\n  - one\n"),
    (PAIRS, "\n- **held** 14–15 May 2019, in Lanzhou\n  and online\n"),
    (LIST, "\n| No. | Place | Note |\n| ---: | --- | --- |\n| 3 | Lanzhou | first |\n| 12 | 北京 |  |\n"),
    (Rule(styled("2019")), "\n**2019**\n\n"),
    (Rule(styled("2020"), bare=True, after=styled("silent")), "\n**2020** silent\n\n"),
    (Line(styled("one")), "\none\n"),
    (Blank(), "\n"),
    (Hint(styled("forum show ID")), ""),
]


@pytest.mark.parametrize(("shown", "expected"), MARKDOWN)
def test_a_block_in_markdown(shown: Block, expected: str) -> None:
    assert expected == in_markdown([shown])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a | b", "a \\| b"),
        ("<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"),
        ("![x](http://e)", "\\!\\[x\\](http://e)"),
        ("*bold* _it_ `code` ~no~", "\\*bold\\* \\_it\\_ \\`code\\` \\~no\\~"),
        ("# head", "\\# head"),
        ("a \\ b", "a \\\\ b"),
        ("&amp;", "\\&amp;"),
    ],
)
def test_what_markdown_would_read_as_markup_stays_text(text: str, expected: str) -> None:
    assert (expected, f"\n{expected}\n") == (escaped(text), in_markdown([Paragraph(styled(text))]))
