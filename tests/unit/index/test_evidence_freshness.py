"""An index is made anew when the fingerprints beside its dataset change: the verdicts in it rest on them."""

from __future__ import annotations

from pathlib import Path

import pytest

from forumcli.dataset.fingerprints import fingerprint_path
from forumcli.dataset.load import load
from forumcli.evidence.fingerprint import record
from forumcli.evidence.written import to_text
from forumcli.index.query import Query
from forumcli.index.store import open_index

YAML = """\
schema: 1
title: Forums
series: [{id: cooperation, name: Cooperation Forum}]
sources: [{id: gazette, language: en, url: "https://example.org/a"}]
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - {source: gazette, number: {value: 9, evidence: the ninth forum was held, at: 1}}
"""


@pytest.fixture
def front(tmp_path: Path) -> Path:
    path = tmp_path / "forums.yaml"
    path.write_text(YAML, encoding="utf-8")
    (tmp_path / "evidence").mkdir()
    return path


def _look(front: Path) -> tuple[bool, str]:
    """Open the index, and return whether it was made anew, and the verdict in it."""
    opened = open_index(front.parent / "index.db", front, lambda: (load(front), {}))
    (body,) = Query(opened.connection).find("cooperation-9")
    return opened.rebuilt, str(body["reports"][0]["number"][0]["verdict"]["kind"])


def test_a_recorded_changed_or_removed_fingerprint_makes_the_index_stale(front: Path) -> None:
    path = fingerprint_path(front, "gazette")

    assert (True, "no-fingerprint") == _look(front)
    assert (False, "no-fingerprint") == _look(front)
    path.write_text(to_text(record("In Lanzhou the ninth forum was held.", "gazette")), encoding="utf-8")
    assert (True, "exact") == _look(front)
    assert (False, "exact") == _look(front)
    path.write_text(to_text(record("In Lanzhou the tenth forum was held.", "gazette")), encoding="utf-8")
    assert (True, "missing") == _look(front)
    path.unlink()
    assert (True, "no-fingerprint") == _look(front)


def test_the_json_of_a_statement_says_where_to_read_its_words(front: Path) -> None:
    opened = open_index(None, front, lambda: (load(front), {}))
    (body,) = Query(opened.connection).find("cooperation-9")

    url = "https://example.org/a#:~:text=the%20ninth%20forum%20was%20held"
    assert url == body["reports"][0]["number"][0]["evidence_url"]
