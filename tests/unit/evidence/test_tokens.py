from __future__ import annotations

import pytest

from forumcli.evidence.tokens import one_kind_of_line_end, paragraphs, plain, tokens


def _cut(text: str) -> tuple[list[str], list[str]]:
    cut = tokens(text)
    return [text[start:end] for start, end in cut.words], [text[at] for at, _ in cut.marks]


@pytest.mark.parametrize(
    ("text", "words", "marks"),
    [
        ("“We are,” he said", ["We", "are", "he", "said"], ["“", ",", "”"]),
        ("China’s well-being", ["China", "s", "well", "being"], ["’", "-"]),
        ("第八届中亚 forum", ["第", "八", "届", "中", "亚", "forum"], []),
        ("8th, $1.5 billion", ["8th", "1", "5", "billion"], [",", "$", "."]),
        ("cafe\u0301 co\xadoperation", ["cafe\u0301", "co\xadoperation"], []),
        ("a_b  Қазақстан", ["a", "b", "Қазақстан"], ["_"]),
        ("", [], []),
    ],
)
def test_a_word_is_a_run_of_letters_and_digits_and_every_other_visible_character_a_mark(
    text: str, words: list[str], marks: list[str]
) -> None:
    assert (words, marks) == _cut(text)


def test_a_mark_knows_how_many_words_stand_before_it() -> None:
    assert ((0, 0), (5, 1), (12, 3)) == tokens("“Some, of it.").marks


@pytest.mark.parametrize(
    ("word", "same"),
    [("FORUM", "forum"), ("Straße", "STRASSE"), ("ﬁnance", "finance"), ("cafe\u0301", "café"), ("Ｆ", "f"), ("½", "½")],
)
def test_case_and_encoding_do_not_make_another_word(word: str, same: str) -> None:
    assert plain(same) == plain(word)


@pytest.mark.parametrize(("word", "other"), [("cafe", "café"), ("8th", "9th"), ("Norov", "Norow")])
def test_another_letter_makes_another_word(word: str, other: str) -> None:
    assert plain(other) != plain(word)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\nb\n\nc", ["a\nb", "c"]),
        ("\n \n a\n\xa0\n\t\n\nb\n", [" a", "b\n"]),
        ("a\n\n", ["a"]),
        ("\n\n", []),
        ("", []),
    ],
)
def test_paragraphs_are_parted_by_lines_without_anything_visible(text: str, expected: list[str]) -> None:
    assert expected == [text[start:end] for start, end in paragraphs(text)]


def test_line_ends_become_one_kind_and_a_byte_order_mark_goes() -> None:
    assert "a\nb\nc\n\nd" == one_kind_of_line_end("\ufeffa\r\nb\rc\u2029\u2028d")
