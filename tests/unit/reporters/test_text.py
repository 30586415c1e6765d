"""The text format: code frames, carets, wrapping, and nothing that acts on a terminal."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from forumcli.diagnostics.diagnostic import Related
from forumcli.diagnostics.severity import Severity
from forumcli.reporters.options import MOST_SHOWN_A_FILE, Options
from forumcli.reporters.text import report
from forumcli.yamltext.problem import Place
from forumcli.yamltext.source import Span
from tests.unit.reporters.outcomes import TWO_SOURCES, Checked, made

Check = Callable[..., Checked]
_WIDE = Options(width=120)


def test_a_finding_shows_both_places_both_wordings_and_what_to_do(checked: Check) -> None:
    outcome = checked(TWO_SOURCES, "N302")

    text = report(outcome.report, outcome.sources, _WIDE)

    assert (
        """\
error[N302] source-number-conflict: the sources differ on the number in `dialogue` of `dialogue-9`: `gazette` says 9
  (“9th”); `herald` says 8 (“第八届”)
  --> forums.yaml:10:25
   |
10 |         number: {value: 9, as: 9th}
   |                         ^ `gazette` says 9 (“9th”)
  ::: forums.yaml:12:25
   |
12 |         number: {value: 8, as: 第八届}
   |                         ^ `herald` says 8 (“第八届”)
   = help: if the evidence decides it, settle it with the reason: `settled: {number: {value: 9, because: …}}`

checked 1 edition, 2 reports, 1 series, 2 sources in 1 file by 2 rules: 1 error
"""
        == text
    )


def test_a_clean_check_is_one_line(checked: Check) -> None:
    outcome = checked(TWO_SOURCES, "D")

    text = report(outcome.report, outcome.sources, _WIDE)

    rules = len(outcome.report.rules)
    assert f"checked 1 edition, 2 reports, 1 series, 2 sources in 1 file by {rules} rules: nothing found\n" == text


def _frame(outcome: Checked, width: int) -> tuple[str, str]:
    """Return the shown line and the line of carets below it, without their margin."""
    lines = report(outcome.report, outcome.sources, Options(width=width)).split("\n")
    at = next(number for number, line in enumerate(lines) if line.endswith(" |")) + 1
    margin = lines[at].index("|") + 2
    return lines[at][margin:], lines[at + 1][margin:]


@pytest.mark.parametrize(
    ("line", "words", "carets"),
    [
        ("a: 中国论坛 b", "论坛", "       ^^^^"),
        ("a: cafe\u0301 bar", "bar", "        ^^^"),
        ("a: x\tbar", "bar", "         ^^^"),
        ("a: \u202ebar", "bar", "           ^^^"),
        ("a: 👩\u200d🏫 bar", "bar", None),
    ],
)
def test_carets_stand_under_the_words_beside_wide_combining_and_hidden_characters(
    line: str, words: str, carets: str | None
) -> None:
    start = line.index(words)

    shown, below = _frame(made(line, start, start + len(words)), 80)

    assert cell_len(shown[: shown.index(words)]) == below.index("^")
    assert carets in (below, None)


@example(before="aaaaaaaa", words="xxxxxxx国国国国", after="c", width=30)  # no room is left for the mark of a cut
@given(
    before=st.text(st.sampled_from("ab 中é\u0301"), max_size=80),
    words=st.text(st.sampled_from("xy国"), min_size=1, max_size=40),
    after=st.text(st.sampled_from("cd 亚"), max_size=80),
    width=st.integers(30, 200),
)
def test_in_a_line_cut_to_any_width_the_carets_are_under_the_words_and_nothing_is_too_wide(
    before: str, words: str, after: str, width: int
) -> None:
    outcome = made(f"k: {before}{words}{after}", 3 + len(before), 3 + len(before) + len(words))

    shown, below = _frame(outcome, width)

    start = below.index("^")
    column, under = 0, ""
    for character in shown:
        if start <= column < start + below.count("^") and cell_len(character):
            under += character
        column += cell_len(character)
    assert under.rstrip("…")
    assert words.startswith(under.rstrip("…"))
    assert cell_len(shown) <= width - 4
    assert cell_len(below) <= width - 4


def test_a_place_of_several_lines_is_underlined_to_the_end_of_its_first() -> None:
    shown, below = _frame(made("a: one two  \n  three", 3, 20), 80)

    assert ("a: one two", "   ^^^^^^^") == (shown, below)


def test_without_a_width_no_message_is_cut_or_wrapped() -> None:
    long = "word " * 100
    outcome = made(f"a: {long}", 3, 7, message=long, help=long, label=long)

    text = report(outcome.report, outcome.sources, Options(width=0))

    assert 3 == text.count(long.strip())


def test_without_a_width_a_very_long_line_is_cut_around_its_place() -> None:
    line = "a" * 5000 + " HERE " + "b" * 5000
    outcome = made(line, 5001, 5005)

    text = report(outcome.report, outcome.sources, Options(width=0))

    (shown,) = [each for each in text.split("\n") if "HERE" in each]
    (carets,) = [each for each in text.split("\n") if "^" in each]
    assert (True, shown.index("HERE")) == (len(shown) <= 210, carets.index("^^^^"))


@pytest.mark.parametrize("width", [1, 20, 39, 60])
def test_on_a_narrow_screen_messages_are_wrapped_and_ids_stay_whole(width: int) -> None:
    words = "the id `a-rather-long-identifier-of-a-record` is wrong here and nowhere else"
    outcome = made("a: b", 3, 4, message=words, label=words, help=words)

    text = report(outcome.report, outcome.sources, Options(width=width))

    assert 3 == text.count("`a-rather-long-identifier-of-a-record`")
    assert "…" not in text


def test_what_acts_on_a_terminal_is_shown_and_not_sent() -> None:
    evil = "\x1b]52;c;x\x07\x9b31m\u202e\r\n[bold]"
    place = Place("b\x1b[2J.yaml", Span(0, 1))
    outcome = made(
        f'a: "{evil}"',
        3,
        5,
        path="a\x1b\n[2J.yaml",
        message=evil,
        label=evil,
        help=evil,
        related=(Related(place, evil),),
    )

    text = report(outcome.report, outcome.sources, _WIDE)

    assert set() == {character for character in text if character < " " or "\x7f" <= character <= "\x9f"} - {"\n"}
    assert "\u202e" not in text
    assert "[bold]" in text


def test_data_never_begins_a_line() -> None:
    outcome = made("a: b\n::stop-commands::x", 5, 8, message="x\n::add-mask::y", label="::z", help="q\n::w")

    lines = report(outcome.report, outcome.sources, Options(width=40)).split("\n")

    assert [] == [line for line in lines if line.startswith("::")]


def test_colour_adds_nothing_but_colour(checked: Check) -> None:
    outcome = checked(TWO_SOURCES, "N302")
    plain, coloured = (report(outcome.report, outcome.sources, replace(_WIDE, color=on)) for on in (False, True))

    assert plain == re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert coloured.startswith("\x1b[1;31merror[N302]\x1b[0m")


@pytest.mark.parametrize(("severity", "sgr"), [(Severity.ERROR, "31"), (Severity.WARNING, "33"), (Severity.NOTE, "36")])
def test_each_severity_has_its_colour_and_its_word(severity: Severity, sgr: str) -> None:
    outcome = made("a: b", 3, 4, severity=severity)

    text = report(outcome.report, outcome.sources, replace(_WIDE, color=True))

    assert text.startswith(f"\x1b[1;{sgr}m{severity.word}[T001]")


def test_of_very_many_findings_in_a_file_the_rest_is_counted() -> None:
    outcome = made("a: b", 3, 4)
    many = replace(outcome.report, diagnostics=outcome.report.diagnostics * (MOST_SHOWN_A_FILE + 2))

    text = report(many, outcome.sources, _WIDE)

    assert MOST_SHOWN_A_FILE == text.count("error[T001]")
    assert "a.yaml: 2 more findings are not shown\n\nchecked 1 edition in 1 file by 0 rules: 52 errors\n" in text


def test_a_file_that_could_not_be_read_is_shown_however_many_findings_stand_before_it() -> None:
    outcome = made("a: b", 3, 4)
    error = outcome.report.diagnostics[0]
    unread = replace(error, message="not there", unread=True)
    many = replace(outcome.report, diagnostics=(*(error for _ in range(MOST_SHOWN_A_FILE + 2)), unread), unread=1)

    text = report(many, outcome.sources, _WIDE)

    assert "test-rule: not there\n" in text
    assert "a.yaml: 2 more findings are not shown\n" in text


@pytest.mark.parametrize("text", ["", "\n\nb"])
def test_an_empty_line_gets_no_frame_and_a_label_stands_for_itself(text: str) -> None:
    outcome = made(text, 0, 0, label="nothing here")

    shown = report(outcome.report, outcome.sources, _WIDE)

    assert "error[T001] test-rule: found\n --> a.yaml:1:1\n  = nothing here\n\nchecked" in shown


def test_a_file_that_could_not_be_read_has_a_place_all_the_same() -> None:
    outcome = made("a: b", 3, 4)

    assert " --> a.yaml:1:1\n\n" in report(outcome.report, {}, _WIDE)
