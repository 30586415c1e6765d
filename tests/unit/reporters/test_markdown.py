"""The summary in Markdown, read back by an independent parser of GitHub's dialect."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from forumcli.diagnostics.severity import Severity
from forumcli.reporters.markdown import MOST_SHOWN, report
from forumcli.reporters.options import Options
from forumcli.yamltext.display import visible
from tests.unit.reporters.outcomes import TWO_SOURCES, Checked, made

_HOSTILE = st.lists(
    st.sampled_from(
        [
            *("|", "\\", "`", "```", "*", "_", "~~", "[a](b)", "![x](http://e.test/p.png)", "<img src=x>", "<!--"),
            *("&lt;", "&#124;", "\n", "\r\n\r\n", "# h", "- l", "1. n", "http://e.test", "www.e.test", "a@e.test"),
            *("$x$", ":smile:", "\x1b", "\u202e", "中", " ", "a", "[r]: http://e.test", "^[f]", "==", "---"),
        ]
    ),
    max_size=8,
).map("".join)


def _tokens(text: str) -> Iterator[Token]:
    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text):
        yield token
        yield from token.children or ()


def _rows(text: str) -> list[list[str]]:
    """Return the text of the cells of all tables, heads left out."""
    rows: list[list[str]] = []
    inside = False
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        if token.type == "tr_open":
            rows.append([])
        inside = token.type in {"td_open", "th_open"} or (inside and token.type == "inline")
        if token.type == "inline" and inside:
            rows[-1].append("".join(each.content for each in token.children or ()))
    return rows[1:]


def _flat(text: str) -> str:
    return visible(" ".join(text.split()))


def test_a_finding_is_a_row_and_the_totals_stand_above(checked: Callable[..., Checked]) -> None:
    outcome = checked(TWO_SOURCES, "N302")

    text = report(outcome.report, outcome.sources, Options())

    finding = outcome.report.diagnostics[0]
    what = f"{finding.message} {finding.help}"
    assert [["error", "N302 source-number-conflict", "forums.yaml:10:25", what]] == _rows(text)
    contents = [token.content for token in _tokens(text) if token.type == "text"]
    assert "checked 1 edition, 2 reports, 1 series, 2 sources in 1 file by 2 rules: 1 error" in "".join(contents)


def test_a_rule_is_linked_to_where_its_page_is() -> None:
    outcome = made("a: b", 3, 4)

    text = report(outcome.report, outcome.sources, Options(pages="https://pages.test/rules/"))

    links = [token.attrGet("href") for token in _tokens(text) if token.type == "link_open"]
    assert ["https://pages.test/rules/T001.md"] == links


@given(path=_HOSTILE, message=_HOSTILE, advice=_HOSTILE)
def test_hostile_text_is_only_text(path: str, message: str, advice: str) -> None:
    outcome = made("a: b", 3, 4, path=path, message=message, help=advice)

    text = report(outcome.report, outcome.sources, Options())

    kinds = {token.type for token in _tokens(text)}
    allowed = {"inline", "text", "text_special", "em_open", "em_close", "paragraph_open", "paragraph_close"}
    allowed |= {f"{part}_{end}" for part in ("heading", "table", "thead", "tbody", "tr", "th", "td") for end in _ENDS}
    assert set() == kinds - allowed
    told = " ".join(each for each in (_flat(message), _flat(advice)) if each)
    assert [["error", "T001 test-rule", _flat(f"{path}:1:4"), told]] == _rows(text)


_ENDS = ("open", "close")


@given(text=_HOSTILE)
def test_what_github_would_link_by_itself_is_broken_by_a_backslash(text: str) -> None:
    outcome = made("a: b", 3, 4, message=text)

    written = report(outcome.report, outcome.sources, Options())

    assert [] == re.findall(r"http:|www\.|a@|(?<!\\)[$]|(?<!\\):smile", written)


def test_the_worst_come_first_and_the_rest_is_counted() -> None:
    outcome = made("a: b", 3, 4, severity=Severity.NOTE)
    note = outcome.report.diagnostics[0]
    many = replace(
        outcome.report, diagnostics=(*(note for _ in range(MOST_SHOWN)), replace(note, severity=Severity.ERROR))
    )

    text = report(many, outcome.sources, Options())

    rows = _rows(text)
    assert (MOST_SHOWN, "error", "note") == (len(rows), rows[0][0], rows[-1][0])
    assert text.endswith("\n1 more findings are not shown here.\n")


@pytest.mark.parametrize("found", [True, False])
def test_there_is_a_table_only_where_something_was_found(found: bool) -> None:
    outcome = made("a: b", 3, 4)
    told = outcome.report if found else replace(outcome.report, diagnostics=())

    text = report(told, outcome.sources, Options())

    assert found is ("|" in text)
