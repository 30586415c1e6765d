"""Words of the dictionary that are one or two edits away: found by look-ups, never by reading the dictionary.

One edit: every such word is spelled out and asked for. Two edits: words that share a segment are asked for (PassJoin)
and measured. An edit is a letter more, less or another, or two neighbours swapped (optimal string alignment).
`rapidfuzz` is used where it is loaded already or where very many words are to be measured: its import takes longer than
measuring a few hundred words here.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from forumcli.index.search_shape import PIECES, SHORTEST_PIECED, pieces_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from forumcli.index.search_query import SearchIndex, Spread

_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_MANY: Final = 1200
"""From this many words on, importing `rapidfuzz` pays."""
_TWO: Final = 2


def one_edit(word: str, index: SearchIndex) -> dict[str, Spread]:
    """Return the words of the dictionary that are exactly one edit away from a folded word."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    spelled = {before + letter + after for before, after in cuts for letter in _LETTERS}
    for before, after in cuts:
        if after:
            spelled.add(before + after[1:])
            spelled.update(before + letter + after[1:] for letter in _LETTERS)
        if len(after) > 1:
            spelled.add(before + after[1] + after[0] + after[2:])
    return index.known(spelled - {word})


def two_edits(word: str, index: SearchIndex) -> dict[str, Spread]:
    """Return the words of the dictionary that are exactly two edits away, but for a few that share no segment."""
    sharing = index.with_pieces(_probes(word))
    near = _measured(word, _by_letters(word, sharing))
    return index.known(near)


def distance(one: str, other: str, limit: int = _TWO) -> int:
    """Return how many edits are between two words; `limit` + 1 for all that are more."""
    return next((edits for edits in range(limit + 1) if _within(one, other, edits)), limit + 1)


def _probes(word: str) -> set[str]:
    """Return the segments of which a word two edits away must have one, at the places where it can have them."""
    length = len(word)
    probes = set[str]()
    for other in range(max(SHORTEST_PIECED, length - _TWO), length + _TWO + 1):
        shift = length - other
        for number, (start, size) in enumerate(pieces_of(other)):
            left = _TWO - number if number < PIECES else 0
            first = max(0, start - number, start + shift - left)
            last = min(start + number, start + shift + left)
            probes.update(
                f"{other}:{number}:{word[at : at + size]}" for at in range(first, last + 1) if at + size <= length
            )
    return probes


def _by_letters(word: str, candidates: Iterable[str]) -> list[str]:
    """Keep the candidates of which at most two letters have no partner in the word, and the other way round."""
    kept = []
    for candidate in candidates:
        rest = word
        alone = 0
        for letter in candidate:
            if letter in rest:
                rest = rest.replace(letter, "", 1)
            else:
                alone += 1
        if alone <= _TWO and len(rest) <= _TWO:
            kept.append(candidate)
    return kept


def _measured(word: str, candidates: list[str]) -> list[str]:
    if "rapidfuzz" in sys.modules or len(candidates) > _MANY:
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        found = extract(word, candidates, scorer=OSA.distance, score_cutoff=_TWO, limit=None)
        return [candidate for candidate, edits, _ in found if edits == _TWO]
    return [candidate for candidate in candidates if distance(word, candidate) == _TWO]


def _within(one: str, other: str, edits: int) -> bool:
    """Tell whether two words are at most so many edits apart: from their first difference on, four ways at most."""
    same = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        same += 1
    one, other = one[same:], other[same:]
    if not one or not other:
        return len(one) + len(other) <= edits
    if not edits:
        return False
    swapped = len(one) > 1 and one[:2] == other[1::-1]
    return (
        _within(one[1:], other[1:], edits - 1)
        or _within(one[1:], other, edits - 1)
        or _within(one, other[1:], edits - 1)
        or (swapped and _within(one[2:], other[2:], edits - 1))
    )
