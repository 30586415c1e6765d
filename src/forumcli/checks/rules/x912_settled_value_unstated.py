"""The sources differ, and the value that was settled is none of theirs.

## What it does
Reports settled fields on which the reports differ, and whose settled value no report states. "16 to 17 October" may be
settled where one report says that it opened on the 16th and another that it closed on the 17th, for they state it
together; a day may not where all that allows it is a report that names the year. Editions of which a report cannot be
read are passed over.

## Why it matters
The settlement was right for a statement that is gone, or holds something that belongs into a report.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        number: 8
      - source: herald
        number: 7
    settled:
      number: {value: 9, because: the host says so}  # warning: X912
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        number: 8
      - source: herald
        number: 7
    settled:
      number: {value: 8, because: the host says so}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.checks.wording import listed, plain
from forumcli.diagnostics.severity import Severity
from forumcli.resolve.compare import is_stated


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each settled value that stands beside what the sources say."""
    for edition in context.dataset.editions.values():
        resolved = context.resolved[edition.id]
        for field in resolved.fields.values():
            settled = edition.settled.get(field.field)
            if not settled or field.state != "settled" or len(field.sides) <= 1:
                continue
            if not is_stated(field, context.dataset.places):
                stated = listed(plain(side.value) for side in field.sides)
                settled_as = f"`{field.field}` of `{edition.id}` is settled as {plain(field.value)}"
                yield Finding(
                    (*settled.route, "value"),
                    f"{settled_as}, but the sources say {stated}",
                    help="settle on a value that a source states; add the report that states this one",
                    lacks=(*edition.route, "reports"),
                    values=(edition.id, field.field, settled.value),
                )


RULE = rule(__doc__, "X912", "settled-value-unstated", Severity.WARNING, find)
