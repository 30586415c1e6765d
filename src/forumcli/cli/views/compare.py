"""An edition as its sources tell it: one column a source, one row a field, differences marked."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from forumcli.cli.render.blocks import Blank, Block, Column, Facts, Group, Hint, Paragraph, Table, Title
from forumcli.cli.render.styled import Styled, joined, styled
from forumcli.cli.views.text import (
    DISPUTED,
    INFERRED,
    PROVED,
    UNKNOWN,
    count_words,
    counted_words,
    is_proved,
    mark,
    marks_of,
    sources_block,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Json = dict[str, Any]
_LABELS: Final = 14
_NARROWEST: Final = 18
"""So many cells the column of a source must have, so that words stay whole."""
_SINGLE: Final = ("number", "held", "weekday", "place", "venue", "mode", "status", "attendance", "theme", "occasion")
_COUNTED: Final = {
    "topics": ("topic",),
    "outcomes": ("outcome",),
    "figures": ("figure",),
    "side_events": ("side event",),
    "mentions": ("mention",),
    "remarks": ("remark",),
    "of_series": ("statement on the series", "statements on the series"),
}


def compare_blocks(body: Json, cells: int | None = None) -> Iterator[Block]:
    """Lay out what each source says: side by side, or on a screen with too few `cells` for that field by field."""
    reports = body["reports"]
    yield Title(styled((body["title"], "title")), styled((count_words(len(reports), "report"), "dim")))
    told = {report["source"] for report in reports}
    marks = {source["id"]: source for source in body["sources"] if source["id"] in told}
    rows = tuple(row for row in _rows(body) if any(row[2:]))
    yield Blank()
    if cells is not None and cells < _LABELS + _NARROWEST * len(reports):
        yield from _by_field(rows, [mark([report["source"]], marks_of(body)) for report in reports])
    else:
        heads = tuple(Column(_head(marks[report["source"]])) for report in reports)
        yield Table((Column("", shrink=False), Column("", shrink=False), *heads), rows, wrapped=True)
    for name in body["disputed"]:
        yield Paragraph(_dispute(name, body["fields"][name]), 0)
    settled = [name for name, field in body["fields"].items() if field["state"] == "settled"]
    for name in settled:
        field = body["fields"][name]
        yield Paragraph(styled(f"{name}: settled as {field['words']}, because {field['because']}"), 0)
    yield Blank()
    yield Facts(tuple(sources_block({"sources": list(marks.values())})))
    yield Hint(styled(f"{UNKNOWN} says nothing of it · {INFERRED} inferred · {DISPUTED} they differ · {PROVED} proved"))


def _by_field(rows: Sequence[tuple[Styled, ...]], marks: Sequence[Styled]) -> Iterator[Block]:
    """Yield each field with what is said of it, the same words once; who says nothing of it is left out."""
    for label, sign, *cells in rows:
        told: dict[str, tuple[Styled, list[Styled]]] = {}
        for cell, source in zip(cells, marks, strict=True):
            if str(cell) != UNKNOWN:
                told.setdefault(str(cell), (cell, []))[1].append(source)
        lead = label + styled((f" {sign}", "warn")) if sign else label
        yield Group(lead, tuple(styled(words, *sources) for words, sources in told.values()))


def compare_rows(body: Json) -> list[Json]:
    """Return what each source says as rows: one a statement of a field, for CSV and JSON."""
    return [
        {
            "field": name,
            "source": stated["source"],
            "value": side["value"],
            "words": side["words"],
            "as_printed": stated.get("as"),
            "evidence": stated.get("evidence"),
            "paragraph": stated.get("at"),
            "verdict": stated.get("verdict", {}).get("kind"),
            "inferred": stated.get("inferred"),
            "state": body["fields"][name]["state"],
        }
        for name in _SINGLE
        for side in body["fields"][name]["sides"]
        for stated in side["stated"]
    ]


def _head(source: Json) -> str:
    called = source.get("publisher_name") or source["title"]
    return ", ".join(part for part in (called, source.get("published_short")) if part) + f" [{source['mark']}]"


def _rows(body: Json) -> Iterator[tuple[Styled, ...]]:
    reports = body["reports"]
    yield _row("name", "", [_stated(report.get("name")) for report in reports])
    for name in _SINGLE:
        field = body["fields"][name]
        sign = DISPUTED if field["state"] == "disputed" else ""
        yield _row(name, sign, [_stated(report.get(name)) for report in reports])
    yield _row("hosts", "", [joined(map(_host, report.get("hosts", ())), "; ") for report in reports])
    yield _row("countries", "", [_listed(report.get("countries")) for report in reports])
    yield _row("joined from", "", [_listed(report.get("joined_from")) for report in reports])
    people = [joined(map(_participant, report.get("participants", ())), "; ") for report in reports]
    yield _row("took part", "", people)
    yield _row("said", "", [_speakers(report.get("quotations", ())) for report in reports])
    yield _row("besides", "", [_besides(report) for report in reports])


def _row(label: str, sign: str, cells: list[Styled]) -> tuple[Styled, ...]:
    told = [cell or styled((UNKNOWN, "dim")) for cell in cells] if any(cells) else cells
    return styled((label, "dim")), styled((sign, "warn")), *told


def _stated(statement: Json | list[Json] | None) -> Styled:
    if statement is None:
        return Styled()
    if isinstance(statement, list):
        return joined((_stated(each) for each in statement), "; ")
    words = counted_words(statement)
    printed = statement.get("as")
    return styled(
        words,
        (f" “{printed}”", "dim") if printed and printed != words else None,
        (f" ¶{statement['at']}", "dim") if statement.get("at") else None,
        _signs(statement),
    )


def _signs(told: Json) -> Styled:
    """Return the signs of a statement: inferred, proved."""
    return styled(
        (f" {INFERRED}", "warn") if told.get("inferred") else None, (f" {PROVED}", "dim") if is_proved(told) else None
    )


def _listed(statement: Json | None) -> Styled:
    return styled(joined(statement["value_names"]), _signs(statement)) if statement else Styled()


def _host(each: Json) -> Styled:
    return styled(each.get("organisation_name") or each.get("group", ""), f" ({each['verb']})", _signs(each))


def _participant(each: Json) -> Styled:
    name = each.get("person_name") or each.get("organisation_name") or each.get("group", "")
    post = each.get("post")
    return styled((name, "strong"), f", {post}" if post else None, _signs(each))


def _speakers(quotations: list[Json]) -> Styled:
    """Say who is quoted, and how often."""
    counted = Counter(
        each.get("by_name") or each.get("by_organisation_name") or "unnamed speaker" for each in quotations
    )
    return joined(styled((name, "strong"), f" ({number})") for name, number in counted.items())


def _besides(report: Json) -> Styled:
    counted = ((len(report.get(section, ())), words) for section, words in _COUNTED.items())
    return joined(count_words(number, *words) for number, words in counted if number)


def _dispute(name: str, field: Json) -> Styled:
    """Say between which sides nothing decides; what is only announced or deduced has no say."""
    counted = [side for side in field["sides"] if side["standing"] == field["sides"][0]["standing"]]
    sides = [f"{side['words']} ({', '.join(each['source'] for each in side['stated'])})" for side in counted]
    return styled((f"{DISPUTED} ", "warn"), f"{name}: {' or '.join(sides)}. Not settled.")
