"""A series goes on from another one that had not ended yet.

## What it does
Reports a series with `successor_of` that has an edition before the last one of its predecessor.

## Why it matters
Two series that met side by side are two series: one does not go on from the other, or an edition is in the wrong one.

## Example
```yaml
series:
  - {id: talks, name: Talks of Towns}
  - {id: dialogue, name: Dialogue of Cities, successor_of: talks}  # warning: N318
editions:
  - {id: talks-2020, series: talks, reports: [{source: gazette, held: 2020-05}]}
  - {id: dialogue-2019, series: dialogue, reports: [{source: gazette, held: 2019-05}]}
```

## Use instead
```yaml
series:
  - {id: talks, name: Talks of Towns}
  - {id: dialogue, name: Dialogue of Cities, successor_of: talks}
editions:
  - {id: talks-2020, series: talks, reports: [{source: gazette, held: 2020-05}]}
  - {id: dialogue-2021, series: dialogue, reports: [{source: gazette, held: 2021-05}]}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from forumcli.checks.context import CheckContext
from forumcli.checks.editions import earliest, latest, stated_at
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity
from forumcli.model.edition import Edition
from forumcli.model.ids import SeriesId


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each series that began before its predecessor ended."""
    for series in context.dataset.series.values():
        older = series.successor_of
        if older is None or older == series.id:
            continue
        own = [(last, edition) for _, last, edition in _dated(series.id, context)]
        before = [(first, edition) for first, _, edition in _dated(older, context)]
        if not own or not before:
            continue
        began, first = min(own, key=lambda pair: (pair[0], pair[1].id))
        ended, last = max(before, key=lambda pair: (pair[0], pair[1].id))
        if began < ended and first.id != last.id:
            yield Finding(
                (*series.route, "successor_of"),
                f"`{series.id}` met in {began.year} (`{first.id}`), and `{older}` still in {ended.year}",
                related=tuple(
                    (stated_at(context.resolved[each.id].fields["held"], each), f"`{each.id}`")
                    for each in (first, last)
                ),
                help="hold the dates against the sources; series that met side by side are no successors",
                values=(series.id, first.id, last.id),
            )


def _dated(series: SeriesId, context: CheckContext) -> Iterator[tuple[date, date, Edition]]:
    """Yield the first and the last day that each edition of a series can have covered."""
    for edition in context.editions.get(series, ()):
        held = context.resolved[edition.id].fields["held"]
        first, last = earliest(held), latest(held)
        if first and last:
            yield first, last, edition


RULE = rule(__doc__, "N318", "successor-overlap", Severity.WARNING, find)
