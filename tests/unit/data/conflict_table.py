"""The conflicts that research found among the sources, entry by entry, and what covers each in the shipped data.

`A` are those on the three series that the dataset began with, `C` those on other series. An entry has a row for each
record and field that it is about. What a rule can find has a code; what only stands side by side, names and notes,
is pinned by its words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, NamedTuple, TypeAlias

Section: TypeAlias = Literal["series", "editions", "people", "organisations", "places", "sources"]


@dataclass(frozen=True)
class Open:
    """`check` reports it on the shipped data: a disagreement that stands."""

    code: str


@dataclass(frozen=True)
class Settled:
    """One value is settled, with its reason; without the settlement, `check` reports these codes.

    None where the sources do not exclude each other: each then has a part of what is settled.
    """

    codes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Silenced:
    """`check` finds it, and an exception in the data says why it is not to be decided or reported."""

    code: str


@dataclass(frozen=True)
class Identity:
    """Two names are argued to be one person's; no rule can tell that."""

    name: str


@dataclass(frozen=True)
class Apart:
    """Two look-alikes are told apart, with the reason; without it, `check` reports the code, if any, at the series."""

    other: str
    code: str | None = None


@dataclass(frozen=True)
class Recorded:
    """Both sides stand in the record: `place` leads to a part of it, where all the words are."""

    place: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Trap:
    """What is not wrong in the data, and would be found if it were: `old` becomes `new` in the file, and the code."""

    file: str
    old: str
    new: str
    code: str


Cover: TypeAlias = Open | Settled | Silenced | Identity | Apart | Recorded | Trap


class Row(NamedTuple):
    """One record and field that an entry is about."""

    entry: str
    section: Section
    record: str
    field: str
    cover: Cover


def _recorded(place: str, *words: str) -> Recorded:
    return Recorded(place, words)


ENTRIES: Final = (
    *(f"A{number}" for number in range(1, 24)),
    *("C0", "C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C12", "C14", "C15", "C16", "C17"),
    *("C20", "C21", "C22", "C23", "C24"),
)
"""Every entry of the research; the numbers between were never given."""
LEFT_OUT: Final[dict[str, str]] = {}
"""Entries about series that the dataset does not have, with the reason: none, it has them all."""

_SERIES: Final = "series"
_ED: Final = "editions"
_COMMITTEE: Final = "sco-good-neighbourliness-committee"

_COOPERATION: Final = (
    Row("A1", _ED, "cooperation-7", "held", Settled(("X901", "X920"))),
    Row("A1", _ED, "cooperation-7", "theme", Open("X901")),
    Row("A1", _ED, "cooperation-7", "side_events", _recorded("reports[kazinform-2019-10-19].side_events", "4")),
    Row("A1", _ED, "cooperation-7", "side_events", _recorded("reports[sco-2019-10-18].side_events", "three are named")),
    Row("A1", _ED, "cooperation-7", "countries", _recorded("reports[turkmenistan-embassy-2019].countries", "UZ")),
    Row(
        "A1",
        _ED,
        "cooperation-7",
        "countries",
        _recorded("reports[turkmenistan-government-2019].remarks", "its list of the countries leaves out Uzbekistan"),
    ),
    Row("A1", _ED, "cooperation-7", "number", _recorded("reports[turkmenistan-government-2019].number", "VII")),
    Row("A2", _ED, "cooperation-8", "held", Settled(("X921",))),
    Row(
        "A2",
        _ED,
        "cooperation-8",
        "participants",
        _recorded("reports[lanzhou-evening-news-2021-10-12].participants", "Turkmenistan is not among them"),
    ),
    Row("A2", _ED, "cooperation-8", "countries", _recorded("reports[global-times-2021].countries", "TM")),
    Row("A3", _ED, "cooperation-10", "of_series", Silenced("X915")),
    Row("A4", _ED, "cooperation-9", "held", Settled(("X921",))),
    Row("A4", _ED, "cooperation-9", "mode", Settled(("X921",))),
    Row(
        "A4",
        _ED,
        "cooperation-9",
        "place",
        _recorded("reports[gansu-daily-2021-10-18].remarks", "announced for Dalian, Liaoning"),
    ),
    Row(
        "A4",
        _ED,
        "cooperation-9",
        "place",
        _recorded("reports[nca-2022-07-14].joined_from", "beijing", "shenyang", "dalian"),
    ),
    Row("A4", "sources", "nca-2022-07-14", "published", _recorded("note", "2022-07-14 at the head and 13 July 2022")),
    Row("A4", "sources", "nca-2022-07-08", "published", _recorded("note", "dated 8 July, its byline 7 July 2022")),
    Row("A5", "people", "cui-li", "identities", Identity("Qu Li")),
    *(
        Row("A6", "organisations", _COMMITTEE, "names", _recorded(f"names[{text}]", source))
        for text, source in (
            (
                "Good-Neighborliness, Friendship and Cooperation Committee of the Shanghai Cooperation Organization (SCO)",
                "global-times-2021",
            ),
            (
                "Good-Neighborliness, Friendship and Cooperation Commission of the Shanghai Cooperation Organization",
                "xinhua-2023-09-10",
            ),
            ("SCO Chinese Committee on Good Neighborliness, Friendship and Cooperation", "nca-2022-07-14"),
            ("SCO China Committee on Neighbourhood, Friendship and Cooperation", "sco-2019-10-18"),
            ("上海合作组织睦邻友好合作委员会", "gansu-daily-2021-10-17"),
            ("上海合作组织睦邻友好委员会", "china-news-service-2024-10-26"),
        )
    ),
    Row("A7", "organisations", _COMMITTEE, "founded", Open("X917")),
    Row("A8", _ED, "cooperation-3", "number", Open("N303")),
    Row("A8", _ED, "cooperation-6", "number", Open("N303")),
    Row("A8", _SERIES, "cooperation", "cadence", _recorded("cadence", "twelve editions in fourteen calendar years")),
    Row("A9", _ED, "cooperation-10", "held", Open("X901")),
    Row("A9", _ED, "cooperation-10", "participants", Open("H621")),
    Row("A9", _ED, "women-2023", "held", _recorded("reports[uzdaily-2023-09-14].held", "From 9 to 10 September")),
    Row("A10", _ED, "cooperation-11", "held", Open("X901")),
    Row("A10", _ED, "cooperation-11", "attendance", _recorded("reports[xinhua-2024-10-28].attendance", ">300")),
    Row(
        "A10",
        _ED,
        "youth-camp-2024",
        "attendance",
        _recorded("reports[china-youth-camp-0791hs-2024].attendance", ">300", "young people"),
    ),
    Row(
        "A10", _ED, "cooperation-11", "figures", _recorded("reports[global-times-2024-10-28].figures", "$1.57 billion")
    ),
    Row("A10", _ED, "cooperation-11", "figures", _recorded("reports[kdh-plastic-pipe-2024].figures", "$1.6 billion")),
    Row(
        "A10",
        _ED,
        "cooperation-11",
        "figures",
        Trap("cooperation.yaml", "words: $1.6 billion", "words: $1.7 billion", "X919"),
    ),
    Row("A11", _ED, "cooperation-12", "held", Open("X901")),
    Row("A12", _ED, "cooperation-3", "attendance", _recorded("reports[xinhua-2015-06-08].attendance", ">300")),
    Row("A12", _ED, "cooperation-3", "attendance", _recorded("reports[sdnews-2015-06-16].attendance", "~400")),
    Row("A12", _ED, "cooperation-3", "hosts", _recorded("reports[sdnews-2015-06-16].hosts", "rizhao-government")),
    Row("A12", "people", "meng-jianzhu", "names", _recorded("names[Мэн Цзяньчжу]", "china-org-cn-2015-06-16")),
    Row("A12", "people", "meng-jianzhu", "names", _recorded("names[Мэн Цзяньчжоу]", "china-org-cn-2015-06-16")),
    Row("A12", "sources", "china-org-cn-2015-06-16", "oddities", _recorded("oddities", "Мэн Цзяньчжоу")),
    Row("A13", _ED, "cooperation-4", "held", Open("X921")),
    Row("A13", _ED, "cooperation-4", "attendance", _recorded("reports[chinahisu-2016-10-18].attendance", ">300")),
    Row("A13", _ED, "cooperation-4", "attendance", _recorded("reports[xinhua-2016-10-20-ru].attendance", "~200")),
    Row("A13", _ED, "cooperation-4", "hosts", _recorded("reports[chinahisu-2016-10-18].hosts", "sichuan-government")),
    Row(
        "A13",
        _ED,
        "cooperation-4",
        "hosts",
        _recorded("reports[xinhua-2016-10-20-ru].hosts", "sichuan-government", _COMMITTEE),
    ),
    Row("A13", "people", "wang-dongming", "identities", Identity("Van Dunmin")),
    Row(
        "A13",
        "people",
        "muhammetkalyi-abulgaziyev",
        "names",
        _recorded("names[Мухамметкалый Абулгазиев]", "xinhua-2016-10-20-ru"),
    ),
)
_SCHOLARS: Final = (
    *(
        Row("A14", _SERIES, "think-tank", "names", _recorded(f"names[{text}]", source))
        for text, source in (
            ("Think Tank Forum of “China+Central Asia”", "cssn-2022-11-25"),
            ("C+C5", "cssn-2022-11-25"),
            ("Forum of think tanks of Central Asia and China", "kazinform-2022-11-08"),
            ("“China+Five Central Asian Countries” Think Tank Forum", "cpifa-2022-11-15"),
            ("Forum of Analytical Centers “Central Asia – China”", "isrs-2024"),
            ("China-Central Asia Think Tank Forum", "nwu-2023"),
            ("中国—中亚智库论坛", "peoples-daily-online-2024-06-05"),
        )
    ),
    Row("A14", _ED, "think-tank-2", "theme", Open("X901")),
    Row("A14", _ED, "think-tank-4", "theme", Open("X901")),
    Row("A15", _ED, "think-tank-3", "mode", Open("X901")),
    Row("A15", _ED, "think-tank-3", "held", Settled()),
    Row("A15", _ED, "think-tank-3", "settled", Silenced("X902")),
    Row(
        "A15",
        _ED,
        "think-tank-3",
        "of_series",
        _recorded("reports[nwu-2023].of_series", "other sources name the Summit"),
    ),
    Row("A15", "sources", "nwu-2023", "oddities", _recorded("oddities", "China-Central Asia Forum")),
    Row(
        "A16",
        _ED,
        "think-tank-4",
        "of_series",
        _recorded("reports[isrs-2024].of_series", "2021-05", "that the series is meant is inferred"),
    ),
    Row(
        "A17",
        _ED,
        "think-tank-2",
        "participants",
        _recorded("reports[cpifa-2022-11-15]", "member of the Political Bureau"),
    ),
    Row(
        "A17", _ED, "think-tank-2", "participants", _recorded("reports[cssn-2022-11-25]", "State Councilor and Foreign")
    ),
    Row("A18", _SERIES, "think-tank", "different_from", Apart("think-tank-alliance")),
    Row("A18", _SERIES, "think-tank-alliance", "different_from", Apart("think-tank")),
    Row("A18", _ED, "think-tank-3", "note", _recorded("note", "another series (think-tank-alliance-1)")),
    Row("A18", "organisations", "isrs-uzbekistan", "note", _recorded("note", "not to be confused")),
    Row("A18", "organisations", "nwu-silk-road-institute", "note", _recorded("note", "not to be confused")),
)
_RIGHTS: Final = (
    Row("A19", _ED, "human-rights-2023", "held", Settled(("X901",))),
    Row("A19", _ED, "human-rights-2023", "theme", Settled(("X901",))),
    Row("A20", _ED, "human-rights-2024", "attendance", Settled(("X901",))),
    Row("A20", _ED, "human-rights-2024", "held", Settled(("X901",))),
    Row("A20", _ED, "human-rights-2024", "theme", Settled(("X901",))),
    Row(
        "A20",
        _ED,
        "human-rights-2024",
        "hosts",
        _recorded("reports[china-studies-center-2024].hosts", "china-studies-center-kazakhstan", "no other source"),
    ),
    Row("A21", _ED, "human-rights-2025", "weekday", _recorded("reports[global-times-2025].weekday", "On Tuesday")),
    Row(
        "A21",
        _ED,
        "human-rights-2025",
        "held",
        _recorded("reports[peoples-daily-online-2025-07-16-hi].held", "2025-07-15"),
    ),
    Row(
        "A21",
        "sources",
        "topchinanews-2025",
        "published",
        Trap(
            "sources.yaml",
            "    publisher: topchinanews\n",
            "    publisher: topchinanews\n    published: 2025-10-21\n",
            "D418",
        ),
    ),
    Row(
        "A21",
        "sources",
        "global-times-2025",
        "published",
        Trap("sources.yaml", '    published: "2025"\n', "    published: 2025-07-27\n", "D418"),
    ),
    Row(
        "A21",
        _ED,
        "human-rights-2025",
        "held",
        Trap(
            "human-rights.yaml",
            'value: "2025"\n          note: >-\n            the year stands in the forum\'s name; the day is a Tuesday, which',
            "value: 2025-07-22\n          as: on Tuesday\n          inferred: the Tuesday before a reprint of 27 July 2025\n"
            "          note: >-\n            the year stands in the forum's name; the day is a Tuesday, which",
            "X920",
        ),
    ),
    Row("A21", _ED, "human-rights-2025", "participants", Open("H621")),
    *(
        Row("A22", _SERIES, "human-rights", "names", _recorded(f"names[{text}]", source))
        for text, source in (
            ("China-Central Asia Forum on Human Rights Development", "cfhrd-2024-05-30"),
            ("China-Central Asia Human Rights Development Forum", "global-times-2025"),
            ("“China–Central Asia” Human Rights Development Forum", "kaziss-2025-07"),
            ("China-Central Asia Forum", "kazinform-2023-09-15"),
        )
    ),
    Row("A22", "organisations", "cfhrd", "names", _recorded("names[CHFRD]", "china-india-dialogue-2023", "misprint")),
    Row(
        "A22",
        "organisations",
        "cfhrd",
        "names",
        _recorded("names[Chinese Foundation for the Development of Human Rights]", "kazinform-2023-09-15"),
    ),
    *(
        Row("A23", "people", "tillabaev-mirzatillo", "names", _recorded(f"names[{text}]", source))
        for text, source in (
            ("Tillabaev Mirzatillo", "global-times-2025"),
            ("Mirzatillo Tillabaev", "china-daily-2025-07-16"),
            ("Tillabaev Mirzatillo Alisherovich", "cfhrd-2024-05-29"),
            ("Тіллабаев Мирзатилло", "china-studies-center-2024"),
        )
    ),
    Row("A23", "people", "tillabaev-mirzatillo", "identities", Identity("阿利舍洛维奇")),
    Row("A23", "people", "turgunov-murodjon", "names", _recorded("names[穆罗忠·图尔古诺夫]", "xinhua-2024-05-29")),
    Row("A23", "people", "parwez-olimzoda", "names", _recorded("names[帕尔维兹·奥利姆佐达]", "xinhua-2024-05-29")),
    Row(
        "A23",
        "organisations",
        "uzbekistan-human-rights-center",
        "names",
        _recorded("names[National Center of the Republic of Uzbekistan for Human Rights]", "global-times-2025"),
    ),
    Row(
        "A23",
        "organisations",
        "uzbekistan-human-rights-center",
        "names",
        _recorded("names[National Center for Human Rights of Uzbekistan]", "cfhrd-2024-05-30"),
    ),
    Row(
        "A23",
        "organisations",
        "institute-for-world-policy-study",
        "names",
        _recorded("names[Institute of World Policy of Kyrgyzstan]", "xinhua-2025-06-18"),
    ),
)
_MINISTERS: Final = (
    Row("C1", _ED, "foreign-ministers-1", "participants", Silenced("H621")),
    Row("C1", _ED, "foreign-ministers-2", "held", Settled(("X921",))),
    Row("C1", _ED, "foreign-ministers-3", "place", Silenced("P502")),
    Row("C1", "places", "astana", "names", _recorded("names[Nur-Sultan]", "xinhua-2022-06-10", "2019-03", "2022-09")),
    Row("C1", _ED, "foreign-ministers-3", "participants", Silenced("H621")),
    Row("C1", _ED, "foreign-ministers-4", "held", Settled(("X901",))),
    Row(
        "C1",
        _ED,
        "foreign-ministers-4",
        "participants",
        _recorded("reports[cgtn-2023-04-27].participants", "vepa-hajiyev", "First Deputy Foreign Minister"),
    ),
    Row(
        "C1",
        _ED,
        "foreign-ministers-4",
        "participants",
        _recorded("reports[china-daily-2023-04-28].participants", "that of Turkmenistan included", "Vepa Hajiyev"),
    ),
    Row(
        "C1",
        _ED,
        "foreign-ministers-4",
        "remarks",
        _recorded("reports[nca-2023-04-25].remarks", "not the number of this one in its series"),
    ),
    Row("C1", _ED, "foreign-ministers-5", "held", Settled(("X921",))),
    Row("C1", _ED, "foreign-ministers-5", "countries", Silenced("X918")),
    Row("C1", _ED, "foreign-ministers-5", "participants", Silenced("H621")),
    Row(
        "C1",
        _ED,
        "foreign-ministers-6",
        "participants",
        _recorded("reports[nca-2025-04-28].participants", "parahat-durdyev", "ambassador to China"),
    ),
    Row(
        "C1", _ED, "foreign-ministers-6", "outcomes", _recorded("reports[nca-2025-04-28-2].outcomes", "not among those")
    ),
    Row("C1", "people", "parahat-durdyev", "names", _recorded("names[Parakhat Durdyev]", "nca-2025-04-28")),
    Row("C1", "people", "jeenbek-kulubaev", "identities", Identity("Zhamirbek Kurubayev")),
    Row("C1", "people", "jeenbek-kulubaev", "identities", Identity("Kulubaev Zheenbek Moldokanovich")),
    Row("C1", "people", "sirojiddin-muhriddin", "identities", Identity("Mohridin")),
    Row("C1", "people", "rashid-meredov", "identities", Identity("Meledov")),
    Row("C1", "people", "mukhtar-tleuberdi", "identities", Identity("Treuberdi")),
    Row(
        "C1",
        "sources",
        "mfa-china-2020-07-17",
        "published",
        Trap("sources.yaml", "    url_note: the date in the address is that of a move of the site\n", "", "D417"),
    ),
    Row("C2", _ED, "foreign-ministers-3", "of_series", Open("X914")),
    Row("C2", _ED, "summit-1", "of_series", _recorded("reports[eurasia-media-network-2023].of_series", "2019")),
    Row("C2", _ED, "foreign-ministers-4", "of_series", _recorded("reports[kazinform-2023-04-27].of_series", "2020")),
    Row(
        "C2",
        _ED,
        "trade-ministers-1",
        "of_series",
        _recorded("reports[tianjin-commerce-bureau-2023-05-04].of_series", "2022", "heads of state"),
    ),
    Row("C2", _SERIES, "foreign-ministers", "note", _recorded("note", "2019", "2020", "2022")),
    Row("C3", _ED, "summit-1", "held", Open("X901")),
    Row("C3", _ED, "summit-1", "number", Silenced("N301")),
    Row("C3", _ED, "summit-1", "of_series", Open("X915")),
    Row(
        "C3",
        _ED,
        "summit-1",
        "remarks",
        _recorded("reports[iasbook-2023].remarks", "virtual meeting of trade ministers"),
    ),
    Row("C4", _ED, "summit-2", "held", Settled(("X901", "X920"))),
    Row("C4", _ED, "summit-2", "outcomes", _recorded("reports[kazinform-2025-06-17].outcomes", "external", "a slip")),
    Row("C4", _ED, "summit-2", "outcomes", _recorded("reports[sr-center-2025].outcomes", "eternal")),
    Row("C4", _ED, "summit-1", "held", Silenced("X920")),
    Row("C4", _ED, "summit-2", "remarks", _recorded("reports[namaste-headlines-2025-06-13].remarks", "six nations")),
    Row("C4", "sources", "asean-machine-2025-06-18", "oddities", _recorded("oddities", "Second China Asia Summit")),
    Row("C5", _ED, "summit-1", "outcomes", _recorded("reports[teller-report-2023-05-19].outcomes", "is to be studied")),
    Row("C5", _ED, "summit-1", "outcomes", _recorded("reports[xinhua-2023-05-19].outcomes", "is to be established")),
    Row("C5", "organisations", "china-central-asia-secretariat", "founded", _recorded("founded", "2024-03-30")),
    Row("C6", "sources", "china-electric-cars-2023", "oddities", _recorded("oddities", "Shanxi Province")),
    Row("C6", _ED, "summit-1", "place", _recorded("reports[china-electric-cars-2023].place", "xian", "Shanxi")),
    Row("C6", "sources", "bilby-2023", "oddities", _recorded("oddities", "Asia Asia summit")),
    Row("C6", _ED, "summit-1", "remarks", _recorded("reports[bilby-2023].remarks", "they are presidents")),
)
_OTHERS: Final = (
    Row("C0", _SERIES, "cooperation-dialogue", "different_from", Apart("cooperation")),
    Row("C0", _SERIES, "cooperation", "different_from", Apart("cooperation-dialogue")),
    Row("C0", _ED, "cooperation-4", "note", _recorded("note", "cooperation-dialogue-4")),
    Row(
        "C0", _ED, "cooperation-dialogue-4", "number", _recorded("reports[kabar-2019-05-13].number", "4-го", "“forum”")
    ),
    Row("C7", _ED, "industry-investment-1", "figures", Open("X919")),
    Row("C8", "sources", "lahore-chronicle-2023-03-11", "published", Silenced("D418")),
    Row("C8", _ED, "industry-investment-1", "attendance", Open("X901")),
    Row(
        "C12",
        _ED,
        "public-security-ministers-1",
        "mentions",
        _recorded("reports[scmp-2024-09-12].mentions", "takes the meeting and this forum", "for one event"),
    ),
    Row(
        "C12",
        _ED,
        "public-security-ministers-1",
        "mentions",
        _recorded("reports[astana-times-2024-09].mentions", "kept apart"),
    ),
    Row("C14", _ED, "beidou-2021", "held", Silenced("N319")),
    Row(
        "C14", _ED, "cooperation-7", "outcomes", _recorded("reports[vanbien-2019-10].outcomes", "a declaration (宣言)")
    ),
    Row("C14", _SERIES, "cooperation", "note", _recorded("note", "an initiative named after the city from 2021 on")),
    *(
        Row("C15", _SERIES, "friendship", "names", _recorded("names", text))
        for text in (
            "China-Central Asia non-governmental friendship forum",
            "China-Central Asia People-to-People Friendship Forum",
            "Форум дружбы народов Китая и государств Центральной Азии",
            "中国—中亚民间友好论坛",
        )
    ),
    Row("C15", "people", "amanepesov", "identities", Identity("Amane Pesov")),
    Row("C15", "sources", "breaking-latest-2022-09-28", "oddities", _recorded("oddities", "Amane Pesov")),
    Row("C16", _SERIES, "local-cooperation", "different_from", Apart("cooperation", "N317")),
    Row("C16", _SERIES, "local-cooperation", "different_from", Apart("cooperation-dialogue")),
    Row("C16", _SERIES, "cooperation-development", "different_from", Apart("cooperation", "N317")),
    Row("C16", _SERIES, "cooperation-dialogue", "different_from", Apart("cooperation-development")),
    Row("C16", _SERIES, "local-cooperation", "note", _recorded("note", "is a guess")),
    Row(
        "C17",
        _ED,
        "cooperation-dialogue-2014",
        "countries",
        _recorded("reports[china-org-cn-2014-07-09].countries", "Mongolia as well; the Russian leaves it out"),
    ),
    Row("C17", "sources", "china-org-cn-2014-07-09", "oddities", _recorded("oddities", "蒙古")),
    Row("C20", _ED, "summit-2", "held", Settled(("X901", "X920"))),
    Row("C20", "people", "ling-ji", "identities", Identity("Lin Ji")),
    Row("C21", _ED, "customs-heads-2023-informal", "number", _recorded("note", "so this one is not counted")),
    Row("C21", _ED, "customs-heads-2", "number", _recorded("reports[avesta-2025-05-22].number", "second")),
    Row("C21", _ED, "customs-heads-2", "name", _recorded("reports[kazinform-2025-06-11]", "C5+1 format")),
    Row(
        "C22", "sources", "xinhua-2023-05-19-2", "note", _recorded("note", "once with another article", "Mining forum")
    ),
    Row("C22", "sources", "xinhua-2023-05-19", "note", _recorded("note", "two lay-outs of one text")),
    Row("C23", "sources", "topchinanews-2025", "oddities", _recorded("oddities", "Tuesday, October 21, 2025", "clock")),
    Row("C23", "sources", "mfa-china-2020-07-17", "note", _recorded("note", "the stamp of a move of the site")),
    Row("C23", "sources", "globenewswire-2025-06-25", "note", _recorded("note", "the date is that of its dateline")),
    Row("C23", "sources", "wenmi-2022-10-12", "note", _recorded("note", "December 2007")),
    Row("C23", "sources", "china-news-service-2019-05-13", "url_note", _recorded("url_note", "11 June 2019")),
    Row("C24", "people", "wu-yingqin", "identities", Identity("Wu Yingqing")),
    Row("C24", "people", "wu-yingqin", "note", _recorded("note", "Secretary-General", "holds another post")),
)
ROWS: Final[tuple[Row, ...]] = (*_COOPERATION, *_SCHOLARS, *_RIGHTS, *_MINISTERS, *_OTHERS)
