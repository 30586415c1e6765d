"""Forms of one word are told from other words that begin alike."""

from __future__ import annotations

import pytest

from forumcli.search.forms import forms, russian_forms

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
RUSSIAN_SAME = (
    "шелковый шелкового,путь пути,форум форума,форумов форум,сотрудничество сотрудничества,министр министров,"
    "страна странам,Казахстан Казахстане,Китай Китаем,развитие развития,партия партией,области область,"
    "центральная Центральной,китайско-центральноазиатский китайско-центральноазиатского,средняя средней,"
    "Норов Норовым,Мирзиёев Мирзиёеву,Путина Путин,зелёный зеленая"
)
RUSSIAN_OTHER = (
    "министр министерство,министерство министерский,совет советник,совет советский,право правый,партия партнер,"
    "страна страница,сотрудник сотрудничество,союз союзник,Казахстан казахстанский,центр центральный,мир мира,"
    "область областной,развитие развитый,торговля торговый,Норов Норин,Назаров Назарбаев,Орлов Орлова-Петрова"
)


@pytest.mark.parametrize("pair", RUSSIAN_SAME.split(","))
def test_the_cases_of_a_russian_word_are_found_from_one_another(pair: str) -> None:
    one, other = (word.lower().replace("ё", "е") for word in pair.split())

    assert (True, True) == (other in russian_forms(one), one in russian_forms(other))


@pytest.mark.parametrize("pair", RUSSIAN_OTHER.split(","))
def test_russian_words_that_begin_alike_or_are_short_are_other_words(pair: str) -> None:
    one, other = (word.lower() for word in pair.split())

    assert (False, False) == (other in russian_forms(one), one in russian_forms(other))


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
