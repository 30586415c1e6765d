"""Ordinals are found however they are printed, and nothing else is taken for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forumcli.model.ordinals import (
    Form,
    OrdinalMention,
    malformed,
    names_gathering,
    ordinal_digits,
    ordinal_word,
    ordinals,
    spellings,
    states,
)


@pytest.mark.parametrize(
    ("text", "number", "printed", "form"),
    [
        ("the 9th China–Central Asia Forum", 9, "9th", "digits"),
        ("the 8-th Forum", 8, "8-th", "digits"),
        ("22ND SESSION", 22, "22ND", "digits"),
        ("(8th)", 8, "8th", "digits"),
        ("the 111th meeting", 111, "111th", "digits"),
        ("the 3nd forum", 3, "3nd", "digits"),
        ("the 20th CPC National Congress", 20, "20th", "digits"),
        ("8-й форум", 8, "8-й", "digits"),
        ("8-я встреча", 8, "8-я", "digits"),
        ("8-е заседание", 8, "8-е", "digits"),
        ("9-ый Форум", 9, "9-ый", "digits"),
        ("участники 12-го форума", 12, "12-го", "digits"),
        ("8‑й форум", 8, "8‑й", "digits"),
        ("8-ші форум", 8, "8-ші", "digits"),
        ("8-чи форум", 8, "8-чи", "digits"),
        ("11° Forum di cooperazione", 11, "11°", "digits"),
        ("8º Foro", 8, "8º", "digits"),
        ("le 8e forum", 8, "8e", "digits"),
        ("le 8ème forum", 8, "8ème", "digits"),
        ("le 1er forum", 1, "1er", "digits"),
        ("The Eighth Forum", 8, "Eighth", "word"),
        ("the first Forum", 1, "first", "word"),
        ("FIFTH MEETING", 5, "FIFTH", "word"),
        ("the twenty-first session", 21, "twenty-first", "word"),
        ("Twenty First session", 21, "Twenty First", "word"),
        ("the thirtieth anniversary", 30, "thirtieth", "word"),
        ("its ninety-ninth year", 99, "ninety-ninth", "word"),
        ("VIII China–Central Asia Forum", 8, "VIII", "roman"),
        ("Summit II", 2, "II", "roman"),
        ("IХ Форум", 9, "IХ", "roman"),
        ("ІІ форум", 2, "ІІ", "roman"),
        ("V форум", 5, "V", "roman"),
        ("X Meeting", 10, "X", "roman"),
        ("I China–Central Asia Forum", 1, "I", "roman"),
        ("I “Central Asia – China” Forum", 1, "I", "roman"),
        ("the Forum V was held", 5, "V", "roman"),
        ("the Forum I.", 1, "I", "roman"),
        ("V", 5, "V", "roman"),
        ("第八届中国—中亚合作论坛", 8, "第八届", "han"),
        ("第八屆", 8, "第八屆", "han"),
        ("第8届", 8, "第8届", "han"),
        ("第 8 届", 8, "第 8 届", "han"),
        ("第８届", 8, "第８届", "han"),
        ("第十届", 10, "第十届", "han"),
        ("第十一届", 11, "第十一届", "han"),
        ("第二十次", 20, "第二十次", "han"),
        ("第二十一次", 21, "第二十一次", "han"),
        ("第二〇届", 20, "第二〇届", "han"),
        ("第一百零八回", 108, "第一百零八回", "han"),
        ("第三方", 3, "第三", "han"),
        ("首届论坛", 1, "首届", "han"),
        ("восьмой форум", 8, "восьмой", "cyrillic"),
        ("Восьмая встреча", 8, "Восьмая", "cyrillic"),
        ("третьего форума", 3, "третьего", "cyrillic"),
        ("во втором саммите", 2, "втором", "cyrillic"),
        ("двенадцатое заседание", 12, "двенадцатое", "cyrillic"),
        ("двадцать первого форума", 21, "двадцать первого", "cyrillic"),
        ("сороковой форум", 40, "сороковой", "cyrillic"),
        ("المنتدى الثالث للتعاون", 3, "الثالث", "arabic"),
        ("الاجتماع الاول", 1, "الاول", "arabic"),
        ("القمة الثانية", 2, "الثانية", "arabic"),
        ("الدورة الحادية عشرة", 11, "الحادية عشرة", "arabic"),
        ("المنتدى الثاني  عشر", 12, "الثاني  عشر", "arabic"),
        ("القمة الأربعون", 40, "الأربعون", "arabic"),
        ("المنتدى الحادي والعشرين", 21, "الحادي والعشرين", "arabic"),
    ],
)
def test_an_ordinal_is_found_in_its_place(text: str, number: int, printed: str, form: Form) -> None:
    start = text.index(printed)
    expected = (OrdinalMention(number, start, start + len(printed), form),)

    assert expected == ordinals(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no ordinal here",
        # numbers that are no ordinals
        "8 forums",
        "2022",
        "1990-е",
        "the 2012nd",
        "1,008th",
        "1008th",
        "0th",
        "C5+I",
        "8 t",
        "abc8th",
        "8thx",
        # dates
        "13 July 2022",
        "13th July 2022",
        "July 13th",
        "July 13th, 2022",
        "Sept. 5th",
        "July the 13th, 2022",
        "13th of July",
        "the first of May",
        "17-18 October",
        "17th–19th October 2019",
        "Nov. 8–9",
        "May 18th and 19th",
        "18th and 19th of May",
        "on the 16th",
        "opened on the 16th.",
        "Tuesday the 8th.",
        "12-го июля",
        "8-е марта",
        "12-го числа",
        # centuries, decades, fractions, idioms
        "the 21st century",
        "20th-century art",
        "the twenty-first century",
        "XXI век",
        "21-й век",
        "第二十一世纪",
        "90-е годы",
        "one third",
        "one-third of them",
        "five per second",
        "first of all",
        # letters that are no numerals
        "I think the Forum is good",
        "the forum I attended",
        "on X today",
        "V. Norov",
        "Forum V. Norov",
        "XI JINPING",
        "XI’AN",
        "LI Keqiang",
        "MIX CV IIII VX",
        "Xi'an",
        "xi forum",
        # words that only look like ordinals
        "firſt and \N{CYRILLIC SMALL LETTER ROUNDED VE}торой",
        "two thirds",
        "seconds",
        "firstly",
        "пять, пятью, девятью",
        "впервые",
        "первые шаги",
        "8-летие",
        "第〇届",
        "第二〇二二",
        "قمة العشرين، يوم الثلاثاء",
        "في الثاني عشر من يونيو",
        "في الثالث من شهر أيار",
        "كانون الثاني",
        "القرن الحادي والعشرين",
        "الذكرى السنوية الثلاثون",
        "منتدى ثالث",
        "40° North",
    ],
)
def test_what_counts_nothing_is_no_ordinal(text: str) -> None:
    assert () == ordinals(text)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("the 8th may be held", ["8th"]),
        ("in July the second Forum", ["second"]),
        ("on Tuesday, the 8th Forum opened", ["8th"]),
        ("the second July meeting", ["second"]),
        ("On 13 July 2022, the 9th Forum and its 30th anniversary", ["9th", "30th"]),
        ("8th–9th editions", ["8th", "9th"]),
        ("the Second Forum (第二届) / второй форум / II форум", ["Second", "第二届", "второй", "II"]),
        ("13th July: 5th Forum", ["5th"]),
        ("XI JINPING at the XI Forum", ["XI"]),
        ("İstanbul: the First Forum, Второй форум", ["First", "Второй"]),
    ],
)
def test_ordinals_stand_beside_dates_and_one_another_in_order(text: str, printed: list[str]) -> None:
    assert printed == [text[m.start : m.end] for m in ordinals(text)]


@pytest.mark.parametrize(
    ("number", "digits", "word"),
    [
        (1, "1st", "first"),
        (2, "2nd", "second"),
        (3, "3rd", "third"),
        (4, "4th", "fourth"),
        (5, "5th", "fifth"),
        (8, "8th", "eighth"),
        (9, "9th", "ninth"),
        (11, "11th", "eleventh"),
        (12, "12th", "twelfth"),
        (13, "13th", "thirteenth"),
        (20, "20th", "twentieth"),
        (21, "21st", "twenty-first"),
        (22, "22nd", "twenty-second"),
        (40, "40th", "fortieth"),
        (99, "99th", "ninety-ninth"),
        (0, "0th", "0th"),
        (100, "100th", "100th"),
        (101, "101st", "101st"),
        (111, "111th", "111th"),
        (112, "112th", "112th"),
        (113, "113th", "113th"),
        (123, "123rd", "123rd"),
    ],
)
def test_a_number_is_written_as_an_ordinal(number: int, digits: str, word: str) -> None:
    assert (digits, word) == (ordinal_digits(number), ordinal_word(number))


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("the 3nd Forum", ["3nd"]),
        ("the 11st and 22th", ["11st", "22th"]),
        ("12ND, 2-rd", ["12ND", "2-rd"]),
        ("1st 2nd 3rd 4th 11th 12th 13th 21st 111th", []),
        ("8-й, 8ème, VIII, second, 第二", []),
        ("July 3th", []),
    ],
)
def test_an_english_suffix_that_does_not_fit_is_malformed(text: str, printed: list[str]) -> None:
    assert printed == [text[m.start : m.end] for m in malformed(text)]


def test_the_spellings_of_eight_are_all_the_ways_to_print_it() -> None:
    expected = {
        *("8th", "8-th", "8-й", "8-я", "8-е", "8-го", "8-ші", "8-чи", "8ème", "8º", "第8"),
        *("eighth", "VIII", "第八", "восьмой", "восьмая", "восьмое", "الثامن", "الثامنة"),
    }

    assert expected == set(spellings(8))


@pytest.mark.parametrize(
    ("number", "spelling"),
    [
        (1, "首届"),
        (3, "третий"),
        (4, "IV"),
        (10, "第十"),
        (19, "XIX"),
        (21, "двадцать первая"),
        (30, "тридцатый"),
        (39, "XXXIX"),
        (40, "сороковой"),
        (99, "第九十九"),
        (100, "第100"),
        (1, "الأولى"),
        (11, "الحادي عشر"),
        (20, "العشرون"),
        (99, "التاسعة والتسعون"),
    ],
)
def test_a_spelling_is_known(number: int, spelling: str) -> None:
    assert spelling in spellings(number)


@given(st.integers(1, 999))
def test_every_spelling_states_its_number_and_nothing_else(number: int) -> None:
    stated = {spelling: [m.number for m in ordinals(spelling)] for spelling in spellings(number)}

    assert [[number]] * len(stated) == list(stated.values())


@given(st.integers(1, 999), st.integers(1, 999))
def test_no_two_numbers_share_a_spelling(one: int, other: int) -> None:
    assert (one == other) == bool(set(spellings(one)) & set(spellings(other)))


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("the 9th China–Central Asia Cooperation Forum was held", 9, True),
        ("The Second Think Tank Forum", 2, True),
        ("第八届中国—中亚合作论坛", 8, True),
        ("the 9th China–Central Asia Cooperation Forum was held", 8, False),
        ("held on 9 July", 9, False),
        ("V", 5, True),
        ("", 1, False),
    ],
)
def test_an_excerpt_states_a_number_if_it_prints_the_ordinal(text: str, number: int, *, expected: bool) -> None:
    assert expected is states(text, number)


@given(st.text() | st.text(st.sampled_from("İſIVX 8-thйе第八届 the on of May July Forum.,–“”я"), max_size=60))
def test_mentions_lie_within_the_text_in_order_and_apart(text: str) -> None:
    found = ordinals(text)
    ends = [0, *(m.end for m in found)]

    assert all(end <= m.start < m.end <= len(text) for end, m in zip(ends, found, strict=False))
    assert all(m.number > 0 for m in found)


def test_pronouns_number_nothing_however_long_the_text() -> None:
    assert () == ordinals("I said X to the forum " * 5_000)


@pytest.mark.parametrize("text", ["9th Cooperation Forum", "встреча министров", "THE SUMMIT"])
def test_a_word_for_a_gathering_is_seen_in_any_case(text: str) -> None:
    assert names_gathering(text)


def test_a_post_names_no_gathering() -> None:
    assert not names_gathering("First Deputy Prime Minister")
