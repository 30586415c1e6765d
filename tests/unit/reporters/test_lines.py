"""Lines, columns and paths as outputs show them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forumcli.reporters.lines import inert, range_of, shown, uri
from forumcli.reporters.options import Options
from forumcli.reporters.registry import REPORTERS
from forumcli.yamltext.problem import Place
from forumcli.yamltext.source import Position, SourceText, Span
from tests.unit.reporters.outcomes import made


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("##[add-mask]x", "#＃[add-mask]x"),
        ("a ##vso[task]", "a #＃vso[task]"),
        ("###[x]", "##＃[x]"),
        ("# [x] ## [y] #[z]", "# [x] ## [y] #[z]"),
    ],
)
def test_a_command_of_a_build_server_is_broken_up(text: str, expected: str) -> None:
    assert expected == inert(text)


@given(st.text(st.sampled_from("#[vso]a")))
def test_no_command_is_left_and_no_character_is_added(text: str) -> None:
    made_inert = inert(text)

    assert (len(text), False, False) == (len(made_inert), "##[" in made_inert, "##vso[" in made_inert)


@pytest.mark.parametrize("form", sorted(REPORTERS))
@pytest.mark.parametrize("command", ["##[add-mask]x", "##vso[task.complete]x", "::stop-commands::x", "\n::error::x"])
def test_no_line_of_any_format_is_a_command_that_the_data_wrote(form: str, command: str) -> None:
    text = f"a: {command}"
    outcome = made(text, 3, len(text), path=f"{command}.yaml", message=command, help=command, label=command)

    lines = REPORTERS[form](outcome.report, outcome.sources, Options()).splitlines()

    own = [line for line in lines if line.lstrip().startswith("::")]
    assert [] == [line for line in lines if line not in own and ("##[" in line or "##vso[" in line)]
    assert [] == [line for line in own if form != "github" or not line.startswith("::error file=")]


def test_a_path_is_shown_on_one_line() -> None:
    assert "a\\u{a}b\\u{1b}#＃[c" == shown("a\nb\x1b##[c")


@pytest.mark.parametrize("path", ["::error::x.yaml", " ::error::x.yaml"])
def test_a_path_that_looks_like_a_command_does_not_begin_a_line(path: str) -> None:
    assert f"./{path}" == shown(path)


def test_a_place_beyond_the_text_is_its_end() -> None:
    source = SourceText("a.yaml", "ab\nc")

    found = range_of(Place("a.yaml", Span(1, 99)), {"a.yaml": source})

    assert (Position(1, 2), Position(2, 2), False) == (found.start, found.end, found.one_line)


@pytest.mark.parametrize(
    ("path", "address"),
    [("a/b.yaml", "a/b.yaml"), ("/a b", "file:///a%20b"), ("D:/a%b", "file:///D:/a%25b"), ("a\udcfe", "a%FE")],
)
def test_a_path_is_an_address_of_its_bytes(path: str, address: str) -> None:
    assert address == uri(path)
