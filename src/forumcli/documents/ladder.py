"""The ladder of a series: its editions in order, with missing numbers and silent years in their place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from forumcli.documents.times import years_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from forumcli.documents.context import Context
    from forumcli.model.edition import Edition
    from forumcli.model.ids import SeriesId


_HIGHEST: Final = 9_999
"""No forum has met more often: a higher number is a slip, and the gap before it would drown everything else."""


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
    fields = {edition.id: context.resolved[edition.id].numbers[series] for edition in editions}
    # NOTE: a number that only one side of a dispute gives is not missing either.
    present = {side.value for field in fields.values() for side in field.sides}
    present |= {field.value for field in fields.values()}
    rungs: list[Edition | Missing] = []
    told = 0
    for edition in editions:
        number = fields[edition.id].value or 0
        if number > _HIGHEST:
            number = 0
        rungs += _runs(each for each in range(told + 1, number) if each not in present)
        told = max(told, number)
        rungs.append(edition)
    return Ladder(tuple(rungs), _silent_years(editions, context))


def _runs(numbers: Iterable[int]) -> Iterator[Missing]:
    """Join ascending numbers that follow each other."""
    first = last = None
    for number in numbers:
        if first is None or last is None or number != last + 1:
            if first is not None and last is not None:
                yield Missing(first, last)
            first = number
        last = number
    if first is not None and last is not None:
        yield Missing(first, last)


def _silent_years(editions: Sequence[Edition], context: Context) -> tuple[int, ...]:
    years = {year for edition in editions for year in years_of(context.resolved[edition.id])}
    return tuple(year for year in range(min(years), max(years)) if year not in years) if years else ()
