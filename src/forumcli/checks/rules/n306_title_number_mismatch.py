"""The ordinal in an edition's printed name is not its number.

## What it does
Reads the ordinals in the name that a report gives, in digits, words, Roman numerals, Chinese or Russian, and compares
them with the number that the same report states, or else with the resolved one. Only an ordinal that counts the forum
is read, before the words of the series' names or of a gathering (Ninth Cooperation Forum, 第九届): not that of an
anniversary, of a world war, of Track II or of the Third Pole.

## Why it matters
The name is what people cite. If it says eleventh and the number 10, one of the two was typed wrongly, or the source
contradicts itself, which the reader should be told.

## Example
```yaml
editions:
  - id: cooperation-10
    series: cooperation
    reports:
      - source: gazette
        name: Eleventh Cooperation Forum  # error: N306
        number: 10
```

## Use instead
```yaml
editions:
  - id: cooperation-11
    series: cooperation
    reports:
      - source: gazette
        name: Eleventh Cooperation Forum
        number: 11
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.counting import counting
from forumcli.checks.rule import Finding, rule
from forumcli.checks.wording import listed, quoted, value_of
from forumcli.diagnostics.severity import Severity
from forumcli.model.edition import Edition
from forumcli.model.ordinals import OrdinalMention
from forumcli.model.report import Report
from forumcli.yamltext.route import Route


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each report in whose name only other ordinals stand than the edition's number."""
    for edition, report in context.reports():
        if report.name is None:
            continue
        name = report.name.value
        found = counting(name, context.names_of(edition))
        stated = _stated(report) or _resolved(edition, context)
        if found and stated and not any(each.number in stated for each in found):
            yield _finding(edition, report, name, found, stated)


def _finding(
    edition: Edition,
    report: Report,
    name: str,
    found: list[OrdinalMention],
    stated: dict[int, tuple[Route | None, str]],
) -> Finding:
    words = listed(f"“{name[each.start : each.end]}”" for each in found)
    numbers = listed(f"{number}{quote}" for number, (_, quote) in stated.items())
    return Finding(
        (*report.route, "name", "value"),
        f"`{report.source}` names `{edition.id}` “{name}”, but its number is {numbers}",
        label=f"{words} is not {listed(str(number) for number in stated)}",
        words=name[found[0].start : found[0].end],
        related=tuple((route, "the number") for route, _ in stated.values() if route),
        help="hold both against the source; if it contradicts itself, say so in a note and settle the number",
        values=(report.source, name, *map(str, stated)),
    )


def _stated(report: Report) -> dict[int, tuple[Route | None, str]]:
    return {each.value: (value_of(each), quoted(each)) for each in report.number}


def _resolved(edition: Edition, context: CheckContext) -> dict[int, tuple[Route | None, str]]:
    numbers = context.resolved[edition.id].numbers.values()
    return {field.value: (None, "") for field in numbers if isinstance(field.value, int)}


RULE = rule(__doc__, "N306", "title-number-mismatch", Severity.ERROR, find)
