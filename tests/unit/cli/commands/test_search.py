"""`forum search`, as a user calls it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.inprocess import Forum
from tests.small import VALID


@pytest.fixture(scope="module")
def forum(tmp_path_factory: pytest.TempPathFactory) -> Forum:
    folder: Path = tmp_path_factory.mktemp("search")
    return Forum(VALID, folder / "index.db")


def test_words_that_are_never_together_are_not_said_to_be_nowhere(forum: Forum) -> None:
    ran = forum("search", "herds Orlov")

    assert (1, "") == (ran.code, ran.out)
    assert [
        "Nothing found: no record has all of these together.",
        "Without “herds”: 3 hits; without “Orlov”: 1 hit.",
    ] == ran.err.splitlines()[:2]


def test_words_that_are_nowhere_are_named(forum: Forum) -> None:
    ran = forum("search", "xyzzyplugh Serik")

    assert ["Nothing found: nothing here matches “xyzzyplugh”.", "Without “xyzzyplugh”: 4 hits."] == (
        ran.err.splitlines()[:2]
    )


def test_what_lies_beyond_the_kinds_asked_for_is_counted(forum: Forum) -> None:
    ran = forum("search", "Serik", "--in", "places")

    assert "Beyond the kinds and filters given: 4 hits." in ran.err.splitlines()


def test_the_json_tells_the_same(forum: Forum) -> None:
    told = forum("search", "herds Orlov", "--format", "json").json
    narrow = forum("search", "Serik", "--in", "places", "--format", "json").json

    assert (["herds", "Orlov"], []) == (told["spoiled"], told["nowhere"])
    assert [{"word": "herds", "hits": 3}, {"word": "Orlov", "hits": 1}] == told["without"]
    assert (["Serik"], 4) == (narrow["nowhere"], narrow["elsewhere"])


def test_a_note_on_what_was_found_is_said_in_a_pipe_too(forum: Forum) -> None:
    ran = forum("search", "speker:Serik")

    assert ran.code == 0
    assert ["“speker:” is no field, so what follows is searched for as words; did you mean speaker:?"] == (
        ran.err.splitlines()
    )
