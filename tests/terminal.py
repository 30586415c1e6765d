"""`forum` on a pseudo-terminal: what a person at a screen is sent."""

from __future__ import annotations

import os
import select
import struct
import subprocess
from collections.abc import Mapping

from tests.wheel import WheelForum


def terminal(
    forum: WheelForum, words: list[str], env: Mapping[str, str | None], *, columns: int = 80
) -> tuple[int, str]:
    """Run `forum` on a pseudo-terminal, and return its code and what the terminal was sent."""
    import fcntl
    import pty
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    process = subprocess.Popen(
        [forum.executable, *words],
        cwd=forum.home,
        env=forum.environment({"TERM": "xterm-256color", **env}),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    sent = b""
    while True:
        ready, _, _ = select.select([ours], [], [], 60)
        try:
            part = os.read(ours, 65536) if ready else b""
        except OSError:  # how Linux says that the other side is closed
            part = b""
        if not part:
            break
        sent += part
    os.close(ours)
    return process.wait(timeout=60), sent.decode("utf-8").replace("\r\n", "\n")
