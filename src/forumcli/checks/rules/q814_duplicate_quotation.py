"""One source has the same words twice, under two ids.

## What it does
Compares the `text` of the quotations of each source, but for marks and case. That two sources print the same words is
no fault: each report holds what its own source says.

## Why it matters
The passage was entered twice, and counts twice; or the second was to hold other words.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        quotations:
          - {id: serik-1, by_organisation: academy, form: direct, text: We build the road together.}
          - {id: serik-2, by_organisation: academy, form: direct, text: We build the road together}  # warning: Q814
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        quotations:
          - {id: serik-1, by_organisation: academy, form: direct, text: We build the road together.}
          - {id: serik-2, by_organisation: academy, form: direct, text: The road is long.}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity
from forumcli.model.fold import fold
from forumcli.model.ids import PersonId, SourceId
from forumcli.model.quotation import Quotation


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each quotation whose words another one of its source has, the first in the order of ids."""
    seen: dict[tuple[SourceId, PersonId | None, str], Quotation] = {}
    for _, report, quotation in sorted(context.quotations(), key=lambda found: found[2].id):
        words = fold(quotation.text or "")
        if not words:
            continue
        first = seen.setdefault((report.source, quotation.by, words), quotation)
        if first is not quotation and first.id != quotation.id:
            yield Finding(
                (*quotation.route, "text"),
                f"`{quotation.id}` has the words of `{first.id}`, from the same source",
                related=(((*first.route, "text"), "the same words"),),
                help="keep one of the two; a quotation of another id is cited as another one",
                values=(report.source, first.id, quotation.id),
            )


RULE = rule(__doc__, "Q814", "duplicate-quotation", Severity.WARNING, find)
