"""The concise format: one finding a line."""

from __future__ import annotations

from collections.abc import Callable

from forumcli.reporters.concise import report
from forumcli.reporters.options import Options
from tests.unit.reporters.outcomes import TWO_SOURCES, Checked, made


def test_a_finding_is_one_line_and_the_last_line_counts(checked: Callable[..., Checked]) -> None:
    outcome = checked(TWO_SOURCES, "N302")

    assert (
        "forums.yaml:10:25: error N302 the sources differ on the number in `dialogue` of `dialogue-9`: "
        "`gazette` says 9 (“9th”); `herald` says 8 (“第八届”)\n"
        "checked 1 edition, 2 reports, 1 series, 2 sources in 1 file by 2 rules: 1 error\n"
    ) == report(outcome.report, outcome.sources, Options())


def test_line_breaks_and_escapes_in_a_message_stay_in_its_line() -> None:
    outcome = made("a: b", 3, 4, path="a\nb.yaml", message="one\n\ttwo\x1b[2J")

    lines = report(outcome.report, outcome.sources, Options()).split("\n")

    assert [
        "a\\u{a}b.yaml:1:4: error T001 one two\\u{1b}[2J",
        "checked 1 edition in 1 file by 0 rules: 1 error",
        "",
    ] == lines
