"""Two sources list different countries at one edition.

## What it does
Compares the `countries` that the reports of an edition give. A report that gives none says nothing. An announcement is
not compared with what is told afterwards.

## Why it matters
Who was there and who was left out is what such lists are read for; a country that one of two near-identical texts
drops is easily overlooked.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        countries: [CN, KZ, TJ]  # warning: X918
      - source: herald
        countries: [CN, KZ]
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        countries: [CN, KZ, TJ]
      - source: herald
        countries: [TJ, KZ, CN]
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.checks.wording import value_of
from forumcli.diagnostics.severity import Severity
from forumcli.model.ids import SourceId
from forumcli.model.report import Report
from forumcli.model.statement import CountriesStatement


class _List(NamedTuple):
    """What one report says."""

    source: SourceId
    statement: CountriesStatement
    countries: frozenset[str]


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield one finding for each edition whose lists of countries differ."""
    for edition in context.dataset.editions.values():
        told = [
            _List(report.source, report.countries, frozenset(report.countries.value))
            for report in edition.reports
            if report.countries and not _announced(report)
        ]
        others = [each for each in told[1:] if each.countries != told[0].countries]
        if others:
            common = frozenset.intersection(*(each.countries for each in told))
            apart = [(each, _more(each, common)) for each in (told[0], *others)]
            voices = "; ".join(f"`{each.source}` {words}" for each, words in apart)
            yield Finding(
                value_of(told[0].statement),
                f"the sources list different countries at `{edition.id}`: {voices}",
                label=f"`{told[0].source}` {apart[0][1]}",
                related=tuple((value_of(each.statement), f"`{each.source}` {words}") for each, words in apart[1:]),
                help="hold the lists against the sources; if they do differ, this stands as an open disagreement",
                values=tuple(sorted(f"{each.source}={','.join(sorted(each.countries))}" for each, _ in apart)),
            )


def _announced(report: Report) -> bool:
    return report.status is not None and report.status.value == "announced"


def _more(told: _List, common: frozenset[str]) -> str:
    """Say what a list has beside the countries that all lists have."""
    verb = "is taken to have" if told.statement.inferred else "has"
    more = sorted(told.countries - common)
    return f"{verb} {', '.join(more)}" if more else f"{verb} only those that all have"


RULE = rule(__doc__, "X918", "country-list-conflict", Severity.WARNING, find)
