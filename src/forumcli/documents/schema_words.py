"""The words in which JSON Schemas are written here: plain types, objects, lists, references."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

Json: TypeAlias = dict[str, Any]

TEXT: Final[Json] = {"type": "string"}
NUMBER: Final[Json] = {"type": "integer"}
TEXT_OR_NULL: Final[Json] = {"type": ["string", "null"]}
NUMBER_OR_NULL: Final[Json] = {"type": ["integer", "null"]}
TEXTS: Final[Json] = {"type": "array", "items": TEXT}
NUMBERS: Final[Json] = {"type": "array", "items": NUMBER}


def obj(required: Mapping[str, Json], optional: Mapping[str, Json] | None = None, *, says: str = "") -> Json:
    """Return the schema of an object with these keys and no others."""
    made: Json = {"description": says} if says else {}
    return made | {
        "type": "object",
        "properties": {**required, **(optional or {})},
        "required": list(required),
        "additionalProperties": False,
    }


def many(member: Json) -> Json:
    """Return the schema of a list."""
    return {"type": "array", "items": member}


def ref(name: str) -> Json:
    """Return a reference to a definition."""
    return {"$ref": f"#/$defs/{name}"}
