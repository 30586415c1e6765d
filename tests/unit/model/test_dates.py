"""What a partial date covers, how dates are ordered and filtered, and what two of them say of one event."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from datetime import date

import pytest

from forumcli.model.dates import DateError, PartialDate, covers_weekday, overlaps, relation, says_the_same, weekday

parse = PartialDate.parse


@pytest.mark.parametrize(
    ("text", "precision", "first", "last"),
    [
        ("2023-09-14", "day", date(2023, 9, 14), date(2023, 9, 14)),
        ("2024-02-29", "day", date(2024, 2, 29), date(2024, 2, 29)),
        ("2023-09", "month", date(2023, 9, 1), date(2023, 9, 30)),
        ("2023-12", "month", date(2023, 12, 1), date(2023, 12, 31)),
        ("2024-02", "month", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-09-XX", "month", date(2023, 9, 1), date(2023, 9, 30)),
        ("2023", "year", date(2023, 1, 1), date(2023, 12, 31)),
        ("2023-XX", "year", date(2023, 1, 1), date(2023, 12, 31)),
        ("2023-XX-XX", "year", date(2023, 1, 1), date(2023, 12, 31)),
        ("201X", "decade", date(2010, 1, 1), date(2019, 12, 31)),
        ("20XX", "century", date(2000, 1, 1), date(2099, 12, 31)),
        ("2022-21", "season", date(2022, 3, 1), date(2022, 5, 31)),
        ("2023-24", "season", date(2023, 12, 1), date(2024, 2, 29)),
        ("2022-36", "season", date(2022, 10, 1), date(2022, 12, 31)),
        ("2022-41", "season", date(2022, 7, 1), date(2022, 12, 31)),
        ("9999-12-31", "day", date.max, date.max),
        ("9999-24", "season", date(9999, 12, 1), date.max),
        ("2022-11-08/2022-11-09", "interval", date(2022, 11, 8), date(2022, 11, 9)),
        ("2022/2023-02", "interval", date(2022, 1, 1), date(2023, 2, 28)),
        ("2023-09-20/2023-09", "interval", date(2023, 9, 20), date(2023, 9, 30)),
        ("../2021-10-17", "interval", None, date(2021, 10, 17)),
        ("2022-11/", "interval", date(2022, 11, 1), None),
    ],
)
def test_a_date_covers_the_days_of_its_precision(
    text: str, precision: str, first: date | None, last: date | None
) -> None:
    parsed = parse(text)

    assert (text, precision, first, last) == (parsed.text, parsed.precision, parsed.first, parsed.last)


@pytest.mark.parametrize(
    ("text", "uncertain", "approximate"),
    [
        ("2012", False, False),
        ("2012?", True, False),
        ("2012~", False, True),
        ("2012%", True, True),
        ("2012-05-07?", True, False),
        ("201X~", False, True),
        ("2012?/2013~", True, True),
        ("../2012~", False, True),
    ],
)
def test_a_sign_at_the_end_hedges_the_date(text: str, *, uncertain: bool, approximate: bool) -> None:
    parsed = parse(text)

    assert (uncertain, approximate) == (parsed.uncertain, parsed.approximate)


@pytest.mark.parametrize(
    ("text", "start", "end", "sides"),
    [
        ("2022/2023-02?", parse("2022"), parse("2023-02?"), ("given", "given")),
        ("../2021-10-17", None, parse("2021-10-17"), ("open", "given")),
        ("/2021-10-17", None, parse("2021-10-17"), ("unknown", "given")),
        ("2021-10-17/..", parse("2021-10-17"), None, ("given", "open")),
        ("2021-10-17/", parse("2021-10-17"), None, ("given", "unknown")),
        ("2021-10-17", None, None, ("given", "given")),
    ],
)
def test_an_interval_keeps_its_sides_and_tells_open_from_unknown(
    text: str, start: PartialDate | None, end: PartialDate | None, sides: tuple[str, str]
) -> None:
    parsed = parse(text)

    assert (start, end, sides) == (parsed.start, parsed.end, (parsed.start_side, parsed.end_side))


NOT_A_DATE = "not a date such as 2023, 2023-09, 2023-09-14 or 2022-11-08/2022-11-09"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2023-02-30", "2023-02-30: February 2023 has 28 days"),
        ("2024-02-30", "2024-02-30: February 2024 has 29 days"),
        ("1900-02-29", "1900-02-29: February 1900 has 28 days"),
        ("2023-09-00", "2023-09-00: September 2023 has 30 days"),
        ("2023-13", "2023-13: there is no month 13"),
        ("2023-00", "2023-00: there is no month 00"),
        ("2023-25", "2023-25: there is no month 25"),
        ("0000", "0000: there is no year 0"),
        ("000X", "000X: there is no year 0"),
        ("201X-05", "201X-05: a month needs a whole year"),
        ("2023-XX-05", "2023-XX-05: a day needs a month"),
        ("2023-21-05", "2023-21-05: a season has no days"),
        ("2022-11-09/2022-11-08", "2022-11-09/2022-11-08: ends before it starts"),
        ("2023/2022-12", "2023/2022-12: ends before it starts"),
        ("2022/2023/2024", "2022/2023/2024: an interval has two sides, so one “/” only"),
        ("/", "/: an interval needs at least one date"),
        ("../..", "../..: an interval needs at least one date"),
        ("2022-11-31/..", "2022-11-31/..: November 2022 has 30 days"),
        ("", f"an empty text: {NOT_A_DATE}"),
        ("2023-9-14", f"2023-9-14: {NOT_A_DATE}"),
        ("2023-09-14T10:00", f"2023-09-14T10:00: {NOT_A_DATE}"),
        ("2023-09-14\n", f"2023-09-14\n: {NOT_A_DATE}"),
        (" 2023", f" 2023: {NOT_A_DATE}"),
        ("٢٠٢٣", f"٢٠٢٣: {NOT_A_DATE}"),
        ("2023?~", f"2023?~: {NOT_A_DATE}"),
        ("?2023", f"?2023: {NOT_A_DATE}"),
        ("-2023", f"-2023: {NOT_A_DATE}"),
        ("9" * 41, "9" * 39 + f"…: {NOT_A_DATE}"),
        ("9" * 40, "9" * 40 + f": {NOT_A_DATE}"),
    ],
)
def test_what_is_no_date_is_refused_with_the_reason(text: str, message: str) -> None:
    with pytest.raises(DateError) as caught:
        parse(text)

    assert message == str(caught.value)


def test_a_date_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        parse("2023").text = "2024"  # type: ignore[misc] # that is what is tested


def test_dates_sort_earliest_first_then_most_exact_first_and_an_open_start_by_its_end() -> None:
    ordered = [
        "20XX",
        "201X",
        "2012",
        "2012?",
        "2012~",
        "2012-05-07",
        "2021",
        "2021-10",
        "/2021-10",
        "2021-10-16/2021-10-17",
        "2021-10-17",
        "../2021-10-17",
        "2021-10-18",
        "2022-11",
        "2022-11-08",
        "2022-11-08?",
        "2022-11-08/2022-11-09",
        "2022-11-08/2023",
        "2022-11-08/",
        "2022-11-08/..",
    ]

    arranged = [d.text for d in sorted((parse(text) for text in reversed(ordered)), key=lambda d: d.sort_key)]

    assert ordered == arranged


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2022-07-13", "wednesday"),
        ("2025-07-15", "tuesday"),
        ("2022-07-13/2022-07-13", "wednesday"),
        ("2022-07-13?", None),
        ("2022-07-13~", None),
        ("2022-11-08/2022-11-09", None),
        ("../2021-10-17", None),
        ("2021-10-17/..", None),
        ("2022-07", None),
    ],
)
def test_only_one_certain_day_has_a_weekday(text: str, expected: str | None) -> None:
    assert expected == weekday(parse(text))


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("2022-07-13", "wednesday", True),
        ("2022-07-13", "Wednesday", True),
        ("2022-07-13", "thursday", False),
        ("2022-11-08/2022-11-09", "tuesday", True),
        ("2022-11-08/2022-11-09", "wednesday", True),
        ("2022-11-08/2022-11-09", "thursday", False),
        ("2022-11-08/2022-11-13", "monday", False),
        ("2022-11-08/2022-11-14", "monday", True),
        ("2022-11-08/2023-11-14", "monday", True),
        ("../2021-10-17", "sunday", True),
        ("../2021-10-17", "saturday", None),
        ("2021-10-17/..", "monday", None),
        ("2022-07-13?", "wednesday", True),
        ("2022-07-13?", "thursday", None),
        ("2022-07", "thursday", None),
        ("2022-11-08/2022-12", "tuesday", None),
    ],
)
def test_a_weekday_is_confirmed_or_refuted_only_by_days(text: str, name: str, *, expected: bool | None) -> None:
    assert expected is covers_weekday(parse(text), name)


def test_a_name_that_is_no_weekday_is_the_callers_fault() -> None:
    with pytest.raises(ValueError, match="not in tuple"):
        covers_weekday(parse("2022-07-13"), "someday")


RELATIONS = [
    ("2023-09-12", "2023-09-12", "equal"),
    ("2023-09", "2023-09-XX", "equal"),
    ("2023-09-12/2023-09-12", "2023-09-12", "equal"),
    ("../2021-10-17", "/2021-10-17", "equal"),
    ("2022?", "2022?", "equal"),
    ("2023-09-12", "2023-09", "finer"),
    ("2023-09-12", "2023", "finer"),
    ("2023-09", "2023", "finer"),
    ("2023-09", "2023-23", "finer"),
    ("2023", "202X", "finer"),
    ("202X", "20XX", "finer"),
    ("2024-01", "2023-24", "finer"),
    ("2023-09?", "2023?", "finer"),
    ("2021-10-16/2021-10-17", "../2021-10-17", "finer"),
    ("2021-10-17", "../2021-10-17", "finer"),
    ("2021-10-16/2021-10-17", "2021-10", "finer"),
    ("2021-10-16/2021-10-17", "2021-10-16/2021-10", "finer"),
    ("2023-09-30/2023-10-01", "2023-09/2023-10", "finer"),
    ("2022-11-08/2022-11-09", "2022-11-08/..", "finer"),
    ("2022-11-08/2022-11-09", "2022", "finer"),
    ("../2021-10-17", "../2021-10", "finer"),
    ("2023-09", "../2023-09-12", "compatible"),
    ("2023-33", "2023-21", "compatible"),
    ("2022?", "2022", "compatible"),
    ("2022~", "2022?", "compatible"),
    ("2022-09?", "2022", "compatible"),
    ("2022-11", "2022-11-08/..", "compatible"),
    ("../2021-10-17", "2021-10-16/..", "compatible"),
    ("2021-10-16?/2021-10-17", "2021-10-16/2021-10-17?", "compatible"),
    ("2021-10-16/2021-10-17?", "../2021-10-17?", "finer"),
    ("2023-09-12", "2023-09-13", "clash"),
    ("2023-09-12", "2023-10", "clash"),
    ("2022", "2023", "clash"),
    ("2022?", "2021", "clash"),
    ("2012~", "2013", "clash"),
    ("2023-09-09", "2023-09-08/2023-09-09", "clash"),
    ("2023-09-09", "2023-09-08/2023-09-10", "clash"),
    ("2022-07-12/2022-07-13", "2022-07-13/2022-07-14", "clash"),
    ("2022-07-12/2022-07-13", "2022-07-15/2022-07-16", "clash"),
    ("2023-09", "2023-09/2023-10", "clash"),
    ("../2021-10-17", "2021-10-18", "clash"),
    ("../2021-10-17", "2021-10-15/2021-10-16", "clash"),
    ("../2021-10-17", "2021-10-18/..", "clash"),
    ("2023-09", "2023-21", "clash"),
]


@pytest.mark.parametrize(("a", "b", "expected"), RELATIONS)
def test_the_first_date_is_related_to_the_second(a: str, b: str, expected: str) -> None:
    assert expected == relation(parse(a), parse(b))


@pytest.mark.parametrize(("a", "b", "expected"), RELATIONS)
def test_seen_from_the_second_date_the_relation_is_mirrored(a: str, b: str, expected: str) -> None:
    mirrored = {"finer": "coarser", "coarser": "finer"}.get(expected, expected)

    assert mirrored == relation(parse(b), parse(a))


@pytest.mark.parametrize(
    ("text", "since", "until", "expected"),
    [
        ("2022-07-13", None, None, True),
        ("2022-07-13", "2022", "2022", True),
        ("2022-07-13", "2022-07-13", "2022-07-13", True),
        ("2022-07-13", "2022-07-14", None, False),
        ("2022-07-13", None, "2022-07-12", False),
        ("2022-07-13", None, "2022-07", True),
        ("2022", "2022-11", None, True),
        ("2022", None, "2022-01", True),
        ("2022", "2023", None, False),
        ("201X", "2019-12-31", "2020", True),
        ("2022-11-08/2022-11-09", "2022-11-09", None, True),
        ("2022-11-08/2022-11-09", None, "2022-11-08", True),
        ("2022-11-08/2022-11-09", "2022-11-10", None, False),
        ("../2021-10-17", "2021-10", "2021-10", True),
        ("../2021-10-17", None, "1990", False),
        ("../2021-10-17", "2021-10-18", None, False),
        ("2022-11-08/..", "2022-11-08", None, True),
        ("2022-11-08/..", "2023", None, False),
        ("2022-11-08/", None, "2022-11-07", False),
        ("2022-07-13", "../2023", None, True),
        ("2022-07-13", None, "2021/..", True),
        ("2022-07-13", "2023/2024", None, False),
    ],
)
def test_a_filter_finds_what_may_lie_within_it(
    text: str, since: str | None, until: str | None, *, expected: bool
) -> None:
    found = overlaps(parse(text), parse(since) if since else None, parse(until) if until else None)

    assert expected is found


@pytest.mark.parametrize(
    ("text", "others", "same"),
    [
        ("2021-10-16/2021-10-17", ["2021-10-16/..", "../2021-10-17"], True),
        ("2021-10-16/2021-10-17", ["2021-10-16/..", "../2021-10-17", "2021-10"], True),
        ("2021-10-16/2021-10-17", ["2021"], False),
        ("2021-10", ["2021", "2021-10~"], True),
        ("2021", ["2021", "2021-10"], False),
        ("2021", [], False),
    ],
)
def test_a_date_says_what_others_say_together_or_more_or_less(text: str, others: list[str], *, same: bool) -> None:
    made = [PartialDate.parse(other) for other in others]

    assert same == says_the_same(PartialDate.parse(text), made)
