"""Sources differ on when a series was set up or first held.

## What it does
Compares what the sources claim of one series as a whole: `claim: established` and `claim: first-held` in `of_series`.
Dates that differ only in how exact they are do not clash: 2012 and May 2012.

## Why it matters
The birth of a series is told in passing and copied from report to report, so an error lives long. A series has no
settled values: the difference stands until one of them is shown to be wrong.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        of_series: [{says: established, value: "2019", claim: established}]  # warning: X914
      - source: herald
        of_series: [{says: set up, value: "2020", claim: established}]
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        of_series: [{says: established, value: "2020", claim: established}]
      - source: herald
        of_series: [{says: set up, value: 2020-07, claim: established}]
```
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from forumcli.checks.claims import Claim, claims
from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity
from forumcli.model.dates import PartialDate, relation
from forumcli.model.ids import SeriesId
from forumcli.model.statement import SeriesClaim

_WORDS: dict[SeriesClaim, str] = {"established": "was set up", "first-held": "was first held"}


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each claim on which the sources of a series differ."""
    made: dict[tuple[SeriesId, SeriesClaim], list[Claim]] = {}
    for each in sorted(claims(context), key=_order):
        if each.kind in _WORDS:
            made.setdefault((each.series, each.kind), []).append(each)
    for (series, kind), found in made.items():
        values = {each.statement.value: each for each in found}.values()
        if any(_clash(a, b) for a, b in itertools.combinations(values, 2)):
            first, others = found[0], [each for each in found[1:] if each.value != found[0].value]
            sides = {str(each.statement.value): each for each in reversed(found)}
            voices = "; ".join(sides[value].said(context.dataset) for value in sorted(sides))
            yield Finding(
                first.at,
                f"the sources differ on when `{series}` {_WORDS[kind]}: {voices}",
                label=first.said(context.dataset),
                related=tuple((each.at, each.said(context.dataset)) for each in others),
                help="hold each against its source: they may tell of two things; if one is wrong, suppress this with "
                "the reason",
                values=(series, kind, *sorted(f"{each.source}={each.statement.value}" for each in found)),
            )


def _order(claim: Claim) -> tuple[bool, str, str, str]:
    """Put the series' own reports first, so that the finding stands there and not at one that tells of it beside."""
    beside = claim.series not in claim.edition.series
    return beside, claim.edition.id, claim.source, str(claim.statement.value)


def _clash(a: Claim, b: Claim) -> bool:
    dates = (a.value, b.value)
    return all(isinstance(each, PartialDate) for each in dates) and relation(*dates) == "clash"  # type: ignore[arg-type]


RULE = rule(__doc__, "X914", "series-claim-conflict", Severity.WARNING, find)
