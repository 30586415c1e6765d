"""Files become one dataset: whatever is wrong with them is a problem, and what can be read is kept."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

import pytest

from forumcli.dataset.dataset import Dataset
from forumcli.dataset.load import Cache, digest, load
from forumcli.errors import DatasetUnreadableError
from forumcli.model.ids import KINDS
from forumcli.yamltext.limits import Limits
from forumcli.yamltext.source import Span
from tests.small import HEAD, VALID, dataset_of

FRONT = "schema: 1\ntitle: Small\n"


def write(folder: Path, **texts: str) -> Path:
    """Write files named after the arguments, and return the folder."""
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def problems(dataset: Dataset) -> list[tuple[str, str, str]]:
    """List each problem as (kind, `file:line:column`, message)."""
    found = []
    for each in dataset.problems:
        line, column = dataset.files[each.place.path].source.position(each.place.span.start)
        found.append((each.kind, f"{each.place.path}:{line}:{column}", each.message))
    return found


@pytest.mark.parametrize(
    ("more", "kinds"),
    [
        ("people: []\n", []),
        ("people: [\n", ["yaml-syntax"]),
        ("<<<<<<< a\n=======\n>>>>>>> b\n<<<<<<< c\n", ["yaml-syntax"]),
        ("people: []\n---\nplaces: []\n---\n", ["second-document"]),
        ("people: []\n\0", ["control-character"]),
        ("- {id: wei, name: Wei}\n", ["wrong-type"]),
        ("people: 5\n", []),
    ],
)
def test_of_each_file_that_could_not_be_read_it_is_known_why(tmp_path: Path, more: str, kinds: list[str]) -> None:
    dataset = load(write(tmp_path, forums=FRONT + "include: [more.yaml]\n", more=more))

    assert kinds == [problem.kind for problem in dataset.unread]
    assert set(dataset.unread) <= set(dataset.problems)


def test_a_front_door_that_cannot_be_read_is_one_such_file_and_one_without_its_title_is_not(tmp_path: Path) -> None:
    texts = ("schema: 1\n", "schema: [\n", "- 5\n")

    unread = [load(write(tmp_path, forums=text)).unread for text in texts]

    assert [0, 1, 1] == [len(problems) for problems in unread]


def test_a_file_that_did_not_change_is_not_read_anew(tmp_path: Path) -> None:
    folder = write(tmp_path, forums=FRONT + "include: [more.yaml]\n", more="people: [{id: wei}]\nfame: great\n")
    cache: Cache = {}
    first = load(folder, cache=cache)
    write(tmp_path, forums=FRONT + "include: [more.yaml]\nseries: [{id: a, name: A}]\n")

    second = load(folder, cache=cache)
    anew = load(folder)

    path = str(folder / "more.yaml")
    assert first.files[path] is second.files[path]
    assert (anew.problems, anew.definitions, anew.series) == (second.problems, second.definitions, second.series)


def test_any_file_may_hold_any_section_and_one_file_may_hold_all(tmp_path: Path) -> None:
    dataset = dataset_of(tmp_path, "editions: [{id: e, series: steppe, reports: [{source: a, number: 1}]}]\n")

    assert [] == problems(dataset)
    assert {"forums.yaml"} == set(dataset.files)
    assert (["e"], ["steppe", "river"], ["a", "b", "c"]) == (
        list(dataset.editions),
        list(dataset.series),
        list(dataset.sources),
    )


def test_the_files_of_a_dataset_are_read_in_the_order_in_which_they_are_named() -> None:
    dataset = load(VALID, base=VALID)

    assert [] == problems(dataset)
    assert ["forums.yaml", "editions.yaml", "records.yaml"] == list(dataset.files)
    assert ["steppe-3", "steppe-5", "steppe-6", "joint-2023", "river-undated"] == list(dataset.editions)
    assert {
        "editions": 5,
        "series": 2,
        "people": 5,
        "organisations": 4,
        "places": 6,
        "sources": 6,
        "quotations": 5,
    } == {kind: len(dataset.records(kind)) for kind in KINDS}


def test_a_quotation_is_found_with_its_report_and_its_edition() -> None:
    spoken = load(VALID).quotations["orlov-2021-online"]  # type: ignore[index]

    assert ("I speak from my kitchen, and it is a good kitchen", "gazette-2021", "steppe-5") == (
        spoken.quotation.text,
        spoken.report.source,
        spoken.edition.id,
    )


def test_each_file_is_known_by_the_hash_of_its_very_bytes(tmp_path: Path) -> None:
    raw = b"\xef\xbb\xbf" + FRONT.encode().replace(b"\n", b"\r\n")
    (tmp_path / "forums.yaml").write_bytes(raw)

    (file,) = load(tmp_path).files.values()

    assert (hashlib.sha256(raw).hexdigest(), digest(raw)) == (file.digest, file.digest)
    assert tmp_path / "forums.yaml" == file.path


@pytest.mark.parametrize("asked", [".", "forums.yaml"])
def test_a_dataset_is_named_by_its_front_door_or_its_folder(tmp_path: Path, asked: str) -> None:
    write(tmp_path, forums=FRONT)

    assert "Small" == load(tmp_path / asked).front.title


def test_messages_name_files_from_the_base_and_others_whole(tmp_path: Path) -> None:
    write(tmp_path, forums=FRONT)

    assert (["forums.yaml"], [(tmp_path / "forums.yaml").as_posix()]) == (
        list(load(tmp_path, base=tmp_path).files),
        list(load(tmp_path, base=tmp_path / "elsewhere").files),
    )


def test_without_a_front_door_there_is_no_dataset(tmp_path: Path) -> None:
    with pytest.raises(
        DatasetUnreadableError, match=r"^forums\.yaml: the file cannot be read: there is no such file$"
    ) as raised:
        load(tmp_path, base=tmp_path)

    assert "check the name, and that a link points to a file" == raised.value.hint


def test_a_folder_for_a_front_door_is_no_dataset(tmp_path: Path) -> None:
    (tmp_path / "forums.yaml").mkdir()

    with pytest.raises(DatasetUnreadableError, match=r"^forums\.yaml: the file cannot be read: it is a folder$"):
        load(tmp_path, base=tmp_path)


def test_a_front_door_without_a_title_is_salvaged_with_all_that_it_holds_and_includes(tmp_path: Path) -> None:
    write(
        tmp_path,
        forums=(
            "schema: 1\nversion: '7'\ninclude: [people.yaml]\nredirects: {old: steppe}\n"
            "series: [{id: steppe, name: Steppe}, {id: lost}]\n"
        ),
        people="people: [{id: aida, name: Aida}]\n",
    )

    dataset = load(tmp_path, base=tmp_path)

    assert (["steppe"], ["aida"]) == (list(dataset.series), list(dataset.people))
    assert (tmp_path.name, "7", {"old": "steppe"}) == (
        dataset.front.title,
        dataset.front.version,
        dict(dataset.front.redirects),
    )
    assert [
        ("missing-field", "forums.yaml:1:1", "`title` is missing"),
        ("missing-field", "forums.yaml:5:39", "`name` is missing"),
    ] == problems(dataset)


def test_a_front_door_that_is_no_mapping_gives_an_empty_dataset_and_a_problem(tmp_path: Path) -> None:
    dataset = load(write(tmp_path, forums="- series\n"), base=tmp_path)

    assert ("forums", 1, {}) == (dataset.front.title, dataset.front.schema, dict(dataset.series))
    assert [("wrong-type", "forums.yaml:1:3", "expected a mapping with keys, found a list")] == problems(dataset)


def test_an_empty_front_door_is_a_problem_and_no_crash(tmp_path: Path) -> None:
    dataset = load(write(tmp_path, forums=""), base=tmp_path)

    assert ["nothing-in-file"] == [kind for kind, _, _ in problems(dataset)]
    assert None is dataset.files["forums.yaml"].tree
    assert ("forums.yaml", Span(0, 0)) == (
        dataset.place(("forums.yaml", "title")).path,
        dataset.place(("forums.yaml", "title")).span,
    )


def test_bytes_that_are_no_text_are_a_problem_and_the_file_counts_as_read(tmp_path: Path) -> None:
    write(tmp_path, forums=FRONT + "include: [people.yaml]\n")
    (tmp_path / "people.yaml").write_bytes(b"people:\n  - \xff\n")

    dataset = load(tmp_path, base=tmp_path)

    assert [("not-text", "people.yaml:2:5")] == [each[:2] for each in problems(dataset)]
    assert ["forums.yaml", "people.yaml"] == list(dataset.files)


def test_a_broken_file_leaves_the_others_whole(tmp_path: Path) -> None:
    write(
        tmp_path,
        forums=FRONT + "include: [people.yaml, places.yaml]\n",
        people="people: [{id: aida, name: Aida}\n",
        places="places: [{id: astana, name: Astana}]\n",
    )

    dataset = load(tmp_path, base=tmp_path)

    assert (["yaml-syntax"], ["astana"]) == ([kind for kind, _, _ in problems(dataset)], list(dataset.places))


@pytest.mark.parametrize("name", ["../people.yaml", "/etc/passwd", "sub/../../people.yaml"])
def test_a_file_outside_the_folder_is_never_opened(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "dataset"
    folder.mkdir()
    write(tmp_path, people="people: [{id: aida, name: Aida}]\n")
    write(folder, forums=FRONT + f"include: [{name}]\n")

    dataset = load(folder, base=folder)

    assert {} == dict(dataset.people)
    assert [("path-escape", "forums.yaml:3:11", f"{name!r} leads out of the dataset's folder")] == problems(dataset)
    assert (folder / name,) == dataset.unopened


@pytest.mark.skipif(sys.platform == "win32", reason="making a link takes a right of its own there")
def test_a_link_that_leads_outside_is_never_followed(tmp_path: Path) -> None:
    folder = tmp_path / "dataset"
    folder.mkdir()
    write(tmp_path, people="people: [{id: aida, name: Aida}]\n")
    write(folder, forums=FRONT + "include: [inside.yaml]\n")
    (folder / "inside.yaml").symlink_to(tmp_path / "people.yaml")

    dataset = load(folder, base=folder)

    assert [("path-escape", "forums.yaml:3:11", "'inside.yaml' leads out of the dataset's folder")] == problems(dataset)


@pytest.mark.skipif(sys.platform == "win32", reason="making a link takes a right of its own there")
def test_links_in_a_circle_lead_nowhere_and_are_no_crash(tmp_path: Path) -> None:
    write(tmp_path, forums=FRONT + "include: [here.yaml]\n")
    (tmp_path / "here.yaml").symlink_to("there.yaml")
    (tmp_path / "there.yaml").symlink_to("here.yaml")

    dataset = load(tmp_path, base=tmp_path)

    assert ["forums.yaml:3:11"] == [place for _, place, _ in problems(dataset)]
    assert {"path-escape", "unreadable-file"} >= {kind for kind, _, _ in problems(dataset)}


@pytest.mark.parametrize(
    ("include", "found"),
    [
        ("[people.yaml, people.yaml]", ["forums.yaml:3:24"]),
        ("[people.yaml, ./people.yaml]", ["forums.yaml:3:24"]),
        ("[forums.yaml, people.yaml]", ["forums.yaml:3:11"]),
    ],
)
def test_a_file_that_is_part_of_the_dataset_already_is_not_read_again(
    tmp_path: Path, include: str, found: list[str]
) -> None:
    write(tmp_path, forums=FRONT + f"include: {include}\n", people="people: [{id: aida, name: Aida}]\n")

    dataset = load(tmp_path, base=tmp_path)

    assert [("included-twice", place) for place in found] == [each[:2] for each in problems(dataset)]
    assert 1 == len(dataset.definitions)


def test_a_file_that_is_not_there_is_reported_where_it_is_named(tmp_path: Path) -> None:
    dataset = load(write(tmp_path, forums=FRONT + "include: [people.yaml]\n"), base=tmp_path)

    assert [
        ("unreadable-file", "forums.yaml:3:11", "'people.yaml': the file cannot be read: there is no such file")
    ] == problems(dataset)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_named_pipe_is_refused_and_never_waited_for(tmp_path: Path) -> None:
    write(tmp_path, forums=FRONT + "include: [people.yaml]\n")
    os.mkfifo(tmp_path / "people.yaml")

    dataset = load(tmp_path, base=tmp_path)

    assert [("unreadable-file", "forums.yaml:3:11")] == [each[:2] for each in problems(dataset)]


def test_a_member_of_include_that_is_no_text_does_not_shift_the_places_of_the_others(tmp_path: Path) -> None:
    dataset = load(write(tmp_path, forums=FRONT + "include: [[x], people.yaml]\n"), base=tmp_path)

    assert [
        ("wrong-type", "forums.yaml:3:12", "expected text, found a list"),
        ("unreadable-file", "forums.yaml:3:16", "'people.yaml': the file cannot be read: there is no such file"),
    ] == problems(dataset)


def test_limits_hold_for_every_file(tmp_path: Path) -> None:
    write(tmp_path, forums=FRONT + "include: [people.yaml]\n", people="people: [[[[x]]]]\n")

    dataset = load(tmp_path, base=tmp_path, limits=Limits(depth=3))

    assert [("too-deep", "people.yaml")] == [(kind, place.partition(":")[0]) for kind, place, _ in problems(dataset)]


def test_of_two_records_with_one_id_the_first_wins_and_both_are_defined(tmp_path: Path) -> None:
    dataset = dataset_of(tmp_path, "editions: []\n", head=FRONT + "people: [{id: a, name: One}, {id: a, name: Two}]\n")

    assert "One" == dataset.people["a"].name  # type: ignore[index]
    assert [("people", 0), ("people", 1)] == [definition.route[1:] for definition in dataset.definitions]


def test_a_route_leads_to_the_place_of_its_value_or_its_key(tmp_path: Path) -> None:
    dataset = dataset_of(tmp_path, "editions: []\n")
    text = dataset.files["forums.yaml"].source.text
    route = ("forums.yaml", "series", 1, "name")

    places = [dataset.place(route), dataset.place(route, key=True)]

    assert ["River Dialogue", "name"] == [text[place.span.start : place.span.end] for place in places]


def test_the_editions_of_a_series_come_in_the_order_of_the_files() -> None:
    dataset = load(VALID)

    found = {series: [edition.id for edition in dataset.editions_of(series)] for series in dataset.series}

    assert {
        "steppe": ["steppe-3", "steppe-5", "steppe-6", "joint-2023"],
        "river": ["joint-2023", "river-undated"],
    } == found


@pytest.mark.parametrize(
    ("copies", "voices"),
    [
        ("", {"a": "a", "b": "b", "c": "c"}),
        ("c: b", {"a": "a", "b": "b", "c": "b"}),
        ("c: b, b: a", {"a": "a", "b": "a", "c": "a"}),
        ("a: b, b: a", {"a": "b", "b": "a", "c": "c"}),
        ("a: a", {"a": "a", "b": "b", "c": "c"}),
        ("a: gone", {"a": "gone", "b": "b", "c": "c"}),
    ],
)
def test_a_copy_speaks_with_the_voice_that_it_copies_in_the_end(
    tmp_path: Path, copies: str, voices: dict[str, str]
) -> None:
    copied = dict(pair.split(": ") for pair in copies.split(", ") if pair)
    lines = "".join(
        f"  - {{id: {id_}, language: en{f', derived_from: {copied[id_]}' if id_ in copied else ''}}}\n" for id_ in "abc"
    )

    dataset = dataset_of(tmp_path, "editions: []\n", head=f"{FRONT}sources:\n{lines}")

    assert voices == {id_: dataset.voice(id_) for id_ in dataset.sources}


def test_the_head_of_the_small_datasets_is_sound(tmp_path: Path) -> None:
    assert [] == problems(dataset_of(tmp_path, "", head=HEAD))
