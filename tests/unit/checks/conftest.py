"""Small datasets for tests of the engine."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from forumcli.dataset.dataset import Dataset
from forumcli.dataset.load import load


@pytest.fixture
def dataset(tmp_path: Path) -> Callable[[str], Dataset]:
    """Load a front door whose own keys take the first two lines."""

    def make(body: str) -> Dataset:
        (tmp_path / "forums.yaml").write_text(f"schema: 1\ntitle: Test\n{body}", encoding="utf-8")
        return load(tmp_path, base=tmp_path)

    return make
