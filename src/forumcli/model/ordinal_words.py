"""The ordinals from 1 to 99 as English, Roman, Chinese, Russian and Arabic write them. Finding them: `ordinals`."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

LAST_IN_WORDS: Final = 99
LAST_ROMAN: Final = 39
"""Beyond it the letters L and C would be needed, and LI is a family name."""

ENGLISH_TENS: Final = (
    *("", "ten", "twenty", "thirty", "forty"),
    *("fifty", "sixty", "seventy", "eighty", "ninety"),
)
RUSSIAN_TENS: Final = (
    *("", "десять", "двадцать", "тридцать", "сорок"),
    *("пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто"),
)
_ENGLISH: Final = (
    *("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"),
    *("eighteenth", "nineteenth"),
)
_RUSSIAN_STEMS: Final = (
    *("", "перв", "втор", "трет", "четверт", "пят", "шест", "седьм", "восьм", "девят", "десят"),
    *("одиннадцат", "двенадцат", "тринадцат", "четырнадцат", "пятнадцат", "шестнадцат", "семнадцат"),
    *("восемнадцат", "девятнадцат"),
)
_RUSSIAN_TEN_STEMS: Final = (
    *("", "десят", "двадцат", "тридцат", "сороков"),
    *("пятидесят", "шестидесят", "семидесят", "восьмидесят", "девяност"),
)
_ENDING_STRESSED: Final = frozenset({"втор", "шест", "седьм", "восьм", "сороков"})
"""The stems whose masculine nominative ends in -ой instead of -ый."""

RUSSIAN_ENDINGS: Final = ("ый", "ой", "ая", "ое", "ого", "ому", "ым", "ом", "ую")
RUSSIAN_THIRD: Final = ("ий", "ья", "ье", "ьего", "ьему", "ьим", "ьем", "ьей", "ью")
HAN_DIGITS: Final = "〇一二三四五六七八九"
_HAN_UNITS: Final[Mapping[str, int]] = MappingProxyType({"十": 10, "百": 100})
_ROMAN: Final = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_ARABIC: Final = (
    *("", "الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر"),
    "الحادي",
)
"""One to ten; last, one as it stands in a compound."""
_ARABIC_TENS: Final = (
    *("", "عشر", "العشرون", "الثلاثون", "الأربعون"),
    *("الخمسون", "الستون", "السبعون", "الثمانون", "التسعون"),
)


def english(number: int) -> str:
    """Return the English ordinal of a number from 1 to 99, such as `twenty-first`."""
    if number < len(_ENGLISH):
        return _ENGLISH[number]
    tens, unit = divmod(number, 10)
    if unit:
        return f"{ENGLISH_TENS[tens]}-{_ENGLISH[unit]}"
    return f"{ENGLISH_TENS[tens].removesuffix('y')}ieth"


def roman(number: int) -> str:
    """Return a number from 1 to 39 in Roman numerals."""
    letters = ""
    for value, letter in _ROMAN:
        count, number = divmod(number, value)
        letters += letter * count
    return letters


def han(number: int) -> str:
    """Return a number from 1 to 99 in Chinese characters, such as `二十一`."""
    tens, unit = divmod(number, 10)
    before = HAN_DIGITS[tens] if tens > 1 else ""
    return before + ("十" if tens else "") + (HAN_DIGITS[unit] if unit else "")


def russian(number: int) -> tuple[str, ...]:
    """Return the Russian ordinal of a number from 1 to 99: masculine, feminine and neuter nominative."""
    tens, unit = divmod(number, 10)
    compound = tens > 1 and unit > 0
    before = f"{RUSSIAN_TENS[tens]} " if compound else ""
    inflected = unit if compound else number
    stem = next(stem for stem, value in russian_stems().items() if value == inflected)
    if stem == "трет":
        return tuple(before + stem + ending for ending in RUSSIAN_THIRD[:3])
    masculine = "ой" if stem in _ENDING_STRESSED else "ый"
    return tuple(before + stem + ending for ending in (masculine, "ая", "ое"))


def arabic(number: int) -> tuple[str, ...]:
    """Return the Arabic ordinal of a number from 1 to 99 with its article: masculine and feminine, as subjects."""
    tens, unit = divmod(number, 10)
    if number <= len(_ARABIC) - 2:
        return (_ARABIC[number], _feminine(_ARABIC[number]))
    if unit == 0:
        return (_ARABIC_TENS[tens],)
    ones = _ARABIC[-1] if unit == 1 else _ARABIC[unit]
    if tens == 1:
        return (f"{ones} عشر", f"{_feminine(ones)} عشرة")
    return (f"{ones} و{_ARABIC_TENS[tens]}", f"{_feminine(ones)} و{_ARABIC_TENS[tens]}")


def _feminine(word: str) -> str:
    return "الأولى" if word == _ARABIC[1] else f"{word}ة"


@cache
def arabic_numbers() -> Mapping[str, int]:
    """Return every way to write the Arabic ordinals from 1 to 99, hamza left out and as an object too."""
    made = {word: number for number in range(1, LAST_IN_WORDS + 1) for word in arabic(number)}
    made |= {f"{word.removesuffix('ون')}ين": number for word, number in made.items() if word.endswith("ون")}
    return MappingProxyType({word.replace("أ", "ا"): number for word, number in made.items()})


@cache
def english_numbers() -> Mapping[str, int]:
    """Return the English words that are an ordinal by themselves (`ninth`, `twentieth`)."""
    alone = [*range(1, len(_ENGLISH)), *range(20, LAST_IN_WORDS, 10)]
    return MappingProxyType({english(number): number for number in alone})


@cache
def russian_stems() -> Mapping[str, int]:
    """Return the stems of the Russian words that are an ordinal by themselves."""
    stems = {stem: number for number, stem in enumerate(_RUSSIAN_STEMS) if stem}
    tens = {stem: number * 10 for number, stem in enumerate(_RUSSIAN_TEN_STEMS) if stem}
    return MappingProxyType(tens | stems)


def roman_number(letters: str) -> int | None:
    """Return the number of a Roman numeral from I to XXXIX, `None` if it is no such numeral."""
    return next((number for number in range(1, LAST_ROMAN + 1) if roman(number) == letters), None)


def han_number(text: str) -> int:
    """Return the number of a text of Chinese numerals below a thousand: `二十一`, `一百零八`, `二〇`."""
    plain = text.translate({ord("零"): "〇", ord("两"): "二", ord("兩"): "二"})
    if not any(char in _HAN_UNITS for char in plain):
        return int("".join(str(HAN_DIGITS.index(char)) for char in plain))
    total = digit = 0
    for char in plain:
        if char in _HAN_UNITS:
            total += (digit or 1) * _HAN_UNITS[char]
            digit = 0
        else:
            digit = HAN_DIGITS.index(char)
    return total + digit
