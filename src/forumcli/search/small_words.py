"""Words that join or ask: found where they stand, missed without harm. Each language has its own, in its own script."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from forumcli.model.languages import Script

_ENGLISH: Final = frozenset([
    "a", "about", "an", "and", "are", "as", "at", "be", "by", "did", "do", "does", "for", "from", "had", "happen",
    "happened", "has", "have", "he", "her", "his", "how", "i", "in", "is", "it", "its", "many", "me", "much", "of",
    "on", "or", "our", "s", "said", "say", "says", "she", "so", "take", "taken", "takes", "than", "that", "the",
    "their", "them", "they", "this", "to", "told", "took", "was", "we", "were", "what", "when", "where", "which",
    "who", "whom", "whose", "why", "will", "with", "would", "year", "you", "your"
])  # fmt: skip
"""English; `s` is what an apostrophe leaves of `let's`."""
_PLACE_AFTER: Final = frozenset(["take", "taken", "takes", "took"])
"""What makes a small word of `place`: where did it take place?"""
_RUSSIAN: Final = frozenset(["и", "в", "на", "по", "с", "о", "к", "из", "у", "за", "от", "что", "кто", "как", "сказал"])
_OF_ADDRESSES: Final = frozenset(["http", "https", "www"])
"""How addresses begin: whoever pastes one means the rest."""


def is_small(typed: str, key: str, script: Script, before: str = "") -> bool:
    """Tell whether a word, as typed and folded, is a small one of the language that its script stands for.

    `before` is the folded word before it: what takes place has no place. A `v` typed in Latin letters is the initial
    of a name, not the Russian `в`.
    """
    if script == "Cyrillic":
        return typed.lower() in _RUSSIAN
    return key in _ENGLISH or key in _OF_ADDRESSES or (key == "place" and before in _PLACE_AFTER)
