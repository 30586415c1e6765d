"""The page of disagreements: where the sources of the shipped data differ, what was decided, and why."""

# ruff: noqa: INP001 - scripts beside the documents, not a package

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from docs.tables import anchor, linker, table
from forumcli.checks.engine import run
from forumcli.checks.selection import select
from forumcli.diagnostics.severity import Severity
from forumcli.model.count import Count
from forumcli.model.date_words import in_words
from forumcli.model.dates import PartialDate
from forumcli.resolve.resolve import resolve_edition

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from forumcli.checks.report import CheckReport
    from forumcli.dataset.dataset import Dataset
    from forumcli.diagnostics.diagnostic import Diagnostic
    from forumcli.model.edition import Edition
    from forumcli.resolve.resolved import Resolved, Side

_INTRODUCTION: Final = """\
# Disagreements

Where the sources in `data/` differ, and what was made of it. Nothing is chosen silently: a disagreement is either
**open**, and then [`forum check`](checking.md) reports it and every answer shows both sides; or it is **settled**, and
the reason rests on evidence; or the finding is **excepted**, because the difference is one of wording, or the error of
one source that stays as it is printed. How values are held against each other is told in the
[data model](data-model.md#resolution).

Every source id leads to the address of the source, where it has one.
"""
_SERIES_FOR_NONE: Final = ""


@dataclass(frozen=True)
class _Entry:
    """A row of one of the tables, with the series under which it stands."""

    series: str
    cells: tuple[str, ...]


def disagreements(dataset: Dataset) -> str:
    """Return the page."""
    report = run(dataset, select())
    linked = linker(dataset)
    tables = (
        ("Open", ("where", "what the sources say"), [_open(each, dataset, linked) for each in open_ones(report)]),
        ("Settled", ("where", "used", "what the sources say", "because"), list(_settled(dataset, linked))),
        ("Excepted", ("where", "what is found", "reason"), list(_excepted(report, dataset, linked))),
    )
    parts = [_INTRODUCTION, _contents(dataset, tables)]
    for series in dataset.series.values():
        own = [(name, heads, [row.cells for row in rows if row.series == series.id]) for name, heads, rows in tables]
        if any(cells for _, _, cells in own):
            parts.append(f"## {series.name}\n")
            parts += [f"### {name}: {series.short or series.name}\n\n{table(h, c)}" for name, h, c in own if c]
    parts.append(_identities(dataset, linked))
    parts.append(_look_alikes(dataset))
    return "\n".join(parts)


def open_ones(report: CheckReport) -> list[Diagnostic]:
    """Return the findings of a check that are disagreements: all but notes, and of notes those of sources."""
    return [d for d in report.diagnostics if d.severity is not Severity.NOTE or d.code.startswith("X")]


def series_of(diagnostic: Diagnostic, dataset: Dataset) -> str:
    """Return the series that a finding is about: of a source or a body, the first one that it has to do with."""
    record = diagnostic.record
    if record is None or record.kind == "series":
        return record.id if record else _SERIES_FOR_NONE
    for edition in dataset.editions.values():
        hosts = {host.organisation for report in edition.reports for host in report.hosts}
        people = {each.person for report in edition.reports for each in report.participants}
        if record.id in {edition.id, *hosts, *people, *(report.source for report in edition.reports)}:
            return edition.series[0]
    return _SERIES_FOR_NONE


def _open(found: Diagnostic, dataset: Dataset, linked: Callable[[str], str]) -> _Entry:
    return _Entry(series_of(found, dataset), (_where(found), linked(found.message)))


def _excepted(report: CheckReport, dataset: Dataset, linked: Callable[[str], str]) -> Iterator[_Entry]:
    for each in report.suppressed:
        found = each.diagnostic
        yield _Entry(series_of(found, dataset), (_where(found), linked(found.message), each.reason))


def _where(found: Diagnostic) -> str:
    record = f"`{found.record.id}`" if found.record else ""
    field = re.sub(r"\[.*?\]", "", found.field).removeprefix("reports.").removesuffix(".value")
    return f"{record}<br>`{field}`<br>[{found.code}](rules/{found.code}.md)"


def _settled(dataset: Dataset, linked: Callable[[str], str]) -> Iterator[_Entry]:
    for edition in dataset.editions.values():
        fields = resolve_edition(edition, dataset).fields
        for name, settled in edition.settled.items():
            field = next((field for each, field in fields.items() if each == name), None)
            if field:
                yield _Entry(edition.series[0], _settlement(edition, name, field, settled.because, linked))


def _settlement(
    edition: Edition, name: str, field: Resolved, because: str, linked: Callable[[str], str]
) -> tuple[str, ...]:
    sides = "<br>".join(linked(_side(side)) for side in field.sides)
    return f"`{edition.id}`<br>`{name}`", _said(field.value), sides, because


def _side(side: Side) -> str:
    """Say a value and who states it; those who announce or imply it are marked."""
    told = ", ".join(
        f"`{each.source}`{' (announced)' if each.announced else ''}{' (inferred)' if each.statement.inferred else ''}"
        for each in side.stated
    )
    return f"{_said(side.value)}: {told}"


def _said(value: object) -> str:
    """Say a value as the program's answers do."""
    if isinstance(value, PartialDate):
        return in_words(value)
    return value.in_words() if isinstance(value, Count) else str(value)


def _identities(dataset: Dataset, linked: Callable[[str], str]) -> str:
    rows = [
        (
            f"{person.name}<br>`{person.id}`",
            each.name,
            linked(", ".join(f"`{id_}`" for id_ in each.source)),
            each.because,
        )
        for person in dataset.people.values()
        for each in person.identities
    ]
    head = ("person", "also printed as", "by", "because")
    return (
        "## Names taken for one person\n\nWhere no source says that two names are one, the identity is argued.\n\n"
        f"{table(head, rows)}"
    )


def _look_alikes(dataset: Dataset) -> str:
    pairs: dict[frozenset[str], tuple[str, ...]] = {}
    for series in dataset.series.values():
        for other in series.different_from:
            pairs.setdefault(
                frozenset((series.id, other.series)), (f"`{series.id}`", f"`{other.series}`", other.because)
            )
    return f"## Series told apart\n\n{table(('this', 'is not', 'because'), pairs.values())}"


def _contents(dataset: Dataset, tables: Iterable[tuple[str, tuple[str, ...], list[_Entry]]]) -> str:
    """Return a table of how many of each sort there are, series by series."""
    counts = []
    for series in dataset.series.values():
        numbers = [sum(row.series == series.id for row in rows) for _, _, rows in tables]
        if any(numbers):
            counts.append((f"[{series.name}](#{anchor(series.name)})", *(str(number) for number in numbers)))
    totals = [str(len(rows)) for _, _, rows in tables]
    return table(("series", "open", "settled", "excepted"), [*counts, ("all", *totals)])
