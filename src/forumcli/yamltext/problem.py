"""What is wrong with a text, said as a value: found while reading or decoding, reported by a rule."""

from __future__ import annotations

from dataclasses import dataclass

from forumcli.yamltext.source import Span


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one file: its path as messages name it, and the span."""

    path: str
    span: Span


@dataclass(frozen=True, slots=True)
class RelatedPlace:
    """Another place that a problem is about, with a word on what stands there."""

    place: Place
    message: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of the data. `kind` is the name of the rule that reports it, such as `duplicate-key`."""

    kind: str
    message: str
    place: Place
    help: str | None = None
    related: tuple[RelatedPlace, ...] = ()
