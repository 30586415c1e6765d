"""Nothing refers to a record.

## What it does
Reports people, organisations and places that no other record names. Places that lie around others, and bodies that
others are part of, are named by them. While a file or a section of the dataset cannot be read, nothing is said.

## Why it matters
It is left over from a change, or what it was entered for was forgotten.

## Example
```yaml
people:
  - {id: temir-isaev, name: Temir Isaev}  # note: I215
```

## Use instead
```yaml
people:
  - {id: temir-isaev, name: Temir Isaev}
editions:
  - id: cooperation-9
    series: cooperation
    reports: [{source: gazette, participants: [{person: temir-isaev, role: spoke}]}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity
from forumcli.model.ids import SINGULAR, Kind

_KINDS: tuple[Kind, ...] = ("people", "organisations", "places")


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each record that no other record names."""
    routes = {(each.kind, each.id): each.route for each in context.dataset.definitions}
    named = set()
    unread = context.lost.names()
    for reference in context.dataset.references:
        own = routes.get((reference.kind, reference.id))
        if own is None or reference.route[: len(own)] != own:
            named.add((reference.kind, reference.id))
    for kind in _KINDS:
        for id_, record in context.dataset.records(kind).items():
            if (kind, id_) in named or id_ in unread or context.lost.kinds:
                continue
            if not context.lost.misspelt(kind, id_):
                yield Finding(
                    (*record.route, "id"),
                    f"nothing refers to the {SINGULAR[kind]} `{id_}`",
                    help="add what it was entered for, or remove it",
                    values=(id_,),
                )


RULE = rule(__doc__, "I215", "orphan-record", Severity.NOTE, find)
