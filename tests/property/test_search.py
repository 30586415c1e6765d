"""What holds for every query and every text: no error, strict tiers, marks where the words are."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

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
from forumcli.search.search import search
from tests.searching import sound

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


@given(query=TEXTS)
def test_every_query_has_a_sound_answer(query: str, index: SearchIndex) -> None:
    assert sound(search(query, index))


@given(query=st.lists(st.characters(), max_size=20).map("".join))
def test_every_unicode_text_is_a_query(query: str, index: SearchIndex) -> None:
    assert sound(search(query, index))


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


NUMBER_LIKE = st.lists(
    st.sampled_from(
        [
            *"IVXx019'’-_. 第九届",
            "st",
            "nd",
            "th",
            "ninth",
            "First",
            "TWENTY",
            "twentieth",
            "and",
            "north",
            "втор",
            "ой",
        ]
    ),
    max_size=8,
).map("".join)


@given(text=st.text(alphabet="ndrsthIVX0123456789 第九届ix", max_size=12) | NUMBER_LIKE)
def test_the_quick_way_to_see_that_there_is_no_number_misses_none(text: str) -> None:
    plain = {key for key in keys_of(text) if is_number(key)}

    assert sorted(plain | {ordinal_digits(found.number) for found in ordinals(text)}) == number_keys(text)


@given(query=TEXTS)
def test_understanding_a_query_ends_with_keys_that_are_words(query: str) -> None:
    question = understand(query, FIELDS)

    assert all(key for term in question.terms for key in term.keys)
    assert len(set(question.terms)) == len(question.terms)
