"""Documents of organisations and places: where they come in, and as what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from forumcli.documents.document import Document
from forumcli.documents.editions import place_facets
from forumcli.documents.facets import shared_facets
from forumcli.documents.form import Json, to_json
from forumcli.documents.people import span_of

if TYPE_CHECKING:
    from forumcli.documents.context import Context
    from forumcli.model.organisation import Organisation
    from forumcli.model.place import Place

_AS_WHAT: Final = {
    ("hosts", "organisation"): "host",
    ("participants", "organisation"): "participant",
    ("participants", "for"): "represented",
    ("mentions", "organisation"): "mentioned",
    ("remarks", "by_organisation"): "stated",
    ("quotations", "by_organisation"): "quoted",
    ("place", "value"): "venue",
    ("joined_from", "value"): "joined from",
    ("side_events", "place"): "side event",
    ("mentions", "place"): "mentioned",
}
"""What a record was at an edition, by the key of the report and of the statement that point at it."""


def organisation_document(body: Organisation, context: Context) -> Document:
    """Tell everything of one body: what it held, who spoke for it, where it is named, what it published."""
    occasions = [
        {"as_what": _AS_WHAT[use.section, use.key], **context.told(use)}
        for use in context.used("organisations", body.id)
    ]
    published = [
        context.citation(source.id) for source in context.dataset.sources.values() if source.publisher == body.id
    ]
    parts = [other for other in context.dataset.organisations.values() if other.parent == body.id]
    used = dict.fromkeys(each["source"] for each in occasions)
    document: Json = {
        "kind": "organisation",
        "title": body.name,
        **to_json(body, context.names),
        "parts": [{"id": other.id, "name": other.name} for other in parts],
        "occasions": occasions,
        "published_sources": published,
        "sources": context.citations(used),
    }
    editions = {each["edition"] for each in occasions}
    row: Json = {
        "kind": "organisation",
        "id": body.id,
        "name": body.name,
        "abbreviations": list(body.abbreviations),
        "country": body.country,
        "as": sorted({each["as_what"] for each in occasions} | ({"publisher"} if published else set())),
        "editions": len(editions),
    }
    facets = {("organisation", body.id), *shared_facets(editions, used, context)}
    if body.country:
        facets.add(("country", body.country))
    facets |= {("person", each["person"]) for each in occasions if each.get("person")}
    return Document(
        kind="organisations",
        id=body.id,
        title=body.name,
        row=row,
        body=document,
        facets=frozenset(facets),
        **span_of(editions, context),
        sort_key=(body.name.casefold(), body.id),
    )


def place_document(place: Place, context: Context) -> Document:
    """Tell everything of one place: what was held there, who joined from there, where it is named."""
    occasions = [
        {"as_what": _AS_WHAT[use.section, use.key], **context.told(use)} for use in context.used("places", place.id)
    ]
    used = dict.fromkeys(each["source"] for each in occasions)
    inside = [other for other in context.dataset.places.values() if other.within == place.id]
    document: Json = {
        "kind": "place",
        "title": place.name,
        "place_kind": place.kind,
        **{key: value for key, value in to_json(place, context.names).items() if key != "kind"},
        "contains": [{"id": other.id, "name": other.name} for other in inside],
        "occasions": occasions,
        "sources": context.citations(used),
    }
    editions = {each["edition"] for each in occasions}
    row: Json = {
        "kind": "place",
        "id": place.id,
        "name": place.name,
        "place_kind": place.kind,
        "country": place.country,
        "within": place.within,
        "as": sorted({each["as_what"] for each in occasions}),
        "editions": len(editions),
    }
    facets = {*place_facets(place.id, context), *shared_facets(editions, used, context)}
    return Document(
        kind="places",
        id=place.id,
        title=place.name,
        row=row,
        body=document,
        facets=frozenset(facets),
        **span_of(editions, context),
        sort_key=(place.name.casefold(), place.id),
    )
