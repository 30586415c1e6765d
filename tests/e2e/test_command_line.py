"""What a user can rely on, row by row of the promises of the command line, of the installed wheel."""

from __future__ import annotations

import csv
import io
import json
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from tests.small import VALID
from tests.wheel import WheelForum

KINDS = ("editions", "series", "people", "organisations", "places", "sources", "quotations")


@pytest.fixture(scope="module")
def where(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment that names the fixed dataset and one index for all calls."""
    return {"FORUM_DATA": str(VALID), "FORUM_INDEX": str(tmp_path_factory.mktemp("cli") / "index.db")}


def dataset(folder: Path, title: str) -> Path:
    """Make a dataset of one edition whose title tells it apart."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "forums.yaml").write_text(
        f"schema: 1\ntitle: {title}\nseries: [{{id: s, name: {title}}}]\nsources: [{{id: a, language: en}}]\n"
        "editions: [{id: e, series: s, reports: [{source: a, number: 1}]}]\n"
    )
    return folder


def loaded(forum: WheelForum, *words: str | Path, cwd: Path, env: dict[str, str] | None = None) -> tuple[str, str]:
    """Return the title of the dataset that a call reads, and how it was found."""
    run = forum("info", "--format", "json", *words, cwd=cwd, env=env)
    (told,) = json.loads(run.stdout)["results"]
    return told["id"], told["found_by"]


# --- where the dataset and the index are ------------------------------------------------------------------------------


def test_a_dataset_is_found_by_option_then_environment_then_folder_then_wheel(
    wheel_forum: WheelForum, tmp_path: Path
) -> None:
    here = tmp_path / "project" / "notes"
    here.mkdir(parents=True)
    option, variable = dataset(tmp_path / "option", "Option"), dataset(tmp_path / "variable", "Variable")
    env = {"FORUM_DATA": str(variable)}
    bundled = loaded(wheel_forum, cwd=here)
    dataset(tmp_path / "project" / "data", "Parent")

    assert ("China–Central Asia forums", "bundled with forum") == bundled
    assert ("Parent", "this folder or a parent") == loaded(wheel_forum, cwd=here)
    assert ("Variable", "FORUM_DATA") == loaded(wheel_forum, cwd=here, env=env)
    assert ("Option", "--data") == loaded(wheel_forum, "--data", option, cwd=here, env=env)
    assert ("Option", "--data") == loaded(wheel_forum, "--data", option / "forums.yaml", cwd=here)


@pytest.mark.parametrize("words", [["list"], ["check"], ["info"], ["export", "json"]])
def test_a_dataset_that_is_not_there_cannot_be_read(wheel_forum: WheelForum, tmp_path: Path, words: list[str]) -> None:
    run = wheel_forum(*words, "--data", tmp_path / "gone")

    assert (3, "") == (run.returncode, run.stdout)
    assert [
        f"forum: no dataset at {tmp_path / 'gone'}",
        "  hint: name a forums.yaml, or its folder",
    ] == run.stderr.splitlines()


def test_an_index_is_kept_where_the_option_or_the_environment_says_or_else_in_the_cache_folder(
    wheel_forum: WheelForum, tmp_path: Path
) -> None:
    data = dataset(tmp_path / "data", "T")
    by_option, by_variable = tmp_path / "o" / "i.db", tmp_path / "v" / "i.db"
    env = {"FORUM_INDEX": str(by_variable), "XDG_CACHE_HOME": str(tmp_path / "cache")}

    for words, expected in (
        (["--index", str(by_option)], by_option),
        ([], by_variable),
    ):
        assert f"{expected}\n" == wheel_forum("index", "path", "--data", data, *words, env=env).stdout
        assert not expected.exists()
        assert 0 == wheel_forum("list", "--data", data, *words, env=env).returncode
        assert expected.is_file()
    path = Path(wheel_forum("index", "--data", data, env={**env, "FORUM_INDEX": None}).stdout.strip())
    assert tmp_path / "cache" / "forum" == path.parent


def test_an_index_can_be_rebuilt_and_verified_and_deleted_at_any_time(wheel_forum: WheelForum, tmp_path: Path) -> None:
    data, index = dataset(tmp_path / "data", "T"), tmp_path / "i.db"
    words = ("--data", data, "--index", index)

    rebuilt = wheel_forum("index", "rebuild", *words)
    verified = wheel_forum("index", "verify", *words)

    assert (0, "", f"made {index}\n") == (rebuilt.returncode, rebuilt.stdout, rebuilt.stderr)
    assert (0, "", f"the index is sound: {index}\n") == (verified.returncode, verified.stdout, verified.stderr)
    before = wheel_forum("list", *words).stdout
    index.unlink()
    assert before == wheel_forum("list", *words).stdout


def test_the_index_is_a_database_for_any_program(wheel_forum: WheelForum, where: dict[str, str]) -> None:
    wheel_forum("list", env=where)

    with closing(sqlite3.connect(f"file:{where['FORUM_INDEX']}?mode=ro", uri=True)) as connection:
        (number,) = connection.execute("SELECT count(*) FROM editions").fetchone()

    assert 5 == number


def test_a_dataset_with_faults_is_read_and_its_reader_told_in_one_line(wheel_forum: WheelForum, tmp_path: Path) -> None:
    data = dataset(tmp_path / "data", "T")
    with (data / "forums.yaml").open("a") as file:
        file.write("people: [{id: nobody}]\n")

    for _ in range(2):
        run = wheel_forum("list", "--data", data, "--index", tmp_path / "i.db")
        assert (0, "e\t1\tT\t·\t·\t1 source\n") == (run.returncode, run.stdout)
        assert "note: 1 error in this dataset: forum check\n" == run.stderr


# --- exit codes -------------------------------------------------------------------------------------------------------

CODES = [
    (["list"], 0),
    (["list", "--since", "2099"], 0),
    (["show", "steppe-3"], 0),
    (["show", "steppe-third"], 0),
    (["show", "Aida Serik"], 0),
    (["check"], 0),
    (["check", "--fail-on", "never"], 0),
    (["check", "--fail-on", "warning"], 1),
    (["show", "nobody"], 1),
    (["show", "steppe-3", "nobody"], 1),
    (["compare", "steppe"], 1),
    (["series", "steppe-3"], 1),
    (["cite", "nobody"], 1),
    (["search", "xyzzyplugh"], 1),
    (["nonsense"], 2),
    (["list", "--nonsense"], 2),
    (["list", "nonsense"], 2),
    (["list", "--format", "xml"], 2),
    (["list", "--series", "nonsense"], 2),
    (["list", "--country", "XX"], 2),
    (["list", "--language", "xx"], 2),
    (["list", "--since", "yesterday"], 2),
    (["list", "--limit", "0"], 2),
    (["list", "--limit", "many"], 2),
    (["check", "--select", "Z999"], 2),
    (["check", "--fail-on", "sometimes"], 2),
    (["explain", "Z999"], 2),
    (["export", "xml"], 2),
    (["export", "csv", "--kind", "people", "--kind", "places"], 2),
    (["sql", "DELETE FROM documents"], 2),
    (["search"], 2),
    (["search", ""], 2),
    (["list", "--data", "/dev/null/nothing"], 3),
    (["check", "/dev/null/nothing"], 3),
    (["export", "json", "-o", "/dev/null/x.json"], 3),
    (["export", "json", "-o", "/"], 3),
    (["sql", "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n"], 3),
]


@pytest.mark.parametrize(("words", "code"), CODES, ids=lambda value: " ".join(value) if isinstance(value, list) else "")
def test_exit_codes(wheel_forum: WheelForum, where: dict[str, str], words: list[str], code: int) -> None:
    run = wheel_forum(*words, env=where)

    assert code == run.returncode
    assert "Traceback" not in run.stderr
    if code in (2, 3) or (code == 1 and words[0] != "check"):
        assert run.stdout == ""
        assert run.stderr


def test_nothing_to_check_is_not_clean(wheel_forum: WheelForum, tmp_path: Path) -> None:
    (tmp_path / "forums.yaml").write_text("schema: 1\ntitle: Empty\n")

    run = wheel_forum("check", tmp_path)

    assert 3 == run.returncode
    assert "there is not one record" in run.stdout + run.stderr


MEANT = [
    (["show", "stepe-3"], "did you mean steppe-3?"),
    (["show", "aida"], "did you mean aida-serik?"),
    (["compare", "steppe-33"], "did you mean steppe-3?"),
    (["list", "editons"], "did you mean editions?"),
    (["list", "--person", "vladimir-orlof"], "did you mean vladimir-orlov?"),
    (["list", "--country", "Kazakstan"], "did you mean Kazakhstan?"),
    (["list", "--format", "jsn"], "'jsn' is not one of 'table', 'json', 'jsonl', 'csv', 'tsv', 'md'"),
    (["list", "--fromat", "json"], "No such option: --fromat"),
]


@pytest.mark.parametrize(("words", "hint"), MEANT)
def test_a_near_miss_is_told_what_was_meant(
    wheel_forum: WheelForum, where: dict[str, str], words: list[str], hint: str
) -> None:
    run = wheel_forum(*words, env=where)

    assert run.returncode in {1, 2}
    assert hint in run.stderr


# --- formats ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["editions", "quotations"])
def test_the_formats_of_a_list_hold_the_same_records(wheel_forum: WheelForum, where: dict[str, str], kind: str) -> None:
    def out(form: str) -> str:
        run = wheel_forum("list", kind, "--format", form, env=where)
        assert (0, "") == (run.returncode, run.stderr)
        return run.stdout

    ids = wheel_forum("list", kind, "--ids", env=where).stdout.split()

    assert ids == [each["id"] for each in json.loads(out("json"))["results"]]
    assert ids == [json.loads(line)["id"] for line in out("jsonl").splitlines()]
    assert ids == [row["id"] for row in csv.DictReader(io.StringIO(out("csv"), newline=""))]
    assert ids == [line.split("\t")[0] for line in out("tsv").splitlines()[1:]]
    assert ids == [line.split("\t")[0] for line in out("table").splitlines()]
    assert len(ids) == len([line for line in out("md").splitlines() if line.startswith("| ")]) - 2


def test_json_says_what_was_asked_of_what(wheel_forum: WheelForum, where: dict[str, str]) -> None:
    run = wheel_forum(
        "list", "people", "--series", "steppe", "--since", "2020", "--limit", "2", "--format", "json", env=where
    )

    assert {
        "command": "list",
        "schema_version": 1,
        "dataset": {"title": "Forums of the Steppe", "version": "1", "licence": "CC0-1.0"},
        "query": {"kind": "people", "series": ["steppe"], "since": "2020", "limit": 2},
    } == json.loads(run.stdout)["forum"]


def test_filters_are_and_between_and_or_within(wheel_forum: WheelForum, where: dict[str, str]) -> None:
    def ids(*words: str) -> list[str]:
        return wheel_forum("list", "--ids", *words, env=where).stdout.split()

    assert ["steppe-3", "steppe-5"] == ids("--person", "aida-serik", "--until", "2021")
    assert ["steppe-5"] == ids("--person", "aida-serik", "--person", "vladimir-orlov", "--since", "2020")
    assert ["joint-2023", "river-undated"] == ids("--series", "river")
    assert ["steppe-6"] == ids("--language", "ru")
    assert ["steppe-3", "steppe-5"] == ids("--series", "steppe", "--limit", "2")


def test_piped_nothing_is_cut_and_there_is_one_record_a_line(wheel_forum: WheelForum, where: dict[str, str]) -> None:
    run = wheel_forum("list", "quotations", env={**where, "COLUMNS": "20"})

    assert 5 == len(run.stdout.splitlines())
    assert "“The steppe has no middle: every tent is its centre”" in run.stdout
    assert "…" not in run.stdout


def test_an_export_to_a_file_is_whole_or_not_at_all(
    wheel_forum: WheelForum, where: dict[str, str], tmp_path: Path
) -> None:
    target = tmp_path / "out.json"
    target.write_text("old")
    target.chmod(0o640)

    written = wheel_forum("export", "json", "-o", target, env=where)
    refused = wheel_forum("export", "json", "-o", tmp_path, env=where)

    assert (0, "") == (written.returncode, written.stdout)
    assert wheel_forum("export", "json", env=where).stdout == target.read_text(encoding="utf-8")
    assert 0o640 == target.stat().st_mode & 0o777
    assert (3, f"forum: cannot write {tmp_path}: it is a folder\n") == (refused.returncode, refused.stderr)
    assert ["out.json"] == [path.name for path in tmp_path.iterdir()]


def test_an_export_holds_every_record_and_csv_every_statement(wheel_forum: WheelForum, where: dict[str, str]) -> None:
    documents = [json.loads(line) for line in wheel_forum("export", "jsonl", env=where).stdout.splitlines()]
    statements = list(csv.DictReader(io.StringIO(wheel_forum("export", "csv", env=where).stdout, newline="")))

    assert dict.fromkeys(KINDS, 0) | {
        "editions": 5, "series": 2, "people": 5, "organisations": 4, "places": 6, "sources": 6, "quotations": 5,
    } == {kind: sum(each["kind"] == singular(kind) for each in documents) for kind in KINDS}  # fmt: skip
    listed = wheel_forum("sql", "SELECT count(*) FROM statements", "--format", "jsonl", env=where).stdout
    assert json.loads(listed) == {"count(*)": len(statements)}


def singular(kind: str) -> str:
    return {"people": "person", "series": "series"}.get(kind, kind.removesuffix("s"))


def test_talk_goes_to_stderr_and_data_to_stdout(wheel_forum: WheelForum, where: dict[str, str]) -> None:
    for words in (["list"], ["show", "steppe-3"], ["search", "Orlov"], ["timeline"], ["export", "csv"], ["schema"]):
        run = wheel_forum(*words, env=where)
        assert (0, "") == (run.returncode, run.stderr)
        assert run.stdout


def test_the_schema_of_the_dataset_is_json_schema(wheel_forum: WheelForum) -> None:
    schema = json.loads(wheel_forum("schema").stdout)

    assert "https://json-schema.org/draft/2020-12/schema" == schema["$schema"]


def test_sql_reads_the_views_and_nothing_else(wheel_forum: WheelForum, where: dict[str, str], tmp_path: Path) -> None:
    read = wheel_forum("sql", "SELECT id, number FROM editions WHERE number > 5", "--format", "csv", env=where)
    index = Path(where["FORUM_INDEX"])
    before = index.read_bytes()

    assert ["id,number", "steppe-6,6"] == read.stdout.splitlines()
    for query in ("DROP TABLE documents", f"ATTACH '{tmp_path / 'x.db'}' AS x", "PRAGMA user_version = 1"):
        run = wheel_forum("sql", query, env=where)
        assert (2, "forum: SQL: not authorized\n") == (run.returncode, run.stderr.partition("  hint")[0])
    assert before == index.read_bytes()
    assert [] == list(tmp_path.iterdir())


def test_an_old_id_still_leads_to_its_record(wheel_forum: WheelForum, where: dict[str, str]) -> None:
    old, new = (wheel_forum("show", id_, env=where).stdout for id_ in ("old-aida", "aida-serik"))

    assert old == new != ""


# --- the same answer always -------------------------------------------------------------------------------------------

WORLDS: list[dict[str, str | None]] = [
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONUTF8": "1"},
    {"PYTHONHASHSEED": "4242", "TZ": "America/Adak", "LANG": "tr_TR.UTF-8", "SOURCE_DATE_EPOCH": "0"},
]
ANSWERS = [
    ["show", "steppe-3", "aida-serik", "steppe", "academy"],
    ["search", "steppe forum", "--format", "json"],
    ["check", "--format", "json"],
    ["export", "jsonl"],
    ["export", "csv"],
]


@pytest.mark.parametrize("words", ANSWERS, ids=" ".join)
def test_the_same_data_gives_the_same_bytes_whatever_the_world(
    wheel_forum: WheelForum, tmp_path: Path, words: list[str]
) -> None:
    data = shutil.copytree(VALID, tmp_path / "data")

    answers = {
        subprocess.run(
            [wheel_forum.executable, *words],
            cwd=tmp_path,
            env=wheel_forum.environment({**world, "FORUM_DATA": str(data), "FORUM_INDEX": str(tmp_path / f"{n}.db")}),
            capture_output=True,
            check=True,
            timeout=60,
        ).stdout
        for n, world in enumerate(WORLDS)
    }

    assert 1 == len(answers)
    assert answers != {b""}
