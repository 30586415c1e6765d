"""A settled value cannot be used.

## What it does
Reports entries under `settled` for keys that have no single value, values that are not in the form of their field,
places that do not exist, and a `because` without a single word.

## Why it matters
The settlement has no effect: the field stays disputed, although somebody decided it.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    settled:
      held: {value: July 13, because: the host says so}  # error: X911
    reports:
      - source: gazette
        held: 2022-07-13
      - source: herald
        held: 2022-07-14
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    settled:
      held: {value: 2022-07-13, because: the host says so}
    reports:
      - source: gazette
        held: 2022-07-13
      - source: herald
        held: 2022-07-14
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.checks.wording import ids
from forumcli.dataset.nearest import nearest
from forumcli.diagnostics.severity import Severity
from forumcli.model.edition import Edition, Settled, SingleField
from forumcli.model.wording import gives_reason
from forumcli.resolve.resolve import SINGLE_FIELDS, parse_value


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each settlement that has no effect."""
    for edition in context.dataset.editions.values():
        for name, settled in edition.settled.items():
            field = next((each for each in SINGLE_FIELDS if each == name), None)
            if field is None:
                near = nearest(name, SINGLE_FIELDS)
                advice = f"did you mean `{near}`?" if near else f"what can be settled is {ids(SINGLE_FIELDS)}"
                message = f"`{name}` of `{edition.id}` cannot be settled"
                yield Finding(settled.route, message, help=advice, values=(edition.id, name))
            else:
                yield from _faults(edition, field, settled, context)


def _faults(edition: Edition, field: SingleField, settled: Settled, context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for a value that is of no use, and one for a reason that is none."""
    try:
        value = parse_value(field, settled.value)
    except ValueError as error:
        yield _finding(edition, field, settled, str(error), "write it in the form of the field")
    else:
        if field == "place" and value not in context.dataset.places:
            near = nearest(settled.value, context.dataset.places)
            advice = f"did you mean `{near}`?" if near else "name the id of a place"
            yield _finding(edition, field, settled, f"no place has the id `{settled.value}`", advice)
    if not gives_reason(settled.because):
        advice = "write on which evidence it rests; without it the field stays open"
        yield _finding(edition, field, settled, "no reason is given", advice, key="because")


def _finding(  # noqa: PLR0913 - what a finding is made of
    edition: Edition, name: str, settled: Settled, reason: str, advice: str, *, key: str = "value"
) -> Finding:
    message = f"the settled `{name}` of `{edition.id}` has no effect: {reason}"
    return Finding((*settled.route, key), message, help=advice, values=(edition.id, name, settled.value))


RULE = rule(__doc__, "X911", "settled-unusable", Severity.ERROR, find)
