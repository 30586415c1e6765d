"""An id leads to no record.

## What it does
Reports every id that no record of any kind has, with the nearest one that exists, and ids that were renamed.
What may stand in a file, a section or a record that cannot be read, which is an error of its own, is not missed.

## Why it matters
What is said of nobody is lost: the person, source or place is missing from every answer.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        participants:
          - person: aida-seric  # error: I204
            role: spoke
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        participants:
          - person: aida-serik
            role: spoke
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.mending import rewriting
from forumcli.checks.rule import Finding, rule
from forumcli.dataset.nearest import nearest
from forumcli.diagnostics.diagnostic import Applicability
from forumcli.diagnostics.severity import Severity
from forumcli.model.ids import SINGULAR, Kind

_MOST_ADVICES = 100
"""Ids for which the nearest one is looked for: where a whole file is missing, they are thousands."""


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each reference whose id nothing has."""
    hints: dict[tuple[Kind, str], tuple[str, str | None]] = {}
    for reference in context.dataset.references:
        if reference.id in context.kinds or context.lost.record(reference.kind, reference.id):
            continue
        asked = (reference.kind, reference.id)
        if asked not in hints and len(hints) < _MOST_ADVICES:
            hints[asked] = _advice(context, *asked)
        advice, near = hints.get(asked, (f"add the {SINGULAR[reference.kind]}, or correct the id", None))
        how = Applicability.SAFE if reference.id in context.dataset.front.redirects else Applicability.UNSAFE
        yield Finding(
            reference.route,
            f"no {SINGULAR[reference.kind]} has the id `{reference.id}`",
            help=advice,
            fix=rewriting(context.dataset, reference.route, near, f"write `{near}`", how) if near else None,
            values=asked,
        )


def _advice(context: CheckContext, kind: Kind, id_: str) -> tuple[str, str | None]:
    """Return what to do, and the id that was meant, if there is one that is near."""
    renamed = context.dataset.front.redirects.get(id_)
    if renamed:
        return f"it was renamed: write `{renamed}`", renamed if kind in context.kinds.get(renamed, ()) else None
    near = nearest(id_, (known for known, kinds in context.kinds.items() if kind in kinds))
    return (f"did you mean `{near}`?", near) if near else (f"add the {SINGULAR[kind]}, or correct the id", None)


RULE = rule(__doc__, "I204", "dangling-reference", Severity.ERROR, find)
