"""A date is not the one that its printed words name.

## What it does
Reads day, month and year from the printed words of a date (`as`), in English, Russian, Chinese or as 2022-07-14, and
compares them with the value; so with the words of a `weekday`. Years that the words leave out are not missed. Precision
is the matter of `false-precision`.

## Why it matters
The words are what the source says. A value that says otherwise is a slip of the keyboard.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        held: {value: 2022-07-18, as: July 13}  # warning: D413
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        held: {value: 2022-07-13, as: July 13}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.printed_dates import Printed
from forumcli.checks.rule import Finding, rule
from forumcli.checks.stated import stated_date
from forumcli.checks.weekdays import printed_weekdays
from forumcli.checks.wording import value_of
from forumcli.diagnostics.severity import Severity
from forumcli.model.dates import PartialDate
from forumcli.yamltext.route import Route


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each date whose words name another day, month or year, and each weekday likewise."""
    for date, words, route in _dates(context):
        printed = stated_date(words)
        if printed and (part := _differing(date, printed)):
            yield Finding(
                route,
                f"the words “{words}” name another {part} than the value {date.text}",
                help="hold both against the source",
                values=(words, date.text),
            )
    for _, report in context.reports():
        day = report.weekday
        if day and day.as_ and (named := dict(printed_weekdays(day.as_))) and day.value not in named:
            yield Finding(
                value_of(day),
                f"the words “{day.as_}” name another day of the week than the value {day.value}",
                help="hold both against the source",
                values=(day.as_, day.value),
            )


def _dates(context: CheckContext) -> Iterator[tuple[PartialDate, str, Route]]:
    for _, report in context.reports():
        if report.held and report.held.as_:
            yield report.held.value, report.held.as_, (*report.held.route, "value")
    for source in context.dataset.sources.values():
        if source.published and source.published_as:
            yield source.published, source.published_as, (*source.route, "published")


def _differing(date: PartialDate, printed: Printed) -> str | None:
    """Return the part of a date on which words and value differ, the coarsest first."""
    days = [day for day in (date.first, date.last) if day]
    years, months = {day.year for day in days}, {day.month for day in days}
    if printed.years and not printed.years & years:
        return "year"
    if printed.months and date.precision not in ("year", "decade", "century") and not printed.months & months:
        return "month"
    if date.day_exact and printed.days and not {day.day for day in days} <= printed.days:
        return "day"
    return None


RULE = rule(__doc__, "D413", "date-words-mismatch", Severity.WARNING, find)
