"""Chinese syllables, of which names are made: one that differs in a letter is another name, and no misspelling."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from forumcli.search.tiers import Tier

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forumcli.search.lines import Line
    from forumcli.search.question import Term
    from forumcli.search.variants import Variant

_SYLLABLE: Final = re.compile(
    "(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:[aeo]|ai|ei|ao|ou|an|en|ang|eng|ong|er"
    "|i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ua|uo|uai|ui|uan|un|uang|ue)"
)
"""A syllable of pinyin. Of two such, neither is a misspelling or the beginning of the other: they are two names."""
_PINYIN: Final = re.compile(f"(?![iu])(?:{_SYLLABLE.pattern})+")
"""Words of whole syllables. Two such are two names if the first letter differs, or two: Hangzhou, Yangzhou, Haizhou."""


def is_syllable(word: str) -> bool:
    """Tell whether a folded word is one syllable of Chinese."""
    return _SYLLABLE.fullmatch(word) is not None


def is_pinyin(word: str) -> bool:
    """Tell whether a folded word is made of whole syllables of Chinese."""
    return _PINYIN.fullmatch(word) is not None


def are_syllables(one: str, other: str) -> bool:
    """Tell whether both of two folded words are one syllable of Chinese."""
    return is_syllable(one) and is_syllable(other)


def are_pinyin(one: str, other: str) -> bool:
    """Tell whether both of two folded words are made of whole syllables of Chinese."""
    return is_pinyin(one) and is_pinyin(other)


def syllable_of(term: Term) -> str | None:
    """Return the one syllable of Chinese that a term is, in pinyin; `None` if it is none."""
    if term.script != "Cyrillic":
        return term.key if is_syllable(term.key) else None
    from forumcli.model.palladius import syllable_from_palladius

    return syllable_from_palladius(term.typed)


def as_syllable(term: Term, variant: Variant, line: Line, at: Sequence[int]) -> Variant | None:
    """Read a Chinese syllable that was typed in Russian: another one that only folds as it does is a misspelling.

    Минь is Min, and Мин is Ming. A syllable begins a name of several, and no other word: Минь is no minister.
    """
    if term.script != "Cyrillic" or len(at) != 1:
        return variant
    typed = syllable_of(term)
    if typed is None:
        return variant
    printed = _pinyin(line.printed(at[0]), line.keys[at[0]])
    if variant.tier == Tier.PREFIX:
        return variant if printed is not None and printed.startswith(typed) else None
    return variant if printed in {None, typed} else variant._replace(tier=Tier.TYPO, reason="one letter", edits=1)


def _pinyin(printed: str, key: str) -> str | None:
    """Return a printed word in pinyin; `None` if it is not made of Chinese syllables."""
    if printed.isascii():
        return key if is_pinyin(key) else None
    from forumcli.model.palladius import pinyin_from_palladius

    return pinyin_from_palladius(printed)
