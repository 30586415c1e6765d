"""Two bodies go by one name or abbreviation.

## What it does
Compares names and abbreviations of all organisations, as they are printed; British and American spelling are one
(Organisation and Organization, Co-operation and Cooperation), and so are “and” and “&”. Bodies of two countries are
two; so are a body and the one it is part of or followed, which may share its name.

## Why it matters
A source that prints the name means one of them. If both are one body, half of what it did is missing from each.

## Example
```yaml
organisations:
  - {id: centre-for-forums, name: Centre for Forums, abbreviations: [CFF]}
  - {id: cff, name: Council of Forum Friends, abbreviations: [CFF]}  # warning: I212
```

## Use instead
```yaml
organisations:
  - {id: centre-for-forums, name: Centre for Forums, country: KZ, abbreviations: [CFF]}
  - {id: cff, name: Council of Forum Friends, country: CN, abbreviations: [CFF]}
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from forumcli.checks.context import CheckContext
from forumcli.checks.english import one_spelling
from forumcli.checks.rule import Finding, rule
from forumcli.checks.spellings import Key, han_names, shared, spellings_of
from forumcli.diagnostics.severity import Severity
from forumcli.model.organisation import Organisation


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each body that has a name in common with one before it in the alphabet of ids."""
    bodies: Mapping[str, Organisation] = context.dataset.organisations  # type: ignore[assignment]  # an id is a text
    spelled = {id_: _called(body) for id_, body in bodies.items()}
    for first_id, second_id, key in shared(spelled, lambda a, b: not _two(bodies[a], bodies[b])):
        first, second = bodies[first_id], bodies[second_id]
        yield Finding(
            (*second.route, "id"),
            f"`{second.id}` is called “{spelled[second.id][key]}”, as `{first.id}` is",
            related=(((*first.route, "id"), "the other record"),),
            help="if they are one body, make one record of them; else give both `country` or `parent`",
            values=(first.id, second.id),
        )


def _called(body: Organisation) -> dict[Key, str]:
    names = (body.name, *(name.text for name in body.names))
    spelt = {tuple(sorted(one_spelling(name).split())): name for name in reversed(names)}
    told = {(short,): short for short in body.abbreviations} | spelt | spellings_of(body)
    return {key: name for key, name in told.items() if key}


def _two(one: Organisation, other: Organisation) -> bool:
    """Tell whether two bodies may share a name: of two countries, or the one part or successor of the other."""
    if one.country and other.country and one.country != other.country:
        return True
    if other.id in {one.parent, one.predecessor} or one.id in {other.parent, other.predecessor}:
        return True
    if one.parent and other.parent and one.parent != other.parent:
        return True
    han, other_han = han_names(one), han_names(other)
    return bool(han and other_han and not han & other_han)


RULE = rule(__doc__, "I212", "alias-collision", Severity.WARNING, find)
