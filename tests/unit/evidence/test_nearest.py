from __future__ import annotations

from forumcli.evidence.nearest import Nearest, Words, nearest_passage

TEXT = "Nothing here.\r\n\r\nThe ninth forum was held in Lanzhou on 13 July 2022.\n\nThe tenth forum was held in Xi’an."


def test_the_nearest_passage_is_shown_word_by_word() -> None:
    found = nearest_passage("ninth forum was opened in Lanzhou on 13 July 2022", TEXT)

    assert (
        Nearest(
            2,
            (
                Words("same", "ninth forum was"),
                Words("gone", "opened"),
                Words("source", "held"),
                Words("same", "in Lanzhou on 13 July 2022"),
            ),
        )
        == found
    )


def test_of_equally_like_passages_that_in_the_stated_paragraph_is_shown() -> None:
    text = "the forum was held\n\nthe forum was held\n\nthe forum was held"

    places = [near.paragraph for at in (None, "2", "3-4") if (near := nearest_passage("the forum was hold", text, at))]

    assert [1, 2, 3] == places


def test_an_excerpt_longer_than_any_paragraph_is_held_against_a_whole_one() -> None:
    found = nearest_passage("so it was, the tenth forum", "the tenth forum")

    assert found == Nearest(1, (Words("gone", "so it was,"), Words("same", "the tenth forum")))


def test_an_empty_text_has_no_passage() -> None:
    assert nearest_passage("the forum was held", "\n\n") is None


def test_of_a_very_long_excerpt_no_passage_is_sought_for_that_takes_too_long() -> None:
    assert nearest_passage("the forum was held " * 52, TEXT) is not None
    assert nearest_passage("the forum was held " * 53, TEXT) is None
