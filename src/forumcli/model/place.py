"""Places: cities, provinces and countries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from forumcli.model.ids import CountryCode, PlaceId
from forumcli.model.ignore import Ignore
from forumcli.model.schema import Decoded, key
from forumcli.model.series import Name

PlaceKind: TypeAlias = Literal["city", "region", "country"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Decoded):
    """A city, a region or a country."""

    id: PlaceId = key("The place's id.", "lanzhou", required=True)
    name: str = key("The display name.", "Lanzhou", required=True)
    kind: PlaceKind = key("What it is.", "city", default="city")
    names: tuple[Name, ...] = key("Other names, with the time they were in use.", "[{text: Nur-Sultan}]", default=())
    country: CountryCode | None = key("The country it lies in.", "CN")
    within: PlaceId | None = key("The region it lies in.", "gansu")
    capital_of: tuple[PlaceId, ...] = key("Of what it is the capital.", "gansu", single=True, default=())
    coordinates: str | None = key("Latitude and longitude in degrees.", "36.06, 103.83")
    note: str | None = key("What a reader should know of the place.", "")
    ignore: tuple[Ignore, ...] = key(
        "Rules of the check that this record is excepted from.", "[{rule: N303, reason: …}]", default=()
    )
