"""A participant is nobody, or several at once.

## What it does
Reports participations that name none, or more than one, of `person`, `organisation` and `group`.

## Why it matters
A participation is one entry in a list of those who took part: it must be clear who.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        participants:
          - post: minister  # error: H622
            role: spoke
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
            post: minister
            role: spoke
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.checks.wording import ids
from forumcli.diagnostics.severity import Severity

_WHO = ("person", "organisation", "group")


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each participation that does not name exactly one taker of part."""
    for edition, report in context.reports():
        for each in report.participants:
            given = [key for key in _WHO if getattr(each, key)]
            if len(given) == 1:
                continue
            what = f"{ids(given)} at once" if given else f"none of {ids(_WHO)}"
            yield Finding(
                (*each.route, given[-1]) if given else each.route,
                f"a participant of `{edition.id}` in `{report.source}` has {what}",
                help="the body of a person goes under `for`; two participants are two entries",
                key=bool(given),
                lacks=each.route,
                values=tuple(str(getattr(each, key)) for key in given),
            )


RULE = rule(__doc__, "H622", "participant-unclear", Severity.ERROR, find)
