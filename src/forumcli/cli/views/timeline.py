"""The timeline on the screen: a heading a year, an edition a line, gaps in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from forumcli.cli.render.blocks import Block, Column, Hint, Line, Rule, Table
from forumcli.cli.render.cells import width
from forumcli.cli.render.styled import Styled, joined, styled
from forumcli.cli.views.text import DISPUTED, INFERRED, UNKNOWN, count_words, when_words, where_words
from forumcli.model.ordinals import ordinal_digits

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from forumcli.timeline.build import Gap, Year

Json = dict[str, Any]
_WIDE: Final = 120
"""From this width on a series has its full name."""
_USUAL: Final = 80
_INDENT: Final = 6


def silence_words(facets: Mapping[str, Sequence[str]], *, within: bool) -> str:
    """Say what it means that a year has no edition, given the filters: the dataset may well have others."""
    if not facets and not within:
        return "no edition in this dataset"
    if list(facets) == ["series"] and not within:
        return f"no edition of {'this' if len(facets['series']) == 1 else 'these'} series in this dataset"
    return "none with these filters"


def timeline_blocks(years: Sequence[Year], cells: int, silence: str) -> Iterator[Block]:
    """Lay out a timeline for a terminal; `silence` says what is to be said of a year without an edition."""
    editions = [row for year in years for row in year.editions]
    dates = max((width(str(when_words(row))) for row in editions), default=0)
    titles = max((width(str(_title(row, cells))) for row in editions), default=0)
    for year in years:
        yield from _year(year, (min(dates, cells // 3), min(titles, cells // 2)), cells, silence)
    yield Hint(styled(_summary(editions)))


def timeline_rows(years: Sequence[Year], silence: str) -> Iterator[Block]:
    """Lay out a timeline for a pipe: year, date, title, place, what else; gaps are lines of their own."""
    columns = tuple(Column(head) for head in ("year", "held", "edition", "place", "note", "id"))
    rows: list[tuple[Styled, ...]] = []
    for year in years:
        head = styled(str(year.year) if year.year else "undated")
        if year.silent:
            rows.append((head, styled(UNKNOWN), styled(silence), styled(), styled(), styled()))
        rows += [(head, styled(UNKNOWN), _gap(gap), styled(), styled(), styled()) for gap in year.gaps]
        rows += [
            (
                head,
                when_words(row),
                styled(row["title"]),
                where_words(row),
                joined((_notes(row), _about(row)), " · "),
                styled(row["id"]),
            )
            for row in year.editions
        ]
    yield Table(columns, tuple(rows))


def _year(year: Year, sizes: tuple[int, int], cells: int, silence: str) -> Iterator[Block]:
    head = styled((str(year.year) if year.year else "undated", "strong"))
    if year.silent:
        yield Rule(head, bare=True, after=styled((f" {UNKNOWN} {silence}", "dim")))
        return
    yield Rule(head)
    for gap in year.gaps:
        yield Line(styled((f"{UNKNOWN} {_gap(gap)}", "dim")), _INDENT)
    for row in year.editions:
        yield from _edition(row, sizes, cells)


def _edition(row: Json, sizes: tuple[int, int], cells: int) -> Iterator[Block]:
    """Lay out one edition on a line; a place that does not fit, and what it was about, stand on the next."""
    dates, titles = sizes
    when, title, where = when_words(row), _title(row, cells), joined((where_words(row), _notes(row)), "  ")
    line = _column(when, dates) + _column(title, titles)
    under = _INDENT + (dates if cells >= _USUAL else 0) + 2
    if width(str(line)) + width(str(where)) + _INDENT <= cells:
        yield Line(line + where, _INDENT)
    else:
        yield Line(_column(when, dates) + title, _INDENT)
        yield Line(where, under)
    about = _about(row)
    if about:
        yield Line(about, under)


def _title(row: Json, cells: int) -> Styled:
    return styled((row["title"] if cells >= _WIDE else row["short_title"], "strong"))


def _column(text: Styled, size: int) -> Styled:
    return text + styled(" " * (max(0, size - width(str(text))) + 2))


def _about(row: Json) -> Styled:
    """Say what an edition was about in one line: its theme, else what it marked."""
    theme, occasion = row["theme"].get("words"), row["occasion"].get("words")
    if theme:
        return styled((f"“{theme}”", "dim"))
    return styled((occasion, "dim")) if occasion else Styled()


def _notes(row: Json) -> Styled:
    mode = row["mode"].get("value") if row["place"]["state"] != "unknown" else None
    status = row["status"].get("value")
    return joined(
        (
            (mode, "dim") if mode and mode != "in-person" else None,
            (status, "warn") if status and status != "held" else None,
            (f"{DISPUTED} {', '.join(row['disputed'])}", "warn") if row["disputed"] else None,
        ),
        " · ",
    )


def _gap(gap: Gap) -> Styled:
    if gap.first == gap.last:
        return styled(f"{ordinal_digits(gap.first)} {gap.series_name}: not in this dataset")
    return styled(f"{ordinal_digits(gap.first)} to {ordinal_digits(gap.last)} {gap.series_name}: not in this dataset")


def _summary(editions: Sequence[Json]) -> str:
    parts = [count_words(len(editions), "edition")]
    if any(row["held"]["state"] == "inferred" for row in editions):
        parts.append(f"{INFERRED} inferred")
    if any(row["disputed"] for row in editions):
        parts.append(f"{DISPUTED} sources differ")
    return " · ".join([*parts, "forum show ID"])
