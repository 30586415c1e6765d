"""Documents of series: the ladder of editions and what the sources say of the series as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forumcli.documents.document import Document
from forumcli.documents.form import Json, to_json
from forumcli.documents.ladder import Ladder, Missing, ladder
from forumcli.documents.people import span_of
from forumcli.documents.recurrence import hosts_of, recurrence

if TYPE_CHECKING:
    from forumcli.documents.context import Context
    from forumcli.model.edition import Edition
    from forumcli.model.series import Series


def series_document(series: Series, context: Context) -> Document:
    """Tell everything of one series."""
    rungs = ladder(series.id, context)
    editions = [each for each in rungs.rungs if not isinstance(each, Missing)]
    statements = _statements(series, context)
    in_passing = context.in_passing("series", series.id, (edition.id for edition in editions))
    # NOTE: the sources of what is said of the series come first, so that a short list of them has no holes.
    told = [report.source for edition in editions for report in edition.reports]
    used = dict.fromkeys([*(each["source"] for each in (*statements, *in_passing)), *told])
    body: Json = {
        "kind": "series",
        "title": series.name,
        **to_json(series, context.names),
        **recurrence(series.id, editions, context),
        "editions": [_rung(each, series, context) for each in rungs.rungs],
        "missing_numbers": _missing_numbers(rungs),
        "silent_years": list(rungs.silent_years),
        "disputed": [each.id for each in editions if context.resolved[each.id].disputed],
        "statements": statements,
        "in_passing": in_passing,
        "sources": context.citations(used),
    }
    row: Json = {
        "kind": "series",
        "id": series.id,
        "name": series.name,
        "short": series.short,
        "status": body["status"],
        "editions": len(editions),
        "missing_numbers": body["missing_numbers"],
        "first": min(body["years"], default=None),
        "last": max(body["years"], default=None),
        "sources": len(dict.fromkeys(told)),
        "disputed": body["disputed"],
    }
    facets = {("series", series.id), *(("source", id_) for id_ in used)}
    facets |= {("edition", edition.id) for edition in editions}
    return Document(
        kind="series",
        id=series.id,
        title=series.name,
        row=row,
        body=body,
        facets=frozenset(facets),
        **span_of({edition.id for edition in editions}, context),
        sort_key=(list(context.dataset.series).index(series.id),),
    )


def _rung(each: Edition | Missing, series: Series, context: Context) -> Json:
    if isinstance(each, Missing):
        return {"missing": list(range(each.first, each.last + 1))}
    resolved = context.resolved[each.id]
    return {
        **context.occasion(each),
        "number": context.field(resolved.numbers[series.id]),
        "theme": context.field(resolved.fields["theme"]),
        "attendance": context.field(resolved.fields["attendance"]),
        "hosts": list(dict.fromkeys(name for _, name in hosts_of(each, context))),
        "disputed": list(resolved.disputed),
        "sources": list(dict.fromkeys(report.source for report in each.reports)),
    }


def _statements(series: Series, context: Context) -> list[Json]:
    """Return what is said of a series as a whole, in reports on whatever edition."""
    return [
        {"source": report.source, "edition": edition.id, **to_json(each, context.names)}
        for edition, report in context.reports()
        for each in report.of_series
        if (each.series or edition.series[0]) == series.id
    ]


def _missing_numbers(rungs: Ladder) -> list[int]:
    return [n for each in rungs.rungs if isinstance(each, Missing) for n in range(each.first, each.last + 1)]
