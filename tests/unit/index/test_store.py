"""The index is opened if it is fresh and whole, and made anew if it is anything else."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from forumcli.dataset.dataset import Dataset
from forumcli.dataset.fingerprints import stamp_beside
from forumcli.dataset.load import load
from forumcli.index import store
from forumcli.index.query import Query
from forumcli.index.schema import APPLICATION_ID, SCHEMA_VERSION
from forumcli.index.store import Opened, digest_of, index_path, open_index, verify
from forumcli.yamltext.decoding import read_file
from forumcli.yamltext.problem import Problem
from tests.small import VALID

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither owners nor modes of this kind")


@dataclass
class Shelf:
    """A copy of the fixed dataset, and its index; counts how often the dataset is loaded."""

    data: Path
    path: Path
    loads: list[str] = field(default_factory=list)

    @property
    def front(self) -> Path:
        return self.data / "forums.yaml"

    def load(self) -> tuple[Dataset, Mapping[str, str]]:
        self.loads.append("load")
        return load(self.front), {"evidence": stamp_beside(self.front)}

    def open(self, *, rebuild: bool = False) -> Opened:
        """Open the index, and forget the loads before."""
        self.loads.clear()
        return open_index(self.path, self.front, self.load, rebuild=rebuild)

    def is_rebuilt(self) -> bool:
        """Open the index and tell whether it was made anew; its answers are right in any case."""
        opened = self.open()
        assert 5 == Query(opened.connection).count("editions")
        assert opened.rebuilt == bool(self.loads)
        opened.connection.close()
        return opened.rebuilt


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    shutil.copytree(VALID, tmp_path / "data")
    made = Shelf(tmp_path / "data", tmp_path / "cache" / "index.db")
    made.open().connection.close()
    return made


def test_the_first_opening_makes_the_index_and_the_next_finds_it_fresh(tmp_path: Path) -> None:
    shutil.copytree(VALID, tmp_path / "data")
    shelf = Shelf(tmp_path / "data", tmp_path / "a" / "b" / "index.db")

    assert (True, False) == (shelf.is_rebuilt(), shelf.is_rebuilt())
    assert ["index.db"] == [path.name for path in shelf.path.parent.iterdir()]


def test_an_index_can_be_rebuilt_although_it_is_fresh(shelf: Shelf) -> None:
    opened = shelf.open(rebuild=True)

    assert (True, ["load"], shelf.path) == (opened.rebuilt, shelf.loads, opened.path)


@posix
def test_the_folder_made_for_an_index_is_its_owner_s_alone(shelf: Shelf) -> None:
    assert 0o700 == stat.S_IMODE(shelf.path.parent.stat().st_mode)
    assert 0o600 == stat.S_IMODE(shelf.path.stat().st_mode)


def test_an_index_is_opened_to_be_read(shelf: Shelf) -> None:
    connection = shelf.open().connection

    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        connection.execute("DELETE FROM documents")


def test_an_index_in_memory_is_to_be_read_as_well(shelf: Shelf) -> None:
    opened = open_index(None, shelf.front, shelf.load)

    assert (None, True, None) == (opened.path, opened.rebuilt, opened.note)
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        opened.connection.execute("DELETE FROM documents")


def rewrite(old: str, new: str, name: str = "records.yaml") -> Callable[[Shelf], None]:
    def change(shelf: Shelf) -> None:
        path = shelf.data / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    return change


def same_size_and_time(shelf: Shelf) -> None:
    path = shelf.data / "records.yaml"
    before = path.stat()
    rewrite("name: Nur Bek", "name: Nur Bak")(shelf)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    after = path.stat()
    assert (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)


STALE = [
    pytest.param(rewrite("name: Nur Bek", "name: Nur Beck"), id="another text"),
    pytest.param(same_size_and_time, id="another text of the same size, and the time put back"),
    pytest.param(rewrite("\n", "\n\n", "editions.yaml"), id="another blank line"),
    pytest.param(rewrite("# A small", "# a small", "forums.yaml"), id="another comment"),
]


@pytest.mark.parametrize("change", STALE)
def test_any_change_of_the_bytes_makes_an_index_stale_once(shelf: Shelf, change: Callable[[Shelf], None]) -> None:
    assert not shelf.is_rebuilt()

    change(shelf)

    assert (True, False) == (shelf.is_rebuilt(), shelf.is_rebuilt())


def test_a_changed_dataset_is_what_the_index_tells_of(shelf: Shelf) -> None:
    rewrite("name: Nur Bek", "name: Nur Beck")(shelf)

    assert ["nur-bek"] == Query(shelf.open().connection).named("nur beck")


def test_times_alone_make_no_index_stale(shelf: Shelf) -> None:
    for path in shelf.data.iterdir():
        os.utime(path, (0, 0))

    assert not shelf.is_rebuilt()


def test_a_file_that_was_missing_and_comes_makes_an_index_stale(shelf: Shelf) -> None:
    rewrite("include: [", "include: [later.yaml, ", "forums.yaml")(shelf)
    assert (True, False) == (shelf.is_rebuilt(), shelf.is_rebuilt())

    (shelf.data / "later.yaml").write_text("people: [{id: late, name: Late}]\n")

    assert ["late"] == Query(shelf.open().connection).named("late")


def test_a_file_that_goes_makes_an_index_stale(tmp_path: Path) -> None:
    shutil.copytree(VALID, tmp_path / "data")
    shelf = Shelf(tmp_path / "data", tmp_path / "index.db")
    shelf.open().connection.close()

    (shelf.data / "records.yaml").unlink()

    assert (True, 0) == ((opened := shelf.open()).rebuilt, Query(opened.connection).count("people"))


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are opened to see whether an index is fresh."""
    names: list[str] = []

    def noting(path: Path, shown: str) -> bytes | Problem:
        names.append(path.name)
        return read_file(path, shown)

    monkeypatch.setattr(store, "read_file", noting)
    return names


def test_an_include_that_leads_outside_is_never_opened_and_keeps_no_index_from_being_fresh(
    shelf: Shelf, opened: list[str]
) -> None:
    (shelf.data.parent / "out.yaml").write_text("people: [{id: late, name: Late}]\n")
    rewrite("include: [", "include: [../out.yaml, ", "forums.yaml")(shelf)

    assert (True, False) == (shelf.is_rebuilt(), shelf.is_rebuilt())
    assert "forums.yaml" in opened
    assert "out.yaml" not in opened


@posix
def test_a_link_counts_where_it_leads_now(shelf: Shelf, opened: list[str]) -> None:
    for folder in (shelf.data, shelf.data.parent):
        (folder / "late.yaml").write_text("people: [{id: late, name: Late}]\n")
    rewrite("include: [", "include: [link.yaml, ", "forums.yaml")(shelf)
    link = shelf.data / "link.yaml"

    states = []
    for target in ("../late.yaml", "late.yaml", "../late.yaml"):
        link.unlink(missing_ok=True)
        link.symlink_to(target)
        opened.clear()
        states.append((shelf.is_rebuilt(), "link.yaml" in opened, shelf.is_rebuilt()))

    assert [(True, False, False), (True, True, False), (True, False, False)] == states


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_file_that_becomes_a_named_pipe_is_not_waited_for(shelf: Shelf) -> None:
    (shelf.data / "records.yaml").unlink()
    os.mkfifo(shelf.data / "records.yaml")

    assert shelf.open().rebuilt


def test_another_dataset_in_the_same_index_makes_it_stale(shelf: Shelf, tmp_path: Path) -> None:
    shutil.copytree(VALID, tmp_path / "twin")
    twin = Shelf(tmp_path / "twin", shelf.path)

    assert (True, True, False) == (twin.is_rebuilt(), shelf.is_rebuilt(), shelf.is_rebuilt())


def test_a_dataset_that_is_moved_has_an_index_of_its_own(shelf: Shelf, tmp_path: Path) -> None:
    folder = tmp_path / "cache"

    paths = {index_path(folder, front) for front in (shelf.front, tmp_path / "moved" / "forums.yaml")}

    assert 2 == len(paths)
    assert {folder} == {path.parent for path in paths}


def test_another_version_of_the_program_or_of_the_schema_has_an_index_of_its_own(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = {index_path(Path("c"), shelf.front)}
    with monkeypatch.context() as patch:
        patch.setattr(store, "__version__", "999.0")
        paths.add(index_path(Path("c"), shelf.front))
    with monkeypatch.context() as patch:
        patch.setattr(store, "SCHEMA_VERSION", 999)
        paths.add(index_path(Path("c"), shelf.front))

    assert 3 == len(paths)


def edit(*statements: str) -> Callable[[Path], None]:
    """Return what changes an index by SQL."""

    def change(path: Path) -> None:
        connection = sqlite3.connect(path)
        for statement in statements:
            connection.execute(statement)
        connection.commit()
        connection.close()

    return change


def sealed(*statements: str) -> Callable[[Path], None]:
    """Return what changes an index by SQL as another version of the program would: sound, and sealed."""

    def change(path: Path) -> None:
        edit(*statements)(path)
        store._seal(path)  # noqa: SLF001 - no one else makes such a file

    return change


def cut(share: float) -> Callable[[Path], None]:
    return lambda path: os.truncate(path, int(path.stat().st_size * share))


def overwrite(start: float, filling: bytes) -> Callable[[Path], None]:
    """Return what overwrites a page from a point of the file on."""

    def change(path: Path) -> None:
        raw = bytearray(path.read_bytes())
        at = int(len(raw) * start) // 4096 * 4096
        raw[at : at + 4096] = (filling * 4096)[:4096]
        path.write_bytes(raw)

    return change


def foreign(path: Path) -> None:
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("CREATE TABLE meta (key, value)")
    connection.execute("CREATE TABLE files (path, digest)")
    connection.execute("INSERT INTO files VALUES (7, NULL)")
    connection.commit()
    connection.close()


BROKEN = [
    pytest.param(lambda path: path.unlink(), id="gone"),
    pytest.param(cut(0), id="no byte left"),
    pytest.param(cut(0.001), id="a few bytes left"),
    pytest.param(cut(0.5), id="cut in half"),
    pytest.param(cut(0.999), id="cut at the end"),
    pytest.param(overwrite(0.3, b"\0"), id="a page of zeros"),
    pytest.param(overwrite(0.6, b"noise!"), id="a page of noise"),
    pytest.param(overwrite(0.95, b"\xff"), id="a page of ones"),
    pytest.param(overwrite(0, b"SQLite format 3\0"), id="a header of nonsense"),
    pytest.param(edit("UPDATE documents SET title = upper(title)"), id="rows that somebody changed"),
    pytest.param(edit("PRAGMA user_version = 0"), id="no seal"),
    pytest.param(sealed("UPDATE meta SET value = '0' WHERE key = 'schema'"), id="an older schema"),
    pytest.param(sealed(f"UPDATE meta SET value = '{SCHEMA_VERSION + 1}' WHERE key = 'schema'"), id="a newer schema"),
    pytest.param(sealed("UPDATE meta SET value = '0.0.0' WHERE key = 'program'"), id="another program"),
    pytest.param(sealed("DELETE FROM files"), id="no files"),
    pytest.param(edit("DROP TABLE meta"), id="no stamp"),
    pytest.param(edit("DROP TABLE documents"), id="no documents"),
    pytest.param(edit("DROP VIEW statements"), id="a view gone"),
    pytest.param(edit("DROP TABLE search_records_data"), id="a shadow table of the full-text search gone"),
    pytest.param(foreign, id="somebody else's database under our name"),
]


@pytest.mark.parametrize("damage", BROKEN)
def test_an_index_that_is_not_whole_or_not_of_this_version_is_made_anew_once(
    shelf: Shelf, damage: Callable[[Path], None]
) -> None:
    shelf.path = shelf.path.rename(index_path(shelf.path.parent, shelf.front))
    assert not shelf.is_rebuilt()

    damage(shelf.path)

    assert (True, False) == (shelf.is_rebuilt(), shelf.is_rebuilt())


@posix
def test_an_index_that_others_can_write_to_is_not_trusted(shelf: Shelf) -> None:
    shelf.path.chmod(0o666)

    assert (True, False) == (shelf.is_rebuilt(), shelf.is_rebuilt())


@posix
def test_a_link_is_no_index_of_ours(shelf: Shelf, tmp_path: Path) -> None:
    shelf.path.rename(tmp_path / "elsewhere.db")
    shelf.path.symlink_to(tmp_path / "elsewhere.db")

    assert shelf.is_rebuilt()
    assert not shelf.path.is_symlink()


def other_database(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE thesis (chapter)")
    connection.commit()
    connection.close()


@pytest.mark.parametrize(
    "write",
    [
        pytest.param(lambda path: path.write_text("my thesis"), id="a text"),
        pytest.param(other_database, id="a database of another program"),
        pytest.param(lambda path: path.mkdir(), id="a folder"),
    ],
)
def test_a_file_that_is_no_index_is_never_overwritten(shelf: Shelf, write: Callable[[Path], None]) -> None:
    shelf.path.unlink()
    write(shelf.path)
    before = shelf.path.read_bytes() if shelf.path.is_file() else None

    opened = shelf.open()

    assert (None, True) == (opened.path, opened.rebuilt)
    assert f"{shelf.path} is not an index of forum, and stays as it is; answering from memory" == opened.note
    assert before == (shelf.path.read_bytes() if shelf.path.is_file() else None)
    assert 5 == Query(opened.connection).count("editions")


def test_where_no_index_can_be_kept_the_answer_comes_from_memory_and_says_why(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    shelf.path = tmp_path / "file" / "below" / "index.db"

    opened = shelf.open()

    assert (None, True) == (opened.path, opened.rebuilt)
    assert opened.note is not None
    assert opened.note.startswith(f"the index cannot be kept in {tmp_path / 'file' / 'below'} (")
    assert opened.note.endswith("; answering from memory")
    assert 5 == Query(opened.connection).count("editions")


def test_a_failed_build_leaves_no_trace_and_the_old_index_as_it_was(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = shelf.path.read_bytes()
    rewrite("name: Nur Bek", "name: Nur Beck")(shelf)

    def replace(_: Path, __: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", replace)
    opened = shelf.open()

    assert f"the index cannot be kept in {shelf.path.parent} (No space left on device); answering from memory" == (
        opened.note
    )
    assert ["nur-bek"] == Query(opened.connection).named("Nur Beck")
    assert (before, ["index.db"]) == (shelf.path.read_bytes(), [path.name for path in shelf.path.parent.iterdir()])


def test_what_killed_builds_left_behind_is_removed_and_what_running_ones_write_is_not(shelf: Shelf) -> None:
    folder = shelf.path.parent
    dead = (
        max(int(name) for name in os.listdir("/proc") if name.isdigit()) + 100_000 if Path("/proc").exists() else 2**30
    )
    names = [f"index.{dead}.abc.tmp", f"index.{os.getpid()}.def.tmp", f"other.{dead}.abc.tmp", "index.x.abc.tmp"]
    for name in names:
        (folder / name).write_bytes(b"")

    shelf.open(rebuild=True)

    assert sorted(["index.db", *names[1:]]) == sorted(path.name for path in folder.iterdir())


def test_an_index_whose_name_has_dots_leaves_the_builds_of_others_alone(shelf: Shelf) -> None:
    path = shelf.path.with_name("cache.2026.db")
    running = path.with_name(f"cache.2026.{os.getpid()}.abc.tmp")
    running.parent.mkdir(parents=True, exist_ok=True)
    running.write_bytes(b"")

    opened = open_index(path, shelf.front, shelf.load)

    assert (path, True) == (opened.path, running.exists())


def test_a_sound_index_is_found_sound_and_a_damaged_one_is_not(shelf: Shelf) -> None:
    connection = shelf.open().connection
    assert [] == verify(connection)
    connection.close()
    overwrite(0.6, b"\0")(shelf.path)

    damaged = sqlite3.connect(f"file:{shelf.path}?mode=ro", uri=True)

    assert verify(damaged)


def test_what_cannot_be_read_has_no_hash(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"abc")

    assert ("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", None, None) == (
        digest_of(tmp_path / "file"),
        digest_of(tmp_path / "gone"),
        digest_of(tmp_path),
    )


def test_a_folder_named_with_signs_that_addresses_escape_is_no_hindrance(tmp_path: Path) -> None:
    shutil.copytree(VALID, tmp_path / "data")
    shelf = Shelf(tmp_path / "data", tmp_path / "100% #1?mode=rw&x=ü 索引" / "index.db")

    assert (True, False) == (shelf.is_rebuilt(), shelf.is_rebuilt())
