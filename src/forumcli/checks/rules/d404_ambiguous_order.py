"""A printed date can be read with the day first or with the month first.

## What it does
Looks for `05/06/2021` in the words printed for a date (`as` of `held`, `published_as` of a source), where both numbers
can be a month. A `note` that says which it is settles it.

## Why it matters
British and American writers read the two numbers the other way round, and the date is months off, unseen.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        held: {value: 2022-06-05, as: "05/06/2022"}  # warning: D404
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        held: {value: 2022-06-05, as: "05/06/2022", note: "the gazette writes the day first: 13/06/2022 in paragraph 4"}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity
from forumcli.yamltext.route import Route

_NUMBERS = re.compile(r"(?<![\d/.])(0?[1-9]|1[0-2])/(0?[1-9]|1[0-2])/((?:19|20)?)(\d\d)(?![\d/])")


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each printed date of two small numbers that differ."""
    for at, words in _printed(context):
        for match in _NUMBERS.finditer(words):
            if int(match[1]) != int(match[2]):
                year = f"{match[3] or 20}{match[4]}"
                one, other = (f"{year}-{int(match[a]):02}-{int(match[b]):02}" for a, b in ((2, 1), (1, 2)))
                yield Finding(
                    at,
                    f"“{match[0]}” can be {one} and {other}",
                    words=match[0],
                    help="look how the source writes other dates, and say in a `note` which it is",
                    values=(words,),
                )


def _printed(context: CheckContext) -> Iterator[tuple[Route, str]]:
    for _, report in context.reports():
        if report.held and report.held.as_ and not report.held.note:
            yield (*report.held.route, "as"), report.held.as_
    for source in context.dataset.sources.values():
        if source.published_as and not source.note:
            yield (*source.route, "published_as"), source.published_as


RULE = rule(__doc__, "D404", "ambiguous-order", Severity.WARNING, find)
