"""A period ends before it starts.

## What it does
Reports intervals whose second date is before the first, and names and tenures whose `until` is before their `since`.

## Why it matters
The two dates were swapped, or one has the wrong year.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        held: 2022-07-14/2022-07-13  # error: D402
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        held: 2022-07-13/2022-07-14
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.from_problems import problems
from forumcli.checks.periods import is_reversed
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity
from forumcli.model.person import Tenure
from forumcli.model.series import Name


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each reversed interval, and for each name or tenure that ends before it begins."""
    yield from problems(context, "end-before-start")
    for period in _periods(context):
        since, until = period.since, period.until
        if since and until and is_reversed(period):
            yield Finding(
                (*period.route, "until"),
                f"ends with {until.text}, before it begins with {since.text}",
                related=(((*period.route, "since"), "it begins here"),),
                help="look which of the two dates is wrong",
                values=(since.text, until.text),
            )


def _periods(context: CheckContext) -> Iterator[Name | Tenure]:
    dataset = context.dataset
    for named in (dataset.series, dataset.people, dataset.organisations, dataset.places):
        for record in named.values():
            yield from record.names
    for person in dataset.people.values():
        yield from person.tenures


RULE = rule(__doc__, "D402", "end-before-start", Severity.ERROR, find)
