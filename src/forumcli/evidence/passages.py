"""Where the words of an excerpt stand in a fingerprinted text: exactly, or but for case, marks and spacing."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from forumcli.evidence.runs import Comparison
from forumcli.evidence.tokens import Tokens, folded_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forumcli.evidence.fingerprint import Fingerprint, Side
    from forumcli.evidence.readings import Gap, Part, Reading

REPLACED: Final = 8
"""How many words of the source a bracketed insertion may stand for at most."""
_MOST_STRETCHES: Final = 500_000
"""So many are put together at most: words that stand everywhere are what a hostile text is made of."""


class Stretch(NamedTuple):
    """A run of words of the text: the first, and the one after the last, counted from 0."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Passage:
    """One place at which an excerpt stands: a stretch for each of its parts, and whether all are exact."""

    stretches: tuple[Stretch, ...]
    exact: bool


def locate(reading: Reading, fingerprint: Fingerprint, *, exactly: bool = False) -> tuple[Passage, ...]:
    """Return every place at which the parts of an excerpt stand in order, each once, first to last.

    With `exactly`, only where all of them stand to the letter, which takes half the time.
    """
    known: dict[str, _Stands] = {}
    for part in reading:
        if part.text not in known:
            known[part.text] = _stands(part, fingerprint, exactly=exactly)
            if not (known[part.text].exact or known[part.text].others):
                return ()
    every = [known[part.text] for part in reading]
    exact = frozenset(every[0].exact)
    starts = islice(sorted(exact.union(every[0].others)), _MOST_STRETCHES // len(reading))
    chains = (_chain(reading, every, first, exact=first in exact) for first in starts)
    return tuple(chain for chain in chains if chain)


def edge_stands(cut: Tokens, first: int, fingerprint: Fingerprint, side: Side) -> bool:
    """Tell whether what stands before the first word of a text, or behind its last window, stands in the source.

    `first` is the word of the fingerprinted text that the first word of this one is.
    """
    length = len(cut.words)
    inner = cut.window(0) if side == "opening" else cut.window_back(length - 1)
    if inner is None:
        return False
    word = first if side == "opening" else first + length - 1
    text = cut.text[: cut.words[inner][1]] if side == "opening" else cut.text[cut.words[inner][0] :]
    return fingerprint.has_edge(side, word, text)


class _Stands(NamedTuple):
    """Where a part stands, by its first word and in order: to the letter, and but for case, marks and spacing."""

    words: int
    exact: Sequence[int]
    others: Sequence[int]

    def following(self, gap: Gap | None, after: int) -> tuple[int, bool] | None:
        """Return the first place from a word on that the gap before the part allows, and whether it is exact.

        Exact ones come before others.
        """
        for places in (self.exact, self.others):
            at = bisect_left(places, after)
            if at < len(places) and (gap != "replaced" or places[at] <= after + REPLACED):
                return places[at], places is self.exact
        return None


def _stands(part: Part, fingerprint: Fingerprint, *, exactly: bool) -> _Stands:
    cut = part.cut
    exact = [first for first in _exact_places(cut, fingerprint) if _edges_stand(cut, first, fingerprint)]
    others = [] if exactly else Comparison(folded_words(cut), fingerprint).places()
    return _Stands(len(cut.words), exact, others)


def _chain(reading: Reading, every: Sequence[_Stands], first: int, *, exact: bool) -> Passage | None:
    """Return the place that begins with a word, if all other parts follow."""
    stretches = [Stretch(first, first + every[0].words)]
    for part, here in zip(reading[1:], every[1:], strict=True):
        found = here.following(part.gap, stretches[-1].last)
        if found is None:
            return None
        stretches.append(Stretch(found[0], found[0] + here.words))
        exact = exact and found[1]
    return Passage(tuple(stretches), exact)


def _exact_places(cut: Tokens, fingerprint: Fingerprint) -> list[int]:
    """Return with which words of the fingerprinted text the windows of a text begin, in order."""
    hashes: list[bytes] = []
    rarest: tuple[int, ...] = ()
    at = 0
    for step in range(len(cut.words)):
        last = cut.window(step)
        if last is None:
            break
        hashes.append(fingerprint.hasher.digest("exact", cut.between(step, last)))
        here = fingerprint.exact.get(hashes[-1], ())
        if not here:
            return []
        if not rarest or len(here) < len(rarest):
            rarest, at = here, step
    row, every = fingerprint.exact_row, b"".join(hashes)
    places = (place - at for place in rarest if place >= at)
    return [place for place in places if row.startswith(every, place * fingerprint.size)]


def _edges_stand(cut: Tokens, first: int, fingerprint: Fingerprint) -> bool:
    """Tell whether what the windows do not reach stands as well: marks at both ends, and a last word within a unit."""
    if cut.words[0][0] > 0 and not edge_stands(cut, first, fingerprint, "opening"):
        return False
    last = len(cut.words) - 1
    back = cut.window_back(last)
    reached = cut.words[last][1] == len(cut.text) and back is not None and cut.window(back) == last
    return reached or edge_stands(cut, first, fingerprint, "closing")
