"""How a series recurs: since when and how often, where, held by whom, and how its editions are counted in print."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias, TypeVar

from forumcli.documents.context import country_of
from forumcli.documents.times import years_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forumcli.documents.context import Context
    from forumcli.documents.form import Json
    from forumcli.model.edition import Edition
    from forumcli.model.ids import SeriesId

_Key = TypeVar("_Key")
Standing: TypeAlias = Literal["none", "announced", "once", "recurring"]
"""What is known of a series: no edition at all, none that was held, one, or several. It says nothing of the future."""


def recurrence(series: SeriesId, editions: Sequence[Edition], context: Context) -> Json:
    """Tell how a series recurs, from its editions in order of time.

    Keys: `status`; `years`, those with an edition, ascending; `yearly_since`, the first of at least three years in a
    row up to the last; `venues` and `hosts`, each with its editions, the most frequent first; `wordings`, each ordinal
    as a source prints it.
    """
    years = sorted({year for edition in editions for year in years_of(context.resolved[edition.id])})
    return {
        "status": _standing(editions, context),
        "years": years,
        "yearly_since": _yearly_since(years),
        "venues": _venues(editions, context),
        "hosts": _hosts(editions, context),
        "wordings": _wordings(series, editions, context),
    }


def hosts_of(edition: Edition, context: Context) -> list[tuple[str | None, str]]:
    """Return who held an edition by any of its reports: the body's id, if it is a known one, and its name."""
    told = (
        (host.organisation, context.names.name("organisations", host.organisation))
        if host.organisation
        else (None, host.group or "")
        for report in edition.reports
        for host in report.hosts
    )
    return list(dict.fromkeys(told))


def _standing(editions: Sequence[Edition], context: Context) -> Standing:
    told = [context.resolved[edition.id].value("status") for edition in editions]
    held = [status for status in told if status not in ("announced", "postponed", "cancelled")]
    if not editions:
        return "none"
    return "announced" if not held else "once" if len(held) == 1 else "recurring"


def _yearly_since(years: Sequence[int]) -> int | None:
    """Return the first of the years that follow one another up to the last; two are no habit yet."""
    run = [year for year in years if set(range(year, years[-1])) <= set(years)]
    return run[0] if len(run) > 2 else None  # noqa: PLR2004


def _venues(editions: Sequence[Edition], context: Context) -> list[Json]:
    found: dict[tuple[str, str, str | None], list[str]] = {}
    for edition in editions:
        resolved = context.resolved[edition.id]
        place = resolved.value("place")
        if place is not None:
            venue = (place, context.names.name("places", place), country_of(resolved, context.dataset))
            found.setdefault(venue, []).append(edition.id)
    return [
        {"place": place, "place_name": name, "country": country, "editions": ids}
        for (place, name, country), ids in _frequent_first(found)
    ]


def _hosts(editions: Sequence[Edition], context: Context) -> list[Json]:
    found: dict[tuple[str | None, str], list[str]] = {}
    for edition in editions:
        for host in hosts_of(edition, context):
            found.setdefault(host, []).append(edition.id)
    return [{"organisation": id_, "name": name, "editions": ids} for (id_, name), ids in _frequent_first(found)]


def _frequent_first(found: dict[_Key, list[str]]) -> list[tuple[_Key, list[str]]]:
    return sorted(found.items(), key=lambda each: -len(each[1]))


def _wordings(series: SeriesId, editions: Sequence[Edition], context: Context) -> list[Json]:
    """Return each ordinal as it is printed, once a language and number, by language."""
    found: dict[tuple[str, int, str], list[str]] = {}
    for edition in editions:
        for side in context.resolved[edition.id].numbers[series].sides:
            for stated in side.stated:
                printed = stated.statement.as_
                if printed and stated.statement.inferred is None:
                    found.setdefault((stated.language, side.value, printed), []).append(stated.source)
    return [
        {"language": language, "number": number, "as": printed, "sources": sources}
        for (language, number, printed), sources in sorted(found.items())
    ]
