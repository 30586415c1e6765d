"""A source tells of an edition as past that was not over when the source was published.

## What it does
Compares the publication date of each source with the date of the edition it reports on: the source must not be older
than the first day, nor than the last if it says that the edition was concluded. Announcements are exempt: `status:
announced`, `postponed` or `cancelled`.

## Why it matters
The report belongs to another edition, mostly to the one before; or one of the dates is wrong.

## Example
```yaml
sources:
  - id: early-news
    title: The forum was held
    published: 2022-07-01  # warning: D406
    language: en
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: early-news
        held: 2022-07-13
```

## Use instead
```yaml
sources:
  - id: early-news
    title: The forum will be held
    published: 2022-07-01
    language: en
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: early-news
        status: announced
        held: 2022-07-13
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from forumcli.checks.context import CheckContext
from forumcli.checks.editions import dates_of, earliest, latest, stated_at
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity
from forumcli.model.report import Report
from forumcli.resolve.resolved import Resolved

_OVER = re.compile(r"\b(?:conclude[ds]?|closed|ended|wrapped up)\b", re.IGNORECASE)


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each source that is older than what it tells of as past."""
    for edition, report in context.reports():
        source = context.dataset.sources.get(report.source)
        if source is None or source.published is None or source.published.last is None:
            continue
        if report.status and report.status.value != "held":
            continue
        held = context.resolved[edition.id].fields["held"]
        day = _must_be_past(report, held)
        if day and source.published.last < day:
            dates = ", ".join(each.text for each in dates_of(held))
            yield Finding(
                (*source.route, "published"),
                f"`{source.id}`, published {source.published.text}, tells of `{edition.id}`, held {dates}, as past",
                related=((stated_at(held, edition), f"`{edition.id}`: {dates}"),),
                help="look which edition the source tells of; if it only announces it, add `status: announced`",
                values=(source.id, edition.id),
            )


def _must_be_past(report: Report, held: Resolved) -> date | None:
    """Return the day that must have come before the report could be written."""
    words = [
        each for statement in (report.status, report.held) if statement for each in (statement.as_, statement.evidence)
    ]
    over = any(_OVER.search(each) for each in words if each)
    return latest(held) if over else earliest(held)


RULE = rule(__doc__, "D406", "published-before-event", Severity.WARNING, find)
