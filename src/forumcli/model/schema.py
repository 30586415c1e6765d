"""How a record class says what its YAML keys are: the one definition behind decoding, JSON Schema and codebook."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from forumcli.yamltext.route import Route

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Key:
    """What a YAML key means. `name` differs from the attribute only where Python reserves the word (`as`, `for`)."""

    meaning: str
    example: str = ""
    name: str = ""
    required: bool = False
    single: bool = False
    """A list that may be written as one scalar when it has one member."""
    otherwise: object = None
    """What stands for a required value that is missing or of no use, so that the rest of its record is not lost."""


def key(  # noqa: PLR0913 - one argument for each thing that can be said of a key
    meaning: str,
    example: str = "",
    *,
    name: str = "",
    required: bool = False,
    single: bool = False,
    default: object = None,
    otherwise: object = None,
) -> Any:  # noqa: ANN401 - as dataclasses.field: the type is the annotation of the attribute
    """Declare a dataclass field that is read from YAML: optional (`None`, or `default`) unless `required`."""
    metadata = {"key": Key(meaning, example, name, required, single, otherwise)}
    if required:
        return field(metadata=metadata)
    if isinstance(default, Mapping):  # no default of a dataclass may be unhashable
        return field(default_factory=lambda: default, metadata=metadata)
    return field(default=default, metadata=metadata)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """Anything read from YAML. `route` leads to it: the file's path as messages name it, then the keys."""

    route: Route = field(default=(), compare=False, repr=False)


def keys(cls: type[Decoded]) -> Iterator[tuple[dataclasses.Field[Any], Key]]:
    """Yield each field of a record class that YAML can give, as declared, own ones before inherited ones."""
    own = cls.__annotations__
    fields = [f for f in dataclasses.fields(cls) if "key" in f.metadata]
    for each in sorted(fields, key=lambda f: f.name not in own):
        declared: Key = each.metadata["key"]
        name = declared.name or each.name
        yield each, dataclasses.replace(declared, name=name)
