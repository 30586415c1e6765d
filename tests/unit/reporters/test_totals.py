"""The last line of a check."""

from __future__ import annotations

from dataclasses import replace

import pytest

from forumcli.checks.report import CheckReport, Suppressed
from forumcli.checks.selection import select
from forumcli.diagnostics.diagnostic import Applicability, Fix
from forumcli.diagnostics.severity import Severity
from forumcli.reporters.totals import totals
from tests.unit.reporters.outcomes import made

_FINDING = made("a", 0, 1).report.diagnostics[0]


@pytest.mark.parametrize(
    ("counts", "line"),
    [
        (
            {"quotations": 9, "editions": 6, "people": 14, "reports": 1, "sources": 1, "series": 0, "files": 4},
            "checked 6 editions, 1 report, 14 people, 1 source, 9 quotations in 4 files by 0 rules: nothing found",
        ),
        ({"people": 1, "series": 3, "files": 1}, "checked 3 series, 1 person in 1 file by 0 rules: nothing found"),
        ({"files": 1}, "checked no records in 1 file by 0 rules: nothing found"),
    ],
)
def test_kinds_come_in_their_order_and_in_the_right_number(counts: dict[str, int], line: str) -> None:
    assert line == totals(CheckReport((), (), (), counts, {}))


def test_findings_are_counted_by_severity_and_suppressed_ones_apart() -> None:
    found = tuple(replace(_FINDING, severity=severity) for severity in (Severity.NOTE, Severity.ERROR, Severity.NOTE))
    rules = select(["N303"]).rules[:1]
    report = CheckReport(found, (Suppressed(_FINDING, "known"),), rules, {"people": 2, "files": 1}, {})

    assert "checked 2 people in 1 file by 1 rule: 1 error, 2 notes (1 suppressed)" == totals(report)


def test_findings_of_the_baseline_are_counted_apart() -> None:
    report = CheckReport((), (Suppressed(_FINDING, "why"),), (), {"people": 2, "files": 1}, {}, known=(_FINDING,) * 2)

    assert totals(report).endswith(": nothing found (1 suppressed, 2 in the baseline)")


def test_what_a_safe_fix_mends_is_counted() -> None:
    fixes = [Fix("mend", (), how) for how in Applicability]
    report = CheckReport(tuple(replace(_FINDING, fix=fix) for fix in (*fixes, None)), (), (), {"people": 2}, {})

    assert totals(report).endswith(": 4 errors; 1 can be mended: --fix")


def test_what_may_only_follow_is_counted_apart() -> None:
    report = CheckReport((_FINDING,), (), (), {"people": 2, "files": 1}, {}, withheld=(_FINDING,) * 506)

    assert totals(report).endswith(": 1 error (506 that may only follow not shown)")


@pytest.mark.parametrize(
    ("unread", "end"),
    [(0, ": nothing found"), (1, ": nothing found; 1 file could not be read"), (2, "; 2 files could not be read")],
)
def test_the_line_ends_with_the_files_that_could_not_be_read(unread: int, end: str) -> None:
    assert totals(CheckReport((), (), (), {"people": 2, "files": 1}, {}, unread=unread)).endswith(end)
