"""What can be said of an excerpt that does not stand in its source: which words do, and what it runs together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from forumcli.evidence.passages import folded_run, folded_words, paragraph_of
from forumcli.evidence.tokens import WINDOW, Tokens, tokens

if TYPE_CHECKING:
    from forumcli.evidence.fingerprint import Fingerprint

_MOST_PASSAGES: Final = 4


def joined_passages(excerpt: str, fingerprint: Fingerprint) -> tuple[str, ...]:
    """Return the passages, in order and of four words or more, that an excerpt is put together from; else nothing."""
    cut = tokens(excerpt)
    words = folded_words(cut)
    made: list[str] = []
    at = after = 0
    while at < len(words):
        length, place = _longest(words[at:], fingerprint, after)
        if not length or len(made) == _MOST_PASSAGES:
            return ()
        made.append(cut.between(at, at + length - 1))
        at, after = at + length, place + length
    return tuple(made)


def what_stands(excerpt: str, fingerprint: Fingerprint) -> str:
    """Say which words of a missing excerpt stand in the source."""
    cut = tokens(excerpt)
    words = folded_words(cut)
    runs = [(*_longest(words[at:], fingerprint, 0), at) for at in range(len(words) - WINDOW + 1)]
    length, place, at = max(runs, key=lambda run: (run[0], -run[2]), default=(0, 0, 0))
    if not length:
        return "no four words of it stand there"
    paragraph = paragraph_of(place, fingerprint)
    stands = f"“{cut.between(at, at + length - 1)}” stands in paragraph {paragraph}"
    around = _around(cut, at, length)
    return f"{stands}, but not {around} it" if around else stands


def _around(cut: Tokens, at: int, length: int) -> str:
    """Say which word before or behind a run is where the excerpt leaves the source."""
    words = [cut.text[start:end] for start, end in cut.words]
    before = f"“{words[at - 1]}” before" if at else ""
    behind = f"“{words[at + length]}” behind" if at + length < len(words) else ""
    return " and ".join(filter(None, (before, behind)))


def _longest(words: list[str], fingerprint: Fingerprint, after: int) -> tuple[int, int]:
    """Return the length of the longest run of words from the first on, and where it stands; 0 if four do not."""
    best = (0, 0)
    for length in range(WINDOW, len(words) + 1):
        places = folded_run(words[:length], fingerprint, after)
        if places:
            best = (length, places[0])
        elif length >= best[0] + WINDOW + bool(not best[0]):
            break
    return best
