"""Two sources give different numbers for one statistic.

## What it does
Compares `figures` that measure the same thing (`of`), in the same unit, for the same `year`, whichever edition they
were stated at; without a year, within one edition. Thousands, millions and billions are reckoned together, and numbers
that differ only in rounding do not clash: $1.57 billion and $1.6 billion. Where both give a `scope`, it must be the
same.

## Why it matters
A statistic is quoted alone, far from the speech that it stood in. One of the two is of another year or counts
something else.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        figures:
          - {of: trade of the six countries, words: 50.1 billion US dollars, year: 2022}  # warning: X919
      - source: herald
        figures:
          - {of: trade of the six countries, value: 70200, unit: million US dollars, year: 2022}
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        figures:
          - {of: trade of the six countries, words: 50.1 billion US dollars, year: 2021}
      - source: herald
        figures:
          - {of: trade of the six countries, value: 70200, unit: million US dollars, year: 2022}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from forumcli.checks.amounts import Amount, amount_of
from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.checks.wording import voices
from forumcli.diagnostics.severity import Severity
from forumcli.model.fold import fold
from forumcli.model.ids import EditionId, SourceId
from forumcli.model.statement import Figure
from forumcli.yamltext.route import Route

_EVERYWHERE: Final = ""
"""The scope of a figure that gives none: it is held against those of every scope."""


class _Told(NamedTuple):
    edition: EditionId
    source: SourceId
    figure: Figure
    amount: Amount

    @property
    def scope(self) -> str:
        return fold(self.figure.scope) if self.figure.scope else _EVERYWHERE

    @property
    def order(self) -> tuple[str, ...]:
        return (self.edition, self.source, self.amount.words, self.scope)


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield one finding for each statistic on which figures clash, at the first of them by its edition and source."""
    groups: dict[tuple[str, str, str], list[_Told]] = {}
    for edition, report in context.reports():
        for figure in report.figures:
            amount = amount_of(figure)
            if amount:
                when = figure.year.text if figure.year else edition.id
                told = _Told(edition.id, report.source, figure, amount)
                groups.setdefault((fold(figure.of), amount.unit, when), []).append(told)
    for group in groups.values():
        ordered = sorted(group, key=lambda each: each.order)
        first = _first_that_clashes(ordered)
        if first:
            yield _finding(first, [each for each in ordered if _comparable(first, each) and _clash(first, each)])


def _first_that_clashes(group: list[_Told]) -> _Told | None:
    """Return the first figure that excludes another, by the bounds of those that it is held against: no pairs."""
    in_scope: dict[str, list[Amount]] = {}
    for each in group:
        in_scope.setdefault(each.scope, []).append(each.amount)
    bounds = {scope: _Bounds.of(amounts) for scope, amounts in in_scope.items()}
    bounds[_EVERYWHERE] = bounds.get(_EVERYWHERE, _Bounds())
    everything = _Bounds.of([each.amount for each in group])
    for each in group:
        against = (everything,) if each.scope == _EVERYWHERE else (bounds[each.scope], bounds[_EVERYWHERE])
        if any(those.exclude(each.amount) for those in against):
            return each
    return None


def _comparable(a: _Told, b: _Told) -> bool:
    return _EVERYWHERE in (a.scope, b.scope) or a.scope == b.scope


def _clash(a: _Told, b: _Told) -> bool:
    return not a.amount.meets(b.amount)


class _Bounds(NamedTuple):
    """Of some amounts, the highest that one of them allows at least, and the lowest that one allows at most."""

    highest_low: Decimal | None = None
    lowest_high: Decimal | None = None

    @classmethod
    def of(cls, amounts: list[Amount]) -> _Bounds:
        highs = (each.high for each in amounts if each.high is not None)
        return cls(max(each.low for each in amounts), min(highs, default=None))

    def exclude(self, amount: Amount) -> bool:
        above = self.highest_low is not None and amount.high is not None and self.highest_low > amount.high
        return above or (self.lowest_high is not None and self.lowest_high < amount.low)


def _finding(first: _Told, others: list[_Told]) -> Finding:
    figure = first.figure
    of_year = f", {figure.year.text}" if figure.year else ""
    return Finding(
        _at(figure),
        f"the sources differ on “{figure.of}”{of_year}: {voices(_said(each) for each in (first, *others))}",
        label=_said(first),
        related=tuple((_at(each.figure), _said(each)) for each in others),
        help="look of which year each is and what it counts; if both stand, say so in a note",
        values=(figure.of, *sorted(f"{each.source}={each.amount.words}" for each in (first, *others))),
    )


def _said(told: _Told) -> str:
    return f"`{told.source}` at `{told.edition}` says {told.amount.words}"


def _at(figure: Figure) -> Route:
    return (*figure.route, "value" if figure.value else "words")


RULE = rule(__doc__, "X919", "figure-conflict", Severity.WARNING, find)
