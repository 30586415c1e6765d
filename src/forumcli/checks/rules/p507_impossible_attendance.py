"""One person is at two places on one day.

## What it does
Compares the editions at which a person took part, each held on one single day in one city, in person. Letters, and
people who were absent, do not count; nor do online and hybrid editions, side events of one another, and places that lie
within one another.

## Why it matters
Two people of one name were taken for one, a date is wrong, or the person spoke by video, which is worth recording.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        held: 2022-07-13
        place: lanzhou
        participants: [{person: aida-serik, role: spoke}]
  - id: scholars-3
    series: scholars
    reports:
      - source: herald
        held: 2022-07-13
        place: astana
        participants: [{person: aida-serik, role: spoke}]  # warning: P507
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        held: 2022-07-13
        place: lanzhou
        participants: [{person: aida-serik, role: spoke}]
  - id: scholars-3
    series: scholars
    reports:
      - source: herald
        held: 2022-07-13
        place: astana
        participants: [{person: aida-serik, role: sent-letter}]
```
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity
from forumcli.model.edition import Edition
from forumcli.model.ids import PersonId, PlaceId, SourceId
from forumcli.model.statement import Participation
from forumcli.resolve.compare import relation
from forumcli.yamltext.route import Route

_AWAY = frozenset(["sent-letter", "absent"])


class _Presence(NamedTuple):
    edition: Edition
    source: SourceId
    place: PlaceId
    participation: Participation

    @property
    def at(self) -> Route:
        return (*self.participation.route, "person")


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each person who is elsewhere on the same day, at the later edition by its id."""
    for (person, day), presences in _present(context).items():
        told = sorted(presences, key=lambda each: (each.edition.id, each.source))
        places = list({each.edition.id: each for each in reversed(told)}.values())[::-1]
        for index, other in enumerate(places):
            first = next((each for each in places[:index] if _apart(each, other, context)), None)
            if first:
                yield Finding(
                    other.at,
                    f"on {day.isoformat()} `{person}` is at `{other.place}` (`{other.edition.id}`) and at "
                    f"`{first.place}` (`{first.edition.id}`)",
                    related=((first.at, f"at `{first.place}`"),),
                    help="look whether they are two people, a date is wrong, or one of them was by video",
                    values=(person, first.edition.id, other.edition.id),
                )


def _present(context: CheckContext) -> dict[tuple[PersonId, date], list[_Presence]]:
    """Return who was where on which day, as far as that is certain."""
    present: dict[tuple[PersonId, date], list[_Presence]] = {}
    for edition in context.dataset.editions.values():
        day, place = _day(edition, context), context.resolved[edition.id].value("place")
        if day is None or place not in context.dataset.places:
            continue
        if context.resolved[edition.id].value("mode") in ("online", "hybrid"):
            continue
        for report in edition.reports:
            for each in report.participants:
                if each.person and not _AWAY & set(each.role):
                    found = _Presence(edition, report.source, place, each)
                    present.setdefault((each.person, day), []).append(found)
    return present


def _day(edition: Edition, context: CheckContext) -> date | None:
    """Return the one certain day of an edition."""
    held = context.resolved[edition.id].value("held")
    return held.first if held and held.day_exact and held.first == held.last and not held.qualified else None


def _apart(one: _Presence, other: _Presence, context: CheckContext) -> bool:
    a, b = one.edition, other.edition
    if b.id in {a.id, a.parent} or a.id == b.parent or (a.parent and a.parent == b.parent):
        return False
    return relation(one.place, other.place, context.dataset.places, is_place=True) == "clash"


RULE = rule(__doc__, "P507", "impossible-attendance", Severity.WARNING, find)
