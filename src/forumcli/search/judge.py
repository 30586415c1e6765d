"""One record held against the query: which words it meets, where and how well. What that is worth: `score`.

Judging reads the record's own texts, so every hit can say why it is one. Nothing is looked up here.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from forumcli.index.search_shape import OWN_NAMES, SPEAKER_TOO
from forumcli.model.languages import Script
from forumcli.search.initials import with_initials
from forumcli.search.lines import HELD, NAME, PASSAGES, Line, lines_of
from forumcli.search.met import Met
from forumcli.search.numbers import own_numbers
from forumcli.search.occasions import MANY_OCCASIONS
from forumcli.search.score import score_of, worth_of
from forumcli.search.syllables import as_syllable, is_pinyin, syllable_of
from forumcli.search.tiers import Tier

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from forumcli.index.search_query import SearchDoc
    from forumcli.model.ids import Kind
    from forumcli.search.question import Term
    from forumcli.search.variants import Variant

_NO_SCRIPT: Final[frozenset[Script]] = frozenset({"Mixed", "Other"})
_WORTHY: Final = frozenset({NAME, "said", "beside"}) | HELD
"""Where a word is looked for before it is asked which line has most of the others."""
_ASIDE: Final = frozenset({"post", "topic", "edition"})
"""Where a word stands beside a quotation: neither said nor a name of who said it."""
_NAMED_WITHOUT_PATRONYMIC: Final = 2
"""How many words besides a patronymic have to be met where a record leaves it out: one given name is nobody's."""


class Verdict(NamedTuple):
    """A record that meets the query."""

    doc: SearchDoc
    tier: Tier
    score: float
    met: tuple[Met, ...]
    missing: tuple[Term, ...] = ()
    named: bool = False
    """Whether one name of the record has all that was asked for, but for the year and place of an edition."""
    from_signs: int = 0
    """How far its names are from the signs that join words of the query: `signs.distance_to_signs`."""
    by_id: bool = False
    """Whether the query is its id, typed whole."""
    former_id: bool = False
    """Whether that is an id that it had before."""
    scattered: bool = False
    """Whether words stand in lines about several participants, appearances or remarks, and may not belong together."""


def _is_named(kind: Kind, met: Sequence[Met], best_name: Line | None) -> bool:
    """Tell whether one name has all that was asked for; an edition is called by its year and place, too."""
    beyond = [each for each in met if each.line is not best_name]
    if not beyond or kind != "editions":
        return not beyond
    called = any(each.line is best_name and not each.variant.number for each in met)
    return called and all(each.line.place in HELD for each in beyond)


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
    met_in_lines = {term: _meetings(term, ways.get(term, ()), lines) for term in terms}
    meetings = own_numbers(doc.kind, _whole_aliases(with_initials(doc.kind, met_in_lines, lines)))
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
    if not content or _is_no_name(content) or not _belong_together(doc, content, meetings):
        return None
    partial = any(not term.patronymic for term in missing)
    if partial and 2 * sum(each.line.place in PASSAGES for each in content) <= len(content):
        return None
    aside = doc.kind == "quotations" and all(each.line.role in _ASIDE for each in content)
    tier = max(*(each.tier for each in content), Tier.ASIDE if aside else Tier.EXACT)
    score = score_of(doc.kind, met, weights, missing, best_name)
    named = _is_named(doc.kind, content, best_name)
    reached = Tier.PARTIAL if partial else tier
    return Verdict(doc, reached, round(score, 4), tuple(met), missing, named, scattered=_is_scattered(content))


def _is_scattered(met: Sequence[Met]) -> bool:
    """Tell whether words are met in several lines of one sort; names, a passage and topics are all about one thing."""
    lines = {id(each.line): each.line.role for each in met if each.line.place not in {NAME, "topic", *PASSAGES}}
    return len(set(lines.values())) < len(lines)


def _is_no_name(met: Sequence[Met]) -> bool:
    """Tell whether syllables of Chinese, as names are made of, are met apart, one as the beginning of a word only.

    The word may be a name of several syllables in the same line, as Lanzhou is, and no other: Min is no minister.
    """
    syllables = [each for each in met if syllable_of(each.term)]
    lines = Counter(id(each.line) for each in syllables)
    begun = [each for each in syllables if each.tier == Tier.PREFIX]
    return len(syllables) > 1 and any(
        lines[id(each.line)] == 1 or not all(map(is_pinyin, each.variant.keys)) for each in begun
    )


def _meetings(term: Term, ways: Sequence[Variant], lines: Sequence[Line]) -> list[Met]:
    """Return the best meeting of a term in each line."""
    found = []
    for line in lines:
        for variant in ways:
            at = line.meets(variant)
            read = None if at is None else as_syllable(term, variant, line, at)
            if at is not None and read is not None:
                found.append(Met(term, read, line, max(read.tier, _line_tier(term, variant, line, at)), at))
                break
    return found


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
    place = 0.0 if met.line.place not in _WORTHY else -worth_of(kind, met.line.place)
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
    if doc.kind not in MANY_OCCASIONS or len(about) == 1 or not any(each.variant.number for each in about):
        return True
    shared = [{id(each.line) for each in meetings[one.term]} for one in about]
    return bool(set.intersection(*shared)) if shared else True
