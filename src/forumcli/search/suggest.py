"""What to say where nothing was found: the word that spoiled it, and the names that come nearest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from forumcli.index.search_query import SHELVES, Asked
from forumcli.search.near import one_edit, two_edits
from forumcli.search.variants import Step

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from forumcli.index.search_query import SearchIndex, Shelf
    from forumcli.search.question import Question, Term
    from forumcli.search.variants import Variant

    Ways = Mapping[Term, Sequence[Variant]]
    Matching = Callable[[Shelf, Sequence[Term], Ways], list[int]]

_MOST: Final = 5
_NAMED: Final = ("people", "organisations", "places", "series", "editions")
_BEGINNING: Final = 3


def spoiling(question: Question, matching: Matching, ways_within: Callable[[Step], Ways]) -> tuple[str, ...]:
    """Return the words that are nowhere; else those without which something would be found; else all."""
    required = question.required
    ways = ways_within(Step.TWO)
    nowhere = [term.typed for term in required if not ways[term] or not _anywhere(term, matching, ways)]
    if nowhere:
        return tuple(nowhere)
    alone = [
        term.typed
        for term in required
        if len(required) > 1
        and any(matching(shelf, [other for other in required if other != term], ways) for shelf in SHELVES)
    ]
    return tuple(alone or (term.typed for term in required))


def _anywhere(term: Term, matching: Matching, ways: Ways) -> bool:
    return any(matching(shelf, [term], ways) for shelf in SHELVES)


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
