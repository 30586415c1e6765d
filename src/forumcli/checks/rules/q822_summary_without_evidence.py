"""A summary of reported speech has no evidence.

## What it does
Reports indirect quotations without the excerpt of the source that proves them.

## Why it matters
The summary is in our own words. Only the excerpt lets a reader judge whether it is fair.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        quotations:
          - id: academy-2022
            by_organisation: academy
            form: indirect  # warning: Q822
            summary: rivers concern all countries on their way
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        quotations:
          - id: academy-2022
            by_organisation: academy
            form: indirect
            summary: rivers concern all countries on their way
            evidence: said that water knew no border
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each indirect quotation without evidence."""
    for _, report, quotation in context.quotations():
        if quotation.form == "indirect" and quotation.summary and not quotation.evidence:
            yield Finding(
                (*quotation.route, "form"),
                f"the summary `{quotation.id}` of `{report.source}` has no `evidence`",
                help="add the shortest excerpt that proves it, at most 25 words, to the letter",
                lacks=quotation.route,
                values=(quotation.id,),
            )


RULE = rule(__doc__, "Q822", "summary-without-evidence", Severity.WARNING, find)
