"""What each view shows of the fixed dataset: signs, marks, sides, and everything that is known."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

from forumcli.cli.render.blocks import Block, Hint
from forumcli.cli.render.plain import in_pipe
from forumcli.cli.views.compare import compare_blocks, compare_rows
from forumcli.cli.views.lists import LISTINGS, Page, list_blocks, list_fields
from forumcli.cli.views.record import record_blocks
from forumcli.cli.views.text import (
    citation,
    count_words,
    counted_words,
    mark,
    said,
    signed,
    value_words,
    when_words,
    where_words,
)
from forumcli.cli.views.timeline import silence_words, timeline_rows
from forumcli.dataset.load import load
from forumcli.documents.build import documents
from forumcli.model.ids import KINDS, Kind
from forumcli.timeline.build import timeline
from tests.small import VALID

_MADE = documents(load(VALID))
BODIES = {(each.kind, each.id): each.body for each in _MADE}
ROWS: dict[Kind, list[dict[str, Any]]] = {kind: [each.row for each in _MADE if each.kind == kind] for kind in KINDS}


def shown(kind: Kind, id_: str) -> list[str]:
    """Return the lines of a record in a pipe, without spaces that keep a mark on one line."""
    return in_pipe(record_blocks(BODIES[kind, id_])).replace("\u00a0", " ").splitlines()


# --- words -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ({"state": "agreed", "words": "May 2019", "short": "May 2019"}, "May 2019"),
        ({"state": "inferred", "words": "17 October 2021", "short": "17 Oct 2021"}, "17 October 2021 ≈"),
        ({"state": "disputed", "either": "2019 or 2020"}, "2019 or 2020 ≠"),
        ({"state": "unknown", "sides": []}, "·"),
        ({"state": "settled", "words": "4"}, "4"),
        ({"state": "finer", "words": "Lanzhou"}, "Lanzhou"),
    ],
)
def test_a_field_is_said_with_the_sign_of_its_state(field: dict[str, Any], words: str) -> None:
    assert words == str(signed(field))


def test_a_field_may_be_said_in_short() -> None:
    assert "17 Oct 2021" == value_words(
        {"state": "agreed", "words": "17 October 2021", "short": "17 Oct 2021"}, short=True
    )


@pytest.mark.parametrize(
    ("held", "weekday", "words"),
    [
        ({"state": "agreed", "value": "2025", "words": "2025"}, {"state": "agreed", "words": "tuesday"}, "2025, a Tuesday"),
        ({"state": "agreed", "value": "2025-05", "words": "May 2025"}, {"state": "agreed", "words": "tuesday"}, "May 2025, a Tuesday"),
        ({"state": "agreed", "value": "2025-05-06", "words": "6 May 2025"}, {"state": "agreed", "words": "tuesday"}, "6 May 2025"),
        ({"state": "agreed", "value": "2025", "words": "2025"}, {"state": "disputed"}, "2025"),
        ({"state": "unknown"}, {"state": "agreed", "words": "tuesday"}, "·"),
    ],
)  # fmt: skip
def test_a_weekday_is_said_where_the_day_is_not(held: dict[str, Any], weekday: dict[str, Any], words: str) -> None:
    assert words == str(when_words({"held": held, "weekday": weekday}, short=False))


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"place": {"state": "agreed", "words": "Lanzhou"}, "place_country": "CN", "mode": {}}, "Lanzhou CN"),
        ({"place": {"state": "inferred", "words": "Beijing"}, "place_country": None, "mode": {}}, "Beijing ≈"),
        ({"place": {"state": "unknown"}, "mode": {"value": "online"}}, "online"),
        ({"place": {"state": "unknown"}, "mode": {"value": "hybrid"}}, "·"),
        ({"place": {"state": "unknown"}, "mode": {"state": "unknown"}}, "·"),
    ],
)
def test_a_place_is_the_city_or_else_online(row: dict[str, Any], words: str) -> None:
    assert words == str(where_words(row))


@pytest.mark.parametrize(
    ("sources", "at", "text"),
    [(["b"], None, " [2]"), (["b", "a"], None, " [1, 2]"), (["a"], "4-5", " [1 ¶4-5]"), (["gone"], "4", "")],
)
def test_a_mark_names_sources_by_number_and_the_paragraph(sources: list[str], at: str | None, text: str) -> None:
    assert text == str(mark(sources, {"a": 1, "b": 2}, at)).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("quotation", "text"),
    [
        ({"form": "direct", "text": "It is so"}, "“It is so”"),
        ({"form": "first-person", "text": "I speak"}, "“I speak” (signed statement)"),
        ({"form": "indirect", "summary": "said it was so"}, "said it was so (summary)"),
    ],
)
def test_only_verbatim_words_stand_in_quotation_marks(quotation: dict[str, Any], text: str) -> None:
    assert text == str(said(quotation))


@pytest.mark.parametrize(
    ("statement", "text"),
    [
        ({"value": ">60", "value_words": "more than 60", "of": "experts"}, "more than 60 experts"),
        ({"value": "hundreds", "value_words": "hundreds", "of": "guests"}, "hundreds of guests"),
        ({"value": "120", "value_words": "120"}, "120"),
        ({"value": "KZ", "value_name": "Kazakhstan"}, "Kazakhstan"),
    ],
)
def test_a_count_is_said_with_who_is_counted(statement: dict[str, Any], text: str) -> None:
    assert text == counted_words(statement)


def test_numbers_go_with_the_right_form_of_the_word() -> None:
    assert ("1 edition", "0 editions", "2 series", "1 series") == (
        count_words(1, "edition"),
        count_words(0, "edition"),
        count_words(2, "series", "series"),
        count_words(1, "series", "series"),
    )


def test_a_source_is_cited_with_what_is_known_of_it() -> None:
    marked = {each["id"]: each for each in BODIES["series", "steppe"]["sources"]}

    assert [
        "Steppe Gazette, 16 May 2019, “Steppe forum meets: roads, herds & tents”, https://example.org/2019/steppe",
        "June 2019, “A forum in May”, only an excerpt was read",
        "Steppe Gazette, 22 October 2021 ≈, untitled",
    ] == [str(citation(marked[id_])) for id_ in ("gazette-2019", "herald-2019", "gazette-2021")]


# --- records ---------------------------------------------------------------------------------------------------------

LINES: list[tuple[Kind, str, list[str]]] = [
    (
        "editions",
        "steppe-3",
        [
            "3rd Steppe Cooperation Forum\tsteppe-3",
            "series: Steppe Cooperation Forum (steppe)",
            "number: 3 “3rd” [1 ¶1] “third” [2 ¶1]",
            "weekday: tuesday [1 ¶1]",
            "mode: in-person settled: the host's own page shows the hall, full",
            "in-person [1]",
            "hybrid “also by video” [2 ¶2]",
            "place: Lanzhou",
            "Lanzhou [1 ¶1]",
            "Gansu [2 ¶2]",
            "attendance: hundreds",
            "hundreds of guests [2 ¶2]",
            "theme: “One Steppe, Many Roads” [1 ¶2]",
            "countries: China, Kazakhstan [1 ¶2]",
            "- Wang Lin, president, Academy of the Steppe: presided [1 ¶3]",
            "- Aida Serik, Minister of Trade, Kazakhstan: gave the keynote, took part in discussions [1 ¶4]",
            "- a joint fund for pasture research (agreement) [1 ¶6]",
            "- trade across the steppe: about 12 billion US dollars, 2018, both countries (says Aida Serik) [1 ¶4]",
            "- River Session (sub-forum): rivers, 14 May 2019, Lanzhou [1 ¶7]",
            "- Green Belt: named as a model [1 ¶3]",
            "- Nur Bek, mayor: named as the founder [1 ¶3]",
            "- held since: 2017 [1 ¶8]",
            "- the fund opens in the autumn (says Wang Lin) [1 ¶6]",
        ],
    ),
    (
        "editions",
        "steppe-5",
        [
            "held: concluded on 17 October 2021 ≈ “October 17” [1 ¶1] inferred: the text prints no year; it tells of 2020 as past",
            "joined from: Lanzhou, Astana [1 ¶2]",
            "- Aida Serik, Prime Minister, Kazakhstan: sent a letter (no attendance) [1 ¶2]",
            "- Vladimir Orlov: spoke (printed “V. Orlov”) [1 ¶3]",
        ],
    ),
    (
        "editions",
        "steppe-6",
        [
            "held ≠: the sources differ:",
            "13 June 2022 “13 June” [1 ¶1]",
            "14 June 2022 “14 июня” [2 ¶1]",
            "attendance ≠: the sources differ:",
            "120 [1 ¶2]",
            "90 [2 ¶2]",
        ],
    ),
    (
        "editions",
        "joint-2023",
        [
            "series: River Dialogue of Scholars (river), Steppe Cooperation Forum (steppe)",
            "number in river: 1 “first” [1 ¶4]",
            "number in steppe: 7 “seventh” [1 ¶4]",
            "place: Beijing ≈ [1 ¶4] inferred: the host sits there",
            "status: announced [1 ¶4]",
            "one meeting that both series count",
        ],
    ),
    (
        "editions",
        "river-undated",
        ["part of: 1st River Dialogue of Scholars / 7th Steppe Cooperation Forum (joint-2023)"],
    ),
    (
        "series",
        "steppe",
        [
            "Steppe Cooperation Forum\tsteppe",
            "also: Steppe Co-operation Forum",
            "search keys, not from the sources: Форум степного сотрудничества · 草原合作论坛",
            "by ordinals, from 2017; not yearly",
            "- held since: 2017 [1 ¶8]",
        ],
    ),
    (
        "people",
        "aida-serik",
        [
            "Aida Serik\taida-serik",
            "search keys, not from the sources: Аида Серік",
            "2019  “The steppe has no middle: every tent is its centre” [1 ¶4]",
        ],
    ),
    ("people", "nur-bek", ["2019  mayor: named as the founder, 3rd Steppe Forum [1 ¶3]"]),
    ("people", "lee-ann", ["author of gazette-2019 (printed “LEE ANN”) [1]"]),
    (
        "organisations",
        "academy",
        [
            "also: AOS",
            "seat: Beijing",
            "parts: Institute of Pasture (institute)",
            "2019  3rd Steppe Forum: host (co-hosted) [1 ¶2]",
            "2019  3rd Steppe Forum: represented by Wang Lin, president [1 ¶3]",
            "2022  6th Steppe Forum: said: thanked the city (summary) [2 ¶2]",
        ],
    ),
    (
        "places",
        "astana",
        [
            "capital of: Kazakhstan",
            "also: Astana (… – 22 March 2019) · Nur-Sultan (23 March 2019 – 16 September 2022) · Astana (17 September 2022 – now)",
            "2021  5th Steppe Forum: joined online from here [1 ¶2]",
            "2022  6th Steppe Forum: held here [2 ¶1]",
        ],
    ),
    ("places", "lanzhou", ["coordinates: 36.06, 103.83", "2019  3rd Steppe Forum: place of River Session [1 ¶7]"]),
    (
        "sources",
        "gazette-2019",
        [
            "as printed: May 16",
            "retrieved: November 2026",
            "archived: https://web.example.org/1/https://example.org/2019/steppe",
            "Lee Ann, author (printed “LEE ANN”)",
            "section: “Events” ¶1",
            "“Co-operation”: with a hyphen here alone ¶1",
        ],
    ),
    ("sources", "wire-2021", ["copy of: gazette-2021"]),
    ("sources", "gazette-2021", ["copied by: wire-2021", "published: 22 October 2021 ≈", "inferred: from the address"]),
    ("sources", "herald-2019", ["read: only an excerpt: what is absent says nothing"]),
    (
        "quotations",
        "aida-2019-roads",
        [
            "“The steppe has no middle: every tent is its centre” [1 ¶4]",
            "speaker: Aida Serik, Minister of Trade, Kazakhstan",
            "at: 3rd Steppe Cooperation Forum (steppe-3), 14–15 May 2019, Lanzhou CN",
            "form: direct speech",
            "evidence: “every tent is its centre”",
            "topics: roads",
        ],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "id_", "lines"), LINES)
def test_a_record_shows(kind: Kind, id_: str, lines: list[str]) -> None:
    found = shown(kind, id_)
    bare = {line.removeprefix("- ") for line in found}

    assert [] == [line for line in lines if line and line.removeprefix("- ") not in bare]


@pytest.mark.parametrize(("kind", "id_"), sorted(BODIES))
def test_no_record_is_shown_with_the_machine_s_words(kind: Kind, id_: str) -> None:
    text = "\n".join(shown(kind, id_))

    assert id_ in shown(kind, id_)[0]
    assert not [sign for sign in ("None", "{'", "['", "\\u{") if sign in text]


def test_the_comparison_marks_what_differs_and_says_who_says_what() -> None:
    lines = in_pipe(compare_blocks(BODIES["editions", "steppe-6"])).splitlines()

    assert "held\t≠\t13 June 2022 “13 June” ¶1\t14 June 2022 “14 июня” ¶1" in lines
    assert "mode\t\thybrid\t·" in lines
    assert "place\t\tAstana ¶1\tAstana ¶1" in lines
    assert any(line.startswith("≠ held: 13 June 2022 (gazette-2022) or 14 June 2022 (bulletin-2022)") for line in lines)


def test_the_comparison_says_what_is_settled_and_why() -> None:
    lines = in_pipe(compare_blocks(BODIES["editions", "steppe-3"])).splitlines()

    assert "mode: settled as in-person, because the host's own page shows the hall, full" in lines


def test_the_rows_of_a_comparison_are_its_statements() -> None:
    rows = compare_rows(BODIES["editions", "steppe-6"])

    held = [row for row in rows if row["field"] == "held"]
    assert [
        ("gazette-2022", "2022-06-13", "13 June", "1", "disputed"),
        ("bulletin-2022", "2022-06-14", "14 июня", "1", "disputed"),
    ] == [(row["source"], row["value"], row["as_printed"], row["paragraph"], row["state"]) for row in held]


def test_the_timeline_in_a_pipe_has_years_gaps_and_ids() -> None:
    years = timeline(ROWS["editions"], [BODIES["series", id_] for id_ in ("steppe", "river")])

    lines = [line.split("\t") for line in in_pipe(timeline_rows(years, silence_words({}, within=False))).splitlines()]

    assert {"2019", "2020", "2021", "2022", "2023", "undated"} == {line[0] for line in lines}
    assert [
        ["2019", "·", "1st to 2nd Steppe Forum: not in this dataset"],
        ["2020", "·", "no edition in this dataset"],
    ] == [line[:3] for line in lines if "not in this" in line[2] or "no edition" in line[2]][:2]
    assert ["steppe-3", "steppe-5", "steppe-6", "joint-2023", "river-undated"] == [line[5] for line in lines if line[5]]


@pytest.mark.parametrize("kind", KINDS)
def test_a_list_in_a_pipe_begins_with_the_id_and_has_a_line_a_record(kind: Kind) -> None:
    lines = in_pipe(list_blocks(kind, ROWS[kind], Page(len(ROWS[kind]), {}), cells=None)).splitlines()

    assert [row["id"] for row in ROWS[kind]] == [line.split("\t")[0] for line in lines]
    assert {len(LISTINGS[kind].columns) + 1} == {len(line.split("\t")) for line in lines}


@pytest.mark.parametrize("kind", KINDS)
def test_the_fields_for_programs_begin_with_the_id_and_fit_every_row(kind: Kind) -> None:
    fields = list_fields(kind)

    assert "id" == next(iter(fields))
    assert [row["id"] for row in ROWS[kind]] == [fields["id"](row) for row in ROWS[kind]]
    values = [cell(row) for row in ROWS[kind] for cell in fields.values()]
    assert not [value for value in values if isinstance(value, dict)]


def hints(blocks: Iterable[Block]) -> list[str]:
    return ["".join(run.text for run in block.text.runs) for block in blocks if isinstance(block, Hint)]


def test_a_list_of_many_says_what_it_can_be_narrowed_by_and_how_much_of_it_is_shown() -> None:
    few = {"series": {"steppe": 7, "river": 2}, "country": {"CN": 9}, "year": {}}
    many = {"year": {str(2025 - year): 9 - year for year in range(8)}}

    said = "5 editions of 2 series of 9: --limit, --offset · ≈ inferred · ≠ sources differ"
    assert [f"{said} · forum show ID (--ids) · forum series ID"] == (
        hints(list_blocks("editions", ROWS["editions"], Page(9, few), cells=120))
    )
    assert ["by series: steppe 7, river 2", "2 places of 10: --limit, --offset · forum show ID"] == hints(
        list_blocks("places", ROWS["places"][:2], Page(10, few), cells=120)
    )
    assert (
        "by year: 2025 9, 2024 8, 2023 7, 2022 6, 2021 5, 2020 4, …"
        == (hints(list_blocks("places", ROWS["places"], Page(44, many), cells=120))[0])
    )


def test_a_list_of_editions_says_what_is_inferred_and_what_is_disputed() -> None:
    lines = in_pipe(list_blocks("editions", ROWS["editions"], Page(len(ROWS["editions"]), {}), cells=None)).splitlines()

    assert [
        "steppe-5\t5\tSteppe Cooperation Forum\tconcluded 17 Oct 2021 ≈\tonline\t2 sources",
        "joint-2023\t1\tRiver Dialogue of Scholars / Steppe Cooperation Forum\tSep 2023\tBeijing ≈ CN\t1 source",
        "river-undated\t·\tRiver Dialogue of Scholars\t·\t·\t1 source",
    ] == [lines[1], lines[3], lines[4]]
    assert lines[2].endswith("2 sources ≠ held, attendance")


def test_a_post_that_is_only_announced_says_so_and_how_it_is_printed() -> None:
    lines = shown("people", "wang-lin")

    assert [
        ["president, Academy of the Steppe", "presided", " [1 ¶3]"],
        ["president, Academy of the Steppe (printed “head of the Academy”)", "chaired (announced)", " [2 ¶4]"],
    ] == [line.split("\t")[2:] for line in lines if "president" in line]


def test_an_edition_tells_where_reports_on_others_name_it() -> None:
    lines = shown("editions", "steppe-3")

    named = lines[lines.index("Named in reports on others") + 1]
    assert named.endswith("6th Steppe Forum: named as the largest so far ≈ inferred: it says the one in Lanzhou [3 ¶3]")


def test_a_series_tells_where_reports_on_others_name_it_and_counts_only_its_own_sources() -> None:
    lines = shown("series", "river")

    assert lines[lines.index("Named in reports on others") + 1].endswith("6th Steppe Forum: to begin next year [1 ¶3]")
    assert 2 == next(row["sources"] for row in ROWS["series"] if row["id"] == "river")


@pytest.mark.parametrize(
    ("facets", "within", "words"),
    [
        ({}, False, "no edition in this dataset"),
        ({"series": ["river"]}, False, "no edition of this series in this dataset"),
        ({"series": ["river", "steppe"]}, False, "no edition of these series in this dataset"),
        ({"series": ["river"], "country": ["KZ"]}, False, "none with these filters"),
        ({}, True, "none with these filters"),
    ],
)
def test_a_silent_year_is_worded_by_the_filters(facets: dict[str, list[str]], *, within: bool, words: str) -> None:
    assert words == silence_words(facets, within=within)


def test_a_comparison_that_is_too_wide_for_the_screen_goes_field_by_field() -> None:
    lines = str(in_pipe(compare_blocks(BODIES["editions", "steppe-3"], 40))).replace("\u00a0", " ").splitlines()

    assert ["- number: 3 “3rd” ¶1 [1]", "- number: 3 “third” ¶1 [2]"] == [line for line in lines if "number" in line]
    assert ["- weekday: tuesday ¶1 [1]"] == [line for line in lines if "weekday" in line]


def test_a_comparison_leaves_out_the_sources_that_only_name_the_edition_in_passing() -> None:
    lines = in_pipe(compare_blocks(BODIES["editions", "steppe-3"])).splitlines()

    assert ["[1]: ", "[2]: "] == [line[:5] for line in lines if line.startswith("[")]
