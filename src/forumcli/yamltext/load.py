"""The whole way from a file to its tree, with every problem on it reported once."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from forumcli.yamltext.decoding import decode, read_file
from forumcli.yamltext.limits import DEFAULT_LIMITS, Limits
from forumcli.yamltext.reader import read

if TYPE_CHECKING:
    from pathlib import Path

    from forumcli.yamltext.node import Node
    from forumcli.yamltext.problem import Problem
    from forumcli.yamltext.source import SourceText


@dataclass(frozen=True, slots=True)
class Loaded:
    """One file as it was read. What could not be had is None; `problems`, ordered by place, say why."""

    path: str
    problems: tuple[Problem, ...]
    digest: str | None = None
    """SHA-256, in hexadecimal, of the very bytes that were read."""
    source: SourceText | None = None
    root: Node | None = None


def load(path: Path, shown: str, limits: Limits = DEFAULT_LIMITS) -> Loaded:
    """Read a file, which `shown` is the name of in messages. Never raises, whatever the file may be."""
    raw = read_file(path, shown, limits)
    return load_bytes(shown, raw, limits) if isinstance(raw, bytes) else Loaded(shown, (raw,))


def load_bytes(shown: str, raw: bytes, limits: Limits = DEFAULT_LIMITS) -> Loaded:
    """Read a file whose bytes are at hand. What is not text is not parsed: more problems would not help."""
    digest = hashlib.sha256(raw).hexdigest()
    source, problems = decode(shown, raw)
    if problems:
        return Loaded(shown, problems, digest, source)
    root, problems = read(source, limits)
    return Loaded(shown, problems, digest, source, root)
