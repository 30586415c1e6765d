"""Settings: what a file may say, what is refused with the nearest word, and which of several places decides."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath

import pytest

from forumcli.checks.config import (
    Decided,
    Settings,
    decide,
    own_settings,
    read_settings,
    refuse_unknown_keys,
    settings_of,
)
from forumcli.checks.selection import select
from forumcli.dataset.dataset import Dataset
from forumcli.errors import UsageError
from forumcli.model.check_settings import CheckSettings

_FOLDER = PurePosixPath("project")
_ALL = """\
[check]
select = ["N", "D405"]
ignore = "N303"
extend-select = ["weekday-mismatch"]
profile = "core"
fail-on = "never"
baseline = "known.json"
"""
_KNOWN = "known here: select, ignore, extend-select, profile, fail-on, baseline"


def test_every_setting_of_a_file_is_read_and_a_baseline_lies_beside_it() -> None:
    read = read_settings(_ALL, "forum.toml", _FOLDER)

    assert read == Settings(
        "forum.toml",
        select=("N", "D405"),
        ignore=("N303",),
        extend_select=("weekday-mismatch",),
        profile="core",
        fail_on="never",
        baseline=PurePosixPath("project/known.json"),
    )


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("forum.toml", ""),
        ("pyproject.toml", ""),
        ("pyproject.toml", "[tool.ruff]\nselect = ['ALL']\n[project]\nname = 'x'\n"),
        ("pyproject.toml", "[tool.forum]\n"),
    ],
)
def test_a_file_that_says_nothing_of_the_check_has_no_settings(path: str, text: str) -> None:
    assert read_settings(text, path, _FOLDER) is None


def test_a_project_file_has_them_in_a_table_of_its_own() -> None:
    read = read_settings("[tool.forum.check]\nprofile = 'load'\n", "below/pyproject.toml", _FOLDER)

    assert read == Settings("below/pyproject.toml", profile="load")


@pytest.mark.parametrize(
    ("path", "text", "message", "hint"),
    [
        ("forum.toml", "[check", "forum.toml: Expected ']'", "mend the file, or leave it out with --no-config"),
        ("forum.toml", "[check]\nslect = []\n", "there is no setting 'slect'", "did you mean select?"),
        ("forum.toml", "[check]\nxyzzy = 1\n", "there is no setting 'xyzzy'", _KNOWN),
        ("forum.toml", "[chekc]\n", "there is no setting 'chekc'", "did you mean check?"),
        ("forum.toml", "check = 1\n", "`check` is no table", "write [check]"),
        ("pyproject.toml", "[tool.forum]\ncheck = 1\n", "`check` is no table", "write [tool.forum.check]"),
        ("pyproject.toml", "tool = 1\n", "`tool` is no table", None),
        ("pyproject.toml", "[tool]\nforum = 1\n", "`tool.forum` is no table", None),
        ("pyproject.toml", "[tool.forum.chek]\n", "there is no setting 'chek'", "did you mean check?"),
        ("forum.toml", "[check]\nselect = ['N3033']\n", "`select`: 'N3033' is no rule's code", "did you mean N303?"),
        ("forum.toml", "[check]\nignore = [303]\n", "`ignore` is to be a list of rules", 'such as ["N", "D405"]'),
        ("forum.toml", "[check]\nselect = []\n", "`select` names no rule", "leave it out to select all of the profile"),
        ("forum.toml", "[check]\nextend-select = 3\n", "`extend-select` is to be a list", 'such as ["N", "D405"]'),
        (
            "forum.toml",
            "[check]\nprofile = 'cor'\n",
            "`profile` is 'cor', not one of load, core, full",
            "did you mean core?",
        ),
        ("forum.toml", "[check]\nfail-on = 1\n", "`fail-on` is 1, not one of error", None),
        ("forum.toml", "[check]\nbaseline = 1\n", "`baseline` is to be the name of a file", None),
        ("forum.toml", "[check]\nbaseline = ''\n", "`baseline` is to be the name of a file", None),
    ],
)
def test_what_is_not_understood_is_wrong_usage_that_names_file_and_setting(
    path: str, text: str, message: str, hint: str | None
) -> None:
    with pytest.raises(UsageError) as caught:
        read_settings(text, path, _FOLDER)

    assert str(caught.value).startswith(f"{path}: ")
    assert message in str(caught.value)
    assert hint == caught.value.hint


def test_a_front_doors_settings_are_read_as_a_files_are() -> None:
    given = CheckSettings(extend_select=("E",), fail_on="warning", baseline="b.json")

    read = settings_of(given, "data/forums.yaml", PurePosixPath("data"))

    assert read == Settings(
        "data/forums.yaml", extend_select=("E",), fail_on="warning", baseline=PurePosixPath("data/b.json")
    )
    assert settings_of(None, "data/forums.yaml", PurePosixPath("data")) is None


def test_a_rule_that_a_front_door_names_must_exist() -> None:
    with pytest.raises(UsageError, match=r"forums\.yaml: `ignore`: 'N3033' is no rule's code"):
        settings_of(CheckSettings(ignore=("N3033",)), "forums.yaml", _FOLDER)


def test_keys_of_a_front_door_that_are_no_settings_are_refused() -> None:
    refuse_unknown_keys(["select", "fail-on"], "forums.yaml")

    with pytest.raises(UsageError, match=r"forums\.yaml: there is no setting 'fail_on'"):
        refuse_unknown_keys(["select", "fail_on"], "forums.yaml")


def test_without_any_place_the_full_profile_runs_and_errors_fail() -> None:
    decided = decide([])

    assert decided == Decided(profile="full", fail_on="error")


def test_each_setting_is_taken_from_the_first_place_that_has_it() -> None:
    places = [
        Settings("the command line", ignore=("N303",)),
        Settings("forum.toml", fail_on="warning", ignore=("N",)),
        Settings("forums.yaml", fail_on="note", profile="core", baseline=_FOLDER),
    ]

    decided = decide(places)

    assert decided == Decided(
        ignore=("N303",),
        profile="core",
        fail_on="warning",
        baseline=_FOLDER,
        origins=(
            ("baseline", "forums.yaml"),
            ("fail-on", "forum.toml"),
            ("ignore", "the command line"),
            ("profile", "forums.yaml"),
        ),
    )


def test_a_place_that_selects_chooses_alone() -> None:
    below = Settings("forum.toml", ignore=("N303",), extend_select=("E",), profile="load", fail_on="note")

    decided = decide([Settings("the command line", select=("N303",)), below])

    assert (("N303",), (), (), "full", "note") == (
        decided.select,
        decided.ignore,
        decided.extend_select,
        decided.profile,
        decided.fail_on,
    )


def test_a_place_that_selects_keeps_what_is_ignored_above_it() -> None:
    decided = decide([Settings("the command line", ignore=("N303",)), Settings("forum.toml", select=("N",))])

    assert (("N",), ("N303",)) == (decided.select, decided.ignore)


def test_a_profile_puts_aside_what_is_selected_below_it_and_keeps_what_is_ignored() -> None:
    decided = decide([Settings("the command line", profile="load"), Settings("a", select=("N",), ignore=("N303",))])

    assert ((), "load", ("N303",)) == (decided.select, decided.profile, decided.ignore)


def test_what_a_place_closed_stays_closed_whatever_a_place_below_it_says() -> None:
    places = [
        Settings("the command line", select=("N",)),
        Settings("forum.toml", profile="load"),
        Settings("forums.yaml", ignore=("N303",), extend_select=("E",)),
    ]

    assert Decided(select=("N",), origins=(("select", "the command line"),)) == decide(places)


def test_what_is_decided_selects_by_every_setting_of_it() -> None:
    decided = Decided(ignore=("S101",), extend_select=("N303",), profile="load")

    assert select(ignore=["S101"], extend_select=["N303"], profile="load") == decided.selection()


def test_a_datasets_own_settings_are_those_of_its_front_door(dataset: Callable[[str], Dataset]) -> None:
    made = dataset("check: {ignore: [N303], baseline: known.json}\n")

    assert own_settings(made) == Decided(
        ignore=("N303",),
        baseline=made.path.parent / "known.json",
        origins=(("baseline", str(made.path)), ("ignore", str(made.path))),
    )


@pytest.mark.parametrize("body", ["series: []\n", "check: {ignore: [N3033]}\n", "check: {ignore: [all]}\n"])
def test_a_front_door_without_settings_that_can_be_used_decides_nothing(
    dataset: Callable[[str], Dataset], body: str
) -> None:
    assert Decided() == own_settings(dataset(body))
