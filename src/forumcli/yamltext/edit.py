"""Changes to a text, and text as a YAML scalar. A file is only ever patched; YAML is never written anew."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from forumcli.yamltext.implicit import implicit_type
from forumcli.yamltext.unicode_safety import suspects

if TYPE_CHECKING:
    from collections.abc import Iterable

    from forumcli.yamltext.source import Span

_SURELY_PLAIN = re.compile(r"[^\W\d_](?:[\w .;()/'+–—-]*[\w.;()/'–—+-])?")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\0": "\\0", "\x1b": "\\e"}


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace what stands at `span` by `text`; an empty span inserts, an empty text deletes."""

    span: Span
    text: str


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Return `text` with all edits made, whose spans are of the text as it was before any of them.

    Several insertions at one place keep the order in which they were given.

    Raises:
        ValueError: if two edits overlap or one lies outside of the text: both are faults of the caller.
    """
    parts: list[str] = []
    done = 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        start, end = edit.span
        if not done <= start <= end <= len(text):
            message = f"edit at {start}..{end} overlaps the one before it or leaves the text"
            raise ValueError(message)
        parts += (text[done:start], edit.text)
        done = end
    return "".join([*parts, text[done:]])


def quote(value: str) -> str:
    """Write a text as a one-line YAML scalar that every YAML 1.1 or 1.2 reader reads back as the same text.

    Plain where that is certainly safe, even inside `[]` and `{}`; else single-quoted; else double-quoted.

    Raises:
        ValueError: if there is a lone surrogate in the text, for which YAML has no form at all.
    """
    if _SURROGATE.search(value):
        message = "a lone surrogate cannot be written as YAML"
        raise ValueError(message)
    unsafe = {at for suspect in suspects(value) for at in range(*suspect.span)}
    if not unsafe and _SURELY_PLAIN.fullmatch(value) and implicit_type(value) is None:
        return value
    if not unsafe and not any(character in value for character in "\n\r\t"):
        return "'" + value.replace("'", "''") + "'"
    parts = [_escaped(c) if at in unsafe else _ESCAPES.get(c, c) for at, c in enumerate(value)]
    return '"' + "".join(parts) + '"'


def _escaped(character: str) -> str:
    """Write one character as an escape of double-quoted YAML."""
    if character in _ESCAPES:
        return _ESCAPES[character]
    number = ord(character)
    if number <= 0xFF:  # noqa: PLR2004 - two digits
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number <= 0xFFFF else f"\\U{number:08x}"  # noqa: PLR2004 - four digits
