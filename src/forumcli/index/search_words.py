"""Text to the words that search knows: where each stands, and the folded key under which it is indexed and asked.

The index and the query are cut by the same functions, so that what is typed can meet what was printed. No SQL here.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from forumcli.model.fold import tokens
from forumcli.model.languages import is_han
from forumcli.model.ordinal_words import english_numbers
from forumcli.model.ordinals import OrdinalMention, ordinal_digits, ordinals

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKS: Final = (
    "\u00ad\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u0900-\u0903\u093a-\u094f\u0e31-\u0e4e\u200c\u200d\u2060\ufeff"
)
"""Marks and invisible characters that stand within a word without being letters."""
_APOSTROPHES: Final = "'’‘`´′＇"
_ASCII_WORD: Final = re.compile(r"[A-Za-z0-9]+(?:['`]+[A-Za-z0-9]+)*")
_POSSESSIVE: Final = ("'s", "'S", "’s", "’S", "‘s", "`s", "´s", "′s", "＇s", "‘S", "`S", "´S", "′S", "＇S")
_TYPOGRAPHIC: Final = str.maketrans(dict.fromkeys("’‘´′＇", "'") | dict.fromkeys("“”„«»–—…·•", " "))
"""Signs that make most texts no ASCII although their letters are; what parts words becomes a space."""
_POSSESSIVE_WITHIN: Final = re.compile(r"(?<=[^\W_][^\W_])'[sS](?![^\W_]|'[^\W_])")
_NUMBER_LIKE: Final = re.compile(r"[0-9]|\b[IVX]+\b")
_ORDINAL_LIKE: Final = re.compile(r"[a-z]+(?:st|nd|rd|th)\b")
_LONGEST_NUMBER: Final = 4
_SHORTEST_POSSESSIVE: Final = 3
_WORDS_KEPT: Final = 1 << 14
"""Texts in other scripts repeat their words, and folding one is what takes longest in judging a record."""


class Word(NamedTuple):
    """One word of a text, half-open, in code points."""

    start: int
    end: int
    key: str
    """Letters a-z and digits; a Han character stands for itself."""


def words_of(text: str) -> Iterator[Word]:
    """Yield the words of a text; each Han character is one, an English possessive is none."""
    for match in (_ASCII_WORD if text.isascii() else _word()).finditer(text):
        start, end = match.span()
        word = match[0]
        if not word.isascii() and any(map(is_han, word)):
            yield from _han_apart(word, start)
            continue
        if word.endswith(_POSSESSIVE) and word[:-2][-2:].isalnum() and len(word) > _SHORTEST_POSSESSIVE:
            end -= 2
        key = fold_word(text[start:end])
        if key:
            yield Word(start, end, key)


@cache
def _word() -> re.Pattern[str]:
    """Return the pattern of a word in any script; only where needed, for compiling it is slow."""
    return re.compile(rf"[^\W_](?:[^\W_]|[{_MARKS}]|[{_APOSTROPHES}]+(?=[^\W_]))*")


def keys_of(text: str) -> list[str]:
    """Return the keys of the words of a text, in order."""
    plain = text.translate(_TYPOGRAPHIC)
    if not plain.isascii():
        return [word.key for word in words_of(text)]
    if "`" in plain:
        plain = plain.replace("`", "'")
    # the same as above, ten times as fast
    return tokens(_POSSESSIVE_WITHIN.sub("", plain) if "'" in plain else plain)


@lru_cache(maxsize=_WORDS_KEPT)
def fold_word(word: str) -> str:
    """Return the key of one word without Han characters; an empty text if nothing of it can be typed."""
    return "".join(tokens(word))


def number_keys(text: str) -> list[str]:
    """Return the numbers of a text as they are compared: `9th` for 9th, ninth, IX and 第九, `2021` for itself."""
    if not _may_number(text):
        return []
    plain = [key for key in keys_of(text) if is_number(key)]
    return sorted({*plain, *(ordinal_digits(found.number) for found in ordinals_in(text))})


def ordinals_in(text: str) -> tuple[OrdinalMention, ...]:
    """Return the ordinals of a text, looking closer only if there may be one: that costs five patterns."""
    return ordinals(text) if _may_number(text) else ()


def _may_number(text: str) -> bool:
    """Tell whether a text may have a number or an ordinal; `and` and `east` only end as ordinals do."""
    if not text.isascii() or _NUMBER_LIKE.search(text):
        return True
    return not english_numbers().keys().isdisjoint(_ORDINAL_LIKE.findall(text.lower()))


def is_number(key: str) -> bool:
    """Tell whether a key is a plain number, such as a year."""
    return key.isascii() and key.isdigit() and len(key) <= _LONGEST_NUMBER


def _han_apart(word: str, start: int) -> Iterator[Word]:
    """Cut a word at its Han characters."""
    rest = 0
    for at, char in enumerate(word):
        if not is_han(char):
            continue
        yield from _piece(word, rest, at, start)
        yield Word(start + at, start + at + 1, char)
        rest = at + 1
    yield from _piece(word, rest, len(word), start)


def _piece(word: str, first: int, last: int, start: int) -> Iterator[Word]:
    key = fold_word(word[first:last])
    if key:
        yield Word(start + first, start + last, key)
