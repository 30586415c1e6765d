"""The dataset holds not one record.

## What it does
Reports a dataset in which, for whatever reason, no record was found. The check then ends with exit code 3, whether this
rule was selected or not.

## Why it matters
A check that looked at nothing must not pass for one that found nothing.

## Example
```yaml
schema: 1  # error: S113
title: Forums of the region
include: [people.yml]
```

## Use instead
```yaml
schema: 1
title: Forums of the region
people:
  - {id: wei-zhang, name: Wei Zhang}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity
from forumcli.model.ids import KINDS


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding at the front door if there is no record of any kind."""
    if not any(context.dataset.records(kind) for kind in KINDS):
        path = next(iter(context.dataset.files))
        yield Finding((path,), "there is not one record in the dataset", help="the findings before this one say why")


RULE = rule(__doc__, "S113", "nothing-to-check", Severity.ERROR, find)
