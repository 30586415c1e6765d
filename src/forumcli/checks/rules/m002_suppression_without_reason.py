"""A suppression gives no reason.

## What it does
Reports each `# forum: ignore[…]` without a word behind the bracket, and each `ignore` of a record whose `reason` is
missing or holds no word. It silences nothing until it has one.

## Why it matters
An exception is knowledge about a source. Without the reason the next person can only believe or delete it.

## Example
```yaml
series:
  - id: dialogue
    # error: M002
    name: Third Dialogue of Cities  # forum: ignore[N305]
```

## Use instead
```yaml
series:
  - id: dialogue
    name: Third Dialogue of Cities  # forum: ignore[N305] "Third" is the region of that name
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity
from forumcli.model.wording import gives_reason


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each suppression without a reason."""
    for suppression in context.suppressions:
        if not suppression.fault and not gives_reason(suppression.reason):
            names = tuple(named.text for named in suppression.rules)
            yield Finding(
                suppression.place,
                "a suppression without a reason silences nothing",
                help="write the reason behind the bracket" if not suppression.record else "write `reason:`",
                values=names,
            )


RULE = rule(__doc__, "M002", "suppression-without-reason", Severity.ERROR, find)
