"""Statements of a field that are not weighed against each other, told and announced and deduced, held together."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from forumcli.resolve.compare import relation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from forumcli.checks.context import CheckContext
    from forumcli.model.count import Relation
    from forumcli.model.edition import Edition, SingleField
    from forumcli.resolve.resolved import Stated


def contradicted(
    edition: Edition,
    name: SingleField,
    context: CheckContext,
    *,
    weak: Callable[[Stated], bool],
    strong: Callable[[Stated], bool],
) -> Iterator[tuple[Stated, list[Stated]]]:
    """Yield each weak statement of a field that the strong ones exclude, with those; nothing of what is settled.

    One strong statement that clashes with it is enough, unless the strong ones clash among themselves: then all must.
    A strong one that another says more exactly does not count: it agrees with too much to bear the weak one out.
    """
    field = context.resolved[edition.id].fields[name]
    stated = [each for side in field.sides for each in side.stated]
    if field.state == "settled" or not any(weak(each) for each in stated):
        return
    against = [each for each in stated if strong(each)]
    distinct = list({each.value: each for each in against}.values())
    coarse = {
        each.value for each in distinct if any(_stands(other, each, name, context) == "finer" for other in distinct)
    }
    exact = [each for each in against if each.value not in coarse]
    pairs = itertools.combinations([each for each in distinct if each.value not in coarse], 2)
    torn = any(_stands(*pair, name, context) == "clash" for pair in pairs)
    for each in stated:
        clashing = [other for other in exact if weak(each) and _stands(each, other, name, context) == "clash"]
        if clashing and (not torn or len(clashing) == len(exact)):
            yield each, clashing


def _stands(one: Stated, other: Stated, name: SingleField, context: CheckContext) -> Relation:
    return relation(one.value, other.value, context.dataset.places, is_place=name == "place")
