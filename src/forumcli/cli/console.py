"""The two streams: data on stdout, talk on stderr. Nothing else writes, and every fault of a stream ends here."""

from __future__ import annotations

import contextlib
import errno
import io
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TextIO, TypeAlias

from forumcli.errors import ForumError, OutputError
from forumcli.yamltext.display import visible

if TYPE_CHECKING:
    from typing import ClassVar

Color: TypeAlias = Literal["auto", "always", "never"]
_NARROWEST: Final = 20
_WIDEST: Final = 400
_USUAL: Final = 80
_ASCII: Final = str.maketrans(
    {
        "≈": "~",
        "≠": "!=",
        "✓": "ok",
        "✗": "no",
        "·": "-",
        "–": "-",
        "—": "--",
        "─": "-",
        "│": "|",
        "¶": "par. ",
        "…": "...",
        "“": '"',
        "”": '"',
        "‘": "'",
        "’": "'",
        "→": "->",
        "\u00a0": " ",
    }
)
"""The ASCII twin of every sign that the program itself prints."""


class PipeClosedError(ForumError):
    """The reader of stdout went away: no fault, and nobody to tell."""

    exit_code: ClassVar[int] = 141


class Terminal(NamedTuple):
    """What stdout is: whether a person looks at what is `drawn`, how wide it is, whether it takes colour."""

    drawn: bool
    width: int
    color: bool


def terminal(color: Color = "auto") -> Terminal:
    """Look at stdout and at `COLUMNS`, `NO_COLOR`, `TERM` once."""
    interactive = bool(sys.stdout and sys.stdout.isatty())
    if color == "auto":
        wanted = interactive and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    else:
        wanted = color == "always"
    return Terminal(interactive or color == "always", _width(interactive), wanted)


def _width(interactive: bool) -> int:
    columns = os.environ.get("COLUMNS", "")
    if columns.isascii() and columns.isdigit() and int(columns[:9]) > 0:
        return max(_NARROWEST, min(int(columns[:9]), _WIDEST))
    if interactive:
        try:
            return max(_NARROWEST, min(os.get_terminal_size(sys.stdout.fileno()).columns or _USUAL, _WIDEST))
        except OSError:
            return _USUAL
    return _USUAL


class _Closed(io.TextIOBase):
    """Stands in for a stdout that is closed: nothing that is written to it is lost in silence."""

    def write(self, _: str) -> int:
        raise OSError(errno.EBADF, "stdout is closed")


def prepare() -> None:
    """Make both streams able to take any text: what an encoding lacks is escaped, never an error.

    A closed stdout refuses all that is written to it; what is said to a closed stderr is dropped.
    """
    if sys.stdout is None:
        sys.stdout = _Closed()
    elif isinstance(sys.stdout, io.TextIOWrapper) and isinstance(sys.stdout.buffer, io.RawIOBase):
        # NOTE: with PYTHONUNBUFFERED a write that a closing pipe cuts short passes for a whole one.
        encoding = sys.stdout.encoding
        sys.stdout = io.TextIOWrapper(io.BufferedWriter(sys.stdout.detach()), encoding=encoding)
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - as long as the program runs
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace", newline="\n")


def write(text: str) -> None:
    """Write data to stdout.

    Raises:
        PipeClosedError: whoever read it went away.
        OutputError: stdout is closed or full.
    """
    try:
        sys.stdout.write(_encodable(text, sys.stdout))
    except BrokenPipeError:
        raise PipeClosedError("the pipe was closed") from None
    except OSError as error:
        raise OutputError(f"cannot write the result: {error.strerror or error}") from None


def flush() -> None:
    """Hand over all that was written; raises as `write` does."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        raise PipeClosedError("the pipe was closed") from None
    except OSError as error:
        raise OutputError(f"cannot write the result: {error.strerror or error}") from None


def abandon() -> None:
    """Leave stdout to nobody, so that the interpreter does not complain of it on its way out."""
    with contextlib.suppress(OSError):
        stdout = sys.stdout.fileno()
        os.dup2(os.open(os.devnull, os.O_WRONLY), stdout)


def say(message: str) -> None:
    """Say something to the person on stderr; without one it is dropped, and never lands on stdout."""
    try:
        sys.stderr.write(_encodable(visible(message) + "\n", sys.stderr))
        sys.stderr.flush()
    except (OSError, ValueError):
        return


def _encodable(text: str, stream: TextIO) -> str:
    """Put the ASCII twins of our own signs where the stream cannot show them."""
    encoding = (stream.encoding or "utf-8").lower().replace("-", "")
    return text if encoding.startswith("utf") else text.translate(_ASCII)
