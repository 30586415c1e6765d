"""Neighbours are found by look-ups: the same that measuring every word of the dictionary finds."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from random import Random

import pytest
from rapidfuzz.distance import OSA

from forumcli.index.search_query import SearchIndex
from forumcli.index.search_rows import write_entries
from forumcli.index.search_shape import Entry, pieces_of
from forumcli.search.near import distance, one_edit, two_edits

ALPHABET = "aeinorst"


def words(seed: int, number: int) -> list[str]:
    chance = Random(seed)
    return sorted({"".join(chance.choices(ALPHABET, k=chance.randrange(4, 11))) for _ in range(number)})


@pytest.fixture(scope="module")
def vocabulary() -> list[str]:
    return words(1, 3000)


@pytest.fixture(scope="module")
def dictionary(vocabulary: list[str]) -> SearchIndex:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE documents (kind, id)")
    connection.execute("INSERT INTO documents VALUES ('people', 'all')")
    write_entries(connection, [Entry("people", "all", about=(("words", " ".join(vocabulary)),))])
    return SearchIndex(connection)


def test_every_word_one_edit_away_is_found(dictionary: SearchIndex, vocabulary: list[str]) -> None:
    for word in words(2, 150):
        expected = [each for each in vocabulary if OSA.distance(word, each) == 1]

        found = one_edit(word, dictionary)

        assert expected == sorted(found)


def test_words_two_edits_away_are_found_but_for_few(dictionary: SearchIndex, vocabulary: list[str]) -> None:
    """A swap beside an edit can touch all three segments: such a word is missed, and no wrong one is ever found."""
    expected: set[tuple[str, str]] = set()
    found: set[tuple[str, str]] = set()
    for word in [word for word in words(3, 400) if len(word) >= 8]:
        expected |= {(word, each) for each in vocabulary if len(each) >= 6 and OSA.distance(word, each) == 2}
        found |= {(word, each) for each in two_edits(word, dictionary)}

    assert found <= expected
    assert len(found) >= 0.95 * len(expected)


def test_the_distance_is_that_of_optimal_string_alignment_up_to_its_limit() -> None:
    chance = Random(4)
    for _ in range(3000):
        one, other = ("".join(chance.choices("abc", k=chance.randrange(7))) for _ in range(2))

        assert min(OSA.distance(one, other), 3) == distance(one, other)


def test_the_segments_of_a_word_cover_it_once() -> None:
    for length in range(3, 33):
        covered = [at for start, size in pieces_of(length) for at in range(start, start + size)]

        assert list(range(length)) == covered


def test_a_search_with_a_misspelling_does_not_import_rapidfuzz() -> None:
    """Its import takes longer than the look-up."""
    program = (
        "import sqlite3, sys\n"
        "from forumcli.index.search_query import SearchIndex\n"
        "from forumcli.search.near import one_edit, two_edits\n"
        "connection = sqlite3.connect(':memory:')\n"
        "connection.execute('CREATE TABLE search_term (term, records, quotations)')\n"
        "connection.execute('CREATE TABLE search_piece (piece, terms)')\n"
        "one_edit('norof', SearchIndex(connection)), two_edits('mirzatilo', SearchIndex(connection))\n"
        "print(sorted(set(sys.modules) & {'rapidfuzz', 'anyascii', 'sqlite_utils', 'rich', 'yaml'}))\n"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert "[]\n" == done.stdout
