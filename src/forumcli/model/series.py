"""Series: a recurring forum."""

from __future__ import annotations

from dataclasses import dataclass

from forumcli.model.dates import PartialDate
from forumcli.model.ids import LanguageTag, SeriesId, SourceId, Verbatim
from forumcli.model.ignore import Ignore
from forumcli.model.schema import Decoded, key


@dataclass(frozen=True, slots=True, kw_only=True)
class Name(Decoded):
    """One name of a record, in one language, with where it comes from."""

    text: Verbatim = key("The name.", "Владимир Норов", required=True)
    language: LanguageTag | None = key("Its language.", "ru")
    since: PartialDate | None = key("From when it was in use.", "2019-03")
    until: PartialDate | None = key("Until when it was in use.", "2022-09")
    source: tuple[SourceId, ...] = key("The sources that print it.", "nca-2022-07-14", single=True, default=())
    added: str | None = key("Why it stands here although no source prints it.", "search key")
    note: str | None = key("What a reader should know of it.", "misprint")


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferentFrom(Decoded):
    """A look-alike series, and what keeps the two apart."""

    series: SeriesId = key("The other series.", "think-tank", required=True)
    because: str = key("What tells them apart.", "another host and its own numbering", required=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Series(Decoded):
    """A recurring forum, whose holdings are its editions."""

    id: SeriesId = key("The series' id.", "cooperation", required=True)
    name: str = key("The display name, without any ordinal.", "China–Central Asia Cooperation Forum", required=True)
    short: str | None = key("A short name for narrow screens.", "Cooperation Forum")
    names: tuple[Name, ...] = key("Every name in use, by language and time.", "[{text: …, language: zh}]", default=())
    different_from: tuple[DifferentFrom, ...] = key("Look-alikes.", "[{series: think-tank, because: …}]", default=())
    counting: str | None = key("How editions are counted.", "numbered from 2012; not yearly")
    cadence: str | None = key("How often it is held, as far as the sources say.", "yearly since 2021")
    successor_of: SeriesId | None = key("The series that this one goes on from.", "cooperation-dialogue")
    note: str | None = key("What a reader should know of the series.", "")
    ignore: tuple[Ignore, ...] = key(
        "Rules of the check that this record is excepted from.", "[{rule: N303, reason: …}]", default=()
    )
