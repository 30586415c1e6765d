"""Two records of places are probably one place.

## What it does
Compares the names of all places, whatever stands between their letters: Xi’an, Xi'an and Xian are one name. Places of
two countries are two, so are a city and a region, and two that lie within different regions.

## Why it matters
Editions held in one city are then listed under two, and reports that agree seem to differ on the place.

## Example
```yaml
places:
  - {id: xian, name: Xi’an, country: CN}
  - {id: xian-city, name: Xian, country: CN}  # warning: I217
```

## Use instead
```yaml
places:
  - id: xian
    name: Xi’an
    country: CN
    names: [{text: Xian, source: gazette}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.checks.spellings import Key, shared
from forumcli.diagnostics.severity import Severity
from forumcli.model.fold import fold
from forumcli.model.ids import PlaceId
from forumcli.model.languages import is_han
from forumcli.model.place import Place


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each place that has a name of an earlier one, and that nothing tells from it."""
    places = context.dataset.places
    spelled: dict[str, dict[Key, str]] = {id_: _called(place) for id_, place in places.items()}
    for first_id, second_id, key in shared(spelled, lambda a, b: not _two(places[PlaceId(a)], places[PlaceId(b)])):
        first, second = places[PlaceId(first_id)], places[PlaceId(second_id)]
        yield Finding(
            (*second.route, "id"),
            f"`{second.id}` is called “{spelled[second.id][key]}”, as `{first.id}` is",
            related=(((*first.route, "id"), "the other record"),),
            help="if they are one place, keep one and redirect the other id to it; else give both `within`",
            values=(first.id, second.id),
        )


def _called(place: Place) -> dict[Key, str]:
    """Return the names of a place as they are written, by their letters alone; Chinese ones by their characters."""
    names = (place.name, *(name.text for name in place.names))
    keys = ((name if any(map(is_han, name)) else fold(name).replace(" ", ""), name) for name in reversed(names))
    return {(key,): name for key, name in keys if key}


def _two(one: Place, other: Place) -> bool:
    """Tell whether two places may share a name: of two countries, sorts or regions."""
    if one.kind != other.kind or (one.country and other.country and one.country != other.country):
        return True
    return bool(one.within and other.within and one.within != other.within)


RULE = rule(__doc__, "I217", "duplicate-place", Severity.WARNING, find)
