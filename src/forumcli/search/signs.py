"""Signs that join words into one name: `China+Central Asia` is printed by other bodies than China–Central Asia.

Dashes and hyphens are none of them: every source sets its own, and nobody remembers which.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from forumcli.index.search_shape import Line

_DISPLAY: Final = "display"
_SIGNS: Final = "+&/"
_AROUND: Final = rf"\s*([{_SIGNS}])\s*"
_RUN: Final = rf"[^\W_]+(?:[{_SIGNS}][^\W_]+)+"
"""Compiled only where there is a sign, which is seldom: every search imports this."""


def signed_runs(text: str) -> tuple[str, ...]:
    """Return the words of a text that a sign joins, each run of them once, without spaces about the sign."""
    if not any(sign in text for sign in _SIGNS):
        return ()
    return tuple(dict.fromkeys(re.findall(_RUN, _tight(text))))


def distance_to_signs(runs: Sequence[str], names: Sequence[Line]) -> int:
    """Return 0 if what a record is called has every run, with its signs; 1 if another name has; 2 if none has."""
    if not runs:
        return 0
    if _prints(runs, (text for role, text in names if role == _DISPLAY)):
        return 0
    return 1 if _prints(runs, (text for _, text in names)) else 2


def _prints(runs: Sequence[str], texts: Iterable[str]) -> bool:
    patterns = [re.compile(rf"(?<![^\W_]){re.escape(run)}(?![^\W_])") for run in runs]
    return any(all(pattern.search(tight) for pattern in patterns) for tight in map(_tight, texts))


def _tight(text: str) -> str:
    return re.sub(_AROUND, r"\1", text.casefold())
