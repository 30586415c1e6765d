"""Documents of sources and of quotations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forumcli.documents.document import Document
from forumcli.documents.form import Json, to_json
from forumcli.documents.people import span_of
from forumcli.documents.posts import post_words

if TYPE_CHECKING:
    from forumcli.dataset.dataset import Spoken
    from forumcli.documents.context import Context
    from forumcli.model.source import Source


def source_document(source: Source, context: Context) -> Document:
    """Tell everything of one source: what it says of itself, and which editions it reports."""
    reports = [
        {**context.occasion(use.edition), "quotations": len(use.report.quotations), "note": use.report.note}
        for use in context.used("sources", source.id)
        if use.section == "reports"
    ]
    editions = {each["edition"] for each in reports}
    title = context.names.name("sources", source.id)
    body: Json = {
        "kind": "source",
        **context.citation(source.id),
        **to_json(source, context.names),
        "title": title,
        "reports": reports,
        "copies": [other.id for other in context.dataset.sources.values() if other.derived_from == source.id],
    }
    publisher = context.names.name("organisations", source.publisher) if source.publisher else None
    row: Json = {
        "kind": "source",
        "id": source.id,
        "title": title,
        "publisher": publisher,
        "published": source.published.text if source.published else None,
        "published_inferred": source.published_inferred,
        "language": source.language,
        "read": source.read,
        "editions": sorted(editions),
        "url": source.url,
    }
    facets = {("source", source.id), ("language", source.language.partition("-")[0])}
    if source.publisher:
        facets.add(("organisation", source.publisher))
    for id_ in editions:
        facets |= {("edition", id_), *(("series", series) for series in context.dataset.editions[id_].series)}
    facets |= {("person", staff.person) for staff in source.staff}
    dated = source.published
    span = {"first": dated.first, "last": dated.last} if dated else span_of(set(), context)
    key = (*dated.sort_key, source.id) if dated else (source.id,)
    return Document(
        kind="sources",
        id=source.id,
        title=title,
        row=row,
        body=body,
        facets=frozenset(facets),
        **span,
        sort_key=(dated is None, *key),
    )


def quotation_document(spoken: Spoken, context: Context) -> Document:
    """Tell everything of one quotation: the words or their summary, the speaker with the post then, the source."""
    quotation, report, edition = spoken.quotation, spoken.report, spoken.edition
    occasion = context.occasion(edition)
    speaker = speaker_of(spoken, context)
    said: Json = {"source": report.source, **occasion, **to_json(quotation, context.names), **speaker}
    body: Json = {
        "kind": "quotation",
        "title": f"{speaker['speaker']}, {occasion['edition_short']}",
        **said,
        "verbatim": quotation.form != "indirect",
        "sources": [{"mark": 1, **context.citation(report.source)}],
    }
    row: Json = {
        "kind": "quotation",
        "id": quotation.id,
        "speaker": speaker["speaker"],
        "speaker_post": speaker.get("speaker_post"),
        "by": quotation.by,
        "form": quotation.form,
        "text": quotation.text,
        "summary": quotation.summary,
        "edition": edition.id,
        "edition_short": occasion["edition_short"],
        "held": occasion["held"],
        "source": report.source,
        "at": quotation.at,
    }
    facets = {("source", report.source), ("edition", edition.id), *(("series", each) for each in edition.series)}
    if quotation.by:
        facets.add(("person", quotation.by))
    source = context.dataset.sources.get(report.source)
    if source:
        facets.add(("language", source.language.partition("-")[0]))
    facets |= {("organisation", speaker["for"])} if speaker.get("for") else set()
    facets |= {("country", speaker["country"])} if speaker.get("country") else set()
    return Document(
        kind="quotations",
        id=quotation.id,
        title=body["title"],
        row=row,
        body=body,
        facets=frozenset(facets),
        **span_of({edition.id}, context),
        sort_key=(*context.time_key(edition), report.source, _paragraph(quotation.at), quotation.id),
    )


def speaker_of(spoken: Spoken, context: Context) -> Json:
    """Say who speaks and with which post then: that of the quotation, else that of the same report's participation."""
    quotation = spoken.quotation
    made: Json = {}
    if quotation.by:
        made["speaker"] = context.names.name("people", quotation.by)
        for each in spoken.report.participants:
            if each.person == quotation.by:
                told = to_json(each, context.names)
                made |= {
                    key: told[key] for key in ("for", "for_name", "country", "country_name", "role") if key in told
                }
                made["speaker_post"] = post_words(told)
                break
    elif quotation.by_organisation:
        made["speaker"] = context.names.name("organisations", quotation.by_organisation)
    else:
        made["speaker"] = "unnamed speaker"
    if quotation.post:
        made["speaker_post"] = quotation.post
    return made


def _paragraph(locator: str | None) -> int:
    return int(locator.partition("-")[0]) if locator else 0
