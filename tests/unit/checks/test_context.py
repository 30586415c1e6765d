"""What rules share."""

from __future__ import annotations

from collections.abc import Callable

from forumcli.checks.context import context_of, statements
from forumcli.dataset.dataset import Dataset
from forumcli.model.ids import EditionId

Make = Callable[[str], Dataset]


def test_the_names_of_an_edition_are_those_of_its_series_that_have_a_record(dataset: Make) -> None:
    made = dataset(
        "series:\n"
        "  - {id: c, name: Cooperation Forum, short: Forum, names: [{text: 合作论坛, language: zh}]}\n"
        "  - {id: d, name: Dialogue}\n"
        "  - {id: x, name: Another}\n"
        "editions:\n  - {id: e, series: [c, no-record, d], reports: [{source: s}]}\n"
    )

    assert ("Cooperation Forum", "Forum", "合作论坛", "Dialogue") == context_of(made).names_of(
        made.editions[EditionId("e")]
    )


def test_the_statements_of_a_report_come_one_by_one_in_the_order_of_its_fields(dataset: Make) -> None:
    made = dataset(
        "editions:\n  - id: e\n    series: c\n    reports:\n      - source: s\n        note: none of them\n"
        "        participants: [{group: guests, role: spoke}, {group: hosts, role: opened}]\n"
        "        number: [{value: 9}, {value: 2, series: d}]\n"
        "        held: 2022-07-13\n"
    )
    (edition,) = made.editions.values()
    report = edition.reports[0]

    assert [*report.number, report.held, *report.participants] == list(statements(report))


def test_an_id_is_known_by_the_kinds_that_define_it(dataset: Make) -> None:
    made = dataset("people: [{id: x}]\nplaces: [{id: x, name: Place}]\nsources: [{id: y, language: en}]\n")

    assert {"x": ("people", "places"), "y": ("sources",)} == context_of(made).kinds
