"""Where the words of an excerpt stand in a fingerprinted text: exactly, or but for case, marks and spacing."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from forumcli.evidence.tokens import WINDOW, Tokens, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forumcli.evidence.fingerprint import Fingerprint
    from forumcli.evidence.readings import Part, Reading

REPLACED: Final = 8
"""How many words of the source a bracketed insertion may stand for at most."""
_LONGEST_UNIT: Final = 12
"""Of a longer run of words without a space, an address for instance, only what is exact is proved."""


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
    options = [_stretches(part, fingerprint, exactly=exactly) for part in reading]
    if not all(options):
        return ()
    found = []
    for start in sorted(options[0]):
        chain = [start]
        for part, here in zip(reading[1:], options[1:], strict=True):
            following = _next(part, here, chain[-1].last)
            if following is None:
                break
            chain.append(following)
        else:
            exact = all(here[stretch] for here, stretch in zip(options, chain, strict=True))
            found.append(Passage(tuple(chain), exact))
    return tuple(found)


def paragraph_of(word: int, fingerprint: Fingerprint) -> int:
    """Return the number, from 1, of the paragraph that a word of the text stands in."""
    return bisect_right(fingerprint.starts, word, hi=len(fingerprint.paragraphs))


def folded_run(words: Sequence[str], fingerprint: Fingerprint, start: int = 0) -> list[int]:
    """Return the places, from a word of the text on, at which words, folded, stand one after the other.

    Every word must be in a window that is kept and fits: fewer than four stand nowhere.
    """
    hashes = [fingerprint.hasher.digest("folded", window) for window in windows(words)]
    fits = [frozenset(fingerprint.folded.get(hashed, ())) for hashed in hashes]
    possible = {place - step for step, places in enumerate(fits) for place in places}
    return [place for place in sorted(possible) if place >= start and _is_covered(words, place, fits, fingerprint)]


def _is_covered(words: Sequence[str], place: int, fits: Sequence[frozenset[int]], fingerprint: Fingerprint) -> bool:
    """Tell whether each window stands in its place or is not kept there, and no word is only in such as are not."""
    covered = 0
    for step, places in enumerate(fits):
        if place + step not in places and place + step not in fingerprint.silent:
            return False
        stands = place + step in places or _unit_stands(words, place, step, fingerprint)
        covered = step + WINDOW if stands and step <= covered else covered
    return covered == len(words)


def _unit_stands(words: Sequence[str], place: int, step: int, fingerprint: Fingerprint) -> bool:
    """Tell whether four words that are one unit in the source stand there, with words of the next or the last one."""
    last = step + WINDOW
    ahead = (" ".join(words[step:end]) for end in range(last + 1, min(last + _LONGEST_UNIT, len(words)) + 1))
    behind = (" ".join(words[start:last]) for start in range(step - 1, max(step - _LONGEST_UNIT, 0) - 1, -1))
    opening, closing = place + step, place + last - 1
    return any(_edge_kept(opening, text, fingerprint, "opening") for text in ahead) or any(
        _edge_kept(closing, text, fingerprint, "closing") for text in behind
    )


def _edge_kept(word: int, text: str, fingerprint: Fingerprint, side: Literal["opening", "closing"]) -> bool:
    if word >= fingerprint.words:
        return False
    number = paragraph_of(word, fingerprint)
    paragraph = fingerprint.paragraphs[number - 1]
    hashed = fingerprint.hasher.edge("folded", word - fingerprint.starts[number - 1], text)
    return hashed in (paragraph.opening if side == "opening" else paragraph.closing)


def windows(words: Sequence[str]) -> list[str]:
    """Return each four words in a row."""
    return [" ".join(words[at : at + WINDOW]) for at in range(len(words) - WINDOW + 1)]


def folded_words(cut: Tokens) -> list[str]:
    """Return the words of a text as they count when their writing does not."""
    return [plain(cut.text[start:end]) for start, end in cut.words]


def edge_stands(cut: Tokens, first: int, fingerprint: Fingerprint, sort: Literal["opening", "closing"]) -> bool:
    """Tell whether what stands before the first word of a text, or behind its last window, stands in the source.

    `first` is the word of the fingerprinted text that the first word of this one is.
    """
    length = len(cut.words)
    inner = cut.window(0) if sort == "opening" else cut.window_back(length - 1)
    if inner is None:
        return False
    word = first if sort == "opening" else first + length - 1
    number = paragraph_of(word, fingerprint)
    paragraph = fingerprint.paragraphs[number - 1]
    text = cut.text[: cut.words[inner][1]] if sort == "opening" else cut.text[cut.words[inner][0] :]
    hashed = fingerprint.hasher.edge(sort, word - fingerprint.starts[number - 1], text)
    return hashed in (paragraph.opening if sort == "opening" else paragraph.closing)


def _stretches(part: Part, fingerprint: Fingerprint, *, exactly: bool) -> dict[Stretch, bool]:
    """Return where a part stands, and whether it does so to the letter."""
    cut = part.cut
    length = len(cut.words)
    exact = {first for first in _exact_places(cut, fingerprint) if _edges_stand(cut, first, fingerprint)}
    others = () if exactly else folded_run(folded_words(cut), fingerprint)
    return {Stretch(first, first + length): first in exact for first in sorted({*exact, *others})}


def _next(part: Part, here: dict[Stretch, bool], after: int) -> Stretch | None:
    """Return the first stretch behind a word that the gap before a part allows; exact ones before others."""
    nearest = after + REPLACED if part.gap == "replaced" else None
    allowed = [each for each in here if each.first >= after and (nearest is None or each.first <= nearest)]
    return min(allowed, key=lambda each: (not here[each], each.first), default=None)


def _exact_places(cut: Tokens, fingerprint: Fingerprint) -> tuple[int, ...]:
    """Return with which words of the fingerprinted text the windows of a text begin."""
    hasher = fingerprint.hasher
    places: tuple[int, ...] = ()
    for step in range(len(cut.words)):
        last = cut.window(step)
        if last is None:
            break
        here = fingerprint.exact.get(hasher.digest("exact", cut.between(step, last)), ())
        places = tuple(place for place in places if place + step in here) if step else here
        if not places:
            return ()
    return places


def _edges_stand(cut: Tokens, first: int, fingerprint: Fingerprint) -> bool:
    """Tell whether what the windows do not reach stands as well: marks at both ends, and a last word within a unit."""
    if cut.words[0][0] > 0 and not edge_stands(cut, first, fingerprint, "opening"):
        return False
    last = len(cut.words) - 1
    back = cut.window_back(last)
    reached = cut.words[last][1] == len(cut.text) and back is not None and cut.window(back) == last
    return reached or edge_stands(cut, first, fingerprint, "closing")
