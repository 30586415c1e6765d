"""A body held an edition before it was founded.

## What it does
Holds the date of each edition against `founded` of its hosts.

## Why it matters
A date is wrong, or the source names the body that the host became.

## Example
```yaml
organisations:
  - {id: bureau, name: Bureau of Forums, founded: 2023-05}
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        held: 2022-07-13
        hosts: [{organisation: bureau, verb: hosted}]  # warning: X913
```

## Use instead
```yaml
organisations:
  - {id: bureau, name: Bureau of Forums, founded: 2021-05}
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        held: 2022-07-13
        hosts: [{organisation: bureau, verb: hosted}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.editions import latest, stated_at
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each host that did not exist when the edition was over."""
    for edition, report in context.reports():
        held = context.resolved[edition.id].fields["held"]
        last = latest(held)
        for host in report.hosts:
            body = context.dataset.organisations.get(host.organisation) if host.organisation else None
            founded = body.founded.first if body and body.founded else None
            if body and body.founded and founded and last and founded > last:
                yield Finding(
                    (*host.route, "organisation"),
                    f"`{body.id}` held `{edition.id}`, which was over by {last.isoformat()}, and was founded "
                    f"{body.founded.text}",
                    related=(
                        ((*body.route, "founded"), "founded"),
                        (stated_at(held, edition), "the date of the edition"),
                    ),
                    help="hold both dates against the sources; a body before it may be its `predecessor`",
                    values=(report.source, body.id),
                )


RULE = rule(__doc__, "X913", "host-younger-than-edition", Severity.WARNING, find)
