"""JSON is an interface: what each command prints keeps the published schema, and the schema is strict."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from forumcli.cli.app import COMMANDS
from forumcli.cli.output_schema import output_schema
from forumcli.model.ids import KINDS, SINGULAR
from tests.inprocess import Forum
from tests.small import VALID

SCHEMA = output_schema()
SHIPPED = Path(__file__).parents[2] / "data"
OWN_SCHEMA = {"check": "docs/check-output.schema.json", "cite": "CSL-JSON", "schema": "JSON Schema itself"}
"""Commands whose JSON follows another schema."""
NO_JSON = {"index"}
"""Commands that print no JSON."""


def validator(definition: str | None = None) -> jsonschema.Draft202012Validator:
    """Return what validates a whole output, or one definition."""
    if definition is None:
        return jsonschema.Draft202012Validator(SCHEMA)
    return jsonschema.Draft202012Validator({"$ref": f"#/$defs/{definition}", "$defs": SCHEMA["$defs"]})


def faults(value: object, definition: str | None = None) -> list[str]:
    """List what in a value breaks the schema: where, and how."""
    found = (jsonschema.exceptions.best_match([error]) for error in validator(definition).iter_errors(value))
    return [f"{'/'.join(map(str, each.absolute_path))}: {each.message[:200]}" for each in found if each]


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Forum:
    return Forum(VALID, tmp_path_factory.mktemp("small") / "index.db")


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Forum:
    return Forum(SHIPPED, tmp_path_factory.mktemp("shipped") / "index.db")


CALLS: dict[str, list[list[str]]] = {
    "list": [*(["list", kind] for kind in KINDS), ["list", "--series", "steppe", "--since", "2020", "--limit", "1"]],
    "show": [
        ["show", "steppe-3", "steppe-6", "joint-2023", "river-undated", "aida-serik", "academy", "lanzhou"],
        ["show", "gazette-2019", "orlov-2021-online", "unnamed-river", "river", "lee-ann", "wire-2021"],
    ],
    "compare": [["compare", "steppe-3"], ["compare", "steppe-6"], ["compare", "joint-2023"]],
    "series": [["series", "steppe"], ["series"], ["series", "river"]],
    "search": [["search", "steppe"], ["search", "Орлов"], ["search", "kitchen"], ["search", "xyzzyplugh"]],
    "timeline": [["timeline"], ["timeline", "--series", "river"]],
    "gaps": [["gaps"]],
    "info": [["info"]],
    "sql": [["sql", "SELECT * FROM editions"], ["sql"]],
    "explain": [["explain"], ["explain", "N302"]],
    "export": [["export", "json"]],
}


def test_the_schema_is_a_schema_of_its_dialect_and_refers_to_nothing_that_is_not_there() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)

    references = {each["$ref"] for each in _objects(SCHEMA) if "$ref" in each}
    assert {f"#/$defs/{name}" for name in SCHEMA["$defs"]} >= references


def test_every_command_with_json_of_this_kind_has_a_schema_and_a_call_here() -> None:
    expected = {name for name in COMMANDS if name not in OWN_SCHEMA and name not in NO_JSON} - {"evidence"}

    described = {each["$ref"].removeprefix("#/$defs/forum-") for each in SCHEMA["anyOf"]}
    assert expected == described == set(CALLS)


@pytest.mark.parametrize("words", [words for calls in CALLS.values() for words in calls], ids=" ".join)
def test_the_json_of_a_command_keeps_the_schema(small: Forum, words: list[str]) -> None:
    form = [] if words[0] == "export" else ["--format", "json"]

    ran = small(*words, *form)

    assert ran.json["forum"]["command"] == words[0]
    assert [] == faults(ran.json, f"forum-{words[0]}")
    assert [] == faults(ran.json)


@pytest.mark.parametrize("kind", KINDS)
def test_everything_in_the_shipped_dataset_keeps_the_schema(shipped: Forum, kind: str) -> None:
    rows = shipped("list", kind, "--format", "jsonl").lines
    documents = shipped("export", "jsonl", "--kind", kind).lines

    assert rows
    assert len(rows) == len(documents)
    assert [] == [fault for row in rows for fault in faults(json.loads(row), f"{SINGULAR[kind]}-row")]  # type: ignore[index]
    assert [] == [
        fault
        for document in documents
        for fault in faults(json.loads(document), f"{SINGULAR[kind]}-document")  # type: ignore[index]
    ]


def test_each_result_has_a_kind_and_an_id(small: Forum) -> None:
    calls = [words for command, calls in CALLS.items() if command != "sql" for words in calls]

    wrong = [
        (words, result.get("kind"), result.get("id"))
        for words in calls
        for result in small(*words, *([] if words[0] == "export" else ["--format", "json"])).results
        if not (isinstance(result.get("kind"), str) and result.get("id"))
    ]

    assert [] == wrong


OPEN = {"breakdown", "facets", "query", "settled"}
"""Keys under which any key may stand."""


@pytest.mark.parametrize("command", [command for command in CALLS if command not in ("show", "sql", "export")])
def test_a_key_that_is_renamed_anywhere_breaks_the_schema(small: Forum, command: str) -> None:
    output = small(*CALLS[command][0], "--format", "json").json
    output["results"] = output["results"][:1]

    assert [] == _unnoticed(output, f"forum-{command}")


@pytest.mark.parametrize(
    "id_", ["steppe-3", "steppe", "aida-serik", "academy", "lanzhou", "gazette-2019", "aida-2019-roads"]
)
def test_a_key_that_is_renamed_anywhere_in_a_document_breaks_the_schema(small: Forum, id_: str) -> None:
    (document,) = small("show", id_, "--format", "json").results

    assert [] == _unnoticed(document, f"{document['kind']}-document")


def _unnoticed(value: dict[str, Any], definition: str) -> list[str]:
    """List the keys that can be renamed without breaking the schema."""
    check = validator(definition)
    assert check.is_valid(value)
    return [path for path, changed in _renamed(value) if check.is_valid(changed)]


def test_an_unknown_state_and_a_number_as_text_break_the_schema(small: Forum) -> None:
    (row,) = small("list", "--limit", "1", "--format", "json").results

    assert [] == faults(row, "edition-row")
    assert [
        "held/state: 'certain' is not one of ['agreed', 'finer', 'settled', 'disputed', 'inferred', 'unknown']"
    ] == (faults({**row, "held": {**row["held"], "state": "certain"}}, "edition-row"))
    assert ["sources: '2' is not of type 'integer'"] == faults({**row, "sources": "2"}, "edition-row")


def test_the_published_schema_is_up_to_date(repo_root: Path) -> None:
    published = (repo_root / "docs" / "output.schema.json").read_text(encoding="utf-8")

    assert json.dumps(SCHEMA, ensure_ascii=False, indent=2) + "\n" == published, 'run "make docs"'


def _objects(value: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401
    if isinstance(value, dict):
        yield value
    inside = value.values() if isinstance(value, dict) else value
    for each in inside if isinstance(value, dict | list) else ():
        yield from _objects(each)


def _renamed(output: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the output with one key renamed, for each sort of key that there is (lists count once)."""
    seen: set[str] = set()
    for path in _paths(output):
        sort = "/".join("*" if isinstance(step, int) else step for step in path)
        if sort in seen or OPEN & set(path[:-1]):
            continue
        seen.add(sort)
        changed = copy.deepcopy(output)
        inside: Any = changed
        for step in path[:-1]:
            inside = inside[step]
        inside[f"{path[-1]}_renamed"] = inside.pop(path[-1])
        yield sort, changed


def _paths(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[Any, ...]]:  # noqa: ANN401
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in pairs:
        if isinstance(value, dict):
            yield (*path, key)
        yield from _paths(each, (*path, key))
