"""Two records of people have a name in common.

## What it does
Compares every spelling of every person, in any script, transliteration and order of its parts. People whose countries
differ, or whose names in Chinese characters do, are two.

## Why it matters
One person in two records is found by half. Two people of one name are worth telling apart in a `note`; then an `ignore`
with that reason belongs to one of them.

## Example
```yaml
people:
  - {id: temir-isaev, name: Temir Isaev}
  - {id: isaev-t, name: Исаев Темир}  # warning: I210
```

## Use instead
```yaml
people:
  - id: temir-isaev
    name: Temir Isaev
    names: [{text: Исаев Темир, language: ru}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.checks.spellings import Key, han_names, shared, spellings_of
from forumcli.diagnostics.severity import Severity
from forumcli.model.ids import PersonId
from forumcli.model.person import Person

_FEWEST = 2
"""Parts that a name must have to tell one person from others."""


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each pair of people with a name in common, at the later one."""
    people = context.dataset.people
    spelled: dict[str, dict[Key, str]] = {id_: spellings_of(person, loosely=True) for id_, person in people.items()}
    for first_id, second_id, key in shared(spelled):
        first, second = people[PersonId(first_id)], people[PersonId(second_id)]
        if len(key) >= _FEWEST and not _two(first, second):
            yield Finding(
                (*second.route, "id"),
                f"`{second.id}` (“{spelled[second.id][key]}”) has a name of `{first.id}` (“{spelled[first.id][key]}”)",
                related=(((*first.route, "id"), "the other record"),),
                help="if they are one person, make one record of them; else `ignore: [{rule: I210, reason: …}]`",
                values=(first.id, second.id),
            )


def _two(one: Person, other: Person) -> bool:
    """Tell whether two people are certainly not one."""
    if one.country and other.country and one.country != other.country:
        return True
    han, other_han = han_names(one), han_names(other)
    return bool(han and other_han and not han & other_han)


RULE = rule(__doc__, "I210", "likely-same-person", Severity.WARNING, find)
