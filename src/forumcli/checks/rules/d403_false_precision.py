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
from forumcli.model.dates import PartialDate, Precision

_ONLY_A_YEAR = re.compile(
    r"(?:in|during|the year|year|во?|\s)*(?:19|20)\d\d\s*(?:году?|года|г\.?|年)?\W*", re.IGNORECASE
)
_THAN_A_MONTH: frozenset[Precision] = frozenset({"day"})
_THAN_A_YEAR: frozenset[Precision] = frozenset({"day", "month", "season"})


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each date that is finer than its words."""
    for edition, report in context.reports():
        held = report.held
        if held is None or held.as_ is None or held.inferred:
            continue
        if _precisions(held.value) & _finer(held.as_):
            yield Finding(
                value_of(held),
                f"`{report.source}` dates `{edition.id}` “{held.as_}”; the value {held.value.text} is more exact",
                help="write what the words say; if the rest is deduced, say how with `inferred`",
                values=(report.source, held.value.text, held.as_),
            )


def _finer(words: str) -> frozenset[Precision]:
    """Return what would be finer than the words; nothing where they name a day, or nothing certain."""
    if _ONLY_A_YEAR.fullmatch(words.strip()):
        return _THAN_A_YEAR
    printed = stated_date(words)
    return _THAN_A_MONTH if printed and printed.months and not printed.days else frozenset()


def _precisions(date: PartialDate) -> set[Precision]:
    """Return how exact a date is; of an interval, how exact its sides are."""
    return {side.precision for side in (date.start, date.end) if side} or {date.precision}


RULE = rule(__doc__, "D403", "false-precision", Severity.WARNING, find)
