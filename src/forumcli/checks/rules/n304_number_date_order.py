"""An edition with a higher number was held before one with a lower number.

## What it does
Goes through the editions of a series by number and compares their dates, as far as they are known: an edition must not
have ended before one with a lower number began. Where sources differ on a date, only what none of them allows counts.

## Why it matters
One of the numbers or one of the dates is wrong, or belongs to another series.

## Example
```yaml
editions:
  - id: cooperation-8
    series: cooperation
    reports:
      - source: gazette
        number: 8
        held: 2022-07-13
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        number: 9
        held: 2021-10-17  # error: N304
```

## Use instead
```yaml
editions:
  - id: cooperation-8
    series: cooperation
    reports:
      - source: gazette
        number: 8
        held: 2021-10-17
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        number: 9
        held: 2022-07-13
```
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from forumcli.checks.context import CheckContext
from forumcli.checks.editions import dates_of, earliest, latest, numbered, stated_at
from forumcli.checks.rule import Finding, rule
from forumcli.checks.wording import listed
from forumcli.diagnostics.severity import Severity
from forumcli.model.edition import Edition
from forumcli.model.ids import SeriesId


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each edition that ended before one with a lower number began."""
    for series in context.editions:
        late: tuple[date, int, Edition] | None = None
        for number, edition in numbered(series, context):
            held = context.resolved[edition.id].fields["held"]
            begin, end = earliest(held), latest(held)
            if begin is None or end is None:
                continue
            if late and number > late[1] and end < late[0]:
                yield _finding(context, series, (number, edition), late[1:])
            if late is None or begin > late[0]:
                late = (begin, number, edition)


def _finding(context: CheckContext, series: SeriesId, high: tuple[int, Edition], low: tuple[int, Edition]) -> Finding:
    words = []
    for number, edition in (high, low):
        dates = listed(each.text for each in dates_of(context.resolved[edition.id].fields["held"]))
        words.append(f"`{edition.id}`, number {number} of `{series}`, is dated {dates}")
    high_at, low_at = (stated_at(context.resolved[edition.id].fields["held"], edition) for _, edition in (high, low))
    return Finding(
        high_at,
        f"{words[0]}; {words[1]}",
        label=words[0],
        related=((low_at, words[1]),),
        help="hold both numbers and both dates against their sources",
        values=(series, high[1].id, low[1].id),
    )


RULE = rule(__doc__, "N304", "number-date-order", Severity.ERROR, find)
