"""Which of the numbers that stand in a record count for it: *First Deputy Prime Minister* makes nothing the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forumcli.index.search_words import is_number
from forumcli.model.ordinals import names_gathering
from forumcli.search.lines import NAME, PASSAGES
from forumcli.search.met import Meetings, Met, places_of_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from forumcli.model.ids import Kind
    from forumcli.search.question import Term


def own_numbers(kind: Kind, meetings: Meetings) -> dict[Term, list[Met]]:
    """Drop the numbers that stand in a record of a kind without counting for it."""
    own = _of_an_edition(meetings) if kind == "editions" else _of_an_occasion(meetings)
    return {term: [met for met in found if not met.variant.number or own(met)] for term, found in meetings.items()}


def _of_an_edition(meetings: Meetings) -> Callable[[Met], bool]:
    """Return what tells an edition's own numbers.

    An ordinal counts in the name, or right before another word that was asked for, if there is one that the name does
    not have. A year that a report mentions does not count, where the query calls the series by name.
    """
    words = [found for term, found in meetings.items() if found and not found[0].variant.number and not term.small]
    named = [any(met.line.place == NAME for met in found) for found in words]
    asked = places_of_words(meetings)

    def own(met: Met) -> bool:
        if met.line.place in {NAME, "held"}:
            return True
        if not words:
            return met.line.role != "participants" or is_number(met.variant.keys[0]) or _in_a_gathering(met)
        if is_number(met.variant.keys[0]):
            return not any(named)
        return not all(named) and any((id(met.line), at + 1) in asked for at in met.at)

    return own


def _of_an_occasion(meetings: Meetings) -> Callable[[Met], bool]:
    """Return what tells the numbers of a quotation, or of what is known by its occasions, such as a person.

    An ordinal counts where something was said; else in the part of the line, such as a post, that has another word that
    was asked for, or that names a gathering.
    """
    asked = places_of_words(meetings)

    def own(met: Met) -> bool:
        if met.line.place in {NAME, *PASSAGES} or is_number(met.variant.keys[0]):
            return True
        part = met.line.part_at(met.at)
        return any((id(met.line), at) in asked for at in part.places) or names_gathering(part.text)

    return own


def _in_a_gathering(met: Met) -> bool:
    return names_gathering(met.line.part_at(met.at).text)
