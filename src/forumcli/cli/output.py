"""Results to stdout in the format asked for: blocks for people, records for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from forumcli.cli.console import terminal, write
from forumcli.yamltext.display import json_safe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from forumcli.cli.console import Color
    from forumcli.cli.options import Format
    from forumcli.cli.render.blocks import Block
    from forumcli.cli.session import Session

Json = dict[str, Any]
OUTPUT_VERSION: Final = 1
"""The version of the JSON output: raised when a key changes its name or meaning."""


def show_blocks(blocks: Iterable[Block], color: Color, *, markdown: bool = False) -> None:
    """Write blocks as the reader can best take them: a terminal, a pipe, or Markdown."""
    if markdown:
        from forumcli.cli.render.markdown import in_markdown

        write(in_markdown(blocks))
        return
    screen = terminal(color)
    if screen.drawn:
        from forumcli.cli.render.screen import on_screen

        write(on_screen(blocks, screen))
        return
    from forumcli.cli.render.plain import in_pipe

    write(in_pipe(blocks))


def show_rows(
    rows: Sequence[Json],
    *,
    form: Format,
    color: Color,
    envelope: Json,
    fields: Mapping[str, Callable[[Json], object]],
    blocks: Callable[[], Iterable[Block]],
) -> None:
    """Write rows: as a table by `blocks`, as JSON whole, as CSV and TSV by `fields`."""
    match form:
        case "json":
            write_json(envelope | {"results": list(rows)})
        case "jsonl":
            write("".join(json_line(row) for row in rows))
        case "csv" | "tsv":
            from forumcli.exporters.csv import csv_lines

            cells = ([fields[name](row) for name in fields] for row in rows)
            write("".join(csv_lines(list(fields), cells, tabs=form == "tsv")))
        case _:
            show_blocks(blocks(), color, markdown=form == "md")


def envelope(command: str, session: Session, query: Mapping[str, object]) -> Json:
    """Return what every JSON result says of itself."""
    return {
        "forum": {
            "command": command,
            "schema_version": OUTPUT_VERSION,
            "dataset": {
                "title": session.meta.get("title", ""),
                "version": session.meta.get("version", ""),
                "licence": session.meta.get("licence", ""),
            },
            "query": dict(query),
        }
    }


def write_json(value: Json) -> None:
    """Write one JSON object, indented, strict, with a line end."""
    write(json_text(value))


def json_text(value: Json) -> str:
    """Return one JSON object, indented, with a line end; what acts or hides in it is escaped."""
    return json_safe(json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)) + "\n"


def json_line(value: Json) -> str:
    """Return one JSON object on one line; what acts or hides in it, or what some readers split at, is escaped."""
    return json_safe(json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))) + "\n"
