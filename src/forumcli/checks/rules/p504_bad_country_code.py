"""A country code is not assigned in ISO 3166-1.

## What it does
Reports codes such as `UK` and `SU`, lower-case codes, and names in place of codes.

## Why it matters
Records are found by their code; one that no country has finds nothing.

## Example
```yaml
people:
  - id: john-smith
    name: John Smith
    country: UK  # error: P504
```

## Use instead
```yaml
people:
  - id: john-smith
    name: John Smith
    country: GB
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.from_problems import problems
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each problem of this kind."""
    yield from problems(context, "bad-country-code")


RULE = rule(__doc__, "P504", "bad-country-code", Severity.ERROR, find)
