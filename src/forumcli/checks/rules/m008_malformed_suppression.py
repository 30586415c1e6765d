"""A comment for this program cannot be understood.

## What it does
Reports comments that begin with `# forum:` and go on with anything but `ignore[CODE] reason`, and days after `until:`
that are none.

## Why it matters
It was meant to do something, and does nothing.

## Example
```yaml
series:
  - id: dialogue
    # error: M008
    name: Third Dialogue of Cities  # forum: ignroe[N305] "Third" is a region
```

## Use instead
```yaml
series:
  - id: dialogue
    name: Third Dialogue of Cities  # forum: ignore[N305] "Third" is a region
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each comment that begins like a suppression and is none."""
    for suppression in context.suppressions:
        if suppression.fault:
            yield Finding(
                suppression.place,
                f"this comment is not understood: {suppression.fault}",
                help="write `# forum: ignore[CODE] reason`, with `(until: 2027-01-31)` if it is to end",
                values=(suppression.fault,),
            )


RULE = rule(__doc__, "M008", "malformed-suppression", Severity.ERROR, find)
