"""Edits of a text, and text as a scalar."""

from __future__ import annotations

import pytest

from forumcli.yamltext.edit import Edit, apply, quote
from forumcli.yamltext.source import Span


def edit(start: int, end: int, text: str) -> Edit:
    return Edit(Span(start, end), text)


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param([], "abcdef", id="none"),
        pytest.param([edit(1, 3, "X")], "aXdef", id="replace"),
        pytest.param([edit(0, 0, "X")], "Xabcdef", id="insert at the start"),
        pytest.param([edit(6, 6, "X")], "abcdefX", id="insert at the end"),
        pytest.param([edit(0, 6, "")], "", id="delete all"),
        pytest.param([edit(4, 5, "Y"), edit(1, 2, "XX")], "aXXcdYf", id="any order"),
        pytest.param([edit(1, 2, "X"), edit(2, 3, "Y")], "aXYdef", id="side by side"),
        pytest.param([edit(2, 2, "X"), edit(2, 2, "Y")], "abXYcdef", id="two at one place"),
        pytest.param([edit(2, 4, "Y"), edit(2, 2, "X")], "abXYef", id="insert before what is replaced"),
    ],
)
def test_edits_are_made_in_the_text_as_it_was(edits: list[Edit], expected: str) -> None:
    assert apply("abcdef", edits) == expected


@pytest.mark.parametrize(
    "edits",
    [
        pytest.param([edit(1, 3, "X"), edit(2, 4, "Y")], id="overlap"),
        pytest.param([edit(1, 3, "X"), edit(2, 2, "Y")], id="insert within what is replaced"),
        pytest.param([edit(5, 7, "X")], id="beyond the end"),
        pytest.param([edit(-1, 1, "X")], id="before the start"),
        pytest.param([edit(3, 2, "X")], id="backwards"),
    ],
)
def test_an_impossible_edit_is_an_error_of_the_caller(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match=r"^edit at -?\d+\.\.\d+ overlaps the one before it or leaves the text$"):
        apply("abcdef", edits)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Beijing", "Beijing"),
        ("Deputy Chairman of the SCO", "Deputy Chairman of the SCO"),
        ("Int'l People's Forum", "Int'l People's Forum"),
        ("China\u2013Central Asia", "China\u2013Central Asia"),
        ("\u0412\u0430\u043d \u0418", "\u0412\u0430\u043d \u0418"),
        ("a", "a"),
        ("", "''"),
        ("NO", "'NO'"),
        ("y", "'y'"),
        ("null", "'null'"),
        ("2022", "'2022'"),
        ("2022-07-13", "'2022-07-13'"),
        ("1e3", "'1e3'"),
        ("-rf", "'-rf'"),
        ("a: b", "'a: b'"),
        ("a, b", "'a, b'"),
        ("point #5", "'point #5'"),
        ("[x]", "'[x]'"),
        ("it's: fine", "'it''s: fine'"),
        (" a ", "' a '"),
        ('say "yes"', "'say \"yes\"'"),
        ("\xab\xa0Il faut\u202f!\xa0\xbb", "'\xab\xa0Il faut\u202f!\xa0\xbb'"),
        ("two\nlines", '"two\\nlines"'),
        ('a\tb "c" \\', '"a\\tb \\"c\\" \\\\"'),
        ("\x1b[31m", '"\\e[31m"'),
        ("a\x85b\u2028", '"a\\x85b\\u2028"'),
        ("a\u200bb\U0010ffff", '"a\\u200bb\\U0010ffff"'),
        ("\ufeffa", '"\\ufeffa"'),
        ("\r\n", '"\\r\\n"'),
    ],
)
def test_a_text_is_quoted_no_more_than_it_needs(value: str, expected: str) -> None:
    assert quote(value) == expected


def test_half_a_surrogate_pair_has_no_form() -> None:
    with pytest.raises(ValueError, match=r"^a lone surrogate cannot be written as YAML$"):
        quote("a\ud800")
