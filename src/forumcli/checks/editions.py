"""What rules ask of a resolved edition: when it surely began and ended, where its number and its date are stated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forumcli.checks.wording import value_of
from forumcli.resolve.compare import is_stated

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from forumcli.checks.context import CheckContext
    from forumcli.model.dates import PartialDate
    from forumcli.model.edition import Edition
    from forumcli.model.ids import SeriesId
    from forumcli.resolve.resolved import Resolved
    from forumcli.yamltext.route import Route


def dates_of(field: Resolved) -> tuple[PartialDate, ...]:
    """Return the resolved date of a `held`; every date that counts, where they differ or none of them is settled."""
    return tuple(side.value for side in field.counted) if _stands_aside(field) else (field.value,)


def _stands_aside(field: Resolved) -> bool:
    """Tell whether there is no resolved value, or a date was settled beside all that the sources say.

    No source is to be blamed for a date that none of them gives.
    """
    settled = field.state == "settled" and field.field == "held" and bool(field.sides)
    return field.value is None or (settled and not is_stated(field, {}))


def earliest(field: Resolved) -> date | None:
    """Return the first day on which it may have been going on; of an open start, the day that is known."""
    days = [date.first or date.last for date in dates_of(field)]
    return min((day for day in days if day), default=None)


def latest(field: Resolved) -> date | None:
    """Return the last day on which it may have been going on; of an open end, the day that is known."""
    days = [date.last or date.first for date in dates_of(field)]
    return max((day for day in days if day), default=None)


def stated_at(field: Resolved, edition: Edition) -> Route:
    """Return the route to the statement that a known or disputed value rests on; if none has it, to the settlement."""
    for side in field.sides:
        if side.value == field.value or _stands_aside(field):
            return value_of(side.stated[0].statement)
    return (*edition.settled[field.field].route, "value")


def numbered(series: SeriesId, context: CheckContext) -> Iterator[tuple[int, Edition]]:
    """Yield the editions of a series whose number is known, lowest first."""
    found = (
        (number, edition)
        for edition in context.editions.get(series, ())
        if isinstance(number := context.resolved[edition.id].numbers[series].value, int)
    )
    yield from sorted(found, key=lambda pair: (pair[0], pair[1].id))
