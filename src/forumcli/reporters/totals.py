"""The last line of a check: what was looked at, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from forumcli.model.ids import KINDS, SINGULAR

if TYPE_CHECKING:
    from forumcli.checks.report import CheckReport

_COUNTED: Final = (*KINDS[:1], "reports", *KINDS[1:])


def totals(report: CheckReport) -> str:
    """Say it in one line: `checked 6 editions, 6 reports in 4 files by 92 rules: 1 error`."""
    counts = [_count(report.counts[kind], kind) for kind in _COUNTED if report.counts.get(kind)]
    files = _count(report.counts.get("files", 0), "files")
    found = [_count(number, f"{severity.word}s") for severity, number in report.totals.items() if number]
    outcome = ", ".join(found) or "nothing found"
    kept_back = {
        "suppressed": len(report.suppressed),
        "in the baseline": len(report.known),
        "that may only follow not shown": len(report.withheld),
    }
    if any(kept_back.values()):
        outcome += f" ({', '.join(f'{number} {why}' for why, number in kept_back.items() if number)})"
    if mendable := sum(each.mendable for each in report.diagnostics):
        outcome += f"; {mendable} can be mended: --fix"
    if report.unread:
        outcome += f"; {_count(report.unread, 'files')} could not be read"
    what = ", ".join(counts) or "no records"
    return f"checked {what} in {files} by {_count(len(report.rules), 'rules')}: {outcome}"


def _count(number: int, plural: str) -> str:
    if number != 1:
        return f"{number} {plural}"
    singular = next((SINGULAR[kind] for kind in KINDS if kind == plural), plural.removesuffix("s"))
    return f"1 {singular}"
