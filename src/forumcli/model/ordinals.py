"""Ordinals as texts print them (8th, eighth, VIII, 8-й): finding, writing, and spotting misspelt ones.

Which thing an ordinal counts (the forum, a congress, an anniversary) is for the caller to judge by its
place.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from forumcli.model import ordinal_words as words

if TYPE_CHECKING:
    from collections.abc import Iterator

Form: TypeAlias = Literal["digits", "word", "roman", "han", "cyrillic", "arabic"]

_LAST_DAY: Final = 31
_FIRST_YEAR: Final = 1000
"""A number from here on is a year."""
_WINDOW: Final = 60
"""How many characters around an ordinal are looked at to see whether it is a date."""

_DASH: Final = "[-‐‑–]"
_ENGLISH_SUFFIX: Final = "st|nd|rd|th"
_CYRILLIC_SUFFIX: Final = (
    "(?:ый|ий|ой|ая|ое|ого|ому|ом|ым|ую|й|я|е|го|му|м|ю"  # Russian
    "|ші|шы|чи|чы|чу|чү|ум|юм)"  # Kazakh, Kyrgyz, Tajik
)
_MONTH: Final = (
    "(?:(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    "|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b"
    "|(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)я|марта|мая|августа|числа)"
)
_WEEKDAY: Final = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_ANOTHER_DAY: Final = f"[0-9]{{1,2}}(?:{_ENGLISH_SUFFIX})?"
_BETWEEN_DAYS: Final = r"\s*(?:[-–—,&]|to|and|и)\s*(?:the\s+)?"
_PERIOD: Final = "centur|век|столет|siècle|Jahrhundert|ғасыр|кылым|аср|asr|год[ыоа]|гг"
_ARABIC_LETTER: Final = "[\u0600-\u06ff]"
_GATHERING: Final = (
    "(?i:forum|meeting|summit|session|conference|congress|dialogue|consultation|round|ministerial|assembly"
    "|форум|заседани|встреч|саммит|сесси|конференци|съезд|диалог|совещани|foro|incontro|vertice|sommet)"
)
_ARABIC_MONTH: Final = (
    "يناير|فبراير|مارس|[اأإ]بريل|مايو|يوني[وه]|يولي[وه]|[اأ]غسطس|سبتمبر|[اأ]كتوبر|نوفمبر|ديسمبر"
    "|كانون|شباط|آذار|نيسان|[اأ]يار|حزيران|تموز|آب|[اأ]يلول|تشرين"
)
_NO_COUNT_IN_ARABIC: Final = (
    rf"(?:القرن|العام|السنة|الذكرى(?:\s+السنوية)?|الساعة|مجموعة|قمة|دول|{_ARABIC_MONTH}|ربيع|جمادى)"
)
"""What stands before an ordinal that is a century, a year, an hour, the Group of Twenty, or part of a month's name."""
_LOOKALIKES: Final = str.maketrans("ХІ", "XI")  # Cyrillic letters that stand in for Roman numerals
_HAN_NUMERAL: Final = "[0-9０-９]{1,3}|[〇零一二两兩三四五六七八九十百]{1,6}"


class OrdinalMention(NamedTuple):
    """An ordinal at a place of a text: `text[start:end]` is what is printed."""

    number: int
    start: int
    end: int
    form: Form


def ordinals(text: str) -> tuple[OrdinalMention, ...]:
    """Return every ordinal of a text in the order of its places, whatever it counts.

    Days of a month, centuries, years and fractions are not among them. A misspelt one (3nd) is, by its
    digits. Roman numerals go to XXXIX; I, V and X count only beside a word such as Forum, or alone.
    """
    found = [*_in_digits(text), *_in_english(text), *_in_roman(text), *_in_han(text), *_in_russian(text)]
    found += _in_arabic(text)
    return tuple(sorted((m for m in found if not _measures_time(text, m)), key=lambda m: (m.start, m.end)))


def malformed(text: str) -> tuple[OrdinalMention, ...]:
    """Return the ordinals of a text whose English suffix is not that of their number: 3nd, 11st, 22th."""
    odd = (m for m in _in_digits(text) if _suffix(text, m) not in {"", _suffix_of(m.number)})
    return tuple(m for m in odd if not _measures_time(text, m))


def ordinal_digits(number: int) -> str:
    """Return `8th` for 8."""
    return f"{number}{_suffix_of(number)}"


def ordinal_word(number: int) -> str:
    """Return `eighth` for 8; digits for what is beyond ninety-ninth."""
    return words.english(number) if 1 <= number <= words.LAST_IN_WORDS else ordinal_digits(number)


def spellings(number: int) -> tuple[str, ...]:
    """Return the ways in which an ordinal is printed, those in digits first; words only from 1 to 99."""
    suffixes = (_suffix_of(number), "й", "я", "е", "го", "ші", "чи")
    made = [ordinal_digits(number), *(f"{number}-{suffix}" for suffix in suffixes)]
    made += [f"{number}ème", f"{number}º", f"第{number}"]
    if 1 <= number <= words.LAST_IN_WORDS:
        made += [words.english(number), f"第{words.han(number)}", *words.russian(number)]
        made += words.arabic(number)
    if 1 <= number <= words.LAST_ROMAN:
        made.append(words.roman(number))
    return (*made, "首届") if number == 1 else tuple(made)


def states(text: str, number: int) -> bool:
    """Tell whether a text prints the ordinal of a number in any spelling."""
    return any(mention.number == number for mention in ordinals(text))


def names_gathering(text: str) -> bool:
    """Tell whether a text has a word for a gathering, such as Forum or встреча: what an ordinal may count."""
    return re.search(_GATHERING, text) is not None


def _suffix_of(number: int) -> str:
    if number % 100 in {11, 12, 13}:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _suffix(text: str, mention: OrdinalMention) -> str:
    """Return the English suffix of a mention in lower case, empty where it has none."""
    ending = text[mention.start : mention.end][-2:].lower()
    return ending if mention.form == "digits" and ending in _ENGLISH_SUFFIX.split("|") else ""


def _in_digits(text: str) -> Iterator[OrdinalMention]:
    for match in _digits_pattern().finditer(text):
        yield OrdinalMention(int(match[1]), match.start(), match.end(), "digits")


@cache
def _digits_pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(?<![0-9][.,/])([1-9][0-9]{0,2})"
        rf"(?:(?i:-?(?:{_ENGLISH_SUFFIX})|{_DASH}{_CYRILLIC_SUFFIX}|(?<=\b1)(?:er|re|ère)|[eè]me)"
        rf"|e(?=\s+[^\W\d_])|[ºª]|°(?=\s+{_GATHERING}|\s*\Z))(?!\w)"
    )


def _in_english(text: str) -> Iterator[OrdinalMention]:
    numbers = words.english_numbers()
    for match in _english_pattern().finditer(_lower(text)):
        tens = words.ENGLISH_TENS.index(match[1]) * 10 if match[1] else 0
        yield OrdinalMention(tens + numbers[match[2]], match.start(), match.end(), "word")


def _lower(text: str) -> str:
    """Return a text in lower case with every character in its place: `İ` alone would become two."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


@cache
def _english_pattern() -> re.Pattern[str]:
    tens = "|".join(words.ENGLISH_TENS[2:])
    units = "|".join(list(words.english_numbers())[:9])
    others = "|".join(words.english_numbers())
    return re.compile(
        rf"\b(?<!one[- ])(?<!per )(?:({tens})(?:{_DASH}|\s)(?=(?:{units})\b))?"
        rf"({others})\b(?!\s+of\s+all\b)"
    )


def _in_roman(text: str) -> Iterator[OrdinalMention]:
    plain = text.translate(_LOOKALIKES)
    for match in _roman_pattern().finditer(plain):
        number = words.roman_number(match[0])
        if number and (len(match[0]) > 1 or _beside_gathering(plain, match)):
            yield OrdinalMention(number, match.start(), match.end(), "roman")


@cache
def _roman_pattern() -> re.Pattern[str]:
    # the family name Xi in capitals is no eleven
    return re.compile(r"(?<![\w.'’&/+-])[IVX]+(?![\w'’&/+]|-[A-Z0-9])(?!\s+(?i:jinping))")


def _beside_gathering(text: str, match: re.Match[str]) -> bool:
    """Tell whether a letter numbers a gathering: `V Forum`, `I China–Asia Forum`, `Forum V`, `V` alone."""
    start, end = match.span()
    if len(text) < _WINDOW and match[0] == text.strip():
        return True
    before, after = text[max(0, start - _WINDOW) : start], text[end : end + 3 * _WINDOW]
    title = r"(?:\s+[«“\"‘]?[A-ZА-ЯЁ][\w’'–—-]*[»”\"’]?|\s+[–—-](?=\s)){0,6}"
    if re.match(rf"{title}\s+[«“\"]?{_GATHERING}", after):
        return True
    if not re.search(rf"{_GATHERING}\w*\s+\Z", before):
        return False
    initial = re.match(r"\.\s*[A-ZА-ЯЁ]", after)
    pronoun = match[0] == "I" and not re.match(r"\s*(?:\Z|[.,;:)»”\"])", after)
    return not (initial or pronoun)


def _in_han(text: str) -> Iterator[OrdinalMention]:
    for match in re.finditer(rf"第\s?({_HAN_NUMERAL})(?:\s?[届屆次回])?|首[届屆]", text):
        numeral = match[1]
        number = 1 if numeral is None else int(numeral) if numeral.isdecimal() else words.han_number(numeral)
        if 0 < number < _FIRST_YEAR:
            yield OrdinalMention(number, match.start(), match.end(), "han")


def _in_russian(text: str) -> Iterator[OrdinalMention]:
    stems = words.russian_stems()
    for match in _russian_pattern().finditer(_lower(text)):
        tens = words.RUSSIAN_TENS.index(match[1]) * 10 if match[1] else 0
        yield OrdinalMention(tens + stems[match[2] or match[3]], match.start(), match.end(), "cyrillic")


@cache
def _russian_pattern() -> re.Pattern[str]:
    tens = "|".join(words.RUSSIAN_TENS[2:])
    stems = "|".join(sorted(words.russian_stems(), key=len, reverse=True))
    return re.compile(
        rf"\b(?:({tens})\s+)?(?:(трет)(?:{'|'.join(words.RUSSIAN_THIRD)})"
        rf"|({stems})(?:{'|'.join(words.RUSSIAN_ENDINGS)}))\b"
    )


def _in_arabic(text: str) -> Iterator[OrdinalMention]:
    if not re.search(_ARABIC_LETTER, text):
        return
    numbers = words.arabic_numbers()
    for match in _arabic_pattern().finditer(text.replace("أ", "ا")):
        before, after = text[max(0, match.start() - _WINDOW) : match.start()], text[match.end() : match.end() + _WINDOW]
        if not re.search(rf"(?<!\w){_NO_COUNT_IN_ARABIC}\s+\Z", before) and not re.match(
            rf"\s+(?:من\s+)?(?:شهر\s+)?(?:{_ARABIC_MONTH})(?!\w)", after
        ):
            number = numbers[re.sub(r"\s+", " ", match[0])]
            yield OrdinalMention(number, match.start(), match.end(), "arabic")


@cache
def _arabic_pattern() -> re.Pattern[str]:
    every = sorted(words.arabic_numbers(), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(every)})(?!\w)".replace(" ", r"\s+"))


def _measures_time(text: str, mention: OrdinalMention) -> bool:
    """Tell whether an ordinal is a day of a month, a century or a decade."""
    before = text[max(0, mention.start - _WINDOW) : mention.start]
    after = text[mention.end : mention.end + _WINDOW]
    if re.match(rf"[-\s]+(?:{_PERIOD})|\s?世[纪紀]", after):
        return True
    if mention.number > _LAST_DAY or mention.form in {"roman", "han", "arabic"}:
        return False
    of = r"\s+of\s+" if mention.form == "word" else r"\s*(?:of\s+)?"  # "second July meeting" names no day
    if re.match(rf"(?:{_BETWEEN_DAYS}{_ANOTHER_DAY})*{of}{_MONTH}", after):
        return True
    # "in July the second Forum" and "Tuesday, the 8th Forum" do not either: something is counted
    counts = re.match(r"\s+[^\W\d_]", after) is not None and (mention.form == "word" or before.endswith("the "))
    if re.search(rf"{_MONTH}\.?\s+(?:the\s+)?(?:{_ANOTHER_DAY}{_BETWEEN_DAYS})*\Z", before):
        return not counts
    ends = re.match(r"\s*(?:\Z|[.,;:)])", after) is not None
    return ends and re.search(rf"(?:\bon|{_WEEKDAY},?)\s+(?:the\s+)?\Z", before) is not None
