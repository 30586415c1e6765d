"""Findings of fields on which the sources differ and nothing is settled: both places, both wordings, both sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forumcli.checks.rule import Finding
from forumcli.checks.wording import plain, said, value_of

if TYPE_CHECKING:
    from forumcli.dataset.dataset import Dataset
    from forumcli.model.edition import Edition
    from forumcli.resolve.resolved import Resolved


def dispute(edition: Edition, field: Resolved, dataset: Dataset, of: str) -> Finding:
    """Return the finding for a disputed field; `of` names what is stated, as in `numbers of edition x`.

    It points at the first statement; every statement that differs from it is related.
    """
    sides = [side.stated for side in field.sides]
    first, others = sides[0][0], [stated for side in sides[1:] for stated in side]
    voices = "; ".join(said(side[0], dataset) for side in sides)
    example = f"settled: {{{field.field}: {{value: {plain(first.value)}, because: …}}}}"
    return Finding(
        value_of(first.statement),
        f"{of} `{edition.id}`: {voices}",
        label=said(first, dataset),
        related=tuple((value_of(stated.statement), said(stated, dataset)) for stated in others),
        help=f"if the evidence decides it, settle it with the reason: `{example}`",
        values=tuple(sorted(f"{stated.source}={plain(stated.value)}" for side in sides for stated in side)),
    )
