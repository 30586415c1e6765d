"""CSL-JSON, held against the schema of its input data."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft7Validator

from forumcli.exporters.citation import Citation
from forumcli.exporters.csl import csl_json
from forumcli.exporters.entries import entries
from tests.unit.exporters.bodies import (
    DATASET,
    anything_anywhere,
    citation,
    shipped_citation,
    shipped_citations,
    source,
)
from tests.unit.exporters.csl_schema import CSL_SCHEMA


def faults(text: str) -> list[str]:
    return [error.message for error in Draft7Validator(CSL_SCHEMA).iter_errors(json.loads(text))]


def test_the_schema_is_one_and_refuses_what_csl_does_not_know() -> None:
    Draft7Validator.check_schema(CSL_SCHEMA)

    assert ["Additional properties are not allowed ('speaker' was unexpected)"] == faults(
        '[{"type": "dataset", "id": "a", "title": "b", "speaker": "c"}]'
    )


def test_every_shipped_record_is_valid_under_an_id_of_its_own() -> None:
    cited = shipped_citations()

    text = csl_json(cited)

    assert [] == faults(text)
    assert [entry.key for entry in entries(cited)] == [each["id"] for each in json.loads(text)]


def test_a_shipped_quotation_is_written_as_expected() -> None:
    (found,) = json.loads(csl_json([shipped_citation("wang-2022-support")]))

    assert {
        "id": "wang-2022-support",
        "type": "article-newspaper",
        "title": "Think tank forum calls for closer China-Central Asia community",
        "author": [{"family": "Wang", "given": "Chunyan"}],
        "container-title": "Chinese Social Sciences Today",
        "issued": {"date-parts": [[2022, 11, 25]]},
        "event": "2nd Think Tank Forum of “China+Central Asia”",
        "event-date": {"date-parts": [[2022, 11, 8], [2022, 11, 9]]},
        "event-place": "Beijing and online",
        "locator": "para. 4",
        "URL": "http://casseng.cssn.cn/international/international_events/202211/t20221125_5566618.html",
        "language": "en",
        "annote": (
            "Paraphrase: China stands by the development and revival of the Central Asian countries as ever, and is "
            "ready to cooperate with them on all sides, to mutual benefit, for a common modernisation – Address: "
            "the text does not give it; found by title, date and author"
        ),
        "note": (
            "Wang Yi [inferred], State Councilor and Foreign Minister, China, in a letter to the 2nd Think Tank Forum "
            "of “China+Central Asia”. Held: 8–9 November 2022. Place: Beijing and online. In China–Central "
            "Asia forums, version 2026.11 (CC-BY-4.0), record wang-2022-support"
        ),
    } == found


@pytest.mark.parametrize(
    ("published", "inferred", "issued"),
    [
        ("2021-10", "why", {"date-parts": [[2021, 10]], "circa": True}),
        ("2021/2022", None, {"date-parts": [[2021], [2022]]}),
        ("../2021", None, {"literal": "the words"}),
        ("201X", "why", {"literal": "the words [inferred]"}),
        (None, None, None),
    ],
)
def test_a_date_claims_no_more_than_the_source(
    published: str | None, inferred: str | None, issued: dict[str, Any] | None
) -> None:
    work = source(published=published, published_words="the words", published_inferred=inferred)

    (found,) = json.loads(csl_json([citation(work)]))

    assert issued == found.get("issued")


@given(anything_anywhere())
def test_any_text_in_any_field_comes_back_and_is_valid(made: tuple[Citation, dict[str, Any], dict[str, Any]]) -> None:
    cited, _, _ = made
    (entry,) = entries([cited])

    text = csl_json([cited])

    assert [] == faults(text)
    (found,) = json.loads(text)
    assert (entry.title, entry.annotation, ". ".join(entry.notes)) == (found["title"], found["annote"], found["note"])
    assert (entry.publisher, entry.url) == (found.get("container-title", ""), found.get("URL", ""))
    assert [(each.family, each.given) if each.family else each.whole for each in entry.authors] == [
        name.get("literal") or (name["family"], name["given"]) for name in found.get("author", [])
    ]
    assert json.loads(text.encode("utf-8")) == [found]


def test_the_dataset_is_an_entry_of_its_own() -> None:
    assert [
        {
            "id": "dataset:china-central-asia-forums:2026-11",
            "type": "dataset",
            "title": "China–Central Asia forums",
            "version": "2026.11",
            "note": "Licence: CC-BY-4.0",
        }
    ] == json.loads(csl_json([Citation(DATASET)]))
