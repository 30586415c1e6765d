"""A word of the query met in a line of a record; what all modules that judge a record have in common."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeAlias

from forumcli.search.lines import Line
from forumcli.search.question import Term
from forumcli.search.tiers import Tier
from forumcli.search.variants import Variant


class Met(NamedTuple):
    """A term met in a line."""

    term: Term
    variant: Variant
    line: Line
    tier: Tier
    at: tuple[int, ...]


Meetings: TypeAlias = Mapping[Term, Sequence[Met]]
"""Where each term is met in a record, at most once a line."""


def places_of_words(meetings: Meetings) -> set[tuple[int, int]]:
    """Return the places, line by line, of the words that were asked for, besides numbers and small words."""
    return {
        (id(met.line), at)
        for term, found in meetings.items()
        for met in found
        if not met.variant.number and not term.small
        for at in met.at
    }
