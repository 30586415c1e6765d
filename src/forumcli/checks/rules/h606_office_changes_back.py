"""An office passes from one person to another, and then back again.

## What it does
Follows, through the editions in the order of their dates, who appears as Secretary-General or President of a body, or
as President, Prime Minister or Foreign Minister of a country. Reported is a holder who appears again after another one
did, at the later appearance. Whoever has two tenures in that post did come back, and is left alone.

## Why it matters
People rarely return to an office. More often the edition between has the wrong date, or a source gives a former holder
their old post.

## Example
```yaml
editions:
  - id: cooperation-7
    series: cooperation
    reports:
      - source: gazette
        held: 2019-10
        participants: [{person: li-wen, post: Secretary-General, for: academy, role: spoke}]
  - id: cooperation-8
    series: cooperation
    reports:
      - source: gazette
        held: 2021-10
        participants: [{person: timur-aliev, post: Secretary-General, for: academy, role: spoke}]
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        held: 2022-07
        participants: [{person: li-wen, post: Secretary-General, for: academy, role: spoke}]  # warning: H606
```

## Use instead
```yaml
editions:
  - id: cooperation-7
    series: cooperation
    reports:
      - source: gazette
        held: 2019-10
        participants: [{person: li-wen, post: Secretary-General, for: academy, role: spoke}]
  - id: cooperation-8
    series: cooperation
    reports:
      - source: gazette
        held: 2021-10
        participants: [{person: timur-aliev, post: Secretary-General, for: academy, role: spoke}]
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        held: 2022-07
        participants: [{person: li-wen, post: former Secretary-General, for: academy, role: spoke}]
```
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from forumcli.checks.context import CheckContext
from forumcli.checks.editions import earliest, latest
from forumcli.checks.offices import Holding, Office, holdings
from forumcli.checks.posts import same_post
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity
from forumcli.model.ids import PersonId

_RETURNED = 2


class _Seen(NamedTuple):
    """An appearance in an office, and the days between which it lies."""

    first: date
    last: date
    holding: Holding


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each holder of an office who appears again after another one."""
    found: dict[Office, list[_Seen]] = {}
    for each in holdings(context):
        held = context.resolved[each.edition.id].fields["held"]
        first, last = earliest(held), latest(held)
        if first and last:
            found.setdefault(each.office, []).append(_Seen(first, last, each))
    for office, seen in found.items():
        for before, between, again in _returns(sorted(seen, key=lambda each: each[:2])):
            if not _came_back(again.holding):
                yield _finding(office, before, between, again)


def _returns(seen: list[_Seen]) -> Iterator[tuple[_Seen, _Seen, _Seen]]:
    """Yield each appearance with the holder's last one before, and that of another between the two; one each time."""
    latest_of: dict[PersonId, _Seen] = {}
    for each in seen:
        before = latest_of.pop(each.holding.person.id, None)
        if before:
            others = (other for other in latest_of.values() if before.last < other.first and other.last < each.first)
            between = next(others, None)
            if between:
                yield before, between, each
        latest_of[each.holding.person.id] = each


def _came_back(holding: Holding) -> bool:
    """Tell whether the holder has two tenures in the post."""
    tenures, post = holding.person.tenures, holding.participation
    spells = [each for each in tenures if post.post and same_post(each.post, each.organisation, post.post, post.for_)]
    return len(spells) >= _RETURNED


def _finding(office: Office, before: _Seen, between: _Seen, again: _Seen) -> Finding:
    told = [f"{each.holding.said} at `{each.holding.edition.id}`" for each in (before, between, again)]
    return Finding(
        again.holding.at,
        f"{office.named} is {told[0]}, then {told[1]}, then again {told[2]}",
        related=((before.holding.at, told[0]), (between.holding.at, told[1])),
        help="hold the dates and posts against the sources; if the person did return, give both `tenures`",
        values=(*office, *(f"{each.holding.person.id}@{each.holding.edition.id}" for each in (before, between, again))),
    )


RULE = rule(__doc__, "H606", "office-changes-back", Severity.WARNING, find)
