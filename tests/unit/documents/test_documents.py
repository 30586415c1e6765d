"""Documents tell everything the dataset knows of each record, and lists and filters what they need."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from forumcli.dataset.load import load
from forumcli.documents.build import documents
from forumcli.documents.context import context_of
from forumcli.documents.document import Document
from forumcli.documents.times import time_key
from forumcli.model.ids import KINDS, Kind
from tests.small import VALID, context, documents_by_id

_DATASET = load(VALID)
_FOUND = {(each.kind, each.id): each for each in documents(_DATASET)}


def document(kind: Kind, id_: str) -> Document:
    return _FOUND[kind, id_]


def without_verdicts(value: Any) -> Any:  # noqa: ANN401
    """Return a document without what the evidence is found to be, which has tests of its own."""
    if isinstance(value, list):
        return [without_verdicts(each) for each in value]
    if isinstance(value, dict):
        found = {key: without_verdicts(each) for key, each in value.items()}
        return {key: each for key, each in found.items() if key not in ("verdict", "evidence_url")}
    return value


def facets(kind: Kind, id_: str) -> dict[str, list[str]]:
    made: dict[str, list[str]] = {}
    for facet, value in sorted(document(kind, id_).facets):
        made.setdefault(facet, []).append(value)
    return made


def test_every_record_has_a_document_and_each_kind_its_order() -> None:
    found = {kind: [each.id for each in documents(_DATASET) if each.kind == kind] for kind in KINDS}

    assert {
        "editions": ["steppe-3", "steppe-5", "steppe-6", "joint-2023", "river-undated"],
        "series": ["steppe", "river"],
        "people": ["aida-serik", "lee-ann", "nur-bek", "vladimir-orlov", "wang-lin"],
        "organisations": ["academy", "institute", "ministry", "gazette"],
        "places": ["astana", "beijing", "china", "gansu", "kazakhstan", "lanzhou"],
        "sources": ["gazette-2019", "herald-2019", "gazette-2021", "wire-2021", "gazette-2022", "bulletin-2022"],
        "quotations": [
            "wang-2019-welcome",
            "aida-2019-roads",
            "orlov-2021-online",
            "academy-2022-thanks",
            "unnamed-river",
        ],
    } == found


def test_what_identifies_a_record_stands_in_every_row_and_body() -> None:
    wrong = [
        (each.kind, each.id)
        for each in _FOUND.values()
        if (each.row["id"], each.body["id"], each.row["kind"]) != (each.id, each.id, each.body["kind"])
        or each.body["title"] != each.title
    ]

    assert [] == wrong


TITLES = [
    ("steppe-3", "3rd Steppe Cooperation Forum", "3rd Steppe Forum", "3rd"),
    ("joint-2023", "1st River Dialogue of Scholars / 7th Steppe Cooperation Forum", "1st River Dialogue / 7th Steppe Forum", "1st"),
    ("river-undated", "River Dialogue of Scholars", "River Dialogue", None),
]  # fmt: skip


@pytest.mark.parametrize(("id_", "title", "short", "ordinal"), TITLES)
def test_an_edition_is_called_by_its_number_in_each_of_its_series(
    id_: str, title: str, short: str, ordinal: str | None
) -> None:
    found = document("editions", id_)

    assert (title, short, ordinal) == (found.title, found.row["short_title"], found.row["ordinal"])


@pytest.mark.parametrize(
    ("inside", "title"),
    [
        ("held: 2025", "Steppe Forum 2025"),
        ("held: 2025-12/2026-01", "Steppe Forum 2025"),
        ("held: ../2025", "Steppe Forum 2025"),
        ("held: 202X", "Steppe Forum 2020s"),
        ("number: 22", "22nd Steppe Forum"),
        ("mode: online", "Steppe Forum"),
    ],
)
def test_an_edition_without_a_number_is_called_by_its_year(tmp_path: Path, inside: str, title: str) -> None:
    of = context(tmp_path, f"editions: [{{id: e, series: steppe, reports: [{{source: a, {inside}}}]}}]\n")

    assert title == documents_by_id(of)["editions", "e"].title


def test_a_field_of_an_edition_has_state_value_words_and_each_side_with_its_statement() -> None:
    fields = document("editions", "steppe-3").body["fields"]

    assert {
        "state": "finer",
        "voices": 2,
        "value": "2019-05-14/2019-05-15",
        "words": "14–15 May 2019",
        "short": "14–15 May 2019",
        "year": 2019,
        "sides": [
            {
                "value": "2019-05-14/2019-05-15",
                "words": "14–15 May 2019",
                "sources": ["gazette-2019"],
                "standing": "told",
                "stated": [
                    {
                        "source": "gazette-2019",
                        "value": "2019-05-14/2019-05-15",
                        "value_words": "14–15 May 2019",
                        "as": "May 14–15",
                        "evidence": "met on May 14–15 in Lanzhou",
                        "at": "1",
                    }
                ],
            },
            {
                "value": "2019-05",
                "words": "May 2019",
                "sources": ["herald-2019"],
                "standing": "told",
                "stated": [
                    {
                        "source": "herald-2019",
                        "value": "2019-05",
                        "value_words": "May 2019",
                        "as": "this May",
                        "at": "1",
                    }
                ],
            },
        ],
    } == without_verdicts(fields["held"])


STATES = [
    ("steppe-3", {"number": "agreed", "held": "finer", "place": "finer", "mode": "settled", "attendance": "finer"}, []),
    ("steppe-5", {"number": "agreed", "held": "inferred", "place": "unknown", "mode": "agreed"}, []),
    ("steppe-6", {"held": "disputed", "attendance": "disputed", "place": "agreed"}, ["held", "attendance"]),
    ("joint-2023", {"place": "inferred", "status": "agreed"}, []),
]


@pytest.mark.parametrize(("id_", "states", "disputed"), STATES)
def test_the_states_of_an_edition_s_fields_and_its_disputes(
    id_: str, states: dict[str, str], disputed: list[str]
) -> None:
    body = document("editions", id_).body

    assert states == {name: body["fields"][name]["state"] for name in states}
    assert disputed == body["disputed"] == document("editions", id_).row["disputed"]


def test_the_reason_of_a_settled_and_of_an_inferred_value_is_told() -> None:
    settled = document("editions", "steppe-3").body["fields"]["mode"]
    inferred = document("editions", "steppe-5").body["fields"]["held"]

    assert ("in-person", "the host's own page shows the hall, full") == (settled["value"], settled["because"])
    assert "the text prints no year; it tells of 2020 as past" == inferred["because"]


def test_copies_count_as_sources_but_not_as_voices() -> None:
    row = document("editions", "steppe-5").row

    assert (2, 1) == (row["sources"], row["voices"])


def test_sources_are_marked_from_one_in_the_order_of_the_reports() -> None:
    sources = document("editions", "steppe-3").body["sources"]

    marked = [(each["mark"], each["id"]) for each in sources]
    assert [(1, "gazette-2019"), (2, "herald-2019"), (3, "bulletin-2022")] == marked  # last who names it in passing
    assert {
        "mark": 1,
        "id": "gazette-2019",
        "title": "Steppe forum meets: roads, herds & tents",
        "language": "en",
        "publisher": "gazette",
        "publisher_name": "Steppe Gazette",
        "published": "2019-05-16",
        "published_words": "16 May 2019",
        "published_short": "16 May 2019",
        "url": "https://example.org/2019/steppe",
        "archive_url": "https://web.example.org/1/https://example.org/2019/steppe",
        "read": "full",
    } == sources[0]


def test_a_source_without_a_title_is_named_by_its_publisher_and_date_and_one_without_anything_by_its_id(
    tmp_path: Path,
) -> None:
    head = "schema: 1\ntitle: T\nsources: [{id: bare, language: en}]\n"

    assert "Steppe Gazette, 2021-10-22" == document("sources", "gazette-2021").title
    assert "bare" == documents_by_id(context(tmp_path, "", head=head))["sources", "bare"].title


def test_a_series_is_told_as_a_ladder_with_what_its_sources_say_of_it() -> None:
    body = document("series", "steppe").body

    assert [[1, 2], "steppe-3", [4], "steppe-5", "steppe-6", "joint-2023"] == [
        each["missing"] if "missing" in each else each["edition"] for each in body["editions"]
    ]
    assert ([1, 2, 4], [2020], ["steppe-6"]) == (body["missing_numbers"], body["silent_years"], body["disputed"])
    assert [("held since", "2017", "gazette-2019", "steppe-3")] == [
        (each["says"], each["value"], each["source"], each["edition"]) for each in body["statements"]
    ]
    assert ["Academy of the Steppe", "think tanks of the region"] == body["editions"][1]["hosts"]
    assert (7, 1) == (
        body["editions"][5]["number"]["value"],
        document("series", "river").body["editions"][0]["number"]["value"],
    )


def test_a_series_row_counts_editions_sources_and_years() -> None:
    assert {
        "kind": "series",
        "id": "steppe",
        "name": "Steppe Cooperation Forum",
        "short": "Steppe Forum",
        "status": "recurring",
        "editions": 4,
        "missing_numbers": [1, 2, 4],
        "first": 2019,
        "last": 2023,
        "sources": 6,
        "disputed": ["steppe-6"],
    } == document("series", "steppe").row


def test_a_series_without_an_edition_is_told_all_the_same(tmp_path: Path) -> None:
    found = documents_by_id(context(tmp_path, ""))["series", "steppe"]

    assert ([], [], None, None, 0) == (
        found.body["editions"],
        found.body["missing_numbers"],
        found.row["first"],
        found.row["last"],
        found.row["editions"],
    )


def test_a_source_is_told_with_its_reports_and_its_copies() -> None:
    body = document("sources", "gazette-2021").body

    assert ([("steppe-5", 1)], ["wire-2021"]) == (
        [(each["edition"], each["quotations"]) for each in body["reports"]],
        body["copies"],
    )


FACETS: list[tuple[Kind, str, dict[str, list[str]]]] = [
    (
        "editions",
        "steppe-5",
        {
            "country": ["CN", "KZ"],
            "language": ["en"],
            "person": ["aida-serik", "vladimir-orlov"],
            "place": ["astana", "china", "gansu", "kazakhstan", "lanzhou"],
            "series": ["steppe"],
            "source": ["gazette-2021", "wire-2021"],
        },
    ),
    (
        "people",
        "vladimir-orlov",
        {"edition": ["steppe-5"], "language": ["en"], "person": ["vladimir-orlov"], "series": ["steppe"], "source": ["gazette-2021"]},
    ),
    (
        "quotations",
        "aida-2019-roads",
        {
            "country": ["KZ"],
            "edition": ["steppe-3"],
            "language": ["en"],
            "person": ["aida-serik"],
            "series": ["steppe"],
            "source": ["gazette-2019"],
        },
    ),
    (
        "sources",
        "gazette-2022",
        {
            "edition": ["joint-2023", "steppe-6"],
            "language": ["en"],
            "organisation": ["gazette"],
            "series": ["river", "steppe"],
            "source": ["gazette-2022"],
        },
    ),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "id_", "expected"), FACETS)
def test_a_record_is_found_by_everything_it_has_to_do_with(
    kind: Kind, id_: str, expected: dict[str, list[str]]
) -> None:
    assert expected == facets(kind, id_)


@pytest.mark.parametrize(
    ("kind", "id_", "first", "last"),
    [
        ("editions", "steppe-3", date(2019, 5, 14), date(2019, 5, 15)),
        ("editions", "steppe-5", date(2021, 10, 17), date(2021, 10, 17)),
        ("editions", "steppe-6", date(2022, 6, 13), date(2022, 6, 14)),
        ("editions", "river-undated", None, None),
        ("series", "steppe", date(2019, 5, 14), date(2023, 9, 30)),
        ("people", "aida-serik", date(2019, 5, 14), date(2021, 10, 17)),
        ("people", "lee-ann", None, None),
        ("sources", "herald-2019", date(2019, 6, 1), date(2019, 6, 30)),
    ],
)
def test_a_record_lies_in_time_where_its_editions_lie(
    kind: Kind, id_: str, first: date | None, last: date | None
) -> None:
    found = document(kind, id_)

    assert (first, last) == (found.first, found.last)


def test_editions_stand_in_order_of_time_then_number_then_id_and_the_undated_last(tmp_path: Path) -> None:
    lines = {
        "d": "held: 2022",
        "b": "number: 2",
        "a": "number: 2",
        "z": "number: 1",
        "c": "held: ../2021",
        "e": "held: 2022-01-01",
    }
    made = "".join(
        f"  - {{id: {id_}, series: steppe, reports: [{{source: a, {line}}}]}}\n" for id_, line in lines.items()
    )
    of = context(tmp_path, f"editions:\n{made}")

    assert ["c", "e", "d", "z", "a", "b"] == [edition.id for edition in of.order]
    assert len({time_key(resolved) for resolved in of.resolved.values()}) == len(lines)


@pytest.mark.parametrize(
    "inside",
    [
        "place: nowhere",
        "participants: [{person: nobody, for: nothing, role: spoke}]",
        "quotations: [{id: q, by: nobody, form: direct, text: t}]",
        "hosts: [{organisation: nothing, verb: held}]",
        "of_series: [{says: s, series: gone}]",
        "mentions: [{edition: gone, context: c}]",
        "number: {value: 3, series: gone}",
    ],
)
def test_ids_that_lead_nowhere_are_shown_as_they_are_and_nothing_fails(tmp_path: Path, inside: str) -> None:
    text = f"editions: [{{id: e, series: [steppe, lost], parent: gone, reports: [{{source: none, {inside}}}]}}]\n"

    body: Any = documents_by_id(context(tmp_path, text))["editions", "e"].body

    assert ("gone", {"mark": 1, "id": "none", "title": "none"}) == (body["parent_name"], body["sources"][0])
    assert [{"id": "steppe", "name": "Steppe Forum"}, {"id": "lost", "name": "lost"}] == body["series"]


def test_nothing_is_lost_between_the_records_and_the_documents() -> None:
    """Every statement of every report stands in the document of its edition."""
    of = context_of(_DATASET)
    texts = {
        statement["value"]
        for edition in of.order
        for report in document("editions", edition.id).body["reports"]
        for statement in report.get("topics", []) + report.get("outcomes", []) + report.get("remarks", [])
    }

    assert {"trade", "pasture", "a joint fund for pasture research", "the fund opens in the autumn"} == texts
