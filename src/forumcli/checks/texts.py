"""The texts of a dataset with what the schema says of each: whether it is ours to word, or a source's to the letter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from forumcli.dataset.shapes import (
    ListShape,
    MapShape,
    RecordShape,
    ScalarShape,
    Shape,
    fields_of,
    value_field,
)
from forumcli.model.front import Front, Part
from forumcli.model.ids import Verbatim
from forumcli.yamltext.node import Mapping, Node, Scalar, Sequence
from forumcli.yamltext.route import Route

if TYPE_CHECKING:
    from forumcli.dataset.dataset import Dataset


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar of a text's type, and where it stands."""

    route: Route
    scalar: Scalar
    verbatim: bool
    """Whether it holds the words of a source: no fix may touch them."""


def texts_of(dataset: Dataset) -> Iterator[Text]:
    """Yield every text of a dataset, file by file in their order; ids, dates and other typed values are none."""
    front = str(dataset.front.route[0]) if dataset.front.route else ""
    for path, file in dataset.files.items():
        if file.tree is not None:
            yield from _texts(RecordShape(Front if path == front else Part), file.tree, (path,))


def _texts(shape: Shape, node: Node, route: Route) -> Iterator[Text]:
    match shape, node:
        case RecordShape(cls), Mapping():
            fields = fields_of(cls)
            for entry in node.entries:
                if known := fields.get(entry.key.text):
                    yield from _texts(known.shape, entry.value, (*route, entry.key.text))
        case RecordShape(cls), _:
            plain = value_field(cls)
            if plain:
                yield from _texts(plain.shape, node, route)
        case ListShape(member), Sequence():
            for index, each in enumerate(node.items):
                yield from _texts(member, each, (*route, index))
        case ListShape(member, single=True), _:
            yield from _texts(member, node, route)
        case MapShape(member), Mapping():
            for entry in node.entries:
                yield from _texts(member, entry.value, (*route, entry.key.text))
        case ScalarShape(type_), Scalar():
            yield from _text(type_, node, route)


def _text(type_: Any, node: Scalar, route: Route) -> Iterator[Text]:  # noqa: ANN401 - as a shape has it
    if type_ in (str, Verbatim):
        yield Text(route, node, verbatim=type_ is Verbatim)
