"""A quotation has no speaker, or both a person and a body.

## What it does
Reports quotations with neither `by` nor `by_organisation`, and with both.

## Why it matters
Words without a speaker cannot be cited.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        quotations:
          - id: water-2022  # warning: Q807
            form: direct
            text: Water knows no border
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        quotations:
          - id: water-2022
            by_organisation: academy
            form: direct
            text: Water knows no border
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each quotation that does not name exactly one speaker."""
    for _, report, quotation in context.quotations():
        if bool(quotation.by) == bool(quotation.by_organisation):
            what = "both a person and a body as speaker" if quotation.by else "no speaker"
            yield Finding(
                (*quotation.route, "by_organisation") if quotation.by else quotation.route,
                f"the quotation `{quotation.id}` in `{report.source}` has {what}",
                help="name the person (`by`); where the source names none, the body (`by_organisation`)",
                key=bool(quotation.by),
                lacks=quotation.route,
                values=(quotation.id,),
            )


RULE = rule(__doc__, "Q807", "no-speaker", Severity.WARNING, find)
