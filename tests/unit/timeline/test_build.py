"""A timeline has every year between the first and the last, and every gap before the edition that shows it."""

from __future__ import annotations

from typing import Any

from forumcli.dataset.load import load
from forumcli.documents.build import documents
from forumcli.timeline.build import Gap, Year, timeline
from tests.small import VALID


def row(id_: str, held: str | None) -> dict[str, Any]:
    """Return as much of a list row as a timeline looks at."""
    return {"id": id_, "held": {"year": int(held[:4]) if held else None}}


def series(id_: str, *editions: str | list[int], **more: str) -> dict[str, Any]:
    """Return as much of a series as a timeline looks at: editions by id, missing numbers as lists."""
    rungs = [{"edition": each} if isinstance(each, str) else {"missing": each} for each in editions]
    return {"id": id_, "title": id_.title(), "editions": rungs, **more}


def told(years: tuple[Year, ...]) -> list[tuple[int | None, list[str], list[str]]]:
    """Return each year with its gaps and its editions."""
    return [
        (
            year.year,
            [f"{gap.series} {gap.first}-{gap.last}" for gap in year.gaps],
            [row["id"] for row in year.editions],
        )
        for year in years
    ]


def test_silent_years_stand_between_and_the_undated_come_last() -> None:
    years = timeline([row("a", "2019"), row("b", "2022-05"), row("c", "2022-07"), row("d", None)], [])

    assert [
        (2019, [], ["a"]),
        (2020, [], []),
        (2021, [], []),
        (2022, [], ["b", "c"]),
        (None, [], ["d"]),
    ] == told(years)
    assert [False, True, True, False, False] == [year.silent for year in years]


def test_a_gap_stands_in_the_year_of_the_edition_that_follows_it() -> None:
    bodies = [series("steppe", [1, 2], "a", [4], "b"), series("river", [1], "b", short="Dialogue")]

    years = timeline([row("a", "2019"), row("b", "2020")], bodies)

    assert (Gap("steppe", "Steppe", 1, 2),) == years[0].gaps
    assert (Gap("steppe", "Steppe", 4, 4), Gap("river", "Dialogue", 1, 1)) == years[1].gaps


def test_several_gaps_before_one_edition_all_stand_there() -> None:
    years = timeline([row("a", "2019")], [series("steppe", [1], [3, 4], "a")])

    assert [(2019, ["steppe 1-1", "steppe 3-4"], ["a"])] == told(years)


def test_the_gap_before_an_edition_that_is_filtered_out_is_not_drawn() -> None:
    years = timeline([row("b", "2020")], [series("steppe", [1, 2], "a", "b")])

    assert [(2020, [], ["b"])] == told(years)


def test_without_editions_there_is_no_year() -> None:
    assert () == timeline([], [series("steppe")])


def test_only_undated_editions_make_no_calendar() -> None:
    assert [(None, [], ["a"])] == told(timeline([row("a", None)], []))


def test_the_fixed_dataset_on_a_line() -> None:
    made = documents(load(VALID))
    rows = [each.row for each in made if each.kind == "editions"]

    years = timeline(rows, [each.body for each in made if each.kind == "series"])

    assert [
        (2019, ["steppe 1-2"], ["steppe-3"]),
        (2020, [], []),
        (2021, ["steppe 4-4"], ["steppe-5"]),
        (2022, [], ["steppe-6"]),
        (2023, [], ["joint-2023"]),
        (None, [], ["river-undated"]),
    ] == told(years)
