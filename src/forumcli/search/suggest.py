"""What to offer where nothing was found: the names that come nearest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from forumcli.index.search_query import Asked
from forumcli.search.near import one_edit, two_edits

if TYPE_CHECKING:
    from collections.abc import Iterable

    from forumcli.index.search_query import SearchIndex
    from forumcli.search.question import Question

_MOST: Final = 5
_NAMED: Final = ("people", "organisations", "places", "series", "editions")
_BEGINNING: Final = 3


def nearest_names(question: Question, index: SearchIndex, spoiled: Iterable[str]) -> tuple[str, ...]:
    """Return the names that have a word of the query, or one that is like a word of it; the likest first."""
    unfit = set(spoiled)
    scores: dict[int, float] = {}
    for term in question.required:
        if term.sort != "word":
            continue
        likes = _like(term.key, index) if term.typed in unfit else {term.key: 1.0}
        for word, likeness in likes.items():
            found = index.matching("records", [[Asked((word,))]], kinds=_NAMED, names_only=True, limit=_MOST)
            for doc in found:
                scores[doc] = scores.get(doc, 0.0) + likeness
    best = sorted(scores, key=lambda doc: (-scores[doc], doc))[:_MOST]
    rows = index.rows(best)
    return tuple(dict.fromkeys(rows[doc][1] for doc in best))


def _like(word: str, index: SearchIndex) -> dict[str, float]:
    """Return the words of the dictionary that are like a word, with a likeness from 0 to 1; wider than what finds."""
    if not (word.isascii() and word.isalpha()) or len(word) < _BEGINNING:
        return {}
    found = dict.fromkeys(index.starting(word[:-1], _MOST), 0.5) if len(word) > _BEGINNING else {}
    found |= dict.fromkeys(two_edits(word, index), 0.6)
    found |= dict.fromkeys(one_edit(word, index), 0.8)
    return found
