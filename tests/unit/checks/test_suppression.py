"""Suppressions: how they are written, which line they cover, and that text is no comment."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from forumcli.checks.suppression import Coverage, Suppression, suppressions_of
from forumcli.dataset.dataset import Dataset
from forumcli.dataset.load import load
from forumcli.diagnostics.diagnostic import Diagnostic
from forumcli.diagnostics.severity import Severity
from forumcli.yamltext.problem import Place
from forumcli.yamltext.source import Span

Make = Callable[[str], Dataset]


@pytest.mark.parametrize(
    ("comment", "rules", "reason", "until"),
    [
        ("# forum: ignore[N303] never met", ["N303"], "never met", None),
        ("#forum:ignore[N303] never met", ["N303"], "never met", None),
        ("# forum: ignore[ N303 ,number-gap ] never met", ["N303", "number-gap"], "never met", None),
        ("# forum: ignore[N303] - never met (until: 2027-01-31)", ["N303"], "never met", date(2027, 1, 31)),
        ("# forum: ignore[N303] until: 2027-01-31, never met", ["N303"], "never met", date(2027, 1, 31)),
        ("# forum: ignore[N303] - X, and so is box X;", ["N303"], "X, and so is box X", None),
        ("# see below # forum: ignore[N303] never met # and above # and below", ["N303"], "never met", None),
        ("# see below # forum: ignore[N303] never met # and above", ["N303"], "never met", None),
        ("# forum: ignore[N303] see issue#5", ["N303"], "see issue#5", None),
        ("# forum: ignore[]", [], "", None),
        ("# forum: ignore", [], "", None),
    ],
)
def test_rules_reason_and_day_are_read(
    dataset: Make, comment: str, rules: list[str], reason: str, until: date | None
) -> None:
    (found,) = suppressions_of(dataset(f"series: []  {comment}\n"))

    assert (None, rules, reason, until) == (
        found.fault,
        [named.text for named in found.rules],
        found.reason,
        found.until,
    )


def test_a_comment_that_is_not_understood_says_what_was_expected_and_keeps_its_place_and_line(dataset: Make) -> None:
    made = dataset("series: []  # forum: ignore[N303]: never met\n")

    (found,) = suppressions_of(made)

    assert "# forum: ignore[N303]: never met" == made.files["forums.yaml"].source.text[slice(*found.place.span)]
    assert found == Suppression(found.place, 3, (), "", fault="expected `ignore[CODE] reason`")


def test_an_ignore_of_a_record_without_a_reason_has_an_empty_one(dataset: Make) -> None:
    (found,) = suppressions_of(dataset("series:\n  - {id: a, name: A, ignore: [{rule: N305}]}\n"))

    assert ("", False) == (found.reason, found.in_force(None))


def test_an_ignore_of_a_record_covers_the_record_and_no_line(dataset: Make) -> None:
    body = "{id: a, name: A, ignore: [{rule: N305, reason: so named, until: 2027-01-31}, {rule: N308, reason: odd}]}"
    made = dataset(f"series:\n  - {body}\n")
    text = made.files["forums.yaml"].source.text

    found = suppressions_of(made)

    assert [("N305", "so named", date(2027, 1, 31)), ("N308", "odd", None)] == [
        (each.rules[0].text, each.reason, each.until) for each in found
    ]
    assert [(0, body)] * 2 == [(each.line, text[slice(*each.record or ())]) for each in found]


@pytest.mark.parametrize(
    ("day", "expired"),
    [(date(2027, 1, 30), False), (date(2027, 1, 31), False), (date(2027, 2, 1), True), (None, False)],
)
def test_a_suppression_holds_to_the_end_of_its_last_day(dataset: Make, day: date | None, *, expired: bool) -> None:
    (found,) = suppressions_of(dataset("series: []  # forum: ignore[N303] never met (until: 2027-01-31)\n"))

    assert (expired, not expired) == (found.expired(day), found.in_force(day))


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("series: []  # forum: ignore[N303] why\n", [3]),
        ("# forum: ignore[N303] why\nseries: []\n", [4]),
        ("# forum: ignore[N303] why\n\n# a note\n\nseries: []\n", [7]),
        ("# forum: ignore[N303] one\n# forum: ignore[N304] two\nseries: []\n", [5, 5]),
        ("series: []\n# forum: ignore[N303] why", [5]),
        ("series: []\n# forum: ignore[N303] why\n", [5]),
        ("# forum: ignore[N303] why\ndescription: >-", [4]),
        ("description: |+\n  a\n\n# forum: ignore[N303] why\nseries: []\n", [7]),
        ("description: |  # forum: ignore[N303] why", [3]),
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


def test_a_first_key_that_reads_like_a_comment_is_no_suppression(tmp_path: Path) -> None:
    (tmp_path / "forums.yaml").write_text("'# forum: ignore[N303] why': 1\nschema: 1\n", encoding="utf-8")

    assert () == suppressions_of(load(tmp_path, base=tmp_path))


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


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("id: a", ["N305"]),
        ("Third A", ["N305"]),
        ("id: b", ["N308"]),
        ("3nd B", ["N308"]),
        ("series", []),
    ],
)
def test_an_ignore_covers_its_record_from_the_first_key_to_the_last_value(
    dataset: Make, words: str, codes: list[str]
) -> None:
    made = dataset(
        "series:\n  - id: a\n    ignore: [{rule: N305, reason: so named}]\n    name: Third A\n"
        "  - id: b\n    ignore: [{rule: N308, reason: so spelled}]\n    name: 3nd B\n"
    )
    at = made.files["forums.yaml"].source.text.index(words)
    place = Place("forums.yaml", Span(at, at + len(words)))

    covering = Coverage(made, suppressions_of(made)).of(Diagnostic("N305", "n", Severity.NOTE, "m", place, "f"))

    assert codes == [named.text for each in covering for named in each.rules]


@pytest.mark.parametrize("words", ["'one", "two", "three'"])
def test_a_text_of_several_lines_is_covered_by_what_stands_at_its_first_and_its_last(dataset: Make, words: str) -> None:
    made = dataset(
        "# forum: ignore[N305] above\ndescription: 'one\n  two\n  three'  # forum: ignore[N308] behind\nseries: []\n"
    )
    at = made.files["forums.yaml"].source.text.index(words)
    place = Place("forums.yaml", Span(at, at + len(words)))

    covering = Coverage(made, suppressions_of(made)).of(Diagnostic("N305", "n", Severity.NOTE, "m", place, "f"))

    assert ["above", "behind"] == [each.reason for each in covering]
