"""Text to words and marks: where an excerpt may be cut, and what counts as the same word written otherwise.

A word is a run of letters and digits; a Han character is a word by itself. Every other visible character is a mark by
itself, so `“We` is a mark and a word, `China’s` two words with a mark between them. What stands between spaces, such as
`one-size-fits-all`, is a unit; so is each Han character.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import Final
from unicodedata import normalize

WINDOW: Final = 4
"""How many consecutive words one hash covers at least: fewer are never hashed, nor is a single unit."""
_HAN: Final = "々〇㐀-䶿一-鿿豈-\ufaff\U00020000-\U0003ffff"
_JOINED: Final = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f"
"""Accents that are characters of their own."""
_INVISIBLE: Final = "\xad\u200b-\u200f\u2060-\u2064\ufeff"
_LETTER: Final = rf"[^\W_{_HAN}]"
_TOKEN: Final = re.compile(rf"(?P<word>(?P<han>[{_HAN}])|{_LETTER}(?:{_LETTER}|[{_JOINED}{_INVISIBLE}])*)|\S")
_HAN_WORD: Final = re.compile(f"[{_HAN}]")
_BLANK_LINES: Final = re.compile(r"\n(?:[^\S\n]*\n)+")
_LINE_ENDS: Final = re.compile(r"\r\n?|[\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text cut into words and marks; all places are offsets in the text."""

    text: str
    words: tuple[tuple[int, int], ...]
    """Where each word starts and ends."""
    marks: tuple[tuple[int, int], ...]
    """Where each mark stands, and how many words stand before it."""
    units: tuple[int, ...]
    """The number of the unit that each word belongs to, in rising order."""

    def window(self, first: int) -> int | None:
        """Return the last word of the window that begins with a word: four words or more, of two units or more."""
        last = max(first + WINDOW - 1, bisect_right(self.units, self.units[first]))
        return last if last < len(self.words) else None

    def window_back(self, last: int) -> int | None:
        """Return the first word of the window that ends with a word: four words or more, of two units or more."""
        first = min(last - WINDOW + 1, bisect_left(self.units, self.units[last]) - 1)
        return first if first >= 0 else None

    def between(self, first: int, last: int) -> str:
        """Return the text from the first character of one word to the last character of another."""
        return self.text[self.words[first][0] : self.words[last][1]]


def tokens(text: str) -> Tokens:
    """Cut a text."""
    words: list[tuple[int, int]] = []
    marks: list[tuple[int, int]] = []
    units: list[int] = []
    unit = end = 0
    was_han = False
    for match in _TOKEN.finditer(text):
        start = match.start()
        unit += start > end
        end = match.end()
        if match["word"]:
            is_han = match["han"] is not None
            unit += is_han or was_han
            was_han = is_han
            words.append((start, end))
            units.append(unit)
        else:
            marks.append((start, len(words)))
    return Tokens(text, tuple(words), tuple(marks), tuple(units))


def parts_units(before: str, gap: str, word: str) -> bool:
    """Tell whether a word begins a unit, after the word before it and what stands between the two."""
    return any(sign.isspace() for sign in gap) or any(_HAN_WORD.match(each) for each in (before, word))


def plain(word: str) -> str:
    """Return a word as it counts when its writing does not: case and the ways to encode a letter are folded."""
    if word.isascii():
        return word.lower()
    folded = normalize("NFKC", normalize("NFKC", word).casefold())
    return "".join(char for char in folded if char.isalnum()) or word


def folded_words(cut: Tokens) -> list[str]:
    """Return the words of a text as they count when their writing does not."""
    return [plain(cut.text[start:end]) for start, end in cut.words]


def one_kind_of_line_end(text: str) -> str:
    """Return a text whose lines all end with LF, without a byte-order mark: the form that is fingerprinted."""
    return _LINE_ENDS.sub("\n", text.removeprefix("\ufeff"))


def paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    """Return where each paragraph starts and ends: they are parted by blank lines; one of mere spaces is blank."""
    bounds: list[tuple[int, int]] = []
    start = 0
    for gap in (*_BLANK_LINES.finditer("\n" + text), None):
        # the line end put before the text makes blank lines at its very start a gap like any other
        end = gap.start() - 1 if gap else len(text)
        if end > start and text[start:end].strip():
            bounds.append((start, end))
        start = gap.end() - 1 if gap else end
    return tuple(bounds)
