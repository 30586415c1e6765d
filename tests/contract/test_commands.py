"""Every command is told of: it has help, a place in the guide and the reference, and its options say what they do."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import typer

from forumcli.cli.app import COMMANDS, LazyGroup, app
from forumcli.model.ids import KINDS
from tests.inprocess import Forum
from tests.small import VALID


@pytest.fixture
def forum(tmp_path: Path) -> Forum:
    return Forum(VALID, tmp_path / "index.db")


def command(name: str) -> Any:  # noqa: ANN401 - Typer's own class
    """Return a command as Typer builds it."""
    group = typer.main.get_command(app)
    assert isinstance(group, LazyGroup)
    return group.get_command(None, name)


def test_the_help_lists_every_command_in_the_order_of_the_table_with_a_line_on_it(forum: Forum) -> None:
    told = forum("--help").out.partition("\nCommands:\n")[2]

    found = re.findall(r"^  ([a-z]+) +(\S.*)$", told, re.MULTILINE)
    assert list(COMMANDS) == [name for name, _ in found]


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("asked", ["--help", "-h"])
def test_every_command_has_help_on_stdout(forum: Forum, name: str, asked: str) -> None:
    ran = forum(name, asked)

    assert (0, "") == (ran.code, ran.err)
    assert ran.out.lstrip().startswith(f"Usage: forum {name} ")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_and_argument_says_what_it_does(name: str) -> None:
    made = command(name)
    inner = [*getattr(made, "commands", {}).values()] or [made]

    silent = [
        (each.name, parameter.name)
        for each in inner
        for parameter in each.params
        if not (getattr(parameter, "help", None) or "").strip()
    ]
    assert [] == silent
    assert [] == [each.name for each in inner if not (each.help or "").strip()]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_in_the_guide_and_in_the_reference(repo_root: Path, name: str) -> None:
    guide = (repo_root / "docs" / "guide.md").read_text(encoding="utf-8")
    reference = (repo_root / "docs" / "cli-reference.md").read_text(encoding="utf-8")

    assert re.search(rf"\bforum {name}\b|forum\('+{name}\b", guide)
    assert f"\n## forum {name}\n" in reference


SHARED = {
    "--series",
    "--country",
    "--place",
    "--person",
    "--organisation",
    "--source",
    "--since",
    "--until",
    "--language",
}


@pytest.mark.parametrize("name", ["list", "search", "timeline", "export", "gaps"])
def test_the_filters_are_the_same_wherever_they_make_sense(name: str) -> None:
    options = {option: parameter for parameter in command(name).params for option in parameter.opts}

    assert set(options) >= SHARED
    assert {True} == {options[name].multiple for name in SHARED - {"--since", "--until"}}
    helps = {option: (options[option].help, options[option].metavar) for option in sorted(SHARED)}
    assert {option: helps[option] for option in helps} == {
        option: (parameter.help, parameter.metavar)
        for parameter in command("list").params
        for option in parameter.opts
        if option in SHARED
    }


def test_the_kinds_that_a_search_can_be_held_to_are_listed() -> None:
    help_ = {option: parameter.help for parameter in command("search").params for option in parameter.opts}["--in"]

    assert [] == [kind for kind in KINDS if kind not in help_]


@pytest.mark.parametrize("name", [name for name in COMMANDS if name not in ("schema", "explain", "evidence")])
def test_every_command_that_reads_a_dataset_can_be_told_which(name: str) -> None:
    options = {option for parameter in command(name).params for option in parameter.opts}

    assert "--data" in options


@pytest.mark.parametrize("wrong", [["nonsense"], ["lst"], ["list", "--nonsense"], ["list", "--limit", "0"], ["show"]])
def test_what_is_no_command_or_option_is_a_fault_of_usage_on_stderr(forum: Forum, wrong: list[str]) -> None:
    ran = forum(*wrong)

    assert (2, "") == (ran.code, ran.out)
    assert "Usage: forum" in ran.err
    assert "Error: " in ran.err


def test_a_bug_is_one_line_and_a_way_to_report_it_and_a_traceback_only_on_demand(
    forum: Forum, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise KeyError("a bug")

    monkeypatch.setattr("forumcli.cli.commands.list_.open_session", fail)

    ran = forum("list")

    assert (3, "") == (ran.code, ran.out)
    assert [
        "forum: unexpected KeyError: 'a bug'",
        "  this is a fault of forum: please report it with the output of `forum --debug ...`",
    ] == ran.err.splitlines()
    with pytest.raises(KeyError):
        forum("--debug", "list")
