"""How complete each series is: a row a series, for the documents and for `forum info`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Json: TypeAlias = dict[str, Any]
FIELDS: Final = ("number", "held", "place", "mode", "theme", "attendance")


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """What is known of a series, counted."""

    series: str
    title: str
    editions: int
    missing_numbers: int
    reports: int
    voices: int
    """Independent voices on its editions, added up; copies of one story count once."""
    languages: tuple[str, ...]
    publishers: int
    known: dict[str, int]
    """Of how many editions each field is known."""
    disputed: int
    """How many fields are disputed."""


def completeness(editions: Sequence[Json], series: Iterable[Json]) -> tuple[SeriesRow, ...]:
    """Count what the documents know of each series, in the order of the series."""
    return tuple(
        _row(body, [each for each in editions if any(one["id"] == body["id"] for one in each["series"])])
        for body in series
    )


def _row(body: Json, editions: Sequence[Json]) -> SeriesRow:
    sources = [source for edition in editions for source in edition["sources"]]
    return SeriesRow(
        series=body["id"],
        title=body["title"],
        editions=len(editions),
        missing_numbers=len(body["missing_numbers"]),
        reports=sum(len(edition["reports"]) for edition in editions),
        voices=sum(len({_voice(source) for source in edition["sources"]}) for edition in editions),
        languages=tuple(sorted({source["language"] for source in sources if source.get("language")})),
        publishers=len({source["publisher"] for source in sources if source.get("publisher")}),
        known={
            name: sum(edition["fields"][name]["state"] not in ("unknown", "disputed") for edition in editions)
            for name in FIELDS
        },
        disputed=sum(len(edition["disputed"]) for edition in editions),
    )


def _voice(source: Json) -> str:
    return str(source.get("derived_from") or source["id"])
