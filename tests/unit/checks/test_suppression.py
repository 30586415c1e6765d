"""Suppressions: how they are written, which line they cover, and that text is no comment."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from forumcli.checks.suppression import suppressions_of
from forumcli.dataset.dataset import Dataset

Make = Callable[[str], Dataset]


@pytest.mark.parametrize(
    ("comment", "rules", "reason", "until"),
    [
        ("# forum: ignore[N303] never met", ["N303"], "never met", None),
        ("#forum:ignore[N303] never met", ["N303"], "never met", None),
        ("# forum: ignore[ N303 ,number-gap ] never met", ["N303", "number-gap"], "never met", None),
        ("# forum: ignore[N303]: never met", None, "", None),
        ("# forum: ignore[N303] - never met (until: 2027-01-31)", ["N303"], "never met", date(2027, 1, 31)),
        ("# forum: ignore[N303] until: 2027-01-31, never met", ["N303"], "never met", date(2027, 1, 31)),
        ("# see below # forum: ignore[N303] never met # and above", ["N303"], "never met", None),
        ("# forum: ignore[N303] see issue#5", ["N303"], "see issue#5", None),
        ("# forum: ignore[]", [], "", None),
        ("# forum: ignore", [], "", None),
    ],
)
def test_rules_reason_and_day_are_read(
    dataset: Make, comment: str, rules: list[str] | None, reason: str, until: date | None
) -> None:
    (found,) = suppressions_of(dataset(f"series: []  {comment}\n"))

    assert (rules is None, rules or [], reason, until) == (
        bool(found.fault),
        [named.text for named in found.rules],
        found.reason,
        found.until,
    )


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("series: []  # forum: ignore[N303] why\n", [3]),
        ("# forum: ignore[N303] why\nseries: []\n", [4]),
        ("# forum: ignore[N303] why\n\n# a note\n\nseries: []\n", [7]),
        ("# forum: ignore[N303] one\n# forum: ignore[N304] two\nseries: []\n", [5, 5]),
        ("series: []\n# forum: ignore[N303] why", [5]),
        ("description: >-  # forum: ignore[N303] why\n  text\nseries: []\n", [3]),
        ("description: 'a\n  b'  # forum: ignore[N303] why\nseries: []\n", [4]),
        ("series: [\n  # forum: ignore[N303] why\n  {id: a, name: b}]\n", [5]),
    ],
)
def test_a_comment_covers_its_line_and_one_alone_covers_the_next_that_holds_data(
    dataset: Make, body: str, lines: list[int]
) -> None:
    assert lines == [each.line for each in suppressions_of(dataset(body))]


@pytest.mark.parametrize(
    "body",
    [
        "description: 'a # forum: ignore[N303] why'\n",
        'description: "a\n  # forum: ignore[N303] why"\n',
        "description: |\n  a\n  # forum: ignore[N303] why\n  b\n",
        "description: a#forum:ignore[N303]\n",
        "series: []  # forums: ignore[N303] why\n",
    ],
)
def test_text_and_other_comments_are_no_suppressions(dataset: Make, body: str) -> None:
    assert () == suppressions_of(dataset(body))


def test_a_place_is_that_of_the_comment_and_of_each_rule_in_it(dataset: Make) -> None:
    made = dataset("series: []  # forum: ignore[N303, N304] why # more\n")
    text = made.files["forums.yaml"].source.text

    (found,) = suppressions_of(made)

    spans = [found.place.span, *(named.place.span for named in found.rules)]
    assert ["# forum: ignore[N303, N304] why", "N303", "N304"] == [text[slice(*span)] for span in spans]


def test_a_long_line_of_blanks_takes_no_time(dataset: Make) -> None:
    (found,) = suppressions_of(dataset("series: []  # forum: ignore[N303] a" + " " * 1_000_000 + "b\n"))

    assert "a" + " " * 1_000_000 + "b" == found.reason


def test_a_file_that_does_not_parse_has_none(dataset: Make) -> None:
    assert () == suppressions_of(dataset("series: [  # forum: ignore[S101] why\n"))
