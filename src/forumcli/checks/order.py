"""The dataset in an order of its own: what rules say must not depend on which file, or which report, is read first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from forumcli.dataset.dataset import Dataset
    from forumcli.model.report import Report

Id = TypeVar("Id", bound=str)
Record = TypeVar("Record")


def in_order(dataset: Dataset) -> Dataset:
    """Return a dataset with its records in the order of their ids, and the reports of each edition as they appeared.

    Reports of undated sources come last; those of one day stand in the order of their ids. Places stay what they are.
    """
    reports = _by_appearance(dataset)
    editions = {
        id_: replace(edition, reports=tuple(sorted(edition.reports, key=reports)))
        for id_, edition in _by_id(dataset.editions).items()
    }
    return replace(
        dataset,
        series=_by_id(dataset.series),
        editions=editions,
        people=_by_id(dataset.people),
        organisations=_by_id(dataset.organisations),
        places=_by_id(dataset.places),
        sources=_by_id(dataset.sources),
        quotations=_by_id(dataset.quotations),
    )


def _by_id(records: Mapping[Id, Record]) -> dict[Id, Record]:
    return dict(sorted(records.items()))


def _by_appearance(dataset: Dataset) -> Callable[[Report], tuple[Any, ...]]:
    def key(report: Report) -> tuple[Any, ...]:
        source = dataset.sources.get(report.source)
        published = source.published if source else None
        return (published is None, published.sort_key if published else (), report.source)

    return key
