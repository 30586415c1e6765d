"""A person on the screen: the way through the posts, read from the appearances, and what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from forumcli.cli.render.blocks import Block, Bullets, Column, Facts, Heading, Paragraph, Table, Title
from forumcli.cli.render.styled import Styled, joined, styled
from forumcli.cli.views.edition import figure_words
from forumcli.cli.views.text import (
    ROLES,
    UNKNOWN,
    as_printed,
    caveats,
    footnote,
    mark,
    marks_of,
    said,
    sources_block,
    when_words,
    where_words,
)
from forumcli.documents.posts import post_words
from forumcli.model.wording import same_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Json = dict[str, Any]


def person_blocks(body: Json) -> Iterator[Block]:
    """Lay out everything that is known of a person."""
    marks = marks_of(body)
    yield Title(styled((body["title"], "title")), styled((body["id"], "dim")))
    yield from names_blocks(body)
    if body.get("note"):
        yield Paragraph(styled(body["note"]), 1)
    if body.get("identities"):
        yield Bullets(tuple(_identity(each) for each in body["identities"]))
    if body["appearances"]:
        yield Heading(styled(("Appearances", "accent")))
        yield _appearances(body, marks)
    if body["quotations"]:
        yield Heading(styled(("Said", "accent")))
        yield Bullets(tuple(_said(each, marks) for each in body["quotations"]))
    if body["statements"]:
        yield Heading(styled(("Stated besides", "accent")))
        yield Bullets(tuple(_stated(each, marks) for each in body["statements"]))
    if body["mentions"]:
        yield Heading(styled(("Named, without taking part", "accent")))
        yield Bullets(tuple(mention_line(each, marks) for each in body["mentions"]))
    if body["staff_of"]:
        yield Heading(styled(("Worked on a source", "accent")))
        yield Bullets(tuple(_staff(each, marks) for each in body["staff_of"]))
    if body["sources"]:
        yield Heading(styled(("Sources", "accent")))
        yield Facts(tuple(sources_block(body)))


def _identity(each: Json) -> Styled:
    """Say which printed name is taken for this person's, and why: a judgement, not a statement of a source."""
    where = f" in {', '.join(each['source'])}" if each.get("source") else None
    return styled(("taken to be printed as ", "dim"), f"“{each['name']}”", where, (f": {each['because']}", "dim"))


def names_blocks(body: Json) -> Iterator[Block]:
    """Lay out the other names of a record: those that sources print, then those added as search keys."""
    names = _distinct(body.get("names", []), body.get("name", ""))
    printed = [_dated(name) for name in names if not name.get("added")]
    added = [_dated(name) for name in names if name.get("added")]
    if printed or body.get("abbreviations"):
        yield Paragraph(styled(("also: ", "dim"), joined((*printed, *body.get("abbreviations", ())), " · ")), 1)
    if added:
        yield Paragraph(styled(("search keys, not from the sources: ", "dim"), joined(added, " · ")), 1)


def _distinct(names: list[Json], display: str) -> list[Json]:
    """Leave out names that differ from one before only in case, dashes or quotation marks, or only repeat the first."""
    seen = [display]
    kept = []
    for name in names:
        dated = name.get("since") or name.get("until")
        if dated or not any(same_words(name["text"], other) for other in seen):
            kept.append(name)
        seen.append(name["text"])
    return kept


def _dated(name: Json) -> Styled:
    since, until = name.get("since_words"), name.get("until_words")
    when = f" ({since or '…'} – {until or 'now'})" if since or until else None
    return styled(name["text"], (when, "dim") if when else None)


def _appearances(body: Json, marks: Mapping[str, int]) -> Table:
    columns = (
        Column("When", shrink=False),
        Column("Where", rank=0),
        Column("As", rank=0),
        Column("Did", rank=1),
        Column("", shrink=False),
    )
    rows = tuple(
        (
            when_words(each),
            styled(each["edition_short"], ", ", where_words(each)),
            _held(each),
            styled(", ".join(ROLES[role] for role in each["role"]), caveats(each)),
            footnote(each, marks),
        )
        for each in body["appearances"]
    )
    return Table(columns, rows, wrapped=True)


def _held(each: Json) -> Styled:
    post = post_words(each)
    return styled(post or ("no post stated", "dim"), as_printed((each.get("post_as"), post or "")))


def _said(each: Json, marks: Mapping[str, int]) -> Styled:
    return styled((year_of(each), "strong"), "  ", said(each), caveats(each), footnote(each, marks))


def _stated(each: Json, marks: Mapping[str, int]) -> Styled:
    words = figure_words(each) if "of" in each else styled(each.get("value", ""))
    return styled((year_of(each), "strong"), "  ", words, caveats(each), footnote(each, marks))


def mention_line(each: Json, marks: Mapping[str, int]) -> Styled:
    """Say where and how somebody or something is merely named."""
    post = f"{each['post']}: " if each.get("post") else None
    return styled(
        (year_of(each), "strong"),
        "  ",
        post,
        each["context"],
        (f", {each['edition_short']}", "dim"),
        caveats(each),
        footnote(each, marks),
    )


def _staff(each: Json, marks: Mapping[str, int]) -> Styled:
    printed = f" (printed “{each['as']}”)" if each.get("as") else None
    return styled(
        f"{each['role_words']} of {each['source']}",
        (printed, "dim") if printed else None,
        mark([each["source"]], marks),
    )


def year_of(occasion: Json) -> str:
    """Return the year of an edition, or the sign for unknown."""
    return str(occasion["held"]["year"] or UNKNOWN)
