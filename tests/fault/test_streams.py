"""Pipes, terminals and encodings of every sort: an answer or a plain word, never a traceback, and nothing that acts."""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.inprocess import Forum
from tests.small import VALID
from tests.terminal import terminal
from tests.wheel import WheelForum

posix = pytest.mark.skipif(sys.platform == "win32", reason="this is how POSIX systems have their streams")
full = pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")

ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
SIGNS = frozenset("≈≠✓·–—…“”‘’→¶│─")


@pytest.fixture(scope="module")
def where(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment that names the fixed dataset and one index for all calls."""
    return {"FORUM_DATA": str(VALID), "FORUM_INDEX": str(tmp_path_factory.mktemp("streams") / "index.db")}


def shell(forum: WheelForum, line: str, env: Mapping[str, str | None]) -> subprocess.CompletedProcess[str]:
    """Run a line of the shell in which `forum` is our program."""
    return subprocess.run(
        ["/bin/sh", "-c", line],
        cwd=forum.home,
        env=forum.environment(env),
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=60,
    )


# --- streams that are closed, full or gone ----------------------------------------------------------------------------


@posix
@pytest.mark.parametrize("words", ["export json", "list", "--help", "check --help", "sql 'SELECT * FROM statements'"])
def test_a_reader_that_goes_away_is_no_fault(wheel_forum: WheelForum, where: dict[str, str], words: str) -> None:
    run = shell(wheel_forum, f"(forum {words}; echo $? >&2) | head -c 1 > /dev/null", where)

    assert run.stderr in {"0\n", "141\n"}


@posix
@pytest.mark.parametrize("words", ["list", "export json", "--help"])
def test_a_pipe_that_is_closed_from_the_beginning_is_no_fault(
    wheel_forum: WheelForum, where: dict[str, str], words: str
) -> None:
    run = shell(wheel_forum, f"(sleep 0.5; forum {words}; echo $? >&2) | true", where)

    assert "141\n" == run.stderr


@posix
@full
@pytest.mark.parametrize(
    "words", ["list", "list --format json", "export json", "show steppe-3", "check", "--help", "--version", "schema"]
)
def test_a_full_disk_is_said_and_never_taken_for_success(
    wheel_forum: WheelForum, where: dict[str, str], words: str
) -> None:
    run = shell(wheel_forum, f"forum {words} > /dev/full", where)

    assert 3 == run.returncode
    assert re.fullmatch(r"forum: cannot [a-z ]+: No space left on device\n", run.stderr)


@posix
@pytest.mark.parametrize("words", ["list", "export csv", "show steppe-3", "--help", "--version"])
def test_a_closed_stdout_is_said_and_never_taken_for_success(
    wheel_forum: WheelForum, where: dict[str, str], words: str
) -> None:
    run = shell(wheel_forum, f"forum {words} >&-", where)

    assert (3, "") == (run.returncode, run.stdout)
    assert re.fullmatch(r"forum: cannot [a-z ]+: stdout is closed\n", run.stderr)


@posix
@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("list --format json", 0),
        ("show nobody --format json", 1),
        ("list --nonsense --format json", 2),
        ("list --series nonsense --format json", 2),
        ("list --data /dev/null/nothing --format json", 3),
        ("sql DROP", 2),
    ],
)
def test_with_stderr_closed_talk_is_dropped_and_never_lands_in_the_data(
    wheel_forum: WheelForum, where: dict[str, str], words: str, code: int
) -> None:
    run = shell(wheel_forum, f"forum {words} 2>&-", where)

    assert code == run.returncode
    assert (run.stdout == "") if code else json.loads(run.stdout)["results"]


@posix
def test_all_streams_closed_is_no_crash(wheel_forum: WheelForum, where: dict[str, str]) -> None:
    run = shell(wheel_forum, "forum list <&- >&- 2>&-; echo $?", where)

    assert "3\n" == run.stdout


@posix
@pytest.mark.parametrize("delay", [0.0, 0.02, 0.05, 0.1, 0.6])
def test_ctrl_c_ends_with_130_and_at_most_one_short_line(
    wheel_forum: WheelForum, where: dict[str, str], delay: float
) -> None:
    process = subprocess.Popen(
        [wheel_forum.executable, "sql", ENDLESS],
        cwd=wheel_forum.home,
        env=wheel_forum.environment(where),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        # a shell gives its background jobs, and so this test run, an ignored SIGINT to inherit
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # noqa: PLW1509
    )
    _await_python(process.pid)
    time.sleep(delay)

    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)

    assert process.returncode in {130, -signal.SIGINT}
    assert ("", True) == (out, err in {"", "forum: interrupted\n"})


@posix
def test_a_polite_end_is_silent(wheel_forum: WheelForum, where: dict[str, str]) -> None:
    process = subprocess.Popen(
        [wheel_forum.executable, "sql", ENDLESS],
        cwd=wheel_forum.home,
        env=wheel_forum.environment(where),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    time.sleep(0.6)

    process.terminate()

    assert ("", "") == process.communicate(timeout=30)
    assert -signal.SIGTERM == process.returncode


def _await_python(pid: int) -> None:
    """Wait until a process has begun to import our program: what Python does before is not ours to answer for."""
    maps = Path(f"/proc/{pid}/maps")
    patience = time.monotonic() + 5
    while maps.exists() and time.monotonic() < patience:
        with contextlib.suppress(OSError):
            if "/_typing" in (text := maps.read_text()) or "/_json" in text or "/_heapq" in text or "sqlite" in text:
                return
        time.sleep(0.001)
    if not maps.exists():
        time.sleep(0.15)


# --- encodings --------------------------------------------------------------------------------------------------------

ENCODINGS: list[dict[str, str | None]] = [
    {"LC_ALL": "C"},
    {"LC_ALL": "POSIX", "LANG": None},
    {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    {"PYTHONIOENCODING": "ascii"},
    {"PYTHONIOENCODING": "latin-1"},
    {"PYTHONIOENCODING": "cp1252:strict"},
    {"PYTHONIOENCODING": "utf-8:strict"},
]


@pytest.mark.parametrize("env", ENCODINGS, ids=lambda env: " ".join(f"{name}={value}" for name, value in env.items()))
def test_any_encoding_takes_any_text(
    wheel_forum: WheelForum, where: dict[str, str], env: dict[str, str | None]
) -> None:
    for words in (["show", "steppe"], ["list", "people", "--format", "json"]):
        run = subprocess.run(
            [wheel_forum.executable, *words],
            cwd=wheel_forum.home,
            env=wheel_forum.environment({**where, **env}),
            capture_output=True,
            check=False,
            timeout=60,
        )
        assert (0, b"") == (run.returncode, run.stderr)


def test_where_ascii_is_all_our_signs_have_twins_and_the_data_is_escaped(
    wheel_forum: WheelForum, where: dict[str, str]
) -> None:
    run = wheel_forum("show", "steppe", env={**where, "PYTHONIOENCODING": "ascii"})

    assert run.stdout.isascii()
    assert "search keys, not from the sources: \\u0424\\u043e\\u0440\\u0443\\u043c" in run.stdout
    assert "concluded 17 Oct 2021 ~" in run.stdout
    assert "6\t13 June 2022 or 14 June 2022 !=" in run.stdout or "6\tJun 2022 !=" in run.stdout
    assert not SIGNS & set(run.stdout)


@posix
def test_names_that_are_no_text_are_shown_escaped(wheel_forum: WheelForum, tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path) + b"/\xff\x1b[31m"
    shutil.copytree(VALID, os.fsdecode(folder))
    env = {**os.environ, **wheel_forum.environment({"FORUM_INDEX": str(tmp_path / "index.db")})}

    for words in (["list"], ["info"], ["check"], ["info", "--format", "json"]):
        run = subprocess.run(
            [wheel_forum.executable, *words, *([folder] if words == ["check"] else ["--data", folder])],
            cwd=tmp_path,
            env=env,
            capture_output=True,
            check=False,
            timeout=60,
        )
        assert (0, b"") == (run.returncode, run.stderr)
        assert b"\x1b" not in run.stdout
        run.stdout.decode("utf-8")


@posix
@pytest.mark.parametrize("words", [["show"], ["search"], ["sql"], ["list", "--person"], ["list"], ["compare"]])
def test_words_that_are_no_text_are_no_crash(wheel_forum: WheelForum, where: dict[str, str], words: list[str]) -> None:
    run = subprocess.run(
        [wheel_forum.executable, *words, b"\xff\xfe"],
        cwd=wheel_forum.home,
        env=wheel_forum.environment(where),
        capture_output=True,
        check=False,
        timeout=60,
    )

    assert run.returncode in {1, 2}
    assert b"unexpected" not in run.stderr
    assert b"Traceback" not in run.stderr
    assert b"" == run.stdout


# --- widths and colours -----------------------------------------------------------------------------------------------

WIDTHS = ["1", "20", "0", "-5", "abc", "99999999", "", "80.5", "٤٠", "1" * 400]


@pytest.mark.parametrize("columns", WIDTHS)
def test_any_width_shows_something_and_a_pipe_does_not_care(where: dict[str, str], columns: str) -> None:
    forum = Forum(Path(where["FORUM_DATA"]), Path(where["FORUM_INDEX"]))

    for words in (["list"], ["show", "steppe-3"], ["timeline"], ["series", "steppe"]):
        drawn = forum(*words, "--color", "always", env={"COLUMNS": columns})
        assert (0, "") == (drawn.code, drawn.err)
        assert "Steppe" in drawn.out
        assert forum(*words).out == forum(*words, env={"COLUMNS": columns}).out


def test_below_forty_columns_no_field_vanishes(where: dict[str, str]) -> None:
    forum = Forum(Path(where["FORUM_DATA"]), Path(where["FORUM_INDEX"]))

    shown = forum("list", "--color", "always", env={"COLUMNS": "20"}).out

    bare = re.sub(r"\x1b\[[0-9;]*m|\s", "", shown)
    wanted = [cell for line in forum("list").lines for cell in line.split("\t")]
    assert not [
        cell
        for cell in wanted
        if re.sub(r"\s", "", cell) not in bare and "Steppe Cooperation" not in cell and "River Dialogue" not in cell
        and "June 2022" not in cell
    ]  # fmt: skip


@posix
def test_on_a_terminal_there_is_colour_and_its_width_is_kept(wheel_forum: WheelForum, where: dict[str, str]) -> None:
    code, sent = terminal(wheel_forum, ["show", "steppe-3"], where, columns=60)

    assert code == 0
    assert "\x1b[" in sent
    assert max(len(line) for line in re.sub(r"\x1b\[[0-9;]*m", "", sent).splitlines()) <= 60


@posix
@pytest.mark.parametrize(
    "env", [{"NO_COLOR": "1"}, {"TERM": "dumb"}, {"NO_COLOR": "1", "FORCE_COLOR": "1", "TTY_COMPATIBLE": "1"}]
)
def test_who_wants_no_colour_gets_no_escape_at_all(
    wheel_forum: WheelForum, where: dict[str, str], env: dict[str, str]
) -> None:
    for words in (["show", "steppe-6"], ["check"], ["show", "nobody"]):
        _, sent = terminal(wheel_forum, words, {**where, **env})
        assert "\x1b" not in sent


@posix
def test_a_machine_format_has_no_colour_on_a_terminal_either(wheel_forum: WheelForum, where: dict[str, str]) -> None:
    for words in (["list", "--format", "json"], ["list", "--format", "csv"], ["show", "steppe", "--format", "md"]):
        _, sent = terminal(wheel_forum, words, {**where, "FORCE_COLOR": "1"})
        assert "\x1b" not in sent


def test_a_pipe_has_no_colour_whatever_the_environment_of_ci_says(
    wheel_forum: WheelForum, where: dict[str, str]
) -> None:
    env = {**where, "FORCE_COLOR": "1", "TTY_COMPATIBLE": "1", "CLICOLOR_FORCE": "1", "GITHUB_ACTIONS": "true"}

    for words in (["list"], ["show", "steppe-3"], ["check"], ["--help"]):
        assert "\x1b" not in wheel_forum(*words, env=env).stdout
