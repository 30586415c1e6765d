"""The dataset as read: its records by id, where each stands, and what was wrong with the text. Read-only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from forumcli.yamltext.problem import Place, Problem
from forumcli.yamltext.route import Route, resolve
from forumcli.yamltext.source import SourceText, Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from forumcli.dataset.decode import Definition, Reference
    from forumcli.dataset.fingerprints import FingerprintFile
    from forumcli.model.edition import Edition
    from forumcli.model.front import Front
    from forumcli.model.ids import (
        EditionId,
        Kind,
        OrganisationId,
        PersonId,
        PlaceId,
        QuotationId,
        SeriesId,
        SourceId,
    )
    from forumcli.model.organisation import Organisation
    from forumcli.model.person import Person
    from forumcli.model.place import Place as PlaceRecord
    from forumcli.model.quotation import Quotation
    from forumcli.model.report import Report
    from forumcli.model.schema import Decoded
    from forumcli.model.series import Series
    from forumcli.model.source import Source
    from forumcli.yamltext.node import Node


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file of the dataset: where it lies, its text, its tree, and the SHA-256 of the very bytes that were read."""

    path: Path
    source: SourceText
    tree: Node | None
    digest: str


@dataclass(frozen=True, slots=True)
class Spoken:
    """A quotation with the report and the edition that it stands in."""

    quotation: Quotation
    report: Report
    edition: Edition


@dataclass(frozen=True, slots=True)
class Dataset:
    """Every record of a dataset, by id, in the order of the files; the first of two with one id wins."""

    path: Path
    """The front door."""
    front: Front
    files: Mapping[str, SourceFile]
    """By the path that messages show, the front door first."""
    series: Mapping[SeriesId, Series]
    editions: Mapping[EditionId, Edition]
    people: Mapping[PersonId, Person]
    organisations: Mapping[OrganisationId, Organisation]
    places: Mapping[PlaceId, PlaceRecord]
    sources: Mapping[SourceId, Source]
    quotations: Mapping[QuotationId, Spoken]
    problems: tuple[Problem, ...]
    references: tuple[Reference, ...]
    definitions: tuple[Definition, ...]
    unnamed: tuple[Definition, ...] = ()
    """Records without an id that can be used, in their order; `id` is what stands there instead, if anything."""
    unread: tuple[Problem, ...] = ()
    """For each file, or rest of one, that could not be read: the problem that says why. What it holds is unknown."""
    fingerprints: Mapping[str, FingerprintFile] = field(default_factory=lambda: MappingProxyType({}))
    """By the id of their source: what of its text is kept, so that excerpts can be proved."""
    unopened: tuple[Path, ...] = ()
    """The files that the front door names and that were not read: they cannot be, or lie outside its folder."""

    def records(self, kind: Kind) -> Mapping[str, Decoded]:
        """Return the records of a kind by id; a quotation's record is the quotation itself."""
        if kind == "quotations":
            return {id_: spoken.quotation for id_, spoken in self.quotations.items()}
        found: Mapping[str, Decoded] = getattr(self, kind)
        return found

    def place(self, route: Route, *, key: bool = False) -> Place:
        """Turn a route (a file's path, then keys) into a place; with `key`, that of the key rather than its value."""
        path = str(route[0])
        file = self.files[path]
        if file.tree is None:
            return Place(path, Span(0, 0))
        return Place(path, resolve(file.tree, route[1:], key=key))

    def editions_of(self, series: SeriesId) -> Iterator[Edition]:
        """Yield the editions of a series in the order of the files."""
        return (edition for edition in self.editions.values() if series in edition.series)

    def voice(self, source: SourceId) -> SourceId:
        """Return the source whose voice this one is: itself, or what it was copied from in the end."""
        seen = {source}
        while (record := self.sources.get(source)) and record.derived_from and record.derived_from not in seen:
            source = record.derived_from
            seen.add(source)
        return source
