"""An address carries what only follows readers around.

## What it does
Looks in `url` and `archive_url` for parameters such as `utm_source`, `fbclid`, `spm`.

## Why it matters
They say how somebody came to the page, not where it is; one page gets many addresses.

## Example
```yaml
sources:
  - id: chronicle
    title: A
    language: en
    url: https://example.org/a?id=5&utm_source=mail  # warning: E714
```

## Use instead
```yaml
sources:
  - id: chronicle
    title: A
    language: en
    url: https://example.org/a?id=5
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.addresses import trackers, untracked
from forumcli.checks.context import CheckContext
from forumcli.checks.mending import rewriting
from forumcli.checks.rule import Finding, rule
from forumcli.checks.wording import listed
from forumcli.diagnostics.severity import Severity


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each address with such parameters."""
    for source in context.dataset.sources.values():
        url = source.url
        found = trackers(url) if url else []
        if url and found:
            route = (*source.route, "url")
            yield Finding(
                route,
                f"the address of `{source.id}` carries {listed(found)}",
                words=found[0],
                help="leave it out",
                fix=rewriting(context.dataset, route, untracked(url), "leave out what follows readers"),
                values=(source.id,),
            )


RULE = rule(__doc__, "E714", "tracking-address", Severity.WARNING, find)
