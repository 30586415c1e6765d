"""What to offer where nothing was found: the names that come nearest."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from forumcli.index.search_query import Asked
from forumcli.search.near import one_edit, two_edits

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from forumcli.index.search_query import SearchIndex
    from forumcli.search.question import Question

_MOST: Final = 5
_LOOKED_AT: Final = 50
"""How many records that have a word are looked at."""
_NAMED: Final = ("people", "organisations", "places", "series", "editions")
_SHORTEST: Final = 3
_BEGINNING: Final = 0.3
"""The likeness of a word that begins as the one typed, but for its last letter."""


def nearest_names(question: Question, index: SearchIndex, spoiled: Iterable[str]) -> tuple[str, ...]:
    """Return the names that have a word of the query, or one that is like a word of it; the likest first."""
    unfit = set(spoiled)
    scores: Counter[int] = Counter()
    for term in question.required:
        if term.sort == "word":
            likes = (_like(term.key, index) if term.typed in unfit else {}) | {term.key: 1.0}
            scores.update(_called(likes, index))
    best = sorted(scores, key=lambda doc: (-scores[doc], doc))[:_MOST]
    rows = index.rows(best)
    return tuple(dict.fromkeys(rows[doc][1] for doc in best))


def _called(likes: Mapping[str, float], index: SearchIndex) -> dict[int, float]:
    """Return the records that have one of some words in their names, each with the likeness of the likest word."""
    called: dict[int, float] = {}
    for word, likeness in likes.items():
        for doc in index.matching("records", [[Asked((word,))]], kinds=_NAMED, names_only=True, limit=_LOOKED_AT):
            called[doc] = max(likeness, called.get(doc, 0.0))
    return called


def _like(word: str, index: SearchIndex) -> dict[str, float]:
    """Return the words of the dictionary that are like a word, with a likeness from 0 to 1; wider than what finds.

    An edit weighs the more the shorter the word: two syllables like those typed are less than one that was typed.
    """
    if not (word.isascii() and word.isalpha()) or len(word) < _SHORTEST:
        return {}
    found = dict.fromkeys(index.starting(word[:-1], _MOST), _BEGINNING) if len(word) > _SHORTEST else {}
    for edits, words in ((2, two_edits(word, index)), (1, one_edit(word, index))):
        likeness = (1 - edits / len(word)) ** 3
        found |= {each: max(likeness, found.get(each, 0)) for each in words if len(each) >= _SHORTEST}
    return found
