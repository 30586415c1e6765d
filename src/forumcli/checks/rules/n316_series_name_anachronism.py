"""An edition bears a name that its series had only at other times.

## What it does
Compares the printed name of each edition, without ordinal and year, with those names of its series that have `since` or
`until`. Reported is a name of which none of the times covers the date of the edition.

## Why it matters
A series that was renamed is one series. If the edition does bear the old name, the change came later than the dates
say; else the edition belongs to another series, or has the wrong date.

## Example
```yaml
series:
  - id: gardens
    name: Forum of Gardens
    names:
      - {text: Meeting of Gardeners, until: 2018, source: gazette}
      - {text: Forum of Gardens, since: 2019, source: gazette}
editions:
  - id: gardens-5
    series: gardens
    reports:
      - source: gazette
        name: 5th Meeting of Gardeners  # warning: N316
        held: 2022-07-13
```

## Use instead
```yaml
series:
  - id: gardens
    name: Forum of Gardens
    names:
      - {text: Meeting of Gardeners, until: 2018, source: gazette}
      - {text: Forum of Gardens, since: 2019, source: gazette}
editions:
  - id: gardens-5
    series: gardens
    reports:
      - source: gazette
        name: 5th Forum of Gardens
        held: 2022-07-13
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.editions import dates_of
from forumcli.checks.rule import Finding, rule
from forumcli.checks.wording import listed, value_of
from forumcli.diagnostics.severity import Severity
from forumcli.model.dates import overlaps
from forumcli.model.fold import fold
from forumcli.model.ordinals import ordinals
from forumcli.model.series import Name, Series

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)年?")


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each printed name of an edition that its series had only at other times."""
    by_series = {series.id: _by_plain(series) for series in context.dataset.series.values()}
    for edition, report in context.reports():
        dates = list(dates_of(context.resolved[edition.id].fields["held"]))
        if report.name is None or not dates:
            continue
        printed = _plain(report.name.value)
        names = [name for id_ in edition.series for name in by_series.get(id_, {}).get(printed, ())]
        if names and not any(overlaps(date, name.since, name.until) for name in names for date in dates):
            yield Finding(
                value_of(report.name),
                f"`{edition.id}`, dated {listed(date.text for date in dates)}, is “{report.name.value}” by "
                f"`{report.source}`, a name that its series had only at other times",
                related=tuple(((*name.route, "text"), "the name") for name in names),
                help="hold the date and the name against the source; if it prints the name so, mend its times",
                values=(report.source, edition.id, report.name.value),
            )


def _by_plain(series: Series) -> dict[str, list[Name]]:
    """Return the names of a series as they are compared."""
    found: dict[str, list[Name]] = {}
    for name in series.names:
        found.setdefault(_plain(name.text), []).append(name)
    return found


def _plain(text: str) -> str:
    """Return a name folded, without the ordinals and years that tell one edition from another."""
    for mention in reversed(ordinals(text)):
        text = text[: mention.start] + " " + text[mention.end :]
    return fold(_YEAR.sub(" ", text))


RULE = rule(__doc__, "N316", "series-name-anachronism", Severity.WARNING, find)
