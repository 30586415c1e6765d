"""Chinese names in Russian letters are read back into pinyin."""

from __future__ import annotations

import pytest

from forumcli.model.palladius import pinyin_from_palladius, syllable_from_palladius


@pytest.mark.parametrize(
    ("russian", "pinyin"),
    [
        ("Ван И", "wang yi"),
        ("ВАН И", "wang yi"),
        ("Цуй Ли", "cui li"),
        ("Цюй Ли", "qu li"),
        ("Си Цзиньпин", "xi jinping"),
        ("Си Цзинь-пин", "xi jinping"),
        ("Чжан Мин", "zhang ming"),
        ("Чжан Дэгуан", "zhang deguang"),
        ("Шэнь Юэюэ", "shen yueyue"),
        ("Чжао Лэцзи", "zhao leji"),
        ("Цзэн Пэйянь", "zeng peiyan"),
        ("Ван Вэньбинь", "wang wenbin"),
        ("Ли Хуэй", "li hui"),
        ("Ли Кэцян", "li keqiang"),
        ("Ян Цзечи", "yang jiechi"),
        ("Цинь Ган", "qin gang"),
        ("Ма Чжаосюй", "ma zhaoxu"),
        ("Мэн Цзяньчжу", "meng jianzhu"),
        ("Люй Синьхуа", "lu xinhua"),
        ("Лю Шаоци", "liu shaoqi"),
        ("Дэн Сяопин", "deng xiaoping"),
        ("Ло Гуйбо", "luo guibo"),
        ("Сюн Цзюньцзы", "xiong junzi"),
        ("Жун Жэньжо", "rong renruo"),
        ("Эр", "er"),
        ("Сиань", "xian"),
        ("Чанъань", "changan"),
        ("Тяньцзинь", "tianjin"),
        ("Юньнань", "yunnan"),
        ("Гуанань", "guanan"),
        ("Хэйлунцзян", "heilongjiang"),
        ("Вэи\N{COMBINING BREVE} Ли", "wei li"),
        ("Иван", "yiwang"),
    ],
)
def test_a_name_is_read_syllable_by_syllable(russian: str, pinyin: str) -> None:
    assert pinyin == pinyin_from_palladius(russian)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "Норов",
        "Владимир Норов",
        "Ван Норов",
        "Алимов",
        "Wang Yi",
        "王毅",
        "Ван, И",
        "ъ",
        "Ваньъ",
        "ътан",
        "ь",
    ],
)
def test_what_is_not_made_of_chinese_syllables_is_no_chinese_name(text: str) -> None:
    assert pinyin_from_palladius(text) is None


@pytest.mark.parametrize("word", ["Вандэлиху", "Чанъаньдэли", "Чанъаньъань" + "ъань"])
def test_more_than_three_syllables_are_no_chinese_name(word: str) -> None:
    assert pinyin_from_palladius(word) is None


def test_a_word_of_endless_syllables_is_no_chinese_name() -> None:
    assert pinyin_from_palladius("ан" * 100_000) is None


@pytest.mark.parametrize(
    ("russian", "pinyin"),
    [
        ("Мин", "ming"),
        ("Минь", "min"),
        ("цзянь", "jian"),
        ("Сиань", None),
        ("Ланьчжоу", None),
        ("Норов", None),
        ("", None),
    ],
)
def test_one_syllable_is_told_from_several(russian: str, pinyin: str | None) -> None:
    assert pinyin == syllable_from_palladius(russian)
