"""Two editions of a series share their days and their place.

## What it does
Compares the editions of each series: reported is one whose dates are known to the day, overlap with those of another,
and whose place is not known to be another. A side event of the other is no duplicate.

## Why it matters
One meeting was entered twice, from two sources: its reports belong into one edition, where they can be compared.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports: [{source: gazette, held: 2022-07-13, place: lanzhou}]
  - id: cooperation-ninth
    series: cooperation
    reports: [{source: herald, held: 2022-07-13}]  # warning: I213
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - {source: gazette, held: 2022-07-13, place: lanzhou}
      - {source: herald, held: 2022-07-13}
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from forumcli.checks.context import CheckContext
from forumcli.checks.editions import stated_at
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity
from forumcli.model.dates import PartialDate
from forumcli.model.edition import Edition
from forumcli.resolve.compare import relation


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each edition that meets while another of its series does, at the later one."""
    seen: set[tuple[str, str]] = set()
    for editions in context.editions.values():
        for first, second in _met_by(editions, context):
            if (first.id, second.id) in seen:
                continue
            seen.add((first.id, second.id))
            held = [context.resolved[each.id].fields["held"] for each in (first, second)]
            yield Finding(
                stated_at(held[1], second),
                f"`{second.id}` is held when `{first.id}` is: {held[1].value.text}, {held[0].value.text}",
                related=((stated_at(held[0], first), f"`{first.id}`"),),
                help="if they are one, put the reports together and redirect one id; else give both their place",
                values=(first.id, second.id),
            )


def _met_by(editions: Iterable[Edition], context: CheckContext) -> Iterator[tuple[Edition, Edition]]:
    """Yield each edition, as the second, with the first that still goes on when it begins and may be the same."""
    dates = {each.id: context.resolved[each.id].value("held") for each in editions if _exact(each, context)}
    going_on: list[Edition] = []
    for second in sorted(
        (each for each in editions if each.id in dates), key=lambda each: (dates[each.id].sort_key, each.id)
    ):
        begins = _ends(dates[second.id])[0]
        going_on = [each for each in going_on if _ends(dates[each.id])[1] >= begins]
        first = next((each for each in going_on if _one(each, second, context)), None)
        if first:
            yield first, second
        going_on.append(second)


def _exact(edition: Edition, context: CheckContext) -> bool:
    held = context.resolved[edition.id].value("held")
    return bool(held and held.day_exact and not held.qualified)


def _one(first: Edition, second: Edition, context: CheckContext) -> bool:
    """Tell whether two editions that meet at one time may be one."""
    if first.parent == second.id or second.parent == first.id:
        return False
    one, other = (context.resolved[each.id].value("place") for each in (first, second))
    return not (one and other) or relation(one, other, context.dataset.places, is_place=True) != "clash"


def _ends(held: PartialDate) -> tuple[date, date]:
    """Return the first and the last day on which an edition surely met; of an open side, the day that is known."""
    days = [day for day in (held.first, held.last) if day]
    return days[0], days[-1]


RULE = rule(__doc__, "I213", "duplicate-edition", Severity.WARNING, find)
