"""From routes to places and back: where a finding stands, and which record and field a place belongs to."""

from __future__ import annotations

import bisect
from dataclasses import dataclass
from typing import TYPE_CHECKING

from forumcli.diagnostics.diagnostic import RecordId
from forumcli.yamltext.fragment import find
from forumcli.yamltext.node import Mapping, Node, Scalar, Sequence
from forumcli.yamltext.problem import Place
from forumcli.yamltext.route import Route
from forumcli.yamltext.source import Span

if TYPE_CHECKING:
    import collections.abc

    from forumcli.dataset.dataset import Dataset

_NAMES_OF_ITEMS = ("id", "source", "person", "organisation", "by", "group", "name", "text", "says", "of", "value")
"""The keys by which a list item is known, the surest first."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a place belongs to: a record, if any, and the field within it."""

    record: RecordId | None
    field: str


def place_of(dataset: Dataset, at: Route | Place, *, key: bool = False, words: str | None = None) -> Place:
    """Return where a route leads; with `key`, its key; with `words`, these words inside its value.

    A statement written without its mapping (`number: 9`) is its own `value`.
    """
    if isinstance(at, Place):
        return at
    path = str(at[0])
    node = node_at(dataset.files[path].tree, at[1:])
    if node is None and at[-1] == "value":
        at = at[:-1]
        node = node_at(dataset.files[path].tree, at[1:])
    if words and isinstance(node, Scalar):
        span = find(dataset.files[path].source, node, words)
        if span is not None:
            return Place(path, span)
    return dataset.place(at, key=key)


def node_at(root: Node | None, route: Route) -> Node | None:
    """Return the node that a route leads to exactly."""
    node = root
    for step in route:
        if isinstance(node, Mapping) and isinstance(step, str):
            node = node.get(step)
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            return None
    return node


def route_at(root: Node | None, offset: int) -> Route:
    """Return the route to the innermost node whose text, or whose key, an offset stands in."""
    route: list[str | int] = []
    node = root
    while node is not None:
        if isinstance(node, Mapping) and node.entries:
            index = bisect.bisect_right(node.entries, offset, key=lambda entry: entry.key.span.start) - 1
            if index < 0:
                break
            route.append(node.entries[index].key.text)
            node = node.entries[index].value
        elif isinstance(node, Sequence) and node.items:
            index = bisect.bisect_right(node.items, offset, key=lambda item: item.span.start) - 1
            if index < 0:
                break
            route.append(index)
            node = node.items[index]
        else:
            break
    return tuple(route)


def subject_of(dataset: Dataset, owners: collections.abc.Mapping[Route, RecordId], route: Route) -> Subject:
    """Return the innermost record that a route leads into, and the way from there on.

    `owners` holds the route of each record. List positions are replaced by what names the item, so that the field stays
    the same when the list is reordered.
    """
    start = next((end for end in range(len(route), 0, -1) if route[:end] in owners), 1)
    file = dataset.files.get(str(route[0]))
    node = node_at(file.tree, route[1:start]) if file else None
    parts: list[str] = []
    for step in route[start:]:
        node = node_at(node, (step,))
        if isinstance(step, str):
            parts.append(f".{step}" if parts else step)
        else:
            parts.append(f"[{_member_name(node)}]")
    return Subject(owners.get(route[:start]), "".join(parts))


def _member_name(node: Node | None) -> str:
    """Return what names a list item, or nothing where nothing does."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        for name in _NAMES_OF_ITEMS:
            if isinstance(value := node.get(name), Scalar):
                return value.text
    return ""


def scalars_of(root: Node | None) -> list[Scalar]:
    """Return every scalar of a tree, keys too, in the order of the file."""
    found: list[Scalar] = []
    waiting: list[Node] = [root] if root is not None else []
    while waiting:
        node = waiting.pop()
        if isinstance(node, Scalar):
            found.append(node)
        elif isinstance(node, Sequence):
            waiting += node.items
        else:
            for entry in node.entries:
                waiting += (entry.key, entry.value)
    return sorted(found, key=lambda scalar: scalar.span)


def scalar_at(scalars: list[Scalar], span: Span) -> Scalar | None:
    """Return the scalar, of a sorted list, that a span begins in."""
    index = bisect.bisect_right(scalars, span.start, key=lambda scalar: scalar.span.start) - 1
    if index >= 0 and span.start < scalars[index].span.end:
        return scalars[index]
    return None
