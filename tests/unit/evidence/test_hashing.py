from __future__ import annotations

from fractions import Fraction

import pytest

from forumcli.evidence.hashing import Hasher, salt_for, size_for


@pytest.mark.parametrize("words", [0, 1, 4, 1097, 6553, 6554, 100_000, 1_677_721, 1_677_722, 5_000_000])
def test_a_false_excerpt_passes_with_a_chance_below_two_to_the_minus_forty(words: int) -> None:
    chance = Fraction(10 * words, 2 ** (8 * size_for(words)))

    assert chance < Fraction(1, 2**40)


def test_a_hash_is_no_longer_than_it_needs_to_be() -> None:
    assert [7, 7, 8, 8, 9] == [size_for(words) for words in (4, 6553, 6554, 1_677_721, 1_677_722)]


def test_each_sort_of_hash_and_each_salt_gives_another_value() -> None:
    ours, theirs = Hasher(salt_for("gazette"), 7), Hasher(salt_for("herald"), 7)
    made = [
        ours.digest("exact", "a b c d"),
        ours.digest("folded", "a b c d"),
        ours.digest("opening", "a b c d"),
        ours.edge("opening", 1, "a b c d"),
        ours.edge("opening", 2, "a b c d"),
        ours.edge("closing", 1, "a b c d"),
        theirs.digest("exact", "a b c d"),
    ]

    assert len(made) == len(set(made))
    assert {7} == {len(each) for each in made}


def test_the_salt_of_a_source_is_always_the_same() -> None:
    assert "9f8a863b34a935b0054cdf5885d423ab" == salt_for("gazette").hex()
