"""Two sources are one document.

## What it does
Compares `url` of all sources, but for `www.`, the scheme, a slash at the end, the part behind `#`, and what only
follows readers around. Of sources without an address it compares title, publisher and date of publication.

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
from forumcli.model.fold import fold
from forumcli.model.source import Source


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each source that has the address of an earlier one, or what else tells documents apart."""
    by_address: dict[str, Source] = {}
    by_title: dict[tuple[str, str, str], Source] = {}
    for source in context.dataset.sources.values():
        first = by_address.setdefault(essence(source.url), source) if source.url else source
        if first is not source:
            yield _finding(source, first, "url", "address")
            continue
        told = _told(source)
        first = by_title.setdefault(told, source) if told else source
        if first is not source and not (source.url and first.url):
            yield _finding(source, first, "title", "title, publisher and date")


def _told(source: Source) -> tuple[str, str, str] | None:
    """Return title, publisher and date of a source, by which libraries know a document; `None` where one is missing."""
    if source.title and source.publisher and source.published:
        return fold(source.title), source.publisher, source.published.text
    return None


def _finding(source: Source, first: Source, key: str, what: str) -> Finding:
    return Finding(
        (*source.route, key),
        f"`{source.id}` has the {what} of `{first.id}`",
        related=(((*first.route, key), f"the same {key if key == 'title' else what}"),),
        help="if they are one document, keep one; a copy elsewhere has an address of its own",
        values=(first.id, source.id),
    )


RULE = rule(__doc__, "E713", "duplicate-source", Severity.WARNING, find)
