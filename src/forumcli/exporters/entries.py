"""What reference managers are told of a citation: one entry a source, the same for BibTeX, RIS and CSL-JSON."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from forumcli.exporters.citation import (
    CitedName,
    Occasion,
    WorkType,
    marked,
    paragraphs,
)

if TYPE_CHECKING:
    from forumcli.exporters.citation import Citation, CitedDataset, Quoted, When, Work
    from forumcli.model.dates import PartialDate

EntryType: TypeAlias = WorkType | Literal["dataset"]
_NOT_IN_KEYS: Final = re.compile(r"[^A-Za-z0-9:_-]+")
_KINDS_WITH_OWN_IDS: Final = ("source", "quotation")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a bibliography; a text that is not known is empty."""

    key: str
    type: EntryType
    title: str
    authors: tuple[CitedName, ...] = ()
    publisher: str = ""
    version: str = ""
    published: When | None = None
    retrieved: When | None = None
    url: str = ""
    language: str = ""
    occasion: Occasion | None = None
    place: str = ""
    """Where in the source: `para. 6`."""
    words: str = ""
    """What was said: in quotation marks to the letter, or as a paraphrase."""
    notes: tuple[str, ...] = ()
    """Who said it where, and the dataset: short enough to be printed."""
    remarks: tuple[str, ...] = ()
    """Why a value is what it is: for whoever keeps the entry, not for print."""

    @property
    def annotation(self) -> str:
        """What an entry keeps for its owner: the words, then the remarks."""
        return " – ".join(part for part in (self.words, *self.remarks) if part)


def entries(citations: Iterable[Citation]) -> tuple[Entry, ...]:
    """Return the entries of some citations: none twice, and no key for two."""
    made: dict[str, Entry] = {}
    for entry in (each for citation in citations for each in _entries_of(citation)):
        key, count = entry.key, 1
        while key.casefold() in made and made[key.casefold()] != replace(entry, key=key):
            count += 1
            key = f"{entry.key}-{count}"
        made[key.casefold()] = replace(entry, key=key)
    return tuple(made.values())


def key_of(*parts: str) -> str:
    """Return a key that every program takes; where letters had to go, a hash keeps it unlike any other's."""
    text = ":".join(part for part in parts if part)
    kept = _NOT_IN_KEYS.sub("-", text).strip("-")
    if kept == text and kept:
        return kept
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{kept}-{digest}" if kept else f"record-{digest}"


def _entries_of(citation: Citation) -> Iterator[Entry]:
    if not citation.works:
        yield _dataset_entry(citation)
    for work in citation.works:
        key = (citation.id,) if citation.kind in _KINDS_WITH_OWN_IDS else (citation.id, work.id)
        yield _work_entry(work, citation, key_of(*key))


def _work_entry(work: Work, citation: Citation, key: str) -> Entry:
    quoted = citation.quoted
    return Entry(
        key=key,
        type=work.type,
        title=work.title or f"[Untitled {work.type.replace('-', ' ')}]",
        authors=work.authors,
        publisher=work.publisher,
        published=work.published,
        retrieved=work.retrieved,
        url=work.url,
        language=work.language,
        occasion=citation.occasion,
        place=paragraphs(quoted.paragraph) if quoted else "",
        words=_words(quoted) if quoted else "",
        notes=(*_said(citation), *_of_work(work), _in_dataset(citation)),
        remarks=tuple(_remarks(work, citation.occasion)),
    )


def _dataset_entry(citation: Citation) -> Entry:
    dataset = citation.dataset
    key = key_of(citation.kind, citation.id) if citation.id else key_of("dataset", *_key_words(dataset))
    record = f"Record: {citation.name} ({citation.kind} {citation.id})" if citation.id else ""
    notes = (record, *_said(citation), f"Licence: {dataset.licence}" if dataset.licence else "")
    return Entry(
        key=key,
        type="dataset",
        title=dataset.title or "[Untitled dataset]",
        version=dataset.version,
        occasion=citation.occasion,
        place=paragraphs(citation.quoted.paragraph) if citation.quoted else "",
        words=_words(citation.quoted) if citation.quoted else "",
        notes=tuple(note for note in notes if note),
    )


def _key_words(dataset: CitedDataset) -> Iterator[str]:
    """Yield a dataset's title and version as one word each."""
    for text in (dataset.title, dataset.version):
        yield "-".join(re.findall(r"[a-z0-9]+", text.lower()))


def _words(quoted: Quoted) -> str:
    return f"“{quoted.wording}”" if quoted.verbatim else f"Paraphrase: {quoted.wording}"


def _said(citation: Citation) -> Iterator[str]:
    """Yield who said it, where and when, as notes."""
    quoted, held = citation.quoted, citation.occasion
    if quoted:
        yield f"{quoted.who}, {quoted.manner} the {held.name}" if held else quoted.who
        if quoted.original:
            yield f"Original: “{quoted.original}”"
        if quoted.translated_by:
            yield f"Translated by {quoted.translated_by}"
    elif held:
        yield f"On the {held.name}"
    if held and held.when:
        yield f"Held: {marked(held.when.words, held.when.doubt)}"
    if held and held.where:
        yield f"Place: {marked(held.where.words, held.where.doubt)}"


def _of_work(work: Work) -> Iterator[str]:
    if work.published and (work.published.doubt or not plain_parts(work.published)):
        yield f"Published: {marked(work.published.words, work.published.doubt)}"
    if work.title_note:
        yield "Title supplied"
    if work.archive_url:
        yield f"Archived at {work.archive_url}"


def _remarks(work: Work, held: Occasion | None) -> Iterator[str]:
    reasons = {
        "Date of the forum": held.when.because if held and held.when else "",
        "Date of publication": work.published.because if work.published else "",
        "Title": work.title_note,
        "Address": work.url_note,
    }
    return (f"{what}: {why}" for what, why in reasons.items() if why)


def _in_dataset(citation: Citation) -> str:
    dataset = citation.dataset
    said = f"In {dataset.title or 'an untitled dataset'}"
    said += f", version {dataset.version}" if dataset.version else ""
    said += f" ({dataset.licence})" if dataset.licence else ""
    return f"{said}, record {citation.id}"


def plain_parts(when: When | None) -> tuple[tuple[int, ...], ...]:
    """Return a date as numbers, `((2022, 11, 8), (2022, 11, 9))`; nothing where numbers would claim too much."""
    date = when.date if when else None
    if date is None or date.qualified:
        return ()
    if date.precision == "interval":
        sides = tuple(_parts(side) for side in (date.start, date.end) if side)
        return sides if len(sides) == 2 and all(sides) else ()  # noqa: PLR2004 - both sides
    parts = _parts(date)
    return (parts,) if parts else ()


def _parts(date: PartialDate) -> tuple[int, ...]:
    count = {"year": 1, "month": 2, "day": 3}.get(date.precision, 0)
    first = date.first
    return (first.year, first.month, first.day)[:count] if first else ()


def iso(parts: tuple[int, ...]) -> str:
    """Return the numbers of a date as ISO 8601 writes them: `2022-11`."""
    return "-".join(f"{number:0{2 if place else 4}}" for place, number in enumerate(parts))
