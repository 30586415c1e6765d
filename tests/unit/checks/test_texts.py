"""Which scalars of a dataset are texts, and whose words they are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from forumcli.checks.texts import texts_of
from forumcli.dataset.dataset import Dataset
from forumcli.dataset.load import load

Make = Callable[[str], Dataset]

_FILE = """\
description: What it covers
include: [more.yaml]
redirects: {norov: vladimir-norov}
check: {select: N, ignore: [E7, E8]}
series:
  - id: c
    name: Forum
    names: [{text: 论坛, language: zh}]
organisations:
  - {id: o, name: Body, abbreviations: [B, BO]}
  - {id: p, name: Other, abbreviations: P}
editions:
  - id: e
    series: c
    unknown: {name: x}
    reports:
      - source: s
        name: The Forum
        theme: {value: Rivers, as: RIVERS}
        number: [{value: 9, note: Ninth}]
        venue: [no, text]
sources: wrong
"""


def test_texts_are_ours_or_a_sources_and_ids_numbers_and_unknown_keys_are_none(dataset: Make) -> None:
    made = dataset(_FILE)

    found = [(text.route[1:], text.scalar.text, text.verbatim) for text in texts_of(made)]

    assert [
        (("title",), "Test", False),
        (("description",), "What it covers", False),
        (("include", 0), "more.yaml", False),
        (("redirects", "norov"), "vladimir-norov", False),
        (("check", "select"), "N", False),
        (("check", "ignore", 0), "E7", False),
        (("check", "ignore", 1), "E8", False),
        (("series", 0, "name"), "Forum", False),
        (("series", 0, "names", 0, "text"), "论坛", True),
        (("organisations", 0, "name"), "Body", False),
        (("organisations", 0, "abbreviations", 0), "B", False),
        (("organisations", 0, "abbreviations", 1), "BO", False),
        (("organisations", 1, "name"), "Other", False),
        (("editions", 0, "reports", 0, "name"), "The Forum", False),
        (("editions", 0, "reports", 0, "theme", "value"), "Rivers", False),
        (("editions", 0, "reports", 0, "theme", "as"), "RIVERS", True),
        (("editions", 0, "reports", 0, "number", 0, "note"), "Ninth", False),
    ] == found


def test_the_front_doors_own_keys_hold_no_text_in_another_file(dataset: Make, tmp_path: Path) -> None:
    (tmp_path / "more.yaml").write_text("title: Test\nplaces:\n  - {id: p, name: Place}\n", encoding="utf-8")

    found = texts_of(dataset("include: [more.yaml]\n"))

    assert [("more.yaml", "places", 0, "name")] == [text.route for text in found if text.route[0] == "more.yaml"]


@pytest.mark.parametrize("body", ["- a", "a", ""])
def test_a_front_door_that_is_no_mapping_holds_no_texts(tmp_path: Path, body: str) -> None:
    (tmp_path / "forums.yaml").write_text(body, encoding="utf-8")

    assert texts_of(load(tmp_path, base=tmp_path)) == ()
