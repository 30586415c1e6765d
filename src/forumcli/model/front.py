"""The dataset's own description, and the files that hold it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from forumcli.model.check_settings import CheckSettings
from forumcli.model.edition import Edition
from forumcli.model.organisation import Organisation
from forumcli.model.person import Person
from forumcli.model.place import Place
from forumcli.model.schema import Decoded, key
from forumcli.model.series import Series
from forumcli.model.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Part(Decoded):
    """A file of the dataset: any file may hold any section."""

    series: tuple[Series, ...] = key("Recurring forums.", default=())
    editions: tuple[Edition, ...] = key("Holdings of a series.", default=())
    sources: tuple[Source, ...] = key("The documents that reports come from.", default=())
    people: tuple[Person, ...] = key("People.", default=())
    organisations: tuple[Organisation, ...] = key("Bodies.", default=())
    places: tuple[Place, ...] = key("Cities, regions and countries.", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Front(Part):
    """The front door: what the dataset is, and which further files belong to it."""

    schema: int = key("The version of this schema.", "1", required=True)
    title: str = key("The dataset's title.", "China–Central Asia forums", required=True)
    version: str | None = key("The dataset's version.", "2026.11", default=None)
    description: str | None = key("What it covers.", "Recurring forums of China and Central Asia")
    licence: str | None = key("The licence of the data.", "CC-BY-4.0")
    include: tuple[str, ...] = key("Further files, relative to this one.", "[people.yaml]", default=())
    expect: Mapping[str, int] = key(
        "Lowest number of records of each kind, and of `fingerprints`, so that a bad merge is noticed.",
        "{editions: 6}",
        default=MappingProxyType({}),
    )
    redirects: Mapping[str, str] = key(
        "Old ids and the ids that they became.", "{norov: vladimir-norov}", default=MappingProxyType({})
    )
    check: CheckSettings | None = key("Settings of `forum check` for this dataset.", "{fail-on: warning}")
