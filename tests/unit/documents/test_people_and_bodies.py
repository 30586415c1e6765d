"""People, bodies, places and quotations are told by what the reports say of them, each time with its occasion."""

from __future__ import annotations

from pathlib import Path

import pytest

from forumcli.dataset.load import load
from forumcli.documents.build import documents
from forumcli.documents.document import Document
from forumcli.documents.people import person_document
from forumcli.model.ids import Kind
from tests.small import VALID, context, documents_by_id

_FOUND = {(each.kind, each.id): each for each in documents(load(VALID))}


def document(kind: Kind, id_: str) -> Document:
    return _FOUND[kind, id_]


def test_a_person_is_told_by_appearances_words_mentions_and_statements_each_with_its_occasion() -> None:
    body = document("people", "aida-serik").body

    assert [
        ("steppe-3", "Minister of Trade", ["keynote", "discussed"], "gazette-2019"),
        ("steppe-5", "Prime Minister", ["sent-letter"], "gazette-2021"),
    ] == [(each["edition"], each["post"], each["role"], each["source"]) for each in body["appearances"]]
    assert ["aida-2019-roads"] == [each["id"] for each in body["quotations"]]
    assert ["trade across the steppe"] == [each["of"] for each in body["statements"]]
    assert ("3rd Steppe Forum", "finer", "Lanzhou", "CN") == (
        body["appearances"][0]["edition_short"],
        body["appearances"][0]["held"]["state"],
        body["appearances"][0]["place"]["words"],
        body["appearances"][0]["place_country"],
    )
    assert [(1, "gazette-2019"), (2, "gazette-2021")] == [(each["mark"], each["id"]) for each in body["sources"]]


def test_the_posts_of_a_person_come_from_the_appearances_in_order_of_time() -> None:
    row = document("people", "aida-serik").row

    assert ["Minister of Trade, Kazakhstan", "Prime Minister, Kazakhstan"] == row["posts"]
    assert [
        "Minister of Trade, Kazakhstan (2019, gazette-2019)",
        "Prime Minister, Kazakhstan (2021, gazette-2021)",
    ] == row["offices"]
    assert (2, 1, 0) == (row["appearances"], row["quotations"], row["mentions"])


def test_a_post_is_held_once_however_often_and_however_written_it_is_told(tmp_path: Path) -> None:
    """The third forum has two dates; nobody says when the fourth was."""
    told = context(
        tmp_path,
        """
        editions:
          - id: one
            series: steppe
            reports:
              - {source: a, held: 2019-05, participants: [{person: aida, post: Acting minister, role: spoke}]}
              - {source: b, held: 2019-05-14, participants: [{person: aida, post: acting Minister, role: spoke}]}
          - id: two
            series: steppe
            reports: [{source: a, held: 2019-12-31/2020-01-02, participants: [{person: aida, role: spoke}]}]
          - id: three
            series: steppe
            reports:
              - {source: a, held: 2025-11-05, participants: [{person: aida, post: rector, role: spoke}]}
              - {source: b, held: 2025-11-07}
          - id: four
            series: steppe
            reports: [{source: a, participants: [{person: aida, post: Rector, role: spoke}]}]
        """,
    )
    row = person_document(told.dataset.people["aida"], told).row  # type: ignore[index]  # an id is a str at run time

    assert [
        "Acting minister (2019, a)",
        "acting Minister (2019, b)",
        "rector (Nov 2025, a)",
        "Rector (undated, a)",
    ] == (row["offices"])
    assert [
        {"post": "Acting minister", "told": [{"years": [2019], "source": "a"}, {"years": [2019], "source": "b"}]},
        {"post": "rector", "told": [{"years": [2025], "source": "a"}, {"years": [], "source": "a"}]},
    ] == row["posts_held"]


@pytest.mark.parametrize(
    ("id_", "posts"),
    [
        ("wang-lin", ["president, Academy of the Steppe"]),
        ("nur-bek", ["mayor"]),
        ("lee-ann", ["author"]),
        ("vladimir-orlov", []),
    ],
)
def test_who_did_not_appear_is_known_by_mentions_and_who_made_a_source_by_that(id_: str, posts: list[str]) -> None:
    assert posts == document("people", id_).row["posts"]


def test_the_staff_of_a_source_is_told_with_the_printed_name() -> None:
    (staff,) = document("people", "lee-ann").body["staff_of"]

    assert ("gazette-2019", "author", "LEE ANN") == (staff["source"], staff["role_words"], staff["as"])


def test_a_body_is_told_by_what_it_was_where() -> None:
    body = document("organisations", "academy").body

    assert [
        ("host", "steppe-3"),
        ("represented", "steppe-3"),
        ("quoted", "steppe-6"),
        ("represented", "joint-2023"),
    ] == [(each["as_what"], each["edition"]) for each in body["occasions"]]
    assert [{"id": "institute", "name": "Institute of Pasture"}] == body["parts"]
    assert ["host", "quoted", "represented"] == document("organisations", "academy").row["as"]
    assert ["publisher"] == document("organisations", "gazette").row["as"]
    assert ["gazette-2019", "gazette-2021", "gazette-2022"] == [
        each["id"] for each in document("organisations", "gazette").body["published_sources"]
    ]


def test_a_place_is_told_by_what_was_held_there_and_what_it_contains() -> None:
    assert [
        ("venue", "steppe-3"),
        ("side event", "steppe-3"),
        ("joined from", "steppe-5"),
    ] == [(each["as_what"], each["edition"]) for each in document("places", "lanzhou").body["occasions"]]
    assert ["Lanzhou"] == [each["name"] for each in document("places", "gansu").body["contains"]]
    assert ("city", "CN", "gansu") == tuple(
        document("places", "lanzhou").row[key] for key in ("place_kind", "country", "within")
    )


def test_what_a_statement_says_of_itself_never_stands_for_what_the_edition_says() -> None:
    """A side event has a date and a place of its own: those of the edition keep their names."""
    told = document("places", "lanzhou").body["occasions"][1]

    assert ("River Session", "2019-05-14", "14 May 2019", "lanzhou", "Lanzhou") == (
        told["name"],
        told["stated_held"],
        told["stated_held_words"],
        told["stated_place"],
        told["stated_place_name"],
    )
    assert ("14–15 May 2019", "Lanzhou", "steppe-3") == (
        told["held"]["words"],
        told["place"]["words"],
        told["edition"],
    )


def test_a_mention_of_another_edition_keeps_the_occasion(tmp_path: Path) -> None:
    text = """\
    editions:
      - id: e
        series: steppe
        reports: [{source: a, mentions: [{person: aida, edition: f, place: lanzhou, context: c}]}]
      - {id: f, series: steppe, reports: [{source: b, number: 2}]}
    """

    (told,) = documents_by_id(context(tmp_path, text))["people", "aida"].body["mentions"]

    assert ("e", "Steppe Forum", "f", "2nd Steppe Forum", "Lanzhou") == (
        told["edition"],
        told["edition_name"],
        told["stated_edition"],
        told["stated_edition_name"],
        told["stated_place_name"],
    )


SPEAKERS = [
    ("aida-2019-roads", "Aida Serik", "Minister of Trade, Kazakhstan", True),
    ("wang-2019-welcome", "Wang Lin", "president, Academy of the Steppe", False),
    ("orlov-2021-online", "Vladimir Orlov", None, True),
    ("academy-2022-thanks", "Academy of the Steppe", None, False),
    ("unnamed-river", "unnamed speaker", None, False),
]


@pytest.mark.parametrize(("id_", "speaker", "post", "verbatim"), SPEAKERS)
def test_a_quotation_has_its_speaker_with_the_post_then(
    id_: str, speaker: str, post: str | None, *, verbatim: bool
) -> None:
    body = document("quotations", id_).body

    assert (speaker, post, verbatim) == (body["speaker"], body.get("speaker_post"), body["verbatim"])


def test_a_post_on_the_quotation_outranks_that_of_the_appearance(tmp_path: Path) -> None:
    text = """\
    editions:
      - id: e
        series: steppe
        reports:
          - source: a
            participants: [{person: aida, post: mayor, for: academy, role: spoke}]
            quotations: [{id: q, by: aida, post: poet, form: direct, text: t}]
    """

    body = documents_by_id(context(tmp_path, text))["quotations", "q"].body

    assert ("poet", "academy", "Academy") == (body["speaker_post"], body["for"], body["for_name"])
