"""Several files are replaced together or not at all."""

from __future__ import annotations

import hashlib
import os
import threading
from pathlib import Path
from unittest import mock

import pytest

from forumcli.cli.files import Change, write_together, write_whole
from forumcli.errors import OutputError


def _change(path: Path, text: str) -> Change:
    return Change(path, hashlib.sha256(path.read_bytes()).hexdigest(), text)


def _files(folder: Path, **texts: str) -> list[Path]:
    paths = [folder / f"{name}.yaml" for name in texts]
    for path, text in zip(paths, texts.values(), strict=True):
        path.write_bytes(text.encode())
    return paths


def _left(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())}


def test_all_files_get_their_new_text_and_nothing_is_left_beside_them(tmp_path: Path) -> None:
    a, b = _files(tmp_path, a="one", b="two")

    write_together([_change(a, "ONE\r\n"), _change(b, "ДВА")], tmp_path)

    assert (b"ONE\r\n", "ДВА".encode()) == (a.read_bytes(), b.read_bytes())
    assert ["a.yaml", "b.yaml"] == [path.name for path in sorted(tmp_path.iterdir())]


def test_mode_and_byte_order_mark_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfone")
    path.chmod(0o640)

    write_together([_change(path, "two")], tmp_path)

    assert (b"\xef\xbb\xbftwo", 0o640) == (path.read_bytes(), path.stat().st_mode & 0o7777)


def test_a_link_within_the_folder_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    (target,) = _files(tmp_path, a="one")
    link = tmp_path / "link.yaml"
    link.symlink_to(target)

    write_together([_change(link, "two")], tmp_path)

    assert (True, "two") == (link.is_symlink(), target.read_text(encoding="utf-8"))


def test_a_link_that_leads_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (target,) = _files(tmp_path, outside="one")
    inside = tmp_path / "inside"
    inside.mkdir()
    (a,) = _files(inside, a="one")
    (inside / "link.yaml").symlink_to(target)

    with pytest.raises(OutputError, match="leads out of the dataset's folder: nothing was changed"):
        write_together([_change(a, "two"), _change(inside / "link.yaml", "two")], inside)

    assert ("one", "one") == (target.read_text(encoding="utf-8"), a.read_text(encoding="utf-8"))
    assert ["a.yaml", "link.yaml"] == sorted(path.name for path in inside.iterdir())


def test_a_file_that_has_changed_meanwhile_stops_all(tmp_path: Path) -> None:
    a, b = _files(tmp_path, a="one", b="two")
    changes = [_change(a, "ONE"), _change(b, "TWO")]
    b.write_text("other", encoding="utf-8")

    with pytest.raises(OutputError, match="has changed while it was being mended") as caught:
        write_together(changes, tmp_path)

    assert (3, {"a.yaml": "one", "b.yaml": "other"}) == (caught.value.exit_code, _left(tmp_path))


def test_a_file_that_changes_at_the_last_moment_stops_all(tmp_path: Path) -> None:
    a, b = _files(tmp_path, a="one", b="two")
    synced = os.fsync

    def sync(descriptor: int) -> None:
        a.write_text("other", encoding="utf-8")
        synced(descriptor)

    with mock.patch("os.fsync", sync), pytest.raises(OutputError, match="has changed"):
        write_together([_change(a, "ONE"), _change(b, "TWO")], tmp_path)

    assert {"a.yaml": "other", "b.yaml": "two"} == _left(tmp_path)


def test_a_full_disk_changes_nothing(tmp_path: Path) -> None:
    a, b = _files(tmp_path, a="one", b="two")

    with (
        mock.patch("os.fsync", side_effect=OSError(28, "No space left on device")),
        pytest.raises(OutputError, match="No space left on device: nothing was changed"),
    ):
        write_together([_change(a, "ONE"), _change(b, "TWO")], tmp_path)

    assert {"a.yaml": "one", "b.yaml": "two"} == _left(tmp_path)


def test_what_had_been_replaced_is_put_back_if_another_file_cannot_be(tmp_path: Path) -> None:
    a, b = _files(tmp_path, a="one", b="two")
    replace = Path.replace

    def stumble(self: Path, target: Path) -> Path:
        if target == b:
            raise OSError(1, "Operation not permitted", str(target))
        return replace(self, target)

    with mock.patch.object(Path, "replace", stumble), pytest.raises(OutputError, match=r"cannot write .*b\.yaml"):
        write_together([_change(a, "ONE"), _change(b, "TWO")], tmp_path)

    assert {"a.yaml": "one", "b.yaml": "two"} == _left(tmp_path)


def test_a_file_that_may_not_be_written_stops_all(tmp_path: Path) -> None:
    (a,) = _files(tmp_path, a="one")

    with mock.patch("os.access", return_value=False), pytest.raises(OutputError, match="is not permitted"):
        write_together([_change(a, "two")], tmp_path)

    assert {"a.yaml": "one"} == _left(tmp_path)


def test_what_cannot_be_read_back_as_it_was_written_stops_all(tmp_path: Path) -> None:
    (a,) = _files(tmp_path, a="one")
    read = Path.read_bytes

    def garbled(self: Path) -> bytes:
        raw = read(self)
        return raw if self == a else raw + b"?"

    change = _change(a, "two")
    with mock.patch.object(Path, "read_bytes", garbled), pytest.raises(OutputError, match="reads otherwise"):
        write_together([change], tmp_path)

    assert {"a.yaml": "one"} == _left(tmp_path)


# --- one file --------------------------------------------------------------------------------------------------------


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    heard: list[str] = []
    reader = threading.Thread(target=lambda: heard.append(pipe.read_text(encoding="utf-8")))
    reader.start()

    write_whole(pipe, "a,b\r\n")
    reader.join(10)

    assert ["a,b\n"] == heard  # as Python reads it
    assert pipe.is_fifo()


def test_a_write_protected_file_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "kept.csv"
    file.write_text("kept", encoding="utf-8")
    monkeypatch.setattr(os, "access", lambda *_: False)  # who runs the tests may well be allowed everything

    with pytest.raises(OutputError, match="it is write-protected"):
        write_whole(file, "new")

    assert "kept" == file.read_text(encoding="utf-8")
