"""What holds for every query and every text: no error, strict tiers, marks where the words are."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forumcli.dataset.load import load
from forumcli.index.build import fill
from forumcli.index.search_query import SearchIndex
from forumcli.index.search_words import is_number, keys_of, number_keys, words_of
from forumcli.model.ordinals import ordinal_digits, ordinals
from forumcli.search.fields import FIELDS
from forumcli.search.question import understand
from forumcli.search.result import SearchResult
from forumcli.search.search import search

GENERATOR = Path(__file__).parents[3] / "shared" / "corpus" / "gen.py"
SECONDS_A_QUERY = 2
RANDOM_QUERIES = 10_000

WORDS = st.sampled_from(
    [
        "norov",
        "Норов",
        "王毅",
        "human",
        "rights",
        "9th",
        "IX",
        "第九",
        "2021",
        "forum",
        "speaker:",
        "year:",
        "-",
        '"',
        "“",
        "*",
    ]
)
TEXTS = st.one_of(st.text(), st.lists(st.one_of(WORDS, st.text(max_size=5)), max_size=12).map(" ".join))


@pytest.fixture(scope="module")
def index(repo_root: Path) -> Iterator[SearchIndex]:
    connection = sqlite3.connect(":memory:")
    fill(connection, load(repo_root / "data"))
    yield SearchIndex(connection)
    connection.close()


def sound(result: SearchResult) -> bool:
    """Tell whether a result keeps every promise that can be seen in it."""
    tiers = [hit.tier for hit in result.hits]
    marks = [(hit.snippet.text, span) for hit in result.hits if hit.snippet for span in hit.snippet.spans]
    return (
        tiers == sorted(tiers)
        and all(0 <= hit.score <= 1 and hit.reason for hit in result.hits if hit.matched)
        and all(0 <= start < end <= len(text) for text, (start, end) in marks)
        and (result.total > 0) == bool(result.facets)
        and not (result.hits and result.spoiled)
    )


@given(query=TEXTS)
def test_every_query_has_a_sound_answer(query: str, index: SearchIndex) -> None:
    assert sound(search(query, index))


@given(query=st.lists(st.characters(), max_size=20).map("".join))
def test_every_unicode_text_is_a_query(query: str, index: SearchIndex) -> None:
    assert sound(search(query, index))


def test_ten_thousand_random_queries_are_answered_in_time(index: SearchIndex) -> None:
    """Random in the alphabets, the signs and the words that queries are made of."""
    chance = Random(2022)
    signs = "abcdefghijklmnopqrstuvwxyzабвгдийцшяәқ中亚合作论坛王毅0123456789 \t\n\0\x1b\ud800é"
    signs += "\"'“”-:*()+~^$&|!?\\/<>[]{}%#@;,.’"
    slow = []
    for _ in range(RANDOM_QUERIES):
        query = "".join(chance.choices(signs, k=chance.randrange(1, 24)))
        start = time.perf_counter()
        assert sound(search(query, index))
        if time.perf_counter() - start > SECONDS_A_QUERY:
            slow.append(query)

    assert slow == []


@pytest.mark.skipif(not GENERATOR.is_file(), reason="there is no corpus beside the repository: ../shared/corpus/gen.py")
def test_hostile_texts_are_queries_like_any_other(index: SearchIndex, tmp_path: Path) -> None:
    command = [sys.executable, str(GENERATOR), str(tmp_path), "--no-large", "--no-special"]
    subprocess.run(command, check=True, capture_output=True)
    lines = (tmp_path / "payloads.jsonl").read_text("utf-8").splitlines()
    payloads = [json.loads(line)["value"] for line in lines]

    unsound = [payload for payload in payloads if not sound(search(payload, index))]

    assert unsound == []
    assert len(payloads) > 50


@given(text=TEXTS)
def test_the_quick_way_to_cut_a_text_cuts_as_the_exact_one(text: str) -> None:
    assert [word.key for word in words_of(text)] == keys_of(text)


@given(text=st.text(alphabet="abstn'’`´ _-9XIé“", max_size=14))
def test_apostrophes_are_cut_alike_by_both_ways(text: str) -> None:
    assert [word.key for word in words_of(text)] == keys_of(text)


@given(text=TEXTS)
def test_words_lie_in_the_text_in_order_and_have_typable_keys(text: str) -> None:
    words = list(words_of(text))

    assert all(0 <= word.start < word.end <= len(text) for word in words)
    assert all(one.end <= other.start for one, other in pairwise(words))
    assert all(word.key and word.key == word.key.strip() for word in words)


@given(text=st.text(alphabet="ndrsthIVX0123456789 第九届ix", max_size=12))
def test_the_quick_way_to_see_that_there_is_no_number_misses_none(text: str) -> None:
    plain = {key for key in keys_of(text) if is_number(key)}

    assert sorted(plain | {ordinal_digits(found.number) for found in ordinals(text)}) == number_keys(text)


@given(query=TEXTS)
def test_understanding_a_query_ends_with_keys_that_are_words(query: str) -> None:
    question = understand(query, FIELDS)

    assert all(key for term in question.terms for key in term.keys)
    assert len(set(question.terms)) == len(question.terms)
