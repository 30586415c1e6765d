"""The verdict on an excerpt: whether, where and how exactly it stands in a source. What is only alike never passes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, get_args

from forumcli.evidence.difference import difference
from forumcli.evidence.missing import joined_passages, what_stands
from forumcli.evidence.passages import Passage, Stretch, locate
from forumcli.evidence.readings import Reading, is_abridged, readings
from forumcli.evidence.tokens import WINDOW

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forumcli.evidence.fingerprint import Fingerprint

Kind: TypeAlias = Literal["exact", "normalised", "ambiguous", "misplaced", "missing", "too-short", "no-fingerprint"]
"""What was found, the best first.

`exact`: to the letter, in the stated paragraph; `normalised`: there but for case, marks or spacing; `ambiguous`: at
several places, and no paragraph is stated; `misplaced`: in another paragraph; `missing`: nowhere; `too-short`: fewer
than four words, which no fingerprint can prove; `no-fingerprint`: there is nothing to hold it against.
"""
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a fingerprint says of an excerpt."""

    kind: Kind
    paragraphs: tuple[str, ...] = ()
    """Where it stands, as locators (`4`, `4-5`): one, or all if it is ambiguous or misplaced."""
    difference: str | None = None
    """How the excerpt differs from the source, or why it cannot be proved, in words."""
    joined: tuple[str, ...] = ()
    """Of a missing excerpt, the passages of the source that it runs together without saying so."""
    stretches: tuple[Stretch, ...] = ()
    """The words of the source that it is, where it stands at one place."""
    through: str | None = None
    """Of a short excerpt, the longer one that proves it."""

    @property
    def paragraph(self) -> str | None:
        """Where the excerpt stands, if that is one place."""
        return self.paragraphs[0] if len(self.paragraphs) == 1 else None

    @property
    def proved(self) -> bool:
        """Whether the excerpt stands to the letter where it is said to stand."""
        return self.kind == "exact"


def verify(excerpt: str, at: str | None, fingerprint: Fingerprint | None) -> Verdict:
    """Hold an excerpt against the fingerprint of its source; `at` is the paragraph, or range of them, it is said of."""
    if fingerprint is None:
        return Verdict("no-fingerprint")
    found: list[Verdict] = []
    for reading in readings(excerpt):
        verdict = _of_reading(reading, at, fingerprint)
        if verdict and verdict.proved:
            return verdict
        found += [verdict] if verdict else []
    if found:
        return min(found, key=lambda verdict: KINDS.index(verdict.kind))
    joined = () if is_abridged(excerpt) else joined_passages(excerpt, fingerprint)
    return Verdict("missing", difference=what_stands(excerpt, fingerprint), joined=joined)


def locator_of(stretches: Sequence[Stretch], fingerprint: Fingerprint) -> str:
    """Return the paragraphs that some stretches reach over, as a locator."""
    first = fingerprint.paragraph_of(stretches[0].first)
    last = fingerprint.paragraph_of(stretches[-1].last - 1)
    return str(first) if first == last else f"{first}-{last}"


def _of_reading(reading: Reading, at: str | None, fingerprint: Fingerprint) -> Verdict | None:
    """Judge an excerpt read in one way; `None` if so read it stands nowhere."""
    long = tuple(part for part in reading if part.is_provable)
    if len(long) < len(reading):
        proved = not long or locate(long, fingerprint)
        return Verdict("too-short", difference=_too_short(reading)) if proved else None
    found = _here(locate(reading, fingerprint, exactly=True), at, fingerprint)
    if not found:
        found = locate(reading, fingerprint)
        found = _here(found, at, fingerprint) or found
    return _judged(reading, found, at, fingerprint) if found else None


def _here(found: tuple[Passage, ...], at: str | None, fingerprint: Fingerprint) -> tuple[Passage, ...]:
    """Return the passages that stand in the stated paragraphs; all where none is stated."""
    return tuple(each for each in found if at is None or _within(locator_of(each.stretches, fingerprint), at))


def _judged(reading: Reading, found: tuple[Passage, ...], at: str | None, fingerprint: Fingerprint) -> Verdict:
    exact = tuple(passage for passage in found if passage.exact)
    by_place: dict[str, Passage] = {}
    for passage in exact or found:
        by_place.setdefault(locator_of(passage.stretches, fingerprint), passage)
    places = tuple(sorted(by_place, key=_order))
    if at is not None and not _within(places[0], at):
        return Verdict("misplaced", places, stretches=by_place[places[0]].stretches)
    if at is None and len(places) > 1:
        return Verdict("ambiguous", places)
    passage = by_place[places[0]]
    if passage.exact:
        return Verdict("exact", places[:1], stretches=passage.stretches)
    told = difference(reading, passage, fingerprint)
    return Verdict("normalised", places[:1], told, stretches=passage.stretches)


def _too_short(reading: Reading) -> str:
    if len(reading) > 1:
        return f"a part of it has fewer than {WINDOW} words"
    number = len(reading[0].cut.words)
    if number >= WINDOW:
        return f"there is no space in it; a fingerprint proves {WINDOW} words or more"
    return f"{number} word{'s' * (number != 1)}; a fingerprint proves {WINDOW} or more"


def _within(place: str, at: str) -> bool:
    low, high = _order(at)
    first, last = _order(place)
    return low <= first and last <= high


def _order(locator: str) -> tuple[int, int]:
    first, _, last = locator.partition("-")
    return int(first), int(last or first)
