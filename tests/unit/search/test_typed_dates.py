"""A date in digits is a date, and what only looks like one is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from forumcli.search.fields import FIELDS
from forumcli.search.question import understand
from forumcli.search.search import search
from forumcli.search.typed_dates import typed_date
from tests.unit.search.sample import index_in, names

DISPUTED = """\
schema: 1
title: Disputed
series: [{id: steppe, name: Steppe Forum}]
people: [{id: aida, name: Aida Serik}]
sources:
  - {id: a, title: Alpha, language: en, publisher: pa}
  - {id: b, title: Beta, language: en, publisher: pb}
  - {id: c, title: Gamma, language: en}
  - {id: d, title: Delta, language: en}
organisations: [{id: pa, name: Press A}, {id: pb, name: Press B}]
editions:
  - id: steppe-1
    series: steppe
    reports:
      - {source: a, number: 1, held: 2025-11-05/2025-11-07}
      - source: b
        number: 1
        held: 2025-11-20
        quotations: [{id: aida-roads, by: aida, form: direct, text: roads and railways}]
      - {source: c, number: 1, held: 2025-11}
      - {source: d, number: 1, held: "2023"}
  - id: steppe-5
    series: steppe
    reports: [{source: a, number: 5, held: 2025-06-03, figures: [{of: roads, value: "11"}]}]
  - id: steppe-6
    series: steppe
    reports: [{source: a, number: 6, held: ../2025-06-09}]
"""


@pytest.mark.parametrize(
    ("text", "date"),
    [
        *[(text, "2025-11-05") for text in ("2025-11-05", "2025-11-5", "2025.11.05", "2025/11/05", "(2025-11-05),")],
        *[(text, "2025-11-05") for text in ("05.11.2025", "5.11.2025", "2025年11月5日", "2025年11月05号")],
        *[(text, "2025-11") for text in ("2025-11", "2025年11月")],
        *[(text, None) for text in ("2025", "2019-2023", "2025-13", "2023-02-30", "1.2.3", "11-05", "05/11/2025")],
        *[(text, None) for text in ("kazinform-2023-04-25", "2023-04-25-2", "2025年", "", "-")],
    ],
)
def test_a_date_in_digits_is_told_from_other_numbers(text: str, date: str | None) -> None:
    assert date == typed_date(text)


def test_a_typed_date_is_a_field_and_one_within_quotation_marks_is_words() -> None:
    assert ((), (("date", "2025-11-05"),)) == understand("2025-11-05", FIELDS)[0:3:2]
    assert () == understand('"2025-11-05"', FIELDS).fields


@pytest.mark.parametrize("query", ["2025-11-06", "2025-11-20", "06.11.2025", "2025-11", "date:2025-11-19/2025-11-21"])
def test_what_was_held_on_a_date_by_any_account_is_found(query: str, tmp_path: Path) -> None:
    """The accounts of the first forum differ; the fifth has an 11 and a 5, and was held in June."""
    assert ["editions/steppe-1", "quotations/aida-roads"] == names(query, index_in(tmp_path, DISPUTED))


@pytest.mark.parametrize("query", ["2025-11-12", "2023-05-18", "2023-05"])
def test_a_vaguer_account_does_not_make_it_every_day(query: str, tmp_path: Path) -> None:
    assert [] == names(query, index_in(tmp_path, DISPUTED))


def test_a_date_goes_with_words_and_with_another_date(tmp_path: Path) -> None:
    index = index_in(tmp_path, DISPUTED)

    assert ["quotations/aida-roads"] == names("railways 2025-11-06", index)
    assert ["editions/steppe-1"] == names("steppe forum 2025-11-05 2025-11-07", index)[:1]
    assert [] == names("2025-11-05 2025-06-03", index)


def test_an_end_without_a_start_is_a_date(tmp_path: Path) -> None:
    assert ["editions/steppe-6"] == names("2025-06-09", index_in(tmp_path, DISPUTED))


def test_the_reason_of_a_hit_without_a_word_is_its_field(tmp_path: Path) -> None:
    (hit,) = search("2025-06-03", index_in(tmp_path, DISPUTED)).hits

    assert ("steppe-5", "date:2025-06-03") == (hit.id, hit.reason)


def test_what_is_no_date_is_said_to_be_none(tmp_path: Path) -> None:
    result = search("forum date:soon", index_in(tmp_path, DISPUTED))

    assert ("date:soon is no date such as 2022-11 or 2022-11-08",) == result.notes
