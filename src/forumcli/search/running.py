"""Steps of one query from the exact to the forgiving; what a step finds is judged record by record.

Names are looked at in each step up to other spellings and beginnings; a misspelling is thought of only where nothing
else was found, anywhere.
"""

from __future__ import annotations

from functools import partial
from math import log
from typing import TYPE_CHECKING, Final

from forumcli.index.search_query import SHELVES, Asked, Shelf, by_shelf
from forumcli.search.judge import Verdict, judge
from forumcli.search.occasions import in_time
from forumcli.search.question import loosened
from forumcli.search.signs import distance_to_signs
from forumcli.search.tiers import Tier
from forumcli.search.variants import Dictionary, Step, Variant, joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from forumcli.index.search_query import SearchDoc
    from forumcli.search.fields import Narrowed
    from forumcli.search.question import Question, Term

MOST: Final = 400
"""How many records of a shelf are judged at a step."""
_WORDS_TO_MISS_ONE: Final = 4
_NEAR: Final = 8


class Running:
    """A query under way: what was asked of the index so far, and what was found."""

    def __init__(self, question: Question, narrowed: Narrowed, dictionary: Dictionary) -> None:
        terms, self.together = joined(question.terms, dictionary)
        self.question = question._replace(terms=terms)
        self.narrowed = narrowed
        self.dictionary = dictionary
        self.index = dictionary.index
        self.size = self.index.size()
        self.judged: dict[int, Verdict] = {}
        self.full = False
        self.asked: dict[Shelf, Mapping[Term, Sequence[Variant]]] = {}

    def run(self, last: Step = Step.TWO) -> None:
        """Take step after step until something is found; without a word, all that the fields leave is found."""
        if not self.question.terms:
            kept = self.docs(self.index.kept(self.narrowed.filters, self.narrowed.kinds, MOST))
            self.judged = {doc.doc: Verdict(doc, Tier.EXACT, 1.0, ()) for doc in kept}
            return
        for shelf in self.shelves:
            self.take(shelf, Step.EXACT)
        for shelf in self.shelves:
            if shelf == "records" or not self.found(shelf):
                self.take(shelf, Step.KINDRED)
        for step in (Step.UNKNOWN_ONE, Step.ONE, Step.UNKNOWN_TWO, Step.TWO):
            if self.judged or step > last:
                return
            for shelf in self.shelves:
                self.take(shelf, step)

    @property
    def shelves(self) -> tuple[Shelf, ...]:
        """The shelves on which records of the kinds asked for stand."""
        kinds = by_shelf(self.narrowed.kinds)
        return tuple(shelf for shelf in SHELVES if kinds[shelf])

    def stands(self, term: Term) -> bool:
        """Tell whether a word stands anywhere, however forgivingly it is read."""
        ways = self.ways(Step.TWO)
        docs = (doc for shelf in self.shelves for doc in self.docs(self.matching(shelf, [term], ways)))
        return any(judge(doc, [term], ways, {term: 1.0}) for doc in docs)

    def loosened(self) -> Question:
        """Return the question with the words of those phrases one by one that stand nowhere as they were typed."""
        phrases = [term for term in self.question.terms if term.sort == "phrase" and not self.stands(term)]
        return loosened(self.question, phrases)

    def found(self, shelf: Shelf) -> bool:
        """Tell whether anything was found on a shelf; of quotations, something that was said or who said it."""
        found = (each for each in self.judged.values() if (each.doc.kind == "quotations") == (shelf == "quotations"))
        return any(each.tier < Tier.ASIDE for each in found)

    def ways(self, step: Step) -> dict[Term, tuple[Variant, ...]]:
        """Return the ways to meet each term within a step."""
        return {term: self.ways_of(term, step) for term in self.question.terms}

    def ways_of(self, term: Term, step: Step) -> tuple[Variant, ...]:
        """Return the ways to meet a term within a step, the best first."""
        ways = (*self.dictionary.variants(term, step), *self.together.get(term, ()))
        return tuple(sorted(ways, key=lambda each: (each.tier, each.edits)))

    def take(self, shelf: Shelf, step: Step) -> None:
        """Ask one shelf for the records that meet every term within a step, and judge them."""
        required = self.question.required
        if shelf == "records":
            required = tuple(term for term in required if not term.patronymic) or required
        if not all(self.may_be_met(term, shelf, step) for term in required):
            return
        ways = self.ways(step)
        if self.asked.get(shelf) == ways:
            return
        self.asked[shelf] = ways
        self.judge(shelf, self.matching(shelf, required, ways), ways)

    def may_be_met(self, term: Term, shelf: Shelf, step: Step) -> bool:
        """Tell whether the dictionary has a way to meet a term on a shelf: most words that were said are in no name."""
        return term.initial or any(self.dictionary.may_stand(way, shelf) for way in self.ways_of(term, step))

    def take_all_but_one(self) -> None:
        """Ask for the quotations that meet all terms but one; three words are enough if the two left stand near."""
        ways = self.ways(Step.UNKNOWN_TWO)
        required = self.question.required
        if len(required) < _WORDS_TO_MISS_ONE - 1 or "quotations" not in self.shelves:
            return
        docs: set[int] = set()
        for left_out in required:
            if left_out.sort != "number":
                rest = tuple(term for term in required if term != left_out)
                docs.update(self.matching("quotations", rest, ways))
        self.judge("quotations", sorted(docs), ways, may_miss=1)
        if len(required) < _WORDS_TO_MISS_ONE:
            self.judged = {doc: verdict for doc, verdict in self.judged.items() if _close(verdict)}

    def matching(self, shelf: Shelf, terms: Sequence[Term], ways: Mapping[Term, Sequence[Variant]]) -> list[int]:
        """Return the records of a shelf that meet some terms; where they are too many, those that do by their names."""
        terms = [term for term in terms if not term.initial] or terms  # no word of the dictionary: judged by names
        kinds = by_shelf(self.narrowed.kinds)[shelf]
        if not kinds or not terms or not all(ways[term] for term in terms):
            return []
        groups = sorted(
            ([Asked(word, number=way.number) for way in ways[term] for word in _asked(way)] for term in terms),
            key=len,
        )
        ask = partial(
            self.index.matching,
            shelf,
            groups,
            without=[Asked(keys) for keys in self.question.excluded],
            kinds=kinds,
            filters=self.narrowed.filters,
            limit=MOST,
        )
        everywhere = ask()
        if len(everywhere) < MOST:
            return everywhere
        self.full = True
        return list(dict.fromkeys([*ask(names_only=True), *everywhere]))[:MOST]

    def docs(self, wanted: Iterable[int]) -> list[SearchDoc]:
        """Read records with what they did in the time that was asked for; those that did nothing then are left out."""
        filters = self.narrowed.filters
        return [seen for doc in self.index.docs(wanted) if (seen := in_time(doc, filters))]

    def judge(
        self, shelf: Shelf, docs: Iterable[int], ways: Mapping[Term, Sequence[Variant]], *, may_miss: int = 0
    ) -> None:
        """Judge records that were not judged before."""
        weights = {term: self.weight(term, ways[term], shelf) for term in self.question.terms}
        for doc in self.docs(doc for doc in docs if doc not in self.judged):
            verdict = judge(doc, self.question.terms, ways, weights, may_miss=may_miss)
            if verdict:
                self.judged[doc.doc] = verdict._replace(from_signs=distance_to_signs(self.question.signed, doc.names))

    def weight(self, term: Term, ways: Sequence[Variant], shelf: Shelf) -> float:
        """Return how telling a term is: the rarer, the more; a letter least."""
        if term.initial:
            return log(2)
        spreads = (self.dictionary.spread.get(key) for way in ways[:1] for key in way.keys)
        count = min((spread.on(shelf) for spread in spreads if spread), default=0)
        return log(2 + self.size / (1 + count))


def _asked(way: Variant) -> Iterable[tuple[str, ...]]:
    """Return the full-text words of a way; scattered characters are asked for by the rarest pair that must be there."""
    return [way.keys[:1]] if way.scattered else [way.keys]


def _close(verdict: Verdict) -> bool:
    """Tell whether the words that a passage has stand near one another."""
    places = [at for met in verdict.met if not met.term.small for at in met.at if met.line.place == "said"]
    return len(places) > 1 and max(places) - min(places) <= _NEAR
