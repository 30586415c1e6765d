"""How rules say things."""

from __future__ import annotations

import pytest

from forumcli.checks.wording import ids, listed, voices


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a and b"),
        (["a", "b", "c"], "a, b and c"),
        (["a", "b", "c", "d", "e"], "a, b, c, d and e"),
        (["a", "b", "c", "d", "e", "f", "g"], "a, b, c, d, e and 2 more"),
    ],
)
def test_words_are_joined_as_a_sentence_does(words: list[str], said: str) -> None:
    assert said == listed(words)


def test_ids_are_marked_as_such() -> None:
    assert "`a` and `b`" == ids(["a", "b"])


@pytest.mark.parametrize(
    ("said", "joined"),
    [
        (["a", "b", "c", "d", "e"], "a; b; c; d; e"),
        (["a", "b", "c", "d", "e", "f", "g"], "a; b; c; d; e; and 2 more"),
    ],
)
def test_of_many_voices_the_first_few_are_told(said: list[str], joined: str) -> None:
    assert joined == voices(said)
