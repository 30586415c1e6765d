"""The texts of a dataset with what the schema says of each: whether it is ours to word, or a source's to the letter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

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
from forumcli.model.schema import Decoded
from forumcli.yamltext.node import Mapping, Node, Scalar, Sequence
from forumcli.yamltext.route import Route

if TYPE_CHECKING:
    from forumcli.dataset.dataset import Dataset

_TEXTS: Final = frozenset((str, Verbatim))


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar of a text's type, and where it stands."""

    route: Route
    scalar: Scalar
    verbatim: bool
    """Whether it holds the words of a source: no fix may touch them."""


def texts_of(dataset: Dataset) -> tuple[Text, ...]:
    """Return every text of a dataset, file by file in their order; ids, dates and other typed values are none."""
    found: list[Text] = []
    for path, file in dataset.files.items():
        if file.tree is not None:
            _add(found, RecordShape(Front if path == dataset.front.route[0] else Part), file.tree, (path,))
    return tuple(found)


def _add(found: list[Text], shape: Shape, node: Node, route: Route) -> None:
    """Add the texts of a node to those that were found."""
    match shape, node:
        case ScalarShape(type_), _:
            if type_ in _TEXTS and isinstance(node, Scalar):
                found.append(Text(route, node, verbatim=type_ is Verbatim))
        case RecordShape(cls), _:
            _add_of_record(found, cls, node, route)
        case ListShape(member), Sequence():
            for index, each in enumerate(node.items):
                _add(found, member, each, (*route, index))
        case ListShape(member, single=True), _:
            _add(found, member, node, route)
        case MapShape(member), Mapping():
            for entry in node.entries:
                _add(found, member, entry.value, (*route, entry.key.text))


def _add_of_record(found: list[Text], cls: type[Decoded], node: Node, route: Route) -> None:
    if isinstance(node, Mapping):
        fields = fields_of(cls)
        for entry in node.entries:
            if known := fields.get(entry.key.text):
                _add(found, known.shape, entry.value, (*route, entry.key.text))
    elif plain := value_field(cls):
        _add(found, plain.shape, node, route)
