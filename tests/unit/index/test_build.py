"""A dataset becomes tables and views: what the views hold is what the documents tell."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import forumcli
from forumcli.dataset.load import load
from forumcli.documents.build import documents
from forumcli.index.build import fill
from forumcli.index.schema import APPLICATION_ID, SCHEMA_VERSION, VIEWS
from tests.small import VALID


@pytest.fixture(scope="module")
def index() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    fill(connection, load(VALID), {"errors": "0", "evidence": "none"})
    connection.row_factory = sqlite3.Row
    yield connection
    connection.close()


def rows(index: sqlite3.Connection, query: str) -> list[dict[str, Any]]:
    return [dict(row) for row in index.execute(query)]


def test_an_index_is_stamped_with_what_it_is_and_what_it_was_made_from(index: sqlite3.Connection) -> None:
    stamp = dict(tuple(row) for row in index.execute("SELECT key, value FROM meta"))

    assert {
        "program": forumcli.__version__,
        "schema": str(SCHEMA_VERSION),
        "front": str(VALID / "forums.yaml"),
        "title": "Forums of the Steppe",
        "version": "1",
        "licence": "CC0-1.0",
        "description": "Two made-up series, small enough to be read at a glance.",
        "errors": "0",
        "evidence": "none",
    } == stamp
    assert APPLICATION_ID == index.execute("PRAGMA application_id").fetchone()[0]


def test_the_files_stand_with_their_hashes_and_those_that_cannot_be_read_without(tmp_path: Path) -> None:
    front = tmp_path / "forums.yaml"
    front.write_text("schema: 1\ntitle: T\ninclude: [gone.yaml]\n")
    connection = sqlite3.connect(":memory:")

    fill(connection, dataset := load(tmp_path))

    assert [
        (str(front), dataset.files[front.as_posix()].digest),
        (str(tmp_path / "gone.yaml"), None),
    ] == connection.execute("SELECT path, digest FROM files").fetchall()


def test_documents_stand_whole_and_in_their_order(index: sqlite3.Connection) -> None:
    made = documents(load(VALID))

    found = rows(index, "SELECT kind, id, title, first, last, row, body FROM documents ORDER BY position")

    assert [(each.kind, each.id, each.title) for each in made] == [
        (each["kind"], each["id"], each["title"]) for each in found
    ]
    assert [(each.row, each.body) for each in made] == [
        (json.loads(each["row"]), json.loads(each["body"])) for each in found
    ]
    assert [str(each.first) if each.first else None for each in made] == [each["first"] for each in found]


def test_every_view_can_be_read(index: sqlite3.Connection) -> None:
    counts = {name: len(rows(index, f"SELECT * FROM {name}")) for name in VIEWS}

    assert {
        "editions": 5,
        "statements": 63,
        "appearances": 5,
        "quotations": 5,
        "names": 30,
        "sources": 6,
        "people": 5,
        "organisations": 4,
        "places": 6,
        "series": 2,
    } == counts


def test_the_resolved_editions_have_each_field_with_its_state(index: sqlite3.Connection) -> None:
    (edition,) = rows(index, "SELECT * FROM editions WHERE id = 'steppe-6'")

    assert {
        "id": "steppe-6",
        "title": "6th Steppe Cooperation Forum",
        "number": 6,
        "number_state": "agreed",
        "held": None,
        "held_words": None,
        "held_state": "disputed",
        "first_day": "2022-06-13",
        "last_day": "2022-06-14",
        "place": "astana",
        "place_name": "Astana",
        "place_state": "agreed",
        "country": "KZ",
        "mode": "hybrid",
        "mode_state": "agreed",
        "status": None,
        "theme": None,
        "theme_state": "unknown",
        "attendance": None,
        "attendance_state": "disputed",
        "disputed": "held attendance",
        "sources": 2,
        "voices": 2,
        "series": "steppe",
    } == edition


def test_a_statement_has_one_row_with_edition_source_field_value_words_and_proof(index: sqlite3.Connection) -> None:
    found = rows(
        index, "SELECT * FROM statements WHERE edition = 'steppe-3' AND source = 'gazette-2019' AND field = 'held'"
    )

    assert [
        {
            "edition": "steppe-3",
            "source": "gazette-2019",
            "field": "held",
            "value": "2019-05-14/2019-05-15",
            "words": "14–15 May 2019",
            "as_printed": "May 14–15",
            "evidence": "met on May 14–15 in Lanzhou",
            "paragraph": "1",
            "inferred": None,
            "note": None,
            "report_status": "held",
        }
    ] == found


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("countries", ["China, Kazakhstan"]),
        ("attendance", ["more than 60; experts", "hundreds; guests"]),
        ("hosts", ["Academy of the Steppe; co-hosted", "think tanks of the region; supported"]),
        (
            "participants",
            [
                "Wang Lin; president; Academy of the Steppe; presided",
                "Aida Serik; Minister of Trade; Kazakhstan; keynote, discussed",
                "Institute of Pasture; attended",
                "students; attended",
            ],
        ),
        ("side_events", ["River Session; sub-forum; rivers; 14 May 2019; Lanzhou"]),
        ("figures", ["trade across the steppe; about 12; billion US dollars; 2018; both countries; Aida Serik"]),
    ],
)
def test_a_statement_is_said_in_words_with_names_for_ids(
    index: sqlite3.Connection, field: str, words: list[str]
) -> None:
    found = index.execute("SELECT words FROM statements WHERE edition = 'steppe-3' AND field = ?", (field,)).fetchall()

    assert words == [row["words"] for row in found]


def test_appearances_are_people_at_editions_in_order_of_time(index: sqlite3.Connection) -> None:
    found = rows(
        index, "SELECT person, edition, post, for_name, country, roles, paragraph, report_status FROM appearances"
    )

    assert [
        ("aida-serik", "steppe-3", "Minister of Trade", None, "KZ", "keynote discussed", "4", "held"),
        ("aida-serik", "steppe-5", "Prime Minister", None, "KZ", "sent-letter", "2", None),
        ("vladimir-orlov", "steppe-5", None, None, None, "spoke", "3", None),
        ("wang-lin", "steppe-3", "president", "Academy of the Steppe", None, "presided", "3", "held"),
        ("wang-lin", "joint-2023", "president", "Academy of the Steppe", None, "chaired", "4", "announced"),
    ] == [tuple(row.values()) for row in found]


def test_quotations_have_their_speaker_and_the_language_of_their_source(index: sqlite3.Connection) -> None:
    found = rows(index, "SELECT id, speaker, form, language, text IS NULL AS told FROM quotations")

    assert [
        ("aida-2019-roads", "Aida Serik", "direct", "en", 0),
        ("wang-2019-welcome", "Wang Lin", "indirect", "en", 1),
        ("orlov-2021-online", "Vladimir Orlov", "first-person", "en", 0),
        ("academy-2022-thanks", "Academy of the Steppe", "indirect", "ru", 1),
        ("unnamed-river", "unnamed speaker", "indirect", "en", 1),
    ] == [tuple(row.values()) for row in found]


def test_names_are_told_apart_by_where_they_come_from(index: sqlite3.Connection) -> None:
    found = index.execute(
        "SELECT text, sort, language, printed_by, until FROM names WHERE id IN ('wang-lin', 'astana')"
    )

    assert [
        ("Wang Lin", "display", None, None, None),
        ("王林", "printed", "zh", "gazette-2019", None),
        ("Astana", "display", None, None, None),
        ("Astana", "printed", None, None, "2019-03-22"),
        ("Astana", "printed", None, None, None),
        ("Nur-Sultan", "printed", None, None, "2022-09-16"),
    ] == sorted(map(tuple, found), key=lambda row: (row[0] not in ("Wang Lin", "王林"), row[0] == "Nur-Sultan", row[1]))


def test_the_views_need_nothing_that_an_untrusted_schema_may_not_do(index: sqlite3.Connection) -> None:
    """SQLite 3.40 counts json_extract among what a view may not call where the schema is not trusted."""
    index.execute("PRAGMA trusted_schema = OFF")

    assert [name for name in VIEWS if not rows(index, f"SELECT * FROM {name} LIMIT 1")] == []


def test_a_dataset_without_records_makes_an_index_without_rows(tmp_path: Path) -> None:
    (tmp_path / "forums.yaml").write_text("schema: 1\ntitle: T\n")
    connection = sqlite3.connect(":memory:")

    fill(connection, load(tmp_path))

    assert [0] * len(VIEWS) == [connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in VIEWS]


def test_the_same_dataset_makes_the_same_rows(index: sqlite3.Connection) -> None:
    again = sqlite3.connect(":memory:")
    fill(again, load(VALID))
    tables = [
        row[0]
        for row in again.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search_%'")
    ]

    different = [
        table
        for table in tables
        if table != "meta"
        and [tuple(row) for row in index.execute(f"SELECT * FROM {table}")]
        != again.execute(f"SELECT * FROM {table}").fetchall()
    ]

    assert [] == different
