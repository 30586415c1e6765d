"""One query, from what was typed to hits with reasons.

Steps go from the exact to the forgiving. Names are looked at in each step up to other spellings and beginnings; a
misspelling is thought of only where nothing else was found, anywhere. What a step finds is judged record by record.
"""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING, Final

from forumcli.index.query import Filters
from forumcli.index.search_query import SHELVES, Asked, SearchIndex, Shelf, by_shelf
from forumcli.search.fields import FIELDS, Narrowed, narrow
from forumcli.search.judge import Verdict, judge
from forumcli.search.question import Question, Term, loosened, understand
from forumcli.search.reasons import marked, reason, snippet
from forumcli.search.result import Hit, SearchResult
from forumcli.search.signs import distance_to_signs
from forumcli.search.tiers import Tier
from forumcli.search.variants import Dictionary, Step, Variant, joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from forumcli.model.ids import Kind

RESULT_ORDER: Final[tuple[Kind, ...]] = (
    "people",
    "organisations",
    "places",
    "series",
    "editions",
    "quotations",
    "sources",
)
"""Of two hits with the same tier and score, the one whose kind stands first here stands first."""
SEARCHED: Final = RESULT_ORDER[:-1]
"""The kinds that are searched unless others are asked for."""
_EVERYTHING: Final = Filters()
_LOOSENED: Final = "nowhere do these very words follow one another; searched for them one by one"
_MOST: Final = 400
"""How many records of a shelf are judged at a step."""
_WORDS_TO_MISS_ONE: Final = 4
_NEAR: Final = 8


class _Search:
    """A query under way."""

    def __init__(self, question: Question, index: SearchIndex, narrowed: Narrowed) -> None:
        self.question = question
        self.index = index
        self.narrowed = narrowed
        self.dictionary = Dictionary(index)
        self.size = index.size()
        self.together: Mapping[Term, list[Variant]] = {}
        self.judged: dict[int, Verdict] = {}
        self.full = False
        self.asked: dict[Shelf, Mapping[Term, Sequence[Variant]]] = {}

    def run(self) -> None:
        """Take step after step until something is found; without a word, all that the fields leave is found."""
        if not self.question.terms:
            kept = self.index.docs(self.index.kept(self.narrowed.filters, self.narrowed.kinds, _MOST))
            self.judged = {doc.doc: Verdict(doc, Tier.EXACT, 1.0, ()) for doc in kept}
            return
        terms, self.together = joined(self.question.terms, self.dictionary)
        self.question = self.question._replace(terms=terms)
        kinds = by_shelf(self.narrowed.kinds)
        shelves = [shelf for shelf in SHELVES if kinds[shelf]]
        for shelf in shelves:
            self.take(shelf, Step.EXACT)
        for shelf in shelves:
            if shelf == "records" or not self.found(shelf):
                self.take(shelf, Step.KINDRED)
        for step in (Step.UNKNOWN_ONE, Step.ONE, Step.UNKNOWN_TWO, Step.TWO):
            if self.judged:
                return
            for shelf in shelves:
                self.take(shelf, step)
        if not self.judged and "quotations" in shelves:
            self.take_all_but_one()

    def found(self, shelf: Shelf) -> bool:
        """Tell whether anything was found on a shelf."""
        return any((verdict.doc.kind == "quotations") == (shelf == "quotations") for verdict in self.judged.values())

    def ways(self, step: Step) -> dict[Term, tuple[Variant, ...]]:
        """Return the ways to meet each term within a step."""
        found = {}
        for term in self.question.terms:
            ways = (*self.dictionary.variants(term, step), *self.together.get(term, ()))
            found[term] = tuple(sorted(ways, key=lambda each: (each.tier, each.edits)))
        return found

    def take(self, shelf: Shelf, step: Step) -> None:
        """Ask one shelf for the records that meet every term within a step, and judge them."""
        ways = self.ways(step)
        if self.asked.get(shelf) == ways:
            return
        self.asked[shelf] = ways
        required = self.question.required
        if shelf == "records":
            required = tuple(term for term in required if not term.patronymic) or required
        self.judge(shelf, self.matching(shelf, required, ways), ways)

    def take_all_but_one(self) -> None:
        """Ask for the quotations that meet all terms but one; three words are enough if the two left stand near."""
        ways = self.ways(Step.UNKNOWN_TWO)
        required = self.question.required
        if len(required) < _WORDS_TO_MISS_ONE - 1:
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
        """Return the records of a shelf that meet some terms; those that do by their names first."""
        terms = [term for term in terms if not term.initial] or terms  # no word of the dictionary: judged by names
        if not terms or not all(ways[term] for term in terms):
            return []
        groups = sorted(
            ([Asked(word, number=way.number) for way in ways[term] for word in _asked(way)] for term in terms),
            key=len,
        )
        kinds = by_shelf(self.narrowed.kinds)[shelf]
        without = [Asked(keys) for keys in self.question.excluded]
        found: dict[int, None] = {}
        for names_only in (True, False):
            found |= dict.fromkeys(
                self.index.matching(
                    shelf,
                    groups,
                    without=without,
                    kinds=kinds,
                    filters=self.narrowed.filters,
                    names_only=names_only,
                    limit=_MOST,
                )
            )
        self.full = self.full or len(found) >= _MOST
        return list(found)[:_MOST]

    def judge(
        self, shelf: Shelf, docs: Iterable[int], ways: Mapping[Term, Sequence[Variant]], *, may_miss: int = 0
    ) -> None:
        """Judge records that were not judged before."""
        weights = {term: self.weight(term, ways[term], shelf) for term in self.question.terms}
        for doc in self.index.docs(doc for doc in docs if doc not in self.judged):
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


def search(  # noqa: PLR0913 - what narrows a search is one thing each
    query: str,
    index: SearchIndex,
    *,
    kinds: Sequence[Kind] | None = None,
    filters: Filters = _EVERYTHING,
    limit: int = 10,
    offset: int = 0,
) -> SearchResult:
    """Search the index: the best hits first, each with its reason; where there are none, what is nearest."""
    question = understand(query, FIELDS)
    wanted = tuple(kind for kind in RESULT_ORDER if kind in (SEARCHED if kinds is None else kinds))
    narrowed = narrow(question, filters, wanted, lambda text, kind: _ids(text, kind, index))
    notes = (*question.notes, *narrowed.notes)
    if not question.terms and not narrowed.understood:
        return SearchResult(notes=(*notes, "there is nothing to search for in this query"))
    running = _Search(question, index, narrowed)
    if not narrowed.empty:
        running.run()
        loose = loosened(question)
        if not running.judged and loose != question:
            running = _Search(loose, index, narrowed)
            running.run()
            running.judged = {doc: verdict for doc, verdict in running.judged.items() if _in_one_line(verdict)}
            notes = (*notes, _LOOSENED) if running.judged else notes
    ranked = sorted(running.judged.values(), key=_rank)
    if not ranked:
        from forumcli.search.suggest import nearest_names, spoiling

        spoiled = narrowed.empty or spoiling(running.question, running.matching, running.ways)
        return SearchResult(
            fields=narrowed.understood,
            notes=notes,
            spoiled=tuple(spoiled),
            suggestions=nearest_names(running.question, index, spoiled),
        )
    facets = index.facets([verdict.doc.doc for verdict in ranked])
    return SearchResult(
        hits=_hits(ranked[offset : offset + limit], index, narrowed.understood),
        total=len(ranked),
        facets={name: tuple(values) for name, values in facets.items()},
        fields=narrowed.understood,
        notes=notes,
        more=running.full,
    )


def _asked(way: Variant) -> Iterable[tuple[str, ...]]:
    """Return the full-text words of a way; scattered characters are asked for by the rarest pair that must be there."""
    return [way.keys[:1]] if way.scattered else [way.keys]


def _rank(verdict: Verdict) -> tuple[Tier, int, bool, bool, float, int, int]:
    """Sort by tier; those first whose name has the signs typed, then those whose name says it all; then by score.

    Of these, those whose words may not belong together stand last. Equals stand in the order of kinds and of lists.
    """
    kind = RESULT_ORDER.index(verdict.doc.kind)
    of_name = (verdict.from_signs, not verdict.named)
    return (verdict.tier, *of_name, verdict.scattered, -verdict.score, kind, verdict.doc.doc)


def _close(verdict: Verdict) -> bool:
    """Tell whether the words that a passage has stand near one another."""
    places = [at for met in verdict.met if not met.term.small for at in met.at if met.line.place == "said"]
    return len(places) > 1 and max(places) - min(places) <= _NEAR


def _in_one_line(verdict: Verdict) -> bool:
    """Tell whether all words were met in one text, as those of a phrase have to be."""
    return len({id(met.line) for met in verdict.met if not met.term.small}) == 1


def _hits(verdicts: Sequence[Verdict], index: SearchIndex, understood: Mapping[str, Sequence[str]]) -> tuple[Hit, ...]:
    rows = index.rows([verdict.doc.doc for verdict in verdicts])
    fields = " ".join(f"{name}:{value}" for name, values in understood.items() for value in values)
    return tuple(_hit(verdict, reason(verdict) or fields, *rows[verdict.doc.doc]) for verdict in verdicts)


def _hit(verdict: Verdict, why: str, id_: str, title: str, row: dict[str, object]) -> Hit:
    return Hit(
        kind=verdict.doc.kind,
        id=id_,
        title=title,
        tier=verdict.tier,
        score=verdict.score,
        reason=why,
        matched=marked(verdict),
        row=row,
        snippet=snippet(verdict),
        missing=tuple(term.typed for term in verdict.missing),
    )


def _ids(text: str, kind: Kind, index: SearchIndex) -> list[str]:
    """Return the ids of the records of a kind that a text names: one whose id it is, else those it finds by name."""
    found = search(text, index, kinds=[kind], limit=_MOST) if text else SearchResult()
    if any(hit.id == text.lower() for hit in found.hits):
        return [text.lower()]
    best = min((hit.tier for hit in found.hits), default=None)
    named = [hit for hit in found.hits if hit.tier == best and all(word.where == "name" for word in hit.matched)]
    return [hit.id for hit in named]
