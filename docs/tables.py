"""Tables of Markdown, and what stands in their cells."""

# ruff: noqa: INP001 - scripts beside the documents, not a package

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from forumcli.dataset.dataset import Dataset

_CODE: Final = re.compile(r"`([^`]+)`")


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return a table; a cell is one line, whatever it holds."""
    first = [_cell(head) for head in heads]
    lines = [_row(first), f"|{'---|' * len(first)}", *(_row([_cell(cell) for cell in cells]) for cells in rows)]
    return "\n".join(lines) + "\n"


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def anchor(heading: str) -> str:
    """Return the anchor of a heading, as GitHub makes it."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def linker(dataset: Dataset) -> Callable[[str], str]:
    """Return a function that makes links of the ids of sources in a text."""
    addresses = {str(source.id): source.url for source in dataset.sources.values() if source.url}

    def link(match: re.Match[str]) -> str:
        url = addresses.get(match[1])
        return f"[`{match[1]}`]({_escaped(url)})" if url else match[0]

    return lambda text: _CODE.sub(link, text)


def _escaped(url: str) -> str:
    return url.replace("(", "%28").replace(")", "%29")
