"""What was typed is taken apart into words, numbers, phrases, exclusions and fields."""

from __future__ import annotations

import pytest

from forumcli.search.question import LONGEST_QUERY, MOST_TERMS, Question, Term, understand

FIELDS = frozenset({"speaker", "year"})


def keys(question: Question) -> list[tuple[str, str]]:
    return [(term.sort, term.key) for term in question.terms]


@pytest.mark.parametrize("text", ["9th", "ninth", "IX", "第九", "第九届", "9-й", "девятый"])
def test_an_ordinal_is_one_number_however_it_is_written(text: str) -> None:
    assert [("number", "9th")] == keys(understand(text, FIELDS))


def test_a_plain_number_may_be_an_ordinal_and_an_ordinal_is_no_plain_number() -> None:
    plain = understand("9", FIELDS).terms[0]
    ordinal = understand("9th", FIELDS).terms[0]

    assert (("9",), ("9th",)) == (plain.keys, plain.loose)
    assert (("9th",), ()) == (ordinal.keys, ordinal.loose)


def test_han_characters_stay_together_and_what_counts_is_left_out() -> None:
    question = understand("第九届中亚合作论坛 2021年", FIELDS)

    assert [("number", "9th"), ("han", "中 亚 合 作 论 坛"), ("number", "2021")] == keys(question)


def test_a_phrase_keeps_its_words_together() -> None:
    assert [("phrase", "green silk road")] == keys(understand("“green silk road”", FIELDS))


def test_a_phrase_without_an_end_goes_to_the_end() -> None:
    assert [("phrase", "green silk")] == keys(understand('"green silk', FIELDS))


def test_a_word_with_a_minus_is_excluded_and_a_hyphen_excludes_nothing() -> None:
    question = understand("land-sea -women China - Asia", FIELDS)

    assert (("women",),) == question.excluded
    assert ["land", "sea", "china", "asia"] == [term.key for term in question.terms]


def test_a_known_field_takes_its_value_and_an_unknown_one_leaves_it_among_the_words() -> None:
    question = understand('speaker:"Vladimir Norov" speker:qu year:2019..2023', FIELDS)

    assert (("speaker", "Vladimir Norov"), ("speker", ""), ("year", "2019..2023")) == question.fields
    assert [("word", "qu")] == keys(question)


def test_joining_and_asking_words_are_small_unless_there_is_nothing_else() -> None:
    question = understand("who said the road", FIELDS)

    assert ["road"] == [term.key for term in question.required]
    assert ["who", "said"] == [term.key for term in understand("who said", FIELDS).required]


def test_the_letter_of_a_chinese_name_in_russian_is_no_joining_word() -> None:
    assert [False, False] == [term.small for term in understand("Ван И", FIELDS).terms]
    assert [False, True, False] == [term.small for term in understand("мир и труд", FIELDS).terms]


def test_a_long_query_is_cut_and_said_to_be() -> None:
    question = understand("a" * (LONGEST_QUERY + 1), FIELDS)

    assert (f"only the first {LONGEST_QUERY} characters are searched for",) == question.notes


@pytest.mark.parametrize("text", ["wang … " * 100, "wang …" * 100, "ab " * 85 + "wang"])
def test_a_word_that_the_end_of_a_long_query_would_cut_is_left_out(text: str) -> None:
    assert {text[: text.index(" ")]} == {term.typed for term in understand(text, FIELDS).terms}


def test_a_long_run_of_characters_is_looked_at_as_far_as_it_goes() -> None:
    assert LONGEST_QUERY == len(understand("人" * 300, FIELDS).terms[0].keys)


def test_many_words_are_cut_and_said_to_be() -> None:
    question = understand(" ".join(f"word{letter}" for letter in "abcdefghijklmn"), FIELDS)

    assert MOST_TERMS == len(question.terms)
    assert (f"only the first {MOST_TERMS} words are searched for",) == question.notes


@pytest.mark.parametrize("text", ["", " ", "\0", "\ud800", "\x1b", "!!! ---", '"', '""', ":", "-", "“”"])
def test_what_holds_no_word_is_no_question(text: str) -> None:
    assert Question() == understand(text, FIELDS)


def test_a_patronymic_is_told_by_its_ending() -> None:
    words = ("tursunbaevich", "petrovna", "serikuly", "novich", "olimzoda")

    assert [True, True, True, False, False] == [Term(word, (word,)).patronymic for word in words]


def test_what_takes_place_has_no_place() -> None:
    asked = understand("in what year did the third forum take place", FIELDS).required

    assert ["third", "forum"] == [term.typed for term in asked]
    assert ["place", "Palace"] == [term.typed for term in understand("the place of the Palace", FIELDS).required]


def test_the_small_words_of_a_language_are_small_in_its_own_script() -> None:
    assert [True, True, False] == [term.small for term in understand("в с мир", FIELDS).terms]
    assert [False, True, False] == [term.small for term in understand("v s mir", FIELDS).terms]
