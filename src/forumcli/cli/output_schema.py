"""The JSON Schema (2020-12) of what `--format json` prints: for each command its envelope and its results.

`forum check` has a schema of its own, `reporters.json_schema`.
"""

from __future__ import annotations

from typing import Any, Final

from forumcli.cli.output import OUTPUT_VERSION
from forumcli.documents.json_schema import definitions
from forumcli.documents.schema_words import (
    NUMBER,
    NUMBER_OR_NULL,
    NUMBERS,
    TEXT,
    TEXT_OR_NULL,
    TEXTS,
    Json,
    many,
    obj,
    ref,
)
from forumcli.index.query import BREAKDOWN
from forumcli.model.ids import KINDS, SINGULAR
from forumcli.resolve.resolved import State

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_ANYTHING: Final[Json] = {"type": "object"}
_COUNTED: Final[Json] = {"type": "object", "additionalProperties": NUMBER}
"""How many records there are of each value."""


def output_schema() -> Json:
    """Return the schema that the output of every command keeps within one version of the output."""
    made = definitions() | _more()
    commands = _commands()
    return {
        "$schema": _DIALECT,
        "title": "The JSON output of forum",
        "description": "One object a call: `forum` says what was asked of what, `results` holds the answer. "
        "Keys keep their names and meaning within a schema version; `_name`, `_names` and `_words` say in words "
        "what stands beside them.",
        "anyOf": [ref(f"forum-{name}") for name in commands],
        "$defs": dict(sorted({**made, **{f"forum-{name}": output for name, output in commands.items()}}.items())),
    }


def _commands() -> dict[str, Json]:
    documents = {"anyOf": [ref(f"{SINGULAR[kind]}-document") for kind in KINDS]}
    rows = {"anyOf": [ref(f"{SINGULAR[kind]}-row") for kind in KINDS]}
    listed: dict[str, Json] = {"total": NUMBER, "facets": {"type": "object", "additionalProperties": _COUNTED}}
    searched = {
        **listed,
        **dict.fromkeys(("suggestions", "spoiled", "nowhere", "notes"), TEXTS),
        "without": many(obj({"word": TEXT, "hits": NUMBER})),
        "elsewhere": NUMBER,
    }
    return {
        "compare": _output("compare", ref("compared-statement")),
        "explain": _output("explain", ref("rule"), on_dataset=False),
        "export": _output("export", documents),
        "gaps": _output("gaps", ref("gap")),
        "info": _output("info", ref("dataset")),
        "list": _output("list", rows, listed),
        "search": _output("search", ref("hit"), searched),
        "series": _output("series", ref("series-document")),
        "show": _output("show", documents),
        "sql": _output("sql", {"description": "One row, by the names of its columns.", **_ANYTHING}),
        "timeline": _output("timeline", ref("timeline-edition")),
    }


def _output(command: str, result: Json, more: dict[str, Json] | None = None, *, on_dataset: bool = True) -> Json:
    dataset = obj(dict.fromkeys(("title", "version", "licence"), TEXT))
    said: dict[str, Json] = {"command": {"const": command}, "schema_version": {"const": OUTPUT_VERSION}}
    said |= {"dataset": dataset} if on_dataset else {}
    return obj({"forum": obj({**said, "query": _ANYTHING}), "results": many(result), **(more or {})})


def _more() -> dict[str, Json]:
    """Return what only single commands print."""
    compared = ("as_printed", "evidence", "paragraph", "verdict", "inferred")
    told = dict.fromkeys(("name", "summary", "severity", "family", "profile", "since"), TEXT)
    paths = ("program", "front", "found_by", "index_state", "description", "licence", "version")
    return {
        "compared-statement": obj(
            {
                "kind": {"const": "statement"},
                **dict.fromkeys(("id", "field", "source", "words"), TEXT),
                "value": {"type": ["string", "integer"]},
                **dict.fromkeys(compared, TEXT_OR_NULL),
                "state": {"enum": list(State.__args__)},  # type: ignore[attr-defined]
            }
        ),
        "rule": obj({"kind": {"const": "rule"}, "id": TEXT, **told}, {"page": TEXT}),
        "gap": obj(
            {
                "kind": {"const": "gap"},
                **dict.fromkeys(("id", "gap", "title", "what", "how"), TEXT),
                "cost": {"type": ["string", "integer"]},
                **dict.fromkeys(("series", "edition"), TEXT_OR_NULL),
            }
        ),
        "dataset": obj(
            {
                "kind": {"const": "dataset"},
                "id": TEXT,
                **dict.fromkeys(paths, TEXT),
                "files": TEXTS,
                "index": TEXT_OR_NULL,
                "errors": NUMBER,
                "counts": obj(dict.fromkeys(KINDS, NUMBER)),
                "breakdown": obj(dict.fromkeys(BREAKDOWN, _COUNTED)),
            }
        ),
        "hit": _hit(),
        "timeline-edition": _widened("edition", {"year": NUMBER_OR_NULL}),
    }


def _hit() -> Json:
    matched = obj({**dict.fromkeys(("word", "found", "where", "tier", "reason"), TEXT), "edits": NUMBER})
    own: dict[str, Json] = {
        **dict.fromkeys(("title", "tier", "reason"), TEXT),
        "score": {"type": "number"},
        "matched": many(matched),
        "missing": TEXTS,
    }
    snippet = obj({"text": TEXT, "spans": many(NUMBERS), "passage": TEXT})
    return {"anyOf": [_widened(SINGULAR[kind], own, {"snippet": snippet}) for kind in KINDS]}


def _widened(kind: str, more: dict[str, Json], optional: dict[str, Json] | None = None) -> Json:
    """Return the schema of a list row with further keys."""
    row: dict[str, Any] = definitions()[f"{kind}-row"]
    return obj({**row["properties"], **more}, optional)
