"""The host of a series was founded after the series began.

## What it does
Looks at the body that holds the earliest edition of a series whose host is known, and at least one more: if editions
without any known host lie before its `founded`, it is reported. A body that takes over from a known host is no
contradiction, and neither is one that holds one edition only.

## Why it matters
Later reports tell the whole series under its present host. Who held the first editions is then an open question, or
one of the dates is wrong.

## Example
```yaml
organisations:
  - {id: committee, name: Committee of Neighbours, founded: 2013}  # warning: X917
editions:
  - id: cooperation-1
    series: cooperation
    reports: [{source: gazette, held: 2012-05}]
  - id: cooperation-3
    series: cooperation
    reports: [{source: gazette, held: 2015-06, hosts: [{organisation: committee, verb: hosted}]}]
  - id: cooperation-4
    series: cooperation
    reports: [{source: gazette, held: 2016-10, hosts: [{organisation: committee, verb: hosted}]}]
```

## Use instead
```yaml
organisations:
  - {id: committee, name: Committee of Neighbours, founded: 2013}
editions:
  - id: cooperation-1
    series: cooperation
    reports: [{source: gazette, held: 2012-05, hosts: [{organisation: ministry, verb: hosted}]}]
  - id: cooperation-3
    series: cooperation
    reports: [{source: gazette, held: 2015-06, hosts: [{organisation: committee, verb: hosted}]}]
  - id: cooperation-4
    series: cooperation
    reports: [{source: gazette, held: 2016-10, hosts: [{organisation: committee, verb: hosted}]}]
```
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from forumcli.checks.context import CheckContext
from forumcli.checks.editions import latest, stated_at
from forumcli.checks.rule import Finding, rule
from forumcli.checks.wording import ids, plain
from forumcli.diagnostics.severity import Severity
from forumcli.model.edition import Edition
from forumcli.model.ids import OrganisationId, SeriesId
from forumcli.model.organisation import Organisation

_STANDING = 2
"""Editions that a body holds before it is taken for the host of the series."""


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each standing host of a series that is younger than its first editions."""
    for series, editions in context.editions.items():
        dated = sorted(_dated(editions, context), key=lambda pair: (pair[0], pair[1].id))
        hosted = [(edition, hosts) for _, edition in dated if (hosts := _hosts(edition))]
        for id_ in hosted[0][1] if hosted else ():
            own = [edition for edition, hosts in hosted if id_ in hosts]
            body = context.dataset.organisations.get(id_)
            if body and len(own) >= _STANDING:
                first = next(last for last, edition in dated if edition is own[0])
                before = [edition for last, edition in dated if last < _founded(body, first) and not _has_host(edition)]
                if before:
                    yield _finding(series, body, own[0], before, context)


def _founded(body: Organisation, first: date) -> date:
    """Return when a body was founded; the earliest day there is if that is unknown, or later than what it held.

    NOTE: a body that is younger than its own first edition is the matter of `host-younger-than-edition`.
    """
    founded = body.founded.first if body.founded else None
    return founded if founded and founded <= first else date.min


def _finding(
    series: SeriesId, body: Organisation, own: Edition, before: list[Edition], context: CheckContext
) -> Finding:
    held = [(context.resolved[edition.id].fields["held"], edition) for edition in before]
    return Finding(
        (*body.route, "founded"),
        f"`{body.id}`, founded {plain(body.founded)}, holds `{series}` from `{own.id}` on, and "
        f"{ids(edition.id for edition in before)} took place before; who held that is not known",
        related=tuple((stated_at(field, edition), f"`{edition.id}`") for field, edition in held),
        help="hold both dates against the sources; a body before it may be its `predecessor`",
        values=(series, body.id, *(edition.id for edition in before)),
    )


def _dated(editions: tuple[Edition, ...], context: CheckContext) -> Iterator[tuple[date, Edition]]:
    """Yield the editions of which is known when they were over."""
    for edition in editions:
        last = latest(context.resolved[edition.id].fields["held"])
        if last:
            yield last, edition


def _hosts(edition: Edition) -> dict[OrganisationId, None]:
    """Return the bodies that any source names as hosts, in the order of the file."""
    return {host.organisation: None for report in edition.reports for host in report.hosts if host.organisation}


def _has_host(edition: Edition) -> bool:
    """Tell whether any source names a host, a group of unnamed bodies included."""
    return any(report.hosts for report in edition.reports)


RULE = rule(__doc__, "X917", "host-younger-than-series", Severity.WARNING, find)
