"""Two sources state different values, and nothing is settled.

## What it does
Compares what the reports of an edition say of date, weekday, place, venue, mode, status, theme, occasion and
attendance. Values that differ only in precision do not clash: September 2023 and 12 September 2023, a city and its
province; nor do wordings in two languages. A deduced value does not clash with a stated one. The finding stands at the
value with the fewest voices, and tells of those that clash. Numbers are the matter of `source-number-conflict`.

## Why it matters
Both values stay, and every answer shows both. If the evidence decides between them, the dataset should say so and why.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        held: 2022-07-13  # warning: X901
      - source: herald
        held: {value: 2022-07-14, as: on Thursday}
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    settled:
      held: {value: 2022-07-13, because: the Herald gives the day on which it was printed}
    reports:
      - source: gazette
        held: 2022-07-13
      - source: herald
        held: {value: 2022-07-14, as: on Thursday}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.disputes import dispute, with_known_settlements
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity
from forumcli.resolve.resolved import Resolved


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each disputed field but the number."""
    for edition in with_known_settlements(context):
        for name, field in context.resolved[edition.id].fields.items():
            if name != "number" and field.state == "disputed" and _is_known(field, context):
                yield dispute(edition, field, context.dataset, f"the sources differ on `{name}` of")


def _is_known(field: Resolved, context: CheckContext) -> bool:
    """Tell whether every place that is stated has a record: of one that has none nobody knows where it lies."""
    return field.field != "place" or all(side.value in context.dataset.places for side in field.counted)


RULE = rule(__doc__, "X901", "value-conflict", Severity.WARNING, find)
