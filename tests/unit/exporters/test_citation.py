"""What a citation is made of: clean lines, addresses, names in parts."""

from __future__ import annotations

import pytest
from hypothesis import given

from forumcli.exporters.citation import CitedName, address, name_in_parts, one_line, paragraphs
from forumcli.yamltext.display import visible
from tests.unit.exporters.bodies import HOSTILE, TEXTS


@given(TEXTS)
def test_a_line_has_no_line_end_and_nothing_that_acts_or_hides(text: str) -> None:
    line = one_line(text)

    assert [line] == (line.splitlines() or [""])
    assert visible(line) == line


@given(TEXTS)
def test_a_clean_line_is_left_as_it_is(text: str) -> None:
    line = one_line(text)

    assert line == one_line(line)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a\r\nb\tc", "a b c"),
        ("a  b\xa0c", "a  b\xa0c"),
        ("\x1b[31m", "\\u{1b}[31m"),
        ("\u202ex", "\\u{202e}x"),
        ("\ud800", "\\u{d800}"),
        (" “x”\u2028", "“x”"),
    ],
)
def test_what_a_line_cannot_hold_is_shown_and_nothing_else_changes(text: str, line: str) -> None:
    assert line == one_line(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://example.org/a?b=c;d&e=%20#f_(g)", "https://example.org/a?b=c;d&e=%20#f_(g)"),
        ("http://example.org/中 文", "http://example.org/%E4%B8%AD%20%E6%96%87"),
        ("https://example.org/{a}\\b\n", "https://example.org/%7Ba%7D%5Cb"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("https://", ""),
        ("", ""),
    ],
)
def test_an_address_is_of_the_web_and_percent_encoded(text: str, expected: str) -> None:
    assert expected == address(text)


@given(TEXTS)
def test_an_address_has_no_sign_that_a_format_obeys(text: str) -> None:
    made = address(f"https://example.org/{text}")

    assert made.isascii()
    assert not set(made) & set(' {}\\"<>^`|\r\n')


@pytest.mark.parametrize(
    ("name", "family", "parts"),
    [
        ("Wang Chunyan", "Wang", ("Wang", "Chunyan")),
        ("Vladimir Norov", "Norov", ("Norov", "Vladimir")),
        ("Gabriel García Márquez", "García Márquez", ("García Márquez", "Gabriel")),
        ("王毅", "王", ("王", "毅")),
        ("Wang", "Wang", ("", "")),
        ("Wangari Maathai", "Wang", ("", "")),
        ("Wangari", "Wang", ("", "")),
        ("Anna Maria Schmidt", "Maria", ("", "")),
        ("Xinhua", "", ("", "")),
    ],
)
def test_a_name_is_parted_at_a_family_name_at_one_of_its_ends(name: str, family: str, parts: tuple[str, str]) -> None:
    assert CitedName(name, *parts) == name_in_parts(name, family)


@given(TEXTS, TEXTS)
def test_the_parts_of_a_name_are_all_of_it(name: str, family: str) -> None:
    made = name_in_parts(name, family)

    parts = (made.family, made.given)
    assert made.whole == one_line(name)
    together = [f"{a} {b}".split() for a, b in (parts, parts[::-1])] + [["".join(parts)], []]
    assert made.whole.split() in together or parts == ("", "")


@pytest.mark.parametrize(("locator", "words"), [("6", "para. 6"), ("4-5", "paras. 4–5"), ("", "")])
def test_paragraphs_are_counted_in_words(locator: str, words: str) -> None:
    assert words == paragraphs(locator)


def test_the_hostile_texts_are_worth_their_name() -> None:
    assert [text for text in HOSTILE if one_line(text) != text]
