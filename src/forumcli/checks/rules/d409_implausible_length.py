"""An edition lasts longer than a month.

## What it does
Reports editions that are dated with a first and a last day, more than 31 days apart.

## Why it matters
Forums last days. Most often a month or a year is mistyped.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - {source: gazette, held: 2022-07-13/2022-09-14}  # warning: D409
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - {source: gazette, held: 2022-07-13/2022-07-14}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.checks.wording import value_of
from forumcli.diagnostics.severity import Severity

_LONGEST = 31
"""Days from the first to the last day."""


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each interval of days that is too long for a forum."""
    for edition, report in context.reports():
        held = report.held
        if held is None or not held.value.day_exact:
            continue
        first, last = held.value.first, held.value.last
        if first and last and (days := (last - first).days) > _LONGEST:
            yield Finding(
                value_of(held),
                f"`{report.source}` has `{edition.id}` last {days + 1} days",
                help="hold both days against the source",
                values=(report.source, held.value.text),
            )


RULE = rule(__doc__, "D409", "implausible-length", Severity.WARNING, find)
