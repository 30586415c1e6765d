"""Where `forum` starts: before anything is imported that takes time, so that Ctrl-C never ends in a traceback."""

from __future__ import annotations

import gc
import signal

_RARELY = 100_000
"""New objects before the collector looks for garbage: next to none of what a command makes is, and it ends soon."""


def main() -> None:
    """Import the program, and run it; until it can answer Ctrl-C itself, the signal ends the process in silence."""
    gc.set_threshold(_RARELY)
    before = signal.getsignal(signal.SIGINT)
    if before is signal.default_int_handler:  # else it is ignored, as under nohup, and stays so
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from forumcli.cli.app import main as run

    signal.signal(signal.SIGINT, before)
    run()
