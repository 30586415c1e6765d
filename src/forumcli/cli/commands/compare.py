"""`forum compare`: what each source says of an edition, side by side."""

from __future__ import annotations

from typing import Annotated

import typer

from forumcli.cli import options
from forumcli.cli.commands.show import find
from forumcli.cli.output import envelope, show_rows
from forumcli.cli.session import open_session


def command(
    edition: Annotated[str, typer.Argument(metavar="EDITION", help="The id of an edition.")],
    form: options.FormatOption = "table",
    color: options.ColorOption = "auto",
    data: options.DataOption = None,
    index: options.IndexOption = None,
) -> None:
    """Compare what each source says of an edition.

    One row a field, one column a source, differences marked.
    """
    from forumcli.cli.console import terminal
    from forumcli.cli.views.compare import compare_blocks, compare_rows

    session = open_session(data, index)
    screen = terminal(color)
    (body,) = find(session.query, edition, "edition")
    rows = [
        {"kind": "statement", "id": f"{body['id']}/{number}", **row} for number, row in enumerate(compare_rows(body), 1)
    ]
    names = ("field", "source", "value", "words", "as_printed", "evidence", "paragraph", "inferred", "state")
    show_rows(
        rows,
        form=form,
        color=color,
        envelope=envelope("compare", session, {"edition": body["id"]}),
        fields={name: (lambda row, name=name: row[name]) for name in names},  # type: ignore[misc]
        blocks=lambda: compare_blocks(body, screen.width if screen.drawn else None),
    )
