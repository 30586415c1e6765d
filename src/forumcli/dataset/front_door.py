"""The front door of a dataset: what it is called, and how far it may lead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

FRONT_DOOR: Final = "forums.yaml"


def lies_within(path: Path, folder: Path) -> bool:
    """Tell whether a file lies below the folder of a front door, wherever links lead: what does not is never opened."""
    try:
        return path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError, ValueError):  # links in a circle are a RuntimeError before Python 3.13
        return False
