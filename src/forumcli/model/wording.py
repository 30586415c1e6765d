"""When two wordings are the same but for their writing, and when one says anything.

A light module, as every command that shows names needs it.
"""

from __future__ import annotations

import unicodedata
from typing import Final

_ALIKE: Final = str.maketrans(
    {"–": "-", "—": "-", "‐": "-", "’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"'}
)


def same_words(a: str, b: str) -> bool:
    """Tell whether two texts differ at most in case, white space, and the form of dashes and quotation marks."""
    return _plain(a) == _plain(b)


def gives_reason(text: str | None) -> bool:
    """Tell whether a text can be the reason of a decision: it is there, and holds more than marks and blanks."""
    return text is not None and any(character.isalnum() for character in text)


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).translate(_ALIKE).casefold()
    return " ".join(folded.replace('"', "").split()).rstrip(".")
