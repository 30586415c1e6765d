"""Characters that act or hide: found in data, made visible in output."""

from __future__ import annotations

import sys
import unicodedata

import pytest

from forumcli.yamltext.display import LONGEST_EXCERPT, excerpt, visible
from forumcli.yamltext.source import SourceText
from forumcli.yamltext.unicode_safety import MOST_PROBLEMS, character_problems, named, parsable, suspects

KEPT_BY_VISIBLE = {0x0A, 0x200C, 0x200D, 0x200E, 0x200F}
SIGNS_WITH_A_SHAPE = {*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\x1b[31mred\x1b[0m", "\\u{1b}[31mred\\u{1b}[0m"),
        ("a\tb\r\nc", "a\\u{9}b\\u{d}\nc"),
        ("a\x00\x7f\x9b", "a\\u{0}\\u{7f}\\u{9b}"),
        ("a\u202eb\u2066c\u2069", "a\\u{202e}b\\u{2066}c\\u{2069}"),
        ("a\u2028b\u2029c\x85", "a\\u{2028}b\\u{2029}c\\u{85}"),
        ("a\ud800b", "a\\u{d800}b"),
        ("caf\udce9.yaml", "caf\\xe9.yaml"),
        ("\U000e0041\ufeff\u200b\xad", "\\u{e0041}\\u{feff}\\u{200b}\\u{ad}"),
        ("\ufffe\U0010ffff", "\\u{fffe}\\u{10ffff}"),
        ("\u0645\u06cc\u200c\u062e\u200f \u200e \U0001f469\u200d\U0001f52c", None),
        ("F\xf3rum \xab\xa0Il faut\u202f!\xa0\xbb \u6771\u4eac \u8fbb\U000e0100", None),
    ],
)
def test_text_is_shown_without_anything_that_acts_or_hides(text: str, expected: str | None) -> None:
    assert visible(text) == (text if expected is None else expected)


def test_every_control_format_surrogate_and_separator_character_is_made_visible() -> None:
    dangerous = {
        number
        for number in range(sys.maxunicode + 1)
        if unicodedata.category(chr(number)) in ("Cc", "Cf", "Cs", "Zl", "Zp")
    }

    unchanged = {number for number in dangerous if visible(chr(number)) == chr(number)}

    assert unchanged == KEPT_BY_VISIBLE | SIGNS_WITH_A_SHAPE


def test_no_character_of_a_script_is_made_visible() -> None:
    harmed = [
        number
        for number in range(sys.maxunicode + 1)
        if unicodedata.category(chr(number))[0] in "LMNPS" and visible(chr(number)) != chr(number)
    ]

    assert harmed == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x" * LONGEST_EXCERPT, "x" * LONGEST_EXCERPT),
        ("x" * (LONGEST_EXCERPT + 1), "x" * (LONGEST_EXCERPT - 1) + "\u2026"),
        ("two\nlines", "two lines"),
        ("a\x1bb", "a\\u{1b}b"),
    ],
)
def test_an_excerpt_is_one_short_harmless_line(text: str, expected: str) -> None:
    assert excerpt(text) == expected


@pytest.mark.parametrize(
    ("character", "expected"),
    [("\u200b", "ZERO WIDTH SPACE (U+200B)"), ("\x1b", "U+001B"), ("\U0010ffff", "U+10FFFF")],
)
def test_a_character_is_named_by_its_name_and_number(character: str, expected: str) -> None:
    assert named(character) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("tab\tand\r\nline", id="tab and line ends"),
        pytest.param("\xab\xa0Il faut\u202f!\xa0\xbb", id="French no-break spaces"),
        pytest.param("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", id="Persian ZWNJ"),
        pytest.param("\u0915\u094d\u200d\u0937", id="Devanagari ZWJ"),
        pytest.param("\u0d28\u0d4d\u200d ", id="ZWJ after a virama, at the end of a word"),
        pytest.param("\U0001f469\u200d\U0001f52c", id="emoji ZWJ"),
        pytest.param("\u2764\ufe0f\u200d\U0001f525", id="emoji ZWJ after a variation selector"),
        pytest.param("\u05d0\u05d1\u200e (SCO)", id="direction mark beside Hebrew"),
        pytest.param("SCO \u061c\u0634\u0646\u063a\u0647\u0627\u06cc", id="direction mark beside Arabic"),
        pytest.param("\U0001f3f4\U000e0067\U000e0062\U000e007f", id="flag of a region"),
        pytest.param("\u8fbb\U000e0100", id="variant of a Han character"),
        pytest.param("\U0001f600 \U00020000 \ue000", id="beyond U+FFFF, and private use"),
    ],
)
def test_a_character_that_its_script_needs_is_no_suspect(text: str) -> None:
    assert list(suspects(text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a\x00\x00b", [("control-character", (1, 3))], id="run of NUL"),
        pytest.param("a\x85b\u2028c", [("control-character", (1, 2)), ("control-character", (3, 4))], id="breaks"),
        pytest.param("a\ufdd0\U0001fffe", [("control-character", (1, 3))], id="noncharacters"),
        pytest.param("a\ud800", [("control-character", (1, 2))], id="lone surrogate"),
        pytest.param(
            "a\u202e\u2066b",
            [("bidi-control", (1, 2)), ("bidi-control", (2, 3))],
            id="overrides",
        ),
        pytest.param("co\xadop", [("invisible-character", (2, 3))], id="soft hyphen"),
        pytest.param("a\u200bb", [("invisible-character", (1, 2))], id="zero-width space"),
        pytest.param("\ufeffa", [("invisible-character", (0, 1))], id="byte-order mark inside"),
        pytest.param("No\u200drov", [("invisible-character", (2, 3))], id="ZWJ in Latin"),
        pytest.param("\u0645\u200c", [("invisible-character", (1, 2))], id="ZWNJ after the last letter"),
        pytest.param("\u200d", [("invisible-character", (0, 1))], id="ZWJ alone"),
        pytest.param("Norov\u200e", [("invisible-character", (5, 6))], id="direction mark in Latin"),
        pytest.param("\u05d0\nNorov\u200e\n\u05d0", [("invisible-character", (7, 8))], id="Hebrew on other lines"),
        pytest.param("a\U000e0041", [("invisible-character", (1, 2))], id="tag character without a flag"),
        pytest.param("\u3164", [("invisible-character", (0, 1))], id="Hangul filler"),
        pytest.param(
            "a\x1b\u202e\u200b",
            [("control-character", (1, 2)), ("bidi-control", (2, 3)), ("invisible-character", (3, 4))],
            id="one of each",
        ),
    ],
)
def test_a_character_that_acts_or_hides_is_a_suspect(text: str, expected: list[tuple[str, tuple[int, int]]]) -> None:
    assert list(suspects(text)) == expected


def test_no_suspect_is_passed_over_by_the_quick_search() -> None:
    dangerous = [
        number
        for number in range(sys.maxunicode + 1)
        if unicodedata.category(chr(number)) in ("Cc", "Cf", "Cs", "Zl", "Zp")
        and number not in SIGNS_WITH_A_SHAPE | {0x09, 0x0A, 0x0D}
    ]

    missed = [number for number in dangerous if not list(suspects(chr(number)))]

    assert missed == []


@pytest.mark.parametrize(
    ("text", "kind", "message"),
    [
        ("a\x1b", "control-character", "control character U+001B"),
        ("a\x01\x02b", "control-character", "2 control characters in a row, the first U+0001"),
        ("a\0\0", "control-character", "the file ends in 2 NUL characters (U+0000)"),
        ("a\0b", "control-character", "control character U+0000"),
        ("a\u2028b", "control-character", "LINE SEPARATOR (U+2028) ends a line for some programs and not for others"),
        ("a\udc80b", "control-character", "U+DC80 is half of a character"),
        ("a\uffffb", "control-character", "U+FFFF is not a character"),
        ("a\u202eb", "bidi-control", "RIGHT-TO-LEFT OVERRIDE (U+202E) changes the order in which the text is shown"),
        ("a\u200bb", "invisible-character", "ZERO WIDTH SPACE (U+200B) cannot be seen"),
    ],
)
def test_a_suspect_is_reported_in_plain_words(text: str, kind: str, message: str) -> None:
    (problem,) = character_problems(SourceText("f.yaml", text))

    assert (problem.kind, problem.message, problem.place.span.start) == (kind, message, 1)
    assert problem.help


def test_only_the_first_thousand_suspects_are_reported() -> None:
    at_most = character_problems(SourceText("f.yaml", "\x01a" * MOST_PROBLEMS))
    too_many = character_problems(SourceText("f.yaml", "\x01a" * (MOST_PROBLEMS + 1)))

    assert at_most[-1].message == "control character U+0001"
    assert too_many[-1].message == "control character U+0001; more such characters follow"
    assert [problem.place for problem in too_many] == [problem.place for problem in at_most]


def test_what_yaml_does_not_take_is_replaced_one_for_one() -> None:
    assert parsable("a\0b\x85c\ud800d\ufeffe\t\r\n") == "a\ufffdb\ufffdc\ufffdd\ufffde\t\r\n"
