"""The order in which rules see records and reports, whichever file is read first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from forumcli.checks.order import in_order
from forumcli.dataset.dataset import Dataset
from forumcli.model.ids import EditionId

Make = Callable[[str], Dataset]


def _list(kind: str, *keys: str) -> str:
    return f"{kind}:\n" + "".join(f"  - id: {id_}\n" + "".join(f"    {key}\n" for key in keys) for id_ in "cab")


_QUOTATION = "          - {id: %s, text: x, form: direct}\n"
_BODIES = {
    "series": _list("series", "name: x"),
    "editions": _list("editions", "series: x", "reports: [{source: y}]"),
    "people": _list("people", "name: x"),
    "organisations": _list("organisations", "name: x"),
    "places": _list("places", "name: x"),
    "sources": _list("sources", "language: en"),
    "quotations": "editions:\n  - id: e\n    series: x\n    reports:\n      - source: y\n        quotations:\n"
    + "".join(_QUOTATION % id_ for id_ in "cab"),
}


@pytest.mark.parametrize("kind", _BODIES)
def test_records_of_every_kind_stand_in_the_order_of_their_ids(dataset: Make, kind: str) -> None:
    made = dataset(_BODIES[kind])

    assert ["c", "a", "b"] == list(getattr(made, kind))
    assert ["a", "b", "c"] == list(getattr(in_order(made), kind))


def test_reports_stand_as_their_sources_appeared_undated_and_unknown_ones_last(dataset: Make) -> None:
    published = {"z": "2022-01-02", "y": "2022-01-02", "a": None, "m": "2021"}
    sources = "".join(
        f"  - id: {id_}\n    language: en\n" + (f"    published: {day}\n" if day else "")
        for id_, day in published.items()
    )
    reports = "".join(f"      - source: {id_}\n" for id_ in ("no-record", "a", "z", "y", "m"))
    made = dataset(f"sources:\n{sources}editions:\n  - id: e\n    series: x\n    reports:\n{reports}")

    edition = in_order(made).editions[EditionId("e")]

    assert ["m", "y", "z", "a", "no-record"] == [report.source for report in edition.reports]
