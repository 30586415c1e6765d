"""A dispute tells of the sides that exclude each other, points at the weakest, and advises what can be pasted."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from forumcli.checks.engine import run
from forumcli.checks.selection import select
from forumcli.dataset.dataset import Dataset
from forumcli.diagnostics.diagnostic import Diagnostic

Make = Callable[[str], Dataset]

_SOURCES = """\
sources:
  - {id: a, language: en, published: 2022-08-01}
  - {id: b, language: en, published: 2022-08-02}
  - {id: c, language: zh, published: 2022-08-03}
  - {id: d, language: en, published: 2022-08-04}
  - {id: e, language: en, published: 2022-08-05, derived_from: d}
"""


def _body(*reports: str, settled: str = "") -> str:
    lines = "".join(f"      - {{{report}}}\n" for report in reports)
    return f"{_SOURCES}editions:\n  - id: x\n    series: s\n{settled}    reports:\n{lines}"


def _finding(dataset: Dataset) -> Diagnostic:
    (found,) = run(dataset, select(["X901", "N302"])).diagnostics
    return found


@pytest.mark.parametrize(
    ("reports", "label", "sources"),
    [
        (["source: a, theme: Rivers", "source: b, theme: Roads"], "a", "ab"),
        (["source: a, theme: Rivers", "source: b, theme: Rivers", "source: d, theme: Roads"], "d", "abd"),
        (["source: a, theme: Rivers", "source: c, theme: 河", "source: d, theme: Roads"], "a", "ad"),
        (["source: a, held: 2023-05-18", "source: b, held: 2023-05", "source: d, held: 2023-05-19"], "a", "ad"),
        (["source: a, number: 9", "source: d, number: 8", "source: e, number: 8"], "a", "ade"),
        (["source: a, number: 9", "source: b, number: 9", "source: d, number: 8", "source: e, number: 8"], "d", "abd"),
    ],
)
def test_it_tells_of_those_who_clash_and_points_at_the_fewest_voices(
    dataset: Make, reports: list[str], label: str, sources: str
) -> None:
    found = _finding(dataset(_body(*reports)))

    told = {id_ for id_ in "abcde" for words in (found.message, *(each.message for each in found.related))
            if f"`{id_}`" in words}  # fmt: skip
    assert (True, sorted(sources)) == (str(found.label).startswith(f"`{label}`"), sorted(told | {label}))


@pytest.mark.parametrize(
    ("field", "one", "other"),
    [
        ("theme", "'Central Asia and China: a new path, and #2'", "'It''s \"new\"'"),
        ("theme", "'- yes'", "'- no'"),
        ("attendance", "'>60'", "'50'"),
        ("held", "'2022-07-13'", "'2022-07-14'"),
        ("mode", "online", "hybrid"),
    ],
)
def test_what_it_advises_can_be_pasted(dataset: Make, field: str, one: str, other: str) -> None:
    reports = [f"source: a, {field}: {one}", f"source: b, {field}: {other}"]
    advice = str(_finding(dataset(_body(*reports))).help)
    settled = advice.partition("`")[2].removesuffix("`").replace("…}}", "the host says so}}")

    report = run(dataset(_body(*reports, settled=f"    {settled}\n")), select(["X901", "X91", "S"]))

    assert () == report.diagnostics
