"""Two editions of one series carry one number.

## What it does
Compares the resolved numbers of all editions of a series; an edition in two series counts in each with its own number.

## Why it matters
Either one of the two is counted wrongly, or they are one event that was entered twice.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        number: 9
  - id: cooperation-ninth
    series: cooperation
    reports:
      - source: herald
        number: {value: 9, as: ninth}  # error: N301
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        number: 9
  - id: cooperation-10
    series: cooperation
    reports:
      - source: herald
        number: {value: 10, as: tenth}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from forumcli.checks.context import CheckContext
from forumcli.checks.editions import earliest, numbered, stated_at
from forumcli.checks.rule import Finding, rule
from forumcli.checks.wording import said
from forumcli.diagnostics.severity import Severity
from forumcli.model.edition import Edition
from forumcli.model.ids import SeriesId


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each edition whose number one before it has, by date and then by id."""
    for series in context.editions:
        taken: dict[int, Edition] = {}
        for number, edition in sorted(numbered(series, context), key=lambda pair: _order(pair[1], context)):
            first = taken.setdefault(number, edition)
            if first is not edition:
                yield _finding(context, series, number, first, edition)


def _order(edition: Edition, context: CheckContext) -> tuple[bool, date, str]:
    held = earliest(context.resolved[edition.id].fields["held"])
    return (held is None, held or date.max, edition.id)


def _finding(context: CheckContext, series: SeriesId, number: int, first: Edition, second: Edition) -> Finding:
    here, there = (context.resolved[edition.id].numbers[series] for edition in (second, first))
    words = [
        "; ".join(said(stated, context.dataset) for side in field.sides for stated in side.stated[:1])
        for field in (there, here)
    ]
    return Finding(
        stated_at(here, second),
        f"`{first.id}` and `{second.id}` are both number {number} of `{series}`: {words[0]}; {words[1]}",
        label=f"`{second.id}`: {words[1]}",
        related=((stated_at(there, first), f"`{first.id}`: {words[0]}"),),
        help="if they are one event, make it one edition with two reports; else look which of them is miscounted",
        values=(series, str(number), *sorted((first.id, second.id))),
    )


RULE = rule(__doc__, "N301", "edition-number-conflict", Severity.ERROR, find)
