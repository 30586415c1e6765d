"""Two hundred random edits that keep what the data says change no finding of the check but its place."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from random import Random

import pytest

from forumcli.checks.engine import run
from forumcli.checks.report import CheckReport
from forumcli.checks.selection import select
from forumcli.dataset.dataset import Dataset
from forumcli.dataset.load import load
from forumcli.model.ids import KINDS
from tests.fault.planting import DATA, FRONT
from tests.fault.rewriting import REWRITINGS, Files, backwards

EDITS_A_ROUND = 10
ROUNDS = range(10)


def _shipped() -> Files:
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(DATA.glob("*.yaml"))}


def _with_faults(files: Files) -> Files:
    """Plant some faults, so that there is something to keep: a dataset without findings would prove little."""
    broken = dict(files)
    for file, old, new in (
        ("cooperation.yaml", "- person: vladimir-norov", "- person: vladimir-norof"),
        ("people.yaml", "    family: Smailov\n", "    family: Smailov\n    fame: great\n"),
        ("places.yaml", "    country: KZ\n", "    country: XQ\n"),
        ("think-tank.yaml", "form: direct", "form: indirect"),
        (FRONT, "schema: 1\n", "schema: 1\nredirects2: {}\n"),
    ):
        assert old in broken[file], (file, old)
        broken[file] = broken[file].replace(old, new, 1)
    return broken


def _load(folder: Path, files: Files) -> Dataset:
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="")
    return load(folder, base=folder)


def _told(report: CheckReport) -> Counter[tuple[object, ...]]:
    """Count findings by all that is said of them but the place: rule, message, record, field, fingerprint, advice."""
    told: Counter[tuple[object, ...]] = Counter()
    for each in (*report.diagnostics, *(silent.diagnostic for silent in report.suppressed)):
        related = tuple(sorted(other.message for other in each.related))
        told[each.code, each.fingerprint, each.message, each.record, each.field, each.label, each.help, related] += 1
    return told


def _ids(dataset: Dataset) -> dict[str, set[str]]:
    return {kind: set(dataset.records(kind)) for kind in KINDS}


@pytest.mark.parametrize("number", ROUNDS)
@pytest.mark.parametrize("broken", [False, True], ids=["shipped", "with faults"])
def test_edits_that_keep_what_the_data_says_change_no_finding_but_its_place(
    number: int, broken: bool, tmp_path: Path
) -> None:
    random = Random(f"invariance {number} {broken}")
    files = _with_faults(_shipped()) if broken else _shipped()
    (tmp_path / "before").mkdir()
    (tmp_path / "after").mkdir()
    for each in ("before", "after"):
        (tmp_path / each / "evidence").symlink_to(DATA / "evidence")
    before = _load(tmp_path / "before", files)
    made: list[str] = []
    while len(made) < EDITS_A_ROUND:
        rewriting = random.choice(REWRITINGS)
        rewritten = rewriting(files, random)
        if rewritten != files:
            files = rewritten
            made.append(rewriting.__name__)

    after = _load(tmp_path / "after", files)

    assert _ids(before) == _ids(after), made
    expected, found = (_told(run(dataset, select(profile="release"))) for dataset in (before, after))
    assert (expected - found, found - expected) == (Counter(), Counter()), made
    assert len(expected) > 4 * broken


def test_the_whole_dataset_backwards_has_the_same_findings(tmp_path: Path) -> None:
    reports = []
    for name, files in (("before", _with_faults(_shipped())), ("after", backwards(_with_faults(_shipped())))):
        (tmp_path / name).mkdir()
        (tmp_path / name / "evidence").symlink_to(DATA / "evidence")
        reports.append(_told(run(_load(tmp_path / name, files), select(profile="release"))))
    before, after = reports

    assert (before - after, after - before) == (Counter(), Counter())
