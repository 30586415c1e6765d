"""Addresses that scroll to the words: text fragments (`#:~:text=`), as the WICG's draft defines them.

A browser that does not find the words shows the page from its top and says nothing: such a link is a help, no proof.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from forumcli.evidence.passages import locate
from forumcli.evidence.readings import Part, readings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from forumcli.evidence.fingerprint import Fingerprint

_MOST_WORDS: Final = 12
"""A longer text is named by its first and last words."""
_ENDS: Final = 5
_AROUND: Final = 4
"""How many words of the surroundings tell one of several places."""


def fragment_url(url: str, words: str, *, before: str = "", behind: str = "") -> str:
    """Return an address that scrolls to some words; what stands before and behind them tells one place of several."""
    kept = readings(words)[-1]
    start, end = _range([part.text for part in kept])
    prefix = " ".join(before.split()[-_AROUND:])
    suffix = " ".join(behind.split()[:_AROUND])
    directive = ",".join(
        [
            *([f"{_encoded(prefix)}-"] if prefix else []),
            _encoded(start),
            *([_encoded(end)] if end else []),
            *([f"-{_encoded(suffix)}"] if suffix else []),
        ]
    )
    return f"{url}{'' if '#' in url else '#'}:~:text={directive}"


def stands_often(words: str, fingerprint: Fingerprint) -> bool:
    """Tell whether some words stand at more than one place of a text."""
    return len(locate((Part(words),), fingerprint, exactly=True)) > 1


def surroundings(words: str, longer: Iterable[str]) -> tuple[str, str]:
    """Return what stands before and behind some words in the longest of the excerpts that hold them."""
    holding = sorted((each for each in longer if words in each and each != words), key=lambda each: (-len(each), each))
    if not holding:
        return "", ""
    before, _, behind = holding[0].partition(words)
    return before, behind


def _range(parts: list[str]) -> tuple[str, str]:
    words = " ".join(parts).split()
    if len(parts) == 1 and len(words) <= _MOST_WORDS:
        return " ".join(words), ""
    return " ".join(parts[0].split()[:_ENDS]), " ".join(parts[-1].split()[-_ENDS:])


def _encoded(text: str) -> str:
    # NOTE: a hyphen, a comma and an ampersand mean something in a directive, so the words' own must not be seen.
    return quote(text, safe="").replace("-", "%2D")
