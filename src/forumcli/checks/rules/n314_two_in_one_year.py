"""Two numbered editions of a yearly series fall into one year.

## What it does
For a series whose `cadence` says that it is yearly, reports an edition that has another number than one before it in
the same year.

## Why it matters
One of them may be a session, a side event or an edition of another series, counted by mistake.

## Example
```yaml
series:
  - {id: dialogue, name: Dialogue of Cities, cadence: yearly}
editions:
  - id: dialogue-1
    series: dialogue
    reports: [{source: gazette, number: 1, held: 2019-03}]
  - id: dialogue-2
    series: dialogue
    reports: [{source: gazette, number: 2, held: 2019-11}]  # warning: N314
```

## Use instead
```yaml
series:
  - {id: dialogue, name: Dialogue of Cities, cadence: yearly}
editions:
  - id: dialogue-1
    series: dialogue
    reports: [{source: gazette, number: 1, held: 2019-03}]
  - id: dialogue-2
    series: dialogue
    reports: [{source: gazette, number: 2, held: 2020-01}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.cadence import yearly
from forumcli.checks.context import CheckContext
from forumcli.checks.editions import earliest, latest, numbered, stated_at
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity
from forumcli.model.edition import Edition


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each numbered edition in a year that has one with another number already."""
    for series in context.editions:
        record = context.dataset.series.get(series)
        years = yearly(record.cadence) if record else None
        if years is None:
            continue
        taken: dict[int, tuple[int, Edition]] = {}
        for number, edition in numbered(series, context):
            held = context.resolved[edition.id].fields["held"]
            first, last = earliest(held), latest(held)
            if not first or not last or first.year != last.year or first.year not in years:
                continue
            other, before = taken.setdefault(first.year, (number, edition))
            if other != number:
                yield Finding(
                    stated_at(held, edition),
                    f"`{before.id}` and `{edition.id}` of a yearly series both fall into {first.year}",
                    related=((stated_at(context.resolved[before.id].fields["held"], before), f"number {other}"),),
                    help="hold dates and numbers against the sources; if they stand, mend the `cadence`",
                    values=(series, before.id, edition.id),
                )


RULE = rule(__doc__, "N314", "two-in-one-year", Severity.WARNING, find)
