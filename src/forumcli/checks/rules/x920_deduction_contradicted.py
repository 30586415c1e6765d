"""What was deduced from one source excludes what the others state.

## What it does
Compares each `inferred` value of date, weekday, place, mode and status with the values that other sources of the
edition state outright. It is reported if one of these excludes it and nothing is settled; where they exclude each
other, all of them must.

## Why it matters
A deduction never outranks a statement, so a wrong one shows nowhere: a weekday counted back from the date of a
reprint, a "last year" counted from the wrong year. Either the deduction is wrong, or the source is.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        held: 2025-05-20
      - source: herald
        weekday: tuesday
        held:
          value: 2025-05-27  # warning: X920
          as: on Tuesday
          inferred: the Tuesday before 2 June, the day of the page
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        held: 2025-05-20
      - source: herald
        weekday: tuesday
        held:
          value: 2025-05-20
          as: on Tuesday
          inferred: the page of 2 June is a reprint; the Tuesday is that of the other report
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

_FIELDS: tuple[SingleField, ...] = ("held", "weekday", "place", "mode", "status")


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each deduced value that no stated one agrees with."""
    for edition in context.dataset.editions.values():
        for name in _FIELDS:
            found = contradicted(
                edition,
                name,
                context,
                weak=lambda each: each.statement.inferred is not None,
                strong=lambda each: each.statement.inferred is None,
            )
            for each, stated in found:
                yield Finding(
                    value_of(each.statement),
                    f"`{name}` of `{edition.id}`: {said(each, context.dataset)}; {said(stated[0], context.dataset)}",
                    label=f"inferred: {each.statement.inferred}",
                    related=tuple((value_of(other.statement), said(other, context.dataset)) for other in stated),
                    help="look how it was counted; if the source is wrong, say so in its note and suppress this",
                    values=(name, each.source, str(getattr(each.value, "text", each.value))),
                )


RULE = rule(__doc__, "X920", "deduction-contradicted", Severity.WARNING, find)
