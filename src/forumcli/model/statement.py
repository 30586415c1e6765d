"""Statements: one property in a report, with its value as normalised and as printed, evidence and locator."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from forumcli.model.count import Count
from forumcli.model.dates import PartialDate
from forumcli.model.ids import (
    CountryCode,
    EditionId,
    EditionNumber,
    Locator,
    OrganisationId,
    PersonId,
    PlaceId,
    SeriesId,
    Verbatim,
)
from forumcli.model.schema import Decoded, key

Mode: TypeAlias = Literal["in-person", "online", "hybrid"]
Status: TypeAlias = Literal["held", "announced", "postponed", "cancelled"]
Weekday: TypeAlias = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
Role: TypeAlias = Literal[
    "presided",
    "chaired",
    "opened",
    "keynote",
    "spoke",
    "welcomed",
    "attended",
    "discussed",
    "interviewed",
    "sent-letter",
    "absent",
]
SideEventKind: TypeAlias = Literal["sub-forum", "session", "exhibition", "visit", "meeting", "side-event"]
OutcomeKind: TypeAlias = Literal["document", "agreement", "mechanism", "point"]
SeriesClaim: TypeAlias = Literal["established", "first-held", "held-so-far", "first-in-person-since"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Decoded):
    """What every statement carries beside its value."""

    as_: Verbatim | None = key("The words of the source where they differ from the value.", "Nov. 8–9", name="as")
    evidence: Verbatim | None = key(
        "The shortest excerpt that proves the statement: at most 25 words, to the letter.",
        "the 9th China–Central Asia Cooperation Forum was held",
    )
    at: Locator | None = key("The paragraph, counted by blank lines from 1.", "4")
    inferred: str | None = key(
        "Why the value follows although the source does not state it. An inferred value never outranks a stated one.",
        "no year in the text; after 2020, before July 2022",
    )
    note: str | None = key("What a reader should know of it.", "the source prints the closing mark only")


@dataclass(frozen=True, slots=True, kw_only=True)
class TextStatement(Statement):
    """A text, as printed or close to it."""

    value: str = key("The text.", "30th anniversary of diplomatic relations", required=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberStatement(Statement):
    """The number of an edition within a series."""

    value: EditionNumber = key("The number, from 1 on.", "9", required=True)
    series: SeriesId | None = key("Which series counts it so, where the edition belongs to two.", "cooperation")


@dataclass(frozen=True, slots=True, kw_only=True)
class DateStatement(Statement):
    """When: an EDTF date or interval, no more exact than the source."""

    value: PartialDate = key(
        "EDTF (ISO 8601-2): a day, month, year, or interval.", "2022-11-08/2022-11-09", required=True
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekdayStatement(Statement):
    """A day of the week that the source names."""

    value: Weekday = key("The day of the week.", "tuesday", required=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceStatement(Statement):
    """Where: a place of the dataset."""

    value: PlaceId = key("The place's id.", "lanzhou", required=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacesStatement(Statement):
    """Several places at once."""

    value: tuple[PlaceId, ...] = key("The ids of the places.", "[beijing, shenyang]", required=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class CountriesStatement(Statement):
    """The countries that took part."""

    value: tuple[CountryCode, ...] = key("ISO 3166-1 alpha-2 codes.", "[CN, KZ]", required=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class ModeStatement(Statement):
    """Whether people met in a room, online, or both."""

    value: Mode = key("How it was held.", "hybrid", required=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusStatement(Statement):
    """Whether it took place."""

    value: Status = key("What became of it.", "held", required=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceStatement(Statement):
    """How many came."""

    value: Count = key("A number, a bound or a word.", ">60", required=True)
    of: str | None = key("Who is counted.", "experts and scholars")


@dataclass(frozen=True, slots=True, kw_only=True)
class Host(Statement):
    """A body that held the edition, with the verb the source uses."""

    organisation: OrganisationId | None = key("The body.", "cfhrd")
    group: str | None = key("Bodies that the source does not name.", "think tanks from the five countries")
    verb: str = key("The source's verb.", "co-hosted", required=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Participation(Statement):
    """A person, a body or a group at an edition, in a capacity."""

    person: PersonId | None = key("The person.", "vladimir-norov")
    organisation: OrganisationId | None = key("The body, where no person is named.", "kaziss")
    group: str | None = key("People who are not named.", "representatives of diplomatic missions")
    post: str | None = key("The post held then, as the source words it.", "Secretary-General")
    for_: OrganisationId | None = key("The body for which the post is held.", "sco", name="for")
    country: CountryCode | None = key("The country for which they came.", "UZ")
    name_as: Verbatim | None = key("The name as printed, where it differs from the display name.", "Ms.Qu Li")
    post_as: Verbatim | None = key("The post with its body as printed.", "Secretary-General of the SCO")
    role: tuple[Role, ...] = key("What they did.", "spoke", required=True, single=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Statement):
    """A person, body, place or undertaking that the source names without its taking part."""

    person: PersonId | None = key("The person.", "xi-jinping")
    organisation: OrganisationId | None = key("The body.", "cppcc")
    place: PlaceId | None = key("The place.", "gansu")
    edition: EditionId | None = key("Another edition.", "human-rights-2023")
    series: SeriesId | None = key("Another series, where no edition of it is named.", "summit")
    term: str | None = key("An undertaking, programme or event by name.", "Belt and Road Initiative")
    post: str | None = key("A mentioned person's post as the source words it.", "President")
    context: str = key("What is said of it, in our own words.", "named as the proposer", required=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome(Statement):
    """One result, point by point, in our own words."""

    value: str = key("The result.", "strengthen solidarity and trust", required=True)
    kind: OutcomeKind = key("What sort of result it is.", "point", default="point")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Statement):
    """A statistic that the source or somebody in it states."""

    of: str = key("What is measured.", "accumulated direct Chinese investment", required=True)
    value: Count | None = key("The number, in the unit.", "~15")
    words: str | None = key("The statistic where it is no number.", "growing steadily for two decades")
    unit: str | None = key("The unit.", "billion US dollars")
    year: PartialDate | None = key("For which time.", "2020")
    scope: str | None = key("Of where or whom.", "five Central Asian countries")
    by: PersonId | None = key("Who says so, where it is not the source itself.", "saidzoda-zohir")


@dataclass(frozen=True, slots=True, kw_only=True)
class SideEvent(Statement):
    """Something held within or beside the edition."""

    name: str = key("What it is called, or what it was.", "forum on women's development", required=True)
    kind: SideEventKind = key("What sort of event it is.", "sub-forum", default="side-event")
    count: int | None = key("How many, where several are told of at once.", "4")
    topics: tuple[str, ...] = key("What it was about.", "[green development]", default=())
    held: PartialDate | None = key("When.", "2021-10-15")
    place: PlaceId | None = key("Where.", "lanzhou")
    edition: EditionId | None = key("The edition that it is, if it has a record of its own.", "women-2023")


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesStatement(Statement):
    """What the source says of the series as a whole."""

    says: str = key("What is stated, in our own words.", "held regularly since", required=True)
    value: str | None = key("The value, where there is one; of a claim, a date or, of `held-so-far`, a number.", "2012")
    claim: SeriesClaim | None = key(
        "What the value claims of the series, so that it can be held against other sources and against the editions.",
        "first-held",
    )
    series: SeriesId | None = key("Which series, where it is not the first of the edition.", "cooperation")


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark(Statement):
    """Anything else that the source states and somebody might ask for, in our own words."""

    value: str = key(
        "What is stated.", "the forum is part of the follow-up to the China–Central Asia Summit", required=True
    )
    by: PersonId | None = key("Who says so, where it is not the source itself.", "zuo-feng")
    by_organisation: OrganisationId | None = key("Which body says so.", "cfhrd")
