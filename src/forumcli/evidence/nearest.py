"""With the text of a source at hand: the passage most like an excerpt that does not stand there, word by word."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, Literal, NamedTuple, TypeAlias

from forumcli.evidence.tokens import one_kind_of_line_end, paragraphs

Change: TypeAlias = Literal["same", "gone", "source"]
"""`same`: in both; `gone`: only in the excerpt; `source`: only in the source."""
_LONGEST: Final = 1_000
"""Of a longer excerpt none is sought: what it costs grows with the square of the characters, and more."""
_BEGINNINGS: Final = '“"‘«(['
_ENDINGS: Final = '.,;:!?”"’»)'


class Words(NamedTuple):
    """Some words in a row, and in which of the two texts they stand."""

    change: Change
    words: str


@dataclass(frozen=True, slots=True)
class Nearest:
    """The passage most like an excerpt. It shows where to look; it proves nothing."""

    paragraph: int
    diff: tuple[Words, ...]


def nearest_passage(excerpt: str, text: str, at: str | None = None) -> Nearest | None:
    """Return the passage most like an excerpt; of equally like ones, that in the stated paragraph, else the first."""
    if len(excerpt) > _LONGEST:
        return None
    from rapidfuzz import fuzz

    text = one_kind_of_line_end(text)
    stated = int(at.partition("-")[0]) if at else 0
    best: tuple[float, bool, int] = (0.0, False, 0)
    found = None
    for number, (start, end) in enumerate(paragraphs(text), 1):
        alignment = fuzz.partial_ratio_alignment(excerpt, text[start:end])
        if alignment is None:
            continue
        key = (round(alignment.score, 6), number == stated, -number)
        if key > best:
            best = key
            low, high = (alignment.dest_start, alignment.dest_end) if len(excerpt) <= end - start else (0, end - start)
            found = Nearest(number, _diff(excerpt.split(), _whole_words(text[start:end], low, high)))
    return found


def _whole_words(paragraph: str, start: int, end: int) -> list[str]:
    """Return the words of a stretch, the first and the last of them whole."""
    while start and not paragraph[start - 1].isspace():
        start -= 1
    while end < len(paragraph) and not paragraph[end].isspace():
        end += 1
    return paragraph[start:end].split()


def _diff(excerpt: list[str], passage: list[str]) -> tuple[Words, ...]:
    """Return the words of both in order; words that the source has before and behind the excerpt are left out."""
    if passage and excerpt and passage[-1].rstrip(_ENDINGS) == excerpt[-1]:
        passage = [*passage[:-1], excerpt[-1]]
    if passage and excerpt and passage[0].lstrip(_BEGINNINGS) == excerpt[0]:
        passage = [excerpt[0], *passage[1:]]
    made: list[Words] = []
    for tag, low, high, first, last in SequenceMatcher(None, excerpt, passage, autojunk=False).get_opcodes():
        if tag == "equal":
            made.append(Words("same", " ".join(excerpt[low:high])))
            continue
        made += [Words("gone", " ".join(excerpt[low:high]))] if high > low else []
        around = low == high and low in (0, len(excerpt))
        made += [Words("source", " ".join(passage[first:last]))] if last > first and not around else []
    return tuple(made)
