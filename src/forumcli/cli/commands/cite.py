"""`forum cite`: a footnote for a quotation, an edition, a source, any other record, or the dataset."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import typer

from forumcli.cli import options
from forumcli.cli.commands.show import find
from forumcli.cli.console import terminal, write
from forumcli.cli.session import open_session


def command(
    ids: Annotated[list[str] | None, typer.Argument(metavar="[ID...]", help="By default `dataset`.")] = None,
    style: Annotated[Literal["chicago-note", "apa"], typer.Option("--style", help="How text reads.")] = "chicago-note",
    form: Annotated[
        Literal["text", "bibtex", "ris", "csl-json"], typer.Option("--format", "-f", help="Text, or a file.")
    ] = "text",
    color: options.ColorOption = "auto",
    data: options.DataOption = None,
    index: options.IndexOption = None,
) -> None:
    """Cite a record, or the dataset itself.

    A quotation with the post held then, an edition with its best sources, a source, any other record.
    """
    from forumcli.exporters.cited import DATASET, cited, cited_dataset
    from forumcli.exporters.registry import CITATION_FORMATS, printed

    session = open_session(data, index)
    dataset = cited_dataset(session.meta)

    def look_up(kind: str, id_: str) -> dict[str, Any] | None:
        return next((body for body in session.query.find(id_) if body["kind"] == kind), None)

    found = ([{"kind": DATASET}] if id_ == DATASET else find(session.query, id_) for id_ in ids or [DATASET])
    citations = [cited(body, dataset, look_up) for bodies in found for body in bodies]
    italic = "\x1b[3m{}\x1b[23m".format if terminal(color).color else str
    write(printed(citations, style, italic) if form == "text" else CITATION_FORMATS[form](citations))
