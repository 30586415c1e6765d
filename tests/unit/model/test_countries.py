"""Country codes are those of ISO 3166-1, each with a plain English name."""

from __future__ import annotations

import pycountry
import pytest

from forumcli.model.countries import COUNTRIES, country_name


def test_the_codes_are_exactly_the_assigned_ones() -> None:
    assert {country.alpha_2 for country in pycountry.countries} == set(COUNTRIES)


def test_the_codes_stand_in_order() -> None:
    assert sorted(COUNTRIES) == list(COUNTRIES)


def test_no_two_countries_share_a_name() -> None:
    shared = {name for name in COUNTRIES.values() if list(COUNTRIES.values()).count(name) > 1}

    assert set() == shared


def test_no_name_is_printed_in_the_inverted_order_of_lists() -> None:
    inverted = {name for name in COUNTRIES.values() if name.endswith((" of", " of the")) or ", Republic" in name}

    assert set() == inverted


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("KG", "Kyrgyzstan"),
        ("KZ", "Kazakhstan"),
        ("TJ", "Tajikistan"),
        ("TM", "Turkmenistan"),
        ("UZ", "Uzbekistan"),
        ("CN", "China"),
        ("IR", "Iran"),
        ("KR", "South Korea"),
        ("KP", "North Korea"),
        ("RU", "Russia"),
        ("GB", "United Kingdom"),
        ("US", "United States"),
        ("VN", "Vietnam"),
        ("NO", "Norway"),
    ],
)
def test_a_country_has_the_name_people_use(code: str, name: str) -> None:
    assert name == country_name(code)


@pytest.mark.parametrize("code", ["UK", "SU", "XK", "EU", "kz", "", "KAZ"])
def test_what_is_no_code_stays_as_it_is(code: str) -> None:
    assert code == country_name(code)


def test_the_table_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        COUNTRIES["XX"] = "Nowhere"  # type: ignore[index] # that is what is tested
