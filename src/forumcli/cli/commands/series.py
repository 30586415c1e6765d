"""`forum series`: the ladder of a series."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from forumcli.cli import options
from forumcli.cli.commands.show import find
from forumcli.cli.output import envelope, show_blocks, write_json
from forumcli.cli.session import open_session

if TYPE_CHECKING:
    from forumcli.cli.session import Session


def command(
    id_: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="The id of a series; without it all are listed.")
    ] = None,
    sources: Annotated[bool, typer.Option("--sources", help="List the sources of all editions.")] = False,
    form: options.DocumentFormatOption = "table",
    color: options.ColorOption = "auto",
    data: options.DataOption = None,
    index: options.IndexOption = None,
) -> None:
    """Show a series: its editions, and what is missing.

    How often, where and by whom it is held; the ladder of its editions with the gaps in their place.
    """
    session = open_session(data, index)
    if id_ is None:
        _show_all(session, form, color)
        return
    from forumcli.cli.console import terminal
    from forumcli.cli.views.series import series_blocks

    (body,) = find(session.query, id_, "series")
    if form == "json":
        write_json(envelope("series", session, {"id": body["id"]}) | {"results": [body]})
    else:
        whole = sources or not terminal(color).drawn  # nothing is left out in a pipe
        show_blocks(series_blocks(body, sources=whole), color, markdown=form == "md")


def _show_all(session: Session, form: options.DocumentFormat, color: options.ColorOption) -> None:
    from forumcli.cli.views.series import all_series_blocks
    from forumcli.index.query import Filters

    bodies = list(session.query.bodies("series", Filters()))
    if form == "json":
        write_json(envelope("series", session, {}) | {"results": bodies})
    else:
        show_blocks(all_series_blocks(bodies), color, markdown=form == "md")
