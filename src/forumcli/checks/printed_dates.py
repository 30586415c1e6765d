"""What the words of an English dateline say of day, month and year, and no more: no guess where they say nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from forumcli.model.dates import MONTHS

_MONTH: Final = re.compile(
    r"\b(" + "|".join(f"{name[:3]}(?:{name[3:]})?" for name in MONTHS) + r"|Sept)\b\.?", re.IGNORECASE
)
_YEAR: Final = re.compile(r"(?<![\d-])(?:19|20)\d\d(?!\d)")
_ISO: Final = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_DAY: Final = re.compile(r"(?<![\d:.])([1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d:%]|\.\d)\b", re.IGNORECASE)
_ALSO_WORDS: Final = frozenset(("may", "march", "mar", "august"))
"""Names of months that are other words in small letters."""
_BEFORE: Final = re.compile(r"\d(?:st|nd|rd|th)?(?:\s+of)?[\s.,–-]*\Z", re.IGNORECASE)
_BEHIND: Final = re.compile(r"[\s,]*\d")


@dataclass(frozen=True, slots=True)
class Printed:
    """The days, months and years that some words name; empty where they name none."""

    days: frozenset[int]
    months: frozenset[int]
    years: frozenset[int]


def printed_date(words: str) -> Printed | None:
    """Read `13 July 2022`, `Nov. 8–9`, `September`, `2022-07-14`; `None` where no month stands in the words."""
    if iso := _ISO.findall(words):
        years, months, days = (frozenset(int(part) for part in parts) for parts in zip(*iso, strict=True))
        return Printed(days, months, years)
    months = frozenset(_number(match[1]) for match in _MONTH.finditer(words) if _is_month(words, match))
    if not months:
        return None
    years = frozenset(int(year) for year in _YEAR.findall(words))
    rest = _YEAR.sub(" ", words)
    return Printed(frozenset(int(day) for day in _DAY.findall(rest)), months, years)


def _is_month(words: str, match: re.Match[str]) -> bool:
    """Tell whether a name is that of a month: `may` is, with a capital or next to a number, and else a verb."""
    if match[1].lower() not in _ALSO_WORDS or not match[1][0].islower():
        return True
    return bool(_BEFORE.search(words[: match.start()]) or _BEHIND.match(words, match.end()))


def _number(month: str) -> int:
    """Return the number of a month from its first three letters."""
    return [name[:3].lower() for name in MONTHS].index(month[:3].lower()) + 1
