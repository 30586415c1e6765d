from __future__ import annotations

import pytest

from forumcli.evidence.fingerprint import record
from forumcli.evidence.written import to_text
from forumcli.model.dates import PartialDate

TEXT = "One two, three four five.\n\n“Six seven” eight\n\n***\n\nnine ten."


def test_every_word_with_three_behind_it_begins_a_window_also_across_paragraphs() -> None:
    made = record(TEXT, "gazette")

    assert [5, 3, 0, 2] == [each.words for each in made.paragraphs]
    assert [5 * 7, 2 * 7, 0, 0] == [len(each.exact) for each in made.paragraphs]
    assert [5 * 7, 2 * 7, 0, 0] == [len(each.folded) for each in made.paragraphs]


def test_marks_have_a_hash_for_each_side_that_has_four_words() -> None:
    made = record(TEXT, "gazette")

    opening = [len(each.opening) for each in made.paragraphs]
    closing = [len(each.closing) for each in made.paragraphs]

    # each counts where the words are: the full stop of the first paragraph opens on “Six” as well
    assert [1, 2, 0, 0] == opening
    assert [2, 4, 0, 1] == closing


def test_the_same_text_gives_the_same_bytes_whatever_its_line_ends_and_another_source_others() -> None:
    first = to_text(record(TEXT, "gazette"))

    assert first == to_text(record("\ufeff" + TEXT.replace("\n", "\r\n"), "gazette"))
    assert first != to_text(record(TEXT, "herald"))


def test_an_edited_text_changes_only_the_hashes_of_the_edited_words() -> None:
    before = record("a b c d e f g h i j k l", "gazette").paragraphs[0].exact
    after = record("a b c d e X g h i j k l", "gazette").paragraphs[0].exact

    differing = [at for at in range(9) if before[7 * at : 7 * at + 7] != after[7 * at : 7 * at + 7]]

    assert [2, 3, 4, 5] == differing


def test_a_text_is_known_again_to_the_letter() -> None:
    made = record(TEXT, "gazette", PartialDate.parse("2026-11-22"))

    assert (True, True, False) == tuple(made.is_of(text) for text in (TEXT, TEXT.replace("\n", "\r"), TEXT + "!"))


def test_a_text_of_fewer_than_four_words_has_no_fingerprint() -> None:
    with pytest.raises(ValueError, match="the text has 3 words; a fingerprint needs at least 4"):
        record("“Only – three – words”", "gazette")
