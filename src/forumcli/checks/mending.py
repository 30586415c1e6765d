"""How rules make fixes: a value written anew, a key or list item taken out, a comment removed. Edits only, no YAML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from forumcli.checks.locate import node_at
from forumcli.diagnostics.diagnostic import Applicability, Fix
from forumcli.yamltext.edit import Edit, quote
from forumcli.yamltext.node import Mapping, Node, Scalar, Sequence, Style
from forumcli.yamltext.source import SourceText, Span

if TYPE_CHECKING:
    from forumcli.dataset.dataset import Dataset
    from forumcli.yamltext.route import Route

_BLOCKS: Final = (Style.LITERAL, Style.FOLDED)
_BLANK: Final = re.compile(r"[ \t]*\Z")
_FLOW_END: Final = re.compile(r"[ \t]*:?[ \t]*")


def fix(title: str, path: str, edit: Edit, applicability: Applicability = Applicability.SAFE) -> Fix:
    """Return a fix of one edit in one file."""
    return Fix(title, ((path, (edit,)),), applicability)


def rewriting(
    dataset: Dataset, route: Route, text: str, title: str, applicability: Applicability = Applicability.SAFE
) -> Fix | None:
    """Return the fix that writes another text at a route; `None` where the value takes more than one line."""
    path = str(route[0])
    file = dataset.files[path]
    scalar = node_at(file.tree, route[1:])
    if scalar is None and route[-1] == "value":  # a statement that is written without its mapping
        scalar = node_at(file.tree, route[1:-1])
    if not isinstance(scalar, Scalar):
        return None
    edit = rewrite(file.source, scalar, text)
    return fix(title, path, edit, applicability) if edit else None


def rewrite(source: SourceText, scalar: Scalar, text: str) -> Edit | None:
    """Return the edit that writes another text in the place of a scalar of one line, in its manner of quoting."""
    start, end = scalar.span
    if scalar.style in _BLOCKS or start == end or re.search(r"[\r\n]", source.text[start:end]):
        return None
    made = quote(text)
    if scalar.style is Style.SINGLE_QUOTED and not made.startswith('"'):
        made = "'" + text.replace("'", "''") + "'"
    if scalar.style is Style.DOUBLE_QUOTED and not re.search(r"[\\\"]", text) and not made.startswith('"'):
        made = f'"{text}"'
    return Edit(scalar.span, made)


def removal(dataset: Dataset, route: Route) -> Edit | None:
    """Return the edit that takes out the key or the list item at the end of a route.

    `None` where that would take a comment with it, leave an empty mapping or list, or part what shares a line.
    """
    file = dataset.files[str(route[0])]
    parent = node_at(file.tree, route[1:-1])
    stretches = _members(parent)
    index = _position(parent, route[-1])
    if parent is None or index is None or len(stretches) < 2:  # noqa: PLR2004 - one must be left
        return None
    if file.source.text.startswith(("{", "["), parent.span.start):
        return _from_flow(file.source.text, stretches, index)
    return _lines(file.source, stretches[index], item=isinstance(parent, Sequence))


def uncommented(source: SourceText, span: Span) -> Edit:
    """Return the edit that removes a comment: with its line where nothing else stands there, else with its blanks."""
    line = source.position(span.start).line
    start = source.offset(line, 1)
    before, after = source.text[start : span.start], source.text[span.end : start + len(source.line(line))]
    if _BLANK.match(before) and _BLANK.match(after):
        return Edit(_whole_lines(source, line, line), "")
    return Edit(Span(start + len(before.rstrip(" \t")), span.end), "")


def _members(parent: Node | None) -> list[Span]:
    if isinstance(parent, Mapping):
        return [Span(each.key.span.start, max(each.key.span.end, each.value.span.end)) for each in parent.entries]
    return [each.span for each in parent.items] if isinstance(parent, Sequence) else []


def _position(parent: Node | None, step: str | int) -> int | None:
    if isinstance(parent, Mapping):
        return next((index for index, each in enumerate(parent.entries) if each.key.text == step), None)
    return step if isinstance(step, int) else None


def _from_flow(text: str, members: list[Span], index: int) -> Edit | None:
    """Take one member out of `{}` or `[]`, with the comma behind it, or before it where it is the last."""
    start, end = members[index]
    end += len((_FLOW_END.match(text, end) or [""])[0])
    if index + 1 < len(members):
        following = members[index + 1].start
        return Edit(Span(start, following), "") if re.fullmatch(r",[ \t]*", text[end:following]) else None
    before = members[index - 1].end
    return Edit(Span(before, end), "") if re.fullmatch(r"[ \t]*:?[ \t]*,[ \t]*", text[before:start]) else None


def _lines(source: SourceText, member: Span, *, item: bool) -> Edit | None:
    """Take whole lines out of a block, where they hold nothing but the member."""
    start, end = member
    first, last = source.position(start).line, source.position(end).line
    before = source.text[source.offset(first, 1) : start]
    tail = source.line(last)[source.position(end).column - 1 :]
    if not re.fullmatch(r"[ \t]*-[ \t]+" if item else r"[ \t]*", before) or not re.fullmatch(r"[ \t]*:?[ \t]*", tail):
        return None
    if re.search(r"(?:^|[ \t])#", source.text[start:end], re.MULTILINE):  # it might be a comment
        return None
    return Edit(_whole_lines(source, first, last), "")


def _whole_lines(source: SourceText, first: int, last: int) -> Span:
    end = source.offset(last + 1, 1) if last < source.line_count else len(source.text)
    return Span(source.offset(first, 1), end)
