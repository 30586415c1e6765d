"""Routes: the keys that lead from a file to a node, and the one function that turns a route into a place."""

from __future__ import annotations

from typing import TypeAlias

from forumcli.yamltext.node import Mapping, Node, Scalar, Sequence
from forumcli.yamltext.source import Span

Route: TypeAlias = tuple[str | int, ...]
"""The keys and list positions (from 0) from the root of one file's tree to a node; `()` is the root."""


def resolve(root: Node, route: Route, *, key: bool = False) -> Span:
    """Return the span of the node that `route` leads to; with `key`, of its key instead of its value.

    A route that ends nowhere (a missing field) gives the nearest thing that exists: the key under which it is
    missing, or the first key of the list item that lacks it. So does a value that is not written at all.
    """
    node, span = root, first_line(root)
    for depth, step in enumerate(route):
        last = depth == len(route) - 1
        if isinstance(node, Mapping) and isinstance(step, str):
            entry = node.entry(step)
            if entry is None:
                return span
            span = entry.key.span
            node = entry.value
            if last and key:
                return span
        elif isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node.items):
            node = node.items[step]
            span = first_line(node)
        else:
            return span
    return node.span if isinstance(node, Scalar) and node.span.start < node.span.end else span


def first_line(node: Node) -> Span:
    """Return what stands for a whole node in a message: a scalar itself, else its first key or item."""
    while not isinstance(node, Scalar):
        if isinstance(node, Mapping) and node.entries:
            return node.entries[0].key.span
        if isinstance(node, Sequence) and node.items:
            node = node.items[0]
        else:
            return node.span
    return node.span
