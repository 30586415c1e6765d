"""Reports: what ONE source says of ONE edition."""

from __future__ import annotations

from dataclasses import dataclass

from forumcli.model.ids import SourceId
from forumcli.model.ignore import Ignore
from forumcli.model.quotation import Quotation
from forumcli.model.schema import Decoded, key
from forumcli.model.statement import (
    AttendanceStatement,
    CountriesStatement,
    DateStatement,
    Figure,
    Host,
    Mention,
    ModeStatement,
    NumberStatement,
    Outcome,
    Participation,
    PlacesStatement,
    PlaceStatement,
    Remark,
    SeriesStatement,
    SideEvent,
    StatusStatement,
    TextStatement,
    WeekdayStatement,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report(Decoded):
    """Everything that one source states of one edition; it holds only what that source says."""

    source: SourceId = key("The source.", "nca-2022-07-14", required=True)
    note: str | None = key("What a reader should know of the report.", "only the opening of the page was read")
    name: TextStatement | None = key("The edition's name as printed.", "9th China–Central Asia Cooperation Forum")
    number: tuple[NumberStatement, ...] = key(
        "The edition's number; a list where it counts in two series.", "9", single=True, default=()
    )
    held: DateStatement | None = key("When it was held.", "2022-07-13")
    weekday: WeekdayStatement | None = key("The day of the week that the source names.", "tuesday")
    place: PlaceStatement | None = key("The city in which it was held.", "lanzhou")
    venue: TextStatement | None = key("The building or hall.", "Congress Centre")
    mode: ModeStatement | None = key("In person, online or hybrid.", "online")
    status: StatusStatement | None = key("Held, announced, postponed or cancelled.", "held")
    hosts: tuple[Host, ...] = key("Who held it.", "[{organisation: cfhrd, verb: sponsored}]", default=())
    theme: TextStatement | None = key("The official theme, as printed.", "Strengthen Solidarity …")
    occasion: TextStatement | None = key("What it marked.", "30th anniversary of diplomatic relations")
    topics: tuple[TextStatement, ...] = key("What was discussed.", "[digital economy]", default=())
    countries: CountriesStatement | None = key("The countries that took part.", "[CN, KZ]")
    attendance: AttendanceStatement | None = key("How many came.", ">60")
    joined_from: PlacesStatement | None = key("Places that joined an online edition.", "[beijing, dalian]")
    participants: tuple[Participation, ...] = key(
        "Who took part, in which capacity. A letter that was read out is not attendance.",
        "[{person: zuo-feng, role: presided}]",
        default=(),
    )
    quotations: tuple[Quotation, ...] = key("What was said.", "[{id: …, by: qu-li, form: direct, text: …}]", default=())
    outcomes: tuple[Outcome, ...] = key("What came of it, point by point.", "[{value: a joint initiative}]", default=())
    figures: tuple[Figure, ...] = key("Statistics stated in it.", "[{of: investment, value: ~15}]", default=())
    side_events: tuple[SideEvent, ...] = key("Sub-forums, exhibitions, visits.", "[{name: …, at: 6}]", default=())
    mentions: tuple[Mention, ...] = key(
        "Who and what is merely named. A mention is not participation.",
        "[{person: xi-jinping, context: …}]",
        default=(),
    )
    of_series: tuple[SeriesStatement, ...] = key(
        "What it says of the series as a whole.", "[{says: held regularly since, value: '2012'}]", default=()
    )
    remarks: tuple[Remark, ...] = key("Whatever else it states.", "[{value: …, at: 7}]", default=())
    ignore: tuple[Ignore, ...] = key(
        "Rules of the check that this record is excepted from.", "[{rule: N303, reason: …}]", default=()
    )
