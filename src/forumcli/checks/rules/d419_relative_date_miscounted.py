"""A date is not the day that "today" or "yesterday" means in its source.

## What it does
Counts from the day on which the source was published: "today" is that day or the one before, for what is written in the
evening is printed the next morning; "yesterday" and "tomorrow" likewise. Looked at are the printed words of a date
(`as`) or, without them, its evidence. Dates marked as inferred say themselves how they were counted; more than a week
between the two is the matter of `weekday-long-past`.

## Why it matters
Who takes the day of publication for that of the forum is one day off, in a date that looks exact.

## Example
```yaml
sources:
  - {id: daily, title: Forum opens, published: 2022-07-14, language: en}
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: daily
        held: {value: 2022-07-14, as: yesterday}  # warning: D419
```

## Use instead
```yaml
sources:
  - {id: daily, title: Forum opens, published: 2022-07-14, language: en}
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: daily
        held: {value: 2022-07-13, as: yesterday}
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from forumcli.checks.context import CheckContext
from forumcli.checks.relative_dates import dating_words, days_meant
from forumcli.checks.rule import Finding, rule
from forumcli.checks.wording import value_of
from forumcli.diagnostics.severity import Severity
from forumcli.model.dates import PartialDate
from forumcli.model.source import Source

_LATE = timedelta(days=7)


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each date that such a word in a source of a known day does not mean."""
    for edition, report in context.reports():
        held, source = report.held, context.dataset.sources.get(report.source)
        published = _day(source)
        if held is None or held.inferred or source is None or published is None:
            continue
        key, words = dating_words(held)
        meant = {word: (published + first, published + last) for word, (first, last) in days_meant(words).items()}
        if meant and _excluded(held.value, published, meant.values()):
            word, (first, last) = next(iter(meant.items()))
            yield Finding(
                value_of(held),
                f"“{word}” in `{source.id}`, published {published.isoformat()}, is {first.isoformat()} or "
                f"{last.isoformat()}; `{edition.id}` is dated {held.value.text}",
                related=(((*held.route, key), "the words"), ((*source.route, "published"), "counted from here")),
                help="count again; if the text is older than its page, say in `inferred` how the date was counted",
                values=(source.id, word, held.value.text),
            )


def _day(source: Source | None) -> date | None:
    """Return the day on which a source was published, where it is known."""
    published = source.published if source else None
    return published.first if published and published.precision == "day" and not published.qualified else None


def _excluded(held: PartialDate, published: date, meant: Iterable[tuple[date, date]]) -> bool:
    """Tell whether an exact date, of the week before publication or later, is none of the days that are meant."""
    days = [day for day in (held.first, held.last) if day]
    if not held.day_exact or published - max(days) > _LATE:
        return False
    return not any(min(days) <= latest and earliest <= max(days) for earliest, latest in meant)


RULE = rule(__doc__, "D419", "relative-date-miscounted", Severity.WARNING, find)
