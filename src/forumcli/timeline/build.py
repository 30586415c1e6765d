"""Editions to a timeline: years in order, what was held in each, and what is missing between."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Gap:
    """Numbers of a series, both ends included, of which the dataset has no edition."""

    series: str
    series_name: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Year:
    """One calendar year: the gaps that lie before its editions, and its editions in order of time.

    `year` is `None` for editions of unknown date, which come last.
    """

    year: int | None
    gaps: tuple[Gap, ...]
    editions: tuple[Json, ...]

    @property
    def silent(self) -> bool:
        """Whether nothing is known of this year."""
        return not self.editions


def timeline(rows: Sequence[Json], series: Iterable[Json]) -> tuple[Year, ...]:
    """Put the list rows of editions, which are in order of time, under their years.

    Every year between the first and the last stands, the silent ones too. `series` are the bodies of the series whose
    missing numbers are to be drawn: each gap stands in the year of the edition that follows it.
    """
    gaps = _gaps(series)
    by_year: dict[int | None, list[Json]] = {}
    for row in rows:
        by_year.setdefault(row["held"]["year"], []).append(row)
    known = [year for year in by_year if year is not None]
    years: list[int | None] = list(range(min(known), max(known) + 1)) if known else []
    if None in by_year:
        years.append(None)
    return tuple(_year(year, by_year.get(year, []), gaps) for year in years)


def _year(year: int | None, editions: list[Json], gaps: dict[str, tuple[Gap, ...]]) -> Year:
    before = tuple(gap for row in editions for gap in gaps.get(row["id"], ()))
    return Year(year, before, tuple(editions))


def _gaps(series: Iterable[Json]) -> dict[str, tuple[Gap, ...]]:
    """Return the gaps by the edition that follows each."""
    found: dict[str, tuple[Gap, ...]] = {}
    for body in series:
        pending: tuple[Gap, ...] = ()
        for rung in body["editions"]:
            if "missing" in rung:
                numbers = rung["missing"]
                name = body.get("short") or body["title"]
                pending = (*pending, Gap(body["id"], name, numbers[0], numbers[-1]))
            else:
                found[rung["edition"]] = (*found.get(rung["edition"], ()), *pending)
                pending = ()
    return found
