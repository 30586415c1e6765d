"""Organisations: bodies that hold forums, send people, or are named."""

from __future__ import annotations

from dataclasses import dataclass

from forumcli.model.dates import PartialDate
from forumcli.model.ids import CountryCode, OrganisationId, PlaceId, SourceId
from forumcli.model.ignore import Ignore
from forumcli.model.schema import Decoded, key
from forumcli.model.series import Name


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Decoded):
    """A body."""

    id: OrganisationId = key("The body's id.", "sco", required=True)
    name: str = key("The display name.", "Shanghai Cooperation Organisation", required=True)
    names: tuple[Name, ...] = key("Other names, by language and time.", "[{text: ШОС, language: ru}]", default=())
    abbreviations: tuple[str, ...] = key("Abbreviations.", "[SCO]", default=())
    country: CountryCode | None = key("The country it belongs to.", "CN")
    place: PlaceId | None = key("Where it sits, if a source says so.", "beijing")
    parent: OrganisationId | None = key("The body it is part of.", "cass")
    predecessor: OrganisationId | None = key("The body it followed.", "")
    founded: PartialDate | None = key("When it was founded, if a source says so.", "2013")
    founded_source: SourceId | None = key("The source that says so.", "crntt-2013")
    note: str | None = key("What a reader should know of the body.", "")
    ignore: tuple[Ignore, ...] = key(
        "Rules of the check that this record is excepted from.", "[{rule: N303, reason: …}]", default=()
    )
