"""Two sources give one edition different numbers, and nothing is settled.

## What it does
Compares the numbers that the reports of an edition state, for each series it belongs to. A deduced number does not
clash with a stated one. `settled` ends the matter. The finding stands at the number with the fewest voices.

## Why it matters
Sources count differently: some leave out the forum held online, some count a preparatory meeting. The reader must see
both, and the dataset must say which number it uses, and why.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        number: {value: 9, as: 9th}  # error: N302
      - source: herald
        number: {value: 8, as: eighth}
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    settled:
      number: {value: 9, because: "the host counts the forum of 2020, which the Herald leaves out"}
    reports:
      - source: gazette
        number: {value: 9, as: 9th}
      - source: herald
        number: {value: 8, as: eighth}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.disputes import dispute, with_known_settlements
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each disputed number."""
    for edition in with_known_settlements(context):
        for series, field in context.resolved[edition.id].numbers.items():
            if field.state == "disputed":
                yield dispute(edition, field, context.dataset, f"the sources differ on the number in `{series}` of")


RULE = rule(__doc__, "N302", "source-number-conflict", Severity.ERROR, find)
