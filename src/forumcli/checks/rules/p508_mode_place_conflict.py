"""An edition was held online and has a hall, or in one room and was joined from afar.

## What it does
Looks, in each report, for a `venue` beside `mode: online`, and for `joined_from` beside `mode: in-person`.

## Why it matters
One of the two is wrong, or the edition was hybrid.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        mode: online
        venue: Great Hall  # warning: P508
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        mode: hybrid
        venue: Great Hall
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.checks.wording import value_of
from forumcli.diagnostics.severity import Severity


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each report whose mode does not go with what else it says of the place."""
    for edition, report in context.reports():
        if report.mode is None or report.mode.note:
            continue
        other = {"online": report.venue, "in-person": report.joined_from}.get(report.mode.value)
        if other is not None and not other.note:
            what = "gives it a venue" if report.mode.value == "online" else "names places that joined"
            yield Finding(
                value_of(other),
                f"`{report.source}` has `{edition.id}` {report.mode.value}, and {what}",
                related=((value_of(report.mode), "the mode"),),
                help="hold both against the source; if both stand, the mode is hybrid, or a `note` explains it",
                values=(report.source, report.mode.value),
            )


RULE = rule(__doc__, "P508", "mode-place-conflict", Severity.WARNING, find)
