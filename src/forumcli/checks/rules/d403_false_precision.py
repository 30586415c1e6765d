"""A date is more exact than the words it was taken from.

## What it does
Compares `held` with its printed words (`as`), in English, Russian or Chinese: a day where the words name only a month,
a month where they name only a year. Dates that are marked as inferred say so themselves.

## Why it matters
An invented day is believed for years, for it looks just like a known one.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        held: {value: 2022-07-01, as: in July 2022}  # warning: D403
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        held: {value: 2022-07, as: in July 2022}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.checks.stated import stated_date
from forumcli.checks.wording import value_of
from forumcli.diagnostics.severity import Severity
from forumcli.model.dates import PartialDate

_ONLY_A_YEAR = re.compile(
    r"(?:in|during|the year|year|во?|\s)*(?:19|20)\d\d\s*(?:году?|года|г\.?|年)?\W*", re.IGNORECASE
)


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each date that is finer than its words."""
    for edition, report in context.reports():
        held = report.held
        if held is None or held.as_ is None or held.inferred:
            continue
        words = _precision_of(held.as_)
        if words and _finer(held.value, words):
            yield Finding(
                value_of(held),
                f"`{report.source}` dates `{edition.id}` “{held.as_}”; the value {held.value.text} is more exact",
                help="write what the words say; if the rest is deduced, say how with `inferred`",
                values=(report.source, held.value.text, held.as_),
            )


def _precision_of(words: str) -> str | None:
    """Return what the words name at most, `month` or `year`; `None` where they name a day, or nothing certain."""
    if _ONLY_A_YEAR.fullmatch(words.strip()):
        return "year"
    printed = stated_date(words)
    return "month" if printed and printed.months and not printed.days else None


def _finer(date: PartialDate, words: str) -> bool:
    sides = [side for side in (date.start, date.end) if side] or [date]
    finer = {"day"} if words == "month" else {"day", "month", "season"}
    return any(side.precision in finer for side in sides)


RULE = rule(__doc__, "D403", "false-precision", Severity.WARNING, find)
