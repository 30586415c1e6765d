"""Tree to records: a node of a YAML tree becomes a frozen value of the model, and what does not fit a problem.

Decoding never raises on data. A value that does not fit is left out and reported; a record that lacks a required key
is left out whole.
"""

from __future__ import annotations

import collections.abc
from dataclasses import dataclass, field
from typing import Any, TypeVar

from forumcli.dataset.nearest import nearest
from forumcli.dataset.scalars import SCALARS, FormError
from forumcli.dataset.shapes import (
    ChoiceShape,
    Field,
    ListShape,
    MapShape,
    RecordShape,
    ScalarShape,
    Shape,
    fields_of,
    value_field,
)
from forumcli.model.dates import DateError
from forumcli.model.ids import KIND_OF_ID, Kind
from forumcli.model.schema import Decoded
from forumcli.yamltext.node import Entry, Mapping, Node, Scalar, Sequence, Style
from forumcli.yamltext.problem import Place, Problem
from forumcli.yamltext.route import Route, first_line
from forumcli.yamltext.source import Span

RecordType = TypeVar("RecordType", bound=Decoded)


@dataclass(frozen=True, slots=True)
class Reference:
    """An id that points at a record of another kind, and where it stands."""

    kind: Kind
    id: str
    route: Route


@dataclass(frozen=True, slots=True)
class Definition:
    """An id that a record has for its own, and where it stands."""

    kind: Kind
    id: str
    route: Route


@dataclass(slots=True)
class Decoder:
    """Decodes one file, and collects what it meets on the way."""

    path: str
    problems: list[Problem] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    definitions: list[Definition] = field(default_factory=list)
    unnamed: list[Definition] = field(default_factory=list)
    """Records without an id that can be used; what stands in its place is their `id`."""

    def record(self, cls: type[RecordType], node: Node, route: Route) -> RecordType | None:
        """Decode a mapping into a record; a plain value stands for a statement's `value`."""
        if not isinstance(node, Mapping):
            return self._shorthand(cls, node, route)
        fields = fields_of(cls)
        values: dict[str, Any] = {}
        unusable: set[str] = set()
        for entry in node.entries:
            known = fields.get(entry.key.text)
            if known is None:
                unusable.add(self._unknown_key(entry, fields))
            elif known.attribute not in values and not _is_empty(entry.value):
                so_far = len(self.problems)
                value = self.value(known.shape, entry.value, (*route, entry.key.text))
                if value is not None and not (known.key.required and value == ()):
                    values[known.attribute] = value
                elif len(self.problems) > so_far:
                    unusable.add(known.attribute)
        self._define(cls, values, node, (self.path, *route))
        for each in fields.values():
            if each.key.required and each.attribute not in values:
                # NOTE: what is there but of no use, or under a misspelt key, has been reported as such.
                if each.attribute not in unusable:
                    self._missing(each, node)
                if each.key.otherwise is not None:
                    values[each.attribute] = each.key.otherwise
        missing = any(each.key.required and each.attribute not in values for each in fields.values())
        return None if missing else cls(**values, route=(self.path, *route))

    def value(self, shape: Shape, node: Node, route: Route) -> Any:  # noqa: ANN401 - the shape says which type comes back
        """Decode a node into a value of a shape, or `None` with a problem."""
        match shape:
            case RecordShape(cls):
                return self.record(cls, node, route)
            case ListShape(member, single):
                return self._list(member, node, route, single=single)
            case MapShape(member):
                return self._mapping(member, node, route)
            case ChoiceShape(words):
                return self._choice(words, node)
            case ScalarShape(type_):
                return self._scalar(type_, node, route)

    def _define(self, cls: type[Decoded], values: dict[str, Any], node: Node, route: Route) -> None:
        """Note the id of a record, of one that lacks a required key too: what points at it is not wrong for that."""
        own = fields_of(cls).get("id")
        if not own or not isinstance(own.shape, ScalarShape) or own.shape.type not in KIND_OF_ID:
            return
        kind = KIND_OF_ID[own.shape.type]
        if "id" in values:
            self.definitions.append(Definition(kind, values["id"], route))
        else:
            written = node.get("id") if isinstance(node, Mapping) else None
            self.unnamed.append(Definition(kind, written.text if isinstance(written, Scalar) else "", route))

    def _shorthand(self, cls: type[RecordType], node: Node, route: Route) -> RecordType | None:
        field_ = value_field(cls)
        if field_ is None or (isinstance(node, Sequence) and not isinstance(field_.shape, ListShape)):
            self._problem("wrong-type", f"expected a mapping with keys, found {_kind_of(node)}", first_line(node))
            self._define(cls, {}, node, (self.path, *route))
            return None
        value = self.value(field_.shape, node, route)
        others = (f for f in fields_of(cls).values() if f.key.required and f is not field_)
        for other in others:
            self._problem("missing-field", f"`{other.key.name}` is missing: write it as a mapping", first_line(node))
            return None
        return None if value is None else cls(**{field_.attribute: value}, route=(self.path, *route))

    def _list(self, member: Shape, node: Node, route: Route, *, single: bool) -> tuple[Any, ...] | None:
        if not isinstance(node, Sequence):
            if single:
                value = self.value(member, node, route)
                return None if value is None else (value,)
            self._problem("wrong-type", f"expected a list, found {_kind_of(node)}", first_line(node))
            return None
        values = (self.value(member, each, (*route, index)) for index, each in enumerate(node.items))
        return tuple(value for value in values if value is not None)

    def _mapping(self, member: Shape, node: Node, route: Route) -> dict[str, Any] | None:
        if not isinstance(node, Mapping):
            self._problem("wrong-type", f"expected a mapping, found {_kind_of(node)}", first_line(node))
            return None
        values = {e.key.text: self.value(member, e.value, (*route, e.key.text)) for e in node.entries}
        return {key: value for key, value in values.items() if value is not None}

    def _choice(self, words: tuple[str, ...], node: Node) -> str | None:
        if isinstance(node, Scalar) and node.text in words:
            return node.text
        if not isinstance(node, Scalar):
            self._problem("wrong-type", f"expected one of {', '.join(words)}, found {_kind_of(node)}", first_line(node))
            return None
        near = nearest(node.text, words)
        self._problem(
            "bad-enum",
            f"{node.text[:40]!r} is not one of {', '.join(words)}",
            node.span,
            f"did you mean `{near}`?" if near else None,
        )
        return None

    def _scalar(self, type_: object, node: Node, route: Route) -> Any:  # noqa: ANN401 - the type says what comes back
        if not isinstance(node, Scalar):
            self._problem("wrong-type", f"expected text, found {_kind_of(node)}", first_line(node))
            return None
        scalar = SCALARS[type_]
        try:
            value = scalar.parse(node.text)
        except ValueError as error:
            kind = error.kind if isinstance(error, DateError | FormError) else scalar.problem
            advice = scalar.advice(node.text) if scalar.advice else None
            self._problem(kind, str(error), node.span, advice)
            return None
        if type_ in KIND_OF_ID and route[-1] != "id":
            self.references.append(Reference(KIND_OF_ID[type_], node.text, (self.path, *route)))
        return value

    def _unknown_key(self, entry: Entry, known: collections.abc.Mapping[str, Field]) -> str:
        """Report a key that nobody knows; return the attribute that was probably meant, or nothing."""
        near = nearest(entry.key.text, known)
        below = "" if isinstance(entry.value, Scalar) else ", and nothing below it is read"
        self._problem(
            "unknown-field",
            f"no key `{entry.key.text[:40]}` here{below}",
            entry.key.span,
            f"did you mean `{near}`?" if near else "known here: " + ", ".join(known),
        )
        return known[near].attribute if near else ""

    def _missing(self, missing: Field, node: Mapping) -> None:
        example = f"for example `{missing.key.name}: {missing.key.example}`" if missing.key.example else None
        self._problem("missing-field", f"`{missing.key.name}` is missing", first_line(node), example)

    def _problem(self, kind: str, message: str, span: Span, help_: str | None = None) -> None:
        self.problems.append(Problem(kind, message, Place(self.path, span), help_))


def _is_empty(node: Node) -> bool:
    """Whether a key stands without a value, which the reader has reported already."""
    return isinstance(node, Scalar) and node.style is Style.PLAIN and not node.text


def _kind_of(node: Node) -> str:
    return {Scalar: "text", Sequence: "a list", Mapping: "a mapping"}[type(node)]
