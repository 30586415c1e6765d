"""`forum index`: rebuild, locate and verify the index."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from forumcli.cli import options
from forumcli.cli.console import say, write
from forumcli.cli.location import find_dataset, find_index
from forumcli.cli.session import open_session
from forumcli.errors import IndexUnavailableError


def command(
    action: Annotated[
        Literal["path", "rebuild", "verify"],
        typer.Argument(metavar="[path|rebuild|verify]", help="Print its path, make it anew, or check it."),
    ] = "path",
    data: options.DataOption = None,
    index: options.IndexOption = None,
) -> None:
    """Locate, rebuild or verify the index.

    It is a cache, and may be deleted at any time.
    """
    if action == "path":
        path = find_index(index, find_dataset(data).front)
        if path is None:
            raise IndexUnavailableError("there is no folder to keep an index in", hint="name a file with --index")
        write(f"{path}\n")
        return
    session = open_session(data, index, rebuild=action == "rebuild", quiet=True)
    path = session.opened.path
    if path is None:
        raise IndexUnavailableError("the index cannot be written", hint="name a file with --index")
    if action == "verify":
        from forumcli.index.store import verify

        faults = verify(session.opened.connection)
        if faults:
            raise IndexUnavailableError("the index is damaged: " + "; ".join(faults), hint="forum index rebuild")
        made = "was missing, out of date or damaged, and has been made anew" if session.opened.rebuilt else "is sound"
        say(f"the index {made}: {path}")
        return
    say(f"made {path}")
