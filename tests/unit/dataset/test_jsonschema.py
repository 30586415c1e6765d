"""The published schema takes what the program takes: editors help and do not get in the way."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from forumcli.dataset.jsonschema import dataset_schema
from forumcli.model.front import Front
from forumcli.model.schema import keys
from tests.small import HEAD, VALID

SCHEMA = dataset_schema()
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


class _Core(yaml.SafeLoader):
    """Reads YAML as editors do, by the core schema of YAML 1.2: dates stay text, whole numbers become numbers."""


_Core.yaml_implicit_resolvers = {}
_Core.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"[-+]?[0-9]+\Z"), list("-+0123456789"))


def read(text: str) -> Any:  # noqa: ANN401
    """Read a text as an editor does."""
    return yaml.load(text, Loader=_Core)  # noqa: S506 - the loader is one of the safe ones


def faults(text: str) -> list[tuple[str, str]]:
    """List where a text breaks the schema, and which keyword it breaks, inside the alternatives too."""
    found = []
    for error in VALIDATOR.iter_errors(read(text)):
        deepest = jsonschema.exceptions.best_match([error]) or error
        found.append(("/".join(map(str, deepest.absolute_path)), str(deepest.validator)))
    return sorted(found)


def test_the_schema_is_a_schema_of_its_dialect() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)

    assert "https://json-schema.org/draft/2020-12/schema" == SCHEMA["$schema"]


@pytest.mark.parametrize(
    "folder", [VALID, Path(__file__).parents[3] / "data"], ids=["the fixed one", "the shipped one"]
)
def test_every_file_of_a_sound_dataset_keeps_the_schema(folder: Path) -> None:
    broken = {path.name: faults(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.yaml"))}

    assert broken
    assert {} == {name: found for name, found in broken.items() if found}


def test_a_front_door_of_one_file_keeps_the_schema() -> None:
    assert [] == faults(HEAD + "editions: [{id: e, series: [steppe], reports: [{source: a, number: 9, held: 2025}]}]\n")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("xyzzy: 1", ("", "additionalProperties")),
        ("people: [{id: norov}]", ("people/0", "required")),
        ("people: [{id: norov, nmae: Norov, name: Norov}]", ("people/0", "additionalProperties")),
        ("people: {id: norov}", ("people", "type")),
        ("people: [{id: Norov V, name: Norov}]", ("people/0/id", "pattern")),
        ("places: [{id: astana, name: Astana, kind: town}]", ("places/0/kind", "enum")),
        ("places: [{id: astana, name: ''}]", ("places/0/name", "minLength")),
        ("sources: [{id: a, language: en, staff: [{person: p, role: cook}]}]", ("sources/0/staff/0/role", "enum")),
        ("expect: {editions: many}", ("expect/editions", "type")),
    ],
)
def test_what_the_program_refuses_breaks_the_schema(text: str, fault: tuple[str, str]) -> None:
    assert [fault] == faults(text)


def test_every_key_of_every_record_says_what_it_means() -> None:
    silent = [
        f"{name}.{key}"
        for name, definition in SCHEMA["$defs"].items()
        for key, value in definition["properties"].items()
        if not value["description"].endswith((".", "…"))
    ]

    assert [] == silent


def test_the_sections_of_a_front_door_are_those_of_the_model() -> None:
    names = {declared.name for _, declared in keys(Front)}

    assert names == set(SCHEMA["$defs"]["Front"]["properties"])
    assert "required" not in SCHEMA
    assert [] == SCHEMA["$defs"]["Front"]["required"]
