"""How a series recurs: its years, places, hosts, and the ordinals as printed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.small import context, documents_by_id


def series(tmp_path: Path, *reports: str) -> dict[str, Any]:
    """Return the document of the steppe forum with an edition for each of some reports."""
    editions = "".join(
        f"  - {{id: e-{at}, series: steppe, reports: [{{source: a, {inside}}}]}}\n"
        for at, inside in enumerate(reports, 1)
    )
    text = f"editions:\n{editions}" if editions else ""
    return documents_by_id(context(tmp_path, text))["series", "steppe"].body


@pytest.mark.parametrize(
    ("reports", "status"),
    [
        ([], "none"),
        (["status: announced"], "announced"),
        (["status: cancelled", "status: postponed"], "announced"),
        (["held: 2021"], "once"),
        (["held: 2021", "status: announced"], "once"),
        (["held: 2021", "held: 2022"], "recurring"),
    ],
)
def test_the_standing_of_a_series_counts_what_was_held(tmp_path: Path, reports: list[str], status: str) -> None:
    assert status == series(tmp_path, *reports)["status"]


@pytest.mark.parametrize(
    ("held", "years", "since"),
    [
        ([], [], None),
        (["2021"], [2021], None),
        (["2021", "2022"], [2021, 2022], None),
        (["2021", "2022", "2023"], [2021, 2022, 2023], 2021),
        (["2017", "2019", "2021", "2022", "2023"], [2017, 2019, 2021, 2022, 2023], 2021),
        (["2021", "2022", "2023", "2025"], [2021, 2022, 2023, 2025], None),
        (["2021-12-30/2022-01-02", "2023"], [2021, 2022, 2023], 2021),
        (["2021", "2021"], [2021], None),
    ],
)
def test_three_years_in_a_row_up_to_the_last_are_a_habit(
    tmp_path: Path, held: list[str], years: list[int], since: int | None
) -> None:
    body = series(tmp_path, *(f'held: "{date}"' for date in held))

    assert (years, since) == (body["years"], body["yearly_since"])


def test_hosts_and_places_come_with_their_editions_the_most_frequent_first(tmp_path: Path) -> None:
    body = series(
        tmp_path,
        "hosts: [{group: scholars, verb: held}, {group: scholars, verb: co-hosted}]",
        "hosts: [{group: a city, verb: held}]",
        "hosts: [{group: a city, verb: held}, {group: students, verb: held}], place: nowhere",
    )

    assert [("a city", ["e-2", "e-3"]), ("scholars", ["e-1"]), ("students", ["e-3"])] == [
        (each["name"], each["editions"]) for each in body["hosts"]
    ]
    assert [("nowhere", None, ["e-3"])] == [
        (each["place"], each["country"], each["editions"]) for each in body["venues"]
    ]


def test_ordinals_stand_as_they_are_printed_and_deduced_ones_do_not(tmp_path: Path) -> None:
    body = series(
        tmp_path,
        "number: {value: 2, as: II}",
        "number: {value: 3, as: III, inferred: it follows}",
        "number: {value: 1, as: first}",
        "number: {value: 4}",
    )

    assert [(1, "first", ["a"]), (2, "II", ["a"])] == [
        (each["number"], each["as"], each["sources"]) for each in body["wordings"]
    ]
