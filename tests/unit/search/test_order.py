"""In which order hits of one tier stand."""

from __future__ import annotations

from pathlib import Path

from forumcli.index.search_query import SearchIndex
from forumcli.search.search import search
from forumcli.search.tiers import Tier
from tests.unit.search.sample import index_in, names

SCATTERED = """\
schema: 1
title: Scattered
series:
  - {id: long, name: Steppe Forum of many Academies and Ministries and Banks}
  - {id: short, name: Steppe Forum}
people:
  - {id: aida, name: Aida Serik}
  - {id: bolat, name: Bolat Nur}
sources: [{id: gazette, title: Gazette, language: en}]
editions:
  - id: long-1
    series: long
    reports:
      - source: gazette
        participants: [{person: aida, post: rector, role: chaired}, {person: bolat, post: dean, role: spoke}]
  - id: short-1
    series: short
    reports:
      - source: gazette
        participants: [{person: aida, post: rector, role: spoke}, {person: bolat, post: dean, role: chaired}]
"""


def test_words_of_one_participant_stand_above_those_of_several(tmp_path: Path) -> None:
    """The shorter name fits the query better, but the rector did not chair that forum."""
    found = names("steppe forum rector chaired", index_in(tmp_path, SCATTERED))

    assert ["editions/long-1", "editions/short-1"] == found


def test_what_was_said_in_another_form_stands_above_what_only_a_topic_has(index: SearchIndex) -> None:
    hits = search("exchanges", index, kinds=["quotations"]).hits

    assert [("norov-trade", Tier.FORM), ("qu-start", Tier.ASIDE)] == [(hit.id, hit.tier) for hit in hits]
    assert "exchanges in the topic" == hits[1].reason


def test_a_post_beside_a_word_that_was_said_or_the_speaker_is_no_weakness(index: SearchIndex) -> None:
    for query in ("secretary-general trade", "norov secretary-general"):
        (hit, *_) = search(query, index, kinds=["quotations"]).hits
        assert ("norov-trade", Tier.EXACT) == (hit.id, hit.tier)
