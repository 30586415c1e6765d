"""Language tags have a form and a name, and letters have a script."""

from __future__ import annotations

import pytest

from forumcli.model.languages import LANGUAGES, Script, is_han, is_language_tag, language_name, script_of


@pytest.mark.parametrize(
    "tag",
    [
        *(
            "en",
            "ru",
            "kaa",
            "und",
            "zh-Hans",
            "uz-Latn",
            "uz-Cyrl",
            "en-GB",
            "es-419",
            "zh-Hant-TW",
            "ZH-hans",
        ),
        *("zh-cmn-Hans-CN", "sl-rozaj-biske", "de-1996", "de-CH-1901", "en-u-ca-gregory", "en-x-forum"),
        "de-Latn-DE-1996-u-co-phonebk-x-a-b",
    ],
)
def test_a_well_formed_tag_is_recognised(tag: str) -> None:
    assert is_language_tag(tag)


@pytest.mark.parametrize(
    "text",
    [
        *("", "e", "english", "Chinese", "en_GB", "en-", "-en", "en--GB", "zh-Hans-", "en GB", "en-GBR-GB-x"),
        *(
            "en\n",
            "рус",
            "en-ü",
            "e1",
            "12",
            "en-x",
            "en-u",
            "x-forum",
            "en-abcdefghi",
            "en-GB-GB",
            "zh-Hans-Hans",
        ),
    ],
)
def test_what_has_another_form_is_no_tag(text: str) -> None:
    assert not is_language_tag(text)


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("en", "English"),
        ("EN", "English"),
        ("ky", "Kyrgyz"),
        ("tg", "Tajik"),
        ("zh", "Chinese"),
        ("zh-Hans", "Chinese (simplified)"),
        ("zh-Hant", "Chinese (traditional)"),
        ("uz-Latn", "Uzbek (Latin)"),
        ("uz-Cyrl", "Uzbek (Cyrillic)"),
        ("kk-Arab", "Kazakh (Arabic script)"),
        ("en-GB", "en-GB"),
        ("xx", "xx"),
        ("xx-Latn", "xx-Latn"),
    ],
)
def test_a_tag_has_an_english_name_or_stays_as_it_is(tag: str, name: str) -> None:
    assert name == language_name(tag)


def test_every_named_language_has_a_well_formed_tag() -> None:
    malformed = {tag for tag in LANGUAGES if not is_language_tag(tag)}

    assert set() == malformed


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Norov", "Latin"),
        ("Şahin Łódź ə", "Latin"),
        ("Oʻzbekiston", "Latin"),
        ("ﬁ Ａ", "Latin"),
        ("Норов", "Cyrillic"),
        ("Қасым-Жомарт 8", "Cyrillic"),
        ("王毅", "Han"),
        ("第8届", "Han"),
        ("𠀀", "Han"),
        ("نوروف", "Arabic"),
        ("8 – 9, 2022", "Other"),
        ("", "Other"),
        ("Νόροφ", "Other"),
        ("노로프", "Other"),
        ("Норов Norov", "Mixed"),
        ("王Yi", "Mixed"),
        ("Нopов", "Mixed"),
        ("Νόροφ Norov", "Mixed"),
    ],
)
def test_a_text_has_the_script_of_its_letters(text: str, script: Script) -> None:
    assert script == script_of(text)


@pytest.mark.parametrize(
    ("char", "expected"),
    [
        *((char, True) for char in "王々〇㐀豈𠀀⼀"),
        *((char, False) for char in "aЖ노あ、8 ʻ№"),
    ],
)
def test_han_characters_are_told_from_all_others(char: str, *, expected: bool) -> None:
    assert expected is is_han(char)
