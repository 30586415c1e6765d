"""How two stated values of one field stand to each other: the same, finer or coarser, compatible, or a clash."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final

from forumcli.model import count, dates
from forumcli.model.count import Count, Relation
from forumcli.model.dates import PartialDate
from forumcli.model.wording import same_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from forumcli.model.edition import SingleField
    from forumcli.model.ids import PlaceId
    from forumcli.model.place import Place
    from forumcli.resolve.resolved import Resolved, Stated

WORDED: Final = frozenset(("venue", "theme", "occasion"))
"""The fields whose value is a wording, which a source gives in its own language."""


def relation(a: Any, b: Any, places: Mapping[PlaceId, Place], *, is_place: bool = False) -> Relation:  # noqa: ANN401
    """Tell how value `a` stands to value `b` of the same field; `finer`: `a` says the same more exactly."""
    if a == b:
        return "equal"
    if isinstance(a, PartialDate):
        return dates.relation(a, b)
    if isinstance(a, Count):
        return count.relation(a, b)
    if is_place:
        return _place_relation(a, b, places)
    if isinstance(a, str):
        return "equal" if same_words(a, b) else "clash"
    return "clash"


def between(a: Stated, b: Stated, field: SingleField, places: Mapping[PlaceId, Place]) -> Relation:
    """Tell how two statements of a field stand to each other; wordings in two languages do not clash."""
    how = relation(a.value, b.value, places, is_place=field == "place")
    if how == "clash" and field in WORDED and a.language != b.language:
        return "compatible"
    return how


def is_stated(field: Resolved, places: Mapping[PlaceId, Place]) -> bool:
    """Tell whether the value of a field is one that its sources state: alone, or those together that allow it.

    So "16 to 17 October" is of a source that has it begin on the 16th and one that has it end on the 17th, and a day is
    not of one that gives the year.
    """
    hows = [relation(field.value, side.value, places, is_place=field.field == "place") for side in field.sides]
    if "equal" in hows:
        return True
    together = [side.value for side, how in zip(field.sides, hows, strict=True) if how != "clash"]
    if isinstance(field.value, PartialDate):
        return dates.says_the_same(field.value, together)
    return isinstance(field.value, Count) and count.says_the_same(field.value, together)


def vagueness(value: Any) -> tuple[bool, float, str]:  # noqa: ANN401
    """Return how vague a value is: first what is not hedged, then what leaves the fewest possibilities."""
    if isinstance(value, PartialDate):
        days = math.inf if value.first is None or value.last is None else (value.last - value.first).days
        return value.qualified, days, value.text
    if isinstance(value, Count):
        range_ = math.inf if value.high is None else value.high - value.low
        return value.text.startswith("~"), range_, value.text
    return False, 0, ""


def _place_relation(a: PlaceId, b: PlaceId, places: Mapping[PlaceId, Place]) -> Relation:
    if b in _around(a, places):
        return "finer"
    return "coarser" if a in _around(b, places) else "clash"


def _around(place: PlaceId, places: Mapping[PlaceId, Place]) -> list[PlaceId]:
    """Return the regions that a place lies in, from the inside out; a circle in the data ends it."""
    around: list[PlaceId] = []
    here = places.get(place)
    while here and here.within and here.within not in around:
        around.append(here.within)
        here = places.get(here.within)
    return around
