"""The coordinates of a place cannot be right.

## What it does
Reports coordinates that are not two numbers, lie outside of the globe or at 0, 0, and those that would be near the
other places of the country if latitude and longitude changed places, and are far from them as they stand.

## Why it matters
Longitude first is the order of GeoJSON, latitude first that of maps. Swapped, Xi’an lies in the sea.

## Example
```yaml
places:
  - {id: xian, name: Xi’an, country: CN, coordinates: "108.94, 34.26"}  # error: P505
```

## Use instead
```yaml
places:
  - {id: xian, name: Xi’an, country: CN, coordinates: "34.26, 108.94"}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import asin, cos, radians, sin, sqrt

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity
from forumcli.model.place import Place

_PAIR = re.compile(r"\s*([+-]?\d{1,3}(?:\.\d+)?)\s*,\s*([+-]?\d{1,3}(?:\.\d+)?)\s*\Z")
_NORTH, _EAST = 90, 180
_FAR, _NEAR = 2500, 1500
"""Kilometres from the nearest other place of the country."""
_WITNESSES = 2
"""Other places of the country: of two places alone, nobody could say which is the wrong way round."""
_DIAMETER = 12742

Point = tuple[float, float]


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each place whose coordinates are none, or are the wrong way round."""
    places = context.dataset.places.values()
    points = {place.id: point for place in places if (point := _point(place)) and not _fault(point)}
    for place in places:
        if place.coordinates is None:
            continue
        point = _point(place)
        others = [points[each.id] for each in places if each.id in points and _beside(each, place)]
        reason = (_fault(point) or _swapped(point, others)) if point else "has coordinates that are not two numbers"
        if reason:
            yield Finding(
                (*place.route, "coordinates"),
                f"`{place.id}` {reason}",
                help="write latitude and longitude in degrees, as in `36.06, 103.83`",
                values=(place.id, place.coordinates),
            )


def _point(place: Place) -> Point | None:
    match = _PAIR.match(place.coordinates) if place.coordinates else None
    return (float(match[1]), float(match[2])) if match else None


def _fault(point: Point) -> str | None:
    north, east = point
    if abs(north) > _NORTH and abs(north) <= _EAST and abs(east) <= _NORTH:
        return f"lies at latitude {north:g}, which there is not: latitude and longitude are swapped"
    if abs(north) > _NORTH or abs(east) > _EAST:
        return "lies outside of the globe"
    return "lies at 0, 0 in the sea" if point == (0.0, 0.0) else None


def _beside(other: Place, place: Place) -> bool:
    return other.id != place.id and other.country is not None and other.country == place.country


def _swapped(point: Point, others: list[Point]) -> str | None:
    north, east = point
    if len(others) < _WITNESSES or abs(east) > _NORTH:
        return None
    here = min(_kilometres(point, other) for other in others)
    there = min(_kilometres((east, north), other) for other in others)
    if here > _FAR and there < _NEAR:
        return f"lies {here:.0f} km from any other place of its country: latitude and longitude are swapped"
    return None


def _kilometres(one: Point, other: Point) -> float:
    """Return the length of the great circle between two points."""
    (north, east), (other_north, other_east) = (map(radians, point) for point in (one, other))
    rise = sin((other_north - north) / 2) ** 2
    turn = cos(north) * cos(other_north) * sin((other_east - east) / 2) ** 2
    return _DIAMETER * asin(min(1, sqrt(rise + turn)))


RULE = rule(__doc__, "P505", "coordinates-off", Severity.ERROR, find)
