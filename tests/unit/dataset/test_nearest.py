"""The nearest word is the one that was meant, or none."""

from __future__ import annotations

import pytest

from forumcli.dataset.nearest import nearest

IDS = ["cooperation", "human-rights", "think-tank", "vladimir-norov", "wang-yi"]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("cooperatoin", "cooperation"),
        ("Cooperation", "cooperation"),
        ("COOPERATIN", "cooperation"),
        ("norov", "vladimir-norov"),
        ("rights", "human-rights"),
        ("wang-yii", "wang-yi"),
        ("xyzzy", None),
        ("", None),
        ("-", None),
    ],
)
def test_a_word_leads_to_the_one_it_is_most_like_or_a_part_of(word: str, expected: str | None) -> None:
    assert expected == nearest(word, IDS)


def test_of_equals_the_first_in_the_alphabet_is_named_whatever_their_order() -> None:
    assert ("bat", "bat") == (nearest("at", ["cat", "bat"]), nearest("at", ["bat", "cat"]))


def test_without_candidates_there_is_none() -> None:
    assert None is nearest("norov", [])
