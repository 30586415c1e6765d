"""How wide each column of a table is: as wide as its cells, shrunk where it may, left out where it must."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from forumcli.cli.render.cells import width
from forumcli.cli.render.styled import clean

if TYPE_CHECKING:
    from forumcli.cli.render.blocks import Table

_GAP: Final = 2
_READABLE: Final = 6
"""In a column narrower than this nothing can be read."""


def fitted(table: Table, cells: int) -> list[tuple[int, int]] | None:
    """Return the columns to show, as (index, width), so that a row fits into `cells`.

    `None` where they would have to be too narrow to be read.
    """
    natural = [
        max([width(clean(column.head)) * table.heads, *(width(str(row[index])) for row in table.rows)])
        for index, column in enumerate(table.columns)
    ]
    shown = [index for index in range(len(natural)) if natural[index]]
    least = [min(size, table.columns[i].least) if table.columns[i].shrink else size for i, size in enumerate(natural)]
    while _total([least[i] for i in shown]) > cells and any(table.columns[i].rank for i in shown):
        shown.remove(max(reversed(shown), key=lambda i: table.columns[i].rank))
    sizes = _shrunk(shown, natural, least, cells)
    readable = all(size >= min(natural[index], _READABLE) for index, size in sizes)
    return sizes if readable and _total([size for _, size in sizes]) <= cells else None


def _shrunk(shown: list[int], natural: list[int], least: list[int], cells: int) -> list[tuple[int, int]]:
    """Take from the widest column that may shrink until all fit."""
    sizes = {i: natural[i] for i in shown}
    over = _total(list(sizes.values())) - cells
    while over > 0:
        able = [i for i in shown if sizes[i] > least[i]] or [i for i in shown if sizes[i] > 1]
        if not able:
            break
        widest = max(able, key=lambda i: sizes[i])
        sizes[widest] -= 1
        over -= 1
    return list(sizes.items())


def _total(sizes: list[int]) -> int:
    return sum(sizes) + _GAP * max(0, len(sizes) - 1)
