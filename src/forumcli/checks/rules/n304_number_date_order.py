"""An edition with a higher number was held before one with a lower number.

## What it does
Goes through the editions of a series by number and compares their dates, as far as they are known: an edition must not
have ended before one with a lower number began. Reported are the fewest editions without which the others are in order;
of two that exclude each other, the one with the higher number. Where sources differ on a date, only what none of them
allows counts.

## Why it matters
One of the numbers or one of the dates is wrong, or belongs to another series.

## Example
```yaml
editions:
  - id: cooperation-8
    series: cooperation
    reports:
      - source: gazette
        number: 8
        held: 2022-07-13
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        number: 9
        held: 2021-10-17  # error: N304
```

## Use instead
```yaml
editions:
  - id: cooperation-8
    series: cooperation
    reports:
      - source: gazette
        number: 8
        held: 2021-10-17
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        number: 9
        held: 2022-07-13
```
"""

from __future__ import annotations

import bisect
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple, TypeAlias

from forumcli.checks.context import CheckContext
from forumcli.checks.editions import dates_of, earliest, latest, numbered, stated_at
from forumcli.checks.rule import Finding, rule
from forumcli.checks.wording import listed
from forumcli.diagnostics.severity import Severity
from forumcli.model.edition import Edition
from forumcli.model.ids import SeriesId

_Chain: TypeAlias = "tuple[int, _Chain | None]"
"""Editions in order, by their places in a list, the one that was added last first."""


class _Held(NamedTuple):
    """An edition by its number, and the first and last day that its dates allow."""

    number: int
    begin: date
    end: date
    edition: Edition

    def before(self, other: _Held) -> bool:
        """Tell whether it was over before another began."""
        return self.end < other.begin


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each edition out of order: the fewest that have to go for the others to be in order."""
    for series in context.editions:
        held = sorted(_held(series, context), key=lambda each: (each.number, each.begin, each.edition.id))
        if not _in_order(held):
            kept = _longest_in_order(held)
            for index, odd in enumerate(held):
                if index not in kept:
                    yield _finding(context, series, odd, _contradicting(odd, [held[each] for each in sorted(kept)]))


def _held(series: SeriesId, context: CheckContext) -> Iterator[_Held]:
    for number, edition in numbered(series, context):
        field = context.resolved[edition.id].fields["held"]
        begin, end = earliest(field), latest(field)
        if begin and end:
            yield _Held(number, begin, end, edition)


def _in_order(held: list[_Held]) -> bool:
    latest_begin = date.min
    for each in held:
        if each.end < latest_begin:
            return False
        latest_begin = max(latest_begin, each.begin)
    return True


def _longest_in_order(held: list[_Held]) -> set[int]:
    """Return the places of the most editions that are in order among themselves.

    Goes from the highest number down, so that of two editions that exclude each other the lower is kept. Of the chains
    of each length the one is known whose last edition can be the latest: each edition lengthens those that it fits.
    """
    lasts: list[int] = []
    chains: list[_Chain] = []
    for index in range(len(held) - 1, -1, -1):
        begin, end = -held[index].end.toordinal(), -held[index].begin.toordinal()
        at, stop = bisect.bisect_right(lasts, begin), bisect.bisect_right(lasts, end)
        longer: list[_Chain] = [(index, chains[each] if each >= 0 else None) for each in range(at - 1, stop)]
        lasts[at : stop + 1] = [begin, *lasts[at:stop]]
        chains[at : stop + 1] = longer
    kept: set[int] = set()
    chain: _Chain | None = chains[-1]
    while chain:
        kept.add(chain[0])
        chain = chain[1]
    return kept


def _contradicting(odd: _Held, kept: list[_Held]) -> _Held:
    """Return the edition nearest by number that was held on the wrong side of one that is out of order."""
    wrong = [
        each
        for each in kept
        if (each.number < odd.number and odd.before(each)) or (each.number > odd.number and each.before(odd))
    ]
    return min(wrong, key=lambda each: (abs(each.number - odd.number), each.number, each.edition.id))


def _finding(context: CheckContext, series: SeriesId, odd: _Held, other: _Held) -> Finding:
    words, places = [], []
    for each in (odd, other):
        field = context.resolved[each.edition.id].fields["held"]
        dates = listed(date.text for date in dates_of(field))
        words.append(f"`{each.edition.id}`, number {each.number} of `{series}`, is dated {dates}")
        places.append(stated_at(field, each.edition))
    return Finding(
        places[0],
        f"{words[0]}; {words[1]}",
        label=words[0],
        related=((places[1], words[1]),),
        help="hold both numbers and both dates against their sources",
        values=(series, odd.edition.id),
    )


RULE = rule(__doc__, "N304", "number-date-order", Severity.ERROR, find)
