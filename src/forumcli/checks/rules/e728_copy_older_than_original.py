"""A copy was published before its original.

## What it does
Compares the publication date of each source with that of the one it is `derived_from`. A week is allowed for: the page
at hand is often a reprint of a story that others printed earlier.

## Why it matters
One of the two dates is wrong, or it is the other one that copies.

## Example
```yaml
sources:
  - {id: agency, title: Forum held, published: 2023-07-14, language: en}
  - {id: daily, title: Forum held, published: 2022-07-15, language: en, derived_from: agency}  # warning: E728
```

## Use instead
```yaml
sources:
  - {id: agency, title: Forum held, published: 2022-07-14, language: en}
  - {id: daily, title: Forum held, published: 2022-07-15, language: en, derived_from: agency}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity

_LATE = timedelta(days=7)


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each source that is older than what it is said to copy."""
    for source in context.dataset.sources.values():
        if source.derived_from is None:
            continue
        original = context.dataset.sources.get(source.derived_from)
        copied, first = source.published, original.published if original else None
        if original and copied and first and copied.last and first.first and first.first - copied.last > _LATE:
            yield Finding(
                (*source.route, "published"),
                f"`{source.id}`, published {copied.text}, is derived from `{original.id}`, published {first.text}",
                related=(((*original.route, "published"), "the original"),),
                help="correct a date, or turn `derived_from` round",
                values=(source.id, original.id, copied.text, first.text),
            )


RULE = rule(__doc__, "E728", "copy-older-than-original", Severity.WARNING, find)
