"""There are fewer records of a kind, or fewer fingerprints, than the front door expects.

## What it does
Holds the number of records of each kind, and that of `fingerprints` of sources, against `expect`, and reports kinds
there that do not exist. A record that
cannot be used is an error of its own and counts; so is a file or a section that cannot be read, and what may stand in
it is not missed.

## Why it matters
A file that was cut short at a line end is still good YAML. Only the count tells that half of it is gone. And where all
fingerprints are, no excerpt can be proved, which is no fault by itself.

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
from typing import Final

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.checks.wording import listed
from forumcli.dataset.nearest import nearest
from forumcli.diagnostics.severity import Severity
from forumcli.model.ids import KINDS

_COUNTED: Final = (*KINDS, "fingerprints")


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each count that falls short, and for each name of nothing that is counted."""
    front = context.dataset.front
    for name, lowest in front.expect.items():
        at = (*front.route, "expect", name)
        if name not in _COUNTED:
            near = nearest(name, _COUNTED)
            advice = f"did you mean `{near}`?" if near else f"the kinds are {listed(_COUNTED)}"
            yield Finding(at, f"`{name}` is no kind of record", help=advice, key=True, values=(name,))
            continue
        found = _number_of(name, context)
        if found is not None and found < lowest:
            yield Finding(
                at,
                f"expected at least {lowest} {name}, found {found}",
                help="look for a file that was cut short or a merge that dropped some; lower the count only if they "
                "were removed on purpose",
                values=(name,),
            )


def _number_of(name: str, context: CheckContext) -> int | None:
    """Return how many there are of what is counted under a name; `None` where some may stand in what was not read."""
    kind = next((kind for kind in KINDS if kind == name), None)
    if kind is None:
        return len(context.dataset.fingerprints)
    return None if kind in context.lost.uncounted else context.lost.number_of(kind)


RULE = rule(__doc__, "S114", "unexpected-count", Severity.ERROR, find)
