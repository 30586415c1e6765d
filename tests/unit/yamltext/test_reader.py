"""From text to tree: what is kept, where it stands, and what stops the reading."""

from __future__ import annotations

import gc
import time

import pytest
import yaml

from forumcli.yamltext import reader
from forumcli.yamltext.limits import Limits
from forumcli.yamltext.node import Entry, Mapping, Node, Scalar, Sequence, Style
from forumcli.yamltext.problem import Place, Problem, RelatedPlace
from forumcli.yamltext.reader import read
from forumcli.yamltext.source import SourceText, Span

LOADERS = [pytest.param(yaml.CSafeLoader, id="libyaml"), pytest.param(yaml.SafeLoader, id="pure Python")]


def found(text: str, limits: Limits | None = None) -> list[tuple[str, int, int]]:
    """List kind, line and column of all problems."""
    source = SourceText("f.yaml", text)
    _, problems = read(source, limits or Limits())
    return [(problem.kind, *source.position(problem.place.span.start)) for problem in problems]


def tree(text: str) -> Node:
    """Read a text that must have a tree."""
    root, _ = read(SourceText("f.yaml", text))
    assert root is not None
    return root


def plain(text: str, start: int) -> Scalar:
    return Scalar(text, Style.PLAIN, Span(start, start + len(text)))


def leaves(root: Node) -> list[tuple[str, Style, Span]]:
    """List the scalars of a tree, keys included, in their order."""
    if isinstance(root, Scalar):
        return [(root.text, root.style, root.span)]
    parts = root.items if isinstance(root, Sequence) else [n for e in root.entries for n in (e.key, e.value)]
    return [leaf for part in parts for leaf in leaves(part)]


@pytest.mark.parametrize("loader", LOADERS)
def test_a_text_becomes_a_tree_of_text_with_places(loader: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "_LOADER", loader)
    text = "a: NO\nb:\n  - 1e3\n  - {c: 2022-07-13, d: []}\n"

    root, problems = read(SourceText("f.yaml", text))

    flow = Mapping(
        (Entry(plain("c", 22), plain("2022-07-13", 25)), Entry(plain("d", 37), Sequence((), Span(40, 42)))),
        Span(21, 43),
    )
    items = Sequence((plain("1e3", 13), flow), Span(11, 43))
    assert root == Mapping((Entry(plain("a", 0), plain("NO", 3)), Entry(plain("b", 6), items)), Span(0, 43))
    assert [problem.kind for problem in problems] == ["implicit-typing", "implicit-typing"]


@pytest.mark.parametrize(
    ("text", "written", "value", "style"),
    [
        pytest.param("k: b # c\n", "b", "b", Style.PLAIN, id="plain"),
        pytest.param("k: one\n  two\nl: x\n", "one\n  two", "one two", Style.PLAIN, id="plain, folded"),
        pytest.param("k: 'it''s'\n", "'it''s'", "it's", Style.SINGLE_QUOTED, id="single-quoted"),
        pytest.param('k: "a\\tb"\n', '"a\\tb"', "a\tb", Style.DOUBLE_QUOTED, id="double-quoted"),
        pytest.param("k: |\n  a\n  b\n\n\nl: x\n", "|\n  a\n  b", "a\nb\n", Style.LITERAL, id="literal block"),
        pytest.param("k: >-  # c\n  a\n  b\n# c\nl: x\n", ">-  # c\n  a\n  b", "a b", Style.FOLDED, id="folded"),
        pytest.param("k: |\n  a  \n\nl: x\n", "|\n  a  ", "a  \n", Style.LITERAL, id="trailing blanks of a block"),
        pytest.param("k: |\r\n  a\r\n  b\r\nl: x\r\n", "|\r\n  a\r\n  b", "a\nb\n", Style.LITERAL, id="CRLF"),
        pytest.param("k: |\n  a", "|\n  a", "a", Style.LITERAL, id="block at the end without a line end"),
        pytest.param("k: &x !t\n  b\n", "b", "b", Style.PLAIN, id="behind anchor and tag"),
        pytest.param("k: !t &x # c\n  'b'\n", "'b'", "b", Style.SINGLE_QUOTED, id="behind tag, anchor, comment"),
        pytest.param("\U0001f600: \U0001f600\rk: b\r", "b", "b", Style.PLAIN, id="after emoji and CR"),
        pytest.param("k:\nl: x\n", "", "", Style.PLAIN, id="not written"),
    ],
)
def test_a_scalar_covers_what_writes_it(text: str, written: str, value: str, style: Style) -> None:
    root = tree(text)
    assert isinstance(root, Mapping)

    node = root.get("k")

    assert isinstance(node, Scalar)
    assert (text[slice(*node.span)], node.text, node.style) == (written, value, style)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("k:\n  - a\n  - b  # c\n\nl: x\n", "- a\n  - b"),
        ("k: [a,\n  b]  # c\n", "[a,\n  b]"),
        ("k: {a: b}\n", "{a: b}"),
        ("k:\n  a: b\n  c: |\n    d\n\n", "a: b\n  c: |\n    d"),
        ("k: &x\n  a: b\n", "a: b"),
        ("k: !t [a]\n", "[a]"),
    ],
)
def test_a_list_or_mapping_ends_where_its_last_part_does(text: str, written: str) -> None:
    root = tree(text)
    assert isinstance(root, Mapping)

    node = root.get("k")

    assert node is not None
    assert text[slice(*node.span)] == written


def test_a_key_given_twice_is_kept_twice_and_reported_with_the_first() -> None:
    text = "name: A\ncountry: B\nname: C\n"

    root, problems = read(SourceText("f.yaml", text))

    assert leaves(root or Sequence((), Span(0, 0))) == [
        (part, Style.PLAIN, Span(start, start + len(part)))
        for part, start in [("name", 0), ("A", 6), ("country", 8), ("B", 17), ("name", 19), ("C", 25)]
    ]
    assert problems == (
        Problem(
            "duplicate-key",
            'the key "name" is given twice in one mapping',
            Place("f.yaml", Span(19, 23)),
            "keep one of the two, or give one of them its right name",
            (RelatedPlace(Place("f.yaml", Span(0, 4)), "it is given here first"),),
        ),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: {b: 1, b: 2, b: 3}\n", [("duplicate-key", 1, 11), ("duplicate-key", 1, 17)]),
        ("a: 1\n'a': 2\n", [("duplicate-key", 2, 1)]),
        ("- a: 1\n- a: 2\n", []),
        ("a: {a: 1}\n", []),
        ("a: 1\rb: 2\ra: 3\r", [("duplicate-key", 3, 1)]),
    ],
)
def test_a_key_is_a_duplicate_only_within_one_mapping(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert found(text) == expected


def test_two_spellings_of_one_key_that_look_the_same_are_duplicates() -> None:
    _, problems = read(SourceText("f.yaml", "caf\xe9: 1\ncafe\u0301: 2\n"))

    assert [(p.message, p.place.span) for p in problems if p.kind == "duplicate-key"] == [
        (
            'the key "cafe\u0301" is given twice in one mapping, in two spellings that look the same',
            (8, 13),
        )
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: &x 1\n", [("anchor-or-alias", 1, 4)]),
        ("a: *x\n", [("anchor-or-alias", 1, 4)]),
        ("&x a: 1\n", [("anchor-or-alias", 1, 1)]),
        ("- *x\n- *y\n", [("anchor-or-alias", 1, 3), ("anchor-or-alias", 2, 3)]),
        ("a:\n  <<: {b: c}\n", [("anchor-or-alias", 2, 3)]),
        ("a: !!int 5\n", [("yaml-tag", 1, 4)]),
        ("a: ! b\n", [("yaml-tag", 1, 4)]),
        ("a: !Viva Chile\n", [("yaml-tag", 1, 4)]),
        ("a: !<tag:x,2000:y> b\n", [("yaml-tag", 1, 4)]),
        ("a: !!python/object/apply:os.system [x]\n", [("yaml-tag", 1, 4)]),
        ("a: !x &y\n  - z\n", [("yaml-tag", 1, 4), ("anchor-or-alias", 1, 7)]),
        ("a: &x !y {b: c}\n", [("anchor-or-alias", 1, 4), ("yaml-tag", 1, 7)]),
        ("%YAML 1.2\n---\na: b\n", [("yaml-tag", 1, 1)]),
        ("# c\n%TAG ! tag:x,2000:\n---\na: !y b\n", [("yaml-tag", 2, 1), ("yaml-tag", 4, 4)]),
        ("a: b\n---\nc: d\n", [("second-document", 2, 1)]),
        ("a: b\n...\n--- {}\n", [("second-document", 3, 1)]),
        ("[a, b]: c\n", [("non-text-key", 1, 1)]),
        ("? {d: e}\n: f\n", [("non-text-key", 1, 3)]),
        ("[*a]: c\n", [("non-text-key", 1, 1), ("anchor-or-alias", 1, 2)]),
        ("# only\n# comments\n", [("nothing-in-file", 1, 1)]),
        ("", [("nothing-in-file", 1, 1)]),
        ("---\n", [("nothing-in-file", 1, 1)]),
        (" \n\n  \n", [("nothing-in-file", 1, 1)]),
        ("\nhello\n", [("nothing-in-file", 2, 1)]),
        ("name\uff1a A\n", [("nothing-in-file", 1, 1)]),
        ("--- 'a'\n---\nb: c\n", [("nothing-in-file", 1, 5), ("second-document", 2, 1)]),
        ("a: b # \u202e\n", [("bidi-control", 1, 8)]),
        ("# \u200b\na: b\n", [("invisible-character", 1, 3)]),
        ("a: b\x0cc\n", [("control-character", 1, 5)]),
        ("a: b\n\0\0\0\0", [("control-character", 2, 1)]),
        ("<<<<<<< HEAD\na: [\n", [("yaml-syntax", 1, 1)]),
    ],
)
def test_what_a_dataset_may_not_have_is_refused_at_its_place(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert found(text) == expected


def test_all_that_is_wrong_is_found_in_one_pass_and_ordered_by_place() -> None:
    text = "a: NO\nb: &x 007\na:\nc: *x\nd: \u200b5 #6\ne: [\n"

    assert found(text) == [
        ("implicit-typing", 1, 4),
        ("anchor-or-alias", 2, 4),
        ("implicit-typing", 2, 7),
        ("duplicate-key", 3, 1),
        ("empty-value", 3, 1),
        ("anchor-or-alias", 4, 4),
        ("invisible-character", 5, 4),
        ("lost-comment", 5, 7),
        ("yaml-syntax", 6, 4),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: *x\nb: [*x]\n", ["a", "*x", "b", "*x"]),
        ("? [c, d]\n: e\n", ["[c, d]", "e"]),
        ("a: b\n---\nc: d\n", ["a", "b"]),
        ("a: [\n", None),
        ("a\n", None),
        ("", None),
        ("<<<<<<< x\n", None),
    ],
)
def test_there_is_a_tree_only_where_a_whole_document_was_read(text: str, expected: list[str] | None) -> None:
    root, _ = read(SourceText("f.yaml", text))

    assert (root and [leaf[0] for leaf in leaves(root)]) == expected


def test_a_merge_bomb_is_never_expanded() -> None:
    text = "a0: &a0 {k: v}\n" + "".join(
        f"a{n + 1}: &a{n + 1}\n  <<: [{', '.join([f'*a{n}'] * 10)}]\n" for n in range(20)
    )
    start = time.perf_counter()

    root = tree(text)

    assert len(leaves(root)) == 3 + 20 * 12
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("[" * 24_800 + "]" * 24_800, 33),
        ("[" * 1_000_000, 33),
        ("{a: " * 24_800, 129),
        ("- " * 24_800 + "x", 65),
        ("? " * 24_800, 65),
    ],
)
def test_deep_nesting_is_answered_fast(text: str, column: int) -> None:
    start = time.perf_counter()

    assert found(text) == [("too-deep", 1, column)]
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize(
    ("text", "limits", "expected"),
    [
        pytest.param("a: {b: [c]}\n", Limits(depth=3), [], id="depth"),
        pytest.param("a: {b: [c]}\n", Limits(depth=2), [("too-deep", 1, 8)], id="depth, one more"),
        pytest.param("a: [b, *c]\n", Limits(nodes=5), [("anchor-or-alias", 1, 8)], id="nodes"),
        pytest.param("a: [b, *c]\n", Limits(nodes=4), [("too-large", 1, 8)], id="nodes, one more"),
        pytest.param("a: [b, c]\n", Limits(nodes=4), [("too-large", 1, 8)], id="nodes, a scalar more"),
        pytest.param("a: []\n", Limits(nodes=2), [("too-large", 1, 4)], id="nodes, a list more"),
        pytest.param("a: bcd\n", Limits(value_characters=3), [], id="value"),
        pytest.param("a: bcde\n", Limits(value_characters=3), [("too-large", 1, 4)], id="value, one more"),
        pytest.param("abcd: 'e'\n", Limits(value_characters=3), [("too-large", 1, 1)], id="key, one more"),
        pytest.param("a: bcd\n", Limits(file_bytes=7), [], id="text"),
        pytest.param("a: bcde\n", Limits(file_bytes=7), [("too-large", 1, 1)], id="text, one more"),
        pytest.param("- NO\n- NO\n", Limits(problems=2), [("implicit-typing", n, 3) for n in (1, 2)], id="problems"),
        pytest.param(
            "- NO\n- NO\n- NO\n",
            Limits(problems=1),
            [("implicit-typing", 1, 3), ("implicit-typing", 2, 3), ("too-large", 3, 3)],
            id="problems, one more",
        ),
    ],
)
def test_each_limit_allows_its_own_number_and_no_more(
    text: str, limits: Limits, expected: list[tuple[str, int, int]]
) -> None:
    assert found(text, limits) == expected


def test_the_limits_are_those_that_are_promised() -> None:
    assert Limits() == Limits(file_bytes=8_000_000, depth=32, nodes=400_000, value_characters=65_536, problems=100_000)


def test_the_promised_depth_is_read() -> None:
    root = tree("[" * 32 + "]" * 32)

    depth = 1
    while isinstance(root, Sequence) and root.items:
        root = root.items[0]
        depth += 1
    assert depth == 32


@pytest.mark.parametrize("enabled", [True, False])
def test_the_garbage_collector_is_left_as_it_was(*, enabled: bool) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if enabled else gc.disable)()

        read(SourceText("f.yaml", "a: b\n"))

        assert gc.isenabled() == enabled
    finally:
        (gc.enable if before else gc.disable)()
