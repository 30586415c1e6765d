"""English words that are spelt in two ways, as one key: organisation and organization, centre and center."""

from __future__ import annotations

import re
from typing import Final

from forumcli.model.fold import fold

_PREFIX: Final = re.compile(r"\b(co|inter|multi|trans) (?=operat|ordinat|nation|lateral|caspian|asia)")
_SMALL: Final = frozenset({"and", "the"})
"""Written as `&`, or left out."""
_WAYS: Final = (
    (re.compile(r"iz(?=(?:e|ed|er|ers|es|ing|ation|ations|ational)\b)"), "is"),
    (re.compile(r"\bcenter(?=s?\b)"), "centre"),
    (re.compile(r"\btheater(?=s?\b)"), "theatre"),
    (re.compile(r"\bprogram(?=s?\b)"), "programme"),
    (re.compile(r"\bdefense\b"), "defence"),
    (re.compile(r"\blabor\b"), "labour"),
)


def one_spelling(text: str) -> str:
    """Return a text folded, in British spelling, without hyphens of prefixes, `and` and `the`: for comparing only."""
    folded = _PREFIX.sub(r"\1", fold(text))
    for american, british in _WAYS:
        folded = american.sub(british, folded)
    return " ".join(word for word in folded.split() if word not in _SMALL)
