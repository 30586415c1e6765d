"""One fault of structure is one finding: what follows from it alone is not reported."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from forumcli.checks.engine import run
from forumcli.checks.lost import Lost, lost_of
from forumcli.checks.selection import select
from forumcli.dataset.dataset import Dataset
from forumcli.dataset.load import load
from forumcli.model.ids import KINDS
from forumcli.yamltext.node import Scalar, Style
from forumcli.yamltext.source import Span

Make = Callable[[str], Dataset]

_WHOLE = """\
expect: {people: 2, sources: 1, editions: 2, quotations: 1}
redirects: {wei: wei-zhang}
series:
  - {id: dialogue, name: Dialogue}
sources:
  - id: gazette
    title: On forums
    url: https://example.org/a
    language: en
people:
  - id: wei-zhang
    name: Wei Zhang
  - id: aida-serik
    name: Aida Serik
editions:
  - id: dialogue-1
    series: dialogue
    reports:
      - source: gazette
        number: {value: 1, evidence: the first Dialogue}
        participants:
          - person: wei-zhang
            role: spoke
          - {person: aida-serik, role: chaired}
        quotations:
          - id: zhang-water
            by: wei-zhang
            language: en
            form: direct
            text: Water knows no border at all
  - id: dialogue-2
    series: dialogue
    reports:
      - source: gazette
        number: {value: 2, evidence: the second Dialogue}
"""


def _codes(dataset: Dataset) -> list[str]:
    return [each.code for each in run(dataset, select(ignore=["E711"])).diagnostics]


def test_nothing_is_wrong_with_what_the_faults_are_planted_in(dataset: Make) -> None:
    assert [] == _codes(dataset(_WHOLE))


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("people:\n", "peoples:\n", ["S103"]),
        ("people:\n", "humans:\n", ["S103"]),
        ("people:\n", "people: []\npeople:\n", ["S102"]),
        ("sources:\n", "source:\n", ["S103"]),
        ("series:\n  - {", "serie:\n  - {", ["S103"]),
        ("editions:\n  - id", "edition:\n  - id", ["S103"]),
        ("id: wei-zhang\n", "id: Wei-Zhang\n", ["I203"]),
        ("id: wei-zhang\n    ", "", ["S104"]),
        ("- id: wei-zhang\n    name: Wei Zhang", "- wei-zhang", ["S105"]),
        ("id: gazette\n", "id: Gazette!\n", ["I203"]),
        ("language: en\npeople", "language: english\npeople", ["S109"]),
        ("    language: en\npeople", "people", ["S104"]),
        ("      - source: gazette\n        number: {value: 1,", "      - number: {value: 1,", ["S104"]),
        ("      - source: gazette\n        number: {value: 2,", "      - number: {value: 2,", ["S104"]),
        ("reports:\n", "reprts:\n", ["S103"]),
        ("number: {value: 1,", "numbr: {value: 1,", ["S103"]),
        ("number: {value: 1,", "number: {value: 0,", ["S109"]),
        ("participants:\n", "participant:\n", ["S103"]),
        ("role: spoke", "role: spook", ["S107"]),
        ("          - person: wei-zhang\n", "          - person: wei-zhag\n", ["I204"]),
        ("      - source: gazette\n        number: {value: 2", "      - source: gazzette\n        number: {value: 2",
         ["I204"]),
        ("- {person: aida-serik,", "- {person: aida-seric,", ["I204"]),
        ("- {person: aida-serik,", "- {pers: aida-serik,", ["S103"]),
        ("            by: wei-zhang\n", "            bye: wei-zhang\n", ["S103"]),
        ("            text: Water", "            txt: Water", ["S103"]),
        ("evidence: the first", "evidnce: the first", ["S103"]),
        ("series: dialogue\n    reports:\n      - source: gazette\n        number: {value: 1",
         "series: Dia logue\n    reports:\n      - source: gazette\n        number: {value: 1", ["I203"]),
    ],
)  # fmt: skip
def test_one_fault_of_structure_is_one_finding(dataset: Make, old: str, new: str, codes: list[str]) -> None:
    text = _WHOLE.replace(old, new, 1)

    assert codes == _codes(dataset(text))
    assert text != _WHOLE or not codes


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("id: wei-zhang\n", "id: Wei-Zhang\n", ["I203", "I204"]),
        ("people:\n", "peoples:\n", ["S103"]),
        ("language: en\npeople", "language: english\npeople", ["S109", "I204"]),
    ],
)
def test_what_is_missing_for_another_reason_is_reported_beside_it(
    dataset: Make, old: str, new: str, codes: list[str]
) -> None:
    text = _WHOLE.replace(old, new, 1).replace("{person: aida-serik", "{person: bolat-nur")

    found = _codes(dataset(text))

    assert codes == [code for code in found if code != "I215"]


def test_a_record_that_cannot_be_used_counts_and_one_that_is_not_there_does_not(dataset: Make) -> None:
    made = dataset(_WHOLE.replace("id: wei-zhang\n", "id: Wei-Zhang\n").replace("people: 2", "people: 3"))

    assert ["S114", "I203"] == _codes(made)


def _lost(dataset: Dataset) -> Lost:
    return lost_of(dataset)


@pytest.mark.parametrize(
    ("body", "kinds"),
    [
        ("people: []\n", set()),
        ("people:\n", set()),
        ("fame: great\n", set()),
        ("people:\nfame: great\n", set()),
        ("fame: [great]\n", set()),
        ("titel: [{id: a}]\n", set(KINDS)),
        ("include: people.yaml\n", set(KINDS)),
        ("edition: [{id: a}]\n", {"editions", "quotations"}),
        ("places: 5\n", {"places"}),
        ("persons: {}\n", set()),
        ("people: [{name: A}]\n", {"people"}),
    ],
)
def test_the_kinds_of_record_that_may_be_missing_are_known(dataset: Make, body: str, kinds: set[str]) -> None:
    assert kinds == set(_lost(dataset(body)).kinds)


def test_of_very_many_records_without_a_usable_id_any_may_be_meant(dataset: Make) -> None:
    bad = "".join(f"  - {{id: Person-{number}, name: A}}\n" for number in range(101))

    assert {"people"} == _lost(dataset(f"people:\n{bad}")).kinds


def test_an_edition_whose_series_cannot_be_read_may_be_of_any(dataset: Make) -> None:
    body = "editions:\n  - {id: x, series: X!, reports: [{source: a, number: 1}]}\n"

    assert _lost(dataset(body)).numbers() is None


def test_what_is_withheld_is_told_apart(dataset: Make) -> None:
    made = dataset(_WHOLE.replace("people:\n", "peoples:\n", 1))

    report = run(made, select(["S", "I", "M"]))
    unasked = run(made, select(["S", "I", "M"]), withheld=False)

    assert ["I204", "I204", "I204", "I209", "S114"] == sorted(each.code for each in report.withheld)
    assert (["S103"], ()) == ([each.code for each in unasked.diagnostics], unasked.withheld)
    assert () == run(dataset(_WHOLE), select()).withheld


_TWO_SERIES = """\
series:
  - {id: dialogue, name: Dialogue}
  - {id: forum, name: Forum}
sources:
  - {id: gazette, title: On forums, url: "https://example.org/a", language: en}
editions:
  - {id: dialogue-1, series: dialogue, reports: [{source: gazette, number: 1}]}
  - {id: forum-1, series: forum, reports: [{source: gazette, number: 1}]}
  - {id: both-1, series: [dialogue, forum], reports: [{source: gazette, number: 1}]}
"""


@pytest.mark.parametrize(
    ("old", "new", "series"),
    [
        ("", "", set()),
        ("series: dialogue, reports: [{source", "series: dialogue, reports: [{sorce", {"dialogue"}),
        ("series: forum, reports: [{source", "series: forum, reports: [{sorce", {"forum"}),
        ("forum], reports: [{source", "forum], reports: [{sorce", {"dialogue", "forum"}),
        ("- {id: dialogue-1, ", "- {id: Dialogue 1, ", {"dialogue"}),
        ("url: ", "urll: ", set()),
        ("editions:\n", "edition:\n", None),
    ],
)
def test_the_numbers_of_the_series_of_a_broken_edition_are_unsure_and_no_others(
    dataset: Make, old: str, new: str, series: set[str] | None
) -> None:
    assert series == _lost(dataset(_TWO_SERIES.replace(old, new, 1))).numbers()


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        ("url: ", "urll: ", set()),
        ("number: 1}]}\n  - {id: forum", "numbr: 1}]}\n  - {id: forum", {"quotations"}),
        ("series:\n  - {id: d", "serie:\n  - {id: d", {"series"}),
    ],
)
def test_quotations_cannot_be_counted_where_something_of_an_edition_was_left_out(
    dataset: Make, old: str, new: str, kinds: set[str]
) -> None:
    assert kinds == _lost(dataset(_TWO_SERIES.replace(old, new, 1))).uncounted


def test_every_text_beside_what_was_left_out_may_name_a_record(dataset: Make) -> None:
    two = "numbr: 1}, {source: bulletin, number: 2}]}\n  - {id: forum"
    made = dataset(_TWO_SERIES.replace("number: 1}]}\n  - {id: forum", two, 1))

    assert {"source", "gazette", "numbr", "1"} == _lost(made).names()


@pytest.mark.parametrize(
    ("left_out", "start", "end", "within"),
    [(9, 10, 20, False), (10, 10, 20, True), (19, 10, 20, True), (20, 10, 20, False), (10, 10, 10, True),
     (11, 10, 10, False)],
)  # fmt: skip
def test_what_was_left_out_stands_within_what_begins_before_it_and_ends_behind_it(
    dataset: Make, left_out: int, start: int, end: int, *, within: bool
) -> None:
    made = dataset("people: []\n")
    file = made.files["forums.yaml"]
    node = Scalar("x", Style.PLAIN, Span(start, end))
    lost = replace(
        _lost(replace(made, files={"forums.yaml": replace(file, tree=node)})), faults={"forums.yaml": (left_out,)}
    )

    assert within == lost.within(("forums.yaml",))


def test_among_more_than_a_hundred_dangling_ids_none_is_taken_for_a_misspelling(dataset: Make) -> None:
    lost = _lost(dataset("people: []\n"))
    hundred = frozenset(f"person-{number}" for number in range(100))

    assert replace(lost, dangling={"people": hundred}).misspelt("people", "persn-7")
    assert not replace(lost, dangling={"people": hundred}).misspelt("people", "somebody-else")
    assert not replace(lost, dangling={"people": hundred | {"person-100"}}).misspelt("people", "persn-7")


@pytest.mark.parametrize(("number", "kinds"), [(100, set()), (101, {"people"})])
def test_up_to_a_hundred_records_without_a_usable_id_are_looked_at_one_by_one(
    dataset: Make, number: int, kinds: set[str]
) -> None:
    bad = "".join(f"  - {{id: Person-{each}, name: A}}\n" for each in range(number))

    assert kinds == _lost(dataset(f"people:\n{bad}")).kinds


def test_nothing_was_left_out_of_what_is_forgotten(dataset: Make) -> None:
    body = "persons: [{name: A}]\npeople: [{id: A!, name: A}]\neditions: [{id: x, series: no, reports: []}]\n"
    lost = _lost(dataset(body))

    forgotten = lost.forgotten()

    assert lost.anything
    assert not forgotten.anything
    assert (frozenset(), {}, {}, {}) == (
        forgotten.uncounted,
        forgotten.faults,
        forgotten.unusable,
        forgotten.dangling,
    )


@pytest.mark.parametrize(
    ("front", "part", "kinds"),
    [
        ("fame: great", "people: []", set()),
        ("places: []", "fame: great", set()),
        ("places: []", "titel: great", set()),
        ("places: []", "include: [more.yaml]", set(KINDS)),
        ("places: 5", "people: {}", {"places", "people"}),
    ],
)
def test_what_only_the_front_door_may_say_is_lost_in_any_other_file(
    tmp_path: Path, front: str, part: str, kinds: set[str]
) -> None:
    (tmp_path / "forums.yaml").write_text(f"schema: 1\ntitle: A\ninclude: [part.yaml]\n{front}\n", encoding="utf-8")
    (tmp_path / "part.yaml").write_text(f"{part}\n", encoding="utf-8")

    assert kinds == _lost(load(tmp_path, base=tmp_path)).kinds


def test_nothing_was_left_out_of_what_is_not_there(dataset: Make) -> None:
    lost = _lost(dataset("fame: great\n"))

    assert lost.within(("forums.yaml",))
    assert not lost.within(("forums.yaml", "people"))
