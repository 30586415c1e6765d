"""How rules say things: records by their id, words as the source prints them, sources by name where they disagree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from forumcli.model.count import Count
from forumcli.model.dates import PartialDate
from forumcli.yamltext.display import excerpt

if TYPE_CHECKING:
    from collections.abc import Iterable

    from forumcli.dataset.dataset import Dataset
    from forumcli.model.statement import Statement
    from forumcli.resolve.resolved import Stated
    from forumcli.yamltext.route import Route

_LONGEST_LIST: Final = 5


def value_of(statement: Statement) -> Route:
    """Return the route to what a statement states."""
    return (*statement.route, "value")


def plain(value: Any) -> str:  # noqa: ANN401 - each field has a type of its own
    """Return a value as the dataset writes it."""
    return value.text if isinstance(value, PartialDate | Count) else str(value)


def quoted(statement: Statement) -> str:
    """Return the printed words of a statement in quotation marks, or nothing where it has none."""
    words = statement.as_ or statement.evidence
    return f" (“{excerpt(words)}”)" if words else ""


def said(stated: Stated, dataset: Dataset) -> str:
    """Say who states what, in the words of the source: `gazette` says 8 (“8th”)."""
    verb = "is taken to say" if stated.statement.inferred else "says"
    original = dataset.voice(stated.source)
    copy = f", a copy of `{original}`," if original != stated.source else ""
    return f"`{stated.source}`{copy} {verb} {excerpt(plain(stated.value))}{quoted(stated.statement)}"


def listed(words: Iterable[str]) -> str:
    """Join words as a sentence does: a, b and c; of many, the first few and how many more."""
    every = list(words)
    if len(every) > _LONGEST_LIST:
        every = [*every[:_LONGEST_LIST], f"{len(every) - _LONGEST_LIST} more"]
    return " and ".join(filter(None, (", ".join(every[:-1]), every[-1]))) if every else ""


def voices(said: Iterable[str]) -> str:
    """Join what several sources say; of many, the first few and how many more."""
    every = list(said)
    if len(every) > _LONGEST_LIST:
        every = [*every[:_LONGEST_LIST], f"and {len(every) - _LONGEST_LIST} more"]
    return "; ".join(every)


def ids(found: Iterable[str]) -> str:
    """List ids as messages show them."""
    return listed(f"`{each}`" for each in found)
