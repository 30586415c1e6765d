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

import itertools
from collections.abc import Iterator

from forumcli.checks.amounts import Amount, amount_of
from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity
from forumcli.model.edition import Edition
from forumcli.model.fold import fold
from forumcli.model.ids import SourceId
from forumcli.model.statement import Figure
from forumcli.yamltext.route import Route

_Told = tuple[Edition, SourceId, Figure, Amount]


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield one finding for each statistic on which figures clash, at the first of them."""
    groups: dict[tuple[str, str, str], list[_Told]] = {}
    for edition, report in context.reports():
        for figure in report.figures:
            amount = amount_of(figure)
            if amount:
                when = figure.year.text if figure.year else edition.id
                groups.setdefault((fold(figure.of), amount.unit, when), []).append(
                    (edition, report.source, figure, amount)
                )
    for told in groups.values():
        clashing = [pair for pair in itertools.combinations(told, 2) if _clash(*pair)]
        if clashing:
            first = clashing[0][0]
            yield _finding(first, [other for one, other in clashing if one is first])


def _clash(a: _Told, b: _Told) -> bool:
    scopes = [fold(figure.scope) for _, _, figure, _ in (a, b) if figure.scope]
    return len(set(scopes)) <= 1 and not a[3].meets(b[3])


def _finding(first: _Told, others: list[_Told]) -> Finding:
    _, _, figure, _ = first
    of_year = f", {figure.year.text}" if figure.year else ""
    voices = "; ".join(_said(each) for each in (first, *others))
    return Finding(
        _at(figure),
        f"the sources differ on “{figure.of}”{of_year}: {voices}",
        label=_said(first),
        related=tuple((_at(other), _said(each)) for each in others for _, _, other, _ in [each]),
        help="look of which year each is and what it counts; if both stand, say so in a note",
        values=(figure.of, *sorted(f"{source}={amount.words}" for _, source, _, amount in (first, *others))),
    )


def _said(told: _Told) -> str:
    edition, source, _, amount = told
    return f"`{source}` at `{edition.id}` says {amount.words}"


def _at(figure: Figure) -> Route:
    return (*figure.route, "value" if figure.value else "words")


RULE = rule(__doc__, "X919", "figure-conflict", Severity.WARNING, find)
