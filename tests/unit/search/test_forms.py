"""Forms of one word are told from other words that begin alike."""

from __future__ import annotations

import pytest

from forumcli.search.forms import forms

SAME = (
    "protecting protection,protect protected,policy policies,promote promotion,develop development,trade trading,"
    "organise organisation,organise organised,region regional,participants participation,nature natural,agreed agree,"
    "industry industrial,universal universality,invest investments,mutual mutually,initiate initiatives"
)
OTHER = (
    "universal university,policy police,party parts,general generation,state station,former forms,"
    "county counter,port portion,important importing,mission missing,ministry minister,capital capacity,organ organise,"
    "native nation,active actual,polite political,commune community"
)


@pytest.mark.parametrize("pair", SAME.split(","))
def test_forms_of_one_word_are_found_from_one_another(pair: str) -> None:
    one, other = pair.split()

    assert (True, True) == (other in forms(one), one in forms(other))


@pytest.mark.parametrize("pair", OTHER.split(","))
def test_words_that_begin_alike_are_no_forms_of_one_word(pair: str) -> None:
    one, other = pair.split()

    assert (False, False) == (other in forms(one), one in forms(other))


def test_a_word_is_no_other_form_of_itself() -> None:
    assert "trade" not in forms("trade")
