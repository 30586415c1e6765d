"""The lists and mappings inside the records of a dataset, as they are written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from forumcli.yamltext.node import Mapping, Node, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from forumcli.dataset.dataset import Dataset
    from forumcli.yamltext.route import Route

_RECORD: Final = 3
"""How many steps lead to a record: file, section, position."""


def inner_nodes(dataset: Dataset) -> Iterator[tuple[Route, Mapping | Sequence]]:
    """Yield every list and every mapping below a record with its route, in the order of the files."""
    for path, file in dataset.files.items():
        if file.tree is not None:
            yield from _below(file.tree, (path,))


def key_of(route: Route) -> str:
    """Return the key under which a list or mapping stands, or a member of a list; of a statement's value, its own."""
    return next(step for step in reversed(route) if isinstance(step, str) and step != "value")


def _below(node: Node, route: Route) -> Iterator[tuple[Route, Mapping | Sequence]]:
    if isinstance(node, Mapping | Sequence) and len(route) > _RECORD:
        yield route, node
    if isinstance(node, Mapping):
        for entry in node.entries:
            yield from _below(entry.value, (*route, entry.key.text))
    elif isinstance(node, Sequence):
        for index, each in enumerate(node.items):
            yield from _below(each, (*route, index))
