"""A file or a value is larger than is read.

## What it does
Reports files above 8 MB, files with more than 400,000 keys and values, and values of more than 65,536 characters.

## Why it matters
A quotation mark that is closed too late swallows the rest of a file into one value. A limit finds it.
A file above the limits is not read: the check then ends with exit code 3, whether this rule was selected or not.

## Example
```yaml limit:value_characters=12
schema: 1
title: Forums of the region  # error: C011
people:
  - {id: wei-zhang, name: Wei Zhang}
```

## Use instead
```yaml limit:value_characters=12
schema: 1
title: Forums
people:
  - {id: wei-zhang, name: Wei Zhang}
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
    yield from problems(context, "too-large")


RULE = rule(__doc__, "C011", "too-large", Severity.ERROR, find)
