"""What does not parse: said in plain words, at the place to be mended, by either parser."""

from __future__ import annotations

import pytest
import yaml

from forumcli.yamltext import reader
from forumcli.yamltext.reader import read
from forumcli.yamltext.source import SourceText
from forumcli.yamltext.syntax import syntax_problem

LOADERS = [pytest.param(yaml.CSafeLoader, id="libyaml"), pytest.param(yaml.SafeLoader, id="pure Python")]
DOES_NOT_FIT = "this does not fit into the mapping that it stands in"
NOT_CLOSED = "this `{}` is not closed, or there is no comma between two of its {}"
DIRECTIVE = "a line that begins with `%` is an instruction to YAML, and none is needed here"
NO_KEY = "a colon followed by a space stands where no key can be"
TAB = "a tab stands where only spaces may indent"
CASES = [
    ("a: b: c\n", "yaml-syntax", (1, 5), NO_KEY),
    ("a\nb: c\n", "yaml-syntax", (2, 2), NO_KEY),
    ("a:b\nc: d\n", "yaml-syntax", (2, 2), NO_KEY),
    ("a: ? b\n", "yaml-syntax", (1, 4), NO_KEY),
    ('a: "x\nb: y\n', "yaml-syntax", (1, 4), "this quotation mark is never closed"),
    ("a: 'it's\n", "yaml-syntax", (1, 8), DOES_NOT_FIT),
    ("a: 'x\n---\n", "yaml-syntax", (1, 4), "this quotation mark is never closed"),
    ("a: b\nc: [x, y\nd: e\n", "yaml-syntax", (2, 4), NOT_CLOSED.format("[", "values")),
    ("a: {x: y\nb: c\n", "yaml-syntax", (1, 4), NOT_CLOSED.format("{", "entries")),
    ("a: [{b: [c\n", "yaml-syntax", (1, 9), "this `[` is never closed"),
    ("a: [\n\n", "yaml-syntax", (1, 4), "this `[` is never closed"),
    ("a: [b, , c]\n", "yaml-syntax", (1, 8), "a value is missing here"),
    ("a:\n\tb: c\n", "yaml-syntax", (2, 1), TAB),
    ("a: |\n\tb\n", "yaml-syntax", (2, 1), TAB),
    ("a: @b\n", "yaml-syntax", (1, 4), "no text without quotes can begin with `@`"),
    ("a: `b`\n", "yaml-syntax", (1, 4), "no text without quotes can begin with ```"),
    ("a: %b\n", "yaml-syntax", (1, 4), "no text without quotes can begin with `%`"),
    ("a: *b* c\n", "anchor-or-alias", (1, 4), "a text that begins with `*` is read as an alias"),
    ("a: & b\n", "anchor-or-alias", (1, 4), "a text that begins with `&` is read as an anchor"),
    ("a: !b!c d\n", "yaml-tag", (1, 4), "a text that begins with `!` is read as a tag"),
    ("a: !<b c> d\n", "yaml-tag", (1, 4), "a text that begins with `!` is read as a tag"),
    ("%YAML 2.0\n---\na: b\n", "yaml-tag", (1, 1), DIRECTIVE),
    ("a: | b\n  c\n", "yaml-syntax", (1, 4), "after `|` or `>` the text begins on the next line"),
    ("a: >0\n  c\n", "yaml-syntax", (1, 4), "after `|` or `>` the text begins on the next line"),
    ("a: - b\n", "yaml-syntax", (1, 4), "a list cannot begin in the middle of a line"),
    ("a: b\nc\nd: e\n", "yaml-syntax", (2, 1), "this line has no colon"),
    ("- a\nb: c\n", "yaml-syntax", (2, 1), "this is not an item of the list that it stands in"),
    ("a: b\n- c\n", "yaml-syntax", (2, 1), DOES_NOT_FIT),
    ("a:\n    b: c\n  d: e\n", "yaml-syntax", (3, 3), DOES_NOT_FIT),
    ('a: "b" c\n', "yaml-syntax", (1, 8), DOES_NOT_FIT),
    ('[series]\nname = "A"\n', "yaml-syntax", (2, 1), "something follows after the end of the data"),
]  # fmt: skip


@pytest.fixture(autouse=True, params=LOADERS)
def _parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run every test with both parsers."""
    monkeypatch.setattr(reader, "_LOADER", request.param)


@pytest.mark.parametrize(("text", "kind", "place", "message"), CASES)
def test_what_does_not_parse_is_said_in_plain_words(text: str, kind: str, place: tuple[int, int], message: str) -> None:
    source = SourceText("f.yaml", text)

    root, problems = read(source)

    last = max(problems, key=lambda problem: problem.place.span)
    found = (root, last.kind, source.position(last.place.span.start), last.message)
    assert found == (None, kind, place, message)
    assert last.help


@pytest.mark.parametrize("escape", ["\\q", "\\U00110000", "\\xZZ", "\\ud83d"])
def test_an_escape_that_names_no_character_is_a_problem_of_its_line(escape: str) -> None:
    source = SourceText("f.yaml", f'a: b\nc: "{escape}"\n')

    _, problems = read(source)

    assert [source.position(problem.place.span.start).line for problem in problems] == [2]


def test_a_tag_of_impossible_bytes_is_a_problem_at_the_tag() -> None:
    source = SourceText("f.yaml", "a: b\nc:\n  !%C0%80 d\n")

    root, (problem,) = read(source)

    assert (root, problem.kind, source.position(problem.place.span.start)) == (None, "yaml-tag", (3, 3))


def test_where_a_bracket_was_not_closed_the_place_of_the_end_is_told_too() -> None:
    source = SourceText("f.yaml", "a: [b, c\nd: e\n")

    _, (problem,) = read(source)

    assert [(r.message, source.position(r.place.span.start)) for r in problem.related] == [
        ("here it could not be read on", (2, 2))
    ]


@pytest.mark.parametrize("quote", ["'", '"'])
def test_a_quotation_mark_that_another_ones_opening_closes_is_told_at_its_own_place(quote: str) -> None:
    text = f"- id: a\n  name: {quote}Vice\n- id: b\n  name: {quote}B{quote}\n"
    source = SourceText("f.yaml", text)

    _, (problem,) = read(source)

    assert ((2, 9), "this quotation mark is never closed") == (
        source.position(problem.place.span.start),
        problem.message,
    )
    assert [(r.message, source.position(r.place.span.start)) for r in problem.related] == [
        ("here it is closed by a mark that may open another text", (4, 9))
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('a: "b" c\nd: e\n', (1, 8)),  # on one line: the mark is closed where it should be
        ('a: "b\n  c" d\ne: f\n', (2, 6)),  # no key within
        ('a: "b\n  c: d"\n e: f\n', (3, 2)),  # the fault is further on
    ],
)
def test_a_fault_behind_a_text_that_is_closed_is_told_where_it_is(text: str, place: tuple[int, int]) -> None:
    source = SourceText("f.yaml", text)

    _, (problem,) = read(source)

    assert (place, ()) == (source.position(problem.place.span.start), problem.related)


@pytest.mark.parametrize(
    ("error", "message", "start"),
    [
        (
            yaml.MarkedYAMLError("in", None, "new fault\x1b", yaml.Mark("f", 2, 0, 2, None, 0)),
            "this is not YAML: new fault\\u{1b}",
            2,
        ),
        (yaml.MarkedYAMLError("while", yaml.Mark("f", 1, 0, 1, None, 0)), "this is not YAML: while|", 1),
        (yaml.MarkedYAMLError(), "this is not YAML: |", 0),
        (
            yaml.MarkedYAMLError(None, None, "late", yaml.Mark("f", 99, 0, 99, None, 0)),
            "this is not YAML: late",
            5,
        ),
    ],
)
def test_a_complaint_that_nobody_knows_is_passed_on_harmlessly(
    error: yaml.MarkedYAMLError, message: str, start: int
) -> None:
    problem = syntax_problem(SourceText("f.yaml", "a: b\n"), error)

    assert (problem.kind, problem.message, problem.place.span.start) == ("yaml-syntax", message, start)
