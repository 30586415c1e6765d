"""Text from the data is data: no command, terminal or format takes it for anything else."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from forumcli.cli.app import COMMANDS
from tests.inprocess import Forum
from tests.small import VALID
from tests.terminal import terminal
from tests.wheel import WheelForum

posix = pytest.mark.skipif(sys.platform == "win32", reason="this is how POSIX systems have their terminals")

PAYLOADS = {
    "colour": "\x1b[31mred\x1b[0m",
    "clear": "\x1b[2J\x1b[H",
    "title": "\x1b]0;owned\x07",
    "clipboard": "\x1b]52;c;ZXZpbA==\x07",
    "link": "\x1b]8;;http://evil.example\x1b\\text\x1b]8;;\x1b\\",
    "answer": "\x1bP$q\x1b\\",
    "c1": "\x9b31m\x9d0;x\x9c",
    "bell": "\x07\x08\x0b\x0c\x7f",
    "bidi": "\u202egnp.exe\u2066",
    "lines": "a\u2028b\u2029c\x85d",
    "tags": "\U000e0041\U000e0042",
    "markup": "[bold red]x[/bold red][link=http://evil.example]y[/link][/]",
    "emoji": ":smile: :warning:",
    "html": "<script>alert(1)</script>",
    "format": "{0.__class__} %(x)s ${x} {{7*7}}",
    "github": "::error::planted",
    "formula": "=cmd|' /C calc'!A0",
}
ACTS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]")
OWN_COLOUR = re.compile(r"\x1b\[(?:0|1|2|33|36|1;36|1;4|[0-9]{1,3}(?:;[0-9]{1,3})*)m")


POISONED = frozenset(
    {"title", "name", "text", "summary", "note", "post", "context", "verb", "because", "as", "evidence", "group", "of"}
)


def poisoned(value: Any) -> Any:  # noqa: ANN401
    """Put every payload into each text that has no form of its own."""
    if isinstance(value, list):
        return [poisoned(each) for each in value]
    if not isinstance(value, dict):
        return value
    whole = " ".join(PAYLOADS.values())
    return {key: whole if key in POISONED and isinstance(each, str) else poisoned(each) for key, each in value.items()}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Forum:
    """The fixed dataset with every payload in every text."""
    folder = Path(shutil.copytree(VALID, tmp_path_factory.mktemp("hostile") / "data"))
    for path in folder.glob("*.yaml"):
        read = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - all stays text
        path.write_text(yaml.safe_dump(poisoned(read), default_style='"', sort_keys=False), encoding="utf-8")
    return Forum(folder, folder.parent / "index.db")


CALLS = {
    "list": [["list", kind] for kind in ("editions", "series", "people", "organisations", "places", "sources")],
    "show": [["show", id_] for id_ in ("steppe-3", "steppe", "aida-serik", "academy", "lanzhou", "gazette-2019")]
    + [["show", "aida-2019-roads"], ["show", "unnamed-river"]],
    "compare": [["compare", "steppe-3"], ["compare", "steppe-6"]],
    "cite": [["cite", "steppe-3"], ["cite", "aida-2019-roads"], ["cite", "gazette-2019"]],
    "series": [["series", "steppe"]],
    "search": [["search", "smile"], ["search", "red"], ["search", "xyzzyplugh"]],
    "timeline": [["timeline"]],
    "gaps": [["gaps"]],
    "check": [["check"]],
    "evidence": [["evidence", "verify"]],
    "explain": [["explain"]],
    "export": [["export", "csv"], ["export", "json"], ["export", "jsonl"], ["export", "csv", "--raw"]],
    "sql": [["sql", "SELECT * FROM statements"], ["sql", "SELECT * FROM quotations"]],
    "schema": [["schema"]],
    "info": [["info"]],
    "index": [["index", "verify"]],
}
FORMATS = {
    "list": ["json", "jsonl", "csv", "tsv", "md"],
    "show": ["json", "md"],
    "compare": ["json", "jsonl", "csv", "tsv", "md"],
    "cite": ["bibtex", "ris", "csl-json"],
    "series": ["json", "md"],
    "search": ["json", "jsonl", "csv", "tsv", "md"],
    "timeline": ["json", "jsonl", "csv", "tsv", "md"],
    "gaps": ["json", "csv", "md"],
    "check": ["concise", "json", "github"],
    "sql": ["json", "csv", "tsv", "md"],
    "info": ["json", "md"],
}


def expected_codes(words: list[str]) -> set[int]:
    """Return how a call may end: what finds faults or nothing says so, all else succeeds."""
    return {1} if words[0] == "check" or "xyzzyplugh" in words else {0, 3} if words[0] == "evidence" else {0}


def test_every_command_is_called_with_hostile_data() -> None:
    assert set(COMMANDS) == set(CALLS)


@pytest.mark.parametrize("command", CALLS)
def test_no_text_of_the_data_acts_in_a_pipe(hostile: Forum, command: str) -> None:
    for words in CALLS[command]:
        for form in ("", *FORMATS.get(command, ())):
            ran = hostile(*words, *(["--format", form] if form else []))
            assert ran.code in expected_codes(words), (words, form, ran.err)
            assert [] == ACTS.findall(ran.out.replace("\r\n", "\n")), (words, form)
            assert [] == ACTS.findall(ran.err), (words, form)
            assert "Traceback" not in ran.err


@pytest.mark.parametrize("command", [name for name in CALLS if name not in ("export", "schema", "index", "evidence")])
@pytest.mark.parametrize("columns", ["30", "80", "200"])
def test_no_text_of_the_data_acts_on_a_terminal(hostile: Forum, command: str, columns: str) -> None:
    for words in CALLS[command]:
        color = ["--color", "always"] if command != "cite" else []
        ran = hostile(*words, *color, env={"COLUMNS": columns})
        assert ran.code in expected_codes(words), (words, ran.err)
        assert [] == ACTS.findall(OWN_COLOUR.sub("", ran.out)), words


@posix
def test_no_text_of_the_data_acts_on_a_real_terminal(wheel_forum: WheelForum, hostile: Forum) -> None:
    env = {"FORUM_DATA": str(hostile.data), "FORUM_INDEX": str(hostile.index)}

    for words in (["show", "steppe-3"], ["list", "sources"], ["timeline"], ["check"], ["search", "smile"]):
        code, sent = terminal(wheel_forum, words, env)
        assert code in expected_codes(words)
        assert [] == ACTS.findall(OWN_COLOUR.sub("", sent)), words


def test_markup_of_the_data_is_shown_as_it_is(hostile: Forum) -> None:
    shown = hostile("show", "aida-2019-roads").out

    for payload in ("markup", "emoji", "html", "format", "github"):
        assert PAYLOADS[payload] in shown


def test_no_line_begins_with_a_command_of_github_s(hostile: Forum) -> None:
    for words in (["list"], ["show", "steppe-3"], ["timeline"], ["check"], ["check", "--format", "concise"]):
        assert not [line for line in hostile(*words).lines if line.startswith("::")]


def test_json_gives_back_the_very_text(hostile: Forum) -> None:
    (quotation,) = hostile("show", "aida-2019-roads", "--format", "json").results

    assert " ".join(PAYLOADS.values()) == quotation["text"]
