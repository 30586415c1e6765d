"""The name of a series carries the number of one edition.

## What it does
Looks for ordinals in the name, the short name and the other names of each series.

## Why it matters
The name stands for all editions. An ordinal in it belongs to one, and is wrong for every other.

## Example
```yaml
series:
  - id: dialogue
    name: Third Dialogue of Cities  # warning: N305
```

## Use instead
```yaml
series:
  - id: dialogue
    name: Dialogue of Cities
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity
from forumcli.model.ordinals import ordinals


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each name of a series that prints an ordinal."""
    for series in context.dataset.series.values():
        names = [((*series.route, "name"), series.name), ((*series.route, "short"), series.short or "")]
        names += [((*name.route, "text"), name.text) for name in series.names]
        for route, name in names:
            for mention in ordinals(name)[:1]:
                words = name[mention.start : mention.end]
                yield Finding(
                    route,
                    f"a name of the series `{series.id}` carries the ordinal “{words}”",
                    words=words,
                    help="give the series its name without the ordinal; a report's `name` keeps it as printed",
                    values=(series.id, name),
                )


RULE = rule(__doc__, "N305", "number-in-series-name", Severity.WARNING, find)
