"""Dates typed in digits: `2025-11-05`, `2025-11`, `05.11.2025`, `2025年11月5日`. In words they are words."""

from __future__ import annotations

import re
from typing import Final

_YEAR: Final = "(?P<year>(?:19|20)[0-9]{2})"
_MONTH: Final = "(?P<month>0?[1-9]|1[0-2])"
_DAY: Final = "(?P<day>0?[1-9]|[12][0-9]|3[01])"
_WRITTEN: Final = (
    f"{_YEAR}-{_MONTH}(?:-{_DAY})?",
    rf"{_YEAR}(?P<sign>[./]){_MONTH}(?P=sign){_DAY}",
    rf"{_DAY}\.{_MONTH}\.{_YEAR}",
    f"{_YEAR}年{_MONTH}月(?:{_DAY}[日号])?",
)
_AROUND: Final = ",;()[]"


def typed_date(text: str) -> str | None:
    """Return a word of a query that is a date of the calendar, written as ISO has it; `None` for anything else."""
    if len(text) < len("2025-1") or not text.strip(_AROUND)[:1].isdigit():
        return None
    found = next((match for form in _WRITTEN if (match := re.fullmatch(form, text.strip(_AROUND)))), None)
    if found is None:
        return None
    numbers = [int(found[part]) for part in ("year", "month", "day") if found[part]]
    return _iso(*numbers)


def _iso(year: int, month: int, day: int | None = None) -> str | None:
    from datetime import date

    if day is None:
        return f"{year}-{month:02}"
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
