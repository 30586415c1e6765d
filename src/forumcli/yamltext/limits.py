"""How much one file may hold before it is refused: the only place where these numbers stand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The largest file that is read; each bound is still allowed, one more is a problem."""

    file_bytes: int = 8_000_000
    depth: int = 32
    """How many lists and mappings may stand inside each other."""
    nodes: int = 400_000
    """Keys, values, lists, mappings and aliases, all counted."""
    value_characters: int = 65_536
    problems: int = 100_000
    """A file with more than this is not read to its end: nobody will mend it one by one."""


SPLIT_IT = "split it into several files that the main file includes"
"""The advice for all that is too large."""

DEFAULT_LIMITS = Limits()
