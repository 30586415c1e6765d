"""The names that sources print of one edition have different ordinals, and no source gives its number.

## What it does
Where no report has a `number`, compares the ordinals in the printed names (`value` and `as`), in any language: "10th",
第十一届, XI.

## Why it matters
The sources disagree on the number, or tell of two editions. Without a `number` no other rule on numbers sees it.

## Example
```yaml
editions:
  - id: cooperation-x
    series: cooperation
    reports:
      - source: gazette
        name: 10th Cooperation Forum
      - source: herald
        name: 第十一届合作论坛  # warning: N307
```

## Use instead
```yaml
editions:
  - id: cooperation-x
    series: cooperation
    reports:
      - source: gazette
        name: 10th Cooperation Forum
      - source: herald
        name: 第十届合作论坛
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.counting import counting
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity
from forumcli.model.edition import Edition
from forumcli.yamltext.route import Route


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each name whose one ordinal is not that of the first name that has one."""
    for edition in context.dataset.editions.values():
        if any(report.number for report in edition.reports):
            continue
        first: tuple[int, Route, str] | None = None
        for number, route, name in _numbered(edition, context.names_of(edition)):
            if first is None:
                first = (number, route, name)
            elif number != first[0]:
                yield Finding(
                    route,
                    f"`{edition.id}` is called “{first[2]}” and “{name}”",
                    label=f"{number}, not {first[0]}",
                    related=((first[1], f"{first[0]}"),),
                    help="hold both against the sources, and give each report its `number`",
                    values=(edition.id, str(first[0]), str(number)),
                )


def _numbered(edition: Edition, series: tuple[str, ...]) -> Iterator[tuple[int, Route, str]]:
    """Yield each printed name with one ordinal in it that counts the edition, where it stands, and the ordinal."""
    for report in edition.reports:
        if report.name is None:
            continue
        for key, words in (("value", report.name.value), ("as", report.name.as_)):
            numbers = {each.number for each in counting(words, series)} if words else set()
            if words and len(numbers) == 1:
                yield numbers.pop(), (*report.name.route, key), words


RULE = rule(__doc__, "N307", "cross-language-number", Severity.WARNING, find)
