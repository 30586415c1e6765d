"""`forum check` from the outside: where settings come from, baselines, fixes, and exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from forumcli.cli.check_options import FormatOption
from forumcli.reporters.registry import REPORTERS
from tests.inprocess import Forum, Ran

_FRONT = "schema: 1\ntitle: Test\n"
_THIRD = "series:\n  - {id: a, name: Third A}\n"
_EMPTY = "series:\n  - id: a\n    name: A\n    note:\n"


class Checked:
    """A dataset in a folder, and `forum check` on it from there."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        monkeypatch.chdir(folder)
        self._forum = Forum(folder, folder / "index.db")

    def write(self, text: str, name: str = "forums.yaml") -> None:
        """Write a file of the folder; the dataset's front door gets its head."""
        head = _FRONT if name == "forums.yaml" else ""
        (self.folder / name).write_bytes((head + text).encode())

    def read(self, name: str = "forums.yaml") -> str:
        """Return a file, the dataset's front door without its head."""
        return (self.folder / name).read_bytes().decode().removeprefix(_FRONT)

    def __call__(self, *words: str) -> Ran:
        """Run `forum check`."""
        return self._forum("check", *words)

    def codes(self, *words: str) -> list[str]:
        """Return the codes that it finds."""
        return [each["code"] for each in self(*words, "--format", "json").results]


@pytest.fixture
def check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Checked:
    return Checked(tmp_path, monkeypatch)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("forum.toml", "[check]\nignore = ['N305']\n"),
        ("pyproject.toml", "[tool.forum.check]\nignore = ['N305']\n"),
        ("forums.yaml", _THIRD + "check: {ignore: N305}\n"),
    ],
)
def test_settings_are_taken_from_each_of_three_places_and_from_none_if_asked(
    check: Checked, name: str, text: str
) -> None:
    check.write(_THIRD)
    check.write(text, name)

    assert ([], ["N305"]) == (check.codes(), check.codes("--no-config"))


def test_the_nearest_file_above_the_dataset_counts(check: Checked) -> None:
    check.write("[check]\nignore = ['N']\n", "forum.toml")
    (check.folder / "data").mkdir()
    (check.folder / "data" / "forums.yaml").write_text(_FRONT + _THIRD, encoding="utf-8")

    above = check.codes("data")
    check.write("[check]\nignore = ['S']\n", "data/forum.toml")
    beside = check.codes("data")

    assert ([], ["N305"]) == (above, beside)


def test_a_project_file_without_settings_does_not_hide_one_above_it(check: Checked) -> None:
    check.write("[tool.forum.check]\nignore = ['N305']\n", "pyproject.toml")
    (check.folder / "data").mkdir()
    (check.folder / "data" / "forums.yaml").write_text(_FRONT + _THIRD, encoding="utf-8")
    check.write("[project]\nname = 'x'\n", "data/pyproject.toml")

    assert [] == check.codes("data")


def test_the_command_line_comes_first_then_forum_toml_pyproject_and_the_front_door(check: Checked) -> None:
    check.write(_THIRD + "check: {fail-on: note, profile: core, baseline: b.json}\n")
    check.write("[tool.forum.check]\nfail-on = 'never'\nignore = ['N308']\n", "pyproject.toml")
    check.write("[check]\nfail-on = 'warning'\n", "forum.toml")

    shown = check("--show-settings", "--extend-select", "T001")

    assert [
        "select =   # default",
        "ignore = N308  # pyproject.toml",
        "extend-select = T001  # the command line",
        "profile = core  # forums.yaml",
        "fail-on = warning  # forum.toml",
        f"baseline = {(check.folder / 'b.json').as_posix()}  # forums.yaml",
    ] == shown.lines


def test_fail_on_of_the_settings_decides_unless_the_command_line_does(check: Checked) -> None:
    check.write(_THIRD)
    check.write("[check]\nfail-on = 'warning'\n", "forum.toml")

    codes = [check(*words).code for words in ((), ("--fail-on", "error"), ("--exit-zero",), ("--no-config",))]

    assert [1, 0, 0, 0] == codes


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("forum.toml", "[check]\nslect = ['N']\n", "did you mean select?"),
        ("forum.toml", "[check]\nselect = ['N30x']\n", "did you mean N30"),
        ("pyproject.toml", "[tool.forum.check]\nprofile = 'ful'\n", "did you mean full?"),
        ("forums.yaml", _THIRD + "check: {fial-on: note}\n", "did you mean fail-on?"),
        ("forums.yaml", _THIRD + "check: {ignore: [N3055]}\n", "did you mean N305?"),
        ("forum.toml", "[check\n", "--no-config"),
        ("forum.toml", "[check]\nselect = []\n", "`select` names no rule"),
        ("forums.yaml", _THIRD + "check: {select: []}\n", "`select` names no rule"),
    ],
)
def test_an_unknown_setting_or_rule_is_wrong_usage_with_the_nearest(
    check: Checked, name: str, text: str, says: str
) -> None:
    check.write(_THIRD)
    check.write(text, name)

    ran = check()

    assert (2, "") == (ran.code, ran.out)
    assert says in ran.err
    assert name in ran.err


def test_a_file_of_settings_that_is_no_text_is_not_passed_over(check: Checked) -> None:
    check.write(_THIRD)
    (check.folder / "forum.toml").write_bytes(b"\xff\xfe[check]")

    assert 3 == check().code


def test_a_format_that_does_not_exist_is_wrong_usage(check: Checked) -> None:
    check.write(_THIRD)

    assert (2, True) == ((ran := check("--format", "jsno")).code, "did you mean json?" in ran.err)
    assert (2, True) == ((ran := check("--format", "zzzzz")).code, "there are text, concise" in ran.err)


def test_the_help_names_all_formats_there_are() -> None:
    words = FormatOption.__metadata__[0].help  # type: ignore[attr-defined]  # as typing has it

    assert list(REPORTERS) == words.rstrip(".").replace(" or ", ", ").split(", ")


def test_a_day_that_is_none_is_wrong_usage(check: Checked) -> None:
    check.write(_THIRD)

    assert 2 == check("--as-of", "2026-02-30").code
    assert 0 == check("--as-of", "2026-02-28").code


def test_a_baseline_is_written_read_and_told_of_when_it_shrinks(check: Checked) -> None:
    check.write(_THIRD)

    wrote = check("--write-baseline", "known.json")
    again = check.codes("--baseline", "known.json")
    check.write("series:\n  - {id: a, name: A}\n")
    mended = check("--baseline", "known.json")

    assert (0, "", []) == (wrote.code, wrote.out, again)
    assert "1 finding written to known.json" in wrote.err
    assert ["N305"] == [each["code"] for each in json.loads(check.read("known.json"))["findings"]]
    assert "M006" in mended.out
    assert "--> known.json:5:22" in mended.out


def test_a_baseline_of_the_settings_lies_beside_them(check: Checked) -> None:
    check.write(_THIRD)
    check("--write-baseline", "known.json")
    check.write("[check]\nbaseline = 'known.json'\n", "forum.toml")

    assert ([], ["N305"]) == (check.codes(), check.codes("--no-ignores"))
    assert 0 == check("--write-baseline", "known.json").code
    assert 1 == check.read("known.json").count("fingerprint")


def test_a_baseline_that_cannot_be_read_is_not_passed_over(check: Checked) -> None:
    check.write(_THIRD)
    check.write("{}", "broken.json")

    assert [3, 3] == [check("--baseline", name).code for name in ("broken.json", "missing.json")]


_LOST = "include: [missing.yaml]\n" + _EMPTY


@pytest.mark.parametrize(
    "words",
    [(), ("--exit-zero",), ("--fail-on", "never"), ("--select", "N"), ("--ignore", "S116"), ("--no-ignores",)],
    ids=" ".join,
)
def test_a_file_that_cannot_be_read_makes_the_exit_code_3_and_is_told_of(check: Checked, words: tuple[str]) -> None:
    check.write(_LOST)

    ran = check(*words, "--format", "concise")

    assert (3, True) == (ran.code, "S116 'missing.yaml': " in ran.out)
    assert ran.lines[-1].endswith("; 1 file could not be read")


def test_a_dataset_of_which_a_file_cannot_be_read_gets_no_baseline(check: Checked) -> None:
    check.write(_LOST)

    ran = check("--write-baseline", "known.json")

    assert (3, False) == (ran.code, (check.folder / "known.json").exists())
    assert "not every file could be read: no baseline is written. forum check shows which\n" == ran.err


@pytest.mark.parametrize("how", ["--fix", "--diff"])
def test_a_dataset_of_which_a_file_cannot_be_read_is_not_mended(check: Checked, how: str) -> None:
    check.write(_LOST)

    ran = check(how)

    assert (3, _LOST, True) == (ran.code, check.read(), "S108" in ran.out)
    assert "nothing is mended: not every file could be read\n" == ran.err


def test_fixes_are_written_and_what_is_left_is_reported(check: Checked) -> None:
    check.write(_EMPTY + "    short: 3nd\n")

    ran = check("--fix")

    assert "series:\n  - id: a\n    name: A\n    short: 3nd\n" == check.read()
    assert "N305" in ran.out
    assert "S108" not in ran.out
    assert "mended 1 finding in forums.yaml\n" == ran.err


def test_fixing_what_is_mended_changes_nothing(check: Checked) -> None:
    check.write(_EMPTY)
    check("--fix")
    before = (check.folder / "forums.yaml").stat().st_mtime_ns

    ran = check("--fix")

    assert (0, "mended 0 findings\n", before) == (
        ran.code,
        ran.err,
        (check.folder / "forums.yaml").stat().st_mtime_ns,
    )


def test_a_difference_is_shown_and_nothing_written(check: Checked) -> None:
    check.write(_EMPTY)

    ran = check("--diff")

    assert (1, _EMPTY) == (ran.code, check.read())
    assert ["-    note:"] == [line for line in ran.lines if line.startswith("-") and not line.startswith("---")]
    assert 0 == check("--diff", "--select", "N").code


def test_unsafe_fixes_are_made_and_shown_only_if_asked_for(check: Checked) -> None:
    body = "series:\n  - {id: a, nam: A}\n"
    check.write(body)

    safe, shown = check("--diff"), check("--unsafe-fixes", "--diff")
    untouched = check.read()
    check("--unsafe-fixes")

    assert (0, 1, body, "series:\n  - {id: a, name: A}\n") == (safe.code, shown.code, untouched, check.read())


def test_a_fix_that_is_refused_is_told_of(check: Checked) -> None:
    check.write("series:\n  - {id: a, name: A, nam: B}\n")

    ran = check("--unsafe-fixes")

    assert "not mended: S103 (no key `nam` here): it brings a new finding, S102 of `a`" in ran.err
    assert 1 == ran.code


def test_a_baseline_is_not_written_while_files_are_changed(check: Checked) -> None:
    check.write(_EMPTY)

    assert 2 == check("--write-baseline", "known.json", "--fix").code
    assert not (check.folder / "known.json").exists()


def test_statistics_are_told_beside_the_report_the_slowest_first(check: Checked) -> None:
    check.write(_THIRD)

    ran = check("--statistics", "--format", "json")

    lines = [line.split() for line in ran.err.splitlines()]
    times = [float(line[0]) for line in lines[:-3]]
    assert times == sorted(times, reverse=True)
    assert ["1"] == [line[2] for line in lines[:-3] if line[3] == "N305"]
    assert [["1", "all"], ["reading", "the"], ["resolving,", "and"]] == [line[2:4] for line in lines[-3:]]
    assert ["N305"] == [each["code"] for each in ran.results]


def test_what_was_asked_for_is_told_in_the_json_settings_included(check: Checked) -> None:
    check.write(_THIRD + "check: {extend-select: [T001], profile: core}\n")

    ran = check("--format", "json", "--ignore", "N305", "--as-of", "2026-01-01")

    assert {"profile": "core", "ignore": ["N305"], "extend_select": ["T001"], "as_of": "2026-01-01"} == ran.json[
        "forum"
    ]["query"]
