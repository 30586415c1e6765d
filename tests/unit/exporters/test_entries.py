"""Entries: keys that every program takes, and no entry twice."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forumcli.exporters.citation import Citation
from forumcli.exporters.entries import entries, key_of
from tests.unit.exporters.bodies import DATASET, TEXTS, citation, quotation, shipped_citation, source


@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_a_key_has_only_signs_that_every_program_takes(parts: list[str]) -> None:
    assert re.fullmatch("[A-Za-z0-9:_-]+", key_of(*parts))


@given(TEXTS, TEXTS)
def test_two_ids_never_share_a_key(one: str, other: str) -> None:
    assert (one == other) == (key_of(one) == key_of(other))


@pytest.mark.parametrize("id_", ["norov-2021-platform", "a_b:c", "X1"])
def test_an_id_that_is_a_key_stays_as_it_is(id_: str) -> None:
    assert id_ == key_of(id_)


def test_a_key_that_is_no_id_is_stable() -> None:
    assert ["a-b-2e7336dc", "record-e066c147"] == [key_of("a.b"), key_of("王毅")]


def test_what_is_cited_twice_is_one_entry() -> None:
    cited = citation(quotation())

    assert ["norov-2022-trade"] == [entry.key for entry in entries([cited, cited])]


def test_records_of_two_kinds_with_one_id_get_two_keys() -> None:
    both = [citation(quotation(id="daily-2022")), citation(source())]

    assert ["daily-2022", "daily-2022-2"] == [entry.key for entry in entries(both)]


def test_an_edition_has_an_entry_for_each_source() -> None:
    made = entries([shipped_citation("beidou-1")])

    assert ["beidou-1:vanbien-2019-10", "beidou-1:beidou-2019-10-21"] == [entry.key for entry in made]


def test_a_record_without_sources_is_an_entry_of_the_dataset() -> None:
    (made,) = entries([shipped_citation("vladimir-norov")])

    assert ("person:vladimir-norov", "dataset", DATASET.title) == (made.key, made.type, made.title)
    assert ("Record: Vladimir Norov (person vladimir-norov)", "Licence: CC-BY-4.0") == made.notes


def test_the_dataset_has_the_key_of_its_title_and_version() -> None:
    assert ["dataset:china-central-asia-forums:2026-11"] == [entry.key for entry in entries([Citation(DATASET)])]
