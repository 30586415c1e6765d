"""What a search gives back: hits with their reasons, and what is to be said where there are none."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias

from forumcli.search.tiers import Tier

if TYPE_CHECKING:
    from collections.abc import Mapping

    from forumcli.model.ids import Kind
    from forumcli.model.quotation import Form

Json: TypeAlias = dict[str, Any]
Span: TypeAlias = tuple[int, int]
"""Half-open, in code points of the text it belongs to."""
Passage: TypeAlias = Literal["text", "summary", "evidence", "original"]


class Marked(NamedTuple):
    """One word of the query, and where and how it was met."""

    word: str
    """As typed."""
    found: str
    """As printed in the record."""
    where: str
    """`name`, `id` or `host` (of a source), the role of a line about the record, or the passage of a quotation."""
    tier: Tier
    edits: int = 0
    """How many letters apart; 0 but for misspellings."""
    reason: str = ""


class Snippet(NamedTuple):
    """A passage of a quotation with the words found marked."""

    text: str
    spans: tuple[Span, ...]
    passage: Passage
    """`text` is verbatim; `summary` is our own words and never shown as a quotation; `evidence` is the source's."""
    form: Form


class Hit(NamedTuple):
    """One record that was found."""

    kind: Kind
    id: str
    title: str
    tier: Tier
    score: float
    """From 0 to 1, comparable within a tier: how much of the query, how near, how much of the name."""
    reason: str
    matched: tuple[Marked, ...]
    row: Json
    """What a list shows of the record."""
    snippet: Snippet | None = None
    missing: tuple[str, ...] = ()
    """Words of the query that the record does not have, as typed."""


class SearchResult(NamedTuple):
    """The answer to one query."""

    hits: tuple[Hit, ...] = ()
    total: int = 0
    facets: Mapping[str, tuple[tuple[str, int], ...]] = MappingProxyType({})
    """Counts of all that was found, by kind, series, year, country and speaker."""
    suggestions: tuple[str, ...] = ()
    """The nearest names, where nothing was found."""
    spoiled: tuple[str, ...] = ()
    """The words because of which nothing was found: those that are nowhere, else those that are not with the rest."""
    nowhere: tuple[str, ...] = ()
    """Words and fields that no record searched has."""
    without: tuple[tuple[str, int], ...] = ()
    """Words and fields that stand somewhere, but never with all the rest, and how many records have the rest."""
    elsewhere: int = 0
    """How many records would be found beyond the kinds and filters that were given."""
    fields: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    """The fields of the query as they were understood."""
    notes: tuple[str, ...] = ()
    more: bool = False
    """Whether `total` is where counting stopped."""

    def groups(self) -> tuple[tuple[Kind, tuple[Hit, ...]], ...]:
        """Return the hits by kind; kinds and hits in the order in which the hits stand."""
        kinds = dict.fromkeys(hit.kind for hit in self.hits)
        return tuple((kind, tuple(hit for hit in self.hits if hit.kind == kind)) for kind in kinds)
