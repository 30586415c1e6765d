"""Where the index lies and whether it is fresh: opened read-only, made anew aside and put in place whole.

The index is a cache. It may be deleted at any time; nothing takes a verdict from it; an index that is stale, broken,
or from another version is made anew, and where it cannot be written the answer comes from memory.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
import stat
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from forumcli import __version__
from forumcli.index.schema import SCHEMA_VERSION

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import TypeAlias

    from forumcli.dataset.dataset import Dataset

    Contents: TypeAlias = tuple[Dataset, Mapping[str, str]]


class Opened(NamedTuple):
    """An index that can be asked. `path` is `None` for one in memory; `note` says why, or that it was made anew."""

    connection: sqlite3.Connection
    path: Path | None
    rebuilt: bool
    note: str | None = None


def index_path(folder: Path, front: Path) -> Path:
    """Return where the index of a dataset lies in the cache folder: one file a dataset, program and schema version."""
    key = f"{front.absolute()}\0{__version__}\0{SCHEMA_VERSION}"
    return folder / f"{hashlib.sha256(key.encode('utf-8', 'surrogateescape')).hexdigest()[:24]}.db"


def open_index(path: Path | None, front: Path, load: Callable[[], Contents], *, rebuild: bool = False) -> Opened:
    """Open the index of a dataset, making it anew if it is not fresh; in memory if `path` is `None` or unusable.

    `load` gives the dataset and what the index is to be stamped with beside its origin; it is called only if needed.
    """
    if path is not None and not rebuild:
        connection = _open_fresh(path, front)
        if connection is not None:
            return Opened(connection, path, rebuilt=False)
    contents = load()
    if path is None:
        return Opened(_in_memory(contents), None, rebuilt=True)
    try:
        _put_in_place(path, contents)
        return Opened(_connect(path), path, rebuilt=True)
    except (OSError, sqlite3.Error) as error:
        reason = getattr(error, "strerror", None) or str(error)
        note = f"the index cannot be kept in {path.parent} ({reason}); answering from memory"
        return Opened(_in_memory(contents), None, rebuilt=True, note=note)


def verify(connection: sqlite3.Connection) -> list[str]:
    """Return what SQLite finds wrong with an index; nothing for a sound one."""
    found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(20)")]
    return [] if found == ["ok"] else found


def _open_fresh(path: Path, front: Path) -> sqlite3.Connection | None:
    """Open an index if it is whole and made from the very bytes that the dataset's files hold now."""
    try:
        if not _is_ours(path):
            return None
        connection = _connect(path)
    except (OSError, sqlite3.Error):
        return None
    try:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        stamp = dict(connection.execute("SELECT key, value FROM meta"))
        files = connection.execute("SELECT path, digest FROM files").fetchall()
        fresh = (
            version == SCHEMA_VERSION
            and stamp.get("program") == __version__
            and stamp.get("front") == str(front.absolute())
            and bool(files)
            and all(_digest(Path(name)) == digest for name, digest in files)
        )
    except (OSError, sqlite3.Error, ValueError):
        fresh = False
    if fresh:
        return connection
    connection.close()
    return None


def _digest(path: Path) -> str | None:
    """Hash a file's bytes: content, never times, decides whether an index is fresh."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return None


def _is_ours(path: Path) -> bool:
    """Tell whether an index is a regular file of our own that nobody else can write."""
    status = path.lstat()
    if not stat.S_ISREG(status.st_mode):
        return False
    return not hasattr(os, "getuid") or (status.st_uid == os.getuid() and not status.st_mode & stat.S_IWOTH)


def _connect(path: Path) -> sqlite3.Connection:
    # NOTE: `immutable` is safe because an index is never changed in place, only replaced as a whole.
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    connection.execute("PRAGMA trusted_schema = OFF")
    return connection


def _in_memory(contents: Contents) -> sqlite3.Connection:
    from forumcli.index.build import fill

    connection = sqlite3.connect(":memory:")
    fill(connection, *contents)
    connection.execute("PRAGMA query_only = ON")
    return connection


def _put_in_place(path: Path, contents: Contents) -> None:
    """Build the index beside its place and put it there in one step, so that nobody ever sees a part of one."""
    import tempfile

    from forumcli.index.build import fill

    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    _remove_leftovers(path)
    descriptor, name = tempfile.mkstemp(prefix=f"{path.stem}.{os.getpid()}.", suffix=".tmp", dir=path.parent)
    os.close(descriptor)
    aside = Path(name)
    try:
        connection = sqlite3.connect(aside)
        try:
            connection.execute("PRAGMA journal_mode = MEMORY")
            connection.execute("PRAGMA synchronous = OFF")
            fill(connection, *contents)
        finally:
            connection.close()
        with aside.open("rb+") as file:
            os.fsync(file.fileno())
        aside.replace(path)
    finally:
        with contextlib.suppress(FileNotFoundError):
            aside.unlink()


def _remove_leftovers(path: Path) -> None:
    """Remove what killed builds of this index left behind."""
    for leftover in path.parent.glob(f"{path.stem}.*.tmp"):
        process = leftover.name.split(".")[1]
        if process.isdigit() and not _is_running(int(process)):
            with contextlib.suppress(OSError):
                leftover.unlink()


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
