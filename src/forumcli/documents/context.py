"""What every document is made from: the dataset, its resolved editions, its names, and who appears where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from forumcli.documents.form import Json, plain, to_json, words
from forumcli.documents.names import Names, edition_title, names_of
from forumcli.documents.uses import Use, uses_in
from forumcli.model.date_words import in_short, in_words
from forumcli.model.dates import PartialDate
from forumcli.resolve.resolve import resolve_edition

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from forumcli.dataset.dataset import Dataset
    from forumcli.model.edition import Edition, SingleField
    from forumcli.model.ids import EditionId, Kind, SourceId
    from forumcli.model.report import Report
    from forumcli.resolve.resolved import Resolved, ResolvedEdition

LAST_OF_ALL = (1,)
"""Sorts what has no date after everything that has one."""


@dataclass(frozen=True, slots=True)
class Context:
    """A dataset with all that is computed from it once."""

    dataset: Dataset
    resolved: Mapping[EditionId, ResolvedEdition]
    names: Names
    order: tuple[Edition, ...]
    """The editions in order of time; those without a date last."""
    uses: Mapping[tuple[Kind, str], list[Use]]

    def used(self, kind: Kind, id_: str) -> list[Use]:
        """Return where the reports point at a record, in order of time."""
        return self.uses.get((kind, id_), [])

    def told(self, use: Use) -> Json:
        """Return a use as JSON: the statement with its source and the edition it was made of."""
        return {"source": use.report.source, **self.occasion(use.edition), **to_json(use.statement, self.names)}

    def reports(self) -> Iterator[tuple[Edition, Report]]:
        """Yield every report with its edition, editions in order of time."""
        for edition in self.order:
            for report in edition.reports:
                yield edition, report

    def time_key(self, edition: Edition) -> tuple[object, ...]:
        """Return the place of an edition in time."""
        return time_key(self.resolved[edition.id])

    def short_title(self, edition: Edition) -> str:
        """Return an edition's title with the series' short name."""
        return edition_title(self.resolved[edition.id], self.dataset, short=True)

    def occasion(self, edition: Edition) -> Json:
        """Return what a line about something at an edition says of the edition."""
        resolved = self.resolved[edition.id]
        made: Json = {
            "edition": edition.id,
            "edition_name": self.names.name("editions", edition.id),
            "edition_short": self.short_title(edition),
            "held": self.field(resolved.fields["held"], "held"),
            "place": self.field(resolved.fields["place"], "place"),
            "place_country": self.country_of(resolved),
            "mode": self.field(resolved.fields["mode"], "mode"),
            "weekday": self.field(resolved.fields["weekday"], "weekday"),
        }
        return made

    def country_of(self, resolved: ResolvedEdition) -> str | None:
        """Return the country that an edition was held in, by its place."""
        place = self.dataset.places.get(resolved.value("place"))
        return place.country if place else None

    def field(self, resolved: Resolved, name: SingleField) -> Json:
        """Return a resolved field as JSON: state, value, words, and each side with its sources."""
        kind = "places" if name == "place" else None
        made: Json = {"state": resolved.state, "voices": resolved.voices}
        if resolved.value is not None:
            made["value"] = plain(resolved.value)
            made["words"] = words(resolved.value, self.names, kind=kind)
            if isinstance(resolved.value, PartialDate):
                made["short"] = in_short(resolved.value)
        if resolved.because:
            made["because"] = resolved.because
        made["sides"] = [
            {
                "value": plain(side.value),
                "words": words(side.value, self.names, kind=kind),
                "stated": [{"source": each.source, **to_json(each.statement, self.names)} for each in side.stated],
            }
            for side in resolved.sides
        ]
        return made

    def citation(self, source_id: SourceId) -> Json:
        """Return how a source is named under a text: publisher, date, title, address."""
        source = self.dataset.sources.get(source_id)
        if source is None:
            return {"id": source_id, "title": source_id}
        made: Json = {
            "id": source.id,
            "title": source.title or self.names.name("sources", source.id),
            "language": source.language,
        }
        if source.publisher:
            made["publisher"] = source.publisher
            made["publisher_name"] = self.names.name("organisations", source.publisher)
        if source.published:
            made["published"] = source.published.text
            made["published_words"] = in_words(source.published)
            made["published_short"] = in_short(source.published)
        if source.published_inferred:
            made["published_inferred"] = source.published_inferred
        for name in ("url", "archive_url", "derived_from"):
            value: Any = getattr(source, name)
            if value:
                made[name] = value
        made["read"] = source.read
        return made


def best_date(resolved: ResolvedEdition) -> PartialDate | None:
    """Return the date to sort by: the resolved one; where it is disputed, the first that is stated."""
    field = resolved.fields["held"]
    value = field.value if field.value is not None or not field.sides else field.sides[0].value
    return value if isinstance(value, PartialDate) else None


def time_key(resolved: ResolvedEdition) -> tuple[object, ...]:
    """Return the place of an edition in time: by date, then number, then id."""
    held = best_date(resolved)
    number = next((n.value for n in resolved.numbers.values() if n.value is not None), 0)
    id_ = resolved.edition.id
    return (0, *held.sort_key, number, id_) if held else (*LAST_OF_ALL, number, id_)


def context_of(dataset: Dataset) -> Context:
    """Resolve, name and order everything in a dataset."""
    resolved = {id_: resolve_edition(edition, dataset) for id_, edition in dataset.editions.items()}
    order = tuple(sorted(dataset.editions.values(), key=lambda edition: time_key(resolved[edition.id])))
    return Context(dataset, resolved, names_of(dataset, resolved), order, uses_in(order))
