"""One query, from what was typed to hits in their order, each with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from forumcli.index.query import Filters
from forumcli.model.ids import KINDS
from forumcli.search.attempts import Found, all_but_one, among_sources, by_id, whole
from forumcli.search.fields import FIELDS
from forumcli.search.limits import Limits
from forumcli.search.question import loosened, understand
from forumcli.search.reasons import marked, reason, snippet
from forumcli.search.result import Hit, SearchResult
from forumcli.search.variants import Dictionary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forumcli.index.search_query import SearchIndex
    from forumcli.model.ids import Kind
    from forumcli.search.judge import Verdict
    from forumcli.search.question import Question
    from forumcli.search.tiers import Tier

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


def search(  # noqa: PLR0913 - what narrows a search is one thing each
    query: str,
    index: SearchIndex,
    *,
    kinds: Sequence[Kind] | None = None,
    filters: Filters = _EVERYTHING,
    limit: int = 10,
    offset: int = 0,
) -> SearchResult:
    """Search the index: the best hits first, each with its reason; where there are none, why, and what is nearest."""
    question = understand(query, FIELDS)
    limits = Limits(Dictionary(index), _in_order(kinds), filters)
    narrowed = limits.of(question)
    notes = (*question.notes, *narrowed.notes)
    if not question.terms and not narrowed.understood:
        return SearchResult(notes=(*notes, "there is nothing to search for in this query"))
    found = Found() if narrowed.empty else whole(question, narrowed, limits.dictionary)
    found = by_id(query, KINDS if kinds is None else limits.kinds, filters, index, found)
    if not found.verdicts and narrowed.kinds == SEARCHED and not narrowed.empty:
        found = among_sources(question, narrowed, limits.dictionary)
    if not found.verdicts and not narrowed.empty:
        found = all_but_one(question, narrowed, limits.dictionary)
    ranked = sorted(found.verdicts.values(), key=_rank)
    if not ranked:
        return _nothing(question, limits, notes)
    facets = index.facets([verdict.doc.doc for verdict in ranked])
    return SearchResult(
        hits=_hits(ranked[offset : offset + limit], index, question),
        total=len(ranked),
        facets={name: tuple(values) for name, values in facets.items()},
        fields=narrowed.understood,
        notes=(*notes, *found.notes),
        more=found.more,
    )


def _in_order(kinds: Sequence[Kind] | None) -> tuple[Kind, ...]:
    return tuple(kind for kind in RESULT_ORDER if kind in (SEARCHED if kinds is None else kinds))


def _nothing(question: Question, limits: Limits, notes: tuple[str, ...]) -> SearchResult:
    from forumcli.search.blame import blame
    from forumcli.search.suggest import nearest_names

    blamed = blame(question, limits, SEARCHED)
    return SearchResult(
        fields=limits.of(question).understood,
        notes=notes,
        spoiled=blamed.spoiled,
        nowhere=blamed.nowhere,
        without=blamed.without,
        elsewhere=blamed.elsewhere,
        suggestions=nearest_names(_by_word(question), limits.dictionary.index, blamed.spoiled),
    )


def _by_word(question: Question) -> Question:
    return loosened(question, [term for term in question.terms if term.sort == "phrase"])


def _rank(verdict: Verdict) -> tuple[Tier, bool, int, bool, bool, float, int, int]:
    """Sort by tier; what was called by its id, then names with the signs typed, names that say it all, then by score.

    Those whose words may not belong together stand last. Equals stand in the order of kinds and of lists.
    """
    kind = RESULT_ORDER.index(verdict.doc.kind)
    of_name = (not verdict.by_id, verdict.from_signs, not verdict.named)
    return (verdict.tier, *of_name, verdict.scattered, -verdict.score, kind, verdict.doc.doc)


def _hits(verdicts: Sequence[Verdict], index: SearchIndex, question: Question) -> tuple[Hit, ...]:
    """Make the hits; where fields alone were asked for, they are the reason, as they were typed."""
    rows = index.rows([verdict.doc.doc for verdict in verdicts])
    fields = " ".join(f"{name}:{value}" for name, value in question.fields if name in FIELDS)
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
