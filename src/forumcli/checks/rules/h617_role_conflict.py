"""Somebody took part in an edition and did not.

## What it does
Compares the roles of each person at an edition, within a report and across its reports: `absent` and `sent-letter` go
with none of the roles of those who were there. An announcement is not held against what is told afterwards.

## Why it matters
A letter that was read out is not attendance. Whoever counts those who came counts this person once too often, or once
too little.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        participants:
          - person: aida-serik
            role: [absent, spoke]  # warning: H617
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        participants:
          - person: aida-serik
            role: absent
```
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity
from forumcli.model.edition import Edition
from forumcli.model.ids import PersonId, SourceId
from forumcli.model.statement import Role
from forumcli.yamltext.route import Route

_AWAY: tuple[Role, ...] = ("absent", "sent-letter")
_EITHER: Role = "interviewed"
"""Who was there can be asked, and so can who was not."""


@dataclass(frozen=True, slots=True)
class _Given:
    """A role that a report gives."""

    source: SourceId
    role: Role
    at: Route

    @property
    def said(self) -> str:
        return f"`{self.role}` in `{self.source}`"


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield one finding for each person at an edition who is told to have been there and away."""
    for edition in context.dataset.editions.values():
        for person, given in _roles(edition).items():
            away = next((each for each in given if each.role in _AWAY), None)
            there = [each for each in given if each.role not in _AWAY]
            if away and there:
                own = next((each for each in there if each.source == away.source), there[0])
                yield Finding(
                    away.at,
                    f"`{person}` is {away.said} at `{edition.id}`, and yet "
                    + (f"`{own.role}`" if own.source == away.source else own.said),
                    related=tuple((each.at, each.said) for each in there if each.at != away.at),
                    help="hold the roles against the source; who sent a letter that was read out was not there",
                    values=(person, *sorted({f"{each.source}={each.role}" for each in (away, *there)})),
                )


def _roles(edition: Edition) -> dict[PersonId, list[_Given]]:
    """Return the roles that tell of somebody's presence, by person, without those that are only announced."""
    found: dict[PersonId, list[_Given]] = {}
    for report in edition.reports:
        if report.status and report.status.value == "announced":
            continue
        for each in report.participants:
            given = [_Given(report.source, role, (*each.route, "role")) for role in each.role if role != _EITHER]
            if each.person:
                found.setdefault(each.person, []).extend(given)
    return found


RULE = rule(__doc__, "H617", "role-conflict", Severity.WARNING, find)
