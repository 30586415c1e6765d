"""Whatever stands in a cell comes back from a reader of CSV, and TSV never breaks its lines."""

from __future__ import annotations

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from forumcli.exporters.csv import csv_lines
from forumcli.yamltext.display import visible

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
cells = st.text(st.characters(codec="utf-8"), max_size=20) | st.sampled_from(
    ["=1+1", "-x", "@a", '"', ",", "a\nb", "'=", "", "\t=x", "Владимир", "王毅", "\x1b[1m", "\u202e"]
)
rows = st.lists(st.tuples(cells, cells), max_size=5)


def shown(cell: str, *, guarded: bool) -> str:
    """Return what a cell says to a reader: what acts made visible, and a formula with its apostrophe."""
    text = "\t".join(map(visible, cell.split("\t")))
    return f"'{text}" if guarded and text.startswith(FORMULA) else text


@given(rows, st.booleans())
def test_csv_comes_back_cell_by_cell(made: list[tuple[str, str]], raw: bool) -> None:
    text = "".join(csv_lines(["a", "b"], made, raw=raw))

    back = list(csv.reader(io.StringIO(text, newline=""), strict=True))

    assert [["a", "b"], *([shown(cell, guarded=not raw) for cell in row] for row in made)] == back


@given(rows)
def test_no_cell_of_csv_is_a_formula(made: list[tuple[str, str]]) -> None:
    text = "".join(csv_lines(["a", "b"], made))

    back = list(csv.reader(io.StringIO(text, newline=""), strict=True))

    assert not [cell for row in back for cell in row if cell.startswith(FORMULA)]


@given(rows, st.booleans())
def test_tsv_has_one_record_a_line_and_as_many_cells_as_heads(made: list[tuple[str, str]], raw: bool) -> None:
    text = "".join(csv_lines(["a", "b"], made, tabs=True, raw=raw))

    lines = text.splitlines()

    assert len(made) + 1 == len(lines)
    assert {1} == {line.count("\t") for line in lines}


@given(rows, st.booleans(), st.booleans())
def test_no_control_character_is_ever_written(made: list[tuple[str, str]], tabs: bool, raw: bool) -> None:
    text = "".join(csv_lines(["a", "b"], made, tabs=tabs, raw=raw))

    assert not {c for c in text if (c < " " or "\x7f" <= c <= "\x9f") and c not in "\r\n\t"}
