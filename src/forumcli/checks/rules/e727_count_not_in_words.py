"""A count claims more than the words given for it.

## What it does
Reads the counts in `as` and `evidence` of an attendance or a figure (more than 60, about $15 billion, hundreds, three
decades) and compares them with the value, which may be less exact, but not more.

## Why it matters
“More than 60” is not 60: the next who copies the number will print it as exact.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        attendance:
          value: 60
          evidence: with more than 60 guests  # warning: E727
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
        attendance:
          value: ">60"
          evidence: with more than 60 guests
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
from forumcli.checks.stated import counts
from forumcli.checks.wording import listed
from forumcli.diagnostics.severity import Severity
from forumcli.model.count import Count, relation
from forumcli.model.report import Report
from forumcli.model.statement import Statement


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each count that no count in its words bears out."""
    for edition, report in context.reports():
        for statement, value in _counted(report):
            both = (("as", statement.as_), ("evidence", statement.evidence))
            for key, text in [(key, text) for key, text in both if text]:
                found = list(counts(text))
                if not found or statement.inferred or any(_follows(value, each) for each in found):
                    continue
                yield Finding(
                    (*statement.route, key),
                    f"`{report.source}` is said to give {value.text} for `{edition.id}`, but its words say "
                    f"{listed(each.in_words() for each in found)}",
                    help="write the bound as the words have it: `>60`, `~15`, `hundreds`",
                    values=(report.source, value.text, text),
                )


def _counted(report: Report) -> Iterator[tuple[Statement, Count]]:
    if report.attendance:
        yield report.attendance, report.attendance.value
    for figure in report.figures:
        if figure.value:
            yield figure, figure.value


def _follows(value: Count, words: Count) -> bool:
    return relation(value, words) in {"equal", "coarser"}


RULE = rule(__doc__, "E727", "count-not-in-words", Severity.WARNING, find)
