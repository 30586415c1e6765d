"""The chains that records form among their own kind: who is part of, derived from or successor of whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from forumcli.dataset.dataset import Dataset
    from forumcli.model.ids import Kind
    from forumcli.yamltext.route import Route

_CHAINS: tuple[tuple[Kind, str], ...] = (
    ("series", "successor_of"),
    ("editions", "parent"),
    ("organisations", "parent"),
    ("organisations", "predecessor"),
    ("places", "within"),
    ("sources", "derived_from"),
)


@dataclass(frozen=True, slots=True)
class Link:
    """One record that names another of its kind under a key."""

    kind: Kind
    key: str
    id: str
    target: str
    route: Route


def links(dataset: Dataset) -> Iterator[Link]:
    """Yield every link that can be part of a chain: one a record and key."""
    for kind, key in _CHAINS:
        for id_, record in dataset.records(kind).items():
            target = getattr(record, key)
            if target is not None:
                yield Link(kind, key, id_, target, (*record.route, key))
