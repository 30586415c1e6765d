"""Two consecutive editions of a yearly series lie far apart.

## What it does
For a series whose `cadence` says that it is yearly, compares the dates of editions with consecutive numbers. More than
two calendar years between them is reported. Years for which the cadence is not
said to hold (`yearly since 2021`) do not count.

## Why it matters
A date is wrong, a number is, or the years between them have a story that a reader would want to know.

## Example
```yaml
series:
  - {id: dialogue, name: Dialogue of Cities, cadence: yearly}
editions:
  - id: dialogue-1
    series: dialogue
    reports: [{source: gazette, number: 1, held: 2019-05-14}]
  - id: dialogue-2
    series: dialogue
    reports: [{source: gazette, number: 2, held: 2023-05-14}]  # note: N313
```

## Use instead
```yaml
series:
  - {id: dialogue, name: Dialogue of Cities, cadence: yearly since 2023, note: none met in the pandemic}
editions:
  - id: dialogue-1
    series: dialogue
    reports: [{source: gazette, number: 1, held: 2019-05-14}]
  - id: dialogue-2
    series: dialogue
    reports: [{source: gazette, number: 2, held: 2023-05-14}]
```
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from forumcli.checks.cadence import yearly
from forumcli.checks.context import CheckContext
from forumcli.checks.editions import earliest, numbered, stated_at
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity

_FAR = 2
"""Calendar years between two editions of a yearly series from which on something is amiss."""


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each edition that comes years after the one with the number before."""
    for series in context.editions:
        record = context.dataset.series.get(series)
        years = yearly(record.cadence) if record else None
        if years is None:
            continue
        for (number, before), (following, edition) in itertools.pairwise(numbered(series, context)):
            held = [context.resolved[each.id].fields["held"] for each in (before, edition)]
            first, second = earliest(held[0]), earliest(held[1])
            if following != number + 1 or not first or not second or first.year not in years:
                continue
            if second.year - first.year > _FAR:
                yield Finding(
                    stated_at(held[1], edition),
                    f"{second.year - first.year} years lie between `{before.id}` and `{edition.id}` of a yearly series",
                    related=((stated_at(held[0], before), f"number {number}"),),
                    help="hold both dates against the sources; if they stand, say for which years the cadence holds",
                    values=(series, before.id, edition.id),
                )


RULE = rule(__doc__, "N313", "cadence-break", Severity.NOTE, find)
