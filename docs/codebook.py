"""The codebook: every key of the dataset's files with its type, meaning and an example, read from the model."""

# ruff: noqa: INP001 - scripts beside the documents, not a package

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from forumcli.dataset.shapes import (
    ChoiceShape,
    Field,
    ListShape,
    MapShape,
    RecordShape,
    ScalarShape,
    Shape,
    fields_of,
    value_field,
)
from forumcli.model.count import Count
from forumcli.model.dates import PartialDate
from forumcli.model.front import Front
from forumcli.model.ids import KIND_OF_ID, SINGULAR, CountryCode, EditionNumber, LanguageTag, Locator, Url, Verbatim
from forumcli.model.statement import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from forumcli.model.schema import Decoded


def _with_article(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


_SCALARS: Final[Mapping[object, str]] = MappingProxyType(
    {
        str: "text",
        Verbatim: "text, to the letter",
        int: "whole number",
        EditionNumber: "whole number from 1",
        PartialDate: "[date](data-model.md#dates)",
        Count: "[count](data-model.md#counts)",
        CountryCode: "country code (ISO 3166-1 alpha-2)",
        LanguageTag: "language tag (BCP 47)",
        Locator: "paragraph, or a range of them",
        Url: "http or https address",
        **{id_type: f"id of {_with_article(SINGULAR[kind])}" for id_type, kind in KIND_OF_ID.items()},
    }
)
_HEAD: Final = """# Codebook

Every key that a file of the dataset can hold. The same definition is in [dataset.schema.json](dataset.schema.json),
for editors that complete and check as one types (`forum schema` prints it). What the records mean together, and the
rules that they follow, is told in the [data model](data-model.md).

A key in **bold** is required. Scalars are read as text and typed by this table, never by YAML's guesses: `NO` is
Norway.
"""
_STATEMENT: Final = """
Every statement can carry these keys beside its own. Where none of them is needed, and `value` is all there is to say,
the value alone may stand in place of the mapping: `mode: online` is `mode: {value: online}`.
"""


def codebook() -> str:
    """Return the codebook as Markdown."""
    parts = [_HEAD, *(_section(cls) for cls in classes() if not issubclass(cls, Statement))]
    parts += ["\n## Statement\n", _STATEMENT, _table(Statement)]
    parts += [_section(cls) for cls in classes() if issubclass(cls, Statement)]
    return "".join(parts)


def classes() -> tuple[type[Decoded], ...]:
    """Return every class of record that can stand in a file, in the order in which the keys lead to them."""
    found: dict[type[Decoded], None] = {}
    waiting: list[type[Decoded]] = [Front]
    while waiting:
        cls = waiting.pop(0)
        found[cls] = None
        waiting += [inner for inner in _inside(cls) if inner not in found and inner not in waiting]
    return tuple(found)


def _inside(cls: type[Decoded]) -> Iterator[type[Decoded]]:
    for field in fields_of(cls).values():
        shape = field.shape
        while isinstance(shape, ListShape | MapShape):
            shape = shape.member
        if isinstance(shape, RecordShape):
            yield shape.type


def _section(cls: type[Decoded]) -> str:
    more = "\nWith the keys of every [statement](#statement).\n" if issubclass(cls, Statement) else ""
    return f"\n## {_title(cls)}\n\n{_first_line(cls)}\n{more}{_table(cls)}"


def _table(cls: type[Decoded]) -> str:
    inherited = fields_of(Statement) if issubclass(cls, Statement) and cls is not Statement else {}
    rows = [_row(name, field) for name, field in fields_of(cls).items() if name not in inherited]
    return "\n".join(["", "| key | type | meaning | example |", "|---|---|---|---|", *rows, ""])


def _row(name: str, field: Field) -> str:
    key = f"**`{name}`**" if field.key.required else f"`{name}`"
    kind = "id" if name == "id" else _type(field.shape)
    example = f"`{field.key.example}`" if field.key.example else ""
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in (key, kind, field.key.meaning, example)) + " |"


def _type(shape: Shape) -> str:
    match shape:
        case ScalarShape(scalar):
            return _SCALARS[scalar]
        case ChoiceShape(words):
            return "one of " + ", ".join(f"`{word}`" for word in words)
        case ListShape(member, single):
            inner = _type(member)
            return f"{inner}; or a list of such" if single else f"list: {inner}"
        case MapShape(member):
            return f"mapping to: {_type(member)}"
        case RecordShape(cls):
            plain = value_field(cls)
            link = f"[{_title(cls).lower()}](#{_title(cls).lower().replace(' ', '-')})"
            return f"{link}: {_type(plain.shape)}" if plain and isinstance(plain.shape, ScalarShape) else link


def _title(cls: type[Decoded]) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", cls.__name__).capitalize()


def _first_line(cls: type[Decoded]) -> str:
    return (cls.__doc__ or "").strip().partition("\n")[0]
