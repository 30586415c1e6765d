"""One record held against the query: which words it meets, where and how well, and what that is worth.

Judging reads the record's own texts, so every hit can say why it is one. Nothing is looked up here.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from forumcli.index.search_shape import OWN_NAMES, SPEAKER_TOO
from forumcli.index.search_words import is_number, keys_of, number_keys, ordinals_in, words_of
from forumcli.model.languages import Script, script_of
from forumcli.model.ordinals import ordinal_digits
from forumcli.search.tiers import Tier

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from forumcli.index.search_query import SearchDoc
    from forumcli.model.ids import Kind
    from forumcli.search.question import Term
    from forumcli.search.variants import Variant

NAME: Final = "name"
PASSAGES: Final = frozenset({"said", "beside"})
_MANY_OCCASIONS: Final = frozenset({"people", "organisations", "places"})
"""Kinds with one line an occasion: a year and a post that stand in different lines do not belong together."""
_NUMBERED: Final = re.compile(r"\w*\d\w*")
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
    ("editions", "participants"): 0.45,  # that somebody was there says more of the person
    ("editions", "mentions"): 0.4,
    ("people", "appearance"): 0.65,
    ("quotations", "topic"): 0.7,
}
"""What a word is worth by where it was met."""
_ABOUT: Final[dict[Kind, float]] = {"people": 0.55, "editions": 0.6, "quotations": 0.5}
"""What a word is worth in any other line about a record."""
_ABOUT_OTHERS: Final = 0.45
_SAME_LINE: Final = 0.15
_SMALL_WORTH: Final = 0.01
"""What all small words together are worth: they decide between equals only."""
_MOST_SMALL: Final = 5
_ONE_OCCASION: Final = 0.6
"""How well a record fits a query all of which stands in one line about it."""
_FIT: Final = 0.25
"""How much of the score is how well the name, or the passage, fits the query as a whole."""


class Line(NamedTuple):
    """One text of a record, cut into words."""

    place: str
    """`name`, `said`, `beside`, or the role of a line about the record."""
    role: str
    text: str
    keys: tuple[str, ...]
    at: Mapping[str, Sequence[int]]

    def meets(self, variant: Variant) -> tuple[int, ...] | None:
        """Return the places of the words of a variant, or `None`."""
        if variant.number:
            return self._number(variant.keys[0])
        if len(variant.keys) == 1:
            return (self.at[variant.keys[0]][0],) if variant.keys[0] in self.at else None
        if variant.scattered:
            return self._in_order(variant.keys)
        for start in self.at.get(variant.keys[0], ()):
            if self.keys[start : start + len(variant.keys)] == variant.keys:
                return tuple(range(start, start + len(variant.keys)))
        return None

    def _number(self, key: str) -> tuple[int, ...] | None:
        if key not in number_keys(self.text):
            return None
        if key in self.at:
            return (self.at[key][0],)
        starts = {mention.start for mention in ordinals_in(self.text) if ordinal_digits(mention.number) == key}
        return tuple(at for at, word in enumerate(words_of(self.text)) if word.start in starts)[:1]

    def _in_order(self, keys: Sequence[str]) -> tuple[int, ...] | None:
        places: list[int] = []
        for key in keys:
            following = next((at for at in self.at.get(key, ()) if not places or at > places[-1]), None)
            if following is None:
                return None
            places.append(following)
        return tuple(places)


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
    """Whether one name of the record has all that was asked for."""


def _worth(kind: Kind, place: str) -> float:
    for key in ((None, place), (kind, place)):
        if key in _WORTH:
            return _WORTH[key]
    return _ABOUT.get(kind, _ABOUT_OTHERS)


def lines_of(doc: SearchDoc) -> list[Line]:
    """Cut the texts of a record."""
    texts = [(NAME, role, text) for role, text in doc.names]
    texts += [(place, place, text) for place, text in (("said", doc.said), ("beside", doc.beside)) if text]
    texts += [(role, role, text) for role, text in doc.about]
    return [_line(*each) for each in texts]


def _line(place: str, role: str, text: str) -> Line:
    keys = tuple(keys_of(text))
    at: dict[str, list[int]] = {}
    for number, key in enumerate(keys):
        at.setdefault(key, []).append(number)
    return Line(place, role, text, keys, at)


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
    meetings = {term: _meetings(term, ways.get(term, ()), lines) for term in terms}
    if doc.kind == "editions":
        meetings = _of_the_edition(meetings)
    required = [term for term in terms if not term.small] or list(terms)
    missing = tuple(term for term in required if not meetings[term])
    if missing and not _excused(doc, missing, lines, may_miss):
        return None
    best_name = _best_name(meetings, lines)
    shared = Counter(id(each.line) for found in meetings.values() for each in found if not each.term.small)
    met = [min(found, key=lambda each: _order(each, best_name, shared)) for found in meetings.values() if found]
    content = [each for each in met if not each.term.small] or met
    if not content or not _belong_together(doc, content, meetings):
        return None
    partial = any(not term.patronymic for term in missing)
    if partial and 2 * sum(each.line.place in PASSAGES for each in content) <= len(content):
        return None
    tier = max(each.tier for each in content)
    score = _score(doc, met, weights, missing, best_name)
    named = best_name is not None and all(each.line is best_name for each in content)
    return Verdict(doc, Tier.PARTIAL if partial else tier, round(score, 4), tuple(met), missing, named)


def _meetings(term: Term, ways: Sequence[Variant], lines: Sequence[Line]) -> list[Met]:
    """Return the best meeting of a term in each line."""
    found = []
    for line in lines:
        for variant in ways:
            at = line.meets(variant)
            if at is not None:
                found.append(Met(term, variant, line, max(variant.tier, _line_tier(term, variant, line)), at))
                break
    return found


def _of_the_edition(meetings: dict[Term, list[Met]]) -> dict[Term, list[Met]]:
    """Drop numbers that stand in an edition's record without being its own.

    "First Deputy Prime Minister" does not make an edition the first: an ordinal counts in the name, or right before
    another word that was asked for. Nor does a year that a report mentions, where the query calls the series by name.
    """
    named = any(met.line.place == NAME and not met.variant.number for found in meetings.values() for met in found)
    words = {
        (id(met.line), at) for found in meetings.values() for met in found if not met.variant.number for at in met.at
    }

    def own(met: Met) -> bool:
        if not met.variant.number or met.line.place in {NAME, "held"} or len(meetings) == 1:
            return True
        beside = any((id(met.line), at + 1) in words for at in met.at)
        return beside if not is_number(met.variant.keys[0]) else not named

    return {term: [met for met in found if own(met)] for term, found in meetings.items()}


def _line_tier(term: Term, variant: Variant, line: Line) -> Tier:
    """Return the tier that a line gives by itself: an alias is one, and so is another script than the one typed."""
    if variant.number:
        return Tier.EXACT
    if term.script not in _NO_SCRIPT and script_of(_NUMBERED.sub("", line.text)) not in {term.script, *_NO_SCRIPT}:
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


def _order(met: Met, best_name: Line | None, shared: Mapping[int, int]) -> tuple[Tier, bool, float, int, float]:
    """Sort the meetings of one term: the best tier, in the best name, then where most other terms are met, too."""
    place = -_WORTH.get((None, met.line.place), 0.0)
    return (met.tier, met.line is not best_name, place, -shared[id(met.line)], met.variant.edits)


def _excused(doc: SearchDoc, missing: Sequence[Term], lines: Sequence[Line], may_miss: int) -> bool:
    """Tell whether a record need not have some words: a patronymic that it does not contradict, or one word at most."""
    if doc.kind == "people" and all(term.patronymic for term in missing):
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
    fit = _nearness(content) if doc.kind == "quotations" else _named(content, best_name)
    if same_line and len(about) == len(content):
        fit = max(fit, _ONE_OCCASION)
    small = [each for each in met if each.term.small and each.line.place in {NAME, *PASSAGES}]
    joining = _SMALL_WORTH * min(len(small), _MOST_SMALL) / _MOST_SMALL
    return min(1.0, worth) * (1 - _FIT + _FIT * fit) * (1 - _SMALL_WORTH) + joining


def _named(met: Sequence[Met], best_name: Line | None) -> float:
    """Return how much query and name have in common: 1 if they are the same words."""
    if best_name is None or not best_name.keys:
        return 0.0
    said = [each for each in met if each.line is best_name]
    asked = sum(len(each.term.keys) for each in met)
    return (sum(len(each.term.keys) for each in said) + len({at for each in said for at in each.at})) / (
        asked + len(best_name.keys)
    )


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
