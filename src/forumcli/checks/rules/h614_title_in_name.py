"""A title or a form of address stands in a person's name.

## What it does
Looks at the beginning of `name` for Mr, Ms, Dr, Prof., H.E., Ambassador and their like. What a source prints (`names`,
`name_as`) is left alone.

## Why it matters
The name is sorted and searched under the title; what a person was at a forum stands on the participation.

## Example
```yaml
people:
  - {id: temir-isaev, name: Dr. Temir Isaev}  # warning: H614
```

## Use instead
```yaml
people:
  - {id: temir-isaev, name: Temir Isaev}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity

_TITLE = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Amb|Gen|Hon|Sir|Madam)\.?|H\. ?E\.|HE|(?:His|Her) Excellency|Professor|Doctor"
    r"|Ambassador|President|(?:Prime |Deputy |Vice )?Minister|Г-н|Г-жа|Господин|Госпожа)(?=[\s.])\.?"
)


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each display name that begins with a title."""
    for person in context.dataset.people.values():
        title = _TITLE.match(person.name)
        if title:
            yield Finding(
                (*person.route, "name"),
                f"“{title[0]}” is no part of a name",
                words=title[0],
                help="leave it out; a post belongs to the participation, a printed form to `names`",
                values=(person.id, title[0]),
            )


RULE = rule(__doc__, "H614", "title-in-name", Severity.WARNING, find)
