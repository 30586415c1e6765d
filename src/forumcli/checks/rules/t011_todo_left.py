"""A text still says that something is to be done.

## What it does
Looks in the texts that are ours to word for TODO, FIXME, TBD, TBC, `???` and `[sic?]`.

## Why it matters
Readers see it, and take the rest for unfinished too. Work to do stands better in a comment, or in an issue.

## Example
```yaml
series:
  - {id: dialogue, name: Dialogue of Cities, note: "TODO: look for the first one"}  # warning: T011
```

## Use instead
```yaml
series:
  # to do: look for the first one
  - {id: dialogue, name: Dialogue of Cities}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity

_LEFT = re.compile(r"\b(?:TODO|FIXME|TBD|TBC)\b|\?{3,}|\[sic\?\]")


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each text of our own with such a mark."""
    for text in context.texts:
        mark = None if text.verbatim else _LEFT.search(text.scalar.text)
        if mark:
            yield Finding(
                text.route,
                f"“{mark[0]}” stands in a text that readers see",
                words=mark[0],
                help="do it, or write it into a comment",
                values=(mark[0],),
            )


RULE = rule(__doc__, "T011", "todo-left", Severity.WARNING, find)
