"""An old id does not lead to a record.

## What it does
Reports entries of `redirects` whose new id does not exist or was redirected itself, and old ids that a record has.
What may stand in a file, a section or a record that cannot be read is not missed.

## Why it matters
A citation of an old id must lead to the record for good, in one step.

## Example
```yaml
schema: 1
title: Forums of the region
redirects:
  wei: wei-zhan  # error: I209
people:
  - {id: wei-zhang, name: Wei Zhang}
```

## Use instead
```yaml
schema: 1
title: Forums of the region
redirects:
  wei: wei-zhang
people:
  - {id: wei-zhang, name: Wei Zhang}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.mending import rewriting
from forumcli.checks.rule import Finding, rule
from forumcli.dataset.nearest import nearest
from forumcli.diagnostics.severity import Severity
from forumcli.model.ids import KINDS


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each redirect that does not end at a record in one step."""
    front = context.dataset.front
    for old, new in front.redirects.items():
        at = (*front.route, "redirects", old)
        if old in context.kinds:
            message, advice = (
                f"`{old}` is the id of a record, and redirected too",
                "remove the redirect, or rename the record",
            )
            yield Finding(at, message, help=advice, key=True, values=(old,))
        elif new in front.redirects and new not in context.kinds:
            message = f"`{old}` leads to `{new}`, which leads on to `{front.redirects[new]}`"
            last = _end_of(new, context)
            mended = rewriting(context.dataset, at, last, f"write `{last}`") if last else None
            yield Finding(at, message, help="name the last id of the chain", values=(old, new), fix=mended)
        elif new not in context.kinds and not any(context.lost.record(kind, new) for kind in KINDS):
            near = nearest(new, context.kinds)
            advice = f"did you mean `{near}`?" if near else "name the id of a record"
            yield Finding(at, f"`{old}` leads to `{new}`, which no record has", help=advice, values=(old, new))


def _end_of(id_: str, context: CheckContext) -> str | None:
    """Return the record at the end of a chain of redirects; `None` where it leads nowhere, or back."""
    redirects, seen = context.dataset.front.redirects, set[str]()
    while id_ in redirects and id_ not in context.kinds and id_ not in seen:
        seen.add(id_)
        id_ = redirects[id_]
    return id_ if id_ in context.kinds else None


RULE = rule(__doc__, "I209", "redirect-broken", Severity.ERROR, find)
