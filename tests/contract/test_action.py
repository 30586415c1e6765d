"""The GitHub Action and the pre-commit hook: their scripts run here, and no input of theirs is ever carried out."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from forumcli.cli.app import COMMANDS
from tests.unit.reporters.outcomes import TWO_SOURCES

_ROOT = Path(__file__).resolve().parents[2]
_BASH = shutil.which("bash")
pytestmark = pytest.mark.skipif(
    _BASH is None or sys.platform == "win32", reason="the scripts of the action need bash, as every runner has it"
)


def _read(name: str) -> Any:  # noqa: ANN401 - whatever stands in a YAML file
    return yaml.safe_load((_ROOT / name).read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Stepped:
    """What the step of the action left behind."""

    code: int
    out: str
    err: str
    summary: str
    outputs: str
    folder: Path


@pytest.fixture
def step(tmp_path: Path) -> Callable[..., Stepped]:
    """Run the action's check as a runner does, in a workspace with one dataset."""
    workspace = tmp_path / "work space"
    (workspace / "data").mkdir(parents=True)
    (workspace / "data" / "forums.yaml").write_text(TWO_SOURCES, encoding="utf-8")
    (script,) = [each["run"] for each in _read("action.yml")["runs"]["steps"] if each.get("id") == "check"]

    def run(path: str = "data", args: str = "", fail_on: str = "error") -> Stepped:
        files = {name: tmp_path / name for name in ("summary", "outputs")}
        environment = {
            "PATH": os.environ["PATH"],
            "FORUM": str(Path(sys.executable).parent / "forum"),
            "HOME": str(tmp_path),
            "LC_ALL": "C.UTF-8",
            "RUNNER_TEMP": str(tmp_path),
            "GITHUB_STEP_SUMMARY": str(files["summary"]),
            "GITHUB_OUTPUT": str(files["outputs"]),
            "DATASET": path,
            "ARGS": args,
            "FAIL_ON": fail_on,
            "SERVER": "https://host.test",
            "REPOSITORY": "o/r",
            "REF": "v1",
        }
        command = [str(_BASH), "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script]
        ended = subprocess.run(
            command, cwd=workspace, env=environment, capture_output=True, encoding="utf-8", check=False
        )
        read = {name: file.read_text(encoding="utf-8") if file.exists() else "" for name, file in files.items()}
        return Stepped(ended.returncode, ended.stdout, ended.stderr, read["summary"], read["outputs"], workspace)

    return run


def test_the_action_annotates_summarises_and_leaves_a_sarif_file(step: Callable[..., Stepped]) -> None:
    ran = step()

    assert (1, "") == (ran.code, ran.err)
    assert "::error file=data/forums.yaml,line=10,endLine=10,col=25," in ran.out
    assert "[N302](https://host.test/o/r/blob/v1/docs/rules/N302.md)" in ran.summary
    sarif = Path(ran.outputs.removeprefix("sarif=").rstrip("\n"))
    (run,) = json.loads(sarif.read_text(encoding="utf-8"))["runs"]
    assert "N302" in [each["ruleId"] for each in run["results"]]
    assert 1 == run["invocations"][0]["exitCode"]


def test_the_action_finds_the_dataset_of_the_workspace_by_itself(step: Callable[..., Stepped]) -> None:
    ran = step(path="")

    assert (1, True) == (ran.code, "::error file=data/forums.yaml," in ran.out)


@pytest.mark.parametrize(
    ("args", "fail_on", "code"),
    [("", "never", 0), ("--select E703 --profile\n  full\n", "warning", 0), ("--ignore X,N302", "note", 1)],
)
def test_the_actions_inputs_are_options_of_the_command(
    step: Callable[..., Stepped], args: str, fail_on: str, code: int
) -> None:
    ran = step(args=args, fail_on=fail_on)

    assert (code, "") == (ran.code, ran.err)
    assert ("N302" in ran.out) is not bool(args)


@pytest.mark.parametrize(
    "given",
    [
        {"path": "data; touch pwned"},
        {"path": "$(touch pwned)"},
        {"path": "--help"},
        {"path": "a\nb"},
        {"args": "`touch pwned` $(touch pwned); touch pwned"},
        {"args": "--select '$(touch pwned)'"},
        {"args": "*"},
        {"fail_on": "error; touch pwned"},
    ],
)
def test_what_the_action_is_given_is_never_carried_out(step: Callable[..., Stepped], given: dict[str, str]) -> None:
    ran = step(**given)

    assert ["data"] == [path.name for path in ran.folder.iterdir()]
    assert (True, "", "") == (ran.code in {2, 3}, ran.outputs, ran.summary)
    assert ran.err


def test_no_input_stands_in_a_script_of_the_action() -> None:
    scripts = [each["run"] for each in _read("action.yml")["runs"]["steps"] if "run" in each]

    assert [] == [script for script in scripts if "${{" in script]
    assert 2 == len(scripts)


def test_every_action_that_ours_uses_is_pinned_by_its_hash() -> None:
    text = (_ROOT / "action.yml").read_text(encoding="utf-8")

    used = re.findall(r"uses: (\S+)(.*)", text)
    assert used
    assert [] == [name for name, note in used if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", name) or " # v" not in note]


def test_every_output_and_input_of_the_action_is_documented() -> None:
    action = _read("action.yml")
    told = (_ROOT / "docs/ci.md").read_text(encoding="utf-8")

    named = [*action["inputs"], *action["outputs"]]
    assert [] == [name for name in named if f"`{name}`" not in told]
    assert [] == [each for each in (*action["inputs"].values(), *action["outputs"].values()) if not each["description"]]


def test_the_hook_calls_a_command_that_there_is_for_the_whole_dataset() -> None:
    (hook,) = _read(".pre-commit-hooks.yaml")

    program, command = hook["entry"].split()
    assert ("forum-check", "python", False) == (hook["id"], hook["language"], hook["pass_filenames"])
    assert ("forum", True) == (program, command in COMMANDS)
    assert [True, True, False] == [
        bool(re.search(hook["files"], path)) for path in ("data/a.fingerprint", "x/forums.yaml", "src/a.py")
    ]
