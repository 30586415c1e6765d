"""From a route to the place that a message points at."""

from __future__ import annotations

import pytest

from forumcli.yamltext.node import Node
from forumcli.yamltext.reader import read
from forumcli.yamltext.route import Route, first_line, resolve
from forumcli.yamltext.source import SourceText

TEXT = """\
title: Forums
editions:
  - id: one
    held: {value: 2021-10, at: 1}
  - id: two
    note:
empty: []
none: {}
lists:
  - - deep
"""


def tree(text: str = TEXT) -> Node:
    root, _ = read(SourceText("f.yaml", text))
    assert root is not None
    return root


@pytest.mark.parametrize(
    ("route", "expected"),
    [
        pytest.param((), "title", id="the root is its first key"),
        pytest.param(("title",), "Forums", id="a value"),
        pytest.param(("editions",), "editions", id="a list is its key"),
        pytest.param(("editions", 0), "id", id="an item is its first key"),
        pytest.param(("editions", 1, "id"), "two", id="a value in an item"),
        pytest.param(("editions", 0, "held"), "held", id="a mapping is its key"),
        pytest.param(("editions", 0, "held", "at"), "1", id="a value in braces"),
        pytest.param(("empty",), "empty", id="an empty list is its key"),
        pytest.param(("lists", 0, 0), "deep", id="an item of a list in a list"),
        pytest.param(("editions", 1, "note"), "note", id="a value that is not written is its key"),
        pytest.param(("held",), "title", id="a field missing at the root"),
        pytest.param(("editions", 1, "held"), "id", id="a field missing in an item"),
        pytest.param(("editions", 0, "held", "as"), "held", id="a field missing below a key"),
        pytest.param(("editions", 7), "editions", id="an item too far"),
        pytest.param(("editions", -1), "editions", id="an item before the first"),
        pytest.param(("title", "x"), "title", id="a field of a scalar"),
        pytest.param(("editions", "x"), "editions", id="a field of a list"),
        pytest.param((0,), "title", id="an item of a mapping"),
    ],
)
def test_a_route_ends_at_the_nearest_thing_that_is_written(route: Route, expected: str) -> None:
    start, end = resolve(tree(), route)

    assert TEXT[start:end] == expected


def test_each_item_has_its_own_place() -> None:
    source = SourceText("f.yaml", TEXT)

    places = [source.position(resolve(tree(), ("editions", index)).start) for index in (0, 1)]

    assert places == [(3, 5), (5, 5)]


@pytest.mark.parametrize(
    ("route", "expected"),
    [
        (("title",), "title"),
        (("editions", 0, "held", "value"), "value"),
        (("editions", 0), "id"),
        (("editions", 0, "number"), "id"),
    ],
)
def test_a_key_can_be_asked_for_instead_of_its_value(route: Route, expected: str) -> None:
    start, end = resolve(tree(), route, key=True)

    assert TEXT[start:end] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("[]\n", "[]"), ("{}\n", "{}"), ("- - [a]\n", "a"), ("- []\n", "[]"), ("a: b\n", "a")],
)
def test_a_node_is_stood_for_by_its_first_key_or_item(text: str, expected: str) -> None:
    start, end = first_line(tree(text))

    assert text[start:end] == expected
