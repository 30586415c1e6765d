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
    """Return what is known of the records with an id; any name that one record alone bears will do as well.

    Raises:
        NoSuchRecordError: there is none, or several bear the name; the hint names the nearest, or all.
    """
    found = query.find(id_)
    if not found:
        named = [(each, body) for each in query.named(id_) for body in query.find(each)]
        found = [body for _, body in named]
        if len({each for each, body in named if kind in (None, body["kind"])}) > 1:
            ids = ", ".join(dict.fromkeys(each for each, body in named if kind in (None, body["kind"])))
            raise NoSuchRecordError(f"several records are called {id_!r}", hint=f"name one by its id: {ids}")
    wanted = [body for body in found if kind in (None, body["kind"])]
    if not wanted:
        raise NoSuchRecordError(
            f"there is no {kind or 'record'} {id_!r} in this dataset", hint=_hint(query, id_, kind, found)
        )
    return wanted


def _hint(query: Query, id_: str, kind: str | None, others: list[dict[str, Any]]) -> str:
    """Say what to do about a record that is not there: it is of another kind, or the nearest one was meant."""
    if others:
        return f"{others[0]['id']} is of the kind {others[0]['kind']}: forum show {others[0]['id']}"
    from forumcli.dataset.nearest import nearest
    from forumcli.model.ids import SINGULAR

    near = nearest(id_, query.ids(next((each for each, word in SINGULAR.items() if word == kind), None)))
    return f"did you mean {query.redirected(near)}?" if near else f'forum search "{id_}" looks in names and quotations'
