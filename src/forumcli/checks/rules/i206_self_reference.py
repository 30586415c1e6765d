"""A record refers to itself.

## What it does
Reports a body that is its own parent or predecessor, a series that is its own successor or its own look-alike, a source
copied from itself, a place within itself, an edition that is its own parent or its own side event.

## Why it matters
Nothing is part of itself: the id of another record was meant.

## Example
```yaml
organisations:
  - id: chamber
    name: Chamber of Commerce
    parent: chamber  # error: I206
```

## Use instead
```yaml
organisations:
  - id: chamber
    name: Chamber of Commerce
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.links import links
from forumcli.checks.mending import fix, removal
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity
from forumcli.yamltext.route import Route


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each reference of a record to itself."""
    for id_, route, dropped in _to_itself(context):
        edit = removal(context.dataset, dropped) if dropped else None
        yield Finding(
            route,
            f"`{id_}` refers to itself",
            help="write the id of the other record, or leave the key out",
            fix=fix("leave the key out", str(route[0]), edit) if edit else None,
            values=(id_,),
        )


def _to_itself(context: CheckContext) -> Iterator[tuple[str, Route, Route | None]]:
    """Yield what refers to itself, where, and what of it can be left out."""
    for link in links(context.dataset):
        if link.id == link.target:
            yield link.id, link.route, link.route
    for series in context.dataset.series.values():
        for other in series.different_from:
            if other.series == series.id:
                alone = len(series.different_from) == 1
                yield series.id, (*other.route, "series"), other.route[:-1] if alone else other.route
    for edition, report in context.reports():
        for named in [each for each in report.side_events if each.edition == edition.id]:
            at = (*named.route, "edition")
            yield edition.id, at, at
        for mention in [each for each in report.mentions if each.edition == edition.id]:
            yield edition.id, (*mention.route, "edition"), None


RULE = rule(__doc__, "I206", "self-reference", Severity.ERROR, find)
