"""The front door of a dataset: what it is called, and how far it may lead."""

from __future__ import annotations

import os
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

FRONT_DOOR: Final = "forums.yaml"


def lies_within(path: Path, folder: Path) -> bool:
    """Tell whether a file lies below the folder of a front door, wherever links lead: what does not is never opened."""
    try:
        return PurePath(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))
    except (OSError, ValueError):
        return False
