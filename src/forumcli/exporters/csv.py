"""CSV and TSV: RFC 4180, and nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from forumcli.yamltext.display import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_RUN_BY_SPREADSHEETS: Final = ("=", "+", "-", "@", "\t", "\r", "\n")


def csv_lines(
    heads: Sequence[str], rows: Iterable[Sequence[object]], *, tabs: bool = False, raw: bool = False
) -> Iterator[str]:
    """Yield the lines of a CSV (or TSV) file, the head first.

    Text that a spreadsheet would take for a formula gets an apostrophe in front, unless `raw`. What a terminal would
    act on is made visible. In TSV, tabs and line ends inside a cell become spaces, so that one record is one line.
    """
    yield _line([_cell(head, raw=raw) for head in heads], tabs=tabs)
    for row in rows:
        yield _line([_cell(value, raw=raw) for value in row], tabs=tabs)


def _cell(value: object, *, raw: bool) -> str:
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        value = "; ".join(map(str, value))
    text = "\t".join(map(visible, str(value).split("\t")))
    return "'" + text if text.startswith(_RUN_BY_SPREADSHEETS) and isinstance(value, str) and not raw else text


def _line(cells: Sequence[str], *, tabs: bool) -> str:
    if tabs:
        return "\t".join(" ".join(cell.replace("\t", " ").splitlines()) for cell in cells) + "\n"
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerow(cells)
    return buffer.getvalue()
