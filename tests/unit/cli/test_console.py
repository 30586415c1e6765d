"""The two streams: whatever is wrong with one ends as a plain word and an exit code."""

from __future__ import annotations

import errno
import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from forumcli.cli import console
from forumcli.cli.app import main
from forumcli.cli.console import PipeClosedError, Terminal, terminal
from forumcli.errors import OutputError


class Broken(io.StringIO):
    """A stream that fails in one way, from the beginning or only when it is flushed."""

    def __init__(self, number: int, *, at: str = "write") -> None:
        super().__init__()
        self.fault = OSError(number, "a fault")
        self.at = at

    def write(self, text: str, /) -> int:
        if self.at == "write":
            raise self.fault
        return super().write(text)

    def flush(self) -> None:
        if self.at == "flush":
            raise self.fault


def _write_and_flush(text: str) -> None:
    console.write(text)
    console.flush()


@pytest.mark.parametrize("at", ["write", "flush"])
@pytest.mark.parametrize(
    ("number", "error", "message"),
    [
        (errno.EPIPE, PipeClosedError, "the pipe was closed"),
        (errno.ENOSPC, OutputError, "cannot write the result: a fault"),
        (errno.EIO, OutputError, "cannot write the result: a fault"),
    ],
)
def test_a_fault_of_stdout_is_told_apart(
    monkeypatch: pytest.MonkeyPatch, at: str, number: int, error: type[Exception], message: str
) -> None:
    monkeypatch.setattr(sys, "stdout", Broken(number, at=at))

    with pytest.raises(error, match=f"^{message}$"):
        _write_and_flush("text")


def test_a_closed_stdout_refuses_what_is_written_and_a_closed_stderr_swallows_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)

    console.prepare()
    console.say("talk")

    with pytest.raises(OutputError, match=r"^cannot write the result: stdout is closed$"):
        console.write("data")
    assert not terminal().drawn
    sys.stderr.close()


@pytest.mark.parametrize("at", ["write", "flush"])
def test_a_stderr_that_fails_is_no_fault_and_nothing_lands_on_stdout(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], at: str
) -> None:
    monkeypatch.setattr(sys, "stderr", Broken(errno.EIO, at=at))

    console.say("talk")

    assert capsys.readouterr().out == ""


def test_what_is_said_is_visible_and_ends_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    console.say("name \x1b[31m\udcff")

    assert ("", "name \\u{1b}[31m\\xff\n") == capsys.readouterr()


@pytest.mark.parametrize(
    ("encoding", "written"),
    [
        ("utf-8", "≈ “x” – 王"),
        ("UTF8", "≈ “x” – 王"),
        ("utf-16-le", "≈ “x” – 王"),
        ("ascii", '~ "x" - \\u738b'),
        ("latin-1", '~ "x" - \\u738b'),
        ("cp1252", '~ "x" - \\u738b'),
    ],
)
def test_signs_that_an_encoding_lacks_have_twins_and_all_else_is_escaped(
    monkeypatch: pytest.MonkeyPatch, encoding: str, written: str
) -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    monkeypatch.setattr(sys, "stdout", stream)
    console.prepare()

    console.write("≈ “x” – 王")
    console.flush()

    assert isinstance(stream.buffer, io.BytesIO)
    assert written == stream.buffer.getvalue().decode(encoding)


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        raise OSError(errno.ENOTTY, "no terminal after all")


@pytest.mark.parametrize(
    ("env", "color", "expected"),
    [
        ({}, "auto", Terminal(drawn=True, width=80, color=True)),
        ({"COLUMNS": "120"}, "auto", Terminal(drawn=True, width=120, color=True)),
        ({"COLUMNS": "3"}, "auto", Terminal(drawn=True, width=20, color=True)),
        ({"COLUMNS": "99999999999"}, "auto", Terminal(drawn=True, width=400, color=True)),
        ({"COLUMNS": "abc"}, "auto", Terminal(drawn=True, width=80, color=True)),
        ({"COLUMNS": "٤٠"}, "auto", Terminal(drawn=True, width=80, color=True)),
        ({"NO_COLOR": "1"}, "auto", Terminal(drawn=True, width=80, color=False)),
        ({"NO_COLOR": ""}, "auto", Terminal(drawn=True, width=80, color=True)),
        ({"TERM": "dumb"}, "auto", Terminal(drawn=True, width=80, color=False)),
        ({}, "never", Terminal(drawn=True, width=80, color=False)),
        ({"NO_COLOR": "1"}, "always", Terminal(drawn=True, width=80, color=True)),
    ],
)
def test_a_terminal_is_looked_at_once(
    monkeypatch: pytest.MonkeyPatch, env: dict[str, str], color: console.Color, expected: Terminal
) -> None:
    monkeypatch.setattr(sys, "stdout", Screen())
    monkeypatch.setenv("TERM", "xterm")
    for name, value in env.items():
        monkeypatch.setenv(name, value)

    assert expected == terminal(color)


def test_a_pipe_is_not_drawn_on_unless_colour_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.StringIO())

    assert (False, False, True) == (terminal().drawn, terminal("never").drawn, terminal("always").drawn)


def fails_with(error: BaseException) -> Callable[..., None]:
    def fail(*_: object, **__: object) -> None:
        raise error

    return fail


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (KeyboardInterrupt(), 130, ""),
        (PipeClosedError("gone"), 141, ""),
        (OutputError("cannot write the result: full"), 3, "forum: cannot write the result: full\n"),
        (OSError(errno.ENOSPC, "No space left", "/x"), 3, "forum: cannot go on: No space left: /x\n"),
        (OSError("odd"), 3, "forum: cannot go on: odd\n"),
    ],
)
def test_every_end_has_its_code_and_at_most_a_sentence(
    monkeypatch: pytest.MonkeyPatch, error: BaseException, code: int, said: str
) -> None:
    streams = io.StringIO(), io.StringIO()
    monkeypatch.setattr(sys, "argv", ["forum", "list"])
    monkeypatch.setattr(sys, "stdout", streams[0])
    monkeypatch.setattr(sys, "stderr", streams[1])
    monkeypatch.setattr("forumcli.cli.commands.list_.open_session", fails_with(error))

    with pytest.raises(SystemExit) as left:
        main()

    assert (code, "", said) == (left.value.code, streams[0].getvalue(), streams[1].getvalue())


def test_the_way_in_answers_ctrl_c_as_before_once_the_program_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    import signal

    from forumcli.cli import start

    handled: list[object] = []
    before = signal.getsignal(signal.SIGINT)
    monkeypatch.setattr("forumcli.cli.app.main", lambda: handled.append(signal.getsignal(signal.SIGINT)))

    start.main()

    assert [before] == handled
    assert before is signal.getsignal(signal.SIGINT)


def test_the_console_script_is_the_way_in(repo_root: Path) -> None:
    assert '\nforum = "forumcli.cli.start:main"\n' in (repo_root / "pyproject.toml").read_text(encoding="utf-8")
