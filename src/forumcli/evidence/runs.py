"""Runs of words that an excerpt and a fingerprinted text have in common, but for case, marks and spacing.

A window of the excerpt is hashed once, and a run is followed from hash to hash. What is followed is limited, for words
that stand everywhere are what a hostile text is made of.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from forumcli.evidence.tokens import WINDOW

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from forumcli.evidence.fingerprint import Fingerprint

_LONGEST_UNIT: Final = 12
"""Of a longer run of words without a space, an address for instance, only what is exact is proved."""
_MOST_TRIES: Final = 50_000
"""So often at most a run is followed, or a unit in one looked up. Whatever is found until then stands there."""


class Run(NamedTuple):
    """Words that stand in a text one after the other: the first in the excerpt, the first in the text, how many."""

    at: int
    place: int
    length: int


NO_RUN: Final = Run(0, 0, 0)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The words of an excerpt, folded, beside a text."""

    words: Sequence[str]
    fingerprint: Fingerprint
    hashes: bytes = field(init=False, repr=False, compare=False)
    """Those of the windows, one behind the other."""

    def __post_init__(self) -> None:
        """Hash each window once."""
        digest = self.fingerprint.hasher.digest
        windows = (" ".join(self.words[at : at + WINDOW]) for at in range(self.windows))
        object.__setattr__(self, "hashes", b"".join(digest("folded", window) for window in windows))

    @property
    def windows(self) -> int:
        """How many windows the excerpt has."""
        return max(len(self.words) - WINDOW + 1, 0)

    def places(self) -> list[int]:
        """Return the places at which all words stand: each is in a window that is kept and fits, in order.

        Fewer than four words stand nowhere.
        """
        if not self.windows:
            return []
        rarest = min(range(self.windows), key=lambda window: len(self._fits(window)))
        row, size = self.fingerprint.folded_row, self.fingerprint.size
        found, tries = [], 0
        for place in (place - rarest for place in (*self._fits(rarest), *self.fingerprint.silent) if place >= rarest):
            stands = row.startswith(self.hashes, place * size)
            if not stands and tries < _MOST_TRIES:
                length, units = self._followed(0, place)
                stands = length == len(self.words)
                tries += 1 + units
            found += [place] if stands else []
        return sorted(found)

    def longest(self) -> Run:
        """Return the longest run: of equally long ones the first of the excerpt, then the first of the text."""
        every = (start for window in range(self.windows) for start in self._starts(window))
        return self._longest(every)

    def longest_from(self, at: int, after: int) -> Run:
        """Return the longest run that begins with a word of the excerpt, and not before a word of the text."""
        reached = range(at, min(at + _LONGEST_UNIT + 1, self.windows))
        every = (start for window in reached for start in self._starts(window))
        return self._longest((first, place) for first, place in every if first == at and place >= after)

    def _longest(self, starts: Iterable[tuple[int, int]]) -> Run:
        best = NO_RUN
        reached: dict[int, int] = {}
        tries = 0
        for at, place in islice(starts, _MOST_TRIES):
            if at < reached.get(place - at, 0):
                continue  # within a run that is longer by the words before it
            length, units = self._followed(at, place)
            reached[place - at] = at + length - WINDOW + 1
            if length and (length, -at, -place) > (best.length, -best.at, -best.place):
                best = Run(at, place, length)
            tries += units
            if tries > _MOST_TRIES:
                break
        return best

    def _followed(self, at: int, place: int) -> tuple[int, int]:
        """Return how many words from one of the excerpt and one of the text on are the same, if four are; else 0.

        Each window stands in its place or is not kept there, and no word is only in such as are not. How many were
        not kept is the second number.
        """
        covered = step = units = 0
        while step <= covered:
            alike = self._alike(at + step, place + step)
            if alike:
                step += alike
                covered = step - 1 + WINDOW
            if at + step >= self.windows or place + step not in self.fingerprint.silent:
                break
            units += 1
            if self._unit_stands(at, at + step, place + step):
                covered = step + WINDOW
            step += 1
        return covered, units

    def _fits(self, window: int) -> tuple[int, ...]:
        """Return the places of a window."""
        size = self.fingerprint.size
        return self.fingerprint.folded.get(self.hashes[window * size : (window + 1) * size], ())

    def _starts(self, window: int) -> Iterator[tuple[int, int]]:
        """Yield where a run may begin that a window is part of: with it, or with the rest of a unit before it."""
        silent = self.fingerprint.silent
        for place in self._fits(window):
            back = 0
            while back < min(_LONGEST_UNIT, window, place) and place - back - 1 in silent:
                back += 1
            for step in range(back, -1, -1):
                yield window - step, place - step

    def _alike(self, at: int, place: int) -> int:
        """Return how many windows are the same from two words on; twice as many at a time, then half as many."""
        size, row = self.fingerprint.size, self.fingerprint.folded_row
        same, reach, growing = 0, 1, True
        while reach:
            start, end = at + same, at + same + reach
            fits = end <= self.windows and row.startswith(self.hashes[start * size : end * size], (place + same) * size)
            same += reach if fits else 0
            growing = growing and fits
            reach = 2 * reach if growing else reach // 2
        return same

    def _unit_stands(self, first: int, at: int, place: int) -> bool:
        """Tell whether four words that are one unit in the text stand there, with words of the next or the last one.

        `first` is the excerpt's word that the run begins with, `at` the first of the four.
        """
        last = at + WINDOW
        ends = range(last + 1, min(last + _LONGEST_UNIT, len(self.words)) + 1)
        beginnings = range(at - 1, max(at - _LONGEST_UNIT, first) - 1, -1)
        ahead = (" ".join(self.words[at:end]) for end in ends)
        behind = (" ".join(self.words[start:last]) for start in beginnings)
        closing = place + WINDOW - 1
        has_edge = self.fingerprint.has_edge
        return any(has_edge("opening", place, text, folded=True) for text in ahead) or any(
            has_edge("closing", closing, text, folded=True) for text in behind
        )
