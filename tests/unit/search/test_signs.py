"""A sign that joins words tells names apart that have the same words."""

from __future__ import annotations

from pathlib import Path

import pytest

from forumcli.search.signs import distance_to_signs, signed_runs
from tests.unit.search.sample import index_in, names

SIGNED = """\
schema: 1
title: Signed
series:
  - {id: council, name: North–South Council}
  - {id: forum, name: North–South Forum, names: [{text: North + South Gathering, language: en, added: key}]}
  - {id: thinkers, name: Round Table of Thinkers of “North+South”}
sources: [{id: gazette, title: Gazette, language: en}]
editions:
  - {id: thinkers-1, series: thinkers, reports: [{source: gazette, number: 1}]}
"""


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("China+Central Asia", ("china+central",)),
        ("C + C5, R&D and and/or", ("c+c5", "r&d", "and/or")),
        ("a+b+c", ("a+b+c",)),
        ("China–Central Asia", ()),
        ("+ & / x+", ()),
    ],
)
def test_words_that_a_sign_joins_are_runs(text: str, runs: tuple[str, ...]) -> None:
    assert runs == signed_runs(text)


def test_a_run_is_looked_for_in_whole_words() -> None:
    assert 2 == distance_to_signs(("c+c5",), [("display", "abc+c57")])


@pytest.mark.parametrize("query", ["North+South", "north + south", "“North+South”"])
def test_the_name_with_the_sign_stands_first(query: str, tmp_path: Path) -> None:
    found = names(query, index_in(tmp_path, SIGNED))

    assert ["series/thinkers", "editions/thinkers-1", "series/forum", "series/council"] == found


@pytest.mark.parametrize("query", ["North-South", "North–South", "North South"])
def test_a_dash_is_no_such_sign(query: str, tmp_path: Path) -> None:
    assert "series/council" == names(query, index_in(tmp_path, SIGNED))[0]
