"""The walk-through for keepers of the data works: its records and commands are taken from the document itself.

`docs/contributing.md` calls `Walk` through cog, so that what it shows was printed by the very steps that are tested.
"""

from __future__ import annotations

import ast
import io
import json
import os
import re
import shlex
import shutil
import subprocess
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

from docs import session
from docs.session import environment, program
from forumcli.dataset.load import load

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = ROOT / "docs" / "contributing.md"
HEADING = "## Keep the data: a walk through"

_STEP = re.compile(
    r"^```(?:yaml|text)\n# (?P<where>[^\n]+)\n(?P<text>.*?)^```$"
    r"|^<!-- \[\[\[cog (?P<call>walk\([^\n]+\)) \]\]\] -->$",
    re.MULTILINE | re.DOTALL,
)
_WHERE = re.compile(
    r"(?P<file>\S+?)(?:, (?:(?P<how>end of|after) (?P<record>\S+)|in (?P<within>\S+) after (?P<key>\S+)))?"
)


@dataclass(frozen=True, slots=True)
class Writing:
    """Text for a file: at the end of a record, after a record, after a key in a record, or a file of its own."""

    where: str
    text: str

    def do(self, folder: Path) -> None:
        """Write it into this copy.

        Raises:
            ValueError: the first line of the fragment does not say where it belongs, or nothing there is so called.
        """
        place = _WHERE.fullmatch(self.where)
        if place is None:
            message = f"where is this? {self.where}"
            raise ValueError(message)
        path = folder / place["file"]
        if place["how"] is None and place["key"] is None:
            path.write_text(self.text, encoding="utf-8")
            return
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        at = _line_for(lines, place)
        path.write_text("".join([*lines[:at], *self._separated(place["how"]), *lines[at:]]), encoding="utf-8")

    def _separated(self, how: str | None) -> tuple[str, ...]:
        return ("\n", self.text) if how == "after" else (self.text,)


@dataclass(frozen=True, slots=True)
class Command:
    """A `forum` command, and the exit code that the document says is right."""

    words: str
    code: int


def steps() -> tuple[Writing | Command, ...]:
    """Return what the walk-through writes and runs, in its order."""
    told = DOCUMENT.read_text(encoding="utf-8").partition(f"\n{HEADING}\n")[2].partition("\n## ")[0]
    return tuple(_step(match) for match in _STEP.finditer(told))


class Walk:
    """Goes through the steps in a copy of the shipped dataset."""

    def __init__(self, folder: str | Path) -> None:
        """Copy the shipped dataset into this folder."""
        self.folder = Path(folder).resolve()
        self.left = list(steps())
        shutil.copytree(ROOT / "data", self.folder / "data")

    def next_command(self) -> Command:
        """Write everything that stands before the next command, and return that command."""
        while isinstance(step := self.left.pop(0), Writing):
            step.do(self.folder)
        return step

    def show(self, words: str, *, code: int = 0) -> None:
        """Print the next command and its output as a block of Markdown; cog calls this.

        Raises:
            SessionError: its exit code is not `code`.
        """
        assert self.next_command() == Command(words, code)
        with mock.patch.object(session, "ROOT", self.folder), redirect_stdout(io.StringIO()) as shown:
            session.forum(words, code=code)
        print(shown.getvalue().replace(f"{self.folder}{os.sep}", ""), end="")  # noqa: T201 - cog takes what is printed


def _step(match: re.Match[str]) -> Writing | Command:
    if match["call"] is None:
        return Writing(match["where"], match["text"])
    call = ast.parse(match["call"].strip(), mode="eval").body
    assert isinstance(call, ast.Call)
    code = next((ast.literal_eval(each.value) for each in call.keywords if each.arg == "code"), 0)
    return Command(ast.literal_eval(call.args[0]), code)


def _line_for(lines: list[str], place: re.Match[str]) -> int:
    """Return the index of the line before which a text goes.

    Raises:
        ValueError: there is no such record, or no such key in it.
    """
    record = place["record"] or place["within"]
    starts = [at for at, line in enumerate(lines) if line.strip() == f"- id: {record}"]
    if len(starts) != 1:
        message = f"{len(starts)} records `{record}` in {place['file']}"
        raise ValueError(message)
    start = starts[0]
    sign = lines[start].partition("id:")[0]
    end = next((at for at in range(start + 1, len(lines)) if lines[at].startswith(sign)), len(lines))
    while not lines[end - 1].strip():
        end -= 1
    if place["key"] is None:
        return end
    return 1 + next(at for at in range(start, end) if lines[at].strip().startswith(place["key"]))


def _ran(walk: Walk) -> tuple[str, str]:
    """Do all up to the next command, run it, and return its words and what it printed; of `check`, as JSON."""
    command = walk.next_command()
    words = shlex.split(command.words)
    if words[:2] == ["check", "--baseline"]:
        words += ["--format", "json"]
    done = subprocess.run(
        [program(), *words], cwd=walk.folder, env=environment(100), capture_output=True, check=False, encoding="utf-8"
    )
    assert done.returncode == command.code, command.words + "\n" + done.stdout + done.stderr
    return command.words, done.stdout


def _found(output: str) -> list[tuple[str, str]]:
    """Return the code of what a check found, and its record, or its file where it is of no record."""
    found: list[dict[str, Any]] = json.loads(output)["results"]
    return [(each["code"], each["record"]["id"] if each["record"] else each["place"]["file"]) for each in found]


def test_the_walk_through_ends_each_step_as_it_says(tmp_path: Path) -> None:
    walk = Walk(tmp_path)

    ran = [_ran(walk) for _ in range(sum(isinstance(step, Command) for step in steps()))]

    checks = [_found(output) for words, output in ran if words.startswith("check --baseline")]
    searches = [output for words, output in ran if words.startswith("search")]
    proofs = [output.splitlines()[-1] for words, output in ran if words.startswith("evidence verify")]
    assert [
        [("X901", "cooperation-6")],  # the report is added: the sources differ
        [],  # the disagreement is settled
        [("M006", "before.json")],  # the edition is added: its gap, which the baseline knows, is closed
        [],  # the spelling is added, and nothing else comes of it
    ] == checks
    assert [False, True] == ["Rashid Alimow in the name" in output for output in searches]
    assert all("rashid-alimov" in output for output in searches)
    assert ["10 excerpts: 10 exact"] == proofs
    assert [] == [step for step in walk.left if isinstance(step, Command)]


def test_what_the_walk_through_invents_is_not_in_the_dataset() -> None:
    shipped = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "data").glob("*.yaml"))
    written = "".join(step.text for step in steps() if isinstance(step, Writing))

    invented = re.findall(r"^  - id: (\S+)$", written, re.MULTILINE)

    assert ["example-gazette", "example-gazette-2018", "port-alder", "cooperation-5"] == invented
    assert [] == [each for each in invented if re.search(rf"id: {each}$", shipped, re.MULTILINE)]


def test_the_changes_of_the_dataset_tell_of_the_version_that_is_shipped() -> None:
    dataset = load(ROOT / "data", base=ROOT)
    newest = (ROOT / "data" / "CHANGELOG.md").read_text(encoding="utf-8").split("\n## ")[1]
    told = {name: int(number) for name, number in re.findall(r"^\| ([a-z ]+) \| (\d+) \|", newest, re.MULTILINE)}

    assert newest.startswith(f"{dataset.front.version},")
    assert told == {
        "series": len(dataset.series),
        "editions": len(dataset.editions),
        "reports": sum(len(each.reports) for each in dataset.editions.values()),
        "sources": len(dataset.sources),
        "people": len(dataset.people),
        "bodies": len(dataset.organisations),
        "places": len(dataset.places),
        "quotations and summaries": len(dataset.quotations),
    }
