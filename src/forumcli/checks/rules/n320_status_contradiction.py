"""An edition that did not take place has attendance, participants or outcomes.

## What it does
Looks at editions that are cancelled or postponed, by the report itself or by all reports together, for what only an
edition that was held can have.

## Why it matters
Either the status belongs to another edition, or the rest does.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        status: cancelled  # error: N320
        attendance: 60
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        status: held
        attendance: 60
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.checks.wording import ids, value_of
from forumcli.diagnostics.severity import Severity
from forumcli.model.edition import Edition
from forumcli.model.report import Report
from forumcli.model.statement import StatusStatement
from forumcli.yamltext.route import Route

_NOT_HELD = ("cancelled", "postponed")
_NOT_THERE = {"absent", "sent-letter"}


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each edition that was not held and yet has what only a forum has."""
    for edition in context.dataset.editions.values():
        resolved = context.resolved[edition.id].value("status")
        statuses = [report.status for report in edition.reports if report.status and report.status.value in _NOT_HELD]
        for status in statuses:
            told = [
                (report, key, at)
                for report in edition.reports
                if resolved in _NOT_HELD or status is report.status
                for key, at in _signs(report)
            ]
            if told:
                yield _finding(edition, status, told)
                break


def _finding(edition: Edition, status: StatusStatement, told: list[tuple[Report, str, Route]]) -> Finding:
    keys = ids(dict.fromkeys(key for _, key, _ in told))
    return Finding(
        value_of(status),
        f"`{edition.id}` is {status.value}, and yet has {keys}",
        related=tuple((at, f"`{report.source}` gives `{key}`") for report, key, at in told),
        help="correct the status, or move the rest to the edition that it belongs to",
        values=(status.value, *(key for _, key, _ in told)),
    )


def _signs(report: Report) -> Iterator[tuple[str, Route]]:
    """Yield the keys of a report that only an edition that was held can have."""
    if report.attendance:
        yield "attendance", value_of(report.attendance)
    if any(set(each.role) - _NOT_THERE for each in report.participants):
        yield "participants", (*report.route, "participants")
    if report.outcomes:
        yield "outcomes", (*report.route, "outcomes")


RULE = rule(__doc__, "N320", "status-contradiction", Severity.ERROR, find)
