"""`forum info`: which dataset is loaded, where its index is, and what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from forumcli import __version__
from forumcli.cli import options
from forumcli.cli.output import envelope, show_blocks, write_json
from forumcli.cli.session import open_session
from forumcli.model.ids import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from forumcli.cli.render.blocks import Block
    from forumcli.cli.session import Session


_SHOWN: Final = 8
"""How many values of a breakdown a person is shown."""
_BREAKDOWN: Final[tuple[tuple[str, str, dict[str, str]], ...]] = (
    ("Editions by series", "series", {}),
    ("Editions by number of independent sources", "voices", {}),
    ("Sources by language", "languages", {}),
    ("Sources by publisher", "publishers", {}),
    ("Sources by what was read", "read", {"full": "in full", "excerpt": "an excerpt only"}),
    ("Sources by independence", "independence", {"own": "speak for themselves", "copy": "copies of another's story"}),
)


def command(
    form: options.DocumentFormatOption = "table",
    color: options.ColorOption = "auto",
    data: options.DataOption = None,
    index: options.IndexOption = None,
) -> None:
    """Say which dataset is loaded, and what it holds.

    Why this one, where its index is and how fresh, and its records by series, language and publisher.
    """
    session = open_session(data, index)
    told: dict[str, Any] = {
        "kind": "dataset",
        "id": session.meta.get("title", ""),
        "program": __version__,
        "front": str(session.found.front),
        "found_by": session.found.origin,
        "files": session.query.files(),
        "index": str(session.opened.path) if session.opened.path else None,
        "index_state": _state(session),
        "description": session.meta.get("description", ""),
        "licence": session.meta.get("licence", ""),
        "version": session.meta.get("version", ""),
        "errors": int(session.meta.get("errors", "0")),
        "counts": {kind: session.query.count(kind) for kind in KINDS},
        "breakdown": session.query.breakdown(),
    }
    if form == "json":
        write_json(envelope("info", session, {}) | {"results": [told]})
    else:
        from forumcli.cli.console import terminal

        screen = terminal(color)
        most = _SHOWN if screen.drawn and form == "table" else None
        show_blocks(_blocks(told, most), color, markdown=form == "md")


def _state(session: Session) -> str:
    if session.opened.path is None:
        return "in memory"
    return "made anew just now" if session.opened.rebuilt else "fresh"


def _blocks(told: dict[str, Any], most: int | None) -> Iterator[Block]:
    from forumcli.cli.render.blocks import Facts, Heading, Hint, Title
    from forumcli.cli.render.styled import styled
    from forumcli.cli.views.text import count_words

    yield Title(styled((str(told["id"]), "title")), styled((f"version {told['version']}", "dim")))
    pairs = [
        ("about", told["description"]),
        ("licence", told["licence"]),
        ("dataset", f"{told['front']} ({told['found_by']})"),
        ("index", f"{told['index'] or 'none kept'} ({told['index_state']})"),
        ("errors", told["errors"]),
        ("program", f"forum {told['program']}"),
    ]
    yield Facts(tuple((styled((label, "dim")), styled(str(value))) for label, value in pairs))
    yield Heading(styled(("Holds", "accent")))
    yield Facts(tuple((styled((kind, "dim")), styled(str(number))) for kind, number in told["counts"].items()))
    for heading, name, words in _BREAKDOWN:
        values = [(words.get(str(value), str(value)), number) for value, number in told["breakdown"][name].items()]
        yield Heading(styled((heading, "accent")))
        yield Facts(tuple((styled((str(value), "dim")), styled(str(number))) for value, number in values[:most]))
        if len(values) > len(values[:most]):
            others = [number for _, number in values[most:]]
            rest = f"and {sum(others)} in {count_words(len(others), 'other')}: --format json shows all"
            yield Hint(styled(rest))
