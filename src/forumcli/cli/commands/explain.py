"""`forum explain`: the story of a rule, or the list of all."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from forumcli.cli import options
from forumcli.cli.output import OUTPUT_VERSION, show_rows, write_json


def command(
    code: Annotated[
        str | None, typer.Argument(metavar="[CODE]", help="A rule's code or name; without one, all.")
    ] = None,
    form: Annotated[Literal["table", "json"], typer.Option("--format", "-f", help="How it is written.")] = "table",
    color: options.ColorOption = "auto",
) -> None:
    """Tell the story of a rule of the check.

    What it finds, why it matters, an example, what to do instead; without a code all rules are listed.
    """
    from forumcli.checks.pages import facts, page
    from forumcli.checks.registry import RULES
    from forumcli.checks.selection import find_rule
    from forumcli.cli.console import write
    from forumcli.cli.render.blocks import Column, Hint, Table
    from forumcli.cli.render.styled import styled

    rules = RULES if code is None else (find_rule(code),)
    rows = [facts(rule) for rule in rules]
    told = {"forum": {"command": "explain", "schema_version": OUTPUT_VERSION, "query": {"code": code}}}
    if code is not None and form == "json":
        write_json(told | {"results": [{**rows[0], "page": page(rules[0])}]})
        return
    if code is not None:
        write(page(rules[0]))
        return
    columns = (
        Column("Code", shrink=False),
        Column("Severity", shrink=False, rank=2),
        Column("Name", shrink=False),
        Column("Finds", rank=1),
    )
    cells = tuple(tuple(styled(row[key]) for key in ("id", "severity", "name", "summary")) for row in rows)
    show_rows(
        rows,
        form=form,
        color=color,
        envelope=told,
        fields={},
        blocks=lambda: [Table(columns, cells, wrapped=True), Hint(styled(f"{len(rows)} rules · forum explain CODE"))],
    )
