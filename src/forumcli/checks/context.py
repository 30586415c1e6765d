"""What every rule is given: the dataset, what is computed from it once, and the facts of the run itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, Final

from forumcli.checks.baseline import Gone
from forumcli.checks.lost import Lost, lost_of
from forumcli.checks.order import in_order
from forumcli.checks.suppression import Named, Suppression, suppressions_of
from forumcli.checks.texts import Text, texts_of
from forumcli.evidence.proofs import Proofs, verify_dataset
from forumcli.model.ids import Kind
from forumcli.model.statement import Statement
from forumcli.resolve.resolve import resolve_edition
from forumcli.resolve.resolved import ResolvedEdition

if TYPE_CHECKING:
    from datetime import date

    from forumcli.dataset.dataset import Dataset
    from forumcli.model.edition import Edition
    from forumcli.model.ids import EditionId, SeriesId
    from forumcli.model.quotation import Quotation
    from forumcli.model.report import Report
    from forumcli.yamltext.problem import Problem

SCHEMA_VERSION: Final = 1
"""The version of the dataset's schema that this program knows."""


@dataclass(frozen=True, slots=True)
class Crash:
    """A rule that could not do its work."""

    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class CheckContext:
    """A dataset with shared indexes, so that no rule has to search it."""

    dataset: Dataset
    """Records by id, reports as they appeared: no rule sees in which order the files have them."""
    resolved: Mapping[EditionId, ResolvedEdition]
    editions: Mapping[SeriesId, tuple[Edition, ...]]
    """The editions of each series, by id."""
    kinds: Mapping[str, tuple[Kind, ...]]
    """Which kinds of record an id belongs to, records that cannot be used included."""
    problems: Mapping[str, tuple[Problem, ...]]
    """What the reader and the decoder reported, by kind."""
    suppressions: tuple[Suppression, ...]
    texts: tuple[Text, ...]
    """Every text of the dataset, in the order of the files."""
    lost: Lost
    """What may be missing from the records because it could not be read."""
    proofs: Proofs
    """The verdict on every excerpt, by the fingerprints of the sources."""
    as_of: date | None = None
    """The day to judge by; `None` where no rule may depend on the day."""
    known_rules: frozenset[str] = frozenset()
    """Codes and names of all rules there are."""
    unused: tuple[tuple[Suppression, Named], ...] = ()
    """Suppressions that silenced nothing, known once all other rules have run."""
    gone: tuple[Gone, ...] = ()
    """Entries of the baseline that do not occur any more, known once all other rules have run."""
    crashes: tuple[Crash, ...] = ()
    """Rules that crashed, known at the end."""

    def reports(self) -> Iterator[tuple[Edition, Report]]:
        """Yield every report with its edition."""
        for edition in self.dataset.editions.values():
            for report in edition.reports:
                yield edition, report

    def names_of(self, edition: Edition) -> tuple[str, ...]:
        """Return every name of every series that an edition belongs to."""
        series = [self.dataset.series[id_] for id_ in edition.series if id_ in self.dataset.series]
        return tuple(
            name for each in series for name in (each.name, each.short, *(other.text for other in each.names)) if name
        )

    def quotations(self) -> Iterator[tuple[Edition, Report, Quotation]]:
        """Yield every quotation, also one whose id another has taken."""
        for edition, report in self.reports():
            for quotation in report.quotations:
                yield edition, report, quotation


def context_of(
    dataset: Dataset, *, as_of: date | None = None, known_rules: frozenset[str] = frozenset()
) -> CheckContext:
    """Compute once what the rules share, from the dataset in an order that does not depend on its files."""
    dataset = in_order(dataset)
    editions: dict[SeriesId, list[Edition]] = {}
    for edition in dataset.editions.values():
        for series in dict.fromkeys(edition.series):
            editions.setdefault(series, []).append(edition)
    kinds: dict[str, dict[Kind, None]] = {}
    for definition in dataset.definitions:
        kinds.setdefault(definition.id, {})[definition.kind] = None
    problems: dict[str, list[Problem]] = {}
    for problem in dataset.problems:
        problems.setdefault(problem.kind, []).append(problem)
    return CheckContext(
        dataset=dataset,
        resolved={id_: resolve_edition(edition, dataset) for id_, edition in dataset.editions.items()},
        editions={series: tuple(found) for series, found in editions.items()},
        kinds={id_: tuple(found) for id_, found in kinds.items()},
        problems={kind: tuple(found) for kind, found in problems.items()},
        suppressions=suppressions_of(dataset),
        texts=texts_of(dataset),
        lost=lost_of(dataset),
        proofs=verify_dataset(dataset),
        as_of=as_of,
        known_rules=known_rules,
    )


def statements(report: Report) -> Iterator[Statement]:
    """Yield every statement that a report makes, in the order of its fields."""
    for field in fields(report):
        value: Any = getattr(report, field.name)
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, Statement):
                yield each
