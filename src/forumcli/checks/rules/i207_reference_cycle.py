"""A chain of records leads back to where it began.

## What it does
Follows `parent`, `predecessor`, `within`, `successor_of` and `derived_from`, and reports each circle once.

## Why it matters
Of two bodies each cannot be part of the other, and of two articles each cannot be the copy of the other.

## Example
```yaml
organisations:
  - id: bureau
    name: Bureau of Studies
    parent: council  # error: I207
  - id: council
    name: Council of Studies
    parent: bureau
```

## Use instead
```yaml
organisations:
  - id: bureau
    name: Bureau of Studies
    parent: council
  - id: council
    name: Council of Studies
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from forumcli.checks.context import CheckContext
from forumcli.checks.links import Link, links
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each circle, at its member whose id comes first in the alphabet."""
    chains: dict[tuple[str, str], dict[str, Link]] = {}
    for link in links(context.dataset):
        if link.id != link.target:
            chains.setdefault((link.kind, link.key), {})[link.id] = link
    for (_, key), chain in chains.items():
        for circle in _circles(chain):
            first, *others = circle
            way = " → ".join(f"`{each}`" for each in (*(link.id for link in circle), first.id))
            yield Finding(
                first.route,
                f"`{key}` leads in a circle: {way}",
                related=tuple((link.route, f"`{link.id}` names `{link.target}`") for link in others),
                help="one of these references is wrong: remove it",
                values=tuple(link.id for link in circle),
            )


def _circles(chain: Mapping[str, Link]) -> Iterator[list[Link]]:
    """Yield each circle of a chain in which every id leads to at most one other, beginning with its lowest id."""
    done: set[str] = set()
    for start in sorted(chain):
        way: dict[str, int] = {}
        here = start
        while here in chain and here not in done and here not in way:
            way[here] = len(way)
            here = chain[here].target
        if here in way:
            yield [chain[id_] for id_ in _from_lowest(list(way)[way[here] :])]
        done.update(way)


def _from_lowest(circle: list[str]) -> list[str]:
    lowest = circle.index(min(circle))
    return circle[lowest:] + circle[:lowest]


RULE = rule(__doc__, "I207", "reference-cycle", Severity.ERROR, find)
