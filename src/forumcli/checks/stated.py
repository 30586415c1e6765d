"""What some words state, in English, Russian or Chinese: dates, places, counts. No guess where they state nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from forumcli.checks.printed_dates import Printed, printed_date
from forumcli.model.count import Count
from forumcli.model.dates import PartialDate
from forumcli.model.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from forumcli.model.place import Place

_YEAR: Final = re.compile(r"(?<![\d-])(?:1[89]|20)\d\d(?!\d)")
_CHINESE: Final = re.compile(r"(\d{4})年|(\d{1,2})月|(\d{1,2})(?:[日号]|(?=[-–—~至到]\d{1,2}[日号]))")
_RUSSIAN_MONTHS: Final = (
    *("январ", "феврал", "март", "апрел", "ма[йея]", "июн"),
    *("июл", "август", "сентябр", "октябр", "ноябр", "декабр"),
)
_RUSSIAN: Final = tuple(re.compile(rf"\b{stem}\w*", re.IGNORECASE) for stem in _RUSSIAN_MONTHS)
_DAY: Final = re.compile(r"(?<![\d:.,])([1-9]|[12]\d|3[01])(?![\d:%]|[.,]\d)")

_UNITS: Final = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS: Final = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_UP_TO_NINETEEN: Final = "|".join(sorted(_UNITS, key=len, reverse=True))
_BOUNDS: Final = (
    (">=", "at least|no fewer than|no less than|не менее", "至少|不少于"),
    ("<=", "at most|up to|no more than|до", "至多|不超过"),
    (">", "more than|over|above|in excess of|upwards of|более|свыше|больше", "超过?|逾"),
    ("<", "fewer than|less than|under|below|менее", "不足|不到"),
    ("~", "about|around|some|approximately|nearly|almost|roughly|close to|circa|около|примерно|почти", "约|(?<!最)近"),
)
_BOUND_WORDS: Final = "|".join(
    # NOTE: no word begins between two Han characters as far as `\b` knows.
    rf"(?P<b{index}>\b(?:{words})|{han})"
    for index, (_, words, han) in enumerate(_BOUNDS)
)
_COUNT: Final = re.compile(
    rf"(?:(?:{_BOUND_WORDS})\s*)?(?:US)?[$€¥]?\s*"
    rf"(?:(?<!\d)(?<!\d[.,])(?P<digits>\d{{1,3}}(?:[ ,\xa0\u202f]\d{{3}})+|\d{{1,7}})(?!\d|[.,]\d)(?P<more>\+|余|多)?"
    rf"|\b(?:(?P<tens>{'|'.join(_TENS)})(?:[- ](?P<unit>{'|'.join(_UNITS[1:10])}))?|(?P<word>{_UP_TO_NINETEEN}))\b)"
    rf"(?:\s*(?P<times>decades|dozen|hundred|thousand)\b)?",
    re.IGNORECASE,
)
_MANY: Final = re.compile(r"\b(dozens|hundreds|thousands)\b", re.IGNORECASE)
_TIMES: Final = {"decades": 10, "dozen": 12, "hundred": 100, "thousand": 1000}
_LARGEST: Final = 9_999_999
_MOST_DIGITS: Final = 8
"""So many say already that a number is too large; of thousands Python makes none."""
_MANY_SPACES: Final = re.compile(r"(\s)\s+")


def stated_date(words: str) -> Printed | None:
    """Read the days, months and years that some words name; `None` where they name neither a month nor a year."""
    found = printed_date(words) or _in_chinese(words) or _in_russian(words)
    if found:
        return found
    years = frozenset(int(year) for year in _YEAR.findall(words))
    return Printed(frozenset(), frozenset(), years) if years else None


def contradicted(date: PartialDate, printed: Printed) -> bool:
    """Tell whether a date names a day, a month or a year that is not among those that some words name."""
    sides = [side for side in (date.start, date.end) if side] or [date]
    for side, day in [(side, side.first) for side in sides if side.first]:
        if printed.years and day.year not in printed.years and side.precision in {"day", "month", "season", "year"}:
            return True
        if printed.months and side.precision in {"day", "month"} and day.month not in printed.months:
            return True
        if printed.days and side.precision == "day" and day.day not in printed.days:
            return True
    return False


def unstated(date: PartialDate, printed: Printed) -> str | None:
    """Return which part of a date some words do not name at all: `day` or `month`; a year may stand elsewhere."""
    precisions = {side.precision for side in (date.start, date.end) if side} or {date.precision}
    if "day" in precisions and not printed.days:
        return "day"
    return "month" if precisions & {"day", "month"} and not printed.months else None


def names_place(words: str, place: Place) -> bool:
    """Tell whether some words name a place, in any of its spellings."""
    folded = f" {fold(words)} "
    names = (place.name, *(name.text for name in place.names))
    return any(f" {fold(name)} " in folded for name in names if fold(name))


def counts(words: str) -> Iterator[Count]:
    """Yield every count that some words state: `more than 60`, `about $15 billion`, `hundreds`, `three decades`.

    A number with decimals is no count, nor is what stands before or behind its point.
    """
    # NOTE: `_COUNT` begins with spaces that may be missing: of many in a row it would try each.
    words = _MANY_SPACES.sub(r"\1", words)
    for match in _COUNT.finditer(words):
        number = _number(match)
        sign = next((sign for index, (sign, *_) in enumerate(_BOUNDS) if match[f"b{index}"]), "")
        if match["more"]:
            sign = ">"
        if number <= _LARGEST:
            yield Count.parse(f"{sign}{number}")
    for match in _MANY.finditer(words):
        yield Count.parse(match[1].lower())


def _number(match: re.Match[str]) -> int:
    if match["digits"]:
        digits = re.sub(r"\D", "", match["digits"]).lstrip("0")
        number = int(digits[:_MOST_DIGITS] or "0")
    elif match["word"]:
        number = _UNITS.index(match["word"].lower())
    else:
        number = 10 * (_TENS.index(match["tens"].lower()) + 2)
        number += _UNITS.index(match["unit"].lower()) if match["unit"] else 0
    return number * _TIMES[match["times"].lower()] if match["times"] else number


def _in_chinese(words: str) -> Printed | None:
    found = _CHINESE.findall(words)
    years, months, days = (
        (frozenset(int(part) for part in parts if part) for parts in zip(*found, strict=True))
        if found
        else ([], [], [])
    )
    return Printed(frozenset(days), frozenset(months), frozenset(years)) if months or years else None


def _in_russian(words: str) -> Printed | None:
    months = frozenset(number for number, month in enumerate(_RUSSIAN, 1) if month.search(words))
    if not months:
        return None
    years = frozenset(int(year) for year in _YEAR.findall(words))
    days = frozenset(int(day) for day in _DAY.findall(_YEAR.sub(" ", words)))
    return Printed(days, months, years)
