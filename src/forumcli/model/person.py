"""People: who they are; what they were at an edition stands on the participation."""

from __future__ import annotations

from dataclasses import dataclass

from forumcli.model.dates import PartialDate
from forumcli.model.ids import CountryCode, OrganisationId, PersonId, SourceId, Verbatim
from forumcli.model.ignore import Ignore
from forumcli.model.schema import Decoded, key
from forumcli.model.series import Name


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure(Decoded):
    """A post held over a time, so that stated posts can be held against the dates."""

    post: str = key("The post.", "Secretary-General", required=True)
    organisation: OrganisationId | None = key("The body.", "sco")
    since: PartialDate | None = key("From when.", "2019-01-01")
    until: PartialDate | None = key("Until when.", "2021-12-31")
    source: SourceId | None = key("The source.", "sco-2019")


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity(Decoded):
    """A printed name that is argued to be this person's: a judgement with its reason, which can be taken back."""

    name: Verbatim = key("The name as printed.", "Qu Li", required=True)
    source: tuple[SourceId, ...] = key("The sources that print it.", "nca-2022-07-14", single=True, default=())
    because: str = key("Why it is the same person.", "same post on the same day in two sources", required=True)
    evidence: Verbatim | None = key(
        "An excerpt on which the judgement rests.", "Deputy Chairman of the SCO Chinese Committee"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Decoded):
    """A person, under every name that the sources print."""

    id: PersonId = key("The person's id.", "vladimir-norov", required=True)
    name: str = key("The display name, chosen by hand.", "Vladimir Norov", required=True)
    family: str | None = key("Which part of the name is the family name.", "Norov")
    names: tuple[Name, ...] = key("Other spellings and scripts.", "[{text: Владимир Норов, language: ru}]", default=())
    country: CountryCode | None = key("The country, only if a source states it.", "UZ")
    tenures: tuple[Tenure, ...] = key("Posts over time, with their source.", "[{post: …, since: 2019}]", default=())
    identities: tuple[Identity, ...] = key(
        "Printed names that are argued to be this person's.", "[{name: Qu Li, because: …}]", default=()
    )
    note: str | None = key("What a reader should know of the person.", "which part is the family name is inferred")
    ignore: tuple[Ignore, ...] = key(
        "Rules of the check that this record is excepted from.", "[{rule: N303, reason: …}]", default=()
    )
