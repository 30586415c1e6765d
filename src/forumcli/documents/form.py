"""Records to JSON: every key as the YAML has it, and beside each id, date and count its words.

A reader of the JSON never needs a second call to learn what an id means: beside `place` stands `place_name`, beside
`countries` `countries_names`, beside `held` `held_words`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from forumcli.dataset.shapes import ListShape, MapShape, RecordShape, ScalarShape, Shape, fields_of
from forumcli.model.count import Count
from forumcli.model.date_words import in_words
from forumcli.model.dates import PartialDate
from forumcli.model.ids import KIND_OF_ID, CountryCode

if TYPE_CHECKING:
    from forumcli.documents.names import Names
    from forumcli.model.schema import Decoded

Json: TypeAlias = dict[str, Any]


def to_json(record: Decoded, names: Names) -> Json:
    """Turn a record into a JSON object, with what stands beside it; keys without a value are left out."""
    made: Json = {}
    for name, field in fields_of(type(record)).items():
        value = getattr(record, field.attribute)
        if value is None or value in ((), "") or (isinstance(field.shape, MapShape) and not value):
            continue
        made[name] = _plain(field.shape, value, names)
        made.update(_beside(name, field.shape, value, names))
    made.update(names.beside.get(record.route, {}))
    return made


def words(value: Any, names: Names, *, kind: Any = None) -> str:  # noqa: ANN401 - any value that a statement can have
    """Say a single value in words: a date, a count, the name behind an id, or the text itself."""
    if isinstance(value, PartialDate):
        return in_words(value)
    if isinstance(value, Count):
        return value.in_words()
    if kind is not None:
        return names.name(kind, value)
    return str(value)


def plain(value: Any) -> Any:  # noqa: ANN401
    """Return a value as JSON holds it: dates and counts as their text."""
    return value.text if isinstance(value, PartialDate | Count) else value


def _plain(shape: Shape, value: Any, names: Names) -> Any:  # noqa: ANN401
    match shape:
        case RecordShape():
            return to_json(value, names)
        case ListShape(member, _):
            return [_plain(member, each, names) for each in value]
        case MapShape(member):
            return {key: _plain(member, each, names) for key, each in value.items()}
        case _:
            return plain(value)


def _beside(name: str, shape: Shape, value: Any, names: Names) -> Json:  # noqa: ANN401
    """Return what stands beside a key: the name of an id or country, the words of a date or count."""
    many = isinstance(shape, ListShape)
    inner = shape.member if isinstance(shape, ListShape) else shape
    if not isinstance(inner, ScalarShape) or name == "id":
        return {}
    kind = KIND_OF_ID.get(inner.type)
    if kind is not None:
        return (
            {f"{name}_names": [names.name(kind, v) for v in value]}
            if many
            else {f"{name}_name": names.name(kind, value)}
        )
    if inner.type is CountryCode:
        return {f"{name}_names": [names.country(v) for v in value]} if many else {f"{name}_name": names.country(value)}
    if inner.type in (PartialDate, Count) and not many:
        return {f"{name}_words": words(value, names)}
    return {}
