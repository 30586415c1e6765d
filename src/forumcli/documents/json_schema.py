"""The JSON Schema (2020-12) of documents and list rows: records by the definition that decoding walks, others by hand.

What `form.to_json` and the modules beside it make is described here, strictly: a key that is renamed breaks it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, get_args

from forumcli.dataset.shapes import ChoiceShape, ListShape, MapShape, RecordShape, ScalarShape, Shape, fields_of
from forumcli.documents import recurrence
from forumcli.documents.row_schema import row_schemas
from forumcli.documents.schema_words import (
    NUMBER,
    NUMBER_OR_NULL,
    NUMBERS,
    TEXT,
    TEXT_OR_NULL,
    TEXTS,
    Json,
    many,
    obj,
    ref,
)
from forumcli.model.count import Count
from forumcli.model.dates import PartialDate
from forumcli.model.edition import Edition, Settled, SingleField
from forumcli.model.ids import KIND_OF_ID, CountryCode, EditionNumber
from forumcli.model.organisation import Organisation
from forumcli.model.person import Person, Tenure
from forumcli.model.place import Place
from forumcli.model.quotation import Quotation
from forumcli.model.report import Report
from forumcli.model.series import Series
from forumcli.model.source import Oddity, SelfStatement, Source, Staff
from forumcli.model.statement import (
    Figure,
    Host,
    Mention,
    Participation,
    PlacesStatement,
    PlaceStatement,
    Remark,
    SeriesStatement,
    SideEvent,
    Statement,
    Status,
)
from forumcli.resolve.resolved import Standing, State

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from forumcli.model.schema import Decoded

_PROVEN: Final = (Statement, Staff, SelfStatement, Oddity, Tenure)
"""Records with words of a source, beside which the verdict on them stands."""
_OCCASION: Final = ("held", "place", "mode", "weekday")


def definitions() -> dict[str, Json]:
    """Return the schemas of everything that documents and rows are made of, by name."""
    found: dict[str, Json] = {}
    for cls in (Report, Person, Organisation, Place, Series, Source, Settled):
        _define(cls, found)
    found |= _parts()
    for name, body in _bodies().items():
        found[f"{name}-document"] = body
    for name, row in row_schemas().items():
        found[f"{name}-row"] = row
    return dict(sorted(found.items()))


# --- records, as `to_json` tells them ---------------------------------------------------------------------------------


def _define(cls: type[Decoded], found: dict[str, Json]) -> None:
    if cls.__name__ in found:
        return
    found[cls.__name__] = {}
    required, optional = _told(cls)
    found[cls.__name__] = obj(required, optional, says=(cls.__doc__ or "").strip().splitlines()[0])
    for field in fields_of(cls).values():
        shape = field.shape
        while isinstance(shape, ListShape | MapShape):
            shape = shape.member
        if isinstance(shape, RecordShape):
            _define(shape.type, found)


def _told(cls: type[Decoded], *, apart: Iterable[str] = ()) -> tuple[dict[str, Json], dict[str, Json]]:
    """Return the keys of a record, required and optional; a key that also stands in `apart` is `stated_...`."""
    required: dict[str, Json] = {}
    optional: dict[str, Json] = {}
    for name, field in fields_of(cls).items():
        key = f"stated_{name}" if name in apart else name
        keys = required if field.key.required else optional
        keys[key] = {"description": field.key.meaning, **_shape(field.shape)}
        if beside := _beside(field.shape, name):
            keys[key + beside] = TEXTS if beside == "_names" else TEXT
    if issubclass(cls, _PROVEN):
        optional |= {"verdict": ref("Verdict"), "evidence_url": TEXT}
    return required, optional


def _shape(shape: Shape) -> Json:
    match shape:
        case RecordShape(cls):
            return ref(cls.__name__)
        case ListShape(member, _):
            return many(_shape(member))
        case MapShape(member):
            return {"type": "object", "additionalProperties": _shape(member)}
        case ChoiceShape(words):
            return {"enum": list(words)}
        case ScalarShape(type_):
            return NUMBER if type_ in (int, EditionNumber) else TEXT


def _beside(shape: Shape, name: str) -> str | None:
    """Return the ending of the key that stands beside one of this shape: `_name`, `_names`, `_words`."""
    inner = shape.member if isinstance(shape, ListShape) else shape
    if name == "id" or not isinstance(inner, ScalarShape):
        return None
    if inner.type in KIND_OF_ID or inner.type is CountryCode:
        return "_names" if isinstance(shape, ListShape) else "_name"
    return "_words" if inner.type in (PartialDate, Count) and inner is shape else None


# --- parts of several documents ---------------------------------------------------------------------------------------


def _parts() -> dict[str, Json]:
    side = {"value": {"type": ["string", "integer"]}, "words": TEXT, "sources": TEXTS}
    side["standing"] = {"enum": list(get_args(Standing))}
    state: Json = {"enum": list(get_args(State))}
    field = {"state": state, "voices": NUMBER}
    more: dict[str, Json] = {"value": side["value"], "words": TEXT, "short": TEXT, "because": TEXT}
    more["either"] = TEXT | {"description": "Of a disputed field: the values between which nothing decides."}
    more["year"] = NUMBER_OR_NULL | {"description": "Of a date: the year under which the edition stands."}
    stated = {
        "description": "A statement of the field, with its source.",
        "type": "object",
        "required": ["source"],
        "anyOf": [obj({"source": TEXT, **required}, optional) for required, optional in _statements()],
    }
    verdict = {"paragraph": TEXT, "paragraphs": TEXTS, "difference": TEXT, "through": TEXT}
    return {
        "Verdict": obj({"kind": TEXT}, verdict, says="What the words prove to be when held against the source's text."),
        "Field": obj(
            {**field, "sides": many(obj({**side, "stated": many(stated)}))},
            more,
            says="A field resolved: its state, its value if it has one, and every side with all that is stated.",
        ),
        "ShortField": obj({**field, "sides": many(obj(side))}, more, says="A field resolved, with its sides in short."),
        "Citation": obj(*_citation(), says="How a source is named under a text."),
        "MarkedCitation": obj({"mark": NUMBER, **_citation()[0]}, _citation()[1], says="A source with its mark."),
    }


def _statements() -> list[tuple[dict[str, Json], dict[str, Json]]]:
    """Return the keys of each sort of statement that a single-valued field can have."""
    found: dict[type[Decoded], tuple[dict[str, Json], dict[str, Json]]] = {}
    for name in get_args(SingleField):
        shape = fields_of(Report)[name].shape
        shape = shape.member if isinstance(shape, ListShape) else shape
        if isinstance(shape, RecordShape):
            found.setdefault(shape.type, _told(shape.type))
    return list(found.values())


def _citation() -> tuple[dict[str, Json], dict[str, Json]]:
    names = ("language", "publisher", "publisher_name", "published", "published_words", "published_short")
    more = ("published_inferred", "url", "archive_url", "derived_from", "read")
    untitled = {"const": True, "description": "The title is only what the source is listed by; it has none."}
    return {"id": TEXT, "title": TEXT}, {**dict.fromkeys((*names, *more), TEXT), "untitled": untitled}


def _occasion() -> dict[str, Json]:
    named = dict.fromkeys(("edition", "edition_name", "edition_short"), TEXT)
    return {**named, **dict.fromkeys(_OCCASION, ref("ShortField")), "place_country": TEXT_OR_NULL}


def _use(*classes: type[Decoded], more: Mapping[str, Json] | None = None) -> Json:
    """Return the schema of a statement told with its source and its edition: of any of these classes."""
    made = []
    for cls in classes:
        required, optional = _told(cls, apart=_occasion())
        status = {"report_status": {"enum": list(get_args(Status))}}
        made.append(obj({**(more or {}), "source": TEXT, **_occasion(), **required}, {**status, **optional}))
    return made[0] if len(made) == 1 else {"anyOf": made}


# --- documents --------------------------------------------------------------------------------------------------------


def _bodies() -> dict[str, Json]:
    return {
        "edition": _edition(),
        "series": _series(),
        "person": _record(Person, "person", _person()),
        "organisation": _record(Organisation, "organisation", _organisation()),
        "place": _record(Place, "place", _place()),
        "source": _source(),
        "quotation": _quotation(),
    }


def _record(cls: type[Decoded], kind: str, more: Mapping[str, Json]) -> Json:
    required, optional = _told(cls)
    own = {"kind": {"const": kind}, "title": TEXT}
    return obj({**required, **own, **more}, {name: value for name, value in optional.items() if name != "kind"})


def _edition() -> Json:
    named = obj({"id": TEXT, "name": TEXT})
    field = definitions_of_field()
    number = obj({"series": TEXT, "series_name": TEXT, **field[0]}, field[1])
    return obj(
        {
            "kind": {"const": "edition"},
            "id": TEXT,
            "title": TEXT,
            "series": many(named),
            "numbers": many(number),
            "fields": obj(dict.fromkeys(get_args(SingleField), ref("Field"))),
            "disputed": TEXTS,
            "sources": many(ref("MarkedCitation")),
            "reports": many(ref("Report")),
            "in_passing": many(_use(Mention, SideEvent)),
        },
        {"parent": TEXT, "parent_name": TEXT, "note": TEXT},
        says=(Edition.__doc__ or "").strip(),
    )


def definitions_of_field() -> tuple[dict[str, Json], dict[str, Json]]:
    """Return the keys of a resolved field, required and optional."""
    field = _parts()["Field"]
    required = {name: field["properties"][name] for name in field["required"]}
    return required, {name: value for name, value in field["properties"].items() if name not in required}


def _series() -> Json:
    missing = obj({"missing": NUMBERS}, says="A run of numbers that no edition of the dataset has.")
    rung = obj(
        {
            **_occasion(),
            **dict.fromkeys(("number", "theme", "attendance"), ref("Field")),
            "hosts": TEXTS,
            "disputed": TEXTS,
            "sources": TEXTS,
        }
    )
    required, optional = _told(SeriesStatement)
    venue = obj({"place": TEXT, "place_name": TEXT, "country": TEXT_OR_NULL, "editions": TEXTS})
    host = obj({"organisation": TEXT_OR_NULL, "name": TEXT, "editions": TEXTS})
    wording = obj({"language": TEXT, "number": NUMBER, "as": TEXT, "sources": TEXTS})
    more = {
        "status": {"enum": list(recurrence.Standing.__args__)},  # type: ignore[attr-defined]
        "years": NUMBERS,
        "yearly_since": NUMBER_OR_NULL,
        "venues": many(venue),
        "hosts": many(host),
        "wordings": many(wording),
        "editions": many({"anyOf": [missing, rung]}),
        "missing_numbers": NUMBERS,
        "silent_years": NUMBERS,
        "disputed": TEXTS,
        "statements": many(obj({"source": TEXT, "edition": TEXT, **required}, optional)),
        "in_passing": many(_use(Mention, SideEvent)),
        "sources": many(ref("MarkedCitation")),
    }
    return _record(Series, "series", more)


def _person() -> dict[str, Json]:
    required, optional = _told(Staff)
    return {
        "appearances": many(_use(Participation)),
        "quotations": many(_use(Quotation)),
        "mentions": many(_use(Mention)),
        "statements": many(_use(Figure, Remark)),
        "staff_of": many(obj({"source": TEXT, "role_words": TEXT, **required}, optional)),
        "sources": many(ref("MarkedCitation")),
    }


def _organisation() -> dict[str, Json]:
    uses = _use(Host, Participation, Mention, Remark, Quotation, more={"as_what": TEXT})
    return {
        "parts": many(obj({"id": TEXT, "name": TEXT})),
        "occasions": many(uses),
        "published_sources": many(ref("Citation")),
        "sources": many(ref("MarkedCitation")),
    }


def _place() -> dict[str, Json]:
    uses = _use(PlaceStatement, PlacesStatement, SideEvent, Mention, more={"as_what": TEXT})
    return {
        "place_kind": TEXT,
        "contains": many(obj({"id": TEXT, "name": TEXT})),
        "occasions": many(uses),
        "sources": many(ref("MarkedCitation")),
    }


def _source() -> Json:
    reports = obj({**_occasion(), "quotations": NUMBER, "note": TEXT_OR_NULL})
    required, optional = _told(Source)
    own = {"kind": {"const": "source"}, "title": TEXT, "reports": many(reports), "copies": TEXTS}
    more = {"published_short": TEXT, "untitled": _citation()[1]["untitled"]}
    return obj({**required, **own}, {**more, **{k: v for k, v in optional.items() if k not in own}})


def _quotation() -> Json:
    required, optional = _told(Quotation, apart=_occasion())
    own = {
        "kind": {"const": "quotation"},
        "title": TEXT,
        "source": TEXT,
        **_occasion(),
        "speaker": TEXT,
        "verbatim": {"type": "boolean"},
        "sources": many(ref("MarkedCitation")),
    }
    speaker = dict.fromkeys(("for", "for_name", "country", "country_name"), TEXT)
    return obj({**required, **own}, {**optional, **speaker, "speaker_post": TEXT_OR_NULL, "role": TEXTS})
