"""An ordinal has the ending of another number.

## What it does
Reports ordinals such as `3nd`, `11st` and `22th` in names of series, in names of editions and in printed numbers,
unless the source's `oddities` list the misprint.

## Why it matters
Either the digit or the ending was typed wrongly, and only the source tells which.

## Example
```yaml
editions:
  - id: cooperation-3
    series: cooperation
    reports:
      - source: gazette
        name: 3nd Cooperation Forum  # warning: N308
        number: 3
```

## Use instead
```yaml
editions:
  - id: cooperation-3
    series: cooperation
    reports:
      - source: gazette
        name: 3rd Cooperation Forum
        number: 3
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity
from forumcli.model.ordinals import malformed, ordinal_digits
from forumcli.model.report import Report
from forumcli.yamltext.route import Route


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each misspelt ordinal that nothing explains."""
    for text, route, known in _texts(context):
        for mention in malformed(text):
            words = text[mention.start : mention.end]
            if not any(words in odd for odd in known):
                yield Finding(
                    route,
                    f"“{words}” is no ordinal; {mention.number} is written {ordinal_digits(mention.number)}",
                    words=words,
                    help="if the source prints it so, list it under the source's `oddities`; else correct it",
                    values=(words,),
                )


def _texts(context: CheckContext) -> Iterator[tuple[str, Route, tuple[str, ...]]]:
    """Yield each text that may hold an ordinal, where it stands, and the misprints that are known of its source."""
    for series in context.dataset.series.values():
        yield series.name, (*series.route, "name"), ()
        yield from ((name.text, (*name.route, "text"), ()) for name in series.names)
    for _, report in context.reports():
        known = _oddities(report, context)
        if report.name:
            yield report.name.value, (*report.name.route, "value"), known
        yield from ((each.as_, (*each.route, "as"), known) for each in report.number if each.as_)


def _oddities(report: Report, context: CheckContext) -> tuple[str, ...]:
    source = context.dataset.sources.get(report.source)
    return tuple(each.as_ for each in source.oddities) if source else ()


RULE = rule(__doc__, "N308", "malformed-ordinal", Severity.WARNING, find)
