"""What the words of a series' cadence say: whether it is yearly, and from when. No guess where they do not say so."""

from __future__ import annotations

import re
from typing import Final

_YEARLY: Final = re.compile(r"\A(?:held )?(?:yearly|annual|annually|every year|once a year)\b", re.IGNORECASE)
_SPAN: Final = re.compile(r"\A[^;.]*?\b((?:19|20)\d\d)\b(?:\s*(?:to|until|–|-)\s*((?:19|20)\d\d))?")


def yearly(cadence: str | None) -> range | None:
    """Return the years for which a series is said to be yearly; `None` where it is not said to be.

    `yearly since 2021` holds from 2021 on, `yearly, 2023 to 2025` for these three years.
    """
    if cadence is None or not _YEARLY.match(cadence):
        return None
    span = _SPAN.match(cadence)
    first = int(span[1]) if span else 1
    last = int(span[2]) if span and span[2] else 9999
    return range(first, last + 1)
