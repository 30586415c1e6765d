"""Editions: one holding of a series."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, TypeAlias

from forumcli.model.ids import EditionId, SeriesId
from forumcli.model.ignore import Ignore
from forumcli.model.report import Report
from forumcli.model.schema import Decoded, key

SingleField: TypeAlias = Literal[
    "number", "held", "weekday", "place", "venue", "mode", "status", "theme", "occasion", "attendance"
]
"""The fields of a report for which an edition has one resolved value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled(Decoded):
    """Which value is to be used where reports differ, and why."""

    value: str = key("The value to use, in the form of its field.", "4", required=True)
    because: str = key("The reason, resting on evidence.", "the host's own page gives both days", required=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition(Decoded):
    """One holding of one series, or of two at once."""

    id: EditionId = key("The edition's id.", "cooperation-9", required=True)
    series: tuple[SeriesId, ...] = key("The series it belongs to.", "cooperation", required=True, single=True)
    parent: EditionId | None = key("The edition of which this is a side event or sub-forum.", "cooperation-8")
    note: str | None = key("What a reader should know of the edition.", "told of only in passing")
    settled: Mapping[str, Settled] = key(
        "Values to use where reports differ, each with its reason, by field.",
        "{number: {value: 4, because: …}}",
        default=MappingProxyType({}),
    )
    reports: tuple[Report, ...] = key("What each source says.", "[{source: nca-2022-07-14, …}]", required=True)
    ignore: tuple[Ignore, ...] = key(
        "Rules of the check that this record is excepted from.", "[{rule: N303, reason: …}]", default=()
    )
