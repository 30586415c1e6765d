"""What a query is held to: the kinds and filters that came with it, narrowed by its own fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from forumcli.index.query import Filters
from forumcli.search.attempts import whole
from forumcli.search.fields import Narrowed, narrow
from forumcli.search.question import understand
from forumcli.search.variants import Step

if TYPE_CHECKING:
    from collections.abc import Iterable

    from forumcli.model.ids import Kind
    from forumcli.search.judge import Verdict
    from forumcli.search.question import Question
    from forumcli.search.variants import Dictionary

_FEW_WORDS: Final = 4
"""So many words are counted in every spelling; of more, each with all its misspellings, counting would take seconds."""
_NO_FIELDS: Final = frozenset[str]()


class Limits(NamedTuple):
    """Kinds and filters, and the dictionary that all parts of one search share."""

    dictionary: Dictionary
    kinds: tuple[Kind, ...]
    filters: Filters

    def of(self, question: Question) -> Narrowed:
        """Return the limits of a question, its fields taken in."""
        return narrow(question, self.filters, self.kinds, self._named)

    def count(self, question: Question) -> int:
        """Return how many records have every word of a question; of a long one, none of them misspelt."""
        narrowed = self.of(question)
        last = Step.TWO if len(question.required) <= _FEW_WORDS else Step.KINDRED
        return 0 if narrowed.empty else len(whole(question, narrowed, self.dictionary, last).verdicts)

    def _named(self, text: str, kind: Kind) -> list[str]:
        """Return the ids of the records of a kind that a text names: the one whose id it is, else those so called."""
        index = self.dictionary.index
        id_ = index.current_id(text.lower())
        if index.called(id_, Filters(), (kind,)):
            return [id_]
        narrowed = Narrowed(Filters(), (kind,), {}, ())
        question = understand(text, _NO_FIELDS)
        verdicts = whole(question, narrowed, self.dictionary).verdicts.values() if question.terms else ()
        rows = index.rows([verdict.doc.doc for verdict in verdicts])
        return [rows[verdict.doc.doc][0] for verdict in _by_name(verdicts)]


def _by_name(verdicts: Iterable[Verdict]) -> list[Verdict]:
    """Keep the best of some verdicts, in the order of lists, if it is by their names that they were met."""
    best = min((verdict.tier for verdict in verdicts), default=None)
    named = [each for each in verdicts if each.tier == best and all(met.line.place == "name" for met in each.met)]
    return sorted(named, key=lambda verdict: verdict.doc.doc)
