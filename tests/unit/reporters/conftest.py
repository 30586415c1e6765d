"""Outcomes to report, made by a real check."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from forumcli.checks.engine import run
from forumcli.checks.selection import select
from forumcli.dataset.load import load
from tests.unit.reporters.outcomes import Checked


@pytest.fixture
def checked(tmp_path: Path) -> Callable[..., Checked]:
    """Check one file with some rules."""

    def check(text: str, *rules: str) -> Checked:
        (tmp_path / "forums.yaml").write_text(text, encoding="utf-8")
        dataset = load(tmp_path, base=tmp_path)
        sources = {path: file.source for path, file in dataset.files.items()}
        return Checked(run(dataset, select(rules)), sources)

    return check
