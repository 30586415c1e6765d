"""What the words that a record meets are worth: by rarity, by where and how well they were met, and by how all fit.

A score compares hits of one tier; the order between tiers is not its business.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from forumcli.search.lines import HELD, NAME, PASSAGES, Line
from forumcli.search.tiers import Tier

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from forumcli.model.ids import Kind
    from forumcli.search.met import Met
    from forumcli.search.question import Term

_CLOSENESS: Final = {
    Tier.EXACT: 1.0,
    Tier.ALIAS: 0.98,
    Tier.SCRIPT: 0.96,
    Tier.SCHOOL: 0.92,
    Tier.FORM: 0.88,
    Tier.PREFIX: 0.8,
    Tier.TYPO: 1.0,
}
"""What a word is worth by how it was met; of a misspelling, each edit costs."""
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
_EDITION_NUMBER: Final = r"[0-9]{1,3}(?:st|nd|rd|th)"
_FIT: Final = 0.25
"""How much of the score is how well the name, or the passage, fits the query as a whole."""


def worth_of(kind: Kind, place: str) -> float:
    """Return what a word is worth by the place in a record of a kind at which it was met, from 0 to 1."""
    for key in ((None, place), (kind, place)):
        if key in _WORTH:
            return _WORTH[key]
    return _ABOUT.get(kind, _ABOUT_OTHERS)


def _worth(met: Met, kind: Kind) -> float:
    """Return what a meeting is worth in a record of a kind, from 0 to 1."""
    return worth_of(kind, met.line.place) * _CLOSENESS[met.tier] * (1 - _EDIT * met.variant.edits)


def score_of(
    kind: Kind,
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
    worth = sum(weights[each.term] * _worth(each, kind) for each in content) / total
    worth += _SAME_LINE * same_line * len(about) / len(content)
    fit = _nearness(content) if kind == "quotations" else _named(kind, content, best_name)
    if same_line and len(about) == len(content):
        share = _share_of_parts(met, about[0].line) if kind == "people" else 0
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
    numbers = {at for at, key in enumerate(best_name.keys) if kind == "editions" and re.fullmatch(_EDITION_NUMBER, key)}
    whole = max(1, len(best_name.keys) - len(numbers - found))
    return (sum(len(each.term.keys) for each in said) + len(found)) / (asked + whole)


def _share_of_parts(met: Sequence[Met], line: Line) -> float:
    """Return how much of the parts of a line that were met was asked for; nothing if the post is a deputy's instead."""
    places = {at for each in met if each.line is line for at in each.at}
    whole = 0
    for part in line.parts():
        if places.isdisjoint(part.places):
            continue
        if any(at not in places and line.keys[at] in _LOWER for at in part.places):
            return 0.0
        whole += len(part.places)
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
