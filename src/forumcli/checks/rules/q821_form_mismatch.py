"""A quotation holds words that do not go with its form.

## What it does
Direct and first-person quotations need `text`, the words to the letter, and have no `summary`; indirect ones need
`summary`, in our own words, and have no `text`.

## Why it matters
What stands under `text` is printed inside quotation marks. Reported speech there would be put into somebody's mouth.

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
            form: indirect
            text: that water knew no border  # error: Q821
            evidence: said that water knew no border
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
    """Yield a finding for each quotation with the wrong one of `text` and `summary`, or without the right one."""
    for _, report, quotation in context.quotations():
        wanted, wrong = ("summary", "text") if quotation.form == "indirect" else ("text", "summary")
        which = f"the {quotation.form} quotation `{quotation.id}` in `{report.source}`"
        if getattr(quotation, wrong):
            yield Finding(
                (*quotation.route, wrong),
                f"{which} has a `{wrong}`",
                help=f"write `{wanted}`" + (", in words of our own" if wanted == "summary" else ", to the letter"),
                key=True,
                values=(quotation.id, wrong),
            )
        elif not getattr(quotation, wanted):
            yield Finding(
                (*quotation.route, "form"),
                f"{which} has no `{wanted}`",
                help=f"add `{wanted}`",
                lacks=quotation.route,
                values=(quotation.id, wanted),
            )


RULE = rule(__doc__, "Q821", "form-mismatch", Severity.ERROR, find)
