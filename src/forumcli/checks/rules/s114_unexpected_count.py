"""There are fewer records of a kind than the front door expects.

## What it does
Holds the number of records of each kind against `expect`, and reports kinds there that do not exist. A record that
cannot be used is an error of its own and counts; so is a file or a section that cannot be read, and what may stand in
it is not missed.

## Why it matters
A file that was cut short at a line end is still good YAML. Only the count tells that half of it is gone.

## Example
```yaml
schema: 1
title: Forums of the region
expect:
  people: 2  # error: S114
people:
  - {id: wei-zhang, name: Wei Zhang}
```

## Use instead
```yaml
schema: 1
title: Forums of the region
expect:
  people: 1
people:
  - {id: wei-zhang, name: Wei Zhang}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.checks.wording import listed
from forumcli.dataset.nearest import nearest
from forumcli.diagnostics.severity import Severity
from forumcli.model.ids import KINDS


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each count that falls short, and for each kind that does not exist."""
    front = context.dataset.front
    for name, lowest in front.expect.items():
        at = (*front.route, "expect", name)
        kind = next((kind for kind in KINDS if kind == name), None)
        if kind is None:
            near = nearest(name, KINDS)
            advice = f"did you mean `{near}`?" if near else f"the kinds are {listed(KINDS)}"
            yield Finding(at, f"`{name}` is no kind of record", help=advice, key=True, values=(name,))
            continue
        found = context.lost.number_of(kind)
        if found < lowest and kind not in context.lost.uncounted:
            yield Finding(
                at,
                f"expected at least {lowest} {name}, found {found}",
                help="look for a file that was cut short or a merge that dropped records; lower the count only if they "
                "were removed on purpose",
                values=(name,),
            )


RULE = rule(__doc__, "S114", "unexpected-count", Severity.ERROR, find)
