"""Organisations, places, sources and quotations on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from forumcli.cli.render.blocks import Block, Bullets, Facts, Heading, Paragraph, Title
from forumcli.cli.render.styled import Styled, joined, styled
from forumcli.cli.views.person import names_blocks, year_of
from forumcli.cli.views.text import (
    FORMS,
    ROLES,
    as_printed,
    caveats,
    citation,
    count_words,
    footnote,
    marks_of,
    said,
    sources_block,
    when_words,
    where_words,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Json = dict[str, Any]


def organisation_blocks(body: Json) -> Iterator[Block]:
    """Lay out everything that is known of a body."""
    yield from _head(body)
    pairs = [
        (label, body.get(f"{key}_name"))
        for label, key in (("country", "country"), ("part of", "parent"), ("seat", "place"), ("before", "predecessor"))
    ]
    yield Facts(tuple((styled((label, "dim")), styled(value)) for label, value in pairs if value))
    if body["parts"]:
        yield Paragraph(
            styled(("parts: ", "dim"), joined(f"{each['name']} ({each['id']})" for each in body["parts"])), 1
        )
    yield from _occasions(body)
    if body["published_sources"]:
        yield Heading(styled(("Published", "accent")))
        yield Bullets(tuple(citation(each) for each in body["published_sources"]))


def place_blocks(body: Json) -> Iterator[Block]:
    """Lay out everything that is known of a place."""
    yield from _head(body)
    pairs = [
        ("kind", body["place_kind"]),
        ("country", body.get("country_name")),
        ("within", body.get("within_name")),
        ("capital of", ", ".join(body.get("capital_of_names", ()))),
        ("coordinates", body.get("coordinates")),
        ("contains", ", ".join(each["name"] for each in body["contains"])),
    ]
    yield Facts(tuple((styled((label, "dim")), styled(value)) for label, value in pairs if value))
    yield from _occasions(body)


def source_blocks(body: Json) -> Iterator[Block]:
    """Lay out everything that is known of a source."""
    yield from _head(body)
    published = body.get("published_words")
    pairs = [
        ("type", body.get("type")),
        ("publisher", body.get("publisher_name")),
        ("published", f"{published} ≈" if published and body.get("published_inferred") else published),
        ("as printed", body.get("published_as")),
        ("inferred", body.get("published_inferred")),
        ("title", body.get("title_note")),
        ("language", body["language"]),
        ("address", body.get("url")),
        ("", body.get("url_note")),
        ("archived", body.get("archive_url")),
        ("retrieved", body.get("retrieved_words")),
        ("copy of", body.get("derived_from")),
        ("copied by", ", ".join(body["copies"])),
        ("read", {"full": "in full", "excerpt": "only an excerpt: what is absent says nothing"}[body["read"]]),
    ]
    yield Facts(tuple((styled((label, "dim")), styled(value)) for label, value in pairs if value))
    sections = (
        ("Made by", [_staff(each) for each in body.get("staff", ())]),
        ("Says of itself", [_self(each) for each in body.get("of_itself", ())]),
        ("Oddities", [_oddity(each) for each in body.get("oddities", ())]),
        ("Reports", [_report(each) for each in body["reports"]]),
    )
    for heading, items in sections:
        if items:
            yield Heading(styled((heading, "accent")))
            yield Bullets(tuple(items))


def quotation_blocks(body: Json) -> Iterator[Block]:
    """Lay out one quotation with all it takes to cite it."""
    marks = marks_of(body)
    yield Title(styled((body["title"], "title")), styled((body["id"], "dim")))
    yield Paragraph(said(body) + footnote(body, marks), 1)
    pairs = [
        ("speaker", joined((body["speaker"], body.get("speaker_post")))),
        (
            "at",
            styled(
                f"{body['edition_name']} ({body['edition']}), ", when_words(body, short=False), ", ", where_words(body)
            ),
        ),
        ("form", styled(FORMS[body["form"]])),
        ("language", styled(body.get("language", ""))),
        ("original", styled(body.get("original", ""))),
        ("translated by", styled(body.get("translated_by", ""))),
        ("evidence", styled(f"“{body['evidence']}”") if body.get("evidence") else Styled()),
        ("topics", joined(body.get("topics", ()))),
        ("inferred", styled(body.get("inferred", ""))),
        ("note", styled(body.get("note", ""))),
    ]
    yield Facts(tuple((styled((label, "dim")), text) for label, text in pairs if text))
    yield Heading(styled(("Source", "accent")))
    yield Facts(tuple(sources_block(body)))


def _head(body: Json) -> Iterator[Block]:
    yield Title(styled((body["title"], "title")), styled((body["id"], "dim")))
    yield from names_blocks(body)
    if body.get("note"):
        yield Paragraph(styled(body["note"]), 1)


def _occasions(body: Json) -> Iterator[Block]:
    marks = marks_of(body)
    if body["occasions"]:
        yield Heading(styled(("In the forums", "accent")))
        yield Bullets(tuple(_occasion(each, body["title"], marks) for each in body["occasions"]))
        yield Heading(styled(("Sources", "accent")))
        yield Facts(tuple(sources_block(body)))


def _occasion(each: Json, name: str, marks: Mapping[str, int]) -> Styled:
    return styled(
        (year_of(each), "strong"),
        f"  {each['edition_short']}: ",
        _as_what(each, name),
        caveats(each),
        footnote(each, marks),
    )


def _as_what(each: Json, name: str) -> Styled:
    """Say what a body or place of this name was at an edition."""
    match each["as_what"]:
        case "host":
            return styled(f"host ({each['verb']})", as_printed((each.get("as"), name)))
        case "participant":
            did = ", ".join(ROLES[role] for role in each["role"])
            return styled(f"{each['group']}, {did}" if each.get("group") else did)
        case "represented":
            who = each.get("person_name") or each.get("group", "")
            post = each.get("post")
            printed = as_printed((each.get("post_as"), f"{post} {name}"))
            return styled("represented by ", (who, "strong"), f", {post}" if post else None, printed)
        case "mentioned":
            return styled("named: ", each["context"])
        case "stated":
            return styled("stated: ", each["value"])
        case "quoted":
            return styled("said: ", said(each))
        case "side event":
            return styled("place of ", each["name"])
        case "joined from":
            return styled("joined online from here")
        case _:
            return styled("held here")


def _staff(each: Json) -> Styled:
    printed = f" (printed “{each['as']}”)" if each.get("as") else None
    return styled(
        (each["person_name"], "strong"), f", {each['role'].replace('-', ' ')}", (printed, "dim") if printed else None
    )


def _self(each: Json) -> Styled:
    place = f" ¶{each['at']}" if each.get("at") else None
    return styled(f"{each['says']}: “{each['value']}”", (place, "dim") if place else None)


def _oddity(each: Json) -> Styled:
    place = f" ¶{each['at']}" if each.get("at") else None
    return styled(f"“{each['as']}”: {each['note']}", (place, "dim") if place else None)


def _report(each: Json) -> Styled:
    return styled(
        (each["edition_name"], "strong"),
        f" ({each['edition']}), ",
        when_words(each),
        (f", {count_words(each['quotations'], 'quotation or summary', 'quotations and summaries')}", "dim"),
        f": {each['note']}" if each.get("note") else None,
    )
