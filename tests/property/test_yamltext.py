"""What holds for every text: places, trees, quotes and edits."""

from __future__ import annotations

import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from forumcli.yamltext.display import excerpt, visible
from forumcli.yamltext.edit import Edit, apply, quote
from forumcli.yamltext.fragment import find
from forumcli.yamltext.load import load_bytes
from forumcli.yamltext.node import Mapping, Node, Scalar, Sequence, Style
from forumcli.yamltext.reader import read
from forumcli.yamltext.source import SourceText, Span

ANYTHING = st.text(st.characters(exclude_categories=()))
"""Any text, lone surrogates included."""

WORDS = st.text(st.sampled_from("ab \u738b\U0001f600-':#"), max_size=12)
PIECES = st.sampled_from([
    *("a", "b: ", "- ", "? ", "\n", "\r\n", "\r", "  ", "\t", "'", '"', "[", "]", "{", "}", ", ", "#", " #x"),
    *("|\n", ">-\n", "&a ", "*a", "!t ", "<<: ", "---\n", "...\n", "%YAML 1.1\n", "\\", "\\e", "=", "@", "`", "~"),
    *("\0", "\x85", "\u2028", "\ufeff", "\ud800", "\u200b", "\u202e", "\U0001f600", "\xa0", "NO", "007"),
])  # fmt: skip
YAML_LIKE = st.lists(PIECES, max_size=40).map("".join)


def nodes(root: Node) -> list[Node]:
    """List a node and all below it."""
    found, waiting = [], [root]
    while waiting:
        node = waiting.pop()
        found.append(node)
        if isinstance(node, Sequence):
            waiting += node.items
        elif isinstance(node, Mapping):
            waiting += [part for entry in node.entries for part in (entry.key, entry.value)]
    return found


@given(ANYTHING)
@example("a\r\nb\rc\n\r\x85\u2028")
def test_an_offset_and_its_position_are_two_names_of_one_place(text: str) -> None:
    source = SourceText("f.yaml", text)

    offsets = range(len(text) + 1)
    assert [source.offset(*source.position(at)) for at in offsets] == list(offsets)
    assert [source.position(at) for at in offsets] == sorted({source.position(at) for at in offsets})


@given(ANYTHING)
def test_lines_and_line_ends_make_up_the_text(text: str) -> None:
    source = SourceText("f.yaml", text)

    lines = [source.line(number + 1) for number in range(source.line_count)]
    assert "\n".join(lines) == text.replace("\r\n", "\n").replace("\r", "\n")


@given(ANYTHING | YAML_LIKE)
@example("a: !%C0%80 b")
@example('"\\ud800"')
def test_any_text_is_read_and_every_place_lies_in_it(text: str) -> None:
    root, problems = read(SourceText("f.yaml", text))

    places = [problem.place.span for problem in problems]
    places += [related.place.span for problem in problems for related in problem.related]
    places += [node.span for node in (nodes(root) if root else [])]
    assert [span for span in places if not 0 <= span.start <= span.end <= len(text)] == []
    assert root is not None or problems
    assert sorted(places[: len(problems)]) == places[: len(problems)]


@given(st.binary() | YAML_LIKE.map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_read(raw: bytes) -> None:
    loaded = load_bytes("f.yaml", raw)

    assert loaded.root is not None or loaded.problems


@given(YAML_LIKE)
def test_what_stands_at_a_plain_scalar_is_its_text(text: str) -> None:
    root, problems = read(SourceText("f.yaml", text))

    unclean = {"control-character", "invisible-character"} & {problem.kind for problem in problems}
    for node in nodes(root) if root and not unclean else []:
        if isinstance(node, Scalar) and node.style is Style.PLAIN and node.text[:1] not in ("[", "{"):
            assert text[slice(*node.span)].split() == node.text.split()


@given(
    st.lists(
        st.from_regex(r"[a-z王é😀](?:[ a-z0-9王é😀':#-]{0,20}[a-z王😀])?", fullmatch=True), min_size=1, max_size=8
    ),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from(["", "\ufeff"]),
)
def test_every_value_has_its_own_line_and_column(values: list[str], line_end: str, mark: str) -> None:
    plain = [" ".join(value.replace(":", "").replace("#", "").split()) for value in values]
    text = "".join(f"k{number}: {value}{line_end}" for number, value in enumerate(plain))

    loaded = load_bytes("f.yaml", (mark + text).encode())

    assert isinstance(loaded.root, Mapping)
    assert loaded.source is not None
    found = [(loaded.source.position(entry.value.span.start), entry.value) for entry in loaded.root.entries]
    assert found == [
        ((number + 1, 5), Scalar(value, Style.PLAIN, Span(start, start + len(value))))
        for number, value in enumerate(plain)
        for start in [loaded.source.offset(number + 1, 5)]
    ]


@given(YAML_LIKE)
def test_children_lie_within_their_parents_one_after_the_other(text: str) -> None:
    root, _ = read(SourceText("f.yaml", text))

    for node in nodes(root) if root else []:
        if isinstance(node, Scalar):
            continue
        parts = list(node.items) if isinstance(node, Sequence) else []
        if isinstance(node, Mapping):
            parts = [part for entry in node.entries for part in (entry.key, entry.value)]
        edges = [node.span.start, *(edge for part in parts for edge in part.span), node.span.end]
        assert edges == sorted(edges)


@given(st.text())
@example("NO")
@example("\x85\u2028\ufeff\x00\x7f")
@example("'\" \\\n\t")
@example(" a ")
def test_a_quoted_text_is_read_back_by_every_parser(value: str) -> None:
    written = quote(value)

    for loader in (yaml.CSafeLoader, yaml.SafeLoader):
        block = yaml.load(f"k: {written}\n", Loader=loader)  # noqa: S506
        flow = yaml.load(f"[{{k: {written}}}, {written}]", Loader=loader)  # noqa: S506
        assert (block, flow) == ({"k": value}, [{"k": value}, value])


@given(st.text())
def test_a_quoted_text_is_read_back_by_the_reader(value: str) -> None:
    root, problems = read(SourceText("f.yaml", f"k: {quote(value)}\n"))

    assert isinstance(root, Mapping)
    node = root.get("k")
    assert isinstance(node, Scalar)
    assert node.text == value
    assert {problem.kind for problem in problems} <= {
        "empty-value", "control-character", "bidi-control", "invisible-character"
    }  # fmt: skip


@given(ANYTHING)
def test_shown_text_can_be_encoded_and_showing_it_again_changes_nothing(text: str) -> None:
    shown = visible(text)

    assert shown.encode("utf-8").decode("utf-8") == shown
    assert visible(shown) == shown
    assert "\n" not in excerpt(text)


@given(WORDS, WORDS, WORDS, st.sampled_from(["'", '"', "|-\n  ", ">-\n  "]))
def test_words_of_a_value_are_found_where_they_stand(before: str, words: str, after: str, style: str) -> None:
    value = " ".join(f"x{before} {words} {after}x".split())
    written = {"'": "'" + value.replace("'", "''") + "'", '"': '"' + value + '"'}.get(style, style + value)
    source = SourceText("f.yaml", f"k: {written}\n")
    root, _ = read(source)
    assert isinstance(root, Mapping)
    node = root.get("k")
    assert isinstance(node, Scalar)

    span = find(source, node, words)

    wanted = " ".join(words.split())
    raw = source.text[slice(*span)] if span else ""
    assert (raw.replace("''", "'") if style == "'" else raw) == wanted
    assert (span is None) == (not wanted)


@st.composite
def edits_of(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    """Make a text and edits of it that do not overlap, in any order."""
    text = draw(st.text(max_size=30))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    spans = [Span(*pair) for pair in zip(cuts[::2], cuts[1::2], strict=False)]
    edits = [Edit(span, draw(st.text(max_size=5))) for span in spans]
    return text, draw(st.permutations(edits))


@given(edits_of())
def test_edits_leave_all_else_as_it_was(case: tuple[str, list[Edit]]) -> None:
    text, edits = case

    changed = apply(text, edits)

    assert len(changed) == len(text) + sum(len(e.text) - (e.span.end - e.span.start) for e in edits)
    assert apply(text, [Edit(edit.span, text[slice(*edit.span)]) for edit in edits]) == text
    kept = [at for at in range(len(text)) if not any(e.span.start <= at < e.span.end for e in edits)]
    remaining = iter(changed)
    assert all(text[at] in remaining for at in kept)
