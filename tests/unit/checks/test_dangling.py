"""Suggestions for ids that lead to no record."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from forumcli.checks.engine import run
from forumcli.checks.selection import select
from forumcli.dataset.dataset import Dataset

Make = Callable[[str], Dataset]

_PEOPLE = "people:\n  - {id: vladimir-norov, name: Vladimir Norov}\n  - {id: wang-yi, name: Wang Yi}\n"


def _sources(people: list[str]) -> str:
    staff = ", ".join(f"{{person: {id_}, role: author}}" for id_ in people)
    return f"{_PEOPLE}sources:\n  - {{id: news, language: en, staff: [{staff}]}}\n"


@pytest.mark.parametrize(
    ("before", "id_", "advice"),
    [
        ("", "vladimir-norof", "did you mean `vladimir-norov`?"),
        ("", "norov", "did you mean `vladimir-norov`?"),
        ("", "qu-li", "add the person, or correct the id"),
        ("redirects: {norov: vladimir-norov}\n", "norov", "it was renamed: write `vladimir-norov`"),
    ],
)
def test_the_nearest_person_is_suggested_and_a_renamed_one_surely(
    dataset: Make, before: str, id_: str, advice: str
) -> None:
    (finding,) = run(dataset(before + _sources([id_])), select(["I204"])).diagnostics

    assert (f"no person has the id `{id_}`", advice) == (finding.message, finding.help)


def test_where_very_many_are_missing_only_the_first_are_searched_for(dataset: Make) -> None:
    found = run(dataset(_sources([f"vladimir-norov-{number}" for number in range(102)])), select(["I204"])).diagnostics

    advices = [each.help for each in found]
    assert ["did you mean `vladimir-norov`?"] * 100 + ["add the person, or correct the id"] * 2 == advices
