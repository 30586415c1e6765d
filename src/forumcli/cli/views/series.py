"""A series on the screen: the ladder of its editions, with what is missing in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from forumcli.cli.render.blocks import Blank, Block, Bullets, Column, Facts, Heading, Paragraph, Table, Title
from forumcli.cli.render.styled import Styled, joined, styled
from forumcli.cli.views.person import names_blocks
from forumcli.cli.views.text import (
    DISPUTED,
    INFERRED,
    UNKNOWN,
    count_words,
    footnote,
    marks_of,
    signed,
    sources_block,
    when_words,
    where_words,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Json = dict[str, Any]
_MARKS = 3
"""So many marks of sources stand in the ladder; all sources are listed below it."""
_COLUMNS = (
    Column("No.", right=True, shrink=False),
    Column("Date", shrink=False),
    Column("Place", rank=0),
    Column("Mode", rank=3, shrink=False),
    Column("Theme", rank=4),
    Column("Host", rank=5),
    Column("Sources", rank=1, shrink=False),
)


def series_blocks(body: Json) -> Iterator[Block]:
    """Lay out everything that is known of a series."""
    marks = marks_of(body)
    yield Title(styled((body["title"], "title")), styled((body["id"], "dim")))
    yield from names_blocks(body)
    for note in (body.get("counting"), body.get("note")):
        if note:
            yield Paragraph(styled(note), 1)
    yield Blank()
    yield Table(_COLUMNS, tuple(_rung(each, marks) for each in body["editions"]))
    yield Paragraph(_summary(body), 1)
    if body["statements"]:
        yield Heading(styled(("What the sources say of the series", "accent")))
        yield Bullets(tuple(_statement(each, marks) for each in body["statements"]))
    if body.get("different_from"):
        yield Heading(styled(("Not to be confused with", "accent")))
        yield Bullets(tuple(_other(each) for each in body["different_from"]))
    yield Heading(styled(("Sources", "accent")))
    yield Facts(tuple(sources_block(body)))


def _other(each: Json) -> Styled:
    return styled((each["series_name"], "strong"), f" ({each['series']}): {each['because']}")


def _rung(each: Json, marks: Mapping[str, int]) -> tuple[Styled, ...]:
    if "missing" in each:
        numbers = each["missing"]
        run = f"{numbers[0]}" if len(numbers) == 1 else f"{numbers[0]}–{numbers[-1]}"
        unknown = styled((UNKNOWN, "dim"))
        missing = styled(("no edition in this dataset", "dim"))
        return styled((run, "dim")), missing, unknown, unknown, unknown, unknown, styled(("0", "dim"))
    theme = each["theme"]
    disputed = [name for name in each["disputed"] if name not in ("number", "held", "place", "mode", "theme")]
    several = len(each["sources"]) > _MARKS
    marked = ", ".join(f"{marks[source]}" for source in each["sources"][: _MARKS if several else None])
    numbers = f"[{marked}, …]" if several else f"[{marked}]"
    return (
        signed(each["number"]),
        when_words(each),
        where_words(each),
        signed(each["mode"]),
        styled(f"“{theme['words']}”") if theme.get("words") else signed(theme),
        joined(each["hosts"]) or styled((UNKNOWN, "dim")),
        styled((numbers, "dim"), (f" {DISPUTED} {', '.join(disputed)}", "warn") if disputed else None),
    )


def _summary(body: Json) -> Styled:
    editions = [each for each in body["editions"] if "missing" not in each]
    parts = [count_words(len(editions), "edition")]
    missing = body["missing_numbers"]
    if missing:
        numbers = ", ".join(map(str, missing)) if len(missing) < 4 else f"{missing[0]}–{missing[-1]}"  # noqa: PLR2004
        parts.append(f"numbers not in this dataset: {numbers}")
    if body["silent_years"]:
        parts.append(f"no edition in {', '.join(map(str, body['silent_years']))}")
    if body["disputed"]:
        parts.append(f"disputed: {', '.join(body['disputed'])}")
    inferred = [each["edition"] for each in editions if each["held"]["state"] == "inferred"]
    if inferred:
        parts.append(f"{INFERRED} inferred")
    return styled((" · ".join(parts), "dim"))


def _statement(each: Json, marks: Mapping[str, int]) -> Styled:
    value = f": {each['value']}" if each.get("value") else None
    return styled(each["says"], value, footnote(each, marks))
