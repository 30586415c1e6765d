"""What the documents call through cog: run `forum` as a person at a terminal does, and print what it answers.

Nothing here is typed by hand into a document: `make docs` runs it, and `make drift` fails when an answer has changed.
"""

# ruff: noqa: INP001 - scripts beside the documents, not a package
# ruff: noqa: T201 - what is printed is what stands in the document
# ruff: noqa: S603 - the program started is our own

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_SECONDS = 60
_UNWANTED = ("FORUM_", "SOURCE_DATE_EPOCH", "FORCE_COLOR", "CLICOLOR", "PY_COLORS", "TTY_")


class SessionError(Exception):
    """A command of a document left with another exit code than the document says."""


def forum(words: str, *, code: int = 0, columns: int = 100) -> None:
    """Print a `forum` command and what a terminal of this width shows of it, as a block of Markdown.

    Raises:
        SessionError: its exit code is not `code`.
    """
    shown, left_with = at_terminal(words, columns)
    if left_with != code:
        message = f"`forum {words}` left with {left_with}, the document says {code}:\n{shown}"
        raise SessionError(message)
    _fenced("console", f"$ forum {words}\n{shown}")


def show(path: str) -> None:
    """Print a file of this repository as a block of Markdown."""
    text = (ROOT / path).read_text(encoding="utf-8")
    _fenced(Path(path).suffix.removeprefix("."), f"# {path}\n{text}")


def at_terminal(words: str, columns: int) -> tuple[str, int]:
    """Run `forum` at a terminal without colour, and return what stands on the screen and the exit code."""
    import pty  # no such thing on Windows, where the documents can be read but not be made

    ours, theirs = pty.openpty()
    with os.fdopen(ours, "rb", buffering=0) as screen:
        with os.fdopen(theirs, "wb") as terminal:
            running = subprocess.Popen(
                [program(), *shlex.split(words)],
                cwd=ROOT,
                env=environment(columns),
                stdin=subprocess.DEVNULL,
                stdout=terminal,
                stderr=terminal,
            )
        shown = _until_closed(screen.fileno())
        return shown.decode().replace("\r\n", "\n"), running.wait(_SECONDS)


def program() -> str:
    """Return the console script of the environment that runs this, or the one on the path."""
    found = shutil.which("forum", path=str(Path(sys.executable).parent)) or shutil.which("forum")
    if found is None:
        message = "forum is not installed: make setup"
        raise SessionError(message)
    return found


def environment(columns: int) -> dict[str, str]:
    """Return this shell's environment without what would change the answers."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_UNWANTED)}
    return kept | {"COLUMNS": str(columns), "NO_COLOR": "1", "LC_ALL": "C.UTF-8"}


def _until_closed(screen: int) -> bytes:
    parts: list[bytes] = []
    while True:
        try:
            part = os.read(screen, 65536)
        except OSError:  # Linux says so when the other side is closed
            part = b""
        if not part:
            return b"".join(parts)
        parts.append(part)


def _fenced(language: str, text: str) -> None:
    lines = (line.rstrip() for line in text.rstrip().splitlines())
    print(f"```{language}\n" + "\n".join(lines) + "\n```")
