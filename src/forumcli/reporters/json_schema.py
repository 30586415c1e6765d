"""The JSON Schema (2020-12) of the JSON format: what programs may rely on within a version."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from forumcli.diagnostics.diagnostic import Applicability
from forumcli.diagnostics.severity import Severity
from forumcli.model.ids import KINDS
from forumcli.reporters.options import JSON_SCHEMA_VERSION

Json: TypeAlias = dict[str, Any]

_TEXT: Final = "string"
_COUNT: Final[Json] = {"type": "integer", "minimum": 0}
_FROM_ONE: Final[Json] = {"type": "integer", "minimum": 1}


def check_schema() -> Json:
    """Return the schema of what `forum check --format json` prints; keys may be added to it within a version."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The outcome of forum check",
        "description": "What `forum check --format json` prints. Keys keep their names and meaning within a version.",
        **_object(
            forum=_object(
                command={"const": "check"},
                schema_version={"const": JSON_SCHEMA_VERSION},
                dataset=_text("The front door, as messages name it."),
                query={"type": "object", "description": "What was asked for: the options of the command."},
            ),
            results=_list(_ref("diagnostic"), "Every finding, by file and place."),
            suppressed=_list(
                {"allOf": [_ref("diagnostic"), _object(reason=_text("Why it is not reported, as the data says."))]},
                "The findings that the data asks not to report.",
            ),
            known=_list(_ref("diagnostic"), "The findings that the baseline has already."),
            summary=_summary(),
        ),
        "$defs": {
            "diagnostic": _diagnostic(),
            "place": _place(),
            "related": _object(message=_text("What stands there."), place=_ref("place")),
            "fix": _fix(),
            "edit": {"allOf": [_ref("place"), _object(text=_text("What to write there instead."))]},
        },
    }


def _diagnostic() -> Json:
    return _object(
        kind={"const": "diagnostic"},
        id=_text("Rule, record, field and values, hashed: the same wherever the record stands in the files."),
        code={"type": _TEXT, "pattern": "^[A-Z][0-9]{3}$", "description": "The rule's code."},
        name=_text("The rule's name."),
        severity={"enum": [severity.word for severity in Severity]},
        message=_text("What is wrong."),
        label=_or_null(_text("A few words for beside the caret.")),
        help=_or_null(_text("What to do.")),
        place=_ref("place"),
        record=_or_null(_object(kind={"enum": list(KINDS)}, id=_text("The id of the record it is about."))),
        field=_text("The way from the record to the value, list items by what names them."),
        related=_list(_ref("related"), "Other places that it is about, such as what another source says."),
        fix=_or_null(_ref("fix")),
    )


def _place() -> Json:
    return _object(
        file=_text("The file's path, relative to where the check was run if it lies below."),
        line={**_FROM_ONE, "description": "From 1."},
        column={**_FROM_ONE, "description": "From 1, in code points."},
        end_line=_FROM_ONE,
        end_column={**_FROM_ONE, "description": "The column behind the last character."},
    )


def _fix() -> Json:
    return _object(
        title=_text("What the fix does."),
        applicability={"enum": [each.value for each in Applicability]},
        edits=_list(_ref("edit"), "The changes, which do not overlap."),
    )


def _summary() -> Json:
    return _object(
        checked={"type": "object", "additionalProperties": _COUNT, "description": "How many of each kind there were."},
        rules=_list({"type": _TEXT}, "The codes of the rules that ran."),
        found=_object(**{f"{severity.word}s": _COUNT for severity in sorted(Severity, reverse=True)}),
        suppressed=_COUNT,
        known=_COUNT,
        withheld={**_COUNT, "description": "How many findings may only follow from what could not be read."},
        unread={**_COUNT, "description": "How many files could not be read, or not to their end."},
        complete={"type": "boolean", "description": "Whether every file was read and every rule could do its work."},
    )


def _object(**properties: Json) -> Json:
    """Return the schema of an object of which every key is always there."""
    return {"type": "object", "properties": properties, "required": list(properties)}


def _list(member: Json, meaning: str) -> Json:
    return {"type": "array", "items": member, "description": meaning}


def _text(meaning: str) -> Json:
    return {"type": _TEXT, "description": meaning}


def _or_null(schema: Json) -> Json:
    return {"anyOf": [schema, {"type": "null"}]}


def _ref(name: str) -> Json:
    return {"$ref": f"#/$defs/{name}"}
