"""One record held against the query: which words it meets, where and how well, and what that is worth.

Judging reads the record's own texts, so every hit can say why it is one. Nothing is looked up here.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from forumcli.index.search_shape import OWN_NAMES, SPEAKER_TOO
from forumcli.index.search_words import is_number, keys_of
from forumcli.model.languages import Script
from forumcli.search.lines import HELD, NAME, PASSAGES, Line, lines_of
from forumcli.search.tiers import Tier

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from forumcli.index.search_query import SearchDoc
    from forumcli.model.ids import Kind
    from forumcli.search.question import Term
    from forumcli.search.variants import Variant

_MANY_OCCASIONS: Final = frozenset({"people", "organisations", "places"})
"""Kinds with one line an occasion: a year and a post that stand in different lines do not belong together."""
_NO_SCRIPT: Final[frozenset[Script]] = frozenset({"Mixed", "Other"})
_CLOSENESS: Final = {
    Tier.EXACT: 1.0,
    Tier.ALIAS: 0.98,
    Tier.SCRIPT: 0.96,
    Tier.SCHOOL: 0.92,
    Tier.FORM: 0.88,
    Tier.PREFIX: 0.8,
    Tier.TYPO: 1.0,
    Tier.PARTIAL: 0.0,
}
_EDIT: Final = 0.2
"""What one edit costs."""
_WORTH: Final[dict[tuple[Kind | None, str], float]] = {
    (None, NAME): 1.0,
    (None, "said"): 1.0,
    (None, "beside"): 0.9,
    ("editions", "held"): 0.9,  # an edition is known by its year and place as by its name
    ("editions", "place"): 0.9,
    ("editions", "participants"): 0.45,  # that somebody was there says more of the person
    ("editions", "mentions"): 0.4,
    ("people", "appearance"): 0.65,
    ("quotations", "topic"): 0.7,
}
"""What a word is worth by where it was met."""
_ABOUT: Final[dict[Kind, float]] = {"people": 0.55, "editions": 0.6, "quotations": 0.5}
"""What a word is worth in any other line about a record."""
_ABOUT_OTHERS: Final = 0.45
_WORTHY: Final = frozenset({NAME, "said", "beside"}) | HELD
"""Where a word is looked for before it is asked which line has most of the others."""
_SAME_LINE: Final = 0.15
_SMALL_WORTH: Final = 0.01
"""What all small words together are worth: they decide between equals only."""
_MOST_SMALL: Final = 5
_ONE_OCCASION: Final = 0.6
"""How well a record fits a query all of which stands in one line about it, at least."""
_WHOLE_POST: Final = 0.4
"""How much better a person fits if the parts of the line that were met, such as a post, say no more than was asked."""
_LOWER: Final = frozenset({"acting", "assistant", "deputy", "former", "vice"})
"""Words that make another post of a post."""
_OF_A_LINE: Final = " · "
"""What parts a line about an occasion."""
_NAMED_WITHOUT_PATRONYMIC: Final = 2
"""How many words besides a patronymic have to be met where a record leaves it out: one given name is nobody's."""
_EDITION_NUMBER: Final = re.compile(r"[0-9]{1,3}(?:st|nd|rd|th)")
_FIT: Final = 0.25
"""How much of the score is how well the name, or the passage, fits the query as a whole."""


class Met(NamedTuple):
    """A term met in a line."""

    term: Term
    variant: Variant
    line: Line
    tier: Tier
    at: tuple[int, ...]

    def worth(self, kind: Kind) -> float:
        """Return what the meeting is worth in a record of a kind, from 0 to 1."""
        return _worth(kind, self.line.place) * _CLOSENESS[self.tier] * (1 - _EDIT * self.variant.edits)


class Verdict(NamedTuple):
    """A record that meets the query."""

    doc: SearchDoc
    tier: Tier
    score: float
    met: tuple[Met, ...]
    missing: tuple[Term, ...] = ()
    named: bool = False
    """Whether one name of the record has all that was asked for, but for the year and place of an edition."""
    scattered: bool = False
    """Whether words stand in lines about several participants, appearances or remarks, and may not belong together."""


def _is_named(kind: Kind, met: Sequence[Met], best_name: Line | None) -> bool:
    """Tell whether one name has all that was asked for; an edition is called by its year and place, too."""
    beyond = [each for each in met if each.line is not best_name]
    if not beyond or kind != "editions":
        return not beyond
    called = any(each.line is best_name and not each.variant.number for each in met)
    return called and all(each.line.place in HELD for each in beyond)


def _worth(kind: Kind, place: str) -> float:
    for key in ((None, place), (kind, place)):
        if key in _WORTH:
            return _WORTH[key]
    return _ABOUT.get(kind, _ABOUT_OTHERS)


def judge(
    doc: SearchDoc,
    terms: Sequence[Term],
    ways: Mapping[Term, Sequence[Variant]],
    weights: Mapping[Term, float],
    *,
    may_miss: int = 0,
) -> Verdict | None:
    """Hold a record against the terms of a query; `None` if it does not meet them."""
    lines = lines_of(doc)
    meetings = _whole_aliases({term: _meetings(term, ways.get(term, ()), lines) for term in terms})
    if doc.kind == "editions":
        meetings = _of_the_edition(meetings)
    required = [term for term in terms if not term.small] or list(terms)
    missing = tuple(term for term in required if not meetings[term])
    if missing and not _excused(doc, required, missing, lines, may_miss):
        return None
    best_name = _best_name(meetings, lines)
    shared = Counter(id(each.line) for found in meetings.values() for each in found if not each.term.small)
    met = [
        min(found, key=lambda each: _order(each, doc.kind, best_name, shared)) for found in meetings.values() if found
    ]
    content = [each for each in met if not each.term.small] or met
    if not content or not _belong_together(doc, content, meetings):
        return None
    partial = any(not term.patronymic for term in missing)
    if partial and 2 * sum(each.line.place in PASSAGES for each in content) <= len(content):
        return None
    tier = max(each.tier for each in content)
    score = _score(doc, met, weights, missing, best_name)
    named = _is_named(doc.kind, content, best_name)
    reached = Tier.PARTIAL if partial else tier
    return Verdict(doc, reached, round(score, 4), tuple(met), missing, named, _is_scattered(content))


def _is_scattered(met: Sequence[Met]) -> bool:
    """Tell whether words are met in several lines of one sort; names, a passage and topics are all about one thing."""
    lines = {id(each.line): each.line.role for each in met if each.line.place not in {NAME, "topic", *PASSAGES}}
    return len(set(lines.values())) < len(lines)


def _meetings(term: Term, ways: Sequence[Variant], lines: Sequence[Line]) -> list[Met]:
    """Return the best meeting of a term in each line."""
    found = []
    for line in lines:
        for variant in ways:
            at = line.meets(variant)
            if at is not None:
                found.append(Met(term, variant, line, max(variant.tier, _line_tier(term, variant, line, at)), at))
                break
    return found


def _of_the_edition(meetings: dict[Term, list[Met]]) -> dict[Term, list[Met]]:
    """Drop numbers that stand in an edition's record without being its own.

    "First Deputy Prime Minister" does not make an edition the first: an ordinal counts in the name, or right before
    another word that was asked for, if there is one that the name does not have. Nor does a year that a report
    mentions, where the query calls the series by name.
    """
    words_met = [found for found in meetings.values() if found and not found[0].variant.number]
    named = [any(met.line.place == NAME for met in found) for found in words_met]
    beside_words = {
        (id(met.line), at) for found in meetings.values() for met in found if not met.variant.number for at in met.at
    }

    def own(met: Met) -> bool:
        if not met.variant.number or met.line.place in {NAME, "held"} or len(meetings) == 1:
            return True
        beside = any((id(met.line), at + 1) in beside_words for at in met.at)
        if is_number(met.variant.keys[0]):
            return not any(named)
        return beside and not all(named)

    return {term: [met for met in found if own(met)] for term, found in meetings.items()}


def _whole_aliases(meetings: dict[Term, list[Met]]) -> dict[Term, list[Met]]:
    """Take an alias that was typed whole for the name that it is: ШОС is the SCO, more than a committee of the ШОС."""
    met = [each for found in meetings.values() for each in found if each.tier == Tier.ALIAS]
    covered = Counter(
        place for each in met if each.line.place == NAME for place in {(id(each.line), at) for at in each.at}
    )
    typed = Counter(line for line, _ in covered)
    whole = {id(each.line) for each in met if typed[id(each.line)] == len(each.line.keys)}
    return {
        term: [each._replace(tier=Tier.EXACT) if id(each.line) in whole else each for each in found]
        for term, found in meetings.items()
    }


def _line_tier(term: Term, variant: Variant, line: Line, at: Sequence[int]) -> Tier:
    """Return the tier that a line gives by itself: an alias is one, and so is another script than the one typed."""
    if variant.number:
        return Tier.EXACT
    if term.script not in _NO_SCRIPT:
        script = line.script_at(at)
        if script not in {term.script, *_NO_SCRIPT}:
            return Tier.SCRIPT
    alias = line.role == SPEAKER_TOO or (line.place == NAME and line.role not in OWN_NAMES)
    return Tier.ALIAS if alias else Tier.EXACT


def _best_name(meetings: Mapping[Term, Sequence[Met]], lines: Sequence[Line]) -> Line | None:
    """Return the name that meets most of the query, and that best."""
    names = [line for line in lines if line.place == NAME]
    if not names:
        return None

    def order(line: Line) -> tuple[int, int, float, float]:
        met = [each for found in meetings.values() for each in found if each.line is line and not each.term.small]
        covered = sum(len(each.at) for each in met) / max(len(line.keys), 1)
        return (
            -len(met),
            sum(each.tier for each in met),
            sum(each.variant.edits for each in met),
            -covered,
        )

    return min(names, key=order)


def _order(
    met: Met, kind: Kind, best_name: Line | None, shared: Mapping[int, int]
) -> tuple[Tier, bool, float, int, float, int]:
    """Sort the meetings of one term: best tier and name, worthiest place, most other terms, then the shortest line."""
    place = 0.0 if met.line.place not in _WORTHY else -_worth(kind, met.line.place)
    return (met.tier, met.line is not best_name, place, -shared[id(met.line)], met.variant.edits, len(met.line.keys))


def _excused(
    doc: SearchDoc, required: Sequence[Term], missing: Sequence[Term], lines: Sequence[Line], may_miss: int
) -> bool:
    """Tell whether a record need not have some words: a patronymic that it does not contradict, or one word at most."""
    if doc.kind == "people" and all(term.patronymic for term in missing):
        if len(required) - len(missing) < _NAMED_WITHOUT_PATRONYMIC:
            return False
        names = (key for line in lines if line.place == NAME for key in line.keys)
        return not any(_looks_like_patronymic(key, missing[0]) for key in names)
    return len(missing) <= may_miss and not any(term.sort == "number" for term in missing)


def _looks_like_patronymic(key: str, like: Term) -> bool:
    return like._replace(keys=(key,)).patronymic


def _belong_together(doc: SearchDoc, met: Sequence[Met], meetings: Mapping[Term, Sequence[Met]]) -> bool:
    """Tell whether what is met about a record belongs to one occasion, where a number is among it."""
    about = [each for each in met if each.line.place != NAME]
    if doc.kind not in _MANY_OCCASIONS or len(about) == 1 or not any(each.variant.number for each in about):
        return True
    shared = [{id(each.line) for each in meetings[one.term]} for one in about]
    return bool(set.intersection(*shared)) if shared else True


def _score(
    doc: SearchDoc,
    met: Sequence[Met],
    weights: Mapping[Term, float],
    missing: Sequence[Term],
    best_name: Line | None,
) -> float:
    """Weigh the words by their rarity; then how well the name or the passage fits them as a whole."""
    content = [each for each in met if not each.term.small] or list(met)
    total = sum(weights[term] for term in dict.fromkeys([*(each.term for each in content), *missing]))
    about = [each for each in content if each.line.place not in {NAME, *PASSAGES}]
    same_line = len(about) > 1 and len({id(each.line) for each in about}) == 1
    worth = sum(weights[each.term] * each.worth(doc.kind) for each in content) / total
    worth += _SAME_LINE * same_line * len(about) / len(content)
    fit = _nearness(content) if doc.kind == "quotations" else _named(doc.kind, content, best_name)
    if same_line and len(about) == len(content):
        share = _share_of_parts(met, about[0].line) if doc.kind == "people" else 0
        fit = max(fit, _ONE_OCCASION + _WHOLE_POST * share)
    small = [each for each in met if each.term.small and each.line.place in {NAME, *PASSAGES}]
    joining = _SMALL_WORTH * min(len(small), _MOST_SMALL) / _MOST_SMALL
    return min(1.0, worth) * (1 - _FIT + _FIT * fit) * (1 - _SMALL_WORTH) + joining


def _named(kind: Kind, met: Sequence[Met], best_name: Line | None) -> float:
    """Return how much query and name have in common: 1 if they are the same words.

    Of an edition, year and place do not count, nor does a number that was not asked for: `2025 cooperation forum` is
    a name of the 12th.
    """
    if best_name is None or not best_name.keys:
        return 0.0
    said = [each for each in met if each.line is best_name]
    asked = sum(len(each.term.keys) for each in met if not (said and kind == "editions" and each.line.place in HELD))
    found = {at for each in said for at in each.at}
    numbers = {at for at, key in enumerate(best_name.keys) if kind == "editions" and _EDITION_NUMBER.fullmatch(key)}
    whole = max(1, len(best_name.keys) - len(numbers - found))
    return (sum(len(each.term.keys) for each in said) + len(found)) / (asked + whole)


def _share_of_parts(met: Sequence[Met], line: Line) -> float:
    """Return how much of the parts of a line that were met was asked for; nothing if the post is a deputy's instead."""
    places = {at for each in met if each.line is line for at in each.at}
    start = whole = 0
    for part in line.text.split(_OF_A_LINE):
        keys = keys_of(part)
        here = range(start, start + len(keys))
        start += len(keys)
        if places.isdisjoint(here):
            continue
        if any(at not in places and line.keys[at] in _LOWER for at in here):
            return 0.0
        whole += len(keys)
    return len(places) / max(1, whole)


def _nearness(met: Sequence[Met]) -> float:
    """Return how much of the query stands in a passage, and how near together: 1 if all does, with nothing between."""
    spoken = [each for each in met if each.line.place in PASSAGES]
    if not spoken:
        return 0.0
    line = max((each.line for each in spoken), key=lambda line: sum(each.line is line for each in spoken))
    places = sorted({at for each in spoken for at in each.at if each.line is line})
    if not places:
        return 0.0
    return len(spoken) / len(met) * min(1.0, len(places) / (places[-1] - places[0] + 1))
