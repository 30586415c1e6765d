"""The evidence for a date does not state it.

## What it does
Looks for the day, the month and the year of `held` in its `evidence`, in English, Russian and Chinese. The year may
stand elsewhere in the source. Dates that are marked as inferred say so themselves.

## Why it matters
Evidence that does not hold the date proves nothing; words that state another one contradict it.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        held:
          value: 2022-07-14
          evidence: was held in Lanzhou on 13 July 2022  # warning: E725
          at: 1
```
```text source:gazette
The ninth Cooperation Forum was held in Lanzhou on 13 July 2022, with more than 60 guests.

“Water knows no border, and so we build together,” said Aida Serik. Water comes first, she added. “It always does.”

“Water knows no border, and so we build together,” the host repeated on 14 July in Astana.
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        held:
          value: 2022-07-13
          evidence: was held in Lanzhou on 13 July 2022
          at: 1
```
```text source:gazette
The ninth Cooperation Forum was held in Lanzhou on 13 July 2022, with more than 60 guests.

“Water knows no border, and so we build together,” said Aida Serik. Water comes first, she added. “It always does.”

“Water knows no border, and so we build together,” the host repeated on 14 July in Astana.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.checks.stated import contradicted, stated_date, unstated
from forumcli.diagnostics.severity import Severity
from forumcli.model.dates import PartialDate


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each date whose evidence names another one, or none."""
    for edition, report in context.reports():
        held = report.held
        if held is None or held.evidence is None or held.inferred:
            continue
        fault = _fault(held.value, held.evidence)
        if fault:
            yield Finding(
                (*held.route, "evidence"),
                f"`{report.source}` is said to date `{edition.id}` {held.value.text}, but its words {fault}",
                help="hold the date against the source; what is deduced carries its reason (`inferred`)",
                values=(report.source, held.value.text, held.evidence),
            )


def _fault(date: PartialDate, words: str) -> str | None:
    printed = stated_date(words)
    if printed is None:
        return "name neither a month nor a year"
    if contradicted(date, printed):
        return "state another one"
    missing = unstated(date, printed)
    return f"name no {missing}" if missing else None


RULE = rule(__doc__, "E725", "date-not-in-evidence", Severity.WARNING, find)
