"""A source was read before it was published.

## What it does
Compares `retrieved` with `published` on each source, as far as both are certain.

## Why it matters
The two were swapped, or one has the wrong year; either makes a footnote wrong.

## Example
```yaml
sources:
  - id: news
    title: The forum was held
    published: 2022-07-14
    retrieved: 2022-07-01  # error: D414
    language: en
```

## Use instead
```yaml
sources:
  - id: news
    title: The forum was held
    published: 2022-07-01
    retrieved: 2022-07-14
    language: en
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each source whose reading surely came before its publication."""
    for source in context.dataset.sources.values():
        published, retrieved = source.published, source.retrieved
        if not (published and retrieved and published.first and retrieved.last):
            continue
        if retrieved.last < published.first:
            yield Finding(
                (*source.route, "retrieved"),
                f"`{source.id}` was read {retrieved.text}, before it was published {published.text}",
                related=(((*source.route, "published"), "published"),),
                help="look which of the two dates is wrong",
                values=(published.text, retrieved.text),
            )


RULE = rule(__doc__, "D414", "retrieved-before-published", Severity.ERROR, find)
