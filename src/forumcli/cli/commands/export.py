"""`forum export`: the whole dataset, or a filtered part of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from forumcli.cli import options
from forumcli.cli.filters import filters_from
from forumcli.cli.session import open_session

if TYPE_CHECKING:
    from collections.abc import Iterator

    from forumcli.cli.session import Session
    from forumcli.index.query import Filters
    from forumcli.model.ids import Kind


@options.filtered
def command(
    wanted: options.Wanted,
    form: Annotated[Literal["json", "jsonl", "csv"], typer.Argument(metavar="FORMAT", help="json, jsonl or csv.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file, whole or not at all.")
    ] = None,
    kind: Annotated[
        list[str] | None,
        typer.Option("--kind", metavar="KIND", help="Only these kinds; csv takes one, or `statements`."),
    ] = None,
    raw: Annotated[
        bool, typer.Option("--raw", help="CSV for machines: no guard against spreadsheet formulas.")
    ] = False,
    data: options.DataOption = None,
    index: options.IndexOption = None,
) -> None:
    """Export the dataset, or a filtered part of it.

    Every record whole as JSON, or one kind (by default statements) as CSV.
    """
    from forumcli.cli.console import write
    from forumcli.cli.files import write_whole

    session = open_session(data, index)
    filters = filters_from(session.query, wanted)
    asked = wanted.told() | ({"kind": kind} if kind else {})
    if form == "csv":
        text = "".join(_csv(session, kind or ["statements"], filters, raw=raw))
    else:
        text = _json(session, kind, filters, asked, lines=form == "jsonl")
    if output is None:
        write(text)
    else:
        write_whole(output, text)


def _json(session: Session, kinds: list[str] | None, filters: Filters, asked: dict[str, object], *, lines: bool) -> str:
    from forumcli.cli.commands.list_ import kind_from
    from forumcli.cli.output import envelope, json_line, json_text
    from forumcli.model.ids import KINDS

    chosen: tuple[Kind, ...] = tuple(kind_from(each) for each in kinds) if kinds else KINDS
    bodies = [body for each in chosen for body in session.query.bodies(each, filters)]
    if lines:
        return "".join(json_line(body) for body in bodies)
    return json_text(envelope("export", session, asked) | {"results": bodies})


def _csv(session: Session, kinds: list[str], filters: Filters, *, raw: bool) -> Iterator[str]:
    from forumcli.cli.commands.list_ import kind_from
    from forumcli.cli.views.lists import list_fields
    from forumcli.errors import UsageError
    from forumcli.exporters.csv import csv_lines

    if len(kinds) != 1:
        raise UsageError("csv holds one kind of record", hint="name one --kind, or export json")
    if kinds[0] in ("statements", "statement"):
        heads, rows = session.query.statements(filters)
        return csv_lines(heads, rows, raw=raw)
    kind = kind_from(kinds[0])
    fields = list_fields(kind)
    return csv_lines(
        list(fields), ([cell(row) for cell in fields.values()] for row in session.query.rows(kind, filters)), raw=raw
    )
