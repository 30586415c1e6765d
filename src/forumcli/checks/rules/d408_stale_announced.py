"""An edition is still announced, and its date has passed.

## What it does
With `--as-of`, reports editions whose status is `announced` and whose last day is more than 30 days ago.

## Why it matters
It met, was put off or was cancelled; some source says which.

## Example
```yaml as-of:2026-01-01
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - {source: gazette, held: 2025-07, status: announced}  # warning: D408
```

## Use instead
```yaml as-of:2026-01-01
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - {source: gazette, held: 2025-07, status: held}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from forumcli.checks.context import CheckContext
from forumcli.checks.editions import latest, stated_at
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity

_PATIENCE = timedelta(days=30)
"""How long after its last day an edition may wait for a report."""


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each edition that is announced for a time that is over; nothing where no day is given."""
    if context.as_of is None:
        return
    for edition in context.dataset.editions.values():
        resolved = context.resolved[edition.id]
        last = latest(resolved.fields["held"])
        if resolved.value("status") == "announced" and last and context.as_of - last > _PATIENCE:
            yield Finding(
                stated_at(resolved.fields["status"], edition),
                f"`{edition.id}` was announced for {last.isoformat()}, and no report tells of it",
                related=((stated_at(resolved.fields["held"], edition), "the date"),),
                help="look for a report; if it was put off or cancelled, give it that status",
                values=(edition.id, last.isoformat()),
            )


RULE = rule(__doc__, "D408", "stale-announced", Severity.WARNING, find)
