"""The filters that commands share: values checked against what the dataset holds, with "did you mean"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forumcli.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from forumcli.cli.options import Wanted
    from forumcli.index.query import Filters, Query
    from forumcli.model.ids import Kind

_KINDS: Mapping[str, Kind] = {
    "series": "series",
    "place": "places",
    "person": "people",
    "organisation": "organisations",
    "source": "sources",
}


def filters_from(query: Query, wanted: Wanted) -> Filters:
    """Turn option values into filters.

    Raises:
        UsageError: an id, a country or a date is none that the dataset knows.
    """
    from forumcli.index.query import Filters

    since, until = _edge(wanted.since, "--since", first=True), _edge(wanted.until, "--until", first=False)
    if since and until and until < since:
        raise UsageError(f"--until {wanted.until} lies before --since {wanted.since}", hint="nothing can be in between")
    return Filters(
        {facet: [_known(query, facet, value) for value in values] for facet, values in wanted.facets.items()},
        since,
        until,
    )


def _known(query: Query, facet: str, value: str) -> str:
    if facet == "country":
        return _country(value)
    if facet == "language":
        return _language(query, value)
    kind = _KINDS[facet]
    known = query.ids(kind)
    if value.isascii() and query.redirected(value) in known:
        return query.redirected(value)
    named = query.named(value, kind)
    if len(named) == 1:
        return named[0]
    if named:
        raise UsageError(f"--{facet}: {value!r} is the name of several", hint=f"name one by its id: {', '.join(named)}")
    from forumcli.dataset.nearest import nearest

    near = nearest(value, known)
    raise UsageError(
        f"--{facet}: the dataset has no {facet} {value!r}",
        hint=f"did you mean {near}?" if near else f"forum list {kind} shows them all",
    )


def _country(value: str) -> str:
    from forumcli.model.countries import COUNTRIES

    if value.upper() in COUNTRIES:
        return value.upper()
    by_name = {name.casefold(): code for code, name in COUNTRIES.items()}
    if value.casefold() in by_name:
        return by_name[value.casefold()]
    from forumcli.dataset.nearest import nearest

    near = nearest(value, COUNTRIES.values())
    raise UsageError(
        f"--country: {value!r} is no country", hint=f"did you mean {near}?" if near else "use a code such as KZ"
    )


def _language(query: Query, value: str) -> str:
    language = value.lower().partition("-")[0]
    known = query.facet_values("language")
    if language in known:
        return language
    raise UsageError(f"--language: no source here is in {value!r}", hint="languages: " + ", ".join(known))


def _edge(text: str | None, option: str, *, first: bool) -> date | None:
    if text is None:
        return None
    from forumcli.model.dates import DateError, PartialDate

    try:
        parsed = PartialDate.parse(text)
    except DateError as error:
        raise UsageError(f"{option}: {error}", hint="write 2022, 2022-11 or 2022-11-08") from None
    edge = parsed.first if first else parsed.last
    if edge is None:
        raise UsageError(f"{option}: {text} is open on that side", hint="write 2022, 2022-11 or 2022-11-08")
    return edge
