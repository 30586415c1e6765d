"""Numbers are missing before this edition.

## What it does
Looks, in each series, for numbers from 1 to the highest that no edition has. A number on which the sources differ
counts as taken by each of the editions it is claimed for. Where something of an edition cannot be read, its series is
passed over: the number may stand there.

## Why it matters
An edition that is only implied by its successor's number is no record: nobody has told of it yet. The gap says where to
look further; it is no fault.

## Example
```yaml
editions:
  - id: cooperation-1
    series: cooperation
    reports:
      - source: gazette
        number: 1
  - id: cooperation-3
    series: cooperation
    reports:
      - source: gazette
        number: 3  # note: N303
```

## Use instead
```yaml
editions:
  - id: cooperation-1
    series: cooperation
    reports:
      - source: gazette
        number: 1
  - id: cooperation-3
    series: cooperation
    reports:
      - source: gazette
        # forum: ignore[N303] the second forum was planned for 2020 and never met
        number: 3
```
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.editions import numbered, stated_at
from forumcli.checks.rule import Finding, rule
from forumcli.checks.wording import ids
from forumcli.diagnostics.severity import Severity
from forumcli.model.ids import SeriesId


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each run of missing numbers, at the edition above it."""
    unread = context.lost.numbers()
    for series in context.editions if unread is not None else ():
        if unread and series in unread:
            continue
        claimed = sorted(_claimed(series, context))
        before = {number: below for below, number in itertools.pairwise([0, *claimed])}
        for number, edition in numbered(series, context):
            below = before.pop(number, number)
            if below < number - 1:
                missing = f"{below + 1} to {number - 1}" if number - below > 2 else str(number - 1)  # noqa: PLR2004
                yield Finding(
                    stated_at(context.resolved[edition.id].numbers[series], edition),
                    f"no edition of {ids([series])} has number {missing}; `{edition.id}` is number {number}",
                    label=f"{missing} not found",
                    values=(series, missing),
                )


def _claimed(series: SeriesId, context: CheckContext) -> set[int]:
    """Return every number that is used or claimed for some edition of a series."""
    fields = [context.resolved[edition.id].numbers[series] for edition in context.editions[series]]
    claimed = {side.value for field in fields if field.state == "disputed" for side in field.sides}
    return {number for number in claimed | {field.value for field in fields} if isinstance(number, int) and number > 0}


RULE = rule(__doc__, "N303", "number-gap", Severity.NOTE, find)
