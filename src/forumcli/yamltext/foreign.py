"""Texts that are no dataset at all and say so themselves: an unfinished merge, a pointer, a web page."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from forumcli.yamltext.problem import Place, Problem, RelatedPlace
from forumcli.yamltext.source import Span

if TYPE_CHECKING:
    from forumcli.yamltext.source import SourceText

_CONFLICT = re.compile(r"(?:^|(?<=\r))(<{7}|>{7})(?: [^\r\n]*)?(?=[\r\n]|\Z)", re.MULTILINE)
_LFS_POINTER = re.compile(r"version https?://(?:git-lfs|hawser)\.github\.com/spec/")
_MOST_MARKERS = 1_000
_MARKUP = re.compile(r"\s*<(?:!doctype|\?xml|html|head|body|rss|feed|svg)\b", re.IGNORECASE)


def foreign_problems(source: SourceText) -> tuple[Problem, ...]:
    """Report what makes a text not worth parsing; nothing if it may be YAML."""
    text = source.text
    first_line = Span(0, len(source.line(1)))
    if _LFS_POINTER.match(text):
        return (
            Problem(
                "yaml-syntax",
                "this is a Git LFS pointer, not the file itself",
                Place(source.path, first_line),
                "fetch the file with `git lfs pull`",
            ),
        )
    if match := _MARKUP.match(text):
        start = match.end() - len(match.group().lstrip())
        return (
            Problem(
                "yaml-syntax",
                "this is a web page or an XML document, not YAML",
                Place(source.path, Span(start, match.end())),
                "the file was probably saved from a link to its page: download the file itself",
            ),
        )
    return _conflicts(source)


def _conflicts(source: SourceText) -> tuple[Problem, ...]:
    """Report each unresolved conflict of a merge once, at the line that opens it, else at the closing one."""
    if "<<<<<<<" not in source.text and ">>>>>>>" not in source.text:
        return ()
    markers = list(islice(_CONFLICT.finditer(source.text), _MOST_MARKERS))
    problems = []
    for number, marker in enumerate(markers):
        opens = marker.group(1) == "<<<<<<<"
        before = markers[number - 1] if number else None
        after = markers[number + 1] if number + 1 < len(markers) else None
        if not opens and before and before.group(1) == "<<<<<<<":
            continue
        related: tuple[RelatedPlace, ...] = ()
        if opens and after and after.group(1) == ">>>>>>>":
            related = (RelatedPlace(Place(source.path, Span(*after.span())), "it ends here"),)
        problems.append(
            Problem(
                "yaml-syntax",
                "a merge left a conflict here",
                Place(source.path, Span(*marker.span())),
                "keep one of the two versions, or both, and delete the marker lines",
                related,
            )
        )
    return tuple(problems)
