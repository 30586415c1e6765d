"""CSV that every reader reads back, and in which nothing is run; TSV with one record a line."""

from __future__ import annotations

import csv
import io

import pytest

from forumcli.exporters.csv import csv_lines


def text(*rows: list[object], tabs: bool = False, raw: bool = False) -> str:
    return "".join(csv_lines(["a", "b"], rows, tabs=tabs, raw=raw))


def test_csv_is_rfc_4180() -> None:
    made = text(["x, y", 'say "hi"'], ["two\nlines", None], [3, ["p", "q"]])

    assert 'a,b\r\n"x, y","say ""hi"""\r\n"two\nlines",\r\n3,p; q\r\n' == made


def test_a_head_without_rows_is_a_file() -> None:
    assert ("a,b\r\n", "a\tb\n") == (text(), text(tabs=True))


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\n"])
@pytest.mark.parametrize("tabs", [False, True])
def test_what_a_spreadsheet_would_run_gets_an_apostrophe_unless_raw(start: str, *, tabs: bool) -> None:
    def cell(*, raw: bool) -> str:
        made = text([f"{start}cmd|' /C calc'!A0", ""], tabs=tabs, raw=raw)
        found = made.splitlines(keepends=True)[1:] if tabs else list(csv.reader(io.StringIO(made, newline="")))[1]
        return found[0]

    assert (True, False) == (cell(raw=False).startswith("'"), cell(raw=True).startswith("'"))


def test_a_list_is_guarded_by_its_first_member() -> None:
    assert "'=1; 2" == text([["=1", "2"], ""]).splitlines()[1].rstrip(",")


def test_numbers_are_numbers_even_below_zero() -> None:
    assert "-5,1.5" == text([-5, 1.5]).splitlines()[1]


def test_in_tsv_tabs_and_line_ends_inside_a_cell_become_spaces() -> None:
    made = text(["a\tb", "c\nd"], ["e\u2028f", "g\x85h"], tabs=True)

    assert "a\tb\na b\tc d\ne\\u{2028}f\tg\\u{85}h\n" == made


@pytest.mark.parametrize("raw", [False, True])
@pytest.mark.parametrize("tabs", [False, True])
def test_what_a_terminal_would_act_on_is_shown(*, raw: bool, tabs: bool) -> None:
    made = text(["\x1b[31mred", "\x9b2J\x7f\u202e"], tabs=tabs, raw=raw)

    assert ["\\u{1b}[31mred", "\\u{9b}2J\\u{7f}\\u{202e}"] == made.splitlines()[1].split("\t" if tabs else ",")
