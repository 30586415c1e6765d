"""The shape of each record class, read from its annotations: what decoding, JSON Schema and codebook all walk."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, TypeAlias

from forumcli.model.schema import Decoded, Key, keys


@dataclass(frozen=True, slots=True)
class ScalarShape:
    """A text of one of the types in `scalars.SCALARS`."""

    type: Any


@dataclass(frozen=True, slots=True)
class ChoiceShape:
    """One of a closed list of words."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListShape:
    """A list; with `single`, one member may stand without the brackets."""

    member: Shape
    single: bool


@dataclass(frozen=True, slots=True)
class MapShape:
    """A mapping from texts to values of one shape."""

    member: Shape


@dataclass(frozen=True, slots=True)
class RecordShape:
    """A mapping with the keys of a record class."""

    type: type[Decoded]


Shape: TypeAlias = ScalarShape | ChoiceShape | ListShape | MapShape | RecordShape


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a record class: the attribute it fills, what it means, and the shape of its value."""

    attribute: str
    key: Key
    shape: Shape


def fields_of(cls: type[Decoded]) -> Mapping[str, Field]:
    """Return the keys that YAML can give for a record class, by name, own keys before inherited ones."""
    hashable: Any = cls  # mypy does not take a dataclass's type for hashable
    return _fields_of(hashable)


@cache
def _fields_of(cls: type[Decoded]) -> Mapping[str, Field]:
    hints = typing.get_type_hints(cls, include_extras=True)
    found = (Field(each.name, declared, _shape(hints[each.name], declared)) for each, declared in keys(cls))
    return types.MappingProxyType({field.key.name: field for field in found})


def value_field(cls: type[Decoded]) -> Field | None:
    """Return the key that a plain value stands for: `value`, where the class has one and it is required."""
    field = fields_of(cls).get("value")
    return field if field and field.key.required else None


def _shape(annotation: Any, declared: Key) -> Shape:  # noqa: ANN401 - an annotation can be any object
    origin = typing.get_origin(annotation)
    arguments = typing.get_args(annotation)
    if origin in (typing.Union, types.UnionType):
        (inner,) = (each for each in arguments if each is not types.NoneType)
        return _shape(inner, declared)
    if origin is Literal:
        return ChoiceShape(tuple(arguments))
    if origin is tuple:
        return ListShape(_shape(arguments[0], declared), declared.single)
    if origin is Mapping:
        return MapShape(_shape(arguments[1], declared))
    if dataclasses.is_dataclass(annotation) and issubclass(typing.cast("type", annotation), Decoded):
        return RecordShape(typing.cast("type[Decoded]", annotation))
    return ScalarShape(annotation)
