"""All reports of an edition go back to one text.

## What it does
Reports editions with two reports or more, all of whose sources are copies of one another (`derived_from`). An edition
of which something cannot be read is passed over.

## Why it matters
Copies prove nothing to each other. What looks like two sources that agree is one.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:  # note: E705
      - {source: gazette, place: lanzhou}
      - {source: bulletin, place: lanzhou}
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - {source: gazette, place: lanzhou}
      - {source: herald, place: lanzhou}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.checks.wording import ids
from forumcli.diagnostics.severity import Severity


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each edition whose sources are several and one voice."""
    for edition in context.dataset.editions.values():
        sources = {report.source for report in edition.reports}
        voices = {context.dataset.voice(source) for source in sources}
        if len(sources) > 1 and len(voices) == 1:
            yield Finding(
                (*edition.route, "reports"),
                f"the {len(sources)} reports of `{edition.id}` are one voice, that of {ids(sorted(voices))}",
                help="look for a source that was written by somebody else",
                lacks=edition.route,
                values=(edition.id,),
            )


RULE = rule(__doc__, "E705", "one-voice", Severity.NOTE, find)
