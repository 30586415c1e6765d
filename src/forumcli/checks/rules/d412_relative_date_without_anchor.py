"""A date follows from "yesterday" or "last Friday", and nothing says of which day.

## What it does
Looks for such words in what is printed for a date (`as`) or, where nothing is, in its evidence. Reported is a source
without `published` date, or with one that is no day though the date is, unless `inferred` says how it was counted or
the words give day and month themselves.

## Why it matters
Counted from the wrong day, the date is wrong; nobody can count it again.

## Example
```yaml
sources:
  - {id: undated, title: Forum ends, language: en}
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: undated
        held: {value: 2022-07-13, as: yesterday}  # warning: D412
```

## Use instead
```yaml
sources:
  - {id: undated, title: Forum ends, published: 2022-07-14, language: en}
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: undated
        held: {value: 2022-07-13, as: yesterday}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.relative_dates import dating_words, days_meant, relative_word
from forumcli.checks.rule import Finding, rule
from forumcli.checks.stated import stated_date
from forumcli.diagnostics.severity import Severity
from forumcli.model.source import Source
from forumcli.model.statement import DateStatement


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each date that was counted from a day that is not known."""
    for edition, report in context.reports():
        source, held = context.dataset.sources.get(report.source), report.held
        if held is None or source is None or held.inferred:
            continue
        key, words = dating_words(held)
        word, printed = relative_word(words), stated_date(words)
        if word and not (printed and printed.days and printed.months) and (why := _unanchored(held, word, source)):
            yield Finding(
                (*held.route, key),
                f"`{edition.id}` is dated by “{word}” in `{source.id}`, {why}",
                words=word,
                help="give the source its `published` date, or say in `inferred` how the date was counted",
                values=(report.source, word),
            )


def _unanchored(held: DateStatement, word: str, source: Source) -> str | None:
    """Say why nobody can count from a source's date; `None` where one can."""
    if source.published is None:
        return "which has no date itself"
    if days_meant(word) and held.value.day_exact and source.published.precision != "day":
        return f"of whose date no more is known than {source.published.text}"
    return None


RULE = rule(__doc__, "D412", "relative-date-without-anchor", Severity.WARNING, find)
