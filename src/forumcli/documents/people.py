"""Documents of people: the posts over time, read from their appearances."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forumcli.documents.document import Document
from forumcli.documents.facets import shared_facets
from forumcli.documents.form import Json, to_json
from forumcli.documents.posts import post_words
from forumcli.documents.times import reach_of, years_of
from forumcli.model.wording import same_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from forumcli.documents.context import Context
    from forumcli.model.person import Person


def person_document(person: Person, context: Context) -> Document:
    """Tell everything of one person: names, appearances with the post held then, words, mentions."""
    uses = context.used("people", person.id)
    appearances = [context.told(use) for use in uses if use.section == "participants"]
    quotations = [context.told(use) for use in uses if use.section == "quotations"]
    mentions = [context.told(use) for use in uses if use.section == "mentions"]
    statements = [context.told(use) for use in uses if use.section in ("figures", "remarks")]
    staff = list(_staff_of(person, context))
    used = dict.fromkeys(each["source"] for each in (*appearances, *quotations, *mentions, *statements, *staff))
    body: Json = {
        "kind": "person",
        "title": person.name,
        **to_json(person, context.names),
        "appearances": appearances,
        "quotations": quotations,
        "mentions": mentions,
        "statements": statements,
        "staff_of": staff,
        "sources": context.citations(used),
    }
    posts = list(dict.fromkeys(post for each in appearances if (post := post_words(each))))
    roles = [each["role_words"] for each in staff]
    row: Json = {
        "kind": "person",
        "id": person.id,
        "name": person.name,
        "offices": list(dict.fromkeys(_office(each) for each in appearances if post_words(each))),
        "posts_held": _posts_held(appearances, context),
        "posts": posts or list(dict.fromkeys(words for each in mentions if (words := post_words(each)))) or roles,
        "appearances": len({each["edition"] for each in appearances}),
        "quotations": len(quotations),
        "mentions": len(mentions),
    }
    editions = {each["edition"] for each in (*appearances, *mentions)}
    return Document(
        kind="people",
        id=person.id,
        title=person.name,
        row=row,
        body=body,
        facets=frozenset(_facets(person, editions, used, appearances, context)),
        **span_of(editions, context),
        sort_key=(person.name.casefold(), person.id),
    )


def _office(appearance: Json) -> str:
    """Say a post with the year and the source that state it, such as `Minister …, Uzbekistan (2022, source)`."""
    held = appearance["held"]
    when = held["short"] if held["state"] == "disputed" else held["year"] or "undated"
    return f"{post_words(appearance)} ({when}, {appearance['source']})"


def _posts_held(appearances: list[Json], context: Context) -> list[Json]:
    """Return each post once, however it is written, with every time that it is told and the source that tells it."""
    posts: list[Json] = []
    for each in appearances:
        post = post_words(each)
        if post:
            told = {"years": sorted(years_of(context.resolved[each["edition"]])), "source": each["source"]}
            same = next((known for known in posts if same_words(known["post"], post)), None)
            if same is None:
                posts.append({"post": post, "told": [told]})
            elif told not in same["told"]:
                same["told"].append(told)
    return posts


def span_of(editions: set[str], context: Context) -> Json:
    """Return the first and the last day of some editions, as a document has them."""
    first, last = reach_of(context.resolved[id_] for id_ in sorted(editions))  # type: ignore[index]  # an id is a str
    return {"first": first, "last": last}


def _staff_of(person: Person, context: Context) -> Iterator[Json]:
    for source in context.dataset.sources.values():
        for each in source.staff:
            if each.person == person.id:
                yield {"source": source.id, "role_words": each.role.replace("-", " "), **to_json(each, context.names)}


def _facets(
    person: Person, editions: set[str], sources: dict[str, None], appearances: list[Json], context: Context
) -> Iterator[tuple[str, str]]:
    yield "person", person.id
    if person.country:
        yield "country", person.country
    yield from shared_facets(editions, sources, context)
    for each in appearances:
        if each.get("for"):
            yield "organisation", each["for"]
        if each.get("country"):
            yield "country", each["country"]
        if each["place"].get("value"):
            yield "place", each["place"]["value"]
