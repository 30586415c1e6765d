"""The published schema of the JSON format says what the format gives: neither less nor more."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from forumcli.checks.report import Suppressed
from forumcli.diagnostics.diagnostic import Applicability, Fix, RecordId
from forumcli.reporters.json import report
from forumcli.reporters.json_schema import check_schema
from forumcli.reporters.options import Options
from forumcli.yamltext.edit import Edit
from forumcli.yamltext.source import Span
from tests.unit.reporters.outcomes import TWO_SOURCES, Checked, made


def _errors(schema: Any, told: Any) -> list[str]:  # noqa: ANN401 - any JSON
    return [f"{error.json_path}: {error.message}" for error in Draft202012Validator(schema).iter_errors(told)]


def _outcomes(checked: Callable[..., Checked]) -> list[Checked]:
    fix = Fix("drop it", (("a.yaml", (Edit(Span(3, 4), "c"),)),), Applicability.UNSAFE)
    mended = made("a: b", 3, 4, fix=fix, record=RecordId("people", "x"))
    silent = replace(mended.report, suppressed=(Suppressed(mended.report.diagnostics[0], "known"),), crashed=True)
    known = replace(silent, known=mended.report.diagnostics)
    return [checked(TWO_SOURCES), mended, Checked(known, mended.sources)]


def test_the_schema_is_a_schema() -> None:
    assert [] == _errors(Draft202012Validator.META_SCHEMA, check_schema())


def test_what_the_format_gives_fits_the_schema(checked: Callable[..., Checked]) -> None:
    for outcome in _outcomes(checked):
        told = json.loads(report(outcome.report, outcome.sources, Options()))

        assert [] == _errors(check_schema(), told)


def test_the_schema_names_every_key_that_the_format_gives(checked: Callable[..., Checked]) -> None:
    schema = check_schema()
    place = set(schema["$defs"]["place"]["properties"])
    keys = {
        "forum": set(schema["properties"]["forum"]["properties"]),
        "summary": set(schema["properties"]["summary"]["properties"]),
        "result": set(schema["$defs"]["diagnostic"]["properties"]),
        "fix": set(schema["$defs"]["fix"]["properties"]),
        "edit": place | {"text"},
        "place": place,
    }
    for outcome in _outcomes(checked):
        told = json.loads(report(outcome.report, outcome.sources, Options()))

        fixes = [result["fix"] for result in told["results"] if result["fix"]]
        given = {
            "forum": [told["forum"]],
            "summary": [told["summary"]],
            "result": told["results"],
            "fix": fixes,
            "edit": [edit for fix in fixes for edit in fix["edits"]],
            "place": [result["place"] for result in told["results"]],
        }
        assert [] == [part for part, every in given.items() for each in every if set(each) != keys[part]]
        assert {"forum", "results", "suppressed", "known", "summary"} == set(told)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("results", 0, "severity"), "fatal"),
        (("results", 0, "code"), "X"),
        (("results", 0, "place", "line"), 0),
        (("forum", "schema_version"), 2),
        (("results", 0, "fix"), {}),
        (("summary", "complete"), "yes"),
    ],
)
def test_what_the_format_never_gives_does_not_fit(
    checked: Callable[..., Checked], path: tuple[str | int, ...], value: object
) -> None:
    outcome = checked(TWO_SOURCES, "N302")
    told = json.loads(report(outcome.report, outcome.sources, Options()))
    part = told
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = value

    assert [] != _errors(check_schema(), told)
