"""Two series have names that are hard to tell apart, and neither says what keeps them apart.

## What it does
Compares the display names of all series, in words: reported are those that are the same but for the order, spelling or
one word that only one of them has. A `different_from` on either side, or a `successor_of`, settles it.

## Why it matters
"Cooperation Forum" and "Think Tank Cooperation Forum" are taken for one by sources, by readers and by programs. What
tells them apart is knowledge.

## Example
```yaml
series:
  - {id: trade, name: China–Central Asia Trade Forum}
  - {id: trade-youth, name: China–Central Asia Youth Trade Forum}  # warning: N317
```

## Use instead
```yaml
series:
  - {id: trade, name: China–Central Asia Trade Forum}
  - id: trade-youth
    name: China–Central Asia Youth Trade Forum
    different_from: [{series: trade, because: its own hosts and its own numbers}]
```
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity
from forumcli.model.fold import tokens
from forumcli.model.series import Series

_SMALL = frozenset(["a", "an", "and", "for", "in", "of", "on", "the"])
_FEWEST = 3
"""Words from which on a name says enough that one more word does not tell it apart."""


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each pair of look-alikes that are not kept apart, at the later one."""
    words = {series.id: frozenset(tokens(series.name)) - _SMALL for series in context.dataset.series.values()}
    for first, second in itertools.combinations(context.dataset.series.values(), 2):
        if _alike(words[first.id], words[second.id]) and not _apart(first, second):
            yield Finding(
                (*second.route, "name"),
                f"“{second.name}” is easily taken for “{first.name}” (`{first.id}`)",
                related=(((*first.route, "name"), "the look-alike"),),
                help=f"say what tells them apart: `different_from: [{{series: {first.id}, because: …}}]`",
                values=(first.id, second.id),
            )


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    apart = one ^ other
    return not apart or (len(apart) == 1 and len(one & other) >= _FEWEST)


def _apart(one: Series, other: Series) -> bool:
    told = {each.series for each in one.different_from} | {each.series for each in other.different_from}
    return bool({one.id, other.id} & told) or other.id == one.successor_of or one.id == other.successor_of


RULE = rule(__doc__, "N317", "confusable-series", Severity.WARNING, find)
