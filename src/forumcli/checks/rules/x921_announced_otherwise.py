"""An edition was announced otherwise than it is told of afterwards.

## What it does
Compares the date, place and mode in reports with `status: announced` with what other reports state after the event. A
settled field is passed over.

## Why it matters
Plans change: the days, the city, a hall or a screen. Afterwards the announcement is found as easily as the report, and
whoever cites it has the wrong day. A settlement says which holds, and why.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        status: announced
        held: 2022-07-12/2022-07-13  # note: X921
      - source: herald
        status: held
        held: 2022-07-13
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    settled:
      held: {value: 2022-07-13, because: two days were the plan; the report after the event has one}
    reports:
      - source: gazette
        status: announced
        held: 2022-07-12/2022-07-13
      - source: herald
        status: held
        held: 2022-07-13
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.ranks import contradicted
from forumcli.checks.rule import Finding, rule
from forumcli.checks.wording import said, value_of
from forumcli.diagnostics.severity import Severity
from forumcli.model.edition import SingleField

_FIELDS: tuple[SingleField, ...] = ("held", "place", "mode")


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each announced value that no later one agrees with."""
    for edition in context.dataset.editions.values():
        for name in _FIELDS:
            found = contradicted(
                edition,
                name,
                context,
                weak=lambda each: each.announced and each.statement.inferred is None,
                strong=lambda each: not each.announced and each.statement.inferred is None,
            )
            for each, stated in found:
                yield Finding(
                    value_of(each.statement),
                    f"`{name}` of `{edition.id}` was announced otherwise: {said(each, context.dataset)}; afterwards "
                    f"{said(stated[0], context.dataset)}",
                    label="announced",
                    related=tuple((value_of(other.statement), said(other, context.dataset)) for other in stated),
                    help="settle it with the reason, so that the announcement is not taken for the event",
                    values=(name, each.source, str(getattr(each.value, "text", each.value))),
                )


RULE = rule(__doc__, "X921", "announced-otherwise", Severity.NOTE, find)
