"""Partial dates in English words that claim no more than the source does. Reading and comparing: `dates`."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from forumcli.model.dates import MONTHS, PartialDate

if TYPE_CHECKING:
    from collections.abc import Mapping

_SHORT: Final = 3
_LAST_SEASON: Final = 24
_HEDGES: Final = (("", "about "), ("perhaps ", "perhaps about "))
_FORMS: Final[Mapping[str, str]] = MappingProxyType(
    {"day": "{day} {month} {year}", "month": "{month} {year}", "year": "{year}", "decade": "{year}s"}
    | {"century": "{year}–{end}"}  # "the 2000s" would be taken for the decade
)
_PARTS_OF_YEAR: Final[Mapping[int, str]] = MappingProxyType(
    {21: "spring {year}", 22: "summer {year}", 23: "autumn {year}", 24: "winter {year}–{next:02}"}
    | {33: "first quarter of {year}", 34: "second quarter of {year}"}
    | {35: "third quarter of {year}", 36: "fourth quarter of {year}"}
    | {37: "first third of {year}", 38: "second third of {year}", 39: "last third of {year}"}
    | {40: "first half of {year}", 41: "second half of {year}"}
)


def in_words(d: PartialDate) -> str:
    """Say the date in full: `13 July 2022`, `8–9 November 2022`, `concluded on 17 October 2021`."""
    if d.start and d.end:
        return _closed(d.start, d.end, MONTHS)
    if d.end:
        hedge = "perhaps " if d.end.uncertain else ""
        when = "about " if d.end.approximate else _preposition(d.end)
        unknown = ", start unknown" if d.start_side == "unknown" else ""
        return f"{hedge}concluded {when}{_plain(d.end, MONTHS)}{unknown}"
    if d.start:
        return f"from {_one(d.start, MONTHS)}" + (", end unknown" if d.end_side == "unknown" else "")
    return _one(d, MONTHS)


def in_short(d: PartialDate) -> str:
    """Say the date in the room of a column: `13 Jul 2022`, `8–9 Nov 2022`, `concluded 17 Oct 2021`."""
    months = tuple(name[:_SHORT] for name in MONTHS)
    if d.start and d.end:
        return _closed(d.start, d.end, months)
    if d.end:
        return f"concluded {_one(d.end, months)}"
    return f"from {_one(d.start, months)}" if d.start else _one(d, months)


def _preposition(d: PartialDate) -> str:
    if d.precision == "day":
        return "on "
    part_of_year = d.precision == "season" and _season_code(d) > _LAST_SEASON
    return "in the " if part_of_year or d.precision == "decade" else "in "


def _season_code(d: PartialDate) -> int:
    return int(d.text[5:7])


def _one(d: PartialDate, months: tuple[str, ...]) -> str:
    return _HEDGES[d.uncertain][d.approximate] + _plain(d, months)


def _plain(d: PartialDate, months: tuple[str, ...]) -> str:
    """Say a date that is no interval, without its hedge."""
    first = d.first or date.min  # a date that is no interval has one
    form = _PARTS_OF_YEAR[_season_code(d)] if d.precision == "season" else _FORMS[d.precision]
    year = first.year
    return form.format(day=first.day, month=_month(first, months), year=year, end=year + 99, next=(year + 1) % 100)


def _closed(start: PartialDate, end: PartialDate, months: tuple[str, ...]) -> str:
    """Say an interval of two dates, what they share only once; a hedge is said where it stands."""
    whole = _one(start, months), _one(end, months)
    if whole[0] == whole[1]:
        return whole[0]
    a, b = start.first, end.first
    if start.qualified or end.qualified or a is None or b is None or start.precision != end.precision:
        return " – ".join(whole)
    if start.precision == "year":
        return f"{a.year}–{b.year}"
    if a.year == b.year and start.precision == "month":
        return f"{_month(a, months)}–{whole[1]}"
    if a.year == b.year and start.precision == "day":
        return f"{a.day}–{whole[1]}" if a.month == b.month else f"{a.day} {_month(a, months)} – {whole[1]}"
    return " – ".join(whole)


def _month(day: date, months: tuple[str, ...]) -> str:
    return months[day.month - 1]
