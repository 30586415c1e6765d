"""For every rule a fault is planted at random places of a copy of the shipped dataset: it is found, and nothing else.

Each rule has a planter; a rule without one fails here, unless it stands among the few exceptions with their reasons.
"""

from __future__ import annotations

import os
from collections import Counter
from datetime import date
from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest

from forumcli.checks.baseline import read_baseline
from forumcli.checks.engine import run
from forumcli.checks.registry import RULES
from forumcli.checks.report import CheckReport
from forumcli.checks.selection import select
from forumcli.dataset.load import load
from forumcli.diagnostics.diagnostic import Diagnostic
from forumcli.yamltext.source import SourceText
from tests.fault.companions import COMPANIONS, EXEMPT
from tests.fault.planters_of_people import PLANTERS as OF_PEOPLE
from tests.fault.planters_of_records import PLANTERS as OF_RECORDS
from tests.fault.planters_of_sources import PLANTERS as OF_SOURCES
from tests.fault.planters_of_text import PLANTERS as OF_TEXT
from tests.fault.planting import DATA, Copy

PLANTERS = {**OF_TEXT, **OF_RECORDS, **OF_PEOPLE, **OF_SOURCES}
SEEDS = range(int(os.environ.get("FAULT_SEEDS", "1")))
"""How many places are tried for each rule: `FAULT_SEEDS=20 make test ARGS=tests/fault` looks further."""
AS_OF = date(2026, 11, 22)
BASELINE = "baseline.json"


class Key(NamedTuple):
    """What makes a finding the same one in the clean dataset and in the copy, whatever line it stands on."""

    code: str
    fingerprint: str
    message: str


def _key(diagnostic: Diagnostic) -> Key:
    return Key(diagnostic.code, diagnostic.fingerprint, diagnostic.message)


def _check(folder: Path, baseline: str | None = None) -> CheckReport:
    known = read_baseline(SourceText(BASELINE, baseline)) if baseline else None
    return run(load(folder, base=folder), select(profile="release"), as_of=AS_OF, baseline=known)


@pytest.fixture(scope="session")
def clean() -> Counter[Key]:
    """Count the findings of the dataset as it is shipped."""
    return Counter(_key(each) for each in _check(DATA).diagnostics)


def _new(report: CheckReport, clean: Counter[Key]) -> list[Diagnostic]:
    left = Counter(clean)
    found = []
    for each in report.diagnostics:
        if left[_key(each)]:
            left[_key(each)] -= 1
        else:
            found.append(each)
    return found


def _line(folder: Path, diagnostic: Diagnostic) -> int:
    path = folder / diagnostic.place.path
    text = path.read_bytes().decode("utf-8", "surrogateescape") if path.exists() else ""
    return SourceText(path.name, text).position(min(diagnostic.place.span.start, len(text))).line


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("code", sorted(PLANTERS))
def test_a_planted_fault_is_found_where_it_is_and_nothing_else_is_new(
    code: str, seed: int, clean: Counter[Key], tmp_path: Path
) -> None:
    copy = Copy(Random(f"{code} {seed}"))
    PLANTERS[code](copy)
    data = copy.write(tmp_path)

    report = _check(data, copy.baseline)

    lines = {BASELINE: {1}} if copy.baseline else copy.lines()
    new = [(each, each.place.path, _line(data, each)) for each in _new(report, clean)]
    there = [each for each, path, line in new if each.code == code and line in lines.get(path, ())]
    others = [
        f"{path}:{line}: {each.code} {each.message}"
        for each, path, line in new
        if each not in there and each.code not in COMPANIONS.get(code, {})
    ]
    assert there, (
        f"{copy.edits} {[*copy.raw]} "
        f"nothing at {lines}; found instead: {[(each.code, path, line) for each, path, line in new]}"
    )
    assert [] == others
    assert not report.crashed


def test_every_rule_has_a_planter_or_a_reason_to_have_none() -> None:
    rules = {rule.code for rule in RULES}

    assert rules == set(PLANTERS) | set(EXEMPT)
    assert set() == set(PLANTERS) & set(EXEMPT)
    assert [] == [code for code, reason in EXEMPT.items() if len(reason.split()) < 5]


def test_every_companion_is_a_rule_and_has_a_reason() -> None:
    rules = {rule.code for rule in RULES}

    told = [(code, other, reason) for code, others in COMPANIONS.items() for other, reason in others.items()]
    assert [] == [each for each in told if not {each[0], each[1]} <= rules or len(each[2].split()) < 5]
