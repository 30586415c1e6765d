"""RIS, read back by rispy."""

from __future__ import annotations

import re
from typing import Any

import pytest
import rispy  # type: ignore[import-untyped]
from hypothesis import given

from forumcli.exporters.citation import Citation, address
from forumcli.exporters.entries import Entry, entries
from forumcli.exporters.ris import ris
from tests.unit.exporters.bodies import (
    DATASET,
    HOSTILE,
    anything_anywhere,
    citation,
    shipped_citation,
    shipped_citations,
    source,
)

LINE = re.compile(r"([A-Z][A-Z0-9]  - .*)?")


def expected(entry: Entry) -> dict[str, Any]:
    """What rispy is to find of an entry of an article in a newspaper."""
    found = {
        "type_of_reference": "NEWS",
        "id": entry.key,
        "authors": [f"{each.family}, {each.given}" if each.family else each.whole for each in entry.authors],
        "title": entry.title,
        "secondary_title": entry.publisher,
        "year": "2022",
        "date": "2022/11/25/",
        "start_page": entry.place,
        "language": entry.language,
        "urls": [entry.url.replace(";", "%3B")] if entry.url else [],
        "notes": [note.strip() for note in (entry.words, *entry.notes, *entry.remarks) if note],
    }
    return {name: value for name, value in found.items() if value}


@given(anything_anywhere())
def test_any_text_in_any_field_comes_back_through_rispy(made: tuple[Citation, dict[str, Any], dict[str, Any]]) -> None:
    cited, _, _ = made
    (entry,) = entries([cited])

    found = rispy.loads(ris([cited]))

    assert [expected(entry)] == found


@given(anything_anywhere())
def test_every_line_is_one_tagged_value(made: tuple[Citation, dict[str, Any], dict[str, Any]]) -> None:
    lines = ris([made[0]]).split("\r\n")

    assert [] == [line for line in lines if not LINE.fullmatch(line)]
    assert ("TY  - NEWS", "ER  - ", "") == (lines[0], *lines[-2:])
    assert ["TY", "ER"] == [line[:2] for line in lines if line[:2] in ("TY", "ER")]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_address_stays_one_address(text: str) -> None:
    url = f"https://example.org/{text}"

    (found,) = rispy.loads(ris([citation(source(url=url))]))

    assert [address(url).replace(";", "%3B")] == found["urls"]


def test_every_shipped_record_comes_back_once() -> None:
    cited = shipped_citations()

    found = rispy.loads(ris(cited))

    made = entries(cited)
    assert [(entry.key, entry.title) for entry in made] == [(each["id"], each["title"]) for each in found]


def test_a_shipped_source_is_written_as_expected() -> None:
    lines = ris([shipped_citation("cssn-2022-11-25")]).split("\r\n")

    assert [
        "TY  - NEWS",
        "ID  - cssn-2022-11-25",
        "AU  - Wang, Chunyan",
        "TI  - Think tank forum calls for closer China-Central Asia community",
        "T2  - Chinese Social Sciences Today",
        "PY  - 2022",
        "DA  - 2022/11/25/",
        "LA  - en",
        "UR  - http://casseng.cssn.cn/international/international_events/202211/t20221125_5566618.html",
        "N1  - In China–Central Asia forums, version 2026.11 (CC-BY-4.0), record cssn-2022-11-25",
        "N1  - Address: the text does not give it; found by title, date and author",
        "ER  - ",
        "",
    ] == lines


@pytest.mark.parametrize(
    ("published", "words", "dated"),
    [
        ("2022-11-25", "25 November 2022", ["PY  - 2022", "DA  - 2022/11/25/"]),
        ("2021-10", "October 2021", ["PY  - 2021", "DA  - 2021/10//"]),
        ("2025", "2025", ["PY  - 2025", "DA  - 2025///"]),
        ("2022-03/2022-05", "March–May 2022", ["PY  - 2022"]),
        ("2021/2022", "2021–2022", []),
        ("2022?", "perhaps 2022", ["N1  - Published: perhaps 2022"]),
    ],
)
def test_a_date_claims_no_more_than_the_source(published: str, words: str, dated: list[str]) -> None:
    lines = ris([citation(source(published=published, published_words=words))]).split("\r\n")

    assert dated == [line for line in lines if line.startswith(("PY", "DA", "N1  - Published"))]


def test_the_dataset_is_a_record_of_its_own() -> None:
    (found,) = rispy.loads(ris([Citation(DATASET)]))

    assert {
        "type_of_reference": "DATA",
        "id": "dataset:china-central-asia-forums:2026-11",
        "title": "China–Central Asia forums",
        "edition": "2026.11",
        "notes": ["Licence: CC-BY-4.0"],
    } == found
