"""An edition that lies in the future is told of as past.

## What it does
With `--as-of`, reports editions whose first day is after that day, unless they are announced, postponed or cancelled.

## Why it matters
The year is a misprint, or the status was forgotten.

## Example
```yaml as-of:2025-06-30
editions:
  - id: cooperation-12
    series: cooperation
    reports:
      - source: gazette
        held: 2125-05-01  # error: D407
```

## Use instead
```yaml as-of:2025-06-30
editions:
  - id: cooperation-12
    series: cooperation
    reports:
      - source: gazette
        status: announced
        held: 2026-05-01
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.editions import earliest, stated_at
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each edition that is yet to come and not announced; nothing where no day is given."""
    if context.as_of is None:
        return
    for edition in context.dataset.editions.values():
        resolved = context.resolved[edition.id]
        held = resolved.fields["held"]
        first = earliest(held)
        if first and first > context.as_of and resolved.value("status") in (None, "held"):
            yield Finding(
                stated_at(held, edition),
                f"`{edition.id}` is dated {first.isoformat()}, after {context.as_of.isoformat()}, and not as announced",
                help="correct the date, or add `status: announced`",
                values=(edition.id, first.isoformat()),
            )


RULE = rule(__doc__, "D407", "future-as-past", Severity.ERROR, find)
