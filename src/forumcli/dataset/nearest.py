"""The nearest word of a list, for "did you mean"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LIKE_ENOUGH = 0.6
"""From this likeness on (0 to 1) a word is worth suggesting."""


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate most like `word`, or `None` if none is like enough; of equals the first in the alphabet."""
    from rapidfuzz.distance import OSA

    asked = word.lower()
    scored = sorted((-OSA.normalized_similarity(asked, each.lower()), each) for each in set(candidates))
    contained = [each for _, each in scored if asked and asked in each.lower().split("-")]
    if contained:
        return contained[0]
    if scored and -scored[0][0] >= _LIKE_ENOUGH:
        return scored[0][1]
    return None
