"""When an edition was held is told by all dates between which nothing decides, and sorted by the first of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from forumcli.documents.context import context_of
from forumcli.documents.times import best_date, reach_of, year_of, years_of
from forumcli.resolve.resolved import ResolvedEdition
from tests.small import edition_of


def resolved(folder: Path, *held: str) -> ResolvedEdition:
    """Resolve an edition of which each source gives one date."""
    reports = [f"source: {source}, {told}" for source, told in zip("abc", held, strict=False)]
    dataset = edition_of(folder, *reports)
    return next(iter(context_of(dataset).resolved.values()))


@pytest.mark.parametrize(
    ("held", "year", "years", "reach"),
    [
        (["held: 2022-07-13"], 2022, {2022}, ("2022-07-13", "2022-07-13")),
        (["held: 2021-12-30/2022-01-02"], 2021, {2021, 2022}, ("2021-12-30", "2022-01-02")),
        (["held: ../2021-10-17"], 2021, {2021}, ("2021-10-17", "2021-10-17")),
        (["held: 201X"], None, {2010, 2019}, ("2010-01-01", "2019-12-31")),
        (["held: 2021-05", "held: 2022-05"], 2021, {2021, 2022}, ("2021-05-01", "2022-05-31")),
        (
            ["held: 2021-05-01", "held: 2021-05-02", "held: {value: 2019, inferred: so}"],
            2021,
            {2021},
            ("2021-05-01", "2021-05-02"),
        ),
        (["held: 2021-05-01", "status: announced, held: 2020"], 2021, {2021}, ("2021-05-01", "2021-05-01")),
    ],
)
def test_what_is_only_announced_or_deduced_has_no_say_beside_what_is_told(
    tmp_path: Path, held: list[str], year: int | None, years: set[int], reach: tuple[str, str]
) -> None:
    edition = resolved(tmp_path, *held)

    assert year == year_of(edition.fields["held"])
    assert years == years_of(edition)
    assert tuple(map(date.fromisoformat, reach)) == reach_of([edition])


def test_nothing_is_known_of_an_edition_without_a_date(tmp_path: Path) -> None:
    edition = resolved(tmp_path, "mode: online")

    assert (None, None, set()) == (best_date(edition), year_of(edition.fields["held"]), years_of(edition))
    assert (None, None) == reach_of([edition])


def test_a_disputed_field_names_each_value_once_between_which_nothing_decides(tmp_path: Path) -> None:
    dataset = edition_of(
        tmp_path,
        "source: a, held: 2021-05-01",
        "source: b, held: 2021-05-02",
        "source: c, status: announced, held: 2021-05-01",
    )
    of = context_of(dataset)

    field = of.field(next(iter(of.resolved.values())).fields["held"])

    assert ("1 May 2021 or 2 May 2021", 2021) == (field["either"], field["year"])
    assert ["told", "told", "announced"] == [side["standing"] for side in field["sides"]]
