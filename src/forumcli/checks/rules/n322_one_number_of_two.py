"""A joint edition has a number in only one of its series.

## What it does
For an edition of two series, both of which number their other editions, reports the series in which it has no number.

## Why it matters
The meeting counts in both: the missing number is in a source, or it did not count, which is worth saying.

## Example
```yaml
editions:
  - id: cooperation-1
    series: cooperation
    reports: [{source: gazette, number: 1}]
  - id: scholars-1
    series: scholars
    reports: [{source: gazette, number: 1}]
  - id: joint-2022
    series: [cooperation, scholars]  # note: N322
    reports: [{source: gazette, number: {value: 2, series: scholars}}]
```

## Use instead
```yaml
editions:
  - id: cooperation-1
    series: cooperation
    reports: [{source: gazette, number: 1}]
  - id: scholars-1
    series: scholars
    reports: [{source: gazette, number: 1}]
  - id: joint-2022
    series: [cooperation, scholars]
    reports: [{source: gazette, number: [{value: 2, series: scholars}, {value: 2, series: cooperation}]}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each series in which a joint edition alone has no number."""
    for edition in context.dataset.editions.values():
        numbers = context.resolved[edition.id].numbers
        if len(numbers) < 2 or all(field.state == "unknown" for field in numbers.values()):  # noqa: PLR2004 - a pair
            continue
        for series, field in numbers.items():
            others = (each for each in context.editions[series] if each.id != edition.id)
            if field.state == "unknown" and any(
                context.resolved[each.id].numbers[series].state != "unknown" for each in others
            ):
                yield Finding(
                    (*edition.route, "series"),
                    f"`{edition.id}` has no number in `{series}`, whose other editions are numbered",
                    help="look for it in the sources; if it does not count there, say so in `counting` of the series",
                    lacks=edition.route,
                    values=(edition.id, series),
                )


RULE = rule(__doc__, "N322", "one-number-of-two", Severity.NOTE, find)
