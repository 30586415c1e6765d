"""What a source claims of a series is contradicted by the editions.

## What it does
Holds each `claim` in `of_series` against the editions of the series: none may lie before the day on which it was
`established` or `first-held`, nor the first after that; with `held-so-far` forums, the edition is the last of them or
the next; and between the date of `first-in-person-since` and the edition none may have met in person, wholly or in
part.

## Why it matters
Round claims ("the first since 2019") are made in previews and copied unseen. The editions are the better witness, or
one of them is wrong.

## Example
```yaml
editions:
  - id: cooperation-8
    series: cooperation
    reports: [{source: gazette, held: 2021-10-16, mode: hybrid}]
  - id: cooperation-10
    series: cooperation
    reports:
      - source: herald
        held: 2023-09-09
        of_series:
          - says: first offline edition since
            value: "2019"  # warning: X915
            claim: first-in-person-since
```

## Use instead
```yaml
editions:
  - id: cooperation-8
    series: cooperation
    reports: [{source: gazette, held: 2021-10-16, mode: hybrid}]
  - id: cooperation-10
    series: cooperation
    reports:
      - source: herald
        held: 2023-09-09
        of_series:
          - says: first offline edition since
            value: "2021"
            claim: first-in-person-since
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.claims import Claim, claims
from forumcli.checks.context import CheckContext
from forumcli.checks.editions import earliest, latest, stated_at
from forumcli.checks.rule import Finding, rule
from forumcli.checks.wording import listed
from forumcli.diagnostics.severity import Severity
from forumcli.model.dates import PartialDate
from forumcli.model.edition import Edition, SingleField

_IN_PART = "met in person, at least in part"
_MET = {"in-person", "hybrid"}


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each claim that some edition contradicts."""
    for claim in claims(context):
        if isinstance(claim.value, int):
            yield from _miscounted(claim, claim.value, context)
        elif claim.kind == "first-in-person-since":
            yield from _finding(claim, "mode", _met_between(claim, claim.value, context), _IN_PART, context)
        else:
            before = [edition for edition in _editions(claim, context) if _over_before(edition, claim.value, context)]
            yield from _finding(claim, "held", before, "was held before", context)
            if claim.kind == "first-held":
                after = [e for e in _editions(claim, context) if _first_after(e, claim, claim.value, context)]
                yield from _finding(claim, "held", after, "was the first, and held after", context)


def _finding(
    claim: Claim, field: SingleField, against: list[Edition], words: str, context: CheckContext
) -> Iterator[Finding]:
    if not against:
        return
    told = listed(f"`{edition.id}`" for edition in against)
    shown = {edition.id: context.resolved[edition.id].fields[field] for edition in against}
    yield Finding(
        claim.at,
        f"`{claim.source}` says of `{claim.series}`: {claim.statement.says} {claim.statement.value}; "
        f"yet {told} {words}",
        related=tuple((stated_at(shown[edition.id], edition), f"`{edition.id}`") for edition in against),
        help="hold the claim and the editions against the sources; if the claim is wrong, it stays, with this "
        "suppressed for that reason",
        values=(claim.source, claim.kind, str(claim.statement.value), *(edition.id for edition in against)),
    )


def _miscounted(claim: Claim, so_far: int, context: CheckContext) -> Iterator[Finding]:
    number = context.resolved[claim.edition.id].numbers.get(claim.series)
    if number and number.value is not None and number.value - so_far not in {0, 1}:
        yield Finding(
            claim.at,
            f"`{claim.source}` says of `{claim.series}`: {claim.statement.says} {so_far}; yet `{claim.edition.id}` is "
            f"number {number.value}",
            related=((stated_at(number, claim.edition), f"number {number.value}"),),
            help="hold both against the sources",
            values=(claim.source, claim.kind, str(so_far), claim.edition.id),
        )


def _editions(claim: Claim, context: CheckContext) -> tuple[Edition, ...]:
    return context.editions.get(claim.series, ())


def _over_before(edition: Edition, date: PartialDate, context: CheckContext) -> bool:
    last = latest(context.resolved[edition.id].fields["held"])
    return bool(last and date.first and not date.qualified and last < date.first)


def _first_after(edition: Edition, claim: Claim, date: PartialDate, context: CheckContext) -> bool:
    if context.resolved[edition.id].numbers[claim.series].value != 1:
        return False
    first = earliest(context.resolved[edition.id].fields["held"])
    return bool(first and date.last and not date.qualified and first > date.last)


def _met_between(claim: Claim, since: PartialDate, context: CheckContext) -> list[Edition]:
    """Return the editions between a date and the edition of the claim at which people surely met."""
    opened = earliest(context.resolved[claim.edition.id].fields["held"])
    met = []
    for edition in _editions(claim, context):
        fields = context.resolved[edition.id].fields
        first, last = earliest(fields["held"]), latest(fields["held"])
        modes = {fields["mode"].value} if fields["mode"].value else {side.value for side in fields["mode"].sides}
        between = first and last and opened and since.last and since.last < first and last < opened
        if between and modes and modes <= _MET:
            met.append(edition)
    return met


RULE = rule(__doc__, "X915", "series-claim-contradicted", Severity.WARNING, find)
