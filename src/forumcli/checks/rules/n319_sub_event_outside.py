"""A side event lies outside the dates of its edition.

## What it does
Holds the dates of an edition with `parent`, and of each `side_events` that is a sub-forum or a session, against those
of the edition it belongs to. Reported is what lies more than three days away from it: sub-forums meet on the eve, too.
Exhibitions, visits and meetings may lie anywhere.

## Why it matters
A date is wrong, or the event belongs to another edition.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        held: 2022-07-13/2022-07-14
        side_events:
          - {name: forum of women, kind: sub-forum, held: 2022-08-13}  # warning: N319
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        held: 2022-07-13/2022-07-14
        side_events:
          - {name: forum of women, kind: sub-forum, held: 2022-07-14}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.editions import dates_of, stated_at
from forumcli.checks.rule import Finding, rule
from forumcli.checks.wording import listed
from forumcli.diagnostics.severity import Severity
from forumcli.model.dates import PartialDate
from forumcli.model.edition import Edition

_WITHIN = ("sub-forum", "session")
_EVE = 3
"""Days before and after an edition in which its sub-forums may meet."""


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each side event that is far from its edition."""
    for edition, report in context.reports():
        for event in report.side_events:
            if event.held and event.kind in _WITHIN and _outside([event.held], edition, context):
                yield _finding(edition, context, (*event.route, "held"), event.name, event.held.text)
    for edition in context.dataset.editions.values():
        parent = context.dataset.editions.get(edition.parent) if edition.parent else None
        held = context.resolved[edition.id].fields["held"]
        dates = list(dates_of(held))
        if parent and dates and parent.id != edition.id and _outside(dates, parent, context):
            when = listed(date.text for date in dates)
            yield _finding(parent, context, stated_at(held, edition), edition.id, when)


def _finding(parent: Edition, context: CheckContext, at: tuple[str | int, ...], name: str, when: str) -> Finding:
    held = context.resolved[parent.id].fields["held"]
    around = listed(date.text for date in dates_of(held))
    return Finding(
        at,
        f"“{name}” is dated {when}, outside of `{parent.id}` ({around}), to which it belongs",
        label=f"not within {around}",
        related=((stated_at(held, parent), "the edition"),),
        help="hold both dates against the sources, and look whether it belongs to another edition",
        values=(parent.id, name, when),
    )


def _outside(dates: list[PartialDate], parent: Edition, context: CheckContext) -> bool:
    """Tell whether all of some dates are days away from an edition; where a side is open, nothing is sure."""
    around = list(dates_of(context.resolved[parent.id].fields["held"]))
    if not around or any(each.qualified for each in (*dates, *around)):
        return False
    return all(_days_apart(each, other) > _EVE for each in dates for other in around)


def _days_apart(one: PartialDate, other: PartialDate) -> int:
    """Return how many days lie at least between two dates; none where a side of either is open."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return 0
    return max((other.first - one.last).days, (one.first - other.last).days, 0)


RULE = rule(__doc__, "N319", "sub-event-outside", Severity.WARNING, find)
