"""The day of the week does not fall on the date.

## What it does
Holds the weekday that a report states, or prints in its date in English, Russian or Chinese, against the date of the
same report, or else against the edition's resolved date. A date that is no more exact than a month can fall on any
weekday.

## Why it matters
A weekday is the best check of a date that a source offers: if it does not fit, one of the two is wrong.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        held: 2022-07-13
        weekday: tuesday  # error: D405
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        held: 2022-07-13
        weekday: wednesday
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.checks.weekdays import printed_weekdays
from forumcli.checks.wording import quoted, value_of
from forumcli.diagnostics.severity import Severity
from forumcli.model.dates import PartialDate, covers_weekday, weekday
from forumcli.model.edition import Edition
from forumcli.model.report import Report
from forumcli.yamltext.route import Route


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each weekday on which no day of the date falls."""
    for edition, report in context.reports():
        resolved = context.resolved[edition.id].value("held")
        date = report.held.value if report.held else resolved
        if date is None:
            continue
        date_at = value_of(report.held) if report.held else None
        for name, route, words in _weekdays(report):
            if covers_weekday(date, name) is False:
                yield _finding(edition, report, date, (name, route, words), date_at)


def _finding(
    edition: Edition, report: Report, date: PartialDate, said: tuple[str, Route, str], date_at: Route | None
) -> Finding:
    name, route, words = said
    real = weekday(date)
    truth = f"{date.text} was a {real.capitalize()}" if real else f"no day of {date.text} was a {name.capitalize()}"
    return Finding(
        route,
        f"`{report.source}` says that `{edition.id}` was held on a {name.capitalize()}{words}, but {truth}",
        label=truth,
        related=((date_at, "the date"),) if date_at and date_at != route else (),
        help="hold date and weekday against the source; if it prints both so, say so in a note",
        values=(report.source, name, date.text),
    )


def _weekdays(report: Report) -> Iterator[tuple[str, Route, str]]:
    """Yield each weekday a report names, where, and the words in which it does."""
    if report.weekday:
        yield report.weekday.value, value_of(report.weekday), quoted(report.weekday)
    if report.held and report.held.as_:
        for name in dict.fromkeys(name for name, _ in printed_weekdays(report.held.as_)):
            if report.weekday and name == report.weekday.value:
                continue
            yield name, (*report.held.route, "as"), quoted(report.held)


RULE = rule(__doc__, "D405", "weekday-mismatch", Severity.ERROR, find)
