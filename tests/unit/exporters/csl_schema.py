"""The part of the schema of CSL's input data (1.0.2) that a citation of ours may use; nothing else is let through."""

from __future__ import annotations

from typing import Any

_TEXT = {"type": "string", "minLength": 1}
_NUMBER = {"type": "integer"}

_NAME = {
    "type": "object",
    "properties": {"family": _TEXT, "given": _TEXT, "literal": {"type": "string"}},
    "additionalProperties": False,
    "oneOf": [{"required": ["literal"]}, {"required": ["family", "given"]}],
}
_DATE = {
    "type": "object",
    "properties": {
        "date-parts": {
            "type": "array",
            "minItems": 1,
            "maxItems": 2,
            "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": _NUMBER},
        },
        "circa": {"type": "boolean"},
        "literal": {"type": "string"},
    },
    "additionalProperties": False,
    "oneOf": [{"required": ["date-parts"]}, {"required": ["literal"]}],
}

CSL_SCHEMA: dict[str, Any] = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "type": "array",
    "items": {
        "type": "object",
        "properties": {
            "type": {"enum": ["article-newspaper", "broadcast", "dataset", "document", "webpage"]},
            "author": {"type": "array", "minItems": 1, "items": _NAME},
            **dict.fromkeys(("issued", "accessed", "event-date"), _DATE),
            **dict.fromkeys(
                ("id", "title", "container-title", "publisher", "genre", "version", "event", "event-place"), _TEXT
            ),
            **dict.fromkeys(("locator", "URL", "language", "annote", "note"), _TEXT),
        },
        "required": ["type", "id", "title"],
        "additionalProperties": False,
    },
}
