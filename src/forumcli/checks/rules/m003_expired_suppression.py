"""The time of a suppression is over.

## What it does
With `--as-of`, reports each `# forum: ignore[…] reason (until: YYYY-MM-DD)` whose day has passed, and each `ignore`
of a record whose `until` has. It silences nothing any more.

## Why it matters
What was to be looked at again has come due.

## Example
```yaml as-of:2026-01-01
series:
  - id: dialogue
    # warning: M003
    name: Third Dialogue of Cities  # forum: ignore[N305] under review (until: 2025-12-31)
```

## Use instead
```yaml as-of:2026-01-01
series:
  - id: dialogue
    name: Third Dialogue of Cities  # forum: ignore[N305] under review (until: 2026-12-31)
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each suppression whose last day is before the day to judge by."""
    for suppression in context.suppressions:
        if suppression.expired(context.as_of):
            day = str(suppression.until)
            yield Finding(
                suppression.place,
                f"this suppression was to last until {day}",
                help="mend what it silences, or give it a new day",
                values=(*(named.text for named in suppression.rules), day),
            )


RULE = rule(__doc__, "M003", "expired-suppression", Severity.WARNING, find)
