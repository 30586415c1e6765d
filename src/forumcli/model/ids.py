"""The ids of records, and the other short texts that have a form of their own."""

from __future__ import annotations

from typing import Final, Literal, NewType, TypeAlias

SeriesId = NewType("SeriesId", str)
EditionId = NewType("EditionId", str)
SourceId = NewType("SourceId", str)
PersonId = NewType("PersonId", str)
OrganisationId = NewType("OrganisationId", str)
PlaceId = NewType("PlaceId", str)
QuotationId = NewType("QuotationId", str)

EditionNumber = NewType("EditionNumber", int)
"""The number of an edition within its series, from 1 on."""
CountryCode = NewType("CountryCode", str)
"""ISO 3166-1 alpha-2, such as `KZ`."""
LanguageTag = NewType("LanguageTag", str)
"""BCP 47, such as `en` or `uz-Cyrl`."""
Url = NewType("Url", str)
"""An absolute http or https address."""
Locator = NewType("Locator", str)
"""Where in a source: a paragraph counted by blank lines from 1, or a range of them, such as `4` or `4-5`."""
Verbatim = NewType("Verbatim", str)
"""Words as the source prints them, to the letter; no fixer touches them."""

Kind: TypeAlias = Literal["series", "editions", "people", "organisations", "places", "sources", "quotations"]
KINDS: Final[tuple[Kind, ...]] = (
    "editions",
    "series",
    "people",
    "organisations",
    "places",
    "sources",
    "quotations",
)
"""The kinds of record, in the order in which they are listed."""

KIND_OF_ID: Final[dict[object, Kind]] = {
    SeriesId: "series",
    EditionId: "editions",
    SourceId: "sources",
    PersonId: "people",
    OrganisationId: "organisations",
    PlaceId: "places",
    QuotationId: "quotations",
}
SINGULAR: Final[dict[Kind, str]] = {
    "series": "series",
    "editions": "edition",
    "people": "person",
    "organisations": "organisation",
    "places": "place",
    "sources": "source",
    "quotations": "quotation",
}
