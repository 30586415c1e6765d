"""Two sources have one address.

## What it does
Compares `url` of all sources, but for `www.`, the scheme, a slash at the end, the part behind `#`, and what only
follows readers around.

## Why it matters
One document under two ids counts as two voices, and half of what it says is under each.

## Example
```yaml
sources:
  - {id: note-1, title: A, language: en, url: "https://www.example.org/a/"}
  - {id: note-2, title: A, language: en, url: "http://example.org/a#top"}  # warning: E713
```

## Use instead
```yaml
sources:
  - {id: note-1, title: A, language: en, url: "https://www.example.org/a/"}
  - {id: note-2, title: A, language: en, url: "http://example.org/b"}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.addresses import essence
from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity
from forumcli.model.ids import SourceId


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each source whose address one before it has."""
    seen: dict[str, SourceId] = {}
    for source in context.dataset.sources.values():
        if source.url is None:
            continue
        first = seen.setdefault(essence(source.url), source.id)
        if first != source.id:
            yield Finding(
                (*source.route, "url"),
                f"`{source.id}` has the address of `{first}`",
                related=(((*context.dataset.sources[first].route, "url"), "the same address"),),
                help="if they are one document, keep one; a copy elsewhere has an address of its own",
                values=(first, source.id),
            )


RULE = rule(__doc__, "E713", "duplicate-source", Severity.WARNING, find)
