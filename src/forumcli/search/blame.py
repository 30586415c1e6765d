"""Why nothing was found: words that stand nowhere, words that never stand together, limits that leave the rest out."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from forumcli.index.query import Filters
from forumcli.search.running import Running

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from forumcli.model.ids import Kind
    from forumcli.search.limits import Limits
    from forumcli.search.question import Question

_MOST: Final = 12
"""How many parts of a query are left out in turn."""


class Blame(NamedTuple):
    """What kept anything from being found."""

    nowhere: tuple[str, ...] = ()
    """What stands in no record that was searched, as typed."""
    without: tuple[tuple[str, int], ...] = ()
    """What stands somewhere, but not with all the rest, with how many records have the rest."""
    elsewhere: int = 0
    """How many records meet the query beyond the kinds and filters that came with it."""
    words: tuple[str, ...] = ()
    """The words of the query that have to be met."""

    @property
    def spoiled(self) -> tuple[str, ...]:
        """The words because of which nothing was found: those that are nowhere; else those to be left out; else all.

        Where there is no word, the fields and exclusions without which something would be found.
        """
        parts = tuple(part for part, _ in self.without)
        apart = tuple(part for part in parts if part in self.words)
        return self.nowhere or apart or self.words or parts


class _Part(NamedTuple):
    """One part of a query: a word, a field or what is excluded."""

    said: str
    value: str
    rest: Question


def blame(question: Question, limits: Limits, everything: Sequence[Kind]) -> Blame:
    """Say why a question finds nothing within some limits; `everything` are the kinds that are searched without any."""
    running = _without_fields(question, limits)
    running = _without_fields(question._replace(terms=running.loosened().terms), limits)
    missing = [term for term in running.question.required if not running.stands(term)]
    question = question._replace(terms=running.question.terms)
    nowhere = (*limits.of(question).empty, *(term.typed for term in missing))
    return Blame(
        nowhere=nowhere or _only_field(question),
        without=tuple(_without(question, limits, nowhere)),
        elsewhere=_elsewhere(question, limits, everything),
        words=tuple(term.typed for term in question.required),
    )


def _without_fields(question: Question, limits: Limits) -> Running:
    bare = question._replace(fields=(), excluded=())
    return Running(bare, limits.of(bare), limits.dictionary)


def _without(question: Question, limits: Limits, nowhere: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Yield each part without which something is found; where two are nowhere, leaving out one does not help."""
    if len(nowhere) > 1:
        return
    for part in islice(_parts(question), _MOST):
        if not nowhere or part.value in nowhere:
            hits = limits.count(part.rest)
            if hits:
                yield part.said, hits


def _parts(question: Question) -> Iterator[_Part]:
    """Yield the parts of a question without which something is left to search for."""
    for term in question.required:
        rest = question._replace(terms=tuple(each for each in question.terms if each != term))
        if _asks(rest):
            yield _Part(term.typed, term.typed, rest)
    for field in question.fields:
        rest = question._replace(fields=tuple(each for each in question.fields if each != field))
        if field[1] and _asks(rest):
            yield _Part(_said(*field), field[1], rest)
    for keys in question.excluded:
        said = f"-{' '.join(keys)}"
        yield _Part(said, said, question._replace(excluded=tuple(each for each in question.excluded if each != keys)))


def _asks(question: Question) -> bool:
    """Tell whether a question has a word or a known field; an unknown one has no value here."""
    return any(value for _, value in question.fields) or any(not term.small for term in question.terms)


def _said(name: str, value: str) -> str:
    return value if name == "date" else f"{name}:{value}"


def _only_field(question: Question) -> tuple[str, ...]:
    """Return the field of a question that has nothing else."""
    alone = len(question.fields) == 1 and not question.terms
    return tuple(_said(*field) for field in question.fields) if alone else ()


def _elsewhere(question: Question, limits: Limits, everything: Sequence[Kind]) -> int:
    wider = limits._replace(kinds=tuple(everything), filters=Filters())
    return 0 if wider == limits else wider.count(question)
