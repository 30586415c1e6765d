"""When two wordings are the same but for their writing: a light module, as every command that shows names needs it."""

from __future__ import annotations

import unicodedata
from typing import Final

_ALIKE: Final = str.maketrans(
    {"–": "-", "—": "-", "‐": "-", "’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"'}
)


def same_words(a: str, b: str) -> bool:
    """Tell whether two texts differ at most in case, white space, and the form of dashes and quotation marks."""
    return _plain(a) == _plain(b)


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).translate(_ALIKE).casefold()
    return " ".join(folded.replace('"', "").split()).rstrip(".")
