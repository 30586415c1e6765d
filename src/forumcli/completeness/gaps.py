"""Documents to gaps: what is unknown, disputed, thin or one-sided, and what it would take to fill it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from forumcli.model.dates import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

Json: TypeAlias = dict[str, Any]
Sort: TypeAlias = Literal["unknown-field", "coarse-date", "dispute", "one-sided", "thin", "missing-edition"]
_CORE: Final = ("number", "held", "place", "mode", "theme", "attendance")
"""The fields that one expects to know of any edition; hosts are counted with them."""
_READ_ON, _DECIDE, _LOOK_BESIDE, _FIND_A_SOURCE, _FIND_AN_EDITION = range(1, 6)
"""What a gap costs, the cheapest first: reading a page that is at hand, a decision, or a search."""
COST_WORDS: Final[Mapping[int, str]] = {
    _READ_ON: "read a page at hand",
    _DECIDE: "decide",
    _LOOK_BESIDE: "look for the other side",
    _FIND_A_SOURCE: "find a second source",
    _FIND_AN_EDITION: "find the edition",
}


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that the dataset lacks. `edition` is `None` for an edition that is missing itself."""

    sort: Sort
    series: str
    edition: str | None
    title: str
    what: str
    how: str
    cost: int

    @property
    def key(self) -> tuple[int, str, str, str, str]:
        """Its place among all gaps: the cheapest first, then by series and edition."""
        return (self.cost, self.series, self.edition or "", self.sort, self.what)


def gaps(editions: Iterable[Json], series: Iterable[Json]) -> tuple[Gap, ...]:
    """Find the gaps in the documents of some editions and series, the cheapest to fill first."""
    found = [gap for body in editions for gap in _of_edition(body)]
    found += [gap for body in series for gap in _of_series(body)]
    return tuple(sorted(found, key=lambda gap: gap.key))


def _of_edition(body: Json) -> Iterator[Gap]:
    unread = [source["id"] for source in body["sources"] if source["read"] == "excerpt"]
    unknown = [name for name in _CORE if body["fields"][name]["state"] == "unknown" and not _needless(name, body)]
    if not any(report.get("hosts") for report in body["reports"]):
        unknown.append("hosts")
    for name in unknown:
        yield _gap(body, "unknown-field", name, *_to_fill(unread))
    held = body["fields"]["held"]
    if held.get("value") and not PartialDate.parse(held["value"]).day_exact:
        yield _gap(body, "coarse-date", f"held: {held['words']}, no day", *_to_fill(unread))
    for name, field in (*body["fields"].items(), *((_numbered(each), each) for each in body["numbers"][1:])):
        if field["state"] == "disputed":
            what = f"{name}: {field['either']}"
            yield _gap(body, "dispute", what, "weigh the sources; settle it with the reason", _DECIDE)
    yield from _voices(body)


def _numbered(number: Json) -> str:
    return f"number in {number['series']}"


def _voices(body: Json) -> Iterator[Gap]:
    """Tell of an edition for which only one voice, or one side, speaks."""
    own = [source for source in body["sources"] if not source.get("derived_from")]
    if len(own) <= 1:
        told_by = own[0]["id"] if own else "copies of one story"
        yield _gap(body, "thin", f"told of by {told_by} alone", "find a second, independent source", _FIND_A_SOURCE)
        return
    for what in ("language", "publisher_name"):
        values = {source.get(what) for source in own}
        if len(values) == 1 and None not in values:
            name = {"language": "in one language", "publisher_name": "by one publisher"}[what]
            how = "find a source of another country or language"
            yield _gap(body, "one-sided", f"told of {name}: {values.pop()}", how, _LOOK_BESIDE)


def _of_series(body: Json) -> Iterator[Gap]:
    for number in body["missing_numbers"]:
        yield Gap(
            "missing-edition",
            body["id"],
            None,
            f"{body['title']}, number {number}",
            f"number {number}",
            "find any report of it; the ordinals of its neighbours imply it",
            _FIND_AN_EDITION,
        )


def _needless(name: str, body: Json) -> bool:
    """An online forum has no place."""
    return name == "place" and body["fields"]["mode"].get("value") == "online"


def _to_fill(unread: list[str]) -> tuple[str, int]:
    if unread:
        return f"read on in {', '.join(unread[:3])}: only an excerpt was read", _READ_ON
    return "find another source: those at hand were read in full", _FIND_A_SOURCE


def _gap(body: Json, sort: Sort, what: str, how: str, cost: int) -> Gap:
    return Gap(sort, body["series"][0]["id"], body["id"], body["title"], what, how, cost)
