"""`forum sql`: reading SQL on the index's documented views."""

from __future__ import annotations

import re
from typing import Annotated, Any, Final

import typer
from typer.core import TyperCommand

from forumcli.cli import options
from forumcli.cli.output import envelope, show_rows
from forumcli.cli.session import open_session

_SECONDS = 5.0
_COMMENT: Final = re.compile(r"--\s")


class Command(TyperCommand):
    """A command whose query may begin with a comment: no option has a space behind its hyphens."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - Typer's own signature
        """Read the arguments."""
        return super().parse_args(ctx, [f" {arg}" if _COMMENT.match(arg) else arg for arg in args])


def command(
    query: Annotated[
        str, typer.Argument(metavar="QUERY", help="A SELECT on the views; without one, they are listed.")
    ] = "",
    form: options.FormatOption = "table",
    color: options.ColorOption = "auto",
    data: options.DataOption = None,
    index: options.IndexOption = None,
) -> None:
    """Run read-only SQL on the documented views.

    Editions, statements, appearances, quotations, names and more; without a query the views are listed.
    """
    from forumcli.cli.render.blocks import Column, Table
    from forumcli.cli.render.styled import styled

    session = open_session(data, index)
    if query.strip():
        heads, rows = session.query.sql(query, _SECONDS)
    else:
        heads = ["view", "columns"]
        rows = [(name, ", ".join(columns)) for name, columns in session.query.tables().items()]
    cells = tuple(tuple(styled("" if value is None else str(value)) for value in row) for row in rows)
    show_rows(
        [dict(zip(heads, row, strict=True)) for row in rows],
        form=form,
        color=color,
        envelope=envelope("sql", session, {"sql": query}),
        fields={name: (lambda row, name=name: row[name]) for name in heads},  # type: ignore[misc]
        blocks=lambda: [Table(tuple(Column(head) for head in heads), cells, wrapped=True)],
    )
