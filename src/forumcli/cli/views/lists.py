"""Lists of records: the columns of each kind, and the fields that CSV and TSV carry."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from forumcli.cli.render.blocks import Block, Column, Hint, Table
from forumcli.cli.render.styled import Styled, joined, styled
from forumcli.cli.views.text import (
    DISPUTED,
    INFERRED,
    UNKNOWN,
    count_words,
    value_words,
    when_words,
    where_words,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from forumcli.model.ids import Kind

Json = dict[str, Any]
Cell: TypeAlias = Callable[[Json], Styled]
_WIDE: Final = 110
"""From this width on, names of series are shown in full."""
_MANY: Final = 10
"""From so many records on, it is told what they can be narrowed by."""
_FACET_VALUES: Final = 6
"""How many values of a facet a person is shown."""

_BY: Final = {"country": "with country"}
"""A country counts for all that has to do with it, not only for what was held there."""


class Page(NamedTuple):
    """What a list is a part of: how many records there are, and how many of them by facet and value."""

    total: int
    facets: Mapping[str, Mapping[str, int]]


class Listing(NamedTuple):
    """How a kind is listed: for people by `columns`, for programs by `fields`, each after the id."""

    columns: tuple[tuple[Column, Cell], ...]
    fields: Mapping[str, Callable[[Json], object]]


def list_blocks(kind: Kind, rows: Sequence[Json], page: Page, *, cells: int | None) -> Iterator[Block]:
    """Lay out a list for a terminal of some width, or (`None`) for a pipe, where the id is the first column."""
    ids_first = cells is None
    listing = LISTINGS[kind]
    if kind == "editions" and cells is not None and cells < _WIDE:
        rows = [{**row, "series_names": row["series_short"]} for row in rows]
    identity: tuple[Column, Cell] = (Column("id", shrink=False, rank=9), lambda row: styled((row["id"], "dim")))
    columns = (identity, *listing.columns) if ids_first else (*listing.columns, identity)
    table = tuple(tuple(cell(row) for _, cell in columns) for row in rows)
    yield Table(tuple(column for column, _ in columns), table, heads=kind != "editions")
    if cells is not None:
        if page.total >= _MANY:
            yield from _facet_hints(page.facets)
        yield Hint(_hint(kind, rows, page.total))


def _facet_hints(facets: Mapping[str, Mapping[str, int]]) -> Iterator[Hint]:
    """Say of what series, years and so on something is; a facet with one value alone tells nothing."""
    for facet, values in facets.items():
        if len(values) > 1:
            shown = ", ".join(f"{value} {number}" for value, number in list(values.items())[:_FACET_VALUES])
            yield Hint(
                styled(f"{_BY.get(facet, f'by {facet}')}: {shown}{', …' if len(values) > _FACET_VALUES else ''}")
            )


def list_fields(kind: Kind) -> Mapping[str, Callable[[Json], object]]:
    """Return the fields of a kind for CSV and TSV, the id first."""
    return {"id": lambda row: row["id"], **LISTINGS[kind].fields}


def _hint(kind: Kind, rows: Sequence[Json], total: int) -> Styled:
    part = [f"of {total}: --limit, --offset"] if len(rows) < total else []
    if kind == "editions":
        series = {id_ for row in rows for id_ in row["series"]}
        signs = [f"{INFERRED} inferred" for _ in range(any(row["held"]["state"] == "inferred" for row in rows))]
        signs += [f"{DISPUTED} sources differ" for _ in range(any(row["disputed"] for row in rows))]
        counted = f"{count_words(len(rows), 'edition')} of {count_words(len(series), 'series', 'series')}"
        return styled(" · ".join([" ".join([counted, *part]), *signs, "forum show ID (--ids)", "forum series ID"]))
    singular = {"people": "person", "series": "series"}.get(kind, kind.removesuffix("s"))
    return styled(" · ".join([" ".join([count_words(len(rows), singular, kind), *part]), "forum show ID"]))


def _number(row: Json) -> Styled:
    return styled(str(row["number"])) if row["number"] is not None else styled((UNKNOWN, "dim"))


def _sources(row: Json) -> Styled:
    disputed = styled((f" {DISPUTED} {', '.join(row['disputed'])}", "warn")) if row["disputed"] else Styled()
    return styled((count_words(row["sources"], "source"), "dim")) + disputed


def _spoken(row: Json) -> Styled:
    if row["form"] == "indirect":
        return styled(row["summary"] or "", (" (summary)", "dim"))
    return styled(f"“{row['text']}”")


def _numbers(values: Sequence[int]) -> str:
    if len(values) > 3:  # noqa: PLR2004 - three numbers are read at a glance
        return f"{values[0]}–{values[-1]}"
    return ", ".join(map(str, values))


LISTINGS: Final[dict[Kind, Listing]] = {
    "editions": Listing(
        (
            (Column("No.", right=True, shrink=False), _number),
            (Column("Series", least=18), lambda row: joined(row["series_names"], " / ")),
            (Column("Held", shrink=False), when_words),
            (Column("Place", shrink=False), where_words),
            (Column("Sources", shrink=False, rank=2), _sources),
        ),
        {
            "number": lambda row: row["number"],
            "series": lambda row: row["series"],
            "title": lambda row: row["title"],
            "held": lambda row: row["held"].get("value"),
            "held_state": lambda row: row["held"]["state"],
            "place": lambda row: row["place"].get("words"),
            "country": lambda row: row["place_country"],
            "mode": lambda row: row["mode"].get("value"),
            "disputed": lambda row: row["disputed"],
            "sources": lambda row: row["sources"],
        },
    ),
    "series": Listing(
        (
            (Column("Series"), lambda row: styled((row["name"], "strong"))),
            (Column("Editions", right=True, shrink=False), lambda row: styled(str(row["editions"]))),
            (Column("Years", shrink=False), lambda row: styled(f"{row['first'] or UNKNOWN}–{row['last'] or UNKNOWN}")),
            (
                Column("Numbers not here", shrink=False, rank=1),
                lambda row: styled((_numbers(row["missing_numbers"]) or UNKNOWN, "dim")),
            ),
        ),
        {
            "name": lambda row: row["name"],
            "editions": lambda row: row["editions"],
            "first": lambda row: row["first"],
            "last": lambda row: row["last"],
            "missing_numbers": lambda row: row["missing_numbers"],
        },
    ),
    "people": Listing(
        (
            (Column("Person", shrink=False), lambda row: styled((row["name"], "strong"))),
            (Column("As"), lambda row: joined(row["posts"], " · ") or styled((UNKNOWN, "dim"))),
            (
                Column("Editions", right=True, shrink=False, rank=1),
                lambda row: styled(str(row["appearances"]) if row["appearances"] else (UNKNOWN, "dim")),
            ),
        ),
        {
            "name": lambda row: row["name"],
            "posts": lambda row: row["posts"],
            "appearances": lambda row: row["appearances"],
            "quotations": lambda row: row["quotations"],
            "mentions": lambda row: row["mentions"],
        },
    ),
    "organisations": Listing(
        (
            (Column("Organisation"), lambda row: styled((row["name"], "strong"))),
            (Column("Country", shrink=False), lambda row: styled(row["country"] or (UNKNOWN, "dim"))),
            (Column("As", rank=1), lambda row: joined(row["as"]) or styled((UNKNOWN, "dim"))),
        ),
        {
            "name": lambda row: row["name"],
            "abbreviations": lambda row: row["abbreviations"],
            "country": lambda row: row["country"],
            "as": lambda row: row["as"],
            "editions": lambda row: row["editions"],
        },
    ),
    "places": Listing(
        (
            (Column("Place"), lambda row: styled((row["name"], "strong"))),
            (Column("Kind", shrink=False), lambda row: styled(row["place_kind"])),
            (Column("Country", shrink=False), lambda row: styled(row["country"] or (UNKNOWN, "dim"))),
            (Column("As", rank=1), lambda row: joined(row["as"]) or styled((UNKNOWN, "dim"))),
        ),
        {
            "name": lambda row: row["name"],
            "kind": lambda row: row["place_kind"],
            "country": lambda row: row["country"],
            "within": lambda row: row["within"],
            "as": lambda row: row["as"],
        },
    ),
    "sources": Listing(
        (
            (
                Column("Published", shrink=False),
                lambda row: styled(row["published"] or UNKNOWN, f" {INFERRED}" if row["published_inferred"] else None),
            ),
            (Column("Publisher", rank=1), lambda row: styled(row["publisher"] or (UNKNOWN, "dim"))),
            (Column("Title"), lambda row: styled((row["title"], "strong"))),
            (Column("Lang.", shrink=False, rank=2), lambda row: styled(row["language"])),
        ),
        {
            "title": lambda row: row["title"],
            "publisher": lambda row: row["publisher"],
            "published": lambda row: row["published"],
            "language": lambda row: row["language"],
            "read": lambda row: row["read"],
            "editions": lambda row: row["editions"],
            "url": lambda row: row["url"],
        },
    ),
    "quotations": Listing(
        (
            (Column("When", shrink=False, rank=1), when_words),
            (Column("Speaker", shrink=False), lambda row: styled((row["speaker"], "strong"))),
            (Column("Said"), _spoken),
        ),
        {
            "speaker": lambda row: row["speaker"],
            "speaker_post": lambda row: row["speaker_post"],
            "form": lambda row: row["form"],
            "text": lambda row: row["text"],
            "summary": lambda row: row["summary"],
            "edition": lambda row: row["edition"],
            "held": lambda row: value_words(row["held"]),
            "source": lambda row: row["source"],
            "paragraph": lambda row: row["at"],
        },
    ),
}
"""Every kind and how it is listed."""
