"""Nothing in the dataset rests on a source.

## What it does
Reports sources that no report, no name, no tenure and no other source refers to; none while a file or a section of the
dataset cannot be read.

## Why it matters
It is left over from a change, or its report was forgotten.

## Example
```yaml
sources:
  - id: pamphlet  # note: E703
    title: On forums
    language: en
```

## Use instead
```yaml
sources:
  - id: pamphlet
    title: On forums
    language: en
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: pamphlet
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each source that nothing refers to."""
    used = {reference.id for reference in context.dataset.references if reference.kind == "sources"}
    used |= context.lost.names()
    for source in context.dataset.sources.values():
        if source.id not in used and not (context.lost.kinds or context.lost.misspelt("sources", source.id)):
            yield Finding(
                (*source.route, "id"),
                f"nothing refers to the source `{source.id}`",
                help="add the report that it was entered for, or remove it",
                values=(source.id,),
            )


RULE = rule(__doc__, "E703", "unused-source", Severity.NOTE, find)
