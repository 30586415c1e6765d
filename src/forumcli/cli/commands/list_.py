"""`forum list`: the records of a kind."""

from __future__ import annotations

from typing import Annotated

import typer

from forumcli.cli import options
from forumcli.cli.filters import filters_from
from forumcli.cli.output import envelope, show_rows
from forumcli.cli.session import open_session
from forumcli.errors import UsageError
from forumcli.model.ids import KINDS, SINGULAR, Kind


@options.filtered
def command(
    wanted: options.Wanted,
    kind: Annotated[str, typer.Argument(metavar="KIND", help="What to list: " + ", ".join(KINDS) + ".")] = "editions",
    limit: options.LimitOption = None,
    offset: options.OffsetOption = 0,
    ids: Annotated[bool, typer.Option("--ids", help="Print the ids alone, one a line.")] = False,
    form: options.FormatOption = "table",
    color: options.ColorOption = "auto",
    data: options.DataOption = None,
    index: options.IndexOption = None,
) -> None:
    """List the records of a kind, by default editions.

    The kinds: editions, series, people, organisations, places, sources, quotations.
    """
    from forumcli.cli.console import terminal, write
    from forumcli.cli.views.lists import Page, list_blocks, list_fields

    chosen = kind_from(kind)
    if ids and form != "table":
        raise UsageError(f"--ids prints ids alone, and --format {form} whole rows", hint="leave one of them out")
    session = open_session(data, index)
    screen = terminal(color)
    filters = filters_from(session.query, wanted)
    rows = session.query.rows(chosen, filters, limit, offset)
    if ids:
        write("".join(f"{row['id']}\n" for row in rows))
        return
    for_people = screen.drawn and form == "table"
    told = envelope("list", session, {"kind": chosen, **wanted.told(limit=limit, offset=offset or None)})
    page = Page(0, {})
    if for_people or form == "json":
        page = Page(session.query.count(chosen, filters), session.query.facets(chosen, filters))
        told |= {"total": page.total, "facets": page.facets}
    show_rows(
        rows,
        form=form,
        color=color,
        envelope=told,
        fields=list_fields(chosen),
        blocks=lambda: list_blocks(chosen, rows, page, cells=screen.width if for_people else None),
    )


def kind_from(text: str) -> Kind:
    """Return the kind that a word names, in the singular or the plural.

    Raises:
        UsageError: there is no such kind.
    """
    for kind in KINDS:
        if text.lower() in (kind, SINGULAR[kind]):
            return kind
    from forumcli.dataset.nearest import nearest

    near = nearest(text, KINDS)
    raise UsageError(
        f"there is no kind {text!r}", hint=f"did you mean {near}?" if near else "kinds: " + ", ".join(KINDS)
    )
