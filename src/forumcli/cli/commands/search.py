"""`forum search`: names and quotations, whatever the script and the spelling."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer
from typer.core import TyperCommand

from forumcli.cli import options
from forumcli.cli.filters import filters_from
from forumcli.cli.output import envelope, show_rows
from forumcli.cli.session import open_session
from forumcli.errors import UsageError
from forumcli.model.ids import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from forumcli.cli.render.blocks import Block
    from forumcli.search.result import SearchResult

_LEFT_OUT: Final = re.compile(r"-[^\W_]{2}")


class Command(TyperCommand):
    """A command whose words may be left out with a hyphen, `-women`: no option has one hyphen and several letters."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - Typer's own signature
        """Read the arguments."""
        return super().parse_args(ctx, [f" {arg}" if _LEFT_OUT.match(arg) else arg for arg in args])


@options.filtered
def command(
    wanted: options.Wanted,
    query: Annotated[list[str], typer.Argument(metavar="QUERY...", help="Names or words, in any script and order.")],
    kinds: Annotated[
        list[str] | None,
        typer.Option("--in", metavar="KIND", help="Only in this kind of record: " + ", ".join(KINDS) + "."),
    ] = None,
    explain: Annotated[bool, typer.Option("--explain", help="Say of each hit why it was found.")] = False,
    limit: Annotated[int, typer.Option("--limit", min=1, max=1000, metavar="N", help="At most so many.")] = 10,
    offset: options.OffsetOption = 0,
    form: options.FormatOption = "table",
    color: options.ColorOption = "auto",
    data: options.DataOption = None,
    index: options.IndexOption = None,
) -> None:
    """Search names and what was said; each hit says why.

    People, bodies, places, series, editions and quotations, whatever the script and the spelling.
    """
    from forumcli.cli.commands.list_ import kind_from
    from forumcli.cli.views.search import hit_json, nothing_json
    from forumcli.index.search_query import SearchIndex
    from forumcli.search.search import search

    text = " ".join(word.strip() for word in query)
    if not text.strip():
        raise UsageError("there is nothing to search for", hint="name a person, a place, or words of a quotation")
    session = open_session(data, index)
    chosen = tuple(kind_from(each) for each in kinds) if kinds else None
    filters = filters_from(session.query, wanted)
    found = SearchIndex(session.opened.connection)
    result = search(text, found, kinds=chosen, filters=filters, limit=limit, offset=offset)
    told = envelope("search", session, {"query": text, **wanted.told()})
    told |= {"total": result.total, "facets": {name: dict(values) for name, values in result.facets.items()}}
    told |= {**nothing_json(result), "notes": list(result.notes)}
    fields = ("id", "kind", "title", "tier", "score", "reason")
    show_rows(
        [hit_json(hit) for hit in result.hits],
        form=form,
        color=color,
        envelope=told,
        fields={name: (lambda row, name=name: row[name]) for name in fields},  # type: ignore[misc]
        blocks=lambda: _blocks(result, explain=explain, color=color),
    )
    if not result.total:
        raise typer.Exit(1)


def _blocks(result: SearchResult, *, explain: bool, color: options.ColorOption) -> Iterator[Block]:
    """Lay out the hits for whoever reads them; where stdout is a pipe, what is no hit is said on stderr."""
    from forumcli.cli.console import say, terminal
    from forumcli.cli.render.plain import in_pipe
    from forumcli.cli.views.search import nothing_blocks, search_blocks, search_lines

    if terminal(color).drawn or explain:
        return search_blocks(result, explain=explain)
    for note in result.notes:
        say(note)
    if not result.hits:
        say(in_pipe(nothing_blocks(result)).rstrip("\n"))
    return search_lines(result)
