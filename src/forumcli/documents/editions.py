"""Documents of editions: each field resolved, each report whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from forumcli.documents.context import brief, country_of
from forumcli.documents.document import Document
from forumcli.documents.form import Json, to_json
from forumcli.documents.names import number_words
from forumcli.documents.times import reach_of
from forumcli.model.edition import SingleField
from forumcli.resolve.resolve import SINGLE_FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from forumcli.documents.context import Context
    from forumcli.model.edition import Edition
    from forumcli.model.ids import SeriesId
    from forumcli.model.report import Report

FACET_OF_KIND = {
    "series": "series",
    "people": "person",
    "organisations": "organisation",
    "places": "place",
    "sources": "source",
    "editions": "edition",
}

_LISTED: Final[tuple[SingleField, ...]] = ("held", "weekday", "place", "mode", "status", "theme", "occasion")
"""The fields that a list or a timeline shows."""


def edition_document(edition: Edition, context: Context) -> Document:
    """Tell everything of one edition."""
    resolved = context.resolved[edition.id]
    title = context.names.name("editions", edition.id)
    fields: Json = {name: context.field(resolved.fields[name]) for name in SINGLE_FIELDS}
    in_passing = context.in_passing("editions", edition.id, [edition.id])
    told = [*(report.source for report in edition.reports), *(each["source"] for each in in_passing)]
    body: Json = {
        "kind": "edition",
        "id": edition.id,
        "title": title,
        "series": [{"id": id_, "name": context.names.name("series", id_)} for id_ in edition.series],
        "numbers": [
            {"series": id_, "series_name": context.names.name("series", id_), **context.field(number)}
            for id_, number in resolved.numbers.items()
        ],
        "fields": fields,
        "disputed": list(resolved.disputed),
        "sources": context.citations(told),
        "reports": [to_json(report, context.names) for report in edition.reports],
        "in_passing": in_passing,
    }
    if edition.parent:
        body |= {"parent": edition.parent, "parent_name": context.names.name("editions", edition.parent)}
    if edition.note:
        body["note"] = edition.note
    first, last = reach_of([resolved])
    return Document(
        kind="editions",
        id=edition.id,
        title=title,
        row=_row(edition, context),
        body=body,
        facets=frozenset(_facets(edition, context)),
        first=first,
        last=last,
        sort_key=context.time_key(edition),
    )


def _row(edition: Edition, context: Context) -> Json:
    resolved = context.resolved[edition.id]
    series = edition.series[0]
    return {
        "kind": "edition",
        "id": edition.id,
        "number": resolved.numbers[series].value,
        "ordinal": number_words(edition, resolved),
        "series": list(edition.series),
        "series_names": [context.names.name("series", id_) for id_ in edition.series],
        "series_short": [_short(id_, context) for id_ in edition.series],
        "title": context.names.name("editions", edition.id),
        "short_title": context.short_title(edition),
        **{name: brief(resolved.fields[name], context.names) for name in _LISTED},
        "place_country": country_of(resolved, context.dataset),
        "disputed": list(resolved.disputed),
        "sources": len({report.source for report in edition.reports}),
        "voices": len({context.dataset.voice(report.source) for report in edition.reports}),
    }


def _short(series: SeriesId, context: Context) -> str:
    record = context.dataset.series.get(series)
    return (record.short or record.name) if record else series


def _facets(edition: Edition, context: Context) -> Iterator[tuple[str, str]]:
    for series in edition.series:
        yield "series", series
    for report in edition.reports:
        yield "source", report.source
        source = context.dataset.sources.get(report.source)
        if source:
            yield "language", source.language.partition("-")[0]
        yield from _report_facets(report, context)


def _report_facets(report: Report, context: Context) -> Iterator[tuple[str, str]]:
    for each in report.participants:
        told = (("person", each.person), ("organisation", each.organisation), ("organisation", each.for_))
        yield from ((facet, value) for facet, value in (*told, ("country", each.country)) if value)
    yield from (("organisation", host.organisation) for host in report.hosts if host.organisation)
    yield from (("person", quotation.by) for quotation in report.quotations if quotation.by)
    if report.countries:
        yield from (("country", code) for code in report.countries.value)
    places = [*((report.place.value,) if report.place else ())]
    for place in [*places, *(report.joined_from.value if report.joined_from else ())]:
        yield from place_facets(place, context)


def place_facets(place_id: str, context: Context) -> Iterator[tuple[str, str]]:
    """Yield a place, the regions around it, and its country."""
    seen: set[str] = set()
    here: str | None = place_id
    while here and here not in seen:
        seen.add(here)
        yield "place", here
        place = context.dataset.places.get(here)  # type: ignore[call-overload]  # an id is a str at run time
        if place and place.country:
            yield "country", place.country
        here = place.within if place else None
