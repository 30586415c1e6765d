from __future__ import annotations

import pytest

from forumcli.evidence.fingerprint import record
from forumcli.evidence.text_fragment import fragment_url, stands_often, surroundings

PAGE = "https://example.org/a"


@pytest.mark.parametrize(
    ("words", "directive"),
    [
        ("held in Astana", "held%20in%20Astana"),
        ("C+C5, a well-known term & more", "C%2BC5%2C%20a%20well%2Dknown%20term%20%26%20more"),
        (
            "one two three four five … eight nine ten eleven twelve",
            "one%20two%20three%20four%20five,eight%20nine%20ten%20eleven%20twelve",
        ),
        (" ".join("abcdefghijklm"), "a%20b%20c%20d%20e,i%20j%20k%20l%20m"),
        ("第八届", "%E7%AC%AC%E5%85%AB%E5%B1%8A"),
    ],
)
def test_words_are_written_so_that_their_own_signs_are_no_part_of_the_directive(words: str, directive: str) -> None:
    assert f"{PAGE}#:~:text={directive}" == fragment_url(PAGE, words)


def test_an_address_with_a_fragment_keeps_it() -> None:
    assert f"{PAGE}#top:~:text=held" == fragment_url(f"{PAGE}#top", "held")


def test_what_stands_around_tells_one_place_of_several() -> None:
    url = fragment_url(
        PAGE, "held in Astana", before="The first of all the forums was ", behind=", capital of a country"
    )

    assert f"{PAGE}#:~:text=all%20the%20forums%20was-,held%20in%20Astana,-%2C%20capital%20of%20a" == url


def test_the_surroundings_are_those_of_the_longest_excerpt_that_holds_the_words() -> None:
    longer = ["it was held in Astana", "and so it was held in Astana again", "held in Astana", "somewhere else"]

    assert ("and so it was ", " again") == surroundings("held in Astana", longer)
    assert ("", "") == surroundings("held in Astana", ["held in Astana"])


def test_words_stand_often_if_they_stand_more_than_once_to_the_letter() -> None:
    made = record("It was held in Astana. It was held in Astana, and it Was held in Astana.", "gazette")

    assert (True, False) == (stands_often("was held in Astana", made), stands_often("Was held in Astana", made))
