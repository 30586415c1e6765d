"""A suppression names a rule that does not exist.

## What it does
Reports each name in a `# forum: ignore[…]`, or in the `ignore` of a record, that is neither the code nor the name of a
rule, with the nearest one.

## Why it matters
It silences nothing, and looks as if it did.

## Example
```yaml
series:
  - id: dialogue
    # error: M004
    name: Third Dialogue of Cities  # forum: ignore[N3055] "Third" is a region
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
from forumcli.checks.near_rules import advice
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each name that is no rule's."""
    for suppression in context.suppressions:
        if suppression.blanket:
            continue
        for named in suppression.rules:
            if named.text not in context.known_rules:
                hint = advice(named.text, context.known_rules)
                yield Finding(named.place, f"there is no rule {named.text}", help=hint, values=(named.text,))


RULE = rule(__doc__, "M004", "unknown-rule", Severity.ERROR, find)
