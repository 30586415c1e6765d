"""Texts are cut into words for the index and the query alike."""

from __future__ import annotations

import pytest

from forumcli.index.search_words import Word, keys_of, number_keys, words_of


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("China–Central Asia", ["china", "central", "asia"]),
        ("Xi’an", ["xian"]),
        ("China’s people's women's", ["china", "people", "women"]),
        ("Нурсултан Қасым", ["nursultan", "qasym"]),
        ("王毅", ["王", "毅"]),
        ("2022年7月", ["2022", "年", "7", "月"]),
        ("“C+C5”", ["c", "c5"]),
        ("café CAFÉ cafe\u0301", ["cafe", "cafe", "cafe"]),
        ("land-sea", ["land", "sea"]),
        ("… ! —", []),
    ],
)
def test_a_text_is_cut_into_folded_words(text: str, keys: list[str]) -> None:
    assert keys == keys_of(text)
    assert keys == [word.key for word in words_of(text)]


def test_words_know_their_place_without_the_possessive() -> None:
    assert [Word(0, 5, "china"), Word(8, 9, "王"), Word(9, 10, "毅")] == list(words_of("China’s 王毅"))


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("the ninth of 2022", ["2022", "9th"]),
        ("第九届", ["9th"]),
        ("Xi Jinping", []),
        ("IX Forum", ["9th"]),
        ("8–9 Nov. 2022", ["2022", "8", "9"]),
        ("no number here", []),
    ],
)
def test_numbers_are_compared_in_one_spelling(text: str, numbers: list[str]) -> None:
    assert numbers == number_keys(text)
