"""`forum show`: everything about one record of any kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from forumcli.cli import options
from forumcli.cli.output import envelope, show_blocks, write_json
from forumcli.cli.session import open_session
from forumcli.errors import NoSuchRecordError

if TYPE_CHECKING:
    from forumcli.index.query import Query


def command(
    ids: Annotated[list[str], typer.Argument(metavar="ID...", help="Records of any kind.")],
    sources: Annotated[
        bool, typer.Option("--sources", help="List the words of the sources in full, with the verdict on each.")
    ] = False,
    form: options.DocumentFormatOption = "table",
    color: options.ColorOption = "auto",
    data: options.DataOption = None,
    index: options.IndexOption = None,
) -> None:
    """Show everything about a record of any kind.

    An edition, person, body, place, source, series or quotation.
    """
    from forumcli.cli.render.blocks import Blank
    from forumcli.cli.views.evidence import evidence_blocks
    from forumcli.cli.views.record import record_blocks

    session = open_session(data, index)
    bodies = [body for id_ in ids for body in find(session.query, id_)]
    if form == "json":
        write_json(envelope("show", session, {"ids": ids}) | {"results": bodies})
        return
    for position, body in enumerate(bodies):
        blocks = (*record_blocks(body), *(evidence_blocks(body) if sources else ()))
        show_blocks((*([Blank()] if position else []), *blocks), color, markdown=form == "md")


def find(query: Query, id_: str, kind: str | None = None) -> list[dict[str, Any]]:
    """Return what is known of the records with an id; a full name will do as well.

    Raises:
        NoSuchRecordError: there is none; the hint names the nearest.
    """
    for asked in (id_, *query.named(id_)):
        found = [body for body in query.find(asked) if kind is None or body["kind"] == kind]
        if found:
            return found
    from forumcli.dataset.nearest import nearest

    near = nearest(id_, query.ids())
    what = kind or "record"
    if near:
        near = next((body["id"] for body in query.find(near)), near)  # of an old id the new one
    hint = f"did you mean {near}?" if near else f'forum search "{id_}" looks in names and quotations'
    raise NoSuchRecordError(f"there is no {what} {id_!r} in this dataset", hint=hint)
