"""The shipped data held against the five documents it was curated from: every word given as theirs is theirs.

The documents are not part of the repository: where they are not at hand beside it, these tests are skipped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

ROOT: Final = Path(__file__).resolve().parents[3]
DATA: Final = ROOT / "data"
SEEDS: Final = ROOT.parent / "shared" / "seeds"
SEED_OF: Final[Mapping[str, str]] = {
    "cfhrd-2024-05-30": "000_d24e46b8befed738.txt",
    "cssn-2022-11-25": "002_6fb63ed73c7fcc78.txt",
    "global-times-2021": "004_3a4a04965d508328.txt",
    "global-times-2025": "001_5ebfdfa25988c83c.txt",
    "nca-2022-07-14": "003_f005186e3483e745.txt",
}
VERBATIM: Final = frozenset({"as", "evidence", "name_as", "post_as", "text"})
NAMED_VERBATIM: Final = frozenset({"name", "theme", "topics"})
"""Fields of a report whose value is the printed words, where no `as` gives these."""

Passage = tuple[str, str, str]
"""Where in the data, which paragraph, which words."""

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the five documents are not at hand beside the repository")


def paragraphs(text: str) -> list[str]:
    """Split a document at its blank lines; a line of nothing but spaces is blank."""
    return re.split(r"\n(?:[^\S\n]*\n)+", re.sub(r"\A(?:[^\S\n]*\n)+", "", text))


@cache
def seed(source: str) -> list[str]:
    return paragraphs((SEEDS / SEED_OF[source]).read_text(encoding="utf-8"))


@cache
def section(name: str) -> list[dict[str, Any]]:
    """All records of a section, from every file of the dataset."""
    return [record for part in parts() for record in part.get(name, [])]


@cache
def parts() -> list[dict[str, Any]]:
    """The files of the dataset, with each scalar left as text."""
    files = (path.read_text(encoding="utf-8") for path in sorted(DATA.glob("*.yaml")))
    return [yaml.load(text, Loader=yaml.BaseLoader) for text in files]  # noqa: S506 - it makes only texts


def reports(source: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for edition in section("editions"):
        for report in edition["reports"]:
            if report["source"] == source:
                yield edition["id"], report


def statements(report: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for key, value in report.items():
        if key not in {"source", "note"}:
            for index, statement in enumerate(value if isinstance(value, list) else [value]):
                yield f"{key}[{index}]", statement


def quotations(form: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for source in sorted(SEED_OF):
        for _, report in reports(source):
            yield from ((source, each) for each in report.get("quotations", []) if each["form"] == form)


def printed_words(source: str) -> Iterator[Passage]:
    """Every passage that the reports on a source give as its words."""
    for edition, report in reports(source):
        for route, statement in statements(report):
            shown = {key: text for key, text in statement.items() if key in VERBATIM}
            if route.partition("[")[0] in NAMED_VERBATIM and "as" not in shown:
                shown["value"] = statement["value"]
            for key, text in sorted(shown.items()):
                yield f"{edition} {route} {key}", statement["at"], text


def misplaced(passages: Iterator[Passage], document: list[str]) -> list[Passage]:
    """The passages that do not stand, to the letter, in the paragraph they name."""
    return [(where, at, text) for where, at, text in passages if not stands_at(text, at, document)]


def stands_at(text: str, at: str, document: list[str]) -> bool:
    """Whether the words stand in one of the paragraphs that a locator such as `4` or `4-5` names."""
    first, _, last = at.partition("-")
    return any(text in paragraph for paragraph in document[int(first) - 1 : int(last or first)])


def names_not_printed(record: dict[str, Any]) -> Iterator[str]:
    """The names of a record that no source of theirs prints, or that say nothing of where they come from."""
    for name in record.get("names", []):
        given = name.get("source", [])
        sources = [given] if isinstance(given, str) else given
        read = [source for source in sources if source in SEED_OF]
        unprinted = any(not any(name["text"] in each for each in seed(source)) for source in read)
        if unprinted or not (sources or "added" in name):
            yield name["text"]


@pytest.mark.parametrize("source", sorted(SEED_OF))
def test_every_word_given_as_printed_stands_in_its_paragraph(source: str) -> None:
    passages = list(printed_words(source))

    assert passages
    assert [] == misplaced(iter(passages), seed(source))


@pytest.mark.parametrize("source", sorted(SEED_OF))
def test_a_passage_with_one_letter_too_many_would_be_noticed(source: str) -> None:
    passages = [(where, at, text + "ж") for where, at, text in printed_words(source)]

    assert passages == misplaced(iter(passages), seed(source))


@pytest.mark.parametrize("source", sorted(SEED_OF))
def test_every_statement_names_its_paragraph_and_its_proof(source: str) -> None:
    bare = [
        f"{edition} {route}"
        for edition, report in reports(source)
        for route, statement in statements(report)
        if "at" not in statement or not ({"evidence", "text"} & statement.keys())
    ]

    assert [] == bare


@pytest.mark.parametrize("source", sorted(SEED_OF))
def test_evidence_is_an_excerpt_of_at_most_twenty_five_words(source: str) -> None:
    long = [
        statement["evidence"]
        for _, report in reports(source)
        for _, statement in statements(report)
        if len(statement.get("evidence", "").split()) > 25
    ]

    assert [] == long


def test_the_direct_speech_of_the_documents_is_there_and_no_other() -> None:
    found = [each["id"] for _, each in quotations("direct")]

    assert [
        "gao-2022-initiatives",
        "smailov-2021-environment",
        "saidzoda-2021-alignment",
        "qu-2022-new-start",
    ] == found


def test_direct_speech_stands_between_quotation_marks_save_for_the_mark_that_the_source_forgot() -> None:
    marks = {}
    for source, each in quotations("direct"):
        before, _, after = seed(source)[int(each["at"]) - 1].partition(each["text"])
        marks[each["id"]] = (before[-1:] == "“", re.match(r",?”", after) is not None)

    assert {
        "gao-2022-initiatives": (True, True),
        "qu-2022-new-start": (False, True),
        "saidzoda-2021-alignment": (True, True),
        "smailov-2021-environment": (True, True),
    } == marks


def test_a_signed_statement_is_quoted_by_whole_sentences() -> None:
    torn = []
    for source, each in quotations("first-person"):
        before, _, after = seed(source)[int(each["at"]) - 1].partition(each["text"])
        starts = re.search(r"(?:\A|[.?!] )\Z", before)
        ends = each["text"].endswith(".") and re.match(r" |\Z", after)
        if not (starts and ends):
            torn.append(each["id"])

    assert [] == torn


def test_every_paragraph_of_the_signed_statements_is_quoted() -> None:
    quoted = {(each["by"], int(each["at"])) for _, each in quotations("first-person")}

    assert {
        *(("tillabaev-mirzatillo", number) for number in range(4, 8)),
        *(("sheradil-baktygulov", number) for number in range(9, 13)),
        *(("chang-jian", number) for number in range(14, 19)),
    } == quoted


def test_reported_speech_is_summarised_in_words_that_do_not_repeat_its_evidence() -> None:
    repeated = [each["id"] for _, each in quotations("indirect") if each["evidence"] in each["summary"]]

    assert [] == repeated


@pytest.mark.parametrize("source", sorted(SEED_OF))
def test_what_a_source_says_of_itself_and_its_misprints_are_printed_so(source: str) -> None:
    (record,) = (each for each in section("sources") if each["id"] == source)
    words = [("as", each["at"], each["as"]) for each in (*record["oddities"], *record.get("staff", []))]
    words += [("value", each["at"], each["value"]) for each in record["of_itself"]]

    assert [] == misplaced(iter(words), seed(source))


@pytest.mark.parametrize("source", sorted(SEED_OF))
def test_a_title_that_is_not_in_the_text_says_where_it_comes_from(source: str) -> None:
    (record,) = (each for each in section("sources") if each["id"] == source)
    printed = any(record["title"] in paragraph for paragraph in seed(source))

    assert printed == ("title_note" not in record)


@pytest.mark.parametrize("kind", ["organisations", "people", "places", "series"])
def test_a_name_is_printed_in_the_source_it_names_or_is_marked_as_added(kind: str) -> None:
    wrong = [(record["id"], name) for record in section(kind) for name in names_not_printed(record)]

    assert [] == wrong
