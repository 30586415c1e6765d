"""What differs between an excerpt and the place where it stands but for case, marks and spacing.

The source's own characters are not at hand. They are found by trying: what a writer or a program is likely to have
changed is changed back until the hash of the exact characters fits.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain, combinations
from typing import TYPE_CHECKING, Final, TypeAlias

from forumcli.evidence.passages import Passage, Stretch, edge_stands
from forumcli.evidence.tokens import WINDOW, Tokens, parts_units, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from forumcli.evidence.fingerprint import Fingerprint, Side
    from forumcli.evidence.readings import Reading

_QUOTES: Final = "“”\"‘’'«»„‹›"
_DASHES: Final = "-–—‐‑−―"
_SPACES: Final = (" ", "\n", "\n\n", "\u202f", *("\xa0" * length for length in range(1, 9)), "  ", "   ", "    ", "")
_OTHERS: Final = ",.;:()!?…/+&"
_SHOWN: Final = {" ": "a space", "\n": "a line end", "\xa0": "a no-break space", "": "nothing"}
_MOST_TOLD: Final = 4
_MOST_SOUGHT: Final = 50
"""After so many differences the rest is not looked for."""
_MOST_AROUND: Final = 40
"""So many words are looked at for what differs in a window or at an end."""
_LONGEST_GAP: Final = 40
"""Between two words so many characters at most are undone by trying."""
_Change: TypeAlias = tuple[str, int, str]
"""What may stand in the source instead: `words` or `gaps`, which of them, and the text."""


@dataclass(slots=True)
class _Pieces:
    """The words of a part and what stands before, between and behind them, as far as the source's are known."""

    words: list[str]
    gaps: list[str]

    @property
    def text(self) -> str:
        """The part as a text."""
        return self.gaps[0] + "".join(map("".join, zip(self.words, self.gaps[1:], strict=True)))

    def window(self, at: int, changes: Iterable[_Change] = ()) -> str | None:
        """Return the window that begins with a word, cut as the fingerprint cuts it; `None` where it is not whole.

        A very long one is not looked at.
        """
        words = {where: text for which, where, text in changes if which == "words"}
        gaps = {where: text for which, where, text in changes if which == "gaps"}
        before = words.get(at, self.words[at])
        made, parted = [before], False
        for last in range(at + 1, min(len(self.words), at + _MOST_AROUND)):
            gap, word = gaps.get(last, self.gaps[last]), words.get(last, self.words[last])
            parted = parted or parts_units(before, gap, word)
            made += (gap, word)
            if parted and last >= at + WINDOW - 1:
                return "".join(made)
            before = word
        return None

    def changed(self, changes: Iterable[_Change]) -> _Pieces:
        """Return the pieces with some words, or what stands before them, changed."""
        made = _Pieces(list(self.words), list(self.gaps))
        for which, at, text in changes:
            (made.words if which == "words" else made.gaps)[at] = text
        return made

    def first(self, number: int) -> _Pieces:
        """Return so many words from the first on, and what stands before and between them."""
        return _Pieces(self.words[:number], [*self.gaps[: min(number, len(self.words))], ""])

    def last(self, number: int) -> _Pieces:
        """Return so many words up to the last, and what stands between and behind them."""
        return _Pieces(self.words[-number:], ["", *self.gaps[-min(number, len(self.words)) :]])


def difference(reading: Reading, passage: Passage, fingerprint: Fingerprint) -> str:
    """Say what differs, the source's characters where they could be found."""
    told: list[str] = []
    for part, stretch in zip(reading, passage.stretches, strict=True):
        told += _in_part(part.cut, stretch, fingerprint)
        if len(told) >= _MOST_SOUGHT:
            return "; ".join([*list(dict.fromkeys(told))[:_MOST_TOLD], "many more"])
    told = list(dict.fromkeys(told))
    more = [f"{len(told) - _MOST_TOLD} more"] if len(told) > _MOST_TOLD else []
    return "; ".join([*told[:_MOST_TOLD], *more])


def _in_part(cut: Tokens, stretch: Stretch, fingerprint: Fingerprint) -> list[str]:
    pieces = _pieces(cut)
    told: list[str] = []
    for at in range(len(pieces.words) - WINDOW + 1):
        if pieces.window(at) is None or _fits(pieces, at, stretch.first + at, fingerprint):
            continue
        found = _source_of(pieces, at, stretch.first + at, fingerprint)
        if found is None:
            return [*told, _unknown(pieces, at)]
        told += _told(pieces, found, range(at, at + WINDOW))
        if len(told) >= _MOST_SOUGHT:
            return told
        pieces = found
    return told + _in_tail(pieces, stretch, fingerprint) + _at_edges(pieces, stretch, fingerprint)


def _in_tail(pieces: _Pieces, stretch: Stretch, fingerprint: Fingerprint) -> list[str]:
    """Say what differs in words at the end that no window reaches, as they are one unit with the last one it does.

    They are hashed with the words before them, as what stands behind those.
    """
    bare = _Pieces(pieces.words, [*pieces.gaps[:-1], ""]).last(_MOST_AROUND)
    start = stretch.last - len(bare.words)
    cut = tokens(bare.text)
    windows = [cut.window(at) for at in range(len(cut.words))]
    tail = range(1 + max((last for last in windows if last is not None), default=0), len(cut.words))
    if not tail or edge_stands(cut, start, fingerprint, "closing"):
        return []
    for change in chain.from_iterable(_changes_of(bare, at, likely=False) for at in tail):
        made = bare.changed([change])
        if edge_stands(tokens(made.text), start, fingerprint, "closing"):
            return _told(bare, made, tail)
    return [f"case, marks or spacing in “{cut.between(cut.window_back(len(cut.words) - 1) or 0, len(cut.words) - 1)}”"]


def _at_edges(pieces: _Pieces, stretch: Stretch, fingerprint: Fingerprint) -> list[str]:
    """Say what differs in the marks before the first word and behind the last."""
    return [
        *_at_edge(pieces.first(_MOST_AROUND), stretch.first, fingerprint, "opening"),
        *_at_edge(pieces.last(_MOST_AROUND), stretch.last, fingerprint, "closing"),
    ]


def _at_edge(pieces: _Pieces, word: int, fingerprint: Fingerprint, side: Side) -> list[str]:
    """Say what differs on one side of the words nearest to it; `word` is the source's with which that side begins."""
    opens = side == "opening"
    here, inner = pieces.gaps[0 if opens else -1], _Pieces(pieces.words, ["", *pieces.gaps[1:-1], ""]).text
    first = word if opens else word - len(pieces.words)

    def stands(gap: str) -> bool:
        return edge_stands(tokens(gap + inner if opens else inner + gap), first, fingerprint, side)

    if not here or stands(here):
        return []
    there = next((gap for gap in (*_likely_gaps(here), *_other_gaps(here)) if gap and stands(gap)), None)
    where = f"before “{pieces.words[0]}”" if opens else f"behind “{pieces.words[-1]}”"
    return [_edge_told(there, here, where)]


def _edge_told(there: str | None, here: str, where: str) -> str:
    if there is None:
        return f"{_class_of(here)}: {_shown(here)} here, {where}, and not in the source"
    known, shown = _core(there, here)
    return f"{_class_of(there + here)}: {_shown(known)} in the source, {_shown(shown)} here, {where}"


def _pieces(cut: Tokens) -> _Pieces:
    ends = [0, *(end for _, end in cut.words)]
    starts = [*(start for start, _ in cut.words), len(cut.text)]
    words = [cut.text[start:end] for start, end in cut.words]
    return _Pieces(words, [cut.text[end:start] for end, start in zip(ends, starts, strict=True)])


def _fits(pieces: _Pieces, at: int, word: int, fingerprint: Fingerprint, changes: Sequence[_Change] = ()) -> bool:
    window = pieces.window(at, changes)
    size = fingerprint.size
    return window is not None and fingerprint.exact_row.startswith(
        fingerprint.hasher.digest("exact", window), word * size
    )


def _source_of(pieces: _Pieces, at: int, word: int, fingerprint: Fingerprint) -> _Pieces | None:
    """Return the pieces with one change in a window, or two likely ones, so that it fits; `None` if none was found."""
    every = [(change,) for change in _changes(pieces, at, likely=False)]
    likely = _changes(pieces, at, likely=True)
    pairs = (pair for pair in combinations(likely, 2) if pair[0][:2] != pair[1][:2])
    for changes in chain(every, pairs):
        if _fits(pieces, at, word, fingerprint, changes):
            return pieces.changed(changes)
    return None


def _changes(pieces: _Pieces, at: int, *, likely: bool) -> Iterator[_Change]:
    """Yield what may stand in the source instead of a window's words, and between them."""
    for word in range(at, at + WINDOW):
        yield from _changes_of(pieces, word, likely=likely, gap=word > at)


def _changes_of(pieces: _Pieces, word: int, *, likely: bool, gap: bool = True) -> Iterator[_Change]:
    """Yield what may stand instead of a word and, with `gap`, of what stands before it."""
    for text in _cases(pieces.words[word]):
        yield "words", word, text
    before = pieces.gaps[word]
    for text in (*_likely_gaps(before), *(() if likely else _other_gaps(before))) if gap else ():
        if text or before == "":
            yield "gaps", word, text


def _cases(word: str) -> list[str]:
    made = (word.lower(), word.upper(), word[:1].upper() + word[1:], word[:1].lower() + word[1:], word.capitalize())
    return [each for each in dict.fromkeys(made) if each != word]


def _likely_gaps(gap: str) -> list[str]:
    """Return what may well stand between two words instead: another mark of its class, one fewer, a comma, a space."""
    if len(gap) > _LONGEST_GAP:
        return []
    made: list[str] = []
    for at, sign in enumerate(gap):
        for signs in (_QUOTES, _DASHES):
            if sign in signs:
                made += [gap[:at] + other + gap[at + 1 :] for other in signs]
        made.append(gap[:at] + gap[at + 1 :])
    for run in re.finditer(r"\s+", gap):
        made += [gap[: run.start()] + other + gap[run.end() :] for other in _SPACES]
    made += [" ", f",{gap}", f".{gap}", *_DASHES]
    return [each for each in dict.fromkeys(made) if each != gap]


def _other_gaps(gap: str) -> list[str]:
    """Return what else may stand there: any mark in place of one, or one more."""
    if len(gap) > _LONGEST_GAP:
        return []
    made = [gap[:at] + other + gap[at + 1 :] for at, sign in enumerate(gap) if not sign.isspace() for other in _OTHERS]
    for at in range(len(gap) + 1):
        made += [gap[:at] + sign + gap[at:] for sign in (*_QUOTES, *_OTHERS, *_DASHES, " ")]
    made += [f" {sign} " for sign in _DASHES]
    return [each for each in dict.fromkeys(made) if each != gap]


def _told(before: _Pieces, found: _Pieces, words: range) -> list[str]:
    """Say what was changed in some words, and in what stands before them, to make them fit."""
    told = [
        f"case: “{found.words[n]}” in the source, “{before.words[n]}” here"
        for n in words
        if found.words[n] != before.words[n]
    ]
    for n in words:
        if found.gaps[n] != before.gaps[n]:
            there, here = _core(found.gaps[n], before.gaps[n])
            around = f"“{found.words[n - 1]}{found.gaps[n]}{found.words[n]}”"
            told.append(f"{_class_of(there + here)}: {_shown(there)} in the source, {_shown(here)} here, in {around}")
    return told


def _core(there: str, here: str) -> tuple[str, str]:
    """Return what is left of two texts without what they begin and end with alike."""
    while there and here and there[0] == here[0]:
        there, here = there[1:], here[1:]
    while there and here and there[-1] == here[-1]:
        there, here = there[:-1], here[:-1]
    return there, here


def _class_of(signs: str) -> str:
    marks = {sign for sign in signs if not sign.isspace()}
    if not marks:
        return "spacing"
    if marks & set(_QUOTES):
        return "quotation marks"
    return "dashes" if marks & set(_DASHES) else "punctuation"


def _shown(text: str) -> str:
    if text and len(set(text)) == 1 and text[0] in _SHOWN:
        return f"{len(text)} {_SHOWN[text[0]].partition(' ')[2]}s" if len(text) > 1 else _SHOWN[text]
    return _SHOWN.get(text) or f"`{text}`".replace("\n", "⏎")


def _unknown(pieces: _Pieces, at: int) -> str:
    return f"case, marks or spacing in “{pieces.window(at)}”"
