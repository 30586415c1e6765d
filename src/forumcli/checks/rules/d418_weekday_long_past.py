"""A source names a bare weekday, and was published weeks after it.

## What it does
Looks at reports that date an edition by "on Thursday", "today" or "yesterday" and print no day of the month: news of
the same week. Reported is a source whose `published` lies more than a week after the edition.

## Why it matters
The date that the page shows is that of a reprint, of a move of the site, or the clock at its head. Whoever counts the
weekday back from it arrives at the wrong day.

## Example
```yaml
sources:
  - id: chronicle
    title: Forum held
    published: 2022-08-11  # warning: D418
    language: en
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        held: 2022-07-13
      - source: chronicle
        weekday: {value: wednesday, as: on Wednesday}
```

## Use instead
```yaml
sources:
  - id: chronicle
    title: Forum held
    published: 2022-07-14
    language: en
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        held: 2022-07-13
      - source: chronicle
        weekday: {value: wednesday, as: on Wednesday}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from forumcli.checks.context import CheckContext
from forumcli.checks.editions import latest, stated_at
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity
from forumcli.model.report import Report

_LATE = timedelta(days=7)
_RELATIVE = re.compile(
    r"\b(?:today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|сегодня|вчера)\b|今[天日]|昨[天日]|周[一二三四五六日]",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d")


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each source that is dated long after the weekday it tells of."""
    for edition, report in context.reports():
        source = context.dataset.sources.get(report.source)
        words = _bare_weekday(report)
        held = context.resolved[edition.id].fields["held"]
        over = latest(held)
        if not (source and source.published and source.published.first and words and over):
            continue
        if source.published.first - over > _LATE:
            yield Finding(
                (*source.route, "published"),
                f"`{source.id}` dates `{edition.id}` by “{words}”, and is itself dated {source.published.text}; the "
                f"edition was over by {over.isoformat()}",
                related=((stated_at(held, edition), f"the date of `{edition.id}`"),),
                help="look for the date of the text itself; if the page is a reprint, say so and suppress this",
                values=(source.id, edition.id, words),
            )


def _bare_weekday(report: Report) -> str | None:
    """Return the words that date a report by a weekday alone; `None` where it prints a day of the month."""
    printed = report.held and not report.held.inferred and report.held.value.day_exact
    words = report.held.as_ if report.held else None
    if words:
        return words if _RELATIVE.search(words) and not _NUMBER.search(words) else None
    return (report.weekday.as_ or report.weekday.value) if report.weekday and not printed else None


RULE = rule(__doc__, "D418", "weekday-long-past", Severity.WARNING, find)
