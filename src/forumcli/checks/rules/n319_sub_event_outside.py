"""A side event lies outside the dates of its edition.

## What it does
Holds the dates of an edition with `parent`, and of each `side_events` that is a sub-forum or a session, against those
of the edition it belongs to. Exhibitions, visits and meetings may lie anywhere.

## Why it matters
A date is wrong, or the event belongs to another edition. If it did meet on the eve, that is worth saying: who looks
for it among the days of the edition does not find it.

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


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each side event that lies outside its edition."""
    for edition, report in context.reports():
        for event in report.side_events:
            if event.held and event.kind in _WITHIN and _outside((event.held,), edition, context):
                yield _finding(edition, context, (*event.route, "held"), event.name, event.held.text)
    for edition in context.dataset.editions.values():
        parent = context.dataset.editions.get(edition.parent) if edition.parent else None
        held = context.resolved[edition.id].fields["held"]
        dates = dates_of(held)
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
        help="hold both dates against the sources; it may belong to another edition, or have met on the eve",
        values=(parent.id, name, when),
    )


def _outside(dates: tuple[PartialDate, ...], parent: Edition, context: CheckContext) -> bool:
    """Tell whether all of some dates surely lie outside of an edition."""
    around = dates_of(context.resolved[parent.id].fields["held"])
    if not around or any(each.qualified for each in (*dates, *around)):
        return False
    return all(_apart(each, other) for each in dates for other in around)


def _apart(one: PartialDate, other: PartialDate) -> bool:
    """Tell whether two dates surely have no day in common; an open side may reach any day."""
    before = one.last is not None and other.first is not None and one.last < other.first
    return before or (other.last is not None and one.first is not None and other.last < one.first)


RULE = rule(__doc__, "N319", "sub-event-outside", Severity.WARNING, find)
