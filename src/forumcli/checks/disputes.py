"""Findings of fields on which the sources differ and nothing is settled: both places, both wordings, both sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forumcli.checks.rule import Finding
from forumcli.checks.wording import plain, said, value_of, voices
from forumcli.resolve.compare import between
from forumcli.yamltext.edit import quote
from forumcli.yamltext.implicit import implicit_type, lossy_type

if TYPE_CHECKING:
    from collections.abc import Iterator

    from forumcli.checks.context import CheckContext
    from forumcli.dataset.dataset import Dataset
    from forumcli.model.edition import Edition
    from forumcli.resolve.resolved import Resolved, Side, Stated


def with_known_settlements(context: CheckContext) -> Iterator[Edition]:
    """Yield the editions of which no settlement may have been left out: of others nobody knows what is disputed."""
    return (each for each in context.dataset.editions.values() if not context.lost.settlement(each.route))


def dispute(edition: Edition, field: Resolved, dataset: Dataset, of: str) -> Finding:
    """Return the finding for a disputed field; `of` names what is stated, as in `numbers of edition x`.

    It tells of the sides that exclude each other and of no other: not of a date that is only coarser, nor of a wording
    in another language. It points at the side with the fewest voices, and advises the one with the most.
    """
    sides = [side for side in field.counted if any(_exclude(side, other, field, dataset) for other in field.counted)]
    odd = min(sides, key=lambda side: _weight(side, dataset))
    best = max(sides, key=lambda side: _weight(side, dataset))
    first = odd.stated[0]
    others = [stated for side in sides if side is not odd for stated in side.stated]
    example = f"settled: {{{field.field}: {{value: {_pasted(plain(best.value))}, because: …}}}}"
    return Finding(
        value_of(first.statement),
        f"{of} `{edition.id}`: {voices(said(side.stated[0], dataset) for side in sides)}",
        label=said(first, dataset),
        related=tuple((value_of(stated.statement), said(stated, dataset)) for stated in others),
        help=f"if the evidence decides it, settle it with the reason: `{example}`",
        values=tuple(f"{stated.source}={plain(stated.value)}" for side in sides for stated in side.stated),
    )


def _pasted(text: str) -> str:
    """Write a value as YAML: as it is where every reader has it right, as a number or a date, and else as a text."""
    return text if implicit_type(text) and not lossy_type(text) else quote(text)


def _exclude(one: Side, other: Side, field: Resolved, dataset: Dataset) -> bool:
    """Tell whether a source of the one side and one of the other cannot both be right."""
    if one is other:
        return False
    pairs = ((a, b) for a in _by_language(one) for b in _by_language(other))
    return any(between(a, b, field.field, dataset.places) == "clash" for a, b in pairs)


def _by_language(side: Side) -> list[Stated]:
    """Return one statement of a side for each language in which it is made."""
    return list({stated.language: stated for stated in side.stated}.values())


def _weight(side: Side, dataset: Dataset) -> int:
    """Return how many independent voices a side has."""
    return len({dataset.voice(stated.source) for stated in side.stated})
