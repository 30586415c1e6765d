"""A date lies outside the time of which the dataset can know.

## What it does
Takes for the present the newest day on which a source was read (`retrieved`, the fingerprints, `--as-of`), or on which
three were published. Reported are sources published and editions held more than a year later, or more than ten if they
are announced, and all that is dated before 1500. Where nothing says when a source was read, only the latter.

## Why it matters
A slip of one digit makes 2022 to 2072 or 1022. The date is a valid one, and sorts the edition to the end of every list.

## Example
```yaml
sources:
  - {id: daily, title: Forum opens, published: 2072-07-14, retrieved: 2025-10-01, language: en}  # warning: D410
```

## Use instead
```yaml
sources:
  - {id: daily, title: Forum opens, published: 2022-07-14, retrieved: 2025-10-01, language: en}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.checks.wording import value_of
from forumcli.diagnostics.severity import Severity
from forumcli.model.dates import PartialDate
from forumcli.model.report import Report
from forumcli.yamltext.route import Route

_FIRST = date(1500, 1, 1)
_A_YEAR, _TEN_YEARS = 1, 10
_A_FEW = 3
"""So many sources do not share a slip."""


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each source and each edition that is dated beyond what can be known."""
    now = _present(context)
    for source in context.dataset.sources.values():
        if source.published:
            told = f"`{source.id}` was published {source.published.text}"
            yield from _finding(source.published, told, (*source.route, "published"), now, _A_YEAR)
    for edition, report in context.reports():
        if report.held:
            told = f"`{report.source}` dates `{edition.id}` {report.held.value.text}"
            years = _TEN_YEARS if _announced(report) else _A_YEAR
            yield from _finding(report.held.value, told, value_of(report.held), now, years)


def _present(context: CheckContext) -> date | None:
    """Return the newest day on which a source was read, or on which there were three; `None` if none says when."""
    sources = context.dataset.sources.values()
    dates = [*(each.retrieved for each in sources), *(each.read for each in context.proofs.fingerprints.values())]
    read = [day for day in (*(date.last for date in dates if date), context.as_of) if day]
    published = sorted(each.published.first for each in sources if each.published and each.published.first)
    return max([*read, *published[-_A_FEW:][:1]]) if read else None


def _announced(report: Report) -> bool:
    return report.status is not None and report.status.value == "announced"


def _finding(stated: PartialDate, told: str, at: Route, now: date | None, years: int) -> Iterator[Finding]:
    first, last = stated.first or stated.last, stated.last or stated.first
    if last and last < _FIRST:
        why = "long before there were forums"
    elif first and now and first > _later(now, years):
        why = f"but what the dataset knows ends with {now.isoformat()}"
    else:
        return
    yield Finding(at, f"{told}, {why}", help="look for a slip of a digit", values=(told,))


def _later(day: date, years: int) -> date:
    """Return the day some years later; of the 29th it is the 28th, for the sake of February."""
    return day.replace(year=min(day.year + years, date.max.year), day=min(day.day, 28))


RULE = rule(__doc__, "D410", "date-out-of-range", Severity.WARNING, find)
