"""Fields of a query become the filters that every command has."""

from __future__ import annotations

from datetime import date

import pytest

from forumcli.index.query import Filters
from forumcli.index.search_query import SearchIndex
from forumcli.search.fields import FIELDS, Narrowed, narrow
from forumcli.search.question import understand
from forumcli.search.search import search
from tests.unit.search.sample import names


def narrowed(query: str, filters: Filters | None = None) -> Narrowed:
    found = {"norov": ["vladimir-norov"], "sco": ["sco"]}
    return narrow(
        understand(query, FIELDS), filters or Filters(), ("people", "quotations"), lambda text, _: found.get(text, [])
    )


@pytest.mark.parametrize(
    ("query", "since", "until"),
    [
        ("year:2021", date(2021, 1, 1), date(2021, 12, 31)),
        ("year:2019..2023", date(2019, 1, 1), date(2023, 12, 31)),
        ("year:2019–2023", date(2019, 1, 1), date(2023, 12, 31)),
        ("year:2022..", date(2022, 1, 1), None),
        ("year:..2022", None, date(2022, 12, 31)),
    ],
)
def test_a_year_or_a_range_is_a_time(query: str, since: date | None, until: date | None) -> None:
    filters = narrowed(query).filters

    assert (since, until) == (filters.since, filters.until)


def test_of_two_times_the_narrower_ends_count() -> None:
    filters = narrowed("year:2019..2023", Filters(since=date(2021, 5, 1), until=date(2030, 1, 1))).filters

    assert (date(2021, 5, 1), date(2023, 12, 31)) == (filters.since, filters.until)


@pytest.mark.parametrize("value", ["soon", "..", "20x1", "2023..2019"])
def test_what_is_no_year_is_said_to_be_none(value: str) -> None:
    found = narrowed(f"year:{value}")

    assert (f"year:{value} is no year and no range such as 2019..2023",) == found.notes
    assert (None, None) == (found.filters.since, found.filters.until)


@pytest.mark.parametrize(
    ("value", "codes"),
    [("uz", ("UZ",)), ("Uzbekistan", ("UZ",)), ("uzbek", ()), ("united arab", ("AE",)), ("atlantis", ())],
)
def test_a_country_is_given_by_code_or_by_the_beginning_of_its_name(value: str, codes: tuple[str, ...]) -> None:
    assert codes == narrowed(f'country:"{value}"').understood["country"]


def test_a_speaker_leaves_quotations_only_and_a_person_every_kind() -> None:
    assert ("quotations",) == narrowed("speaker:norov").kinds
    assert ("people", "quotations") == narrowed("person:norov").kinds
    assert {"person": ["vladimir-norov"]} == narrowed("person:norov").filters.facets


def test_a_field_without_a_neighbour_lists_them_all() -> None:
    (note,) = narrowed("xyzzyplugh:norov").notes

    assert note.endswith("fields: " + ", ".join(f"{name}:" for name in sorted(FIELDS)))


def test_an_id_is_taken_before_a_name(index: SearchIndex) -> None:
    assert ("norov",) == search("person:norov", index).fields["person"]
    assert ("cooperation",) == search("series:cooperation", index).fields["series"]


def test_fields_of_every_facet_narrow(index: SearchIndex) -> None:
    assert "people/norov" in names("organisation:sco", index)
    assert {"editions/cooperation-8"} <= set(names("place:lanzhou", index))
    assert "editions/cooperation-9" in names('source:"what the forum brought" 9th', index)
