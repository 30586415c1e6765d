"""The fingerprint of a text: what of it is kept so that excerpts can be proved, and how it is taken.

How it is written to a file and read from one is `written`; what it proves is for `verdict`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, TypeAlias

from forumcli.evidence.hashing import Hasher, salt_for, size_for
from forumcli.evidence.quotation_marks import Mark, quotation_marks
from forumcli.evidence.tokens import WINDOW, Tokens, folded_words, one_kind_of_line_end, paragraphs, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from forumcli.model.dates import PartialDate

Side: TypeAlias = Literal["opening", "closing"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What is kept of one paragraph; hashes stand one behind the other, in order of the words they begin with."""

    words: int
    marks: tuple[Mark, ...]
    exact: bytes
    """For each word, the window that begins with it: four words or more, here or in the next paragraph, with all
    between them. The last words of a text begin none."""
    folded: bytes
    """For each word that has three more behind it, the four without their case and what stands between them; zeros
    where the four are one unit."""
    opening: tuple[bytes, ...]
    """In order of value: for each mark, the text from it to the end of the window behind it; and for each four words
    of one unit, the folded window that begins with the first of them."""
    closing: tuple[bytes, ...]
    """In order of value: for each mark, the text from the start of the window before it to it; for each word that no
    exact window ends with, the window that ends with it; and for each four words of one unit, the folded window that
    ends with the last of them."""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What is kept of a text: enough to prove an excerpt of four words or more, not the text."""

    source: str
    read: PartialDate | None
    """When the text was read."""
    salt: bytes
    size: int
    """The bytes of a hash."""
    text: str
    """The hash of the whole text, in hexadecimal."""
    paragraphs: tuple[Paragraph, ...]
    hasher: Hasher = field(init=False, repr=False, compare=False)
    starts: tuple[int, ...] = field(init=False, repr=False, compare=False)
    """How many words stand before each paragraph, and, last, in the whole text."""
    exact_row: bytes = field(init=False, repr=False, compare=False)
    """The hashes of all paragraphs, one behind the other."""
    folded_row: bytes = field(init=False, repr=False, compare=False)
    exact: Mapping[bytes, tuple[int, ...]] = field(init=False, repr=False, compare=False)
    """By hash, the words of the text (from 0) with which such a window begins."""
    folded: Mapping[bytes, tuple[int, ...]] = field(init=False, repr=False, compare=False)
    silent: frozenset[int] = field(init=False, repr=False, compare=False)
    """The words whose folded window is not kept, as it is one unit."""

    def __post_init__(self) -> None:
        """Make the look-up tables once."""
        starts = [0]
        for each in self.paragraphs:
            starts.append(starts[-1] + each.words)
        object.__setattr__(self, "hasher", Hasher(self.salt, self.size))
        object.__setattr__(self, "starts", tuple(starts))
        object.__setattr__(self, "exact_row", b"".join(each.exact for each in self.paragraphs))
        object.__setattr__(self, "folded_row", b"".join(each.folded for each in self.paragraphs))
        object.__setattr__(self, "exact", MappingProxyType(_places(self.exact_row, self.size)))
        folded = _places(self.folded_row, self.size)
        object.__setattr__(self, "silent", frozenset(folded.pop(bytes(self.size), ())))
        object.__setattr__(self, "folded", MappingProxyType(folded))

    @property
    def words(self) -> int:
        """How many words the text has."""
        return self.starts[-1]

    def paragraph_of(self, word: int) -> int:
        """Return the number, from 1, of the paragraph that a word of the text stands in."""
        return bisect_right(self.starts, word, hi=len(self.paragraphs))

    def has_edge(self, side: Side, word: int, text: str, *, folded: bool = False) -> bool:
        """Tell whether a text that begins (`opening`) or ends (`closing`) with a word of this one is kept so."""
        if word >= self.words:
            return False
        number = self.paragraph_of(word)
        hashed = self.hasher.edge("folded" if folded else side, word - self.starts[number - 1], text)
        paragraph = self.paragraphs[number - 1]
        kept = paragraph.opening if side == "opening" else paragraph.closing
        at = bisect_left(kept, hashed)
        return at < len(kept) and kept[at] == hashed

    def is_of(self, text: str) -> bool:
        """Tell whether a text is the one whose fingerprint this is, to the letter; line ends may differ."""
        return self.hasher.digest("text", one_kind_of_line_end(text)).hex() == self.text


def record(text: str, source: str, read: PartialDate | None = None, *, salt: bytes | None = None) -> Fingerprint:
    """Take the fingerprint of a text; the same text of the same source always gives the same.

    Raises:
        ValueError: there are fewer than four words in it.
    """
    text = one_kind_of_line_end(text)
    cut = tokens(text)
    if not cut.words or cut.window(0) is None:
        message = f"the text has {len(cut.words)} words; a fingerprint needs at least {WINDOW}, with a space between"
        raise ValueError(message)
    salt = salt_for(source) if salt is None else salt
    hasher = Hasher(salt, size_for(len(cut.words)))
    stretches = paragraphs(text)
    bounds = _word_bounds(cut, stretches)
    edges = _edges(cut, bounds, hasher)
    exact, folded = _windows(cut, hasher)
    marks = quotation_marks(cut, stretches)
    parts = tuple(
        Paragraph(
            last - first,
            marks[number],
            b"".join(exact[first:last]),
            b"".join(folded[first:last]),
            tuple(sorted(edges[number][0])),
            tuple(sorted(edges[number][1])),
        )
        for number, (first, last) in enumerate(bounds)
    )
    return Fingerprint(source, read, salt, hasher.size, hasher.digest("text", text).hex(), parts)


def _word_bounds(cut: Tokens, stretches: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Return the first word of each paragraph and the one after its last."""
    return tuple((bisect_left(cut.words, (start, 0)), bisect_left(cut.words, (end, 0))) for start, end in stretches)


def _windows(cut: Tokens, hasher: Hasher) -> tuple[list[bytes], list[bytes]]:
    folded = folded_words(cut)
    every = range(len(cut.words) - WINDOW + 1)
    silent = frozenset(_within_units(cut))
    ends = [(first, last) for first in every if (last := cut.window(first)) is not None]
    return (
        [hasher.digest("exact", cut.between(first, last)) for first, last in ends],
        [
            bytes(hasher.size) if first in silent else hasher.digest("folded", " ".join(folded[first : first + WINDOW]))
            for first in every
        ],
    )


def _edges(cut: Tokens, bounds: tuple[tuple[int, int], ...], hasher: Hasher) -> list[tuple[list[bytes], list[bytes]]]:
    """Return, for each paragraph, the hashes of what stands before its words and of what stands behind them."""
    made: list[tuple[list[bytes], list[bytes]]] = [([], []) for _ in bounds]
    place = [(number, word - first) for number, (first, last) in enumerate(bounds) for word in range(first, last)]
    for at, before in cut.marks:
        last = cut.window(before) if before < len(cut.words) else None
        if last is not None:
            number, word = place[before]
            made[number][0].append(hasher.edge("opening", word, cut.text[at : cut.words[last][1]]))
        first = cut.window_back(before - 1) if before else None
        if first is not None:
            number, word = place[before - 1]
            made[number][1].append(hasher.edge("closing", word, cut.text[cut.words[first][0] : at + 1]))
    for last in range(len(cut.words)):
        first = cut.window_back(last)
        if first is not None and cut.window(first) != last:
            number, word = place[last]
            made[number][1].append(hasher.edge("closing", word, cut.between(first, last)))
    folded = folded_words(cut)
    for first in _within_units(cut):
        forward, back = cut.window(first), cut.window_back(first + WINDOW - 1)
        if forward is not None:
            number, word = place[first]
            made[number][0].append(hasher.edge("folded", word, " ".join(folded[first : forward + 1])))
        if back is not None:
            number, word = place[first + WINDOW - 1]
            made[number][1].append(hasher.edge("folded", word, " ".join(folded[back : first + WINDOW])))
    return made


def _within_units(cut: Tokens) -> Iterator[int]:
    """Yield each word that begins four of one unit, whose folded window is therefore not kept."""
    for first in range(len(cut.words) - WINDOW + 1):
        if cut.units[first] == cut.units[first + WINDOW - 1]:
            yield first


def _places(row: bytes, size: int) -> dict[bytes, tuple[int, ...]]:
    """Return where each hash of a row stands."""
    found: dict[bytes, list[int]] = {}
    for word, at in enumerate(range(0, len(row), size)):
        found.setdefault(row[at : at + size], []).append(word)
    return {hashed: tuple(places) for hashed, places in found.items()}
