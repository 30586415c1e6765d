"""What can be said of an excerpt that does not stand in its source: which words do, and what it runs together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from forumcli.evidence.runs import Comparison
from forumcli.evidence.tokens import Tokens, folded_words, tokens

if TYPE_CHECKING:
    from forumcli.evidence.fingerprint import Fingerprint

_MOST_PASSAGES: Final = 4


def joined_passages(excerpt: str, fingerprint: Fingerprint) -> tuple[str, ...]:
    """Return the passages, in order and of four words or more, that an excerpt is put together from; else nothing."""
    cut = tokens(excerpt)
    comparison = Comparison(folded_words(cut), fingerprint)
    made: list[str] = []
    at = after = 0
    while at < len(cut.words):
        run = comparison.longest_from(at, after)
        if not run.length or len(made) == _MOST_PASSAGES:
            return ()
        made.append(cut.between(at, at + run.length - 1))
        at, after = at + run.length, run.place + run.length
    return tuple(made)


def what_stands(excerpt: str, fingerprint: Fingerprint) -> str:
    """Say which words of a missing excerpt stand in the source."""
    cut = tokens(excerpt)
    run = Comparison(folded_words(cut), fingerprint).longest()
    if not run.length:
        return "no four words of it stand there"
    paragraph = fingerprint.paragraph_of(run.place)
    stands = f"“{cut.between(run.at, run.at + run.length - 1)}” stands in paragraph {paragraph}"
    around = _around(cut, run.at, run.length)
    return f"{stands}, but not {around} it" if around else stands


def _around(cut: Tokens, at: int, length: int) -> str:
    """Say which word before or behind a run is where the excerpt leaves the source."""
    words = [cut.text[start:end] for start, end in cut.words]
    before = f"“{words[at - 1]}” before" if at else ""
    behind = f"“{words[at + length]}” behind" if at + length < len(words) else ""
    return " and ".join(filter(None, (before, behind)))
