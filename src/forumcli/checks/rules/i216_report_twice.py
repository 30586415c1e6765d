"""An edition has two reports of one source.

## What it does
Looks, in each edition, for a `source` that an earlier report of it has already.

## Why it matters
A report is named by its edition and its source: of two, nobody can say which is meant. What the source says stands in
two places, and is told twice in every list.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        number: 9
      - source: gazette  # error: I216
        place: lanzhou
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        number: 9
        place: lanzhou
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity
from forumcli.model.ids import SourceId
from forumcli.model.report import Report


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each report whose source an earlier one of its edition has."""
    for edition in context.dataset.editions.values():
        seen: dict[SourceId, Report] = {}
        for report in edition.reports:
            first = seen.setdefault(report.source, report)
            if first is not report:
                yield Finding(
                    (*report.route, "source"),
                    f"`{edition.id}` has two reports of `{report.source}`",
                    related=(((*first.route, "source"), "the first report"),),
                    help="make one report of both; if they are two texts, each is a source of its own",
                    values=(edition.id, report.source),
                )


RULE = rule(__doc__, "I216", "report-twice", Severity.ERROR, find)
