"""Reports become one value a field, and its state says how it came about."""

from __future__ import annotations

from pathlib import Path

import pytest

from forumcli.model.count import Count
from forumcli.model.dates import PartialDate
from forumcli.model.edition import SingleField
from forumcli.resolve.resolve import SINGLE_FIELDS, parse_value, resolve_edition
from tests.small import edition_of, field_of, plain, told

STATES = [
    pytest.param([], "held", ("unknown", None, []), id="nobody says anything"),
    pytest.param(
        ["source: a, held: 2022-07-13"], "held", ("agreed", "2022-07-13", [("2022-07-13", ["a"])]), id="one says it"
    ),
    pytest.param(
        ["source: a, number: 9", "source: b, number: 9"], "number", ("agreed", 9, [(9, ["a", "b"])]), id="all agree"
    ),
    pytest.param(
        ["source: a, theme: 'One Road – Many'", "source: b, theme: one road - many."],
        "theme",
        ("agreed", "One Road – Many", [("One Road – Many", ["a", "b"])]),
        id="all agree but for the printer's taste, and the first wording is kept",
    ),
    pytest.param(
        ["source: a, held: 2022-07", "source: b, held: 2022-07-13", "source: c, held: 2022"],
        "held",
        ("finer", "2022-07-13", [("2022-07", ["a"]), ("2022-07-13", ["b"]), ("2022", ["c"])]),
        id="they differ in precision only",
    ),
    pytest.param(
        ["source: a, place: gansu", "source: b, place: lanzhou", "source: c, place: china"],
        "place",
        ("finer", "lanzhou", [("gansu", ["a"]), ("lanzhou", ["b"]), ("china", ["c"])]),
        id="one names the city, others what it lies in",
    ),
    pytest.param(
        ["source: a, attendance: '>60'", "source: b, attendance: hundreds", "source: c, attendance: '>60'"],
        "attendance",
        ("finer", "hundreds", [(">60", ["a", "c"]), ("hundreds", ["b"])]),
        id="one counts more exactly",
    ),
    pytest.param(
        ["source: a, held: 2022?", "source: b, held: 2022"],
        "held",
        ("finer", "2022", [("2022?", ["a"]), ("2022", ["b"])]),
        id="one is sure and the other hedges",
    ),
    pytest.param(
        ["source: a, attendance: 50-60", "source: b, attendance: 55-70"],
        "attendance",
        ("finer", "50-60", [("50-60", ["a"]), ("55-70", ["b"])]),
        id="both can be true, and the narrower is used",
    ),
    pytest.param(
        ["source: a, held: 2022-07-13", "source: b, held: 2022-07-14", "source: c, held: 2022-07-13"],
        "held",
        ("disputed", None, [("2022-07-13", ["a", "c"]), ("2022-07-14", ["b"])]),
        id="they contradict each other",
    ),
    pytest.param(
        ["source: a, held: 2022", "source: b, held: 2022-07-13", "source: c, held: 2022-07-14"],
        "held",
        ("disputed", None, [("2022", ["a"]), ("2022-07-13", ["b"]), ("2022-07-14", ["c"])]),
        id="two finer ones contradict each other",
    ),
    pytest.param(
        ["source: a, status: announced, held: 2022-07-12", "source: b, held: 2022-07-13"],
        "held",
        ("agreed", "2022-07-13", [("2022-07-13", ["b"]), ("2022-07-12", ["a"])]),
        id="what is told afterwards outranks an announcement",
    ),
    pytest.param(
        ["source: a, status: announced", "source: b, status: held"],
        "status",
        ("agreed", "held", [("held", ["b"]), ("announced", ["a"])]),
        id="what was announced was held",
    ),
    pytest.param(
        ["source: a, status: announced, held: 2022-07-12", "source: b, held: {value: 2022-07, inferred: the page}"],
        "held",
        ("agreed", "2022-07-12", [("2022-07-12", ["a"]), ("2022-07", ["b"])]),
        id="an announcement outranks a deduction",
    ),
    pytest.param(
        ["source: c, theme: Общая вода", "source: a, theme: Common Water"],
        "theme",
        ("agreed", "Common Water", [("Общая вода", ["c"]), ("Common Water", ["a"])]),
        id="wordings in two languages do not clash, and the English one is shown",
    ),
    pytest.param(
        ["source: a, place: {value: beijing, inferred: the host sits there}"],
        "place",
        ("inferred", "beijing", [("beijing", ["a"])]),
        id="nobody states it",
    ),
    pytest.param(
        ["source: a, place: {value: beijing, inferred: why}", "source: b, place: {value: lanzhou, inferred: why}"],
        "place",
        ("disputed", None, [("beijing", ["a"]), ("lanzhou", ["b"])]),
        id="two inferences contradict each other",
    ),
    pytest.param(
        ["source: a, place: {value: beijing, inferred: why}", "source: b, place: lanzhou"],
        "place",
        ("agreed", "lanzhou", [("lanzhou", ["b"]), ("beijing", ["a"])]),
        id="an inferred value never outranks nor disputes a stated one, and comes last",
    ),
    pytest.param(
        ["source: a, held: {value: 2022-07-13, inferred: why}", "source: b, held: 2022"],
        "held",
        ("agreed", "2022", [("2022", ["b"]), ("2022-07-13", ["a"])]),
        id="an inferred value does not refine a stated one",
    ),
]


@pytest.mark.parametrize(("reports", "field", "expected"), STATES)
def test_the_state_of_a_field_says_how_its_value_came_about(
    tmp_path: Path, reports: list[str], field: SingleField, expected: tuple[object, object, object]
) -> None:
    dataset = edition_of(tmp_path, *(reports or ["source: a"]))

    assert expected == told(field_of(dataset, field))


def test_a_settled_value_is_used_with_its_reason_and_both_sides_stay(tmp_path: Path) -> None:
    dataset = edition_of(
        tmp_path,
        "source: a, number: 4",
        "source: b, number: 5",
        rest="series: steppe\nsettled: {number: {value: 4, because: the host counts so}}",
    )

    number = field_of(dataset, "number")

    assert ("settled", 4, [(4, ["a"]), (5, ["b"])]) == told(number)
    assert "the host counts so" == number.because


@pytest.mark.parametrize("value", ["fourth", "4.5", "[4]"])
def test_a_settlement_that_cannot_be_read_leaves_the_field_disputed(tmp_path: Path, value: str) -> None:
    dataset = edition_of(
        tmp_path,
        "source: a, number: 4",
        "source: b, number: 5",
        rest=f"series: steppe\nsettled: {{number: {{value: {value}, because: so}}}}",
    )

    assert ("disputed", None, [(4, ["a"]), (5, ["b"])]) == told(field_of(dataset, "number"))


def test_of_several_inferences_the_first_gives_the_reason(tmp_path: Path) -> None:
    dataset = edition_of(
        tmp_path,
        "source: a, mode: {value: online, inferred: first}",
        "source: b, mode: {value: online, inferred: next}",
    )

    mode = field_of(dataset, "mode")

    assert ("inferred", "online", [("online", ["a", "b"])]) == told(mode)
    assert ("first", 0) == (mode.because, mode.voices)


@pytest.mark.parametrize(
    ("reports", "voices"),
    [
        (["source: b, number: 9", "source: c, number: 9"], 1),
        (["source: a, number: 9", "source: b, number: 9", "source: c, number: 9"], 2),
        (["source: a, number: 9", "source: b, number: {value: 9, inferred: why}"], 1),
        (["source: a"], 0),
    ],
)
def test_copies_of_one_story_are_one_voice_and_inferences_none(tmp_path: Path, reports: list[str], voices: int) -> None:
    assert voices == field_of(edition_of(tmp_path, *reports), "number").voices


def test_an_edition_in_two_series_has_a_number_in_each(tmp_path: Path) -> None:
    dataset = edition_of(
        tmp_path,
        "source: a, number: [{value: 3, series: river}, {value: 7}]",
        "source: b, number: {value: 8, series: steppe}",
        rest="series: [steppe, river]",
    )

    resolved = resolve_edition(dataset.editions["e"], dataset)  # type: ignore[index]

    assert {
        "steppe": ("disputed", None, [(7, ["a"]), (8, ["b"])]),
        "river": ("agreed", 3, [(3, ["a"])]),
    } == {series: told(number) for series, number in resolved.numbers.items()}
    assert resolved.numbers["steppe"] is resolved.fields["number"]  # type: ignore[index]
    assert ("number",) == resolved.disputed


@pytest.mark.parametrize("because", ["''", "'...'", "' '"])
def test_a_settlement_without_a_word_of_reason_settles_nothing(tmp_path: Path, because: str) -> None:
    dataset = edition_of(
        tmp_path,
        "source: a, number: 4",
        "source: b, number: 5",
        rest=f"series: steppe\nsettled: {{number: {{value: 4, because: {because}}}}}",
    )

    assert ("disputed", None) == told(field_of(dataset, "number"))[:2]


def test_a_settled_number_is_that_in_the_first_series(tmp_path: Path) -> None:
    dataset = edition_of(
        tmp_path,
        "source: a, number: [{value: 4, series: steppe}, {value: 12, series: river}]",
        "source: b, number: [{value: 5, series: steppe}, {value: 12, series: river}]",
        rest="series: [steppe, river]\nsettled: {number: {value: 4, because: the host counts so}}",
    )

    numbers = resolve_edition(dataset.editions["e"], dataset).numbers  # type: ignore[index]

    assert [("settled", 4), ("agreed", 12)] == [(each.state, each.value) for each in numbers.values()]


def test_a_number_disputed_in_the_second_series_is_a_dispute_of_the_edition(tmp_path: Path) -> None:
    dataset = edition_of(
        tmp_path,
        "source: a, number: [{value: 3, series: river}, 7], mode: online",
        "source: b, number: {value: 4, series: river}, mode: hybrid",
        rest="series: [steppe, river]",
    )

    resolved = resolve_edition(dataset.editions["e"], dataset)  # type: ignore[index]

    assert (("number", "mode"), 7, None) == (resolved.disputed, resolved.value("number"), resolved.value("mode"))


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("number", "4", 4),
        ("held", "2022-07", "2022-07"),
        ("attendance", ">60", ">60"),
        ("place", "lanzhou", "lanzhou"),
        ("mode", "online", "online"),
        ("theme", "One Road", "One Road"),
    ],
)
def test_a_settled_value_is_read_in_the_form_of_its_field(field: SingleField, text: str, value: object) -> None:
    parsed = parse_value(field, text)

    assert value == plain(parsed)
    assert {"held": PartialDate, "attendance": Count, "number": int}.get(field, str) is type(parsed)


@pytest.mark.parametrize(
    ("field", "text", "message"),
    [
        ("mode", "onlin", "'onlin' is not one of in-person, online, hybrid"),
        ("number", "four", "'four' is not a whole number"),
        ("held", "2022-13", "2022-13: there is no month 13"),
        ("place", "Lanzhou City", "'Lanzhou City' is not an id"),
    ],
)
def test_a_settled_value_in_another_form_is_refused(field: SingleField, text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse_value(field, text)


def test_every_single_valued_field_is_resolved(tmp_path: Path) -> None:
    dataset = edition_of(tmp_path, "source: a")

    resolved = resolve_edition(dataset.editions["e"], dataset)  # type: ignore[index]

    assert list(SINGLE_FIELDS) == list(resolved.fields)
    assert {"unknown"} == {field.state for field in resolved.fields.values()}
