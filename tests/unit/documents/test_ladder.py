"""The ladder of a series: what was held in its order, and what is missing where it is missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from forumcli.documents.ladder import Ladder, Missing, ladder
from forumcli.model.ids import SeriesId
from tests.small import context


def steppe(folder: Path, *editions: str) -> Ladder:
    """Return the ladder of editions given as `id: inside of their one report`."""
    made = "".join(
        f"  - {{id: {id_}, series: steppe, reports: [{{source: a{', ' if inside else ''}{inside}}}]}}\n"
        for id_, _, inside in (each.partition(": ") for each in editions)
    )
    return ladder(SeriesId("steppe"), context(folder, f"editions:\n{made}" if made else ""))


def rungs(found: Ladder) -> list[str]:
    """Write each rung: an edition's id, or the missing numbers in brackets."""
    return [f"({each.first}-{each.last})" if isinstance(each, Missing) else str(each.id) for each in found.rungs]


LADDERS = [
    pytest.param([], [], (), id="nothing"),
    pytest.param(["x: number: 1"], ["x"], (), id="the first"),
    pytest.param(
        ["x: number: 8, held: 2021", "y: number: 9, held: 2022"],
        ["(1-7)", "x", "y"],
        (),
        id="the eighth and the ninth",
    ),
    pytest.param(
        ["x: number: 3, held: 2019", "y: number: 5, held: 2021", "z: number: 8, held: 2026"],
        ["(1-2)", "x", "(4-4)", "y", "(6-7)", "z"],
        (2020, 2022, 2023, 2024, 2025),
        id="gaps between, and silent years",
    ),
    pytest.param(
        ["x: number: 3, held: 2019", "y: held: 2020", "z: number: 5, held: 2021"],
        ["(1-2)", "x", "y", "(4-4)", "z"],
        (),
        id="an edition without a number may be the missing one, but nobody says so",
    ),
    pytest.param(
        ["x: number: 3, held: 2016", "y: number: 1, held: 2018"],
        ["(2-2)", "x", "y"],
        (2017,),
        id="numbers out of order: what is not missing is not called so, and what is missing is",
    ),
    pytest.param(
        ["x: number: 5, held: 2016", "y: number: 3, held: 2018"],
        ["(1-2)", "(4-4)", "x", "y"],
        (2017,),
        id="several runs before one edition",
    ),
    pytest.param(
        ["x: number: 2, held: 2016", "y: number: 2, held: 2017"], ["(1-1)", "x", "y"], (), id="one number twice"
    ),
    pytest.param(["x: number: 0", "y: number: -3"], ["x", "y"], (), id="no number at all, by any count"),
    pytest.param(["x: number: 999999999"], ["x"], (), id="a slip of the pen, whose gap would drown everything"),
    pytest.param(["x: number: 9999"], ["(1-9998)", "x"], (), id="the highest number that is taken seriously"),
    pytest.param(
        ["x: held: 2019-12-30/2021-01-02", "y: held: 2023"], ["x", "y"], (2020, 2022), id="years without an end of any"
    ),
    pytest.param(
        ["x: held: ../2021-10-17", "y: held: 2023-05/.."], ["x", "y"], (2022,), id="dates that are open on one side"
    ),
    pytest.param(["x: number: 1", "y: held: 2023"], ["y", "x"], (), id="the undated stand last"),
]


@pytest.mark.parametrize(("editions", "expected", "silent"), LADDERS)
def test_missing_numbers_stand_before_the_edition_that_shows_them_missing(
    tmp_path: Path, editions: list[str], expected: list[str], silent: tuple[int, ...]
) -> None:
    found = steppe(tmp_path, *editions)

    assert (expected, silent) == (rungs(found), found.silent_years)


def test_a_number_that_one_side_of_a_dispute_gives_is_not_missing(tmp_path: Path) -> None:
    text = """\
    editions:
      - {id: x, series: steppe, reports: [{source: a, number: 1, held: 2019}, {source: b, number: 2}]}
      - {id: y, series: steppe, reports: [{source: a, number: 4, held: 2020}]}
    """

    found = ladder(SeriesId("steppe"), context(tmp_path, text))

    assert ["x", "(3-3)", "y"] == rungs(found)


def test_each_series_counts_a_joint_edition_by_its_own_number(tmp_path: Path) -> None:
    text = """\
    editions:
      - id: joint
        series: [river, steppe]
        reports: [{source: a, held: 2020, number: [{value: 2, series: river}, {value: 1, series: steppe}]}]
    """
    of = context(tmp_path, text)

    found = {series: rungs(ladder(SeriesId(series), of)) for series in ("river", "steppe")}

    assert {"river": ["(1-1)", "joint"], "steppe": ["joint"]} == found
