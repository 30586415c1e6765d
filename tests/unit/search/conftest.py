"""The index of the sample, built once."""

from __future__ import annotations

from pathlib import Path

import pytest

from forumcli.index.search_query import SearchIndex
from tests.unit.search.sample import index_in


@pytest.fixture(scope="session")
def index(tmp_path_factory: pytest.TempPathFactory) -> SearchIndex:
    folder: Path = tmp_path_factory.mktemp("sample")
    return index_in(folder)
