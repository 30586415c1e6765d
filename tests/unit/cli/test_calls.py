"""Calls that no other test makes: each command's options do what they say."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.inprocess import Forum
from tests.small import VALID


@pytest.fixture(scope="module")
def forum(tmp_path_factory: pytest.TempPathFactory) -> Forum:
    return Forum(VALID, tmp_path_factory.mktemp("calls") / "index.db")


def test_ids_alone_come_one_a_line(forum: Forum) -> None:
    assert ["river", "steppe"] == sorted(forum("list", "series", "--ids").lines)


def test_ids_alone_are_no_rows_of_another_format(forum: Forum) -> None:
    called = forum("list", "series", "--ids", "--format", "json")

    assert (2, "") == (called.code, called.out)
    assert "--ids prints ids alone, and --format json whole rows" in called.err


@pytest.mark.parametrize(("asked", "kind"), [("edition", "editions"), ("PEOPLE", "people"), ("person", "people")])
def test_a_kind_may_be_named_in_the_singular_and_in_any_case(forum: Forum, asked: str, kind: str) -> None:
    assert forum("list", kind).out == forum("list", asked).out != ""


def test_several_records_are_shown_in_the_order_asked_for_with_an_empty_line_between(forum: Forum) -> None:
    one, other = forum("show", "river").out, forum("show", "nur-bek").out

    assert f"{other}\n{one}" == forum("show", "nur-bek", "river").out


def test_a_record_is_shown_by_its_full_name(forum: Forum) -> None:
    assert forum("show", "aida-serik").out == forum("show", "aida SERIK").out != ""


def test_a_comparison_and_a_series_may_be_named_by_their_titles(forum: Forum) -> None:
    assert forum("compare", "steppe-3").out == forum("compare", "3rd Steppe Cooperation Forum").out
    assert forum("series", "river").out == forum("series", "River Dialogue of Scholars").out


@pytest.mark.parametrize(
    "words", [["-- one\nSELECT 1 AS one"], ["--\nSELECT 1 AS one"], ["--", "-- one\nSELECT 1 AS one"]]
)
def test_a_query_may_begin_with_a_comment(forum: Forum, words: list[str]) -> None:
    ran = forum("sql", "--format", "csv", *words)

    assert (0, ["one", "1"]) == (ran.code, ran.lines)


def test_an_option_that_does_not_exist_is_no_query(forum: Forum) -> None:
    ran = forum("sql", "--SELECT")

    assert (2, True) == (ran.code, "No such option: --SELECT" in ran.err)


def test_the_index_is_located_rebuilt_and_verified(forum: Forum) -> None:
    located, rebuilt, verified = (forum("index", *words) for words in ([], ["rebuild"], ["verify"]))

    assert (0, f"{forum.index}\n", "") == (located.code, located.out, located.err)
    assert (0, "", f"made {forum.index}\n") == (rebuilt.code, rebuilt.out, rebuilt.err)
    assert (0, "", f"the index is sound: {forum.index}\n") == (verified.code, verified.out, verified.err)


def test_an_index_that_cannot_be_kept_is_no_success(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    ran = Forum(VALID, tmp_path / "file" / "index.db")("index", "rebuild")

    assert (3, "") == (ran.code, ran.out)
    assert ran.err.endswith("forum: the index cannot be written\n  hint: name a file with --index\n")


def test_a_damaged_index_is_said_to_be_one(forum: Forum, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("forumcli.index.store.verify", lambda _: ["page 3 is missing"])

    ran = forum("index", "verify")

    assert (3, "forum: the index is damaged: page 3 is missing\n  hint: forum index rebuild\n") == (ran.code, ran.err)


def test_where_there_is_no_folder_for_an_index_its_path_is_unknown(
    forum: Forum, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("forumcli.cli.commands.index.find_index", lambda *_: None)

    ran = forum("index", "path")

    assert (3, "forum: there is no folder to keep an index in\n  hint: name a file with --index\n") == (
        ran.code,
        ran.err,
    )


@pytest.mark.parametrize(
    ("words", "head", "lines"),
    [
        (["csv"], "edition,source,field,value,words,as_printed,evidence,paragraph,inferred,note", 64),
        (["csv", "--kind", "statements", "--series", "river"], "edition,source,field,value", 9),
        (["csv", "--kind", "people"], "id,name,posts,appearances,quotations,mentions", 6),
        (["csv", "--kind", "person", "--raw"], "id,name,posts,appearances,quotations,mentions", 6),
    ],
)
def test_an_export_of_csv_holds_the_statements_or_one_kind(
    forum: Forum, words: list[str], head: str, lines: int
) -> None:
    ran = forum("export", *words)

    assert ran.lines[0].startswith(head)
    assert lines == ran.out.count("\r\n")


def test_an_export_may_be_a_part(forum: Forum) -> None:
    ran = forum("export", "json", "--kind", "editions", "--kind", "series", "--series", "river")

    assert ["joint-2023", "river-undated", "river"] == [each["id"] for each in ran.results]
    assert {"series": ["river"], "kind": ["editions", "series"]} == ran.json["forum"]["query"]


def test_an_export_to_a_file_prints_nothing(forum: Forum, tmp_path: Path) -> None:
    ran = forum("export", "csv", "-o", str(tmp_path / "x.csv"))

    assert (0, "", "") == (ran.code, ran.out, ran.err)
    assert forum("export", "csv").out.encode() == (tmp_path / "x.csv").read_bytes()


def test_the_story_of_a_rule_can_be_had_as_json_or_a_page_and_all_as_a_list(forum: Forum) -> None:
    (rule,) = forum("explain", "n302", "--format", "json").results
    page = forum("explain", "source-number-conflict").out

    assert ("N302", page) == (rule["id"], rule["page"])
    assert len(forum("explain", "--format", "json").results) == len(forum("explain").lines) - 1


def test_info_says_how_fresh_the_index_is(tmp_path: Path) -> None:
    forum = Forum(VALID, tmp_path / "index.db")

    states = [forum("info", "--format", "json").results[0]["index_state"] for _ in range(2)]

    assert ["made anew just now", "fresh"] == states
    assert f"{tmp_path / 'index.db'} (fresh)" in forum("info").out
    assert "- **licence** CC0-1.0" in forum("info", "--format", "md").out


def test_an_index_in_memory_is_said_to_be_one(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    ran = Forum(VALID, tmp_path / "file" / "index.db")("info", "--format", "json")

    assert ("in memory", None) == (ran.results[0]["index_state"], ran.results[0]["index"])
    assert ran.err.startswith("note: the index cannot be kept in ")


def test_a_list_comes_in_pages_and_says_how_much_there_is(forum: Forum) -> None:
    pages = [forum("list", "--limit", "2", "--offset", str(at), "--format", "json") for at in (0, 2, 4, 6)]

    assert [["steppe-3", "steppe-5"], ["steppe-6", "joint-2023"], ["river-undated"], []] == (
        [[row["id"] for row in page.results] for page in pages]
    )
    assert {5} == {page.json["total"] for page in pages}
    assert [None, 2, 4, 6] == [page.json["forum"]["query"].get("offset") for page in pages]


def test_a_list_counts_what_its_filters_leave_by_facet(forum: Forum) -> None:
    told = forum("list", "--series", "steppe", "--limit", "1", "--format", "json").json

    assert (4, 1) == (told["total"], len(told["results"]))
    assert {"series": {"steppe": 4, "river": 1}, "year": {"2023": 1, "2022": 1, "2021": 1, "2019": 1}} == (
        {name: told["facets"][name] for name in ("series", "year")}
    )


def test_info_breaks_the_dataset_down(forum: Forum) -> None:
    (told,) = forum("info", "--format", "json").results

    assert {
        "series": {"steppe": 4, "river": 2},
        "languages": {"en": 5, "ru": 1},
        "publishers": {"gazette": 3},
        "read": {"full": 5, "excerpt": 1},
        "independence": {"own": 5, "copy": 1},
        "voices": {"1": 3, "2": 2},
    } == told["breakdown"]
    lines = forum("info").lines
    assert ["speak for themselves: 5", "copies of another's story: 1"] == lines[-2:]


def test_without_an_id_all_series_are_told(forum: Forum) -> None:
    assert ["steppe", "river"] == [body["id"] for body in forum("series", "--format", "json").results]
    assert [
        "Steppe Forum\t4\t2019–2023, 4 of 5\t1–2, 4\t1 ≠\t6\tsteppe",
        "River Dialogue\t2\t2023\t·\t·\t2\triver",
    ] == forum("series").lines


def test_at_a_terminal_many_sources_of_a_series_are_listed_when_asked_for(
    forum: Forum, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("forumcli.cli.views.series._FEW_SOURCES", 5)
    screen = {"COLUMNS": "80"}
    short = forum("series", "steppe", "--color", "always", env=screen).out
    whole = forum("series", "steppe", "--sources", "--color", "always", env=screen).out

    assert "5 further sources of single editions: --sources lists all" in short
    assert ("[2]" in short, "[6]" in whole, "further sources" in whole) == (False, True, False)
    assert forum("series", "steppe").out == forum("series", "steppe", "--sources").out


def test_a_timeline_of_a_limit_holds_the_first(forum: Forum) -> None:
    assert [2019, 2021] == [each["year"] for each in forum("timeline", "--limit", "2", "--format", "json").results]


def test_no_edition_is_an_empty_answer_and_no_fault(forum: Forum) -> None:
    for words in (["list"], ["timeline"]):
        ran = forum(*words, "--since", "2099")
        assert (0, "", "") == (ran.code, ran.out, ran.err)


def test_the_version_is_told(forum: Forum) -> None:
    from forumcli import __version__

    assert (0, f"forum {__version__}\n") == (forum("--version").code, forum("--version").out)


def test_without_a_command_the_help_is_shown_and_it_counts_as_a_fault_of_usage(forum: Forum) -> None:
    ran = forum()

    assert 2 == ran.code
    assert "Usage: forum" in ran.out + ran.err


def test_a_page_past_the_last_hit_is_no_search_that_found_nothing(forum: Forum) -> None:
    total = forum("search", "steppe", "--format", "json").json["total"]

    past = forum("search", "steppe", "--offset", str(total))

    assert (0, "", f"{total} hits, and --offset is past the last of them.\n") == (past.code, past.out, past.err)


@pytest.mark.parametrize(
    "words", [("steppe", "-river"), ("-river", "steppe"), ("steppe -river",), ("--", "-river", "steppe")]
)
def test_a_word_is_left_out_with_a_hyphen_wherever_it_stands(forum: Forum, words: tuple[str, ...]) -> None:
    left = forum("search", "--limit", "50", "--format", "json", *words)
    every = forum("search", "steppe", "--limit", "50", "--format", "json")

    assert 0 < left.json["total"] < every.json["total"]
    assert {"steppe", "-river"} == set(left.json["forum"]["query"]["query"].split(" "))


def test_an_option_that_does_not_exist_is_no_word(forum: Forum) -> None:
    assert (2, 2) == (forum("search", "steppe", "--limt", "3").code, forum("search", "steppe", "-x").code)
