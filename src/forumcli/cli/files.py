"""Writing files that the user asked for: each whole or not at all, and of several all or none."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from forumcli.errors import OutputError

_BOM = b"\xef\xbb\xbf"


class Change(NamedTuple):
    """A file, the SHA-256 of what was read from it, and the text that is to be in it now."""

    path: Path
    digest: str
    text: str


class _Staged(NamedTuple):
    """A change that lies beside its file, ready to take its place."""

    change: Change
    target: Path
    before: bytes
    aside: Path


def write_whole(path: Path, text: str) -> None:
    """Write a file by way of a new one beside it, which replaces the old one in one step.

    What is no regular file (a device, a pipe) is never replaced, but written to.

    Raises:
        OutputError: the file cannot be written; what was there before is untouched.
    """
    try:
        if path.is_dir():
            raise OutputError(f"cannot write {path}: it is a folder")
        if path.exists() and not path.is_file():
            path.write_text(text, encoding="utf-8", newline="")
            return
        target = path.resolve() if path.is_symlink() else path
        if target.exists() and not os.access(target, os.W_OK):
            raise OutputError(f"cannot write {path}: it is write-protected")
        mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
        descriptor, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        aside = Path(name)
        try:
            with open(descriptor, "w", encoding="utf-8", newline="") as file:  # noqa: PTH123 - the descriptor is open already
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            aside.chmod(mode)
            aside.replace(target)
        finally:
            aside.unlink(missing_ok=True)
    except OSError as error:
        raise OutputError(f"cannot write {path}: {error.strerror or error}") from None


def _umask() -> int:
    """Return the mask of permissions that new files do not get; it can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def write_together(changes: Sequence[Change], folder: Path) -> None:
    """Replace the texts of several files below a folder, all or none; each keeps its mode and its byte-order mark.

    All are written beside the files and read back before the first takes its place; a link is followed.

    Raises:
        OutputError: a file has changed since it was read, leads out of the folder, or cannot be written.
    """
    staged: list[_Staged] = []
    try:
        for change in changes:
            staged.append(_set_aside(change, folder))  # noqa: PERF401 - what is there already must go if one fails
        for each in staged:
            _refuse_changed(each.change, each.target.read_bytes())
        _take_places(staged)
    except OSError as error:
        where = error.filename or folder
        raise OutputError(f"cannot write {where}: {error.strerror or error}: nothing was changed") from None
    finally:
        for each in staged:
            each.aside.unlink(missing_ok=True)


def _set_aside(change: Change, folder: Path) -> _Staged:
    target = change.path.resolve()
    if not target.is_relative_to(folder.resolve()):
        raise OutputError(f"{change.path} leads out of the dataset's folder: nothing was changed")
    before = target.read_bytes()
    _refuse_changed(change, before)
    if not os.access(target, os.W_OK):
        raise OutputError(f"writing {change.path} is not permitted: nothing was changed")
    raw = (_BOM if before.startswith(_BOM) else b"") + change.text.encode()
    aside = _written_beside(target, raw)
    if aside.read_bytes() != raw:
        aside.unlink(missing_ok=True)
        raise OutputError(f"{change.path}: what was written reads otherwise: nothing was changed")
    return _Staged(change, target, before, aside)


def _written_beside(target: Path, raw: bytes) -> Path:
    descriptor, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    aside = Path(name)
    written = False
    try:
        with open(descriptor, "wb") as file:  # noqa: PTH123 - the descriptor is open already
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        aside.chmod(target.stat().st_mode & 0o7777)
        written = True
    finally:
        if not written:
            aside.unlink(missing_ok=True)
    return aside


def _refuse_changed(change: Change, raw: bytes) -> None:
    if hashlib.sha256(raw).hexdigest() != change.digest:
        raise OutputError(
            f"{change.path} has changed while it was being mended: nothing was changed", hint="run the command again"
        )


def _take_places(staged: Sequence[_Staged]) -> None:
    """Let each new file take its place; if one cannot, put back those that had given way."""
    done: list[_Staged] = []
    try:
        for each in staged:
            each.aside.replace(each.target)
            done.append(each)
    except OSError:
        for each in reversed(done):
            _written_beside(each.target, each.before).replace(each.target)
        raise
    for parent in {each.target.parent for each in staged}:
        _sync(parent)


def _sync(folder: Path) -> None:
    """Bring the names in a folder to the disk, where the system can."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
