from __future__ import annotations

import pytest

from forumcli.evidence.fingerprint import record
from forumcli.evidence.missing import joined_passages, what_stands
from forumcli.evidence.runs import NO_RUN, Comparison, Run
from forumcli.evidence.tokens import folded_words, tokens

TEXT = "The ninth forum was held there. A one-size-fits-all-cases approach was never held there, the ninth said."


def _compared(excerpt: str, text: str = TEXT) -> Comparison:
    return Comparison(folded_words(tokens(excerpt)), record(text, "gazette"))


@pytest.mark.parametrize(
    ("excerpt", "places"),
    [
        ("Ninth forum was held", [1]),
        ("was held there", []),  # three words
        ("size fits all cases approach", [8]),  # begins within a unit
        ("THERE. A one-size-fits", [5]),  # ends within one
        ("one size fits all cases", []),  # all within one: nothing is kept of it
        ("was held there the ninth", []),
    ],
)
def test_words_stand_where_each_is_in_a_window_that_is_kept(excerpt: str, places: list[int]) -> None:
    assert places == _compared(excerpt).places()


def test_words_that_stand_everywhere_are_found_everywhere() -> None:
    assert list(range(97)) == _compared("Ha ha ha ha", "ha " * 100).places()


def test_the_longest_run_is_that_of_the_most_words_the_first_of_equally_long_ones() -> None:
    assert Run(0, 8, 9) == _compared("size-fits-all-cases approach was never held there").longest()
    assert Run(1, 1, 4) == _compared("x ninth forum was held x A one size fits").longest()
    assert NO_RUN == _compared("ninth was forum held the there").longest()


def test_a_run_can_be_asked_for_from_a_word_on_and_behind_a_place() -> None:
    compared = _compared("a b c d e a b c d", "a b c d x a b c d e")

    found = [compared.longest_from(at, after) for at, after in ((0, 0), (0, 6), (5, 0), (5, 1), (6, 0))]

    assert [Run(0, 5, 5), NO_RUN, Run(5, 0, 4), Run(5, 5, 4), NO_RUN] == found


def test_a_missing_excerpt_says_which_words_stand_there_although_they_begin_within_a_unit() -> None:
    told = what_stands("to all, cases approach was rarely", record(TEXT, "gazette"))

    assert "“all, cases approach was” stands in paragraph 1, but not “to” before and “rarely” behind it" == told


def test_passages_run_together_are_named_although_one_begins_within_a_unit() -> None:
    joined = joined_passages("The ninth forum was fits all cases approach", record(TEXT, "gazette"))

    assert ("The ninth forum was", "fits all cases approach") == joined
