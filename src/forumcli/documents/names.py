"""Ids to names: how every record is called in words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from forumcli.documents.times import dates_of
from forumcli.model.countries import country_name
from forumcli.model.date_words import in_short
from forumcli.model.ordinals import ordinal_digits

if TYPE_CHECKING:
    from collections.abc import Mapping

    from forumcli.dataset.dataset import Dataset
    from forumcli.model.edition import Edition
    from forumcli.model.ids import EditionId, Kind
    from forumcli.model.source import Source
    from forumcli.resolve.resolved import ResolvedEdition
    from forumcli.yamltext.route import Route


@dataclass(frozen=True, slots=True)
class Names:
    """The display name of every record of a dataset, by kind and id."""

    by_kind: Mapping[Kind, Mapping[str, str]]
    beside: Mapping[Route, Mapping[str, Any]] = field(default_factory=dict)
    """What stands beside the keys of a record, by its route: the verdict on its words, and where to read them."""

    def name(self, kind: Kind, id_: str) -> str:
        """Return the name of a record; the id itself where there is no such record."""
        return self.by_kind[kind].get(id_, id_)

    def country(self, code: str) -> str:
        """Return the English name of a country."""
        return country_name(code)


def names_of(
    dataset: Dataset, resolved: Mapping[EditionId, ResolvedEdition], beside: Mapping[Route, Mapping[str, Any]]
) -> Names:
    """Collect the names of a dataset's records."""
    organisations = {str(each.id): each.name for each in dataset.organisations.values()}
    return Names(
        {
            "series": {each.id: each.name for each in dataset.series.values()},
            "editions": {id_: edition_title(each, dataset) for id_, each in resolved.items()},
            "people": {each.id: each.name for each in dataset.people.values()},
            "organisations": organisations,
            "places": {each.id: each.name for each in dataset.places.values()},
            "sources": {each.id: source_name(each, organisations) for each in dataset.sources.values()},
            "quotations": {},
        },
        beside,
    )


def source_name(source: Source, organisations: Mapping[str, str]) -> str:
    """Name a source by its title; without one, by its publisher and date."""
    publisher = organisations.get(source.publisher, source.publisher) if source.publisher else None
    if source.title:
        return source.title
    dated = source.published.text if source.published else None
    return ", ".join(part for part in (publisher, dated) if part) or source.id


def edition_title(resolved: ResolvedEdition, dataset: Dataset, *, short: bool = False) -> str:
    """Name an edition by its ordinal and series; without a number, by its year, or what is known of it."""
    edition = resolved.edition
    return " / ".join(_title_in(resolved, series, dataset, short=short) for series in edition.series) or edition.id


def _title_in(resolved: ResolvedEdition, series_id: Any, dataset: Dataset, *, short: bool) -> str:  # noqa: ANN401
    series = dataset.series.get(series_id)
    called = series_id if series is None else (series.short or series.name if short else series.name)
    number = resolved.numbers[series_id].value
    if number is not None:
        return f"{ordinal_digits(number)} {called}"
    years = {date.year for date in dates_of(resolved.fields["held"])}
    held = resolved.value("held")
    when = f"{years.pop() or in_short(held)}" if len(years) == 1 else ""
    return f"{called} {when}" if when else called


def number_words(edition: Edition, resolved: ResolvedEdition) -> str | None:
    """Return the ordinal of an edition in its first series, such as `8th`."""
    number = resolved.numbers[edition.series[0]].value
    return ordinal_digits(number) if number is not None else None
