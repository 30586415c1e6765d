"""The tiers of a hit, best first: a hit of a lower tier never stands above one of a higher, whatever their scores."""

from __future__ import annotations

from enum import IntEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping


class Tier(IntEnum):
    """How what was typed met what is there; a hit has the tier of its weakest word."""

    EXACT = 0
    """The word itself, but for capitals, marks and apostrophes."""
    ALIAS = 1
    """Another name that the dataset knows of the record."""
    SCRIPT = 2
    """The same word in another script, by transliteration."""
    SCHOOL = 3
    """Another school of spelling: Norow for Norov."""
    FORM = 4
    """Another form of the word: protecting for protection."""
    PREFIX = 5
    """The beginning of the word."""
    ASIDE = 6
    """Not said, but in the speaker's post, the topic or the occasion, all of it; quotations only."""
    TYPO = 7
    """A word one or two letters away."""
    PARTIAL = 8
    """All words but one; quotations only."""

    @property
    def words(self) -> str:
        """Say the tier in English."""
        return TIER_WORDS[self]


TIER_WORDS: Final[Mapping[Tier, str]] = MappingProxyType(
    {
        Tier.EXACT: "exact",
        Tier.ALIAS: "known by another name",
        Tier.SCRIPT: "in another script",
        Tier.SCHOOL: "another spelling",
        Tier.FORM: "another form of the word",
        Tier.PREFIX: "beginning of the word",
        Tier.ASIDE: "beside what was said",
        Tier.TYPO: "misspelling",
        Tier.PARTIAL: "one word missing",
    }
)
