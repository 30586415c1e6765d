"""Words within a scalar, as the file writes them."""

from __future__ import annotations

import pytest

from forumcli.yamltext.fragment import escapes, find, written
from forumcli.yamltext.node import Mapping, Scalar
from forumcli.yamltext.reader import read
from forumcli.yamltext.source import SourceText


def value(text: str) -> tuple[SourceText, Scalar]:
    """Read `k: ...` and return its value."""
    source = SourceText("f.yaml", text)
    root, _ = read(source)
    assert isinstance(root, Mapping)
    scalar = root.get("k")
    assert isinstance(scalar, Scalar)
    return source, scalar


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        pytest.param("k: one two\n", "two", "two", id="plain"),
        pytest.param("k: one\n  two three\n", "one two", "one\n  two", id="plain, folded"),
        pytest.param("k: one\r\n\r\n  two\r\n", "one two", "one\r\n\r\n  two", id="plain, over a blank line"),
        pytest.param("k: 'it''s fine'\n", "it's", "it''s", id="single-quoted apostrophe"),
        pytest.param("k: 'it''s fine'\n", "s fine", "s fine", id="after an apostrophe"),
        pytest.param('k: "say \\"yes\\" now"\n', '"yes" now', '\\"yes\\" now', id="double-quoted mark"),
        pytest.param('k: "caf\\xe9 \\u738b\\U00006bc5"\n', "café 王毅", "caf\\xe9 \\u738b\\U00006bc5", id="numbers"),
        pytest.param('k: "one\\\n  two three"\n', "onetwo", "one\\\n  two", id="line end behind a backslash"),
        pytest.param('k: "one\\ntwo"\n', "one two", "one\\ntwo", id="escaped line feed"),
        pytest.param('k: "a\\\\b"\n', "\\b", "\\\\b", id="escaped backslash"),
        pytest.param("k: |\n  one\n  two\n", "one two", "one\n  two", id="literal block"),
        pytest.param("k: >- # note one\n  one two\n  three\n", "one two three", "one two\n  three", id="folded block"),
        pytest.param("k: one  two\n", " one\ttwo ", "one  two", id="any white space equals any other"),
        pytest.param("k: Il faut\xa0!\n", "faut !", "faut\xa0!", id="no-break space"),
        pytest.param("k: &x !t one two\n", "one", "one", id="not in anchor or tag"),
        pytest.param("k: \U0001f600 two\n", "two", "two", id="beyond U+FFFF"),
    ],
)
def test_words_are_found_where_the_file_writes_them(text: str, words: str, expected: str) -> None:
    source, scalar = value(text)

    span = find(source, scalar, words)

    assert span is not None
    assert text[slice(*span)] == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("k: one two\n", "three"),
        ("k: one two\n", ""),
        ("k: one two\n", " \n"),
        ("k: 'one' # two\n", "two"),
        ("k: |- # one\n  two\n", "one"),
        ("k: ''\n", "'"),
        ("k: one\nother: two\n", "one other"),
    ],
)
def test_words_that_are_not_in_the_value_are_not_found(text: str, words: str) -> None:
    assert find(*value(text), words) is None


@pytest.mark.parametrize(("occurrence", "expected"), [(0, (3, 6)), (1, (11, 14)), (2, None), (3, None)])
def test_a_later_occurrence_can_be_asked_for(occurrence: int, expected: tuple[int, int] | None) -> None:
    assert find(*value("k: a b a x a b\n"), "a b", occurrence) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("k: ab\n", "ab"),
        ("k: 'a''b'\n", "a'b"),
        ('k: "a\\tb\\/\\_\\P\\0\\e"\n', "a\tb/\xa0\u2029\0\x1b"),
        ('k: "a\\ \\\n   b"\n', "a b"),
        ("k: >\n  a\n  b\n", "  a\n  b"),
    ],
)
def test_the_characters_of_a_value_come_without_their_quotes_and_escapes(text: str, expected: str) -> None:
    assert "".join(part.character for part in written(*value(text))) == expected


def test_an_escape_is_one_character_with_its_own_place() -> None:
    source, scalar = value('k: "a\\e\\\n  \\u0041"\n')

    found = [(character, source.text[slice(*span)]) for character, span in escapes(source, scalar)]

    assert found == [("\x1b", "\\e"), ("A", "\\u0041")]
