"""The reports read backwards: where each record comes in, and by which key."""

from __future__ import annotations

from pathlib import Path

from forumcli.documents.uses import statements, uses_in
from forumcli.model.ids import Kind
from tests.small import dataset_of

TEXT = """\
editions:
  - id: one
    series: steppe
    reports:
      - source: a
        place: lanzhou
        joined_from: [beijing, lanzhou]
        hosts: [{organisation: academy, verb: held}]
        participants: [{person: aida, for: academy, role: spoke}, {person: aida, role: chaired}]
        mentions: [{edition: two, context: the next}]
      - source: b
        quotations: [{id: q, by: aida, form: indirect, summary: s}]
  - id: two
    series: steppe
    reports: [{source: a, figures: [{of: trade, by: aida}]}]
"""


def test_each_use_names_the_edition_the_source_the_section_and_the_key(tmp_path: Path) -> None:
    uses = uses_in(dataset_of(tmp_path, TEXT).editions.values())

    found: dict[tuple[Kind, str], list[tuple[str, str, str, str]]] = {
        key: [(use.edition.id, use.report.source, use.section, use.key) for use in used] for key, used in uses.items()
    }
    assert {
        ("sources", "a"): [("one", "a", "reports", "source"), ("two", "a", "reports", "source")],
        ("sources", "b"): [("one", "b", "reports", "source")],
        ("places", "lanzhou"): [("one", "a", "place", "value"), ("one", "a", "joined_from", "value")],
        ("places", "beijing"): [("one", "a", "joined_from", "value")],
        ("organisations", "academy"): [("one", "a", "hosts", "organisation"), ("one", "a", "participants", "for")],
        ("people", "aida"): [
            ("one", "a", "participants", "person"),
            ("one", "a", "participants", "person"),
            ("one", "b", "quotations", "by"),
            ("two", "a", "figures", "by"),
        ],
        ("editions", "two"): [("one", "a", "mentions", "edition")],
    } == found


def test_the_statements_of_a_report_come_in_the_order_of_the_codebook_whatever_that_of_the_file(
    tmp_path: Path,
) -> None:
    text = "editions: [{id: e, series: steppe, reports: [{source: a, topics: [x, y], held: 2022, number: [1, 2]}]}]\n"
    (report,) = next(iter(dataset_of(tmp_path, text).editions.values())).reports

    assert ["number", "number", "held", "topics", "topics"] == [name for name, _ in statements(report)]
