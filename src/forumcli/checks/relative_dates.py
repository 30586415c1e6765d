"""Words that date by the day of writing: today, yesterday, last Friday; in English, Russian and Chinese."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from forumcli.model.statement import DateStatement

Span: TypeAlias = tuple[timedelta, timedelta]

_DAY: Final = timedelta(days=1)
_WORDS: Final = (
    (re.compile(r"\b(?:yesterday|вчера|накануне)\b(?!['’]s)|昨[天日]", re.IGNORECASE), (-2 * _DAY, -_DAY)),
    (re.compile(r"\b(?:today|tonight|сегодня)\b(?!['’]s)|今[天日]", re.IGNORECASE), (-_DAY, 0 * _DAY)),
    (re.compile(r"\b(?:tomorrow|завтра)\b(?!['’]s)|明[天日]", re.IGNORECASE), (0 * _DAY, _DAY)),
)
"""Each word with the days it can mean, counted from that of publication: a text is written on that day or the one
before."""
_VAGUE: Final = re.compile(
    r"\b(?:(?:last|this|next|past) (?:week|weekend|month|year|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    r"|(?:a few|two|three) days ago)\b|日前|近日",
    re.IGNORECASE,
)


def dating_words(held: DateStatement) -> tuple[str, str]:
    """Return the key and the text of what a source prints for a date: `as`, or else the evidence."""
    return ("as", held.as_) if held.as_ else ("evidence", held.evidence or "")


def days_meant(words: str) -> dict[str, Span]:
    """Return the words that mean one day, each with the days it can be, counted from the day of publication."""
    return {match[0]: span for pattern, span in _WORDS for match in pattern.finditer(words)}


def relative_word(words: str) -> str | None:
    """Return the first word or words that date by the day of writing; `None` where there are none."""
    found = [match for pattern in (*(pattern for pattern, _ in _WORDS), _VAGUE) if (match := pattern.search(words))]
    return min(found, key=lambda match: match.start())[0] if found else None
