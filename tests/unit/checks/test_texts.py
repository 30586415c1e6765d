"""Which scalars of a dataset are texts, and whose words they are."""

from __future__ import annotations

from collections.abc import Callable

from forumcli.checks.texts import texts_of
from forumcli.dataset.dataset import Dataset

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
