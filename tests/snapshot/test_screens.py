"""What a person sees and what a pipe gets, of a dataset that does not grow.

Look at each difference before accepting it with `make snapshots`.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

import forumcli
from forumcli.cli.app import COMMANDS
from tests.inprocess import Forum
from tests.small import VALID

WIDTHS = (60, 80, 160)
SCREENS = [
    ["list"],
    ["list", "people"],
    ["list", "quotations"],
    ["list", "sources"],
    ["show", "steppe-3"],
    ["show", "steppe-5"],
    ["show", "steppe-6"],
    ["show", "joint-2023"],
    ["show", "steppe"],
    ["show", "aida-serik"],
    ["show", "academy"],
    ["show", "lanzhou"],
    ["show", "gazette-2019"],
    ["show", "aida-2019-roads"],
    ["show", "academy-2022-thanks"],
    ["compare", "steppe-3"],
    ["compare", "steppe-6"],
    ["series"],
    ["series", "steppe"],
    ["series", "river"],
    ["timeline"],
    ["timeline", "--series", "river"],
]


@pytest.fixture(scope="module")
def forum(tmp_path_factory: pytest.TempPathFactory) -> Forum:
    return Forum(VALID, tmp_path_factory.mktemp("snapshot") / "index.db")


def plain(text: str) -> str:
    """Replace what differs between machines and versions."""
    for path in (str(VALID), os.path.relpath(VALID)):
        text = text.replace(path, "DATA")
    return text.replace(f"forum {forumcli.__version__}", "forum VERSION")


def colours(text: str) -> str:
    """Show styles as tags, so that a snapshot can be read."""
    names = {"0": "/", "1": "strong", "2": "dim", "36": "accent", "1;36": "title", "33": "warn", "1;4": "mark"}
    return re.sub(r"\x1b\[([0-9;]*)m", lambda match: f"<{names[match[1]]}>", text)


@pytest.mark.parametrize("words", SCREENS, ids=" ".join)
@pytest.mark.parametrize("columns", WIDTHS)
def test_a_screen_in_black_and_white(forum: Forum, snapshot: SnapshotAssertion, words: list[str], columns: int) -> None:
    ran = forum(*words, "--color", "always", env={"COLUMNS": str(columns)})

    assert (0, "") == (ran.code, ran.err)
    assert snapshot == re.sub(r"\x1b\[[0-9;]*m", "", plain(ran.out))


@pytest.mark.parametrize("words", [["list"], ["show", "steppe-6"], ["timeline"], ["series", "steppe"]], ids=" ".join)
def test_a_screen_in_colour(forum: Forum, snapshot: SnapshotAssertion, words: list[str]) -> None:
    ran = forum(*words, "--color", "always", env={"COLUMNS": "80"})

    assert snapshot == colours(plain(ran.out))


@pytest.mark.parametrize("words", SCREENS, ids=" ".join)
def test_a_pipe(forum: Forum, snapshot: SnapshotAssertion, words: list[str]) -> None:
    ran = forum(*words)

    assert (0, "") == (ran.code, ran.err)
    assert snapshot == plain(ran.out)


@pytest.mark.parametrize(
    "words",
    [
        ["list", "--format", "csv"],
        ["list", "people", "--format", "tsv"],
        ["list", "--format", "md"],
        ["show", "steppe-6", "--format", "md"],
        ["timeline", "--format", "csv"],
        ["compare", "steppe-6", "--format", "csv"],
        ["export", "csv"],
        ["sql", "SELECT id, title, held, held_state FROM editions"],
    ],
    ids=" ".join,
)
def test_a_file_for_another_program(forum: Forum, snapshot: SnapshotAssertion, words: list[str]) -> None:
    ran = forum(*words)

    assert (0, "") == (ran.code, ran.err)
    assert snapshot == plain(ran.out).replace("\r\n", "<CR LF>\n")


@pytest.mark.parametrize(
    "words",
    [
        ["show", "stepe-3"],
        ["list", "--person", "aida"],
        ["list", "editons"],
        ["compare", "steppe"],
        ["series", "steppe-3"],
    ],
    ids=" ".join,
)
def test_a_message(forum: Forum, snapshot: SnapshotAssertion, words: list[str]) -> None:
    ran = forum(*words)

    assert ran.out == ""
    assert snapshot == f"exit {ran.code}\n{ran.err}"


def test_info(forum: Forum, snapshot: SnapshotAssertion) -> None:
    ran = forum("info")

    text = plain(ran.out).replace(str(forum.index), "INDEX")
    assert snapshot == re.sub(r"\((made anew just now|fresh)\)", "(FRESHNESS)", text)


def test_a_check_of_what_is_sound(tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    (tmp_path / "forums.yaml").write_text(
        "schema: 1\ntitle: Sound\nseries: [{id: steppe, name: Steppe Forum}]\n"
        "sources: [{id: a, title: Alpha, language: en, published: 2019-05-16, url: https://example.org/a}]\n"
        "editions: [{id: steppe-1, series: steppe, reports: [{source: a, number: 1, held: 2019-05-14}]}]\n"
    )
    forum = Forum(tmp_path, tmp_path / "index.db")

    ran = forum("check", "--select", "S,I,N,D4")

    assert (0, "") == (ran.code, ran.err)
    assert snapshot == re.sub(r"by [0-9]+ rules", "by N rules", ran.out)


@pytest.mark.parametrize("words", [[], *([name] for name in COMMANDS)], ids=lambda words: " ".join(words) or "forum")
def test_help(forum: Forum, snapshot: SnapshotAssertion, words: list[str]) -> None:
    ran = forum(*words, "--help", env={"COLUMNS": "80", "TERMINAL_WIDTH": "80"})

    assert snapshot == ran.out
