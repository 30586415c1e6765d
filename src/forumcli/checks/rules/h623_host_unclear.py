"""A host is nobody, or two at once.

## What it does
Reports hosts with neither `organisation` nor `group`, and with both.

## Why it matters
Who held the forum is a first question; an entry with a verb alone does not answer it.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        hosts:
          - verb: hosted  # error: H623
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        hosts:
          - organisation: academy
            verb: hosted
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each host that does not name exactly one of body and group."""
    for edition, report in context.reports():
        for host in report.hosts:
            if bool(host.organisation) == bool(host.group):
                what = "both `organisation` and `group`" if host.group else "neither `organisation` nor `group`"
                yield Finding(
                    (*host.route, "group") if host.group else host.route,
                    f"a host of `{edition.id}` in `{report.source}` has {what}",
                    help="name the body by its id, or write in `group` whom the source does not name; one entry each",
                    key=bool(host.group),
                    lacks=host.route,
                    values=(host.verb, host.group or ""),
                )


RULE = rule(__doc__, "H623", "host-unclear", Severity.ERROR, find)
