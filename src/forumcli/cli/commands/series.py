"""`forum series`: the ladder of a series."""

from __future__ import annotations

from typing import Annotated

import typer

from forumcli.cli import options
from forumcli.cli.commands.show import find
from forumcli.cli.output import envelope, show_blocks, write_json
from forumcli.cli.session import open_session


def command(
    id_: Annotated[str, typer.Argument(metavar="ID", help="The id of a series.")],
    form: options.DocumentFormatOption = "table",
    color: options.ColorOption = "auto",
    data: options.DataOption = None,
    index: options.IndexOption = None,
) -> None:
    """Show a series as a ladder: number, date, place, mode, theme and sources of each edition, gaps in their place."""
    from forumcli.cli.views.series import series_blocks

    session = open_session(data, index)
    (body,) = find(session.query, id_, "series")
    if form == "json":
        write_json(envelope("series", session, {"id": body["id"]}) | {"results": [body]})
    else:
        show_blocks(series_blocks(body), color, markdown=form == "md")
