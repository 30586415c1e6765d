"""Fields of a query, such as `speaker:norov`, turned into the filters that every command has."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from forumcli.index.query import Filters
from forumcli.index.search_words import keys_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from forumcli.model.dates import PartialDate
    from forumcli.model.ids import Kind
    from forumcli.search.question import Question

FACET_OF_FIELD: Final[Mapping[str, str]] = MappingProxyType(
    {
        "country": "country",
        "organisation": "organisation",
        "person": "person",
        "place": "place",
        "series": "series",
        "source": "source",
        "speaker": "person",
    }
)
_KIND_OF_FIELD: Final[Mapping[str, Kind]] = MappingProxyType(
    {
        "organisation": "organisations",
        "person": "people",
        "place": "places",
        "series": "series",
        "source": "sources",
        "speaker": "people",
    }
)
_TIMES: Final[Mapping[str, str]] = MappingProxyType(
    {"date": "date such as 2022-11 or 2022-11-08", "year": "year and no range such as 2019..2023"}
)
FIELDS: Final = frozenset({*FACET_OF_FIELD, *_TIMES})
_RANGES: Final = ("..", "…", "–", "—", "-")


class Narrowed(NamedTuple):
    """The filters of a query, and what is to be said of its fields."""

    filters: Filters
    kinds: tuple[Kind, ...]
    understood: Mapping[str, tuple[str, ...]]
    notes: tuple[str, ...]
    empty: tuple[str, ...] = ()
    """Values that nothing has: then nothing can be found."""


def narrow(
    question: Question, filters: Filters, kinds: Sequence[Kind], find: Callable[[str, Kind], list[str]]
) -> Narrowed:
    """Turn the fields of a question into filters; `find` returns the ids of the records of a kind that a text names."""
    narrowing = _Narrowing(filters, kinds, find)
    for name, value in question.fields:
        narrowing.take(name, value)
    return narrowing.narrowed()


class _Narrowing:
    """The filters of a query while its fields are taken in, one by one."""

    def __init__(self, filters: Filters, kinds: Sequence[Kind], find: Callable[[str, Kind], list[str]]) -> None:
        self.filters = filters
        self.facets = {facet: list(values) for facet, values in filters.facets.items()}
        self.kinds = tuple(kinds)
        self.find = find
        self.understood: dict[str, list[str]] = {}
        self.notes: list[str] = []
        self.empty: list[str] = []

    def narrowed(self) -> Narrowed:
        """Return what the fields that were taken in make together."""
        told = {name: tuple(dict.fromkeys(values)) for name, values in self.understood.items()}
        filters = self.filters._replace(facets=self.facets)
        return Narrowed(filters, self.kinds, told, tuple(self.notes), tuple(self.empty))

    def take(self, name: str, value: str) -> None:
        """Take in one field, known or not."""
        if name not in FIELDS:
            self.notes.append(_unknown(name))
        elif name in _TIMES:
            self.take_time(name, value)
        else:
            self.take_record(name, value)

    def take_time(self, name: str, value: str) -> None:
        """Narrow to a year or a range of years, or to what was held on a date."""
        years, days = (_years(value), None) if name == "year" else (None, _days(value))
        if years:
            self.filters = _within(self.filters, *years)
            value = "..".join(_ends(value))
        elif days:
            self.filters = self.filters._replace(held=(*self.filters.held, days))
        else:
            self.notes.append(f"{name}:{value} is no {_TIMES[name]}")
            return
        self.understood.setdefault(name, []).append(value)

    def take_record(self, name: str, value: str) -> None:
        """Narrow to what belongs to a record or a country."""
        ids = _country(value) if name == "country" else self.find(value, _KIND_OF_FIELD[name])
        if not ids:
            self.notes.append(f"nothing is called “{value}” that {name}: could mean")
            self.empty.append(value)
        self.facets.setdefault(FACET_OF_FIELD[name], []).extend(ids)
        self.understood.setdefault(name, []).extend(ids)
        if name == "speaker":
            self.kinds = tuple(kind for kind in self.kinds if kind == "quotations")


def _unknown(name: str) -> str:
    from forumcli.dataset.nearest import nearest

    meant = nearest(name, FIELDS)
    offered = f"did you mean {meant}:?" if meant else "fields: " + ", ".join(f"{each}:" for each in sorted(FIELDS))
    return f"“{name}:” is no field, so what follows is searched for as words; {offered}"


def _ends(value: str) -> tuple[str, ...]:
    for sign in _RANGES:
        if sign in value:
            first, _, last = value.partition(sign)
            return first.strip(), last.strip()
    return (value.strip(),)


def _years(value: str) -> tuple[PartialDate | None, PartialDate | None] | None:
    """Read `2019`, `2019..2023`, `2019..` or `..2023`."""
    from forumcli.model.dates import DateError, PartialDate

    ends = _ends(value)
    if not any(ends):
        return None
    try:
        read = [PartialDate.parse(end) if end else None for end in ends]
    except DateError:
        return None
    first, last = read[0], read[-1]
    return (first, last) if _in_order(first, last) else None


def _in_order(first: PartialDate | None, last: PartialDate | None) -> bool:
    return not (first and last and first.first and last.last and first.first > last.last)


def _days(value: str) -> tuple[date, date] | None:
    """Read a date as its first and last day."""
    from datetime import date

    from forumcli.model.dates import DateError, PartialDate

    try:
        read = PartialDate.parse(value)
    except DateError:
        return None
    return read.first or date.min, read.last or date.max


def _within(filters: Filters, since: PartialDate | None, until: PartialDate | None) -> Filters:
    """Narrow filters to a time; the narrower end counts where there were ends already."""
    firsts = [day for day in (filters.since, since.first if since else None) if day]
    lasts = [day for day in (filters.until, until.last if until else None) if day]
    return filters._replace(since=max(firsts, default=None), until=min(lasts, default=None))


def _country(value: str) -> list[str]:
    """Return the code of a country given by code or by its English name, or the beginning of one."""
    from forumcli.model.countries import COUNTRIES

    if value.upper() in COUNTRIES:
        return [value.upper()]
    asked = keys_of(value)
    named = {code: keys_of(name) for code, name in COUNTRIES.items()}
    whole = [code for code, keys in named.items() if keys == asked]
    return whole or [
        code for code, keys in named.items() if asked and keys[0].startswith(asked[0]) and asked == keys[: len(asked)]
    ]
