"""Records to what search reads of them: the names they go by, what is about them line by line, and what was said.

What a record is *about* stands in lines, each with its role, so that a hit can say where a word was found.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from forumcli.documents.form import to_json
from forumcli.documents.posts import post_words
from forumcli.documents.sources import speaker_of
from forumcli.documents.times import years_of
from forumcli.documents.uses import statements
from forumcli.index.rows import statement_words
from forumcli.index.search_shape import OWN_NAMES, SPEAKER_TOO, Entry, Line
from forumcli.model.ordinals import ordinal_digits
from forumcli.model.quotation import Quotation
from forumcli.model.statement import Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from forumcli.dataset.dataset import Spoken
    from forumcli.documents.context import Context
    from forumcli.model.dates import PartialDate
    from forumcli.model.edition import Edition
    from forumcli.model.ids import Kind
    from forumcli.model.source import Source

    Span = tuple[date, date]


def entries(context: Context) -> Iterator[Entry]:
    """Yield the entry of every record."""
    dataset = context.dataset
    for person in dataset.people.values():
        lines = [("country", context.names.country(person.country))] if person.country else []
        lines += _person_lines(person.id, context)
        names = _names("people", person.id, context)
        if person.family and person.family not in {text for _, text in names}:
            names = (*names, ("short", person.family))
        yield Entry("people", person.id, names, tuple(lines))
    for body in dataset.organisations.values():
        lines = [("country", context.names.country(body.country))] if body.country else []
        if body.parent:
            lines.append(("part of", context.names.name("organisations", body.parent)))
        lines += _occasions("organisations", body.id, context)
        yield Entry("organisations", body.id, _names("organisations", body.id, context), tuple(lines))
    for place in dataset.places.values():
        lines = [("country", context.names.country(place.country))] if place.country else []
        if place.within:
            lines.append(("within", context.names.name("places", place.within)))
        lines += _occasions("places", place.id, context)
        names = _names("places", place.id, context)
        shorter = place.name.removesuffix(_PROVINCE)
        if shorter not in {text for _, text in names}:
            names = (*names, ("short", shorter))
        yield Entry("places", place.id, names, tuple(lines))
    for series in dataset.series.values():
        yield Entry("series", series.id, _names("series", series.id, context))
    for edition in dataset.editions.values():
        yield _edition_entry(edition, context)
    for spoken in dataset.quotations.values():
        yield _quotation_entry(spoken, context)
    for source in dataset.sources.values():
        yield _source_entry(source, context)


_PROVINCE = " Province"
"""What is left out where a province is called by its name."""
_SOURCE_LINES = (("publisher", "publisher_name"), ("published", "published_words"), ("address", "url"))


def _source_entry(source: Source, context: Context) -> Entry:
    """Make the entry of a source: called by its title, its id, and the host at which it stands."""
    from urllib.parse import urlsplit

    names = [("display", context.names.name("sources", source.id)), ("id", source.id)]
    host = urlsplit(source.url or "").hostname
    if host:
        names.append(("host", host.removeprefix("www.")))
    cited = context.citation(source.id)
    lines = [(role, str(cited[key])) for role, key in _SOURCE_LINES if key in cited]
    return Entry("sources", source.id, tuple(names), tuple(lines), held=_near(_spans([source.published])))


def _names(kind: Kind, id_: str, context: Context) -> tuple[Line, ...]:
    """Return the names of a record: its display name, the short ones, then every other, none of them twice."""
    record = context.dataset.records(kind)[id_]
    lines = [("display", context.names.name(kind, id_))]
    short = getattr(record, "short", None)
    lines += [("short", text) for text in (*((short,) if short else ()), *getattr(record, "abbreviations", ()))]
    lines += [("added" if name.added else "printed", name.text) for name in getattr(record, "names", ())]
    return tuple({text: (role, text) for role, text in reversed(lines)}.values())[::-1]


def _person_lines(person: str, context: Context) -> Iterator[Line]:
    """Yield one line an appearance: the post then, its body and country, the edition, its place and year."""
    for use in context.used("people", person):
        if use.section not in {"participants", "mentions"}:
            continue
        told = to_json(use.statement, context.names)
        parts = [
            post_words(told),
            told.get("post_as"),
            *_short_names(told.get("for"), context),
            told.get("country_name"),
            *_occasion_words(use.edition, context),
            told.get("name_as"),
        ]
        role = "appearance" if use.section == "participants" else "mentioned"
        yield role, " · ".join(dict.fromkeys(part for part in parts if part))
    for source in context.dataset.sources.values():
        for staff in source.staff:
            if staff.person == person:
                yield "staff of a source", f"{staff.role.replace('-', ' ')}, {context.names.name('sources', source.id)}"


def _short_names(body: str | None, context: Context) -> tuple[str, ...]:
    found = context.dataset.organisations.get(body) if body else None  # type: ignore[call-overload]  # a str at run time
    return found.abbreviations if found else ()


def _occasions(kind: Kind, id_: str, context: Context) -> list[Line]:
    """Return one line for each edition at which a body or place comes in."""
    editions = {use.edition.id: use.edition for use in context.used(kind, id_)}
    return [("edition", " · ".join(_occasion_words(edition, context))) for edition in editions.values()]


def _occasion_words(edition: Edition, context: Context) -> list[str]:
    """Return the title of an edition, its place and its year."""
    fields = context.resolved[edition.id].fields
    place = context.names.name("places", fields["place"].value) if fields["place"].value else ""
    years = map(str, sorted(years_of(context.resolved[edition.id])))
    return [context.names.name("editions", edition.id), *([place] if place else []), *years]


def _when_and_where(edition: Edition, context: Context) -> list[str]:
    """Return the place of an edition, what it lies within and its country; then the years."""
    places = context.dataset.places
    place = context.resolved[edition.id].fields["place"].value
    around: list[str] = []
    country = None
    while place in places and len(around) < len(places):
        around.append(context.names.name("places", place))
        country = country or places[place].country
        place = places[place].within
    if country:
        around.append(context.names.country(country))
    return [*dict.fromkeys(around), *map(str, sorted(years_of(context.resolved[edition.id])))]


def _place_names(edition: Edition, context: Context) -> list[str]:
    """Return the other names of the place of an edition, in any script, but for those that it had for a time only."""
    place = context.dataset.places.get(context.resolved[edition.id].fields["place"].value)
    return [name.text for name in place.names if not (name.since or name.until)] if place else []


_A_MONTH: Final = 31
"""Days. Who says that something was held in a year does not say that it was on a given day."""


def _held(edition: Edition, context: Context) -> tuple[Span, ...]:
    """Return the first and last day of the date of an edition; of each that is told where they dispute.

    Of disputed dates a vague one that another lies in is left out: that is not what they dispute about.
    """
    field = context.resolved[edition.id].fields["held"]
    spans = _spans([field.value] if field.value is not None else [side.value for side in field.sides])
    return _near({span: exact for span, exact in spans.items() if exact or not any(_in(each, span) for each in spans)})


def _spans(dates: Iterable[PartialDate | None]) -> dict[Span, bool]:
    """Return the first and last day of some dates, each with whether it is exact to the day."""
    ends = {each: (each.first or each.last, each.last or each.first) for each in dates if each}
    return {(first, last): each.day_exact for each, (first, last) in ends.items() if first and last}


def _near(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(sorted((first, last) for first, last in spans if (last - first).days < _A_MONTH))


def _in(one: Span, other: Span) -> bool:
    return one != other and other[0] <= one[0] and one[1] <= other[1]


def _edition_entry(edition: Edition, context: Context) -> Entry:
    """Make the entry of an edition: called as its series is called, by each ordinal, and by its printed names."""
    resolved = context.resolved[edition.id]
    names: list[Line] = [("display", context.names.name("editions", edition.id))]
    for series, number in resolved.numbers.items():
        ordinal = f"{ordinal_digits(number.value)} " if number.value is not None else ""
        if series in context.dataset.series:
            names += [(role, ordinal + text) for role, text in _names("series", series, context)]
    about: list[Line] = [("held", " · ".join(_when_and_where(edition, context)))]
    about += [("place", text) for text in _place_names(edition, context)]
    for report in edition.reports:
        for section, statement in statements(report):
            if isinstance(statement, Quotation) or not isinstance(statement, Statement):
                continue
            told = to_json(statement, context.names)
            if section == "name":
                names.append(("printed", told["value"]))
            parts = (statement_words(statement, told), told.get("as"), told.get("evidence"))
            about.append((section.replace("_", " "), " · ".join(dict.fromkeys(part for part in parts if part))))
    distinct = tuple({text: (role, text) for role, text in reversed(names)}.values())[::-1]
    return Entry("editions", edition.id, distinct, tuple(dict.fromkeys(about)), held=_held(edition, context))


def _quotation_entry(spoken: Spoken, context: Context) -> Entry:
    """Make the entry of a quotation: the words, then the speaker under every name, the post then, and the occasion."""
    quotation = spoken.quotation
    speaker = speaker_of(spoken, context)
    about: list[Line] = []
    if quotation.by and quotation.by in context.dataset.people:
        names = _names("people", quotation.by, context)
        about += [("speaker" if role in OWN_NAMES else SPEAKER_TOO, text) for role, text in names]
    else:
        about.append(("speaker", speaker["speaker"]))
    if speaker.get("speaker_post"):
        words = (speaker["speaker_post"], *_short_names(speaker.get("for"), context))
        about.append(("post", " · ".join(words)))
    about.append(("edition", " · ".join(_occasion_words(spoken.edition, context))))
    about += [("topic", topic) for topic in quotation.topics]
    indirect = quotation.form == "indirect"
    return Entry(
        "quotations",
        quotation.id,
        about=tuple(about),
        said=quotation.summary if indirect else quotation.text,
        beside=quotation.evidence if indirect else quotation.original,
        form=quotation.form,
        held=_held(spoken.edition, context),
    )
