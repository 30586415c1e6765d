"""The page of coverage: how complete each series of the shipped data is, and on whose word it rests."""

# ruff: noqa: INP001 - scripts beside the documents, not a package

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from docs.disagreements import open_ones, series_of
from docs.tables import table
from forumcli.checks.context import statements
from forumcli.checks.engine import run
from forumcli.checks.selection import select
from forumcli.documents.build import documents
from forumcli.evidence.proofs import verify_dataset
from forumcli.resolve.resolve import resolve_edition

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from forumcli.dataset.dataset import Dataset
    from forumcli.model.edition import Edition
    from forumcli.model.report import Report
    from forumcli.model.source import Source
    from forumcli.yamltext.route import Route

_INTRODUCTION: Final = """\
# Coverage

What `data/` holds of each series, and on whose word it rests. `forum gaps` lists what is lacking, edition by edition;
[disagreements](disagreements.md) tells where the sources differ.
"""
_COMPLETENESS: Final = """\
## Completeness

*Missing* are the numbers that the ordinals of other editions imply, and of which no source tells. The four columns
behind the reports count the editions whose day, place or mode, host and size are known; a field on which the sources
differ counts as known.
"""
_PROVENANCE: Final = """\
## Provenance

An *independent voice* is a source that copies no other: many papers with one agency's story are one voice. Of a page of
which only an *excerpt* was read, silence says nothing. A statement is *proved* if its words were found, to the letter,
in the text of the source, whose fingerprint lies in `data/evidence`; the other sources have no fingerprint.
"""


@dataclass(frozen=True)
class _Part:
    """One series, or all of them together."""

    name: str
    editions: tuple[Edition, ...]
    missing: str
    years: str
    disagreements: int

    @property
    def reports(self) -> list[Report]:
        """All that is reported of its editions."""
        return [report for edition in self.editions for report in edition.reports]


def coverage(dataset: Dataset) -> str:
    """Return the page."""
    proved = {route for route, verdict in verify_dataset(dataset).by_record().items() if verdict.proved}
    parts = _parts(dataset)
    whole = ("series", "editions", "missing", "years", "reports", "day", "where", "host", "size", "open disagreements")
    voices = ("series", "sources", "independent voices", "languages", "publishers", "in full", "excerpt")
    heads = (*voices, "statements", "proved")
    return "\n".join(
        (
            _INTRODUCTION,
            _COMPLETENESS,
            table(whole, (_completeness(part, dataset) for part in parts)),
            _PROVENANCE,
            table(heads, (_provenance(part, dataset, proved) for part in parts)),
        )
    )


def _parts(dataset: Dataset) -> list[_Part]:
    rows: dict[str, dict[str, Any]] = {each.id: each.row for each in documents(dataset) if each.kind == "series"}
    found = Counter(series_of(each, dataset) for each in open_ones(run(dataset, select())))
    parts = [
        _Part(
            series.name,
            tuple(edition for edition in dataset.editions.values() if series.id in edition.series),
            ", ".join(str(number) for number in rows[series.id]["missing_numbers"]) or "·",
            _years(rows[series.id]),
            found[series.id],
        )
        for series in dataset.series.values()
    ]
    every = tuple(dataset.editions.values())
    return [*parts, _Part("all", every, "", "", found.total())]


def _years(row: dict[str, Any]) -> str:
    return "–".join(str(year) for year in dict.fromkeys((row["first"], row["last"])) if year) or "·"


def _completeness(part: _Part, dataset: Dataset) -> tuple[str, ...]:
    fields = [resolve_edition(edition, dataset).fields for edition in part.editions]
    days = sum(any(side.value.day_exact for side in each["held"].sides) for each in fields)
    where = sum(bool(each["place"].sides) or each["mode"].value == "online" for each in fields)
    hosts = sum(any(report.hosts for report in edition.reports) for edition in part.editions)
    sizes = sum(bool(each["attendance"].sides) for each in fields)
    numbers = (len(part.reports), days, where, hosts, sizes, part.disagreements)
    return part.name, str(len(part.editions)), part.missing, part.years, *(str(number) for number in numbers)


def _provenance(part: _Part, dataset: Dataset, proved: Collection[Route]) -> tuple[str, ...]:
    ids = dict.fromkeys(report.source for report in part.reports)
    sources = [dataset.sources[id_] for id_ in ids if id_ in dataset.sources]
    told = [each.route for report in part.reports for each in (*statements(report), *report.quotations)]
    full = sum(source.read == "full" for source in sources)
    return (
        part.name,
        str(len(sources)),
        str(len({dataset.voice(id_) for id_ in ids})),
        _distinct(sources, lambda source: source.language.partition("-")[0]),
        str(len({source.publisher for source in sources if source.publisher})),
        _share(full, len(sources)),
        _share(len(sources) - full, len(sources)),
        str(len(told)),
        _share(sum(route in proved for route in told), len(told)),
    )


def _distinct(sources: list[Source], of: Callable[[Source], str]) -> str:
    """List what some sources have, the most frequent first."""
    return ", ".join(
        value for value, _ in sorted(Counter(map(of, sources)).items(), key=lambda pair: (-pair[1], pair[0]))
    )


def _share(some: int, every: int) -> str:
    return f"{some} ({some / every:.0%})" if some else "0"
