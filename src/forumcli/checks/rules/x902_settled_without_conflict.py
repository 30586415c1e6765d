"""A value is settled on which no two sources differ.

## What it does
Reports fields under `settled` that no report states, and those on which all reports agree or differ in precision only.
Editions of which a report cannot be read are passed over.

## Why it matters
A settlement decides between sources. Where there is nothing to decide it either hides what the sources say, or is a
statement without a source.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    settled:
      number: {value: 9, because: it follows the eighth}  # warning: X902
    reports:
      - source: gazette
        held: 2022-07-13
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        number: {value: 9, inferred: it follows the eighth}
        held: 2022-07-13
```
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.checks.wording import said
from forumcli.diagnostics.severity import Severity
from forumcli.resolve.compare import relation
from forumcli.resolve.resolved import Resolved


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each settled field without two sides that clash."""
    for edition in context.dataset.editions.values():
        resolved = context.resolved[edition.id]
        for name, settled in edition.settled.items():
            field = next((each for key, each in resolved.fields.items() if key == name), None)
            if field is None or _clashes(field, context):
                continue
            sides = field.sides
            voices = "; ".join(said(side.stated[0], context.dataset) for side in sides)
            yield Finding(
                settled.route,
                f"`{name}` of `{edition.id}` is settled, but {voices or 'no report states it'}"
                + ("" if len(sides) != 1 else ", and nothing else is stated"),
                help="remove the settlement; what is deduced belongs into a report, with `inferred`",
                lacks=(*edition.route, "reports"),
                values=(edition.id, name, settled.value),
            )


def _clashes(field: Resolved, context: CheckContext) -> bool:
    places = context.dataset.places
    is_place = field.field == "place"
    pairs = combinations([side.value for side in field.sides], 2)
    return any(relation(a, b, places, is_place=is_place) == "clash" for a, b in pairs)


RULE = rule(__doc__, "X902", "settled-without-conflict", Severity.WARNING, find)
