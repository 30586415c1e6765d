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
  - {id: temir-isayev, name: Исаев Темир}  # warning: I210
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

from collections.abc import Iterator, Mapping

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.checks.spellings import Key, han_names, shared, spellings_of
from forumcli.diagnostics.severity import Severity
from forumcli.model.person import Person

_FEWEST = 2
"""Parts that a name must have to tell one person from others."""


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each person that has a name in common with one before it in the alphabet of ids."""
    people: Mapping[str, Person] = context.dataset.people  # type: ignore[assignment]  # an id is a text
    spelled = {id_: _spellings(person) for id_, person in people.items()}
    for first_id, second_id, key in shared(spelled, lambda a, b: not _two(people[a], people[b])):
        first, second = people[first_id], people[second_id]
        yield Finding(
            (*second.route, "id"),
            _alike((second.id, spelled[second_id][key]), (first.id, spelled[first_id][key])),
            related=(((*first.route, "id"), "the other record"),),
            help="if they are one person, make one record of them; else `ignore: [{rule: I210, reason: …}]`",
            values=(first.id, second.id),
        )


def _spellings(person: Person) -> dict[Key, str]:
    return {key: name for key, name in spellings_of(person, loosely=True).items() if len(key) >= _FEWEST}


def _alike(one: tuple[str, str], other: tuple[str, str]) -> str:
    """Say of two ids, each with a name, what is alike."""
    if one[1] == other[1]:
        return f"`{one[0]}` and `{other[0]}` are both called “{one[1]}”"
    return f"“{one[1]}” (`{one[0]}`) may be “{other[1]}” (`{other[0]}`), written in another way"


def _two(one: Person, other: Person) -> bool:
    """Tell whether two people are certainly not one."""
    if one.country and other.country and one.country != other.country:
        return True
    han, other_han = han_names(one), han_names(other)
    return bool(han and other_han and not han & other_han)


RULE = rule(__doc__, "I210", "likely-same-person", Severity.WARNING, find)
