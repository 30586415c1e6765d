"""When an edition was held, as far as is known: by what to sort it, to find it, and under which year it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forumcli.model.dates import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from forumcli.resolve.resolved import Resolved, ResolvedEdition

LAST_OF_ALL = (1,)
"""Sorts what has no date after everything that has one."""


def dates_of(held: Resolved) -> list[PartialDate]:
    """Return the date of an edition; where it is disputed, all between which nothing decides; none if unknown."""
    if held.value is not None:
        return [held.value]
    return [side.value for side in held.counted]


def best_date(resolved: ResolvedEdition) -> PartialDate | None:
    """Return the date to sort by: the resolved one; where it is disputed, the first that is stated."""
    return next(iter(dates_of(resolved.fields["held"])), None)


def year_of(held: Resolved) -> int | None:
    """Return the year under which an edition stands: that of the date to sort by."""
    return next((date.year for date in dates_of(held)), None)


def years_of(resolved: ResolvedEdition) -> set[int]:
    """Return the years in which an edition began and ended, by any date between which nothing decides."""
    return {day.year for each in dates_of(resolved.fields["held"]) for day in (each.first, each.last) if day}


def reach_of(editions: Iterable[ResolvedEdition]) -> tuple[date | None, date | None]:
    """Return the first and the last day that some editions can have been held on."""
    dates = [each for resolved in editions for each in dates_of(resolved.fields["held"])]
    firsts = [day for each in dates if (day := each.first or each.last)]
    lasts = [day for each in dates if (day := each.last or each.first)]
    return min(firsts, default=None), max(lasts, default=None)


def time_key(resolved: ResolvedEdition) -> tuple[object, ...]:
    """Return the place of an edition in time: by date, then number, then id."""
    held = best_date(resolved)
    number = next((n.value for n in resolved.numbers.values() if n.value is not None), 0)
    id_ = resolved.edition.id
    return (0, *held.sort_key, number, id_) if held else (*LAST_OF_ALL, number, id_)


def common_time(dates: Sequence[PartialDate]) -> PartialDate:
    """Return the month, else the year or years, in which all of some dates lie: what a dispute leaves undisputed."""
    days = [day for each in dates for day in (each.first, each.last) if day]
    first, last = min(days), max(days)
    if (first.year, first.month) == (last.year, last.month):
        return PartialDate.parse(f"{first.year:04}-{first.month:02}")
    if first.year == last.year:
        return PartialDate.parse(f"{first.year:04}")
    return PartialDate.parse(f"{first.year:04}/{last.year:04}")
