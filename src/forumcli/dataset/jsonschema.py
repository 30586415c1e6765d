"""The JSON Schema (2020-12) of the dataset's files, from the same definition that decoding walks."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from forumcli.dataset.scalars import SCALARS
from forumcli.dataset.shapes import ChoiceShape, Field, ListShape, MapShape, RecordShape, Shape, fields_of, value_field
from forumcli.model.front import Front
from forumcli.model.schema import Decoded

Json: TypeAlias = dict[str, Any]
_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def dataset_schema() -> Json:
    """Return the schema of a front door; a file that it includes is the same without what only a front door says."""
    definitions: Json = {}
    root = _reference(Front, definitions)
    front = definitions[Front.__name__]
    front["required"] = [name for name in front["required"] if name not in ("schema", "title")]
    return {
        "$schema": _DIALECT,
        "title": "A dataset of recurring forums",
        "description": "One file of a dataset: the front door (with `schema` and `title`), or a file that it includes.",
        **root,
        "$defs": dict(sorted(definitions.items())),
    }


def _reference(cls: type[Decoded], definitions: Json) -> Json:
    if cls.__name__ not in definitions:
        definitions[cls.__name__] = {}
        definitions[cls.__name__].update(_object(cls, definitions))
    reference: Json = {"$ref": f"#/$defs/{cls.__name__}"}
    plain = value_field(cls)
    others = [f for f in fields_of(cls).values() if f.key.required and f is not plain]
    if plain is None or others:
        return reference
    return {"anyOf": [_shape(plain.shape, definitions), reference]}


def _object(cls: type[Decoded], definitions: Json) -> Json:
    fields = fields_of(cls)
    return {
        "type": "object",
        "description": (cls.__doc__ or "").strip().splitlines()[0],
        "properties": {name: _property(field, definitions) for name, field in fields.items()},
        "required": [name for name, field in fields.items() if field.key.required],
        "additionalProperties": False,
    }


def _property(field: Field, definitions: Json) -> Json:
    made: Json = {"description": field.key.meaning, **_shape(field.shape, definitions)}
    if field.key.example:
        made["examples"] = [field.key.example]
    return made


def _shape(shape: Shape, definitions: Json) -> Json:
    match shape:
        case RecordShape(cls):
            return _reference(cls, definitions)
        case ListShape(member, single):
            listed = {"type": "array", "items": _shape(member, definitions)}
            return {"anyOf": [_shape(member, definitions), listed]} if single else listed
        case MapShape(member):
            return {"type": "object", "additionalProperties": _shape(member, definitions)}
        case ChoiceShape(words):
            return {"enum": list(words)}
        case _:
            return dict(SCALARS[shape.type].schema)
