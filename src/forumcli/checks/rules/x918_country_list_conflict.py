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

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.checks.wording import value_of
from forumcli.diagnostics.severity import Severity
from forumcli.model.report import Report


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield one finding for each edition whose lists of countries differ."""
    for edition in context.dataset.editions.values():
        told = [report for report in edition.reports if report.countries and not _announced(report)]
        common = set.intersection(*(_countries(report) for report in told)) if told else set()
        others = [report for report in told[1:] if _countries(report) != _countries(told[0])]
        if others:
            apart = [(report, _more(report, common)) for report in (told[0], *others)]
            voices = "; ".join(f"`{report.source}` {words}" for report, words in apart)
            yield Finding(
                _at(told[0]),
                f"the sources list different countries at `{edition.id}`: {voices}",
                label=f"`{told[0].source}` {apart[0][1]}",
                related=tuple((_at(report), f"`{report.source}` {words}") for report, words in apart[1:]),
                help="hold the lists against the sources; if they do differ, this stands as an open disagreement",
                values=tuple(sorted(f"{r.source}={','.join(sorted(_countries(r)))}" for r in (told[0], *others))),
            )


def _announced(report: Report) -> bool:
    return report.status is not None and report.status.value == "announced"


def _countries(report: Report) -> set[str]:
    return set(report.countries.value) if report.countries else set()


def _at(report: Report) -> tuple[str | int, ...]:
    return value_of(report.countries) if report.countries else report.route


def _more(report: Report, common: set[str]) -> str:
    """Say what a list has beside the countries that all lists have."""
    verb = "is taken to have" if report.countries and report.countries.inferred else "has"
    more = sorted(_countries(report) - common)
    return f"{verb} {', '.join(more)}" if more else f"{verb} only those that all have"


RULE = rule(__doc__, "X918", "country-list-conflict", Severity.WARNING, find)
