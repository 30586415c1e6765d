"""Faults planted in a copy of the shipped dataset: each is found at its place, and nothing else new is reported."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest

from forumcli.checks.engine import run
from forumcli.checks.report import CheckReport
from forumcli.checks.selection import select
from forumcli.dataset.load import load

_DATA = Path(__file__).parents[2] / "data"


class Planted(NamedTuple):
    """A change of one text in one file, and what must come of it."""

    file: str
    old: str
    new: str
    code: str
    at: str
    """The text at which the finding must stand."""
    says: tuple[str, ...]
    """What the message, the labels and the advice must name."""


_DISAGREEMENTS = {"H621", "X901", "X914", "X915", "X917", "X919"}
"""Rules whose findings are disagreements between sources: they stand open until evidence settles them."""
_REASON = len("one short line")

_NINTH = "      - source: nca-2022-07-14\n"
_FAULTS = [
    Planted(
        "cooperation.yaml",
        _NINTH,
        "      - {source: cssn-2022-11-25, number: {value: 7, as: seventh}}\n" + _NINTH,
        "N302",
        "7",
        ("cssn-2022-11-25", "“seventh”", "nca-2022-07-14", "9th"),
    ),
    Planted(
        "cooperation.yaml",
        "  - id: cooperation-9\n",
        "  - {id: cooperation-other, series: cooperation, reports: [{source: nca-2022-07-14, number: 8}]}\n"
        "  - id: cooperation-9\n",
        "N301",
        "8",
        ("cooperation-8", "cooperation-other", "lanzhou-evening-news-2021-10-12", "nca-2022-07-14"),
    ),
    Planted(
        "cooperation.yaml",
        "  - id: cooperation-9\n",
        "  - id: cooperation-13\n    series: cooperation\n"
        "    reports: [{source: nca-2022-07-14, number: 13, held: 2020-05}]\n  - id: cooperation-9\n",
        "N304",
        "2020-05",
        ("cooperation-13", "cooperation-12"),
    ),
    Planted(
        "cooperation.yaml",
        _NINTH,
        _NINTH + "        weekday: tuesday\n",
        "D405",
        "tuesday",
        ("nca-2022-07-14", "Tuesday", "2022-07-13 was a Wednesday"),
    ),
    Planted(
        "cooperation.yaml",
        "- person: vladimir-norov",
        "- person: vladimir-norof",
        "I204",
        "vladimir-norof",
        ("did you mean `vladimir-norov`?",),
    ),
    Planted(
        "cooperation.yaml",
        "  - id: cooperation-9\n",
        "  - id: cooperation-9\n    id: cooperation-9\n",
        "S102",
        "id",
        ("given here first",),
    ),
    Planted("people.yaml", "  - id: vladimir-norov\n", "  - id: vladimir-norov\n    fame: great\n", "S103", "fame", ()),
    Planted("forums.yaml", "editions: 58", "editions: 59", "S114", "59", ("expected at least 59 editions, found 58",)),
]


def _check(folder: Path) -> CheckReport:
    # NOTE: what is planted stands in no source, which the rules on evidence (E72x) rightly say of each.
    return run(load(folder, base=folder), select(ignore=["E72"]))


def _codes(report: CheckReport) -> Counter[str]:
    return Counter(each.code for each in report.diagnostics)


@pytest.mark.parametrize("fault", _FAULTS, ids=lambda fault: fault.code)
def test_a_planted_fault_is_found_at_its_place_and_nothing_else_is(fault: Planted, tmp_path: Path) -> None:
    shutil.copytree(_DATA, tmp_path / "data")
    before = _check(tmp_path / "data")
    file = tmp_path / "data" / fault.file
    text = file.read_text(encoding="utf-8")
    assert fault.old in text
    file.write_text(text.replace(fault.old, fault.new, 1), encoding="utf-8")

    report = _check(tmp_path / "data")

    assert {fault.code} == set(_codes(report) - _codes(before))
    found = [each for each in report.diagnostics if each.code == fault.code]
    source = load(tmp_path / "data", base=tmp_path / "data").files[fault.file].source
    assert fault.at in [source.text[slice(*each.place.span)] for each in found]
    told = " ".join(f"{e.message} {e.label} {e.help} {' '.join(r.message for r in e.related)}" for e in found)
    assert [] == [words for words in fault.says if words not in told]
    assert 1 == report.exit_code()


def test_what_is_reported_of_the_shipped_dataset_are_open_disagreements_and_reasoned_exceptions() -> None:
    report = run(load(_DATA, base=_DATA), select())

    errors = [each for each in report.diagnostics if each.severity.word == "error"]
    warnings = {each.code for each in report.diagnostics if each.severity.word == "warning"}
    assert ([], set()) == (errors, warnings - _DISAGREEMENTS)
    assert [] == [each for each in report.suppressed if len(each.reason) < _REASON]
