"""From routes to places and back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forumcli.checks.locate import node_at, place_of, route_at, scalar_at, scalars_of
from forumcli.dataset.dataset import Dataset
from forumcli.yamltext.node import Mapping, Node, Scalar, Sequence
from forumcli.yamltext.problem import Place
from forumcli.yamltext.reader import read
from forumcli.yamltext.source import SourceText, Span

Make = Callable[[str], Dataset]

_BODY = (
    "editions:\n  - id: x\n    reports:\n      - source: a\n        number: 19\n"
    "        name: {value: >-, as: nine}\n        theme:\n          value: >-\n            one\n            two three\n"
).replace("{value: >-, as: nine}", "{value: The Ninth Forum, as: nine}")
_REPORT = ("forums.yaml", "editions", 0, "reports", 0)


@pytest.mark.parametrize(
    ("route", "key", "words", "text"),
    [
        ((*_REPORT, "name", "value"), False, None, "The Ninth Forum"),
        ((*_REPORT, "name", "value"), True, None, "value"),
        ((*_REPORT, "name", "value"), False, "Ninth", "Ninth"),
        ((*_REPORT, "name", "value"), False, "Tenth", "The Ninth Forum"),
        ((*_REPORT, "number", "value"), False, None, "19"),
        ((*_REPORT, "number", "value"), False, "9", "9"),
        ((*_REPORT, "theme", "value"), False, "one two", "one\n            two"),
        ((*_REPORT, "venue", "value"), False, None, "source"),
        (_REPORT, False, None, "source"),
    ],
)
def test_a_route_leads_to_the_value_its_key_or_words_in_it(
    dataset: Make, route: tuple[str | int, ...], key: bool, words: str | None, text: str
) -> None:
    made = dataset(_BODY)

    start, end = place_of(made, route, key=key, words=words).span

    assert text == made.files["forums.yaml"].source.text[start:end]
    assert key or place_of(made, route, words=words).span == (start, end)


def test_a_place_is_already_one(dataset: Make) -> None:
    place = Place("forums.yaml", Span(3, 5))

    assert place == place_of(dataset(_BODY), place)


def _routes(node: Node, route: tuple[str | int, ...] = ()) -> list[tuple[tuple[str | int, ...], Scalar]]:
    if isinstance(node, Scalar):
        return [(route, node)]
    if isinstance(node, Sequence):
        return [each for at, item in enumerate(node.items) for each in _routes(item, (*route, at))]
    return [each for entry in node.entries for each in _routes(entry.value, (*route, entry.key.text))]


_TREES = st.recursive(
    st.sampled_from(["a", "'b c'", '"d"', "7"]),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
        st.dictionaries(st.sampled_from("klmn"), inner, max_size=3).map(
            lambda entries: "{" + ", ".join(f"{key}: {value}" for key, value in entries.items()) + "}"
        ),
    ),
    max_leaves=12,
)


@given(_TREES)
def test_the_route_at_a_scalars_place_is_the_scalars_route(tree: str) -> None:
    root, _ = read(SourceText("a.yaml", f"top: {tree}"))
    assert isinstance(root, Mapping)

    found = [(route_at(root, scalar.span.start), node_at(root, route)) for route, scalar in _routes(root)]

    assert _routes(root) == found


@given(_TREES)
def test_every_scalar_is_found_at_each_of_its_characters_and_nowhere_else(tree: str) -> None:
    text = f"top: {tree}"
    root, _ = read(SourceText("a.yaml", text))
    scalars = scalars_of(root)

    found = [scalar_at(scalars, Span(at, at)) for at in range(len(text))]

    assert [next((s for s in scalars if s.span.start <= at < s.span.end), None) for at in range(len(text))] == found


def test_no_tree_has_no_routes() -> None:
    assert ((), None, []) == (route_at(None, 3), node_at(None, ("a",)), scalars_of(None))


def test_a_route_past_the_end_of_a_list_leads_to_no_node() -> None:
    root, _ = read(SourceText("a.yaml", "[b, c]"))

    assert [True, True, False] == [node_at(root, (at,)) is not None for at in range(3)]


def test_a_place_before_the_first_key_or_item_belongs_to_what_is_around_it() -> None:
    root, _ = read(SourceText("a.yaml", "# x\na: [b]"))

    assert ((), ("a",)) == (route_at(root, 0), route_at(root, 7))
