"""Offsets, lines and columns of a text."""

from __future__ import annotations

import pytest

from forumcli.yamltext.source import Position, SourceText


@pytest.mark.parametrize(
    ("text", "offset", "expected"),
    [
        pytest.param("", 0, (1, 1), id="empty text"),
        pytest.param("ab\ncd", 2, (1, 3), id="line feed belongs to its line"),
        pytest.param("ab\ncd", 3, (2, 1), id="after LF"),
        pytest.param("ab\r\ncd", 4, (2, 1), id="after CRLF"),
        pytest.param("ab\rcd", 3, (2, 1), id="after a lone CR"),
        pytest.param("ab\n\ncd", 3, (2, 1), id="blank line"),
        pytest.param("ab\n", 3, (2, 1), id="end after the last line end"),
        pytest.param("\U0001f600b: c", 1, (1, 2), id="columns are code points"),
        pytest.param("a\x85b\u2028c\x0cd", 6, (1, 7), id="NEL, LS and form feed end no line"),
    ],
)
def test_an_offset_has_a_line_and_a_column_from_one(text: str, offset: int, expected: Position) -> None:
    found = SourceText("f.yaml", text).position(offset)

    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [""]),
        ("ab", ["ab"]),
        ("ab\n", ["ab", ""]),
        ("ab\r\n\rcd\n\n", ["ab", "", "cd", "", ""]),
        ("a\x85b\n", ["a\x85b", ""]),
    ],
)
def test_lines_come_without_their_ends(text: str, expected: list[str]) -> None:
    source = SourceText("f.yaml", text)

    assert [source.line(number + 1) for number in range(source.line_count)] == expected


def test_a_position_leads_back_to_its_offset() -> None:
    source = SourceText("f.yaml", "ab\r\ncd\n")

    assert [source.offset(*source.position(at)) for at in range(8)] == list(range(8))
