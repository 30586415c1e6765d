"""Partial dates: EDTF (ISO 8601-2) level 0, the part of level 1 that forums need, and how two dates compare.

Dates as values live here; how they are said in English is `date_words`. Nothing here knows today's date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, Final, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from forumcli.model.count import Relation

Precision: TypeAlias = Literal["day", "month", "season", "year", "decade", "century", "interval"]
Side: TypeAlias = Literal["given", "open", "unknown"]
SortKey: TypeAlias = tuple[int, bool, int, bool, str]

WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
SEASONS: Final[Mapping[int, tuple[int, int]]] = MappingProxyType(
    {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}
    | {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}
    | {37: (1, 4), 38: (5, 8), 39: (9, 12), 40: (1, 6), 41: (7, 12)}
)
"""EDTF's codes beyond twelve (seasons, quarters, thirds and halves of a year): first and last month.

The seasons are the northern ones: the winter of a year begins in its December.
"""

_ONE: Final = r"([0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?([?~%]?)"
_BY_MASK: Final[tuple[Precision, ...]] = ("year", "decade", "century")
_LONGEST_SHOWN: Final = 40
_DECEMBER: Final = 12
_DAYS_OF_WEEK: Final = 7
_NEVER: Final = date.max.toordinal() + 1  # after every day, as 0 is before every day


class DateError(ValueError):
    """The text is no date this program can stand for; the message says why, for the curator."""

    kind: ClassVar[str] = "invalid-date"
    """The kind of problem that a text of this sort is."""


class ReversedIntervalError(DateError):
    """The text is an interval that ends before it starts."""

    kind: ClassVar[str] = "end-before-start"


_VAGUER_THAN_A_YEAR: Final = frozenset({"decade", "century"})


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date that is as exact as its source and no more."""

    text: str
    """The EDTF as written."""
    first: date | None
    """The first day it may cover; `None` if that side is open or unknown."""
    last: date | None
    """The last day it may cover; `None` if that side is open or unknown."""
    precision: Precision
    uncertain: bool = False
    approximate: bool = False
    start: PartialDate | None = None
    """The first side of an interval, where it is given."""
    end: PartialDate | None = None
    """The second side of an interval, where it is given."""
    start_side: Side = "given"
    """`open` for `../2021`, `unknown` for `/2021`; `given` for all that is no interval."""
    end_side: Side = "given"

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read `2023`, `2023-09`, `2023-09-14`, `201X`, `2023-21`, any with `?`, `~`, `%`, and intervals.

        Raises:
            DateError: the text is not such a date, or no such day is in the calendar.
        """
        return _interval(text) if "/" in text else _single(text)

    @property
    def sort_key(self) -> SortKey:
        """The key of a total order: earliest first; of equal starts, the most exact first.

        A date whose start is open stands where it ends, since that is all that is known of it. An open date
        comes after the closed ones of its place, a qualified one (`?`, `~`, `%`) after its certain twin;
        last, the text decides, so that only identical texts share a key.
        """
        known = self.end if self.first is None and self.end is not None else self
        first = known.first or date.min
        length = (known.last - first).days if known.last else _NEVER
        is_open = self.first is None or self.last is None
        return (first.toordinal(), is_open, length, self.qualified, self.text)

    @property
    def year(self) -> int | None:
        """The year in which it begins, else that in which it ends; `None` for what is vaguer than a year."""
        sides = [side for side in (self.start, self.end) if side] or [self]
        day = self.first or self.last
        return day.year if day and not any(side.precision in _VAGUER_THAN_A_YEAR for side in sides) else None

    @property
    def qualified(self) -> bool:
        """Whether the source hedges: uncertain or approximate."""
        return self.uncertain or self.approximate

    @property
    def day_exact(self) -> bool:
        """Whether each side that is given is a day of the calendar."""
        if self.precision != "interval":
            return self.precision == "day"
        return all(side.precision == "day" for side in (self.start, self.end) if side)


def _interval(text: str) -> PartialDate:
    before, _, after = text.partition("/")
    if "/" in after:
        raise _error(text, "an interval has two sides, so one “/” only")
    start = _single(before, text) if before not in {"", ".."} else None
    end = _single(after, text) if after not in {"", ".."} else None
    given = [side for side in (start, end) if side]
    if not given:
        raise _error(text, "an interval needs at least one date")
    first = start.first if start else None
    last = end.last if end else None
    if first and last and last < first:
        raise ReversedIntervalError(f"{text}: ends before it starts")
    return PartialDate(
        text,
        first,
        last,
        "interval",
        uncertain=any(side.uncertain for side in given),
        approximate=any(side.approximate for side in given),
        start=start,
        end=end,
        start_side=_side(before),
        end_side=_side(after),
    )


def _side(text: str) -> Side:
    if text == "..":
        return "open"
    return "given" if text else "unknown"


def _single(text: str, whole: str | None = None) -> PartialDate:
    """Read a date that is no interval; `whole` is the interval it is a side of, for the message."""
    whole = whole or text
    match = re.fullmatch(_ONE, text)
    if not match:
        raise _error(whole, "not a date such as 2023, 2023-09, 2023-09-14 or 2022-11-08/2022-11-09")
    year, month, day, sign = match.groups()
    if int(year.replace("X", "0")) == 0:
        raise _error(whole, "there is no year 0")
    first, last, precision = _bounds(whole, year, month, day)
    uncertain, approximate = sign in {"?", "%"}, sign in {"~", "%"}
    return PartialDate(text, first, last, precision, uncertain, approximate)


def _bounds(whole: str, year: str, month: str | None, day: str | None) -> tuple[date, date, Precision]:
    """Return the first and last day of a date given by its parts, and how exact it is."""
    low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if month and low != high:
        raise _error(whole, "a month needs a whole year")
    if month is None or month == "XX":
        if day not in {None, "XX"}:
            raise _error(whole, "a day needs a month")
        return date(low, 1, 1), date(high, 12, 31), _BY_MASK[year.count("X")]
    number = int(month)
    if number in SEASONS:
        if day:
            raise _error(whole, "a season has no days")
        return *_season(low, number), "season"
    if not 1 <= number <= _DECEMBER:
        raise _error(whole, f"there is no month {month}")
    if day is None or day == "XX":
        return date(low, number, 1), _month_end(low, number), "month"
    length = _month_end(low, number).day
    if not 1 <= int(day) <= length:
        raise _error(whole, f"{MONTHS[number - 1]} {low} has {length} days")
    exact = date(low, number, int(day))
    return exact, exact, "day"


def _season(year: int, code: int) -> tuple[date, date]:
    first, last = SEASONS[code]
    end_year = year + (last < first)
    return date(year, first, 1), _month_end(end_year, last) if end_year <= date.max.year else date.max


def _month_end(year: int, month: int) -> date:
    return date(year, 12, 31) if month == _DECEMBER else date(year, month + 1, 1) - timedelta(days=1)


def _error(text: str, reason: str) -> DateError:
    shown = text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"
    return DateError(f"{shown or 'an empty text'}: {reason}")


def weekday(d: PartialDate) -> str | None:
    """Return the English weekday in lower case if the date is one certain day."""
    one_day = d.first is not None and d.first == d.last and d.day_exact and not d.qualified
    return WEEKDAYS[d.first.weekday()] if one_day and d.first else None


def covers_weekday(d: PartialDate, name: str) -> bool | None:
    """Tell whether a day of the date falls on the weekday `name`; `None` where the date cannot tell.

    It cannot tell if it is coarser than a day. An interval with an open side, or a date that its source
    hedges, can confirm a weekday by the days it gives but never refute it.

    Raises:
        ValueError: `name` is no English weekday.
    """
    wanted = WEEKDAYS.index(name.lower())
    if not d.day_exact:
        return None
    given = [day for day in (d.first, d.last) if day]
    days = min((given[-1] - given[0]).days, _DAYS_OF_WEEK - 1) + 1
    if any((given[0] + timedelta(days=n)).weekday() == wanted for n in range(days)):
        return True
    is_open = d.first is None or d.last is None
    return None if is_open or d.qualified else False


def overlaps(d: PartialDate, since: PartialDate | None, until: PartialDate | None) -> bool:
    """Tell whether any day that the date may cover lies from the first day of `since` to the last of `until`.

    An open or unknown side is not stretched: `../2021-10-17` is found in October 2021 and not in 1990,
    because a forum that ended on that day did not last for decades.
    """
    known = d.start or d.end or d
    first, last = d.first or known.first, d.last or known.last
    starts_in_time = until is None or until.last is None or first is None or first <= until.last
    ends_in_time = since is None or since.first is None or last is None or last >= since.first
    return starts_in_time and ends_in_time


@dataclass(frozen=True, slots=True)
class _Claim:
    """What a date says of an event: the ranges (of day numbers) in which its first and its last day lie."""

    start_low: int
    start_high: int
    end_low: int
    end_high: int

    def lies_in(self, other: _Claim) -> bool:
        starts = other.start_low <= self.start_low and self.start_high <= other.start_high
        return starts and other.end_low <= self.end_low and self.end_high <= other.end_high

    def meets(self, other: _Claim) -> bool:
        start_low = max(self.start_low, other.start_low)
        end_high = min(self.end_high, other.end_high)
        start_high = min(self.start_high, other.start_high)
        end_low = max(self.end_low, other.end_low)
        return start_low <= start_high and end_low <= end_high and start_low <= end_high


def relation(a: PartialDate, b: PartialDate) -> Relation:
    """Tell how `a` stands to `b`, both said of one event.

    A date claims in which days the event can have begun and ended: `2023-09` that it did both in that
    month, `2023-09-12` both on that day, `2022-11-08/2022-11-09` the one and the other, `../2021-10-17`
    only when it ended.

    | the claims              | both hedged alike or not at all | hedged differently |
    |-------------------------|---------------------------------|--------------------|
    | are the same            | `equal`                         | `compatible`       |
    | `a` lies within `b`     | `finer`                         | `compatible`       |
    | `b` lies within `a`     | `coarser`                       | `compatible`       |
    | can be true together    | `compatible`                    | `compatible`       |
    | exclude each other      | `clash`                         | `clash`            |

    So 9 September clashes with 8–9 September (they differ on when it began), and "perhaps 2022" with 2021:
    a hedge keeps a date from outranking another but does not reconcile the two.
    """
    said, other = _claim(a), _claim(b)
    if not said.meets(other):
        return "clash"
    if _hedges(a) != _hedges(b):
        return "compatible"
    if said == other:
        return "equal"
    if said.lies_in(other):
        return "finer"
    return "coarser" if other.lies_in(said) else "compatible"


def says_the_same(a: PartialDate, others: Sequence[PartialDate]) -> bool:
    """Tell whether a date says of one event just what some others say together: no less, and nothing besides.

    `2021-10-16/2021-10-17` does of `2021-10-16/..` and `../2021-10-17`, not of `2021-10`. Hedges are left aside.
    """
    claims = [_claim(other) for other in others]
    if not claims:
        return False
    together = _tight(
        (max(claim.start_low for claim in claims), min(claim.start_high for claim in claims)),
        (max(claim.end_low for claim in claims), min(claim.end_high for claim in claims)),
    )
    return together == _claim(a)


def _claim(d: PartialDate) -> _Claim:
    start, end = (d.start, d.end) if d.precision == "interval" else (d, d)
    return _tight(_days(start), _days(end))


def _tight(start: tuple[int, int], end: tuple[int, int]) -> _Claim:
    """Return a claim in its tightest form, so that claims that allow the same days are equal."""
    return _Claim(start[0], min(start[1], end[1]), max(end[0], start[0]), end[1])


def _days(side: PartialDate | None) -> tuple[int, int]:
    if side is None or side.first is None or side.last is None:
        return 0, _NEVER
    return side.first.toordinal(), side.last.toordinal()


def _hedges(d: PartialDate) -> tuple[tuple[bool, bool], ...]:
    sides = (d.start, d.end) if d.precision == "interval" else (d, d)
    return tuple((side.uncertain, side.approximate) if side else (False, False) for side in sides)
