"""What can be wrong with one key or one value."""

from __future__ import annotations

import pytest

from forumcli.yamltext.problem import Problem
from forumcli.yamltext.reader import read
from forumcli.yamltext.source import SourceText


def problems(text: str) -> list[Problem]:
    return list(read(SourceText("f.yaml", text))[1])


def found(text: str) -> list[tuple[str, str, str]]:
    """List kind, marked text and message of all problems."""
    return [(p.kind, text[slice(*p.place.span)], p.message) for p in problems(text)]


@pytest.mark.parametrize(
    "key",
    ["a", "different_from", "nca-2022-07-14", "held.value", "editions/0/held", "zh-Hans", "9th", "'2022'", "'no'", "x",
     "y", "n"],
)  # fmt: skip
def test_words_ids_and_paths_are_keys(key: str) -> None:
    assert found(f"{key}: value\n") == []


@pytest.mark.parametrize(
    ("key", "message"),
    [
        ("Two words", '"Two words" is not a key: SPACE (U+0020) has no place in one'),
        ("-a", '"-a" is not a key: HYPHEN-MINUS (U+002D) has no place at the start of one'),
        ("\xa0a", '"\xa0a" is not a key: NO-BREAK SPACE (U+00A0) has no place at the start of one'),
        ("caf\xe9", '"caf\xe9" is not a key: LATIN SMALL LETTER E WITH ACUTE (U+00E9) has no place in one'),
        ("''", '"" is not a key: it is empty'),
        ("'<<'", '"<<" is not a key: LESS-THAN SIGN (U+003C) has no place at the start of one'),
        ('"a\\e"', '"a\\u{1b}" is not a key: U+001B has no place in one'),
        ("k" * 80 + "!", f'"{"k" * 79}\u2026" is not a key: EXCLAMATION MARK (U+0021) has no place in one'),
        ("404", "the key 404 is read as a number by YAML tools"),
        ("true", "the key true is read as true or false by YAML tools"),
        ("NO", "the key NO is read as true or false by YAML tools"),
        ("null", "the key null is read as no value by YAML tools"),
        ("2022-01-01", "the key 2022-01-01 is read as a date by YAML tools"),
        ("1.5", "the key 1.5 is read as a number by YAML tools"),
    ],
)
def test_any_other_key_is_refused(key: str, message: str) -> None:
    assert found(f"{key}: value\n") == [("non-text-key", key, message)]


def test_an_alias_as_a_key_is_refused_for_itself_and_as_a_key() -> None:
    assert [kind for kind, _, _ in found("*x : value\n")] == ["anchor-or-alias", "non-text-key"]


@pytest.mark.parametrize(
    ("text", "marked", "subject"),
    [
        ("a:\n", "a", "the key a"),
        ("a: # none\nb: c\n", "a", "the key a"),
        ("{a: }\n", "a", "the key a"),
        ("{a}\n", "a", "the key a"),
        ("a: ''\n", "''", "the key a"),
        ('a: " \\n"\n', '" \\n"', "the key a"),
        ("a: |\n\nb: c\n", "|", "the key a"),
        ("-\n- b\n", "", "this item of a list"),
        ("- ''\n", "''", "this item of a list"),
    ],
)
def test_a_value_without_visible_text_is_empty(text: str, marked: str, subject: str) -> None:
    assert found(text) == [("empty-value", marked, f"{subject} has no value")]


@pytest.mark.parametrize("text", ["a: []\n", "a: {}\n", "a: !!null\n", "? [b]\n: ''\n"])
def test_empty_lists_and_what_is_wrong_anyway_are_not_empty_values(text: str) -> None:
    assert "empty-value" not in [kind for kind, _, _ in found(text)]


@pytest.mark.parametrize(
    ("text", "value", "name"),
    [
        ("a: NO\n", "NO", "true or false"),
        ("a: ~\n", "~", "no value"),
        ("- 22:30\n", "22:30", "a number to base 60"),
        ("a: {b: 007}\n", "007", "a number"),
        ("a: 1e3 # c\n", "1e3", "a number"),
        ("a: 2022-02-30\n", "2022-02-30", "a date that does not exist"),
        ("a: 5/6/2021\n", "5/6/2021", "a date"),
    ],
)
def test_a_value_that_yaml_tools_would_change_needs_quotes(text: str, value: str, name: str) -> None:
    assert found(text) == [("implicit-typing", value, f"{value} without quotes is read as {name} by YAML tools")]
    assert [problem.help for problem in problems(text)] == ["put it in quotes"]


@pytest.mark.parametrize("value", ["'NO'", '"22:30"', "2022", "2022-07-13", "2023-05", "|\n  007", ">-\n  no"])
def test_a_value_that_is_quoted_in_a_block_or_safe_is_let_be(value: str) -> None:
    assert found(f"a: {value}\n") == []


@pytest.mark.parametrize(
    ("text", "dropped"),
    [
        ("a: point #5 of the list # or so\n", "#5 of the list # or so"),
        ("- one\t#two\r\n- b\n", "#two"),
        ("[a, b #c\n]\n", "#c"),
    ],
)
def test_text_behind_a_number_sign_is_lost(text: str, dropped: str) -> None:
    assert found(text) == [("lost-comment", dropped, f'"{dropped}" is dropped as a comment')]


@pytest.mark.parametrize(
    "text", ["a: b # comment\n", "a: b #\n", "a: C#5\n", "a: 'b' #c\n", "a: |\n  b #c\n", "a: b #!x\n", "a: b ##\n"]
)
def test_a_real_comment_is_let_be(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('a: "\\e[31mred\\e[0m"\n', [("control-character", "\\e"), ("control-character", "\\e")]),
        ('a: "b\\rc"\n', [("control-character", "\\r")]),
        ('a: "b\\x07c\\N"\n', [("control-character", "\\x07"), ("control-character", "\\N")]),
        ('a: "b\\u202ec"\n', [("bidi-control", "\\u202e")]),
        ('a: "b\\u200bc"\n', [("invisible-character", "\\u200b")]),
        ('a: "\\\r\n  b\\rc"\n', [("control-character", "\\r")]),
        ('a: "b\x07\\x07c"\n', [("control-character", "\x07"), ("control-character", "\\x07")]),
        ('a: "\\t\\n\\"\\\\\\u0645\\u200c\\u062e"\n', []),
        ("a: 'b\\ec'\n", []),
    ],
)
def test_an_escape_for_what_acts_or_hides_is_found_at_its_place(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(kind, marked) for kind, marked, _ in found(text)] == expected


def test_no_more_than_a_hundred_escapes_of_one_value_are_reported() -> None:
    text = 'a: "' + "\\e" * 101 + '"\nb: "\\e"\n'

    assert [text[: p.place.span.start].count("\n") for p in problems(text)] == [0] * 100 + [1]


def test_messages_quote_no_more_than_eighty_characters() -> None:
    text = "a: " + "9" * 5000 + "\n"

    assert [problem.message for problem in problems(text)] == [
        "9" * 79 + "\u2026 without quotes is read as a number by YAML tools"
    ]
