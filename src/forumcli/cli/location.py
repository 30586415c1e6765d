"""Where the dataset and the index are found: option, environment, this folder or a parent, the bundled one."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final, Literal, NamedTuple, TypeAlias

from forumcli.dataset.front_door import FRONT_DOOR
from forumcli.errors import DatasetUnreadableError

Origin: TypeAlias = Literal["--data", "FORUM_DATA", "this folder or a parent", "bundled with forum"]
_CANDIDATES: Final = (Path("data") / FRONT_DOOR, Path(FRONT_DOOR))


class Found(NamedTuple):
    """The front door of a dataset, and how it was found."""

    front: Path
    origin: Origin


def find_dataset(data: Path | None) -> Found:
    """Find the dataset.

    Raises:
        DatasetUnreadableError: what was named does not exist.
    """
    named = os.environ.get("FORUM_DATA")
    if data is not None:
        return Found(_front_in(data), "--data")
    if named:
        return Found(_front_in(Path(named), " (from FORUM_DATA)"), "FORUM_DATA")
    here = Path.cwd()
    for folder in (here, *here.parents):
        for candidate in _CANDIDATES:
            if (folder / candidate).is_file():
                return Found(folder / candidate, "this folder or a parent")
    return Found(_bundled(), "bundled with forum")


def find_index(index: Path | None, front: Path) -> Path | None:
    """Return where the index is to lie; `None` where no folder can be had for it: then it is kept in memory."""
    if index is not None:
        return index.absolute()
    named = os.environ.get("FORUM_INDEX")
    if named:
        return Path(named).absolute()
    from forumcli.index.store import index_path

    folder = _cache_folder()
    return index_path(folder, front) if folder else None


def _front_in(path: Path, said_by: str = "") -> Path:
    front = path / FRONT_DOOR if path.is_dir() else path
    if path.is_dir() and not front.exists() and (path / "data" / FRONT_DOOR).exists():
        front = path / "data" / FRONT_DOOR
    if not front.exists():
        raise DatasetUnreadableError(f"no dataset at {front}{said_by}", hint="name a forums.yaml, or its folder")
    return front


def _bundled() -> Path:
    """Return the dataset inside the wheel; in a checkout that is installed in place, the one beside `src`."""
    packaged = Path(__file__).resolve().parents[1] / "data" / FRONT_DOOR
    if packaged.is_file():
        return packaged
    checkout = Path(__file__).resolve().parents[3] / "data" / FRONT_DOOR
    if checkout.is_file():
        return checkout
    raise DatasetUnreadableError("this installation of forum holds no dataset", hint="name one with --data")


def _cache_folder() -> Path | None:
    """Return the user's own cache folder for forum; a relative or empty one is no place to write to."""
    from platformdirs import user_cache_path

    try:
        folder = user_cache_path("forum", appauthor=False)
    except (RuntimeError, KeyError, OSError):
        folder = Path()
    if folder.is_absolute() and _is_private_or_free(folder):
        return folder
    import tempfile

    shared = Path(tempfile.gettempdir()) / f"forum-{os.getuid()}" if hasattr(os, "getuid") else None
    return shared if shared and _is_private_or_free(shared) else None


def _is_private_or_free(folder: Path) -> bool:
    """Tell whether a folder is ours alone to write to, or does not exist yet."""
    try:
        status = folder.lstat()
    except FileNotFoundError:
        return True
    except OSError:
        return False
    if not hasattr(os, "getuid"):
        return folder.is_dir()
    return folder.is_dir() and status.st_uid == os.getuid() and not status.st_mode & 0o022
