"""How to write what was written in another form: dates, country codes. No guess where there are two ways to read it."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from forumcli.model.countries import COUNTRIES
from forumcli.model.dates import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_YEAR_FIRST: Final = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
_YEAR_LAST: Final = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_DAY_IN_WORDS: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\.?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})")
_MONTH_IN_WORDS: Final = re.compile(r"([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_SHORT: Final = 3
_OTHER_CODES: Final[Mapping[str, str]] = {"UK": "GB", "EL": "GR", "TP": "TL", "ZR": "CD"}
"""Codes in use beside those of ISO 3166-1, or before them."""


def date_advice(text: str) -> str | None:
    """Say how a date is written that stands in another form; `None` where it is no date that can be told."""
    ways = list(dict.fromkeys(day.isoformat() for day in _days(text.strip())))
    if not ways:
        return None
    if len(ways) == 1:
        return f"write {ways[0]}"
    return f"write {' or '.join(ways)}: which is the month is not guessed"


def country_advice(text: str) -> str | None:
    """Name the code that was probably meant."""
    asked = text.strip().upper()
    code = asked if asked in COUNTRIES else _OTHER_CODES.get(asked)
    if code is None:
        code = next((code for code, name in COUNTRIES.items() if name.upper() == asked), None)
    return f"did you mean `{code}`?" if code else None


def _days(text: str) -> Iterator[date]:
    """Yield the days that a text can mean, by month and day rather than by day and month first."""
    if match := _YEAR_FIRST.fullmatch(text):
        yield from _day(match[1], match[3], match[4])
    elif match := _YEAR_LAST.fullmatch(text):
        yield from _day(match[4], match[1], match[3])
        yield from _day(match[4], match[3], match[1])
    elif match := _DAY_IN_WORDS.fullmatch(text):
        yield from _day(match[3], _month(match[2]), match[1])
    elif match := _MONTH_IN_WORDS.fullmatch(text):
        yield from _day(match[3], _month(match[1]), match[2])


def _month(word: str) -> str:
    """Return the number of a month by its English name or the first letters of it; 0 for another word."""
    named = (str(number) for number, name in enumerate(MONTHS, 1) if name.lower().startswith(word.lower()))
    return next(named, "0") if len(word) >= _SHORT else "0"


def _day(year: str, month: str, day: str) -> Iterator[date]:
    try:
        yield date(int(year), int(month), int(day))
    except ValueError:
        return
