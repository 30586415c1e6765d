"""From spans to lines and columns: the one place where they come into being."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from typing import Final, NamedTuple
from urllib.parse import quote

from forumcli.yamltext.display import visible
from forumcli.yamltext.problem import Place
from forumcli.yamltext.source import Position, SourceText

_COMMAND: Final = re.compile(r"##(?=(?:vso)?\[)")
_DRIVE: Final = re.compile(r"[A-Za-z]:/")


class Range(NamedTuple):
    """Where something begins, and where it ends (exclusive)."""

    start: Position
    end: Position

    @property
    def one_line(self) -> bool:
        """Whether it begins and ends on one line."""
        return self.start.line == self.end.line


def shown(path: str) -> str:
    """Return a file's path as it is safe to show, on one line, and at the beginning of one."""
    safe = inert(visible(path).replace("\n", "\\u{a}"))
    return f"./{safe}" if safe.lstrip().startswith("::") else safe


def inert(text: str) -> str:
    """Return a text of as many characters in which no build server finds a command of its own, wherever it stands.

    GitHub's runner carries out `##[name]` in the middle of any line of a log, and Azure's agent `##vso[name]`; what
    GitHub writes as `::name::` it only looks for at the beginning.
    """
    return _COMMAND.sub("#＃", text)


def range_of(place: Place, sources: Mapping[str, SourceText]) -> Range:
    """Return the lines and columns of a place; the beginning of a file whose text is not at hand."""
    source = sources.get(place.path)
    if source is None:
        return Range(Position(1, 1), Position(1, 1))
    last = len(source.text)
    return Range(source.position(min(place.span.start, last)), source.position(min(place.span.end, last)))


def uri(path: str) -> str:
    """Return a file's path as an address, percent-encoded from its bytes: relative, or `file:` where it is absolute."""
    if drive := _DRIVE.match(path):
        return f"file:///{drive.group()}{quote(os.fsencode(path[drive.end() :]))}"
    address = quote(os.fsencode(path))
    return f"file://{address}" if path.startswith("/") else address
