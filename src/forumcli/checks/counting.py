"""Which ordinals in the printed name of an edition number it, and which belong to what the name tells of."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from forumcli.model.fold import tokens
from forumcli.model.ordinals import OrdinalMention, ordinals

_GATHERINGS: Final = (
    *("forum", "meeting", "summit", "session", "conference", "congress", "dialogue", "dialog", "consultation"),
    *("consultations", "round", "ministerial", "assembly", "symposium", "seminar", "workshop", "edition", "expo"),
    *("exhibition", "festival", "форум", "заседание", "встреча", "саммит", "сессия", "конференция", "съезд"),
    *("диалог", "совещание", "форума", "заседания", "встречи", "саммита", "сессии", "конференции", "диалога"),
)
_BETWEEN: Final = (
    *("annual", "biennial", "regular", "international", "high-level", "high", "level", "official", "online"),
    *("virtual", "joint", "plenary", "ежегодный", "международный", "международного", "очередной"),
)
"""What may stand between the ordinal and what it counts."""
_WORD: Final = re.compile(r"[^\W_]+")
_END: Final = re.compile(r"\s*(?:\Z|[.,;:()\[\]（）|])")
_LAST_WORD: Final = re.compile(r"([^\W_]+)[’'`]?s?[\s«“\"‘–—-]*\Z")
_YEARS: Final = re.compile(r"\s*(?:anniversary|годовщин|周年|週年)", re.IGNORECASE)
_OF_YEARS: Final = re.compile(r"(?:anniversary\s+of|годовщин\w*)\s+(?:the\s+)?\Z", re.IGNORECASE)
_COUNTED_IN_HAN: Final = re.compile(r"[届屆次回]\Z")
_WAR: Final = re.compile(r"\s?世界大[战戰]")


def counting(name: str, series: tuple[str, ...]) -> list[OrdinalMention]:
    """Return the ordinals of a printed name that count the edition: those before the words of its series' names.

    `series` are these names. Anniversaries, wars, popes and poles are not counted, nor is an ordinal that is part of
    the series' own name.
    """
    return [each for each in ordinals(name) if _counts(name, each, series) and not _is_part(name, each, series)]


@lru_cache(maxsize=1024)
def _words(series: tuple[str, ...]) -> frozenset[str]:
    """Return the words of some names, folded once: they are the same for every edition of a series."""
    return frozenset(word for each in series for word in tokens(each))


def _counts(name: str, mention: OrdinalMention, series: tuple[str, ...]) -> bool:
    before, after = name[: mention.start], name[mention.end :]
    if _YEARS.match(after) or _OF_YEARS.search(before):
        return False
    if mention.form == "han":
        return bool(_COUNTED_IN_HAN.search(name[: mention.end])) and not _WAR.match(after)
    words = _words(series)
    last = _LAST_WORD.search(before)
    named = last is None or bool({*tokens(last[1])} & (words | _words(_GATHERINGS)))
    if _END.match(after):
        return named
    if mention.form == "roman" and not (named or (last and last[1].islower())):
        return False
    return _first_word(after) in words | _words(_GATHERINGS)


def _first_word(text: str) -> str | None:
    """Return the first word of a text that may be what is counted, folded."""
    for match in _WORD.finditer(text):
        for word in tokens(match[0]):
            if word not in _words(_BETWEEN):
                return word
    return None


def _is_part(name: str, mention: OrdinalMention, series: tuple[str, ...]) -> bool:
    """Tell whether an ordinal stands, with the word behind it, in a name of the series itself."""
    following = _WORD.search(name, mention.end)
    words = name[mention.start : following.end() if following else mention.end].casefold()
    return any(words in each.casefold() for each in series)
