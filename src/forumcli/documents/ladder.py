"""The ladder of a series: its editions in order, with missing numbers and silent years in their place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from forumcli.documents.context import best_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forumcli.documents.context import Context
    from forumcli.model.edition import Edition
    from forumcli.model.ids import SeriesId


@dataclass(frozen=True, slots=True)
class Missing:
    """A run of numbers, both ends included, that no edition of the dataset has."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Ladder:
    """The rungs of a series from the first number on, and the years without any edition."""

    rungs: tuple[Edition | Missing, ...]
    silent_years: tuple[int, ...]
    """Years between the first and the last dated edition in which none was held."""


def ladder(series: SeriesId, context: Context) -> Ladder:
    """Order the editions of a series by time and put the missing numbers between them.

    An edition that is merely implied by an ordinal is a gap, never a record: before the 8th stand 1 to 7 as missing.
    """
    editions = [edition for edition in context.order if series in edition.series]
    rungs: list[Edition | Missing] = []
    highest = 0
    for edition in editions:
        number = context.resolved[edition.id].numbers[series].value
        if number is not None:
            if number > highest + 1 and not _numbers_between(editions, highest, number, series, context):
                rungs.append(Missing(highest + 1, number - 1))
            highest = max(highest, number)
        rungs.append(edition)
    return Ladder(tuple(rungs), _silent_years(editions, context))


def _numbers_between(editions: Sequence[Edition], low: int, high: int, series: SeriesId, context: Context) -> bool:
    """Tell whether a number between two stands elsewhere in the series, out of order: then nothing is missing here."""
    numbers = (context.resolved[edition.id].numbers[series].value for edition in editions)
    return any(number is not None and low < number < high for number in numbers)


def _silent_years(editions: Sequence[Edition], context: Context) -> tuple[int, ...]:
    years: set[int] = set()
    for edition in editions:
        held = best_date(context.resolved[edition.id])
        ends = [day for day in (held.first, held.last) if day] if held else []
        years.update(day.year for day in ends)
    return tuple(year for year in range(min(years), max(years)) if year not in years) if years else ()
