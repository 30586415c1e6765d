"""What the front door of a dataset is called."""

from __future__ import annotations

from typing import Final

FRONT_DOOR: Final = "forums.yaml"
