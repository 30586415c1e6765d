"""Two records have one id.

## What it does
Reports every record that has the id of an earlier one of its kind, and names the earlier one.

## Why it matters
`forum show ID` can show one record only, and what other records say of the id belongs to nobody knows which.

## Example
```yaml
people:
  - id: wei-zhang
    name: Wei Zhang
  - id: wei-zhang  # error: I201
    name: Zhang Wei
```

## Use instead
```yaml
people:
  - id: wei-zhang
    name: Wei Zhang
    names: [{text: Zhang Wei}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.dataset.decode import Definition
from forumcli.diagnostics.severity import Severity
from forumcli.model.ids import SINGULAR, Kind


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each id that was taken already."""
    taken: dict[tuple[Kind, str], Definition] = {}
    for definition in context.dataset.definitions:
        first = taken.setdefault((definition.kind, definition.id), definition)
        if first is not definition:
            yield Finding(
                (*definition.route, "id"),
                f"`{definition.id}` is the id of another {SINGULAR[first.kind]} already",
                label=f"a second record `{definition.id}`",
                related=(((*first.route, "id"), "the first record with this id"),),
                help="merge the two if they are one; else give the younger one an id of its own",
                values=(definition.kind, definition.id),
            )


RULE = rule(__doc__, "I201", "duplicate-id", Severity.ERROR, find)
