"""Laying out loses nothing and never overflows, whatever the text and the width."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from forumcli.cli.console import Terminal
from forumcli.cli.render.blocks import (
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
from forumcli.cli.render.cells import cut, width, wrap
from forumcli.cli.render.columns import fitted
from forumcli.cli.render.markdown import in_markdown
from forumcli.cli.render.plain import in_pipe
from forumcli.cli.render.screen import on_screen
from forumcli.cli.render.styled import Run, Style, Styled, styled

# NOTE: no variation selectors nor joiners: what several code points take together, terminals do not agree on.
letters = "abc def ghi jkl–’“” жщюя 王毅北京論壇 한국 カナ e\u0301o\u0308n\u0303 🎪 \u00a0"
hostile = "\x1b[31m \x9b \x07 \x00 \n \r \t \u2028 \u202e \u2066 \x7f [bold] {} \udcff"
texts = st.text(st.sampled_from(letters), max_size=80)
any_text = st.text(st.sampled_from(letters + hostile), max_size=60) | st.text(max_size=40)
styles: st.SearchStrategy[Style] = st.sampled_from(["plain", "strong", "dim", "accent", "title", "warn", "mark"])


def spans(of: st.SearchStrategy[str]) -> st.SearchStrategy[Styled]:
    """Return styled texts of up to four runs."""
    return st.lists(st.tuples(of, styles), max_size=4).map(lambda parts: styled(*parts))


def bare(text: str) -> str:
    """Return a text without spaces."""
    return text.replace(" ", "")


@given(spans(texts), st.integers(2, 60))
def test_wrapping_loses_nothing_but_spaces(text: Styled, cells: int) -> None:
    lines = wrap(text, cells)

    assert bare(str(text)) == bare("".join(map(str, lines)))
    styled_before = [(character, run.style) for run in text.runs for character in bare(run.text)]
    assert styled_before == [
        (character, run.style) for line in lines for run in line.runs for character in bare(run.text)
    ]


@given(spans(texts), st.integers(2, 60))
def test_no_line_is_wider_than_asked(text: Styled, cells: int) -> None:
    assert not [str(line) for line in wrap(text, cells) if width(str(line)) > cells]


@given(texts, st.integers(2, 60))
def test_a_line_neither_ends_nor_but_for_the_first_begins_with_a_space(text: str, cells: int) -> None:
    lines = [str(line) for line in wrap(styled(text), cells)]

    assert not [line for line in lines if line.endswith(" ")]
    assert not [line for line in lines[1:] if line.startswith(" ")]


@given(texts, st.integers(1, 60))
def test_what_is_cut_fits_and_begins_as_the_whole(text: str, cells: int) -> None:
    short = str(cut(styled(text), cells))

    assert width(short) <= max(cells, 1)
    assert short == text if width(text) <= cells else text.startswith(short.removesuffix("…"))


columns = st.builds(
    Column, st.text("abc xyz", max_size=25), right=st.booleans(), rank=st.integers(0, 3), shrink=st.booleans()
)
tables = st.lists(columns, min_size=1, max_size=7).flatmap(
    lambda heads: st.builds(
        Table,
        st.just(tuple(heads)),
        st.lists(st.tuples(*[spans(texts) for _ in heads]), max_size=4).map(tuple),
        wrapped=st.booleans(),
        heads=st.booleans(),
    )
)


def blocks_of(spanned: st.SearchStrategy[Styled]) -> st.SearchStrategy[Block]:
    """Return blocks of every kind but tables."""
    several = st.lists(spanned, min_size=1, max_size=3).map(tuple)
    indents = st.integers(0, 6)  # said of each: Hypothesis would make up indents of its own
    return st.one_of(
        st.builds(Title, spanned, spanned),
        st.builds(Heading, spanned),
        st.builds(Paragraph, spanned, indents),
        st.builds(Bullets, several, indents),
        st.builds(Group, spanned, several, indents),
        st.builds(Facts, st.lists(st.tuples(spanned, spanned), max_size=3).map(tuple), indents),
        st.builds(Rule, spanned.filter(lambda text: width(str(text)) < 18), bare=st.booleans(), after=spanned),
        st.builds(Line, spanned, indents),
        st.builds(Hint, spanned),
    )


@given(tables, st.integers(40, 120))
def test_the_columns_of_a_table_fit_and_those_of_rank_0_stay(table: Table, cells: int) -> None:
    found = fitted(table, cells)

    if found is not None:
        shown = {index for index, _ in found}
        filled = {
            i
            for i, column in enumerate(table.columns)
            if column.head * table.heads or any(row[i] for row in table.rows)
        }
        assert sum(size for _, size in found) + 2 * max(0, len(found) - 1) <= cells
        assert {index for index in filled if not table.columns[index].rank} <= shown <= filled


@given(st.lists(blocks_of(spans(texts)) | tables, max_size=4), st.integers(20, 120))
def test_no_line_on_a_terminal_is_wider_than_the_terminal(blocks: list[Block], cells: int) -> None:
    lines = on_screen(blocks, Terminal(drawn=True, width=cells, color=False)).splitlines()

    assert not [(line, width(line)) for line in lines if width(line) > cells]


@given(st.lists(blocks_of(spans(texts)) | tables, max_size=4), st.integers(20, 120))
def test_colour_changes_nothing_but_colour(blocks: list[Block], cells: int) -> None:
    plain, colour = (on_screen(blocks, Terminal(drawn=True, width=cells, color=color)) for color in (False, True))

    assert plain == re.sub(r"\x1b\[[0-9;]*m", "", colour)


@given(tables, st.integers(20, 39))
def test_below_forty_columns_no_field_of_a_table_is_lost(table: Table, cells: int) -> None:
    shown = on_screen([table], Terminal(drawn=True, width=cells, color=False)).replace("\n", "")

    assert not [cell for row in table.rows for cell in row if bare(str(cell)) not in bare(shown)]


@given(st.lists(blocks_of(spans(texts)) | tables, max_size=4))
def test_a_pipe_gets_every_text_whole(blocks: list[Block]) -> None:
    shown = in_pipe(blocks)

    wanted = [run.text for block in blocks if not isinstance(block, Hint) for run in _runs(block)]
    assert not [text for text in wanted if text.strip(" ") not in shown]


@given(st.lists(blocks_of(spans(any_text)), max_size=4), st.integers(20, 120), st.booleans())
def test_no_text_brings_a_control_character_onto_a_terminal_or_into_a_pipe(
    blocks: list[Block], cells: int, color: bool
) -> None:
    on_terminal = re.sub(r"\x1b\[[0-9;]*m", "", on_screen(blocks, Terminal(drawn=True, width=cells, color=color)))

    for shown in (on_terminal, in_pipe(blocks).replace("\t", ""), in_markdown(blocks)):
        assert not {
            c for c in shown if c != "\n" and (c < " " or "\x7f" <= c <= "\x9f" or c in "\u2028\u2029\u202e\u2066")
        }


def _runs(block: Block) -> list[Run]:
    """Return all styled runs that a block holds."""
    found: list[Run] = []
    waiting: list[object] = [*block]
    if isinstance(block, Rule) and not block.bare:
        waiting = [block.text, block.after]
    while waiting:
        part = waiting.pop()
        if isinstance(part, Styled):
            found += part.runs
        elif isinstance(part, tuple) and not isinstance(part, Column):
            waiting += part
    return found
