"""Code frames: a long line is cut so that the place stays in view."""

from __future__ import annotations

import pytest

from forumcli.reporters.frame import Frame, frame
from forumcli.reporters.lines import range_of
from forumcli.yamltext.problem import Place
from forumcli.yamltext.source import SourceText, Span

_LINE = "    name: abcdefghijklmnopqrstuvwxyz HERE abcdefghijklmnopqrstuvwxyz"


def _frame(line: str, words: str, room: int) -> Frame:
    source = SourceText("a.yaml", line)
    start = line.index(words)
    return frame(source, range_of(Place("a.yaml", Span(start, start + len(words))), {"a.yaml": source}), room)


@pytest.mark.parametrize(
    ("words", "room", "expected"),
    [
        ("HERE", 0, Frame(_LINE, 37, 4)),
        ("HERE", 68, Frame(_LINE, 37, 4)),
        ("HERE", 67, Frame("name: abcdefghijklmnopqrstuvwxyz HERE abcdefghijklmnopqrstuvwxyz", 33, 4)),
        ("HERE", 40, Frame("…lmnopqrstuvwxyz HERE abcdefghijklmnopq…", 17, 4)),
        ("HERE", 24, Frame("…stuvwxyz HERE abcdefgh…", 10, 4)),
        ("HERE", 1, Frame("…stuvwxyz HERE abcdefgh…", 10, 4)),
        ("name", 40, Frame("name: abcdefghijklmnopqrstuvwxyz HERE a…", 0, 4)),
        ("uvwxyz HERE abcdefghijklmnopqrst", 30, Frame("…ijklmnopqrstuvwxyz HERE abcd…", 13, 17)),
    ],
)
def test_the_place_stays_in_view_in_any_room(words: str, room: int, expected: Frame) -> None:
    assert expected == _frame(_LINE, words, room)


def test_the_end_of_the_line_is_shown_where_the_place_is_there() -> None:
    line = "a" * 40 + " HERE"

    assert Frame("…" + "a" * 18 + " HERE", 20, 4) == _frame(line, "HERE", 24)


def test_wide_characters_count_double() -> None:
    line = "论" * 20 + "HERE" + "坛" * 20

    assert Frame("…" + "论" * 4 + "HERE" + "坛" * 5 + "…", 9, 4) == _frame(line, "HERE", 24)


def test_a_sign_made_of_several_characters_is_measured_as_one() -> None:
    line = "HERE " + "\u2764\ufe0f" * 20

    assert Frame("HERE " + "\u2764\ufe0f" * 9 + "…", 0, 4) == _frame(line, "HERE", 24)


def test_a_place_without_characters_has_one_caret() -> None:
    source = SourceText("a.yaml", "a: b")

    assert Frame("a: b", 4, 1) == frame(source, range_of(Place("a.yaml", Span(4, 4)), {"a.yaml": source}), 80)
