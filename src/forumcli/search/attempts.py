"""How a query is tried, one way after the other, until something is found."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from forumcli.search.judge import Verdict
from forumcli.search.occasions import in_time
from forumcli.search.running import Running
from forumcli.search.tiers import Tier
from forumcli.search.variants import Step

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from forumcli.index.query import Filters
    from forumcli.index.search_query import SearchIndex
    from forumcli.model.ids import Kind
    from forumcli.search.fields import Narrowed
    from forumcli.search.question import Question
    from forumcli.search.variants import Dictionary

_ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LOOSENED: Final = "nowhere do these very words follow one another; searched for them one by one"

_SOURCES: Final = "nothing else was found; these are sources"


class Found(NamedTuple):
    """What one way of trying found."""

    verdicts: Mapping[int, Verdict] = MappingProxyType({})
    notes: tuple[str, ...] = ()
    more: bool = False
    """Whether there may be more than was looked at."""


def whole(question: Question, narrowed: Narrowed, dictionary: Dictionary, last: Step = Step.TWO) -> Found:
    """Find the records that have every word; the words of a phrase that stands nowhere, in one line at least."""
    running = Running(question, narrowed, dictionary)
    running.run(last)
    loose = question if running.judged else running.loosened()
    if loose in {question, running.question}:
        return Found(running.judged, (), running.full)
    running = Running(loose, narrowed, dictionary)
    running.run(last)
    return _in_one_line(running)


def among_sources(question: Question, narrowed: Narrowed, dictionary: Dictionary) -> Found:
    """Find sources that have every word, misspellings apart; said plainly, as sources were not asked for."""
    found = whole(question, narrowed._replace(kinds=("sources",)), dictionary, Step.KINDRED)
    return found._replace(notes=(_SOURCES, *found.notes)) if found.verdicts else found


def by_id(typed: str, kinds: Collection[Kind], filters: Filters, index: SearchIndex, found: Found) -> Found:
    """Add the records whose id was typed whole to what was found, and mark them as such."""
    id_ = typed.strip().lower()
    if not _ID.fullmatch(id_):
        return found
    now = index.current_id(id_)
    marked = {}
    for doc in index.docs(index.called(now, filters, kinds)):
        met = found.verdicts.get(doc.doc)
        best = met if met and met.named and met.tier == Tier.EXACT else Verdict(doc, Tier.EXACT, 1.0, ())
        if in_time(doc, filters):
            marked[doc.doc] = best._replace(by_id=True, former_id=now != id_)
    return found._replace(verdicts={**found.verdicts, **marked})


def all_but_one(question: Question, narrowed: Narrowed, dictionary: Dictionary) -> Found:
    """Find the quotations that have every word but one; those of a phrase that stands nowhere in one line at least."""
    running = Running(question, narrowed, dictionary)
    loose = running.loosened()
    if loose == running.question:
        running.take_all_but_one()
        return Found(running.judged, (), running.full)
    running = Running(loose, narrowed, dictionary)
    running.take_all_but_one()
    return _in_one_line(running)


def _in_one_line(running: Running) -> Found:
    kept = {doc: verdict for doc, verdict in running.judged.items() if _is_of_one_line(verdict)}
    return Found(kept, (_LOOSENED,) if kept else (), running.full)


def _is_of_one_line(verdict: Verdict) -> bool:
    """Tell whether all words were met in one text, as those of a phrase have to be."""
    return len({id(met.line) for met in verdict.met if not met.term.small}) == 1
