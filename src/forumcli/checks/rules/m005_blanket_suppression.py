"""A suppression does not say which rules it is about.

## What it does
Reports `# forum: ignore` without codes, and with `*`, `all` or the letter of a whole family; so too the `ignore` of a
record. It silences nothing.

## Why it matters
It would silence faults that nobody has seen yet.

## Example
```yaml
series:
  - id: dialogue
    # warning: M005
    name: Third Dialogue of Cities  # forum: ignore "Third" is a region
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
    """Yield a finding for each suppression that names no single rule."""
    for suppression in context.suppressions:
        if suppression.blanket:
            example = "`rule: CODE`" if suppression.record else "`# forum: ignore[CODE] reason`"
            yield Finding(
                suppression.place,
                "a suppression that does not name its rules silences nothing",
                help=f"name them: {example}",
                values=tuple(named.text for named in suppression.rules),
            )


RULE = rule(__doc__, "M005", "blanket-suppression", Severity.WARNING, find)
