"""What the core must do, asked of the installed wheel in an empty folder: the acceptance of the core, row by row.

The shipped dataset grows: what is asked of it here stays true when there is more.
"""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.wheel import WheelForum


def results(forum: WheelForum, *words: str) -> list[dict[str, Any]]:
    """Return the results of a call as JSON."""
    run = forum(*words, "--format", "json")
    assert (0, "") == (run.returncode, run.stderr)
    found: list[dict[str, Any]] = json.loads(run.stdout)["results"]
    return found


@pytest.fixture(scope="module")
def shipped(wheel_forum: WheelForum) -> dict[str, dict[str, Any]]:
    """Every document of the dataset inside the wheel, by id."""
    lines = wheel_forum("export", "jsonl").stdout.splitlines()
    return {document["id"]: document for document in map(json.loads, lines)}


# --- 2: from anywhere -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words", [["list"], ["search", "Norov"], ["timeline"], ["check"], ["info"], ["series", "cooperation"]]
)
@pytest.mark.parametrize("folder", ["empty", "/", "deep/er"])
def test_commands_work_from_any_folder(wheel_forum: WheelForum, tmp_path: Path, words: list[str], folder: str) -> None:
    here = tmp_path / folder
    here.mkdir(parents=True, exist_ok=True)

    run = wheel_forum(*words, cwd=here)

    assert (0, "") == (run.returncode, run.stderr)
    assert len(run.stdout) > 100
    assert [] == list(tmp_path.rglob("*.db"))


def test_the_dataset_is_that_inside_the_wheel(wheel_forum: WheelForum) -> None:
    (told,) = results(wheel_forum, "info")

    assert ("bundled with forum", str(wheel_forum.packages / "forumcli" / "data" / "forums.yaml"), 0) == (
        told["found_by"],
        told["front"],
        told["errors"],
    )


# --- 3: search --------------------------------------------------------------------------------------------------------


def test_norov_is_found_with_both_his_offices_each_with_its_date_and_source(wheel_forum: WheelForum) -> None:
    first, *_ = results(wheel_forum, "search", "Norov")

    assert "vladimir-norov" == first["id"]
    assert "Secretary-General, Shanghai Cooperation Organisation (2021, global-times-2021)" in first["offices"]
    assert "Minister of Foreign Affairs, Uzbekistan (2022, cssn-2022-11-25)" in first["offices"]
    shown = wheel_forum("search", "Norov").stdout.splitlines()[0]
    for words in (
        "Secretary-General",
        "2021",
        "global-times-2021",
        "Minister of Foreign Affairs",
        "2022",
        "cssn-2022-11-25",
    ):
        assert words in shown


@pytest.mark.parametrize(
    ("query", "id_"),
    [
        ("Норов", "vladimir-norov"),
        ("norof", "vladimir-norov"),
        ("Norov Vladimir", "vladimir-norov"),
        ("VLADIMIR NOROV", "vladimir-norov"),
        ("Владимир Норов", "vladimir-norov"),
        ("王毅", "wang-yi"),
        ("Ван И", "wang-yi"),
        ("Wang Yi", "wang-yi"),
        ("Yi Wang", "wang-yi"),
    ],
)
def test_a_person_is_found_first_in_any_script_order_and_spelling_with_the_reason(
    wheel_forum: WheelForum, query: str, id_: str
) -> None:
    first, *_ = results(wheel_forum, "search", query)

    assert (id_, True) == (first["id"], bool(first["reason"]))


def test_who_is_not_there_is_not_found_and_the_nearest_are_named(wheel_forum: WheelForum) -> None:
    run = wheel_forum("search", "Sergey Lavrov")

    assert (1, "") == (run.returncode, run.stdout)
    assert "Nothing found" in run.stderr
    assert [] == json.loads(wheel_forum("search", "Sergey Lavrov", "--format", "json").stdout)["results"]


# --- 4: show, compare, series -----------------------------------------------------------------------------------------

_NEEDLES = {
    "name": ("as", "value"),
    "weekday": ("value",),
    "venue": ("value",),
    "mode": ("value",),
    "status": ("value",),
    "theme": ("as", "value"),
    "occasion": ("value",),
    "held": ("value_words",),
    "place": ("value_name",),
    "number": ("value",),
    "attendance": ("value_words",),
    "countries": ("value_names",),
    "joined_from": ("value_names",),
    "hosts": ("organisation_name", "group"),
    "topics": ("value",),
    "participants": ("person_name", "organisation_name", "group"),
    "quotations": ("text", "summary"),
    "outcomes": ("value",),
    "figures": ("of",),
    "side_events": ("name",),
    "mentions": ("context",),
    "of_series": ("says",),
    "remarks": ("value",),
}
_NOT_STATEMENTS = {"source", "source_name", "note", "ignore"}


def alike(text: str) -> str:
    """Return a text without what does not tell two wordings apart: statements that are alike are shown once."""
    return re.sub("[–—‐]", "-", re.sub("[‘’]", "'", text)).casefold()


def unmarked(edition: dict[str, Any], text: str) -> list[str]:
    """List the statements of an edition that its text does not show on a line with the mark of their source."""
    marks = {source["id"]: source["mark"] for source in edition["sources"]}
    lines = [alike(line) for line in text.replace("\u00a0", " ").splitlines()]
    missing = []
    for report in edition["reports"]:
        for section, told in report.items():
            if section in _NOT_STATEMENTS:
                continue
            for statement in told if isinstance(told, list) else [told]:
                value = next(statement[key] for key in _NEEDLES[section] if key in statement)
                needle = alike(", ".join(value) if isinstance(value, list) else " ".join(str(value).split()))
                place = f" ¶{re.escape(statement['at'])}" if statement.get("at") else ""
                sign = re.compile(rf"\[{marks[report['source']]}{place}( ✓)?\]")
                if not any(needle in line and sign.search(line) for line in lines):
                    missing.append(f"{report['source']} {section}: {needle}")
    return missing


def test_show_prints_every_statement_of_every_edition_with_a_source_mark(
    wheel_forum: WheelForum, shipped: dict[str, dict[str, Any]]
) -> None:
    editions = [document for document in shipped.values() if document["kind"] == "edition"]
    shown = wheel_forum("show", *(edition["id"] for edition in editions)).stdout
    heads = [f"{edition['title']}\t{edition['id']}\n" for edition in editions]
    starts = [shown.index(head) for head in heads]

    missing = {
        edition["id"]: unmarked(edition, shown[start:end])
        for edition, start, end in zip(editions, starts, [*starts[1:], len(shown)], strict=True)
    }

    assert {} == {id_: statements for id_, statements in missing.items() if statements}


def test_every_section_of_a_report_is_looked_for(shipped: dict[str, dict[str, Any]]) -> None:
    sections = {
        name for each in shipped.values() if each["kind"] == "edition" for report in each["reports"] for name in report
    }

    assert sections - _NOT_STATEMENTS <= set(_NEEDLES)


@pytest.mark.parametrize("edition", ["human-rights-2024", "cooperation-8", "think-tank-2", "human-rights-2023"])
def test_compare_shows_what_each_source_says(
    wheel_forum: WheelForum, shipped: dict[str, dict[str, Any]], edition: str
) -> None:
    rows = results(wheel_forum, "compare", edition)
    table = wheel_forum("compare", edition).stdout

    stated = {
        (name, stated["source"], str(side["value"]))
        for name, field in shipped[edition]["fields"].items()
        for side in field["sides"]
        for stated in side["stated"]
    }
    assert stated == {(row["field"], row["source"], str(row["value"])) for row in rows}
    (head,) = [line for line in table.splitlines() if line.startswith("\t\t")]
    assert [f"[{source['mark']}]" for source in shipped[edition]["sources"]] == re.findall(r"\[[0-9]+\]", head)


@pytest.mark.parametrize("series", ["cooperation", "think-tank", "human-rights"])
def test_a_series_shows_its_editions_and_its_gaps_and_no_edition_for_a_gap(
    wheel_forum: WheelForum, shipped: dict[str, dict[str, Any]], series: str
) -> None:
    (told,) = results(wheel_forum, "series", series)

    numbers = {rung["number"]["value"] for rung in told["editions"] if rung.get("number", {}).get("value")}
    missing = {number for rung in told["editions"] for number in rung.get("missing", ())}
    assert set(range(1, max(numbers) + 1)) == numbers | missing
    assert set() == numbers & missing
    assert sorted(missing) == told["missing_numbers"]
    assert {rung["edition"] for rung in told["editions"] if "edition" in rung} == {
        document["id"]
        for document in shipped.values()
        if document["kind"] == "edition" and series in {each["id"] for each in document["series"]}
    }


def test_the_cooperation_forum_has_its_eighth_and_ninth_and_what_is_missing_before_them(
    wheel_forum: WheelForum,
) -> None:
    (told,) = results(wheel_forum, "series", "cooperation")
    lines = [line.split("\t") for line in wheel_forum("series", "cooperation").stdout.splitlines()]

    by_number = {line[0].split(" ")[0]: line[1:] for line in lines if re.match(r"[0-9]", line[0])}
    assert by_number["8"][0].endswith("17 Oct 2021") or "17 Oct 2021" in by_number["8"][0]
    assert ("Lanzhou CN", "13 Jul 2022", "online") == (by_number["8"][1], by_number["9"][0], by_number["9"][1])
    runs = [rung["missing"] for rung in told["editions"] if "missing" in rung]
    assert runs
    for run in runs:
        name = f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0])
        assert "no edition in this dataset" == by_number[name][0]


# --- 5: planted faults ------------------------------------------------------------------------------------------------

_AT = "  - id: cooperation-9\n"
_REPORT = "      - source: nca-2022-07-14\n"


class Planted(NamedTuple):
    """A change of the cooperation forum's file, and what the check must say of it."""

    name: str
    old: str
    new: str
    code: str
    says: tuple[str, ...]
    places: int


PLANTED = [
    Planted(
        "clashing ordinals",
        _REPORT,
        "      - {source: cssn-2022-11-25, number: {value: 7, as: seventh}}\n" + _REPORT,
        "N302",
        ("cssn-2022-11-25", "“seventh”", "nca-2022-07-14", "“9th”"),
        2,
    ),
    Planted(
        "a second edition with the same number",
        _AT,
        "  - {id: cooperation-other, series: cooperation, reports: [{source: nca-2022-07-14, number: 8}]}\n" + _AT,
        "N301",
        ("cooperation-8", "cooperation-other", "nca-2022-07-14"),
        2,
    ),
    Planted(
        "a number out of date order",
        _AT,
        "  - id: cooperation-99\n    series: cooperation\n"
        "    reports: [{source: nca-2022-07-14, number: 99, held: 2020-05}]\n" + _AT,
        "N304",
        ("cooperation-99", "2020-05"),
        2,
    ),
    Planted(
        "a wrong weekday",
        _REPORT,
        _REPORT + "        weekday: tuesday\n",
        "D405",
        ("nca-2022-07-14", "Tuesday", "Wednesday"),
        1,
    ),
    Planted(
        "an unknown person",
        "- person: vladimir-norov",
        "- person: vladimir-norof",
        "I204",
        ("vladimir-norof", "did you mean `vladimir-norov`?"),
        1,
    ),
    Planted("a key given twice", _AT, _AT + "    id: cooperation-9\n", "S102", ("id",), 2),
]


@pytest.mark.parametrize("fault", PLANTED, ids=lambda fault: fault.name)
def test_a_planted_fault_makes_the_check_fail_with_its_places_wordings_and_sources(
    wheel_forum: WheelForum, tmp_path: Path, fault: Planted
) -> None:
    data = Path(shutil.copytree(wheel_forum.packages / "forumcli" / "data", tmp_path / "data"))
    cooperation = next(path for path in sorted(data.glob("*.yaml")) if _AT in path.read_text(encoding="utf-8"))
    text = cooperation.read_text(encoding="utf-8")
    start = text.index(_AT) if fault.old != "- person: vladimir-norov" else 0
    assert fault.old in text[start:]
    cooperation.write_text(text[:start] + text[start:].replace(fault.old, fault.new, 1), encoding="utf-8")

    run = wheel_forum("check", cwd=tmp_path)

    assert (1, "") == (run.returncode, run.stderr)
    (finding,) = [block for block in run.stdout.split("\n\n") if block.startswith(f"error[{fault.code}]")]
    assert [] == [words for words in fault.says if words not in finding]
    found = re.findall(rf"(?:-->|:::) data/{cooperation.name}:[0-9]+:[0-9]+", finding)
    assert len(found) >= fault.places


def test_the_shipped_dataset_is_clean(wheel_forum: WheelForum) -> None:
    run = wheel_forum("check")

    assert (0, "") == (run.returncode, run.stderr)
    assert not re.findall(r"^error", run.stdout, re.MULTILINE)
