"""Records become JSON: every key as the YAML has it, and beside ids, dates and counts their words."""

from __future__ import annotations

from types import MappingProxyType

import pytest

from forumcli.documents.form import plain, to_json, words
from forumcli.documents.names import Names
from forumcli.model.count import Count
from forumcli.model.dates import PartialDate
from forumcli.model.edition import Edition, Settled
from forumcli.model.ids import (
    CountryCode,
    EditionId,
    EditionNumber,
    OrganisationId,
    PersonId,
    PlaceId,
    SeriesId,
    SourceId,
    Verbatim,
)
from forumcli.model.report import Report
from forumcli.model.schema import Decoded
from forumcli.model.series import Name
from forumcli.model.statement import (
    AttendanceStatement,
    CountriesStatement,
    DateStatement,
    Figure,
    NumberStatement,
    Participation,
    PlacesStatement,
    TextStatement,
)

NAMES = Names(
    MappingProxyType(
        {
            "series": {"steppe": "Steppe Forum"},
            "editions": {"steppe-3": "3rd Steppe Forum"},
            "people": {"aida": "Aida Serik"},
            "organisations": {"sco": "Shanghai Cooperation Organisation"},
            "places": {"lanzhou": "Lanzhou"},
            "sources": {"a": "Alpha"},
            "quotations": {},
        }
    )
)

RECORDS = [
    pytest.param(
        DateStatement(value=PartialDate.parse("2022-11-08/2022-11-09"), as_=Verbatim("Nov. 8–9")),
        {"value": "2022-11-08/2022-11-09", "value_words": "8–9 November 2022", "as": "Nov. 8–9"},
        id="a date and its words",
    ),
    pytest.param(
        AttendanceStatement(value=Count.parse(">60"), of="experts"),
        {"value": ">60", "value_words": "more than 60", "of": "experts"},
        id="a count and its words",
    ),
    pytest.param(
        Participation(
            person=PersonId("aida"), for_=OrganisationId("sco"), country=CountryCode("KZ"), role=("spoke", "chaired")
        ),
        {
            "person": "aida",
            "person_name": "Aida Serik",
            "for": "sco",
            "for_name": "Shanghai Cooperation Organisation",
            "country": "KZ",
            "country_name": "Kazakhstan",
            "role": ["spoke", "chaired"],
        },
        id="ids and their names",
    ),
    pytest.param(
        CountriesStatement(value=(CountryCode("CN"), CountryCode("KZ"))),
        {"value": ["CN", "KZ"], "value_names": ["China", "Kazakhstan"]},
        id="lists of countries",
    ),
    pytest.param(
        PlacesStatement(value=(PlaceId("lanzhou"), PlaceId("gone"))),
        {"value": ["lanzhou", "gone"], "value_names": ["Lanzhou", "gone"]},
        id="an id that leads nowhere is its own name",
    ),
    pytest.param(
        Name(text=Verbatim("Norov"), since=PartialDate.parse("2019"), source=(SourceId("a"),)),
        {"text": "Norov", "since": "2019", "since_words": "2019", "source": ["a"], "source_names": ["Alpha"]},
        id="a name",
    ),
    pytest.param(TextStatement(value="x"), {"value": "x"}, id="what has no value is left out"),
    pytest.param(
        Figure(of="trade", value=Count.parse("0")),
        {"of": "trade", "value": "0", "value_words": "0"},
        id="a count of none is a value",
    ),
    pytest.param(
        Edition(
            id=EditionId("steppe-3"),
            series=(SeriesId("steppe"),),
            settled=MappingProxyType({"number": Settled(value="3", because="so")}),
            reports=(Report(source=SourceId("a"), number=(NumberStatement(value=EditionNumber(0)),)),),
        ),
        {
            "id": "steppe-3",
            "series": ["steppe"],
            "series_names": ["Steppe Forum"],
            "settled": {"number": {"value": "3", "because": "so"}},
            "reports": [{"source": "a", "source_name": "Alpha", "number": [{"value": 0}]}],
        },
        id="records inside records, and the number 0",
    ),
]


@pytest.mark.parametrize(("record", "expected"), RECORDS)
def test_a_record_is_told_whole(record: Decoded, expected: dict[str, object]) -> None:
    made = to_json(record, NAMES)

    assert expected == made


@pytest.mark.parametrize(
    ("value", "kind", "expected"),
    [
        (PartialDate.parse("2023-09"), None, "September 2023"),
        (Count.parse("dozens"), None, "dozens"),
        ("lanzhou", "places", "Lanzhou"),
        ("gone", "places", "gone"),
        ("online", None, "online"),
        (9, None, "9"),
    ],
)
def test_any_value_can_be_said(value: object, kind: str | None, expected: str) -> None:
    assert expected == words(value, NAMES, kind=kind)


def test_dates_and_counts_are_their_texts_and_all_else_is_itself() -> None:
    assert ("2023-09", "~60", 9, "x") == tuple(
        plain(value) for value in (PartialDate.parse("2023-09"), Count.parse("~60"), 9, "x")
    )
