"""What verifying costs beside reading, in pairs of one run, so that a busy machine slows both alike."""

from __future__ import annotations

import time
from pathlib import Path
from statistics import median

import pytest

from forumcli.dataset.load import load
from forumcli.evidence.proofs import verify_dataset

DATA = Path(__file__).resolve().parents[3] / "data"


@pytest.mark.bench
def test_verifying_everything_costs_at_most_as_much_again_as_reading_it() -> None:
    ratios = []
    for _ in range(21):
        start = time.perf_counter()
        dataset = load(DATA)
        read = time.perf_counter()
        verify_dataset(dataset)
        ratios.append((time.perf_counter() - read) / (read - start))

    assert median(ratios) <= 1
