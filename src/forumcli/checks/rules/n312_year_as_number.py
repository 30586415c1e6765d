"""The number of an edition is the year in which it was held.

## What it does
Looks for numbers from 1000 on: editions are counted, and no series has met so often.

## Why it matters
A forum that names its meetings by the year ("Forum 2023") does not number them. As its 2023rd, the edition leaves
a gap of two thousand, and stands in no order with editions that are counted.

## Example
```yaml
editions:
  - id: cooperation-2023
    series: cooperation
    reports:
      - source: gazette
        name: Cooperation Forum 2023
        number: 2023  # warning: N312
```

## Use instead
```yaml
editions:
  - id: cooperation-2023
    series: cooperation
    reports:
      - source: gazette
        name: Cooperation Forum 2023
        held: 2023
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.checks.wording import value_of
from forumcli.diagnostics.severity import Severity

_A_YEAR = 1000


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each number that can only be a year."""
    for edition, report in context.reports():
        for number in report.number:
            if number.value >= _A_YEAR:
                yield Finding(
                    value_of(number),
                    f"`{report.source}` gives `{edition.id}` the number {number.value}, which is a year",
                    help="leave the number out; a series that goes by years says so in `counting`",
                    values=(report.source, edition.id, str(number.value)),
                )


RULE = rule(__doc__, "N312", "year-as-number", Severity.WARNING, find)
