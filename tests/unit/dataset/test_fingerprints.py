"""The fingerprint files beside a dataset: which are read, and when they count as changed."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from forumcli.dataset.fingerprints import fingerprint_path, read_fingerprints, stamp_beside
from forumcli.dataset.load import load


def _dataset(folder: Path, **files: bytes) -> Path:
    front = folder / "forums.yaml"
    front.write_text("schema: 1\ntitle: Forums\n", encoding="utf-8")
    (folder / "evidence").mkdir()
    for name, raw in files.items():
        (folder / "evidence" / name.replace("_", ".")).write_bytes(raw)
    return front


def test_each_file_of_the_folder_with_the_right_ending_is_read_by_the_source_it_is_named_after(tmp_path: Path) -> None:
    front = _dataset(tmp_path, herald_fingerprint=b"b", gazette_fingerprint=b"a\r\n", notes_txt=b"c")

    found = load(front, base=tmp_path).fingerprints

    assert {"gazette": ("evidence/gazette.fingerprint", "a\r\n"), "herald": ("evidence/herald.fingerprint", "b")} == {
        source: (file.shown, file.text) for source, file in found.items()
    }


def test_a_dataset_without_the_folder_has_no_fingerprints(tmp_path: Path) -> None:
    front = tmp_path / "forums.yaml"
    front.write_text("schema: 1\ntitle: Forums\n", encoding="utf-8")

    assert ({}, "") == (dict(load(front).fingerprints), stamp_beside(front))


def test_a_file_that_cannot_be_read_says_why_and_has_no_text(tmp_path: Path) -> None:
    front = _dataset(tmp_path, gazette_fingerprint=b"\xff\xfea\0")
    (tmp_path / "evidence" / "herald.fingerprint").mkdir()

    found = read_fingerprints(front, "data/forums.yaml")

    assert {
        "gazette": ("data/evidence/gazette.fingerprint", "", "not-text"),
        "herald": ("data/evidence/herald.fingerprint", "", "unreadable-file"),
    } == {source: (file.shown, file.text, file.problem and file.problem.kind) for source, file in found.items()}


@pytest.mark.skipif(sys.platform == "win32", reason="making a link takes a right of its own there")
@pytest.mark.parametrize("linked", ["evidence/gazette.fingerprint", "evidence"])
def test_a_file_that_lies_outside_the_folder_is_never_opened(tmp_path: Path, linked: str) -> None:
    folder = tmp_path / "dataset"
    folder.mkdir()
    (tmp_path / "gazette.fingerprint").write_text("forum fingerprint 1\n", encoding="utf-8")
    front = _dataset(folder)
    if linked == "evidence":
        (folder / linked).rmdir()
    (folder / linked).symlink_to(tmp_path if linked == "evidence" else tmp_path / "gazette.fingerprint")

    file = read_fingerprints(front, "forums.yaml")["gazette"]

    assert file.problem is not None
    assert ("", "the file leads out of the dataset's folder") == (file.text, file.problem.message)


def test_the_stamp_changes_when_a_file_comes_goes_or_changes(tmp_path: Path) -> None:
    front = _dataset(tmp_path, gazette_fingerprint=b"a")
    path = fingerprint_path(front, "herald")
    stamps = [stamp_beside(front)]
    path.write_bytes(b"b")
    stamps.append(stamp_beside(front))
    path.write_bytes(b"c")
    stamps.append(stamp_beside(front))
    path.unlink()

    assert stamps[0] == stamp_beside(front)
    assert len(stamps) == len(set(stamps))
