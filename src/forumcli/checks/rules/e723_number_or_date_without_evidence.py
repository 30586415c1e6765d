"""A number or a date has no evidence.

## What it does
Reports the numbers and dates of editions that carry no excerpt of their source; what is marked as inferred gives its
reason instead. Unknown sources are left out, and those of which only an excerpt was read: they are there to be read on.

## Why it matters
Number and date are what most is built on. Without the words nobody can check them.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        number: {value: 9, as: ninth}  # note: E723
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
        number: {value: 9, as: ninth, evidence: The ninth Cooperation Forum was held, at: 1}
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
from forumcli.checks.wording import value_of
from forumcli.diagnostics.severity import Severity


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each number and date without evidence or a reason."""
    for edition, report in context.reports():
        source = context.dataset.sources.get(report.source)
        if source is None or source.read == "excerpt":
            continue
        stated = [("number", each) for each in report.number] + ([("date", report.held)] if report.held else [])
        for what, statement in stated:
            if not (statement.evidence or statement.inferred):
                yield Finding(
                    value_of(statement),
                    f"the {what} that `{report.source}` gives `{edition.id}` has no evidence",
                    help="add the shortest excerpt that proves it (`evidence`), or say why it follows (`inferred`)",
                    lacks=statement.route,
                    values=(report.source, what),
                )


RULE = rule(__doc__, "E723", "number-or-date-without-evidence", Severity.NOTE, find)
