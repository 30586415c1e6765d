"""An id is not a slug.

## What it does
Reports ids, and references to ids, with anything but lower-case letters a-z, digits and single hyphens.

## Why it matters
Ids stand in addresses, file names and footnotes, and are typed by hand.

## Example
```yaml
people:
  - id: Wei_Zhang  # error: I203
    name: Wei Zhang
```

## Use instead
```yaml
people:
  - id: wei-zhang
    name: Wei Zhang
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
    yield from problems(context, "bad-slug")


RULE = rule(__doc__, "I203", "bad-slug", Severity.ERROR, find)
