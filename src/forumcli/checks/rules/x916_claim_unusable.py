"""The value of a claim about a series cannot be used.

## What it does
Reports a `claim` in `of_series` whose `value` is not in its form: a number for `held-so-far`, else a date.

## Why it matters
Nothing can be held against the claim: it is passed over by all other rules.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        of_series:
          - says: established
            value: two years ago  # error: X916
            claim: established
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        of_series:
          - says: established
            value: "2020"
            as: two years ago
            claim: established
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.claims import read
from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each claim that cannot be read."""
    for edition, report in context.reports():
        for each in report.of_series:
            try:
                read(each)
            except ValueError as error:
                form = "a number" if each.claim == "held-so-far" else "a date"
                yield Finding(
                    (*each.route, "value" if each.value else "claim"),
                    f"the claim `{each.claim}` of `{report.source}` at `{edition.id}` cannot be used: {error}",
                    help=f"give {form} as `value`, and the printed words as `as`",
                    values=(report.source, str(each.claim), each.value or ""),
                )


RULE = rule(__doc__, "X916", "claim-unusable", Severity.ERROR, find)
