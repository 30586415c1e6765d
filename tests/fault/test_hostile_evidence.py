"""Excerpts and texts that are made to take long: each has its verdict in the time that is promised."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from forumcli.dataset.load import load
from forumcli.evidence.fingerprint import record
from forumcli.evidence.proofs import verify_dataset
from forumcli.evidence.readings import readings
from forumcli.evidence.verdict import verify
from forumcli.evidence.written import to_text

SECONDS = 10.0
DISTINCT = [f"w{number}" for number in range(10_000)]


def _with_one_word_changed(words: int) -> str:
    made = DISTINCT[:words]
    made[words // 2] = "zebra"
    return " ".join(made)


VERDICTS = {
    "one word wrong in a long quotation": (" ".join(DISTINCT[:800]), _with_one_word_changed(800), "missing"),
    "the same word again and again, then another": ("ha " * 2_000, "ha " * 50 + "no", "missing"),
    "the same word again and again in a long text": ("ha " * 20_000, "ha " * 5_000 + "no", "missing"),
    "the same word in other case": ("ha " * 20_000, "Ha " * 5_000, "normalised"),
    "units that are kept nowhere": ("ha-ha-ha-ha-ha " * 4_000, "Ha-ha-ha-ha-ha " * 1_000, "normalised"),
    "one very long unit": (f"{'-'.join(DISTINCT[:3_000])} x", " ".join(DISTINCT[:3_000]), "missing"),
    "spaces become hyphens": (f"{' '.join(DISTINCT)} x", f"{'-'.join(DISTINCT)} x", "normalised"),
    "many omissions": ("ha " * 20_000, "ha ha ha ha … " * 1_000, "exact"),
    "many changes": (
        " ".join(f"it’s {word}" for word in DISTINCT[:5_000]),
        " ".join(f"it's {word}" for word in DISTINCT[:5_000]),
        "normalised",
    ),
    "many marks before the first word": ("the forum was held here", "?" * 20_000 + "the forum was held", "normalised"),
    "many marks behind the last": ("the forum was held here", "the forum was held" + "?" * 20_000, "normalised"),
    "many marks in between": ("the forum was held here", f"the forum{'?' * 20_000} was held", "normalised"),
}


def _in_time(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


@pytest.mark.parametrize("case", VERDICTS)
def test_a_verdict_is_given_in_time(case: str) -> None:
    text, excerpt, kind = VERDICTS[case]
    found: list[str] = []

    taken = _in_time(lambda: found.append(verify(excerpt, None, record(text, "gazette")).kind))

    assert [kind] == found
    assert taken < SECONDS


@pytest.mark.parametrize(
    "excerpt",
    [
        "a" + " " * 40_000 + "b",
        "a" + " " * 40_000 + "b … c",
        "a" + " " * 40_000 + "b [x] c",
        "(" + " " * 40_000 + "b",
        "[" + " " * 40_000 + "b",
        "( " * 20_000,
        "[x] " * 10_000,
        "… " * 20_000,
        ". " * 20_000,
    ],
    ids=repr,
)
def test_an_excerpt_is_read_in_time(excerpt: str) -> None:
    assert _in_time(lambda: readings(excerpt)) < SECONDS


def test_a_letter_is_looked_for_in_a_long_excerpt_in_time(tmp_path: Path) -> None:
    (tmp_path / "forums.yaml").write_text(
        "schema: 1\ntitle: Forums\nsources: [{id: gazette, language: en}]\neditions:\n  - id: first\n    series: steppe\n    reports:\n"
        f"      - {{source: gazette, theme: {{value: x, as: a, evidence: {'ha ' * 15_000}, at: 1}}}}\n",
        encoding="utf-8",
    )
    (tmp_path / "evidence").mkdir()
    (tmp_path / "evidence" / "gazette.fingerprint").write_text(
        to_text(record("ha " * 16_000, "gazette")), encoding="utf-8"
    )
    dataset = load(tmp_path)
    found: list[tuple[str, str]] = []

    taken = _in_time(
        lambda: found.extend((proof.excerpt.sort, proof.verdict.kind) for proof in verify_dataset(dataset))
    )

    assert {("wording", "too-short"), ("evidence", "exact")} == set(found)
    assert taken < SECONDS
