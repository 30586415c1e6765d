"""Records to citations: from the JSON documents that the index keeps, and no other reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias

from forumcli.exporters.citation import (
    Citation,
    CitedDataset,
    CitedName,
    Doubt,
    Occasion,
    Quoted,
    When,
    Where,
    Work,
    address,
    name_in_parts,
    one_line,
)
from forumcli.model.dates import DateError, PartialDate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

Json: TypeAlias = "dict[str, Any]"
LookUp: TypeAlias = "Callable[[str, str], Json | None]"
"""From a kind and an id to what is known of that record."""

DATASET: Final = "dataset"
"""The id by which the dataset itself is asked for."""

_THERE: Final = frozenset(
    {"presided", "chaired", "opened", "keynote", "spoke", "welcomed", "attended", "discussed", "interviewed"}
)
_FOUND: Final = {"direct": "quoted in", "first-person": "in", "indirect": "reported in"}


def cited_dataset(meta: Mapping[str, str]) -> CitedDataset:
    """Return the dataset as it describes itself: title, version, licence."""
    return CitedDataset(*(one_line(meta.get(key) or "") for key in ("title", "version", "licence")))


def cited(body: Json, dataset: CitedDataset, look_up: LookUp) -> Citation:
    """Return what a record, or the dataset (`{"kind": "dataset"}`), is cited by; `look_up` finds what it points at."""
    if body["kind"] == DATASET:
        return Citation(dataset)
    kind, id_, name = body["kind"], body["id"], one_line(body["title"])
    match kind:
        case "source":
            return Citation(dataset, kind, id_, name, works=(_work(body, look_up),))
        case "edition":
            works = tuple(_work_of(each, look_up) for each in _telling(body))
            return Citation(dataset, kind, id_, name, occasion=_occasion(name, body["fields"]), works=works)
        case "quotation":
            works = tuple(_work_of(each, look_up) for each in body["sources"])
            occasion = _occasion(one_line(body["edition_name"]), body)
            return Citation(dataset, kind, id_, name, _quoted(body), occasion, works)
        case _:
            return Citation(dataset, kind, id_, name)


def _telling(body: Json) -> list[Json]:
    """Return the sources that tell of an edition, the best to cite first: read whole, after the event, no copy."""
    status = {report["source"]: report.get("status", {}).get("value", "held") for report in body["reports"]}
    return sorted(
        (each for each in body["sources"] if each["id"] in status),
        key=lambda each: (each.get("read") != "full", status[each["id"]] != "held", "derived_from" in each),
    )


def _quoted(body: Json) -> Quoted:
    verbatim = bool(body["verbatim"])
    return Quoted(
        wording=one_line(body.get("text" if verbatim else "summary") or ""),
        verbatim=verbatim,
        speaker=one_line(body["speaker"]),
        post=one_line(body.get("speaker_post") or ""),
        manner=_manner(body),
        found=_FOUND[body["form"]],
        inferred=bool(body.get("inferred")),
        paragraph=one_line(body.get("at") or ""),
        original=one_line(body.get("original") or ""),
        translated_by=one_line(body.get("translated_by") or ""),
    )


def _manner(body: Json) -> str:
    """Say how the words belong to the edition: a letter or a signed statement was not spoken at it."""
    roles = set(body.get("role") or ())
    if body["form"] == "first-person":
        return "in a signed statement on the occasion of"
    if roles & _THERE:
        return "at"
    return "in a letter to" if "sent-letter" in roles else "in connection with"


def _occasion(name: str, fields: Json) -> Occasion:
    return Occasion(name, _held(fields.get("held") or {}), _where(fields))


def _held(field: Json) -> When | None:
    state = field.get("state")
    if state == "disputed":
        return When(one_line(field["either"]), doubt="disputed")
    if "value" not in field:
        return None
    if state == "inferred":
        return When(one_line(field["words"]), _date(field["value"]), "inferred", one_line(field.get("because") or ""))
    return When(one_line(field["words"]), _date(field["value"]))


def _where(fields: Json) -> Where | None:
    place, mode = fields.get("place") or {}, fields.get("mode") or {}
    state = place.get("state")
    words = one_line(place["either"]) if state == "disputed" else one_line(place.get("words") or "")
    if mode.get("value") in ("online", "hybrid"):
        words = f"{words} and online" if words else "online"
    if not words:
        return None
    doubts: dict[str, Doubt] = {"inferred": "inferred", "disputed": "disputed"}
    return Where(words, doubts.get(state or "", ""))


def _work_of(citation: Json, look_up: LookUp) -> Work:
    return _work(look_up("source", citation["id"]) or citation, look_up)


def _work(source: Json, look_up: LookUp) -> Work:
    return Work(
        id=source["id"],
        type=source.get("type") or "article",
        title="" if source.get("untitled") else one_line(source["title"]),
        title_note=one_line(source.get("title_note") or ""),
        authors=tuple(_authors(source, look_up)),
        publisher=one_line(source.get("publisher_name") or ""),
        published=_stated(source, "published"),
        retrieved=_stated(source, "retrieved"),
        url=address(source.get("url") or ""),
        url_note=one_line(source.get("url_note") or ""),
        archive_url=address(source.get("archive_url") or ""),
        language=one_line(source.get("language") or ""),
    )


def _authors(source: Json, look_up: LookUp) -> Iterator[CitedName]:
    for each in source.get("staff") or ():
        if each["role"] == "author" and one_line(each["person_name"]):
            person = look_up("person", each["person"]) or {}
            yield name_in_parts(each["person_name"], person.get("family") or "")


def _stated(source: Json, key: str) -> When | None:
    if key not in source:
        return None
    because = one_line(source.get(f"{key}_inferred") or "")
    date = _date(source[key])
    return When(one_line(source[f"{key}_words"]), date, "inferred" if because else "", because)


def _date(text: str) -> PartialDate | None:
    """Return a date of the index, which holds only dates that could be read; else its words must do."""
    try:
        return PartialDate.parse(text)
    except DateError:
        return None
