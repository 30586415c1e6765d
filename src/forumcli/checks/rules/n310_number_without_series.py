"""An edition of two series has a number that does not say in which of them.

## What it does
Reports each `number` without `series` in an edition that belongs to more than one series.

## Why it matters
One meeting can be the second of one series and the fourteenth of another. Without `series` the number is taken for the
first series, which may be wrong.

## Example
```yaml
editions:
  - id: joint-2022
    series: [cooperation, scholars]
    reports:
      - source: gazette
        number: 2  # warning: N310
```

## Use instead
```yaml
editions:
  - id: joint-2022
    series: [cooperation, scholars]
    reports:
      - source: gazette
        # forum: ignore[N303] the first forum of scholars is told of nowhere
        number: {value: 2, series: scholars}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.checks.wording import ids, value_of
from forumcli.diagnostics.severity import Severity


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each bare number of an edition in two series."""
    for edition, report in context.reports():
        if len(set(edition.series)) > 1:
            for number in report.number:
                if number.series is None:
                    yield Finding(
                        value_of(number),
                        f"`{report.source}` gives `{edition.id}` the number {number.value}, but not in which series",
                        help=f"add `series:`, one of {ids(edition.series)}",
                        values=(report.source, str(number.value)),
                    )


RULE = rule(__doc__, "N310", "number-without-series", Severity.WARNING, find)
