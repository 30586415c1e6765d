"""A date follows from "yesterday" or "last Friday", and nothing says of which day.

## What it does
Looks for such words in what is printed for a date (`as`), where the source has no `published` date and the date no
`inferred` that says how it was counted.

## Why it matters
Counted from the wrong day, the date is wrong; nobody can count it again.

## Example
```yaml
sources:
  - {id: undated, title: Forum ends, language: en}
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: undated
        held: {value: 2022-07-13, as: yesterday}  # warning: D412
```

## Use instead
```yaml
sources:
  - {id: undated, title: Forum ends, published: 2022-07-14, language: en}
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: undated
        held: {value: 2022-07-13, as: yesterday}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity

_RELATIVE = re.compile(
    r"\b(?:today|yesterday|tomorrow|tonight|(?:last|this|next|past) "
    r"(?:week|weekend|month|year|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:a few|two|three) days ago"
    r"|сегодня|вчера|завтра|накануне)\b|今[天日]|昨[天日]|明[天日]|日前|近日",
    re.IGNORECASE,
)


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each date that was counted from a day that is not known."""
    for edition, report in context.reports():
        source = context.dataset.sources.get(report.source)
        if report.held is None or source is None or source.published or report.held.inferred:
            continue
        words = _RELATIVE.search(report.held.as_ or "")
        if words:
            yield Finding(
                (*report.held.route, "as"),
                f"`{edition.id}` is dated by “{words[0]}” in `{source.id}`, which has no date itself",
                words=words[0],
                help="give the source its `published` date, or say in `inferred` how the date was counted",
                values=(report.source, words[0]),
            )


RULE = rule(__doc__, "D412", "relative-date-without-anchor", Severity.WARNING, find)
