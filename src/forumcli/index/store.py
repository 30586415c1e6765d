"""Where the index lies and whether it is fresh: opened read-only, made anew aside and put in place whole.

The index is a cache. It may be deleted at any time; nothing takes a verdict from it; an index that is stale, broken,
or from another version is made anew, and where it cannot be written the answer comes from memory.
"""

from __future__ import annotations

import contextlib
import glob
import hashlib
import os
import re
import sqlite3
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from forumcli import __version__
from forumcli.dataset.fingerprints import stamp_beside
from forumcli.dataset.front_door import lies_within
from forumcli.index.schema import APPLICATION_ID, SCHEMA_VERSION
from forumcli.yamltext.decoding import read_file

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import TypeAlias

    from forumcli.dataset.dataset import Dataset

    Contents: TypeAlias = tuple[Dataset, Mapping[str, str]]


_LOOKED_THROUGH: Final = 16_000_000
"""Up to how many bytes an index is looked through each time; half a millisecond for each megabyte."""
_HEADER: Final = 100
_PAGE_SIZE_AT: Final = 16
_PAGES_AT: Final = 28
_SEAL_AT: Final = 60
"""Where SQLite's file header holds the "user version": here the checksum of all other bytes."""
_APPLICATION_AT: Final = 68
_OWN_NAME: Final = re.compile(r"[0-9a-f]{24}\.db")
"""What `index_path` calls an index."""


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
    if not _may_be_replaced(path):
        note = f"{path} is not an index of forum, and stays as it is; answering from memory"
        return Opened(_in_memory(contents), None, rebuilt=True, note=note)
    try:
        _put_in_place(path, contents)
        return Opened(_connect(path), path, rebuilt=True)
    except (OSError, sqlite3.Error) as error:
        reason = getattr(error, "strerror", None) or str(error)
        note = f"the index cannot be kept in {path.parent} ({reason}); answering from memory"
        return Opened(_in_memory(contents), None, rebuilt=True, note=note)


def verify(connection: sqlite3.Connection) -> list[str]:
    """Return what SQLite finds wrong with an index; nothing for a sound one."""
    try:
        found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(20)")]
    except sqlite3.DatabaseError as error:
        return [str(error)]
    return [] if found == ["ok"] else found


def _open_fresh(path: Path, front: Path) -> sqlite3.Connection | None:
    """Open an index if it is whole and made from the very bytes that the dataset's files hold now."""
    try:
        if not _is_ours(path) or not _is_whole(path):
            return None
        connection = _connect(path)
    except (OSError, sqlite3.Error):
        return None
    try:
        stamp = dict(connection.execute("SELECT key, value FROM meta"))
        files = connection.execute("SELECT path, digest FROM files").fetchall()
        fresh = (
            stamp.get("schema") == str(SCHEMA_VERSION)
            and stamp.get("program") == __version__
            and stamp.get("front") == storable(front.absolute())
            and bool(files)
            and all(_digest_now(Path(os.fsdecode(name)), front.absolute()) == digest for name, digest in files)
            and stamp.get("evidence") == stamp_beside(front)
        )
    except (OSError, sqlite3.Error, ValueError, TypeError):
        fresh = False
    if fresh:
        return connection
    connection.close()
    return None


def _digest_now(path: Path, front: Path) -> str | None:
    """Hash a file of a dataset; one that lies outside its folder is not opened, as it was not read."""
    return digest_of(path) if path == front or lies_within(path, front.parent) else None


def storable(path: Path) -> str | bytes:
    """Return a path as the index can hold it: as text, or where it is no text as its bytes."""
    try:
        str(path).encode()
    except UnicodeEncodeError:
        return os.fsencode(path)
    return str(path)


def digest_of(path: Path) -> str | None:
    """Hash a file's bytes: content, never times, decides whether an index is fresh. `None`: it cannot be read."""
    raw = read_file(path, str(path))
    return hashlib.sha256(raw).hexdigest() if isinstance(raw, bytes) else None


def _is_whole(path: Path) -> bool:
    """Tell whether each byte of an index is as it was sealed; of a large one, whether no byte is missing."""
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        raw = file.read(size if size <= _LOOKED_THROUGH else _HEADER)
    if len(raw) < _HEADER:
        return False
    page = int.from_bytes(raw[_PAGE_SIZE_AT : _PAGE_SIZE_AT + 2], "big")
    pages = int.from_bytes(raw[_PAGES_AT : _PAGES_AT + 4], "big")
    if size != pages * (page if page > 1 else 1 << 16):
        return False
    return size > _LOOKED_THROUGH or raw[_SEAL_AT : _SEAL_AT + 4] == _checksum(raw)


def _seal(path: Path) -> None:
    """Write the checksum of an index into its header, where SQLite leaves room for a number of ours."""
    with path.open("rb+") as file:
        raw = file.read()
        file.seek(_SEAL_AT)
        file.write(_checksum(raw))
        file.flush()
        os.fsync(file.fileno())


def _checksum(raw: bytes) -> bytes:
    """Return the checksum of a database, in which its own place counts as empty."""
    import zlib

    before = zlib.crc32(b"\0" * 4, zlib.crc32(raw[:_SEAL_AT]))
    return zlib.crc32(memoryview(raw)[_SEAL_AT + 4 :], before).to_bytes(4, "big")


def _may_be_replaced(path: Path) -> bool:
    """Tell whether a file is an index or nothing at all: what somebody named by mistake is never overwritten."""
    if _OWN_NAME.fullmatch(path.name):
        return True
    try:
        with path.open("rb") as file:
            head = file.read(_HEADER)
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return not head or head[_APPLICATION_AT : _APPLICATION_AT + 4] == APPLICATION_ID.to_bytes(4, "big")


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
        _seal(aside)
        aside.replace(path)
    finally:
        with contextlib.suppress(FileNotFoundError):
            aside.unlink()


def _remove_leftovers(path: Path) -> None:
    """Remove what killed builds of this index left behind."""
    for leftover in path.parent.glob(f"{glob.escape(path.stem)}.*.tmp"):
        process = leftover.name.removeprefix(f"{path.stem}.").partition(".")[0]
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
