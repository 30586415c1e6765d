"""The family name of a person is no part of the name.

## What it does
Reports people whose `family` does not stand in `name`, in whatever case or script.

## Why it matters
Lists are sorted and citations written by it: a misspelt or forgotten family name puts a person where nobody looks.

## Example
```yaml
people:
  - {id: temir-isaev, name: Temir Isaev, family: Isayev}  # warning: H610
```

## Use instead
```yaml
people:
  - {id: temir-isaev, name: Temir Isaev, family: Isaev}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity
from forumcli.model.fold import tokens


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each family name that is not made of words of the name."""
    for person in context.dataset.people.values():
        if person.family and not set(tokens(person.family)) <= set(tokens(person.name)):
            yield Finding(
                (*person.route, "family"),
                f"“{person.family}” is no part of “{person.name}”",
                help="write the part of `name` that is the family name",
                values=(person.id, person.family),
            )


RULE = rule(__doc__, "H610", "family-not-in-name", Severity.WARNING, find)
