"""How fixes are made: whole lines or nothing, and never a comment with them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from forumcli.checks.mending import removal, rewriting, uncommented
from forumcli.dataset.dataset import Dataset
from forumcli.yamltext.edit import apply
from forumcli.yamltext.source import SourceText, Span

Make = Callable[[str], Dataset]


def _without(made: Dataset, *route: str | int) -> str | None:
    edit = removal(made, ("forums.yaml", *route))
    text = made.files["forums.yaml"].source.text
    return None if edit is None else apply(text, [edit]).removeprefix("schema: 1\ntitle: Test\n")


@pytest.mark.parametrize(
    ("body", "route", "after"),
    [
        ("series:\n  - id: a\n    name: A\n    note: x\n", (0, "note"), "series:\n  - id: a\n    name: A\n"),
        ("series:\n  - id: a\n    note:\n    name: A\n", (0, "note"), "series:\n  - id: a\n    name: A\n"),
        (
            "series:\n  - id: a\n    note: >-\n      x\n\n      y\n    # z\n    name: A\n",
            (0, "note"),
            "series:\n  - id: a\n    # z\n    name: A\n",
        ),
        ("series:\n  - {id: a, note: x, name: A}\n", (0, "note"), "series:\n  - {id: a, name: A}\n"),
        ("series:\n  - {id: a, note: , name: A}\n", (0, "note"), "series:\n  - {id: a, name: A}\n"),
        ("series:\n  - {id: a, name: A, note: x}\n", (0, "note"), "series:\n  - {id: a, name: A}\n"),
        ("series:\n  - {id: a, name: A, note: }\n", (0, "note"), "series:\n  - {id: a, name: A}\n"),
        ("series:\n  - id: a\n    name: A\n  - id: b\n    name: B\n", (1,), "series:\n  - id: a\n    name: A\n"),
        ("series: [{id: a}, {id: b}]\n", (0,), "series: [{id: b}]\n"),
        ("series:\n  - {id: a, note: x , name: A}\n", (0, "note"), "series:\n  - {id: a, name: A}\n"),
        ("series:\n  - {id: a, name: A, note: x }\n", (0, "note"), "series:\n  - {id: a, name: A}\n"),
        ("series:\n- id: a\n- id: b\n", (1,), "series:\n- id: a\n"),
        ("series:\n- id: a\n\n- id: b\n", (0,), "series:\n\n- id: b\n"),
        ("series:\n  - id: a\n    name: A\n    note: x", (0, "note"), "series:\n  - id: a\n    name: A\n"),
    ],
)
def test_a_key_or_an_item_goes_with_its_lines_or_its_comma(
    dataset: Make, body: str, route: tuple[str | int, ...], after: str
) -> None:
    assert after == _without(dataset(body), "series", *route)


@pytest.mark.parametrize(
    ("body", "route"),
    [
        ("series:\n  - id: a\n    note: x  # why\n    name: A\n", (0, "note")),
        ("series:\n  - id: a\n    note:\n      # why\n      x\n    name: A\n", (0, "note")),
        ("series:\n  - id: a\n    note: x #\n    name: A\n", (0, "note")),
        ("series:\n  - id: a\n    note:\n# why\n      x\n    name: A\n", (0, "note")),
        ("series:\n  - note: x\n    name: A\n", (0, "note")),
        ("series:\n  - note: x\n", (0, "note")),
        ("series:\n  - {id: a}\n", (0,)),
        ("series: [{id: a}, # why\n {id: b}]\n", (0,)),
        ("series: [{id: a}, # why\n {id: b}]\n", (1,)),
        ("series:\n  - id: a\n    name: A\n", (0, "note")),
        ("series:\n  - id: a\n    name: A\n", (0, "name", "x")),
        ("series:\n  -\n    - {id: a}\n    - {id: b}\n", (0, "x")),
    ],
)
def test_what_would_take_a_comment_or_leave_nothing_is_not_taken_out(
    dataset: Make, body: str, route: tuple[str | int, ...]
) -> None:
    assert _without(dataset(body), "series", *route) is None


@pytest.mark.parametrize(
    ("written", "text", "after"),
    [
        ("plain words", "other words", "other words"),
        ("plain words", "a: b", "'a: b'"),
        ("'single'", "other", "'other'"),
        ("'single'", "it's", "'it''s'"),
        ("'single'", "a\ttab", '"a\\ttab"'),
        ('"double"', "other", '"other"'),
        ('"double"', 'a "b"', "'a \"b\"'"),
        ('"double"', "bell\x07", '"bell\\x07"'),
    ],
)
def test_another_text_is_written_in_the_manner_of_the_one_before(
    dataset: Make, written: str, text: str, after: str
) -> None:
    fix = rewriting(dataset(f"description: {written}\n"), ("forums.yaml", "description"), text, "title")

    assert fix is not None
    assert [("forums.yaml", [after])] == [(path, [edit.text for edit in edits]) for path, edits in fix.edits]


@pytest.mark.parametrize(
    ("body", "route"),
    [
        ("description: >-\n  folded\n", ("description",)),
        ("description: two\n  lines\n", ("description",)),
        ("description:\n", ("description",)),
        ("series: []\n", ("series",)),
        ("series: []\n", ("people",)),
    ],
)
def test_what_is_no_text_of_one_line_is_not_written_anew(dataset: Make, body: str, route: tuple[str, ...]) -> None:
    assert rewriting(dataset(body), ("forums.yaml", *route), "x", "title") is None


@pytest.mark.parametrize(
    ("written", "after"), [("here", "there"), ("{value: here, as: Here}", "{value: there, as: Here}")]
)
def test_a_statement_without_its_mapping_is_its_own_value(dataset: Make, written: str, after: str) -> None:
    made = dataset(f"editions:\n  - {{id: x, series: a, reports: [{{source: s, place: {written}}}]}}\n")

    fix = rewriting(made, ("forums.yaml", "editions", 0, "reports", 0, "place", "value"), "there", "title")

    assert fix is not None
    assert f"place: {after}}}" in apply(made.files["forums.yaml"].source.text, fix.edits[0][1])


@pytest.mark.parametrize(
    ("text", "comment", "after"),
    [
        ("a: 1  # x\nb: 2\n", "# x", "a: 1\nb: 2\n"),
        ("a: 1\n  # x\nb: 2\n", "# x", "a: 1\nb: 2\n"),
        ("a: 1  # x # y\n", "# x", "a: 1 # y\n"),
        ("a: 1 # y # x\r\nb: 2\r\n", "# x", "a: 1 # y\r\nb: 2\r\n"),
        ("a: 1\n# x", "# x", "a: 1\n"),
    ],
)
def test_a_comment_goes_with_its_line_if_it_stands_alone(text: str, comment: str, after: str) -> None:
    start = text.index(comment)

    edit = uncommented(SourceText("a.yaml", text), Span(start, start + len(comment)))

    assert after == apply(text, [edit])
