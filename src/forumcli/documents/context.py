"""What every document is made from: the dataset, its resolved editions, its names, and who appears where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from forumcli.documents.form import Json, plain, to_json, words
from forumcli.documents.names import Names, edition_title, names_of
from forumcli.documents.proofs import told_beside
from forumcli.documents.times import common_time, dates_of, time_key, year_of
from forumcli.documents.uses import Use, uses_in
from forumcli.model.date_words import in_short, in_words
from forumcli.model.dates import PartialDate
from forumcli.model.edition import SingleField
from forumcli.resolve.resolve import resolve_edition

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from forumcli.dataset.dataset import Dataset
    from forumcli.model.edition import Edition
    from forumcli.model.ids import EditionId, Kind, SourceId
    from forumcli.model.report import Report
    from forumcli.resolve.resolved import Resolved, ResolvedEdition

_OCCASION: Final[tuple[SingleField, ...]] = ("held", "weekday", "place", "mode")
"""The fields of an edition that are told wherever it is named."""
IN_PASSING: Final = frozenset({"mentions", "side_events"})
"""The sections of a report that name other editions and series."""


@dataclass(frozen=True, slots=True)
class Context:
    """A dataset with all that is computed from it once."""

    dataset: Dataset
    resolved: Mapping[EditionId, ResolvedEdition]
    names: Names
    order: tuple[Edition, ...]
    """The editions in order of time; those without a date last."""
    uses: Mapping[tuple[Kind, str], list[Use]]
    occasions: Mapping[EditionId, Json]

    def used(self, kind: Kind, id_: str) -> list[Use]:
        """Return where the reports point at a record, in order of time."""
        return self.uses.get((kind, id_), [])

    def told(self, use: Use) -> Json:
        """Return a use as JSON: the statement with its source and the edition it was made of.

        A key that the statement has as well (a side event has a date and a place of its own) is the edition's; the
        statement's own stands beside it as `stated_held`, `stated_place`. `report_status` is what the report says
        became of the edition: a speaker who is announced has not spoken.
        """
        occasion = self.occasion(use.edition)
        own = to_json(use.statement, self.names)
        renamed = {f"stated_{key}" if _base(key) in occasion else key: value for key, value in own.items()}
        status: Json = {"report_status": use.report.status.value} if use.report.status else {}
        return {"source": use.report.source, **status, **occasion, **renamed}

    def in_passing(self, kind: Kind, id_: str, own: Iterable[EditionId]) -> list[Json]:
        """Return where reports on other editions than its own name an edition or a series."""
        kept = frozenset(own)
        uses = [use for use in self.used(kind, id_) if use.section in IN_PASSING and use.edition.id not in kept]
        return [self.told(use) for use in uses]

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
        return self.occasions[edition.id]

    def field(self, resolved: Resolved) -> Json:
        """Return a resolved field as JSON whole: each side with all statements that make it."""
        made = brief(resolved, self.names)
        for told, side in zip(made["sides"], resolved.sides, strict=True):
            told["stated"] = [{"source": each.source, **to_json(each.statement, self.names)} for each in side.stated]
        return made

    def citations(self, ids: Iterable[SourceId]) -> list[Json]:
        """Name some sources, each once, with the mark that it has under a text, from 1."""
        return [{"mark": mark, **self.citation(id_)} for mark, id_ in enumerate(dict.fromkeys(ids), 1)]

    def citation(self, source_id: SourceId) -> Json:
        """Return how a source is named under a text: publisher, date, title, address.

        One that is `untitled` has for its title what it is listed by, which no source prints.
        """
        source = self.dataset.sources.get(source_id)
        if source is None:
            return {"id": source_id, "title": source_id}
        made: Json = {
            "id": source.id,
            "title": source.title or self.names.name("sources", source.id),
            "language": source.language,
        }
        if not source.title:
            made["untitled"] = True
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


def _base(key: str) -> str:
    """Return the key that another one stands beside: `held` for `held_words`."""
    return key.removesuffix("_words").removesuffix("_names").removesuffix("_name")


def brief(resolved: Resolved, names: Names) -> Json:
    """Return a resolved field in short: state, value, words, and each side with the ids of its sources."""
    kind = "places" if resolved.field == "place" else None
    made: Json = {"state": resolved.state, "voices": resolved.voices}
    if resolved.value is not None:
        made["value"] = plain(resolved.value)
        made["words"] = words(resolved.value, names, kind=kind)
        if isinstance(resolved.value, PartialDate):
            made["short"] = in_short(resolved.value)
    elif resolved.field == "held" and resolved.sides:
        made["short"] = in_short(common_time(dates_of(resolved)))
    if resolved.field == "held":
        made["year"] = year_of(resolved)
    if resolved.state == "disputed":
        sides = (words(side.value, names, kind=kind) for side in resolved.counted)
        made["either"] = " or ".join(dict.fromkeys(sides))
    if resolved.because:
        made["because"] = resolved.because
    made["sides"] = [
        {
            "value": plain(side.value),
            "words": words(side.value, names, kind=kind),
            "sources": [each.source for each in side.stated],
            "standing": side.standing,
        }
        for side in resolved.sides
    ]
    return made


def country_of(resolved: ResolvedEdition, dataset: Dataset) -> str | None:
    """Return the country that an edition was held in, by its place."""
    place = dataset.places.get(resolved.value("place"))
    return place.country if place else None


def _occasion(resolved: ResolvedEdition, dataset: Dataset, names: Names) -> Json:
    return {
        "edition": resolved.edition.id,
        "edition_name": names.name("editions", resolved.edition.id),
        "edition_short": edition_title(resolved, dataset, short=True),
        **{field: brief(resolved.fields[field], names) for field in _OCCASION},
        "place_country": country_of(resolved, dataset),
    }


def context_of(dataset: Dataset) -> Context:
    """Resolve, name and order everything in a dataset."""
    resolved = {id_: resolve_edition(edition, dataset) for id_, edition in dataset.editions.items()}
    order = tuple(sorted(dataset.editions.values(), key=lambda edition: time_key(resolved[edition.id])))
    names = names_of(dataset, resolved, told_beside(dataset))
    occasions = {id_: _occasion(each, dataset, names) for id_, each in resolved.items()}
    return Context(dataset, resolved, names, order, uses_in(order), occasions)
