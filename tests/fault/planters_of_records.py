"""Faults of what is said: identity, numbering, dates, places, people (I, N, D, P, H)."""

from __future__ import annotations

from datetime import date, timedelta

from forumcli.model.dates import WEEKDAYS, PartialDate
from tests.fault.planting import FRONT, Copy, Planter, Site

LATER = {
    "global-times-2021": "cfhrd-2024-05-30",
    "nca-2022-07-14": "cfhrd-2024-05-30",
    "cssn-2022-11-25": "cfhrd-2024-05-30",
    "cfhrd-2024-05-30": "global-times-2025",
}
"""A source that was published late enough to tell of the same edition."""
HIGHEST = {"cooperation": 9, "think-tank": 2, "human-rights": 2}
LAST_YEAR = {"cooperation": 2022, "think-tank": 2022, "human-rights": 2024}
PLANTED = "inferred: planted"


def other_report(copy: Copy, fields: str) -> Site:
    """Give an edition a second report by a source that could tell of it, and return its first."""
    report = copy.any("editions.*.reports.0", where=lambda site: _source(copy, site) in LATER)
    reports = copy.near(report, 1)
    assert reports
    copy.add_item(reports, f"{{source: {LATER[_source(copy, report)]}, {fields}}}")
    return report


def new_edition(copy: Copy, series: str, fields: str, source: str = "cfhrd-2024-05-30", more: str = "") -> None:
    """Add an edition with one report to the file of a series."""
    (editions,) = (site for site in copy.sites("editions") if site.file == f"{series}.yaml")
    copy.add_item(editions, f"{{id: planted, series: {series}{more}, reports: [{{source: {source}, {fields}}}]}}")


def _source(copy: Copy, report: Site) -> str:
    return copy.value(report, 0, "source") or ""


def _series(copy: Copy) -> str:
    return copy.random.choice(sorted(HIGHEST))


# --- identity


def _id_twice(copy: Copy) -> None:
    record = copy.any("people.*.id", "places.*.id", "organisations.*.id", "sources.*.id")
    section = copy.near(record, 2)
    assert section
    more = ", language: en" if record.route[0] == "sources" else ", name: Another"
    copy.add_item(section, f"{{id: {record.text}{more}}}")


def _bad_id(copy: Copy) -> None:
    quotation = copy.any("editions.*.reports.*.quotations.*.id")
    copy.rewrite(quotation, quotation.text.replace("-", "_").upper())


def _dangling(copy: Copy) -> None:
    site = copy.any(
        "editions.*.reports.*.hosts.*.organisation",
        "editions.*.reports.*.participants.*.for",
        "editions.*.reports.*.place.value",
        "organisations.*.parent",
        "places.*.within",
    )
    copy.rewrite(site, f"{site.text}-x")


def _wrong_kind(copy: Copy) -> None:
    site = copy.any("editions.*.reports.*.hosts.*.organisation", "editions.*.reports.*.participants.*.for")
    copy.rewrite(site, copy.any("people.*.id").text)


def _to_itself(copy: Copy) -> None:
    record = copy.any("organisations.*", where=lambda site: copy.value(site, 0, "parent") is None)
    copy.add_key(record, "parent", copy.value(record, 0, "id") or "")


def _circle(copy: Copy) -> None:
    child = copy.any("organisations.*.parent")
    (parent,) = (s for s in copy.sites("organisations.*") if copy.value(s, 0, "id") == child.text)
    copy.add_key(parent, "parent", copy.value(child, 1, "id") or "")
    copy.mark(child)
    copy.mark_written()


def _broken_redirect(copy: Copy) -> None:
    root = copy.any("schema", where=lambda site: site.file == FRONT)
    front = copy.near(root, 1)
    assert front
    copy.add_key(front, "redirects", "{old-name: nobody-there}")


# --- numbering


def _same_number(copy: Copy) -> None:
    number = copy.any("editions.*.reports.*.number.value")
    series = copy.value(number, 4, "series") or ""
    new_edition(copy, series, f"number: {{value: {number.text}, {PLANTED}}}")


def _other_number(copy: Copy) -> None:
    report = copy.any("editions.*.reports.0", where=lambda s: bool(copy.near(s, 0, "number")))
    reports, number = copy.near(report, 1), copy.near(report, 0, "number", "value")
    assert reports
    assert number
    other = int(number.text) + copy.random.randint(1, 5)
    copy.add_item(reports, f"{{source: {LATER[_source(copy, report)]}, number: {{value: {other}, {PLANTED}}}}}")
    copy.mark(number)


def _gap(copy: Copy) -> None:
    series = _series(copy)
    number = HIGHEST[series] + copy.random.randint(2, 9)
    new_edition(copy, series, f"number: {{value: {number}, {PLANTED}}}")


def _earlier(copy: Copy) -> None:
    series = _series(copy)
    number, year = HIGHEST[series] + 1, copy.random.randint(1992, 2020)
    new_edition(copy, series, f"number: {{value: {number}, {PLANTED}}}, held: {{value: {year}, {PLANTED}}}")


def _ordinal_in_name(copy: Copy) -> None:
    site = copy.any("series.*.short")
    copy.rewrite(site, copy.random.choice(["Third", "11th", "XII"]) + f" {site.text}")


def _numbered_names(copy: Copy) -> list[Site]:
    return [s for s in copy.sites("editions.*.reports.*.name.value") if s.text.startswith(("8th", "9th", "Second"))]


def _other_title(copy: Copy) -> None:
    name = copy.random.choice(_numbered_names(copy))
    copy.rewrite(name, name.text.replace(name.text.split()[0], copy.random.choice(["17th", "Third", "Eleventh"]), 1))


def _two_titles(copy: Copy) -> None:
    names = [f"name: {ordinal} Forum of Cities" for ordinal in ("Tenth", "11th")]
    new_edition(copy, _series(copy), f"{names[0]}}}, {{source: global-times-2025, {names[1]}")


def _misspelt(copy: Copy) -> None:
    name = copy.random.choice([site for site in _numbered_names(copy) if site.text[0].isdigit()])
    copy.rewrite(name, name.text.replace("th ", copy.random.choice(["st ", "nd ", "rd "]), 1))


def _bare_number(copy: Copy) -> None:
    (editions,) = (site for site in copy.sites("editions") if site.file == "think-tank.yaml")
    report = f"{{source: cfhrd-2024-05-30, number: {{value: 3, {PLANTED}}}}}"
    copy.add_item(editions, f"{{id: planted, series: [think-tank, human-rights], reports: [{report}]}}")


def _one_of_two(copy: Copy) -> None:
    first, second = copy.random.sample(["think-tank", "human-rights"], 2)
    (editions,) = (site for site in copy.sites("editions") if site.file == f"{first}.yaml")
    report = f"{{source: cfhrd-2024-05-30, number: {{value: 3, series: {first}, {PLANTED}}}}}"
    copy.add_item(editions, f"{{id: planted, series: [{first}, {second}], reports: [{report}]}}")


def _yearly(copy: Copy, series: str) -> None:
    record = copy.any("series.*", where=lambda site: copy.value(site, 0, "id") == series)
    copy.add_key(record, "cadence", "yearly since 2012")


def _years_between(copy: Copy) -> None:
    _yearly(copy, "cooperation")
    number = f"number: {{value: 10, {PLANTED}}}"
    new_edition(copy, "cooperation", f"{number}, held: {{value: 2025-03, {PLANTED}}}", source="global-times-2025")


def _same_year(copy: Copy) -> None:
    series = _series(copy)
    _yearly(copy, series)
    number = f"number: {{value: {HIGHEST[series] + 1}, {PLANTED}}}"
    held = f"held: {{value: {LAST_YEAR[series]}-12, {PLANTED}}}"
    new_edition(copy, series, f"{number}, {held}", source="global-times-2025")


def _look_alike(copy: Copy) -> None:
    series = copy.any("series")
    copy.add_item(series, "{id: look-alike, name: China–Central Asia Regional Cooperation Forum}")


def _too_early(copy: Copy) -> None:
    series, before = copy.random.choice(
        [("cooperation", "think-tank"), ("cooperation", "human-rights"), ("think-tank", "human-rights")]
    )
    record = copy.any("series.*", where=lambda site: copy.value(site, 0, "id") == series)
    copy.add_key(record, "successor_of", before)


def _far_session(copy: Copy) -> None:
    events = copy.any(
        "editions.*.reports.*.side_events", where=lambda s: "cooperation-8" not in (copy.value(s, 3, "id") or "")
    )
    copy.add_item(events, "{name: a session, kind: session, held: 2001-01-01}")


def _not_held(copy: Copy) -> None:
    report = copy.any("editions.*.reports.0", where=lambda site: bool(copy.near(site, 0, "outcomes")))
    status = copy.near(report, 0, "status", "value")
    assert status
    copy.rewrite(status, copy.random.choice(["cancelled", "postponed"]))


# --- dates


def _no_date(copy: Copy) -> None:
    copy.rewrite(copy.any("editions.*.reports.*.held.value"), copy.random.choice(["2022-13-40", "soon", "2023-02-30"]))


def _backwards(copy: Copy) -> None:
    copy.rewrite(copy.any("editions.*.reports.*.held.value"), "2022-11-09/2022-11-08")


def _too_exact(copy: Copy) -> None:
    held = copy.any("editions.*.reports.*.held.value", where=lambda site: site.text == "2023-09")
    copy.rewrite(held, f"2023-09-{copy.random.randint(10, 30)}")


def _two_readings(copy: Copy) -> None:
    site = copy.any("sources.*.published_as", where=lambda each: copy.near(each, 1, "note") is None)
    copy.rewrite(site, f"{copy.random.randint(1, 6):02}/{copy.random.randint(7, 12):02}/2024")


def _exact_report(copy: Copy) -> tuple[Site, PartialDate]:
    """Return a report that gives days, no weekday, and its date."""
    held = copy.any("editions.*.reports.*.held.value", where=lambda site: site.text.count("-") in (2, 4, 5))
    report = copy.near(held, 2)
    assert report
    return report, PartialDate.parse(held.text)


def _other_weekday(copy: Copy) -> None:
    report, held = _exact_report(copy)
    days = [day for day in (held.first, held.last) if day]
    right = {WEEKDAYS[day.weekday()] for day in days}
    copy.add_key(report, "weekday", copy.random.choice(sorted(set(WEEKDAYS) - right)))


def _too_old(copy: Copy) -> None:
    source = copy.any("sources.*", where=lambda site: bool(copy.near(site, 0, "published_as")))
    published = copy.near(source, 0, "published")
    assert published
    copy.rewrite(published, f"20{copy.random.randint(10, 20)}-05-30")
    copy.remove_key(source, "published_as")
    copy.mark(published)


def _future(copy: Copy) -> None:
    new_edition(copy, _series(copy), f"held: {{value: {copy.random.randint(2027, 2060)}, {PLANTED}}}")


def _announced(copy: Copy) -> None:
    fields = f"status: announced, held: {{value: {copy.random.randint(2010, 2025)}, {PLANTED}}}"
    new_edition(copy, _series(copy), fields)


def _too_long(copy: Copy) -> None:
    start = date(2023, copy.random.randint(1, 6), 1)
    end = start + timedelta(days=copy.random.randint(32, 90))
    new_edition(copy, _series(copy), f"held: {{value: {start}/{end}, {PLANTED}}}")


def _relative(copy: Copy) -> None:
    copy.add_item(copy.any("sources"), "{id: undated, title: Undated, language: en, read: excerpt}")
    held = f"held: {{value: 2022, as: {copy.random.choice(['last Friday', 'yesterday', 'сегодня'])}}}"
    new_edition(copy, _series(copy), held, source="undated")


def _other_words(copy: Copy) -> None:
    site = copy.any("sources.*.published", where=lambda each: bool(copy.near(each, 1, "published_as")))
    day = date.fromisoformat(site.text) + timedelta(days=copy.random.randint(1, 2))
    copy.rewrite(site, day.isoformat())


def _read_too_early(copy: Copy) -> None:
    copy.add_key(copy.any("sources.*"), "retrieved", f"20{copy.random.randint(10, 20)}-01-31")


def _other_address(copy: Copy) -> None:
    url = copy.any("sources.*.url")
    source = copy.near(url, 1)
    published = copy.near(url, 1, "published")
    assert source
    assert published
    copy.rewrite(url, f"https://example.org/20{copy.random.randint(10, 19)}/01/31/forum")
    copy.remove_key(source, "url_note")
    copy.mark(published)


# --- places and people


def _old_name(copy: Copy) -> None:
    printed = copy.any("editions.*.reports.*.place.as")
    id_ = copy.value(printed, 1, "value")
    (names,) = (site for site in copy.sites("places.*.names") if copy.value(site, 1, "id") == id_)
    copy.add_item(names, f"{{text: {printed.text}, until: 1950}}")
    copy.mark(printed)


def _other_country(copy: Copy) -> None:
    site = copy.any("places.*.country", where=lambda each: copy.value(each, 1, "within") == "gansu")
    copy.rewrite(site, copy.random.choice(["KZ", "UZ", "MN"]))


def _no_country(copy: Copy) -> None:
    site = copy.any("people.*.country", "organisations.*.country")
    copy.rewrite(site, copy.random.choice(["XQ", "UK", "SU"]))


def _off_the_globe(copy: Copy) -> None:
    copy.add_key(copy.any("places.*"), "coordinates", f'"{copy.random.randint(95, 170)}.5, 36.06"')


def _at_two_places(copy: Copy) -> None:
    person, day = copy.any("people.*.id").text, f"2023-05-{copy.random.randint(10, 28)}"
    who = f"participants: [{{person: {person}, role: spoke}}]"
    first, second = (
        f"{{id: planted-{place}, series: cooperation, reports: [{{source: cfhrd-2024-05-30, "
        f"held: {{value: {day}, {PLANTED}}}, place: {{value: {place}, {PLANTED}}}, {who}}}]}}"
        for place in ("astana", "beijing")
    )
    (editions,) = (site for site in copy.sites("editions") if site.file == "cooperation.yaml")
    copy.add_item(editions, f"{first}\n  - {second}")


def _venue_online(copy: Copy) -> None:
    mode = copy.any("editions.*.reports.*.mode.value", where=lambda site: site.text == "online")
    joined = copy.near(mode, 2, "joined_from", "value")
    report = copy.near(mode, 2)
    assert joined
    assert report
    if copy.random.random() < 0.5:
        copy.add_key(report, "venue", "Hall of Nations")
    else:
        copy.rewrite(mode, "in-person")
        copy.mark(joined)


def _speaker_elsewhere(copy: Copy) -> None:
    copy.rewrite(copy.any("editions.*.reports.*.quotations.*.by"), "wang-chunyan")


def _other_post(copy: Copy) -> None:
    part = copy.any(
        "editions.*.reports.0.participants.*",
        where=lambda s: bool(copy.near(s, 0, "person") and copy.near(s, 0, "post"))
        and copy.value(s, 2, "source") in LATER,
    )
    reports = copy.near(part, 3)
    assert reports
    source = LATER[copy.value(part, 2, "source") or ""]
    who = f"{{person: {copy.value(part, 0, 'person')}, post: gardener, for: huanqiu, role: spoke}}"
    copy.add_item(reports, f"{{source: {source}, participants: [{who}]}}")
    first = copy.near(part, 0, "post")
    assert first
    copy.mark(first)


def _two_takers(copy: Copy) -> None:
    part = copy.any("editions.*.reports.*.participants.*", where=lambda site: copy.near(site, 0, "group") is None)
    copy.add_key(part, "group", "gardeners")


def _two_hosts(copy: Copy) -> None:
    host = copy.any("editions.*.reports.*.hosts.*", where=lambda site: copy.near(site, 0, "group") is None)
    copy.add_key(host, "group", "gardeners")


PLANTERS: dict[str, Planter] = {
    "I201": _id_twice,
    "I203": _bad_id,
    "I204": _dangling,
    "I205": _wrong_kind,
    "I206": _to_itself,
    "I207": _circle,
    "I209": _broken_redirect,
    "N301": _same_number,
    "N302": _other_number,
    "N303": _gap,
    "N304": _earlier,
    "N305": _ordinal_in_name,
    "N306": _other_title,
    "N307": _two_titles,
    "N308": _misspelt,
    "N310": _bare_number,
    "N313": _years_between,
    "N314": _same_year,
    "N317": _look_alike,
    "N318": _too_early,
    "N319": _far_session,
    "N320": _not_held,
    "N322": _one_of_two,
    "D401": _no_date,
    "D402": _backwards,
    "D403": _too_exact,
    "D404": _two_readings,
    "D405": _other_weekday,
    "D406": _too_old,
    "D407": _future,
    "D408": _announced,
    "D409": _too_long,
    "D412": _relative,
    "D413": _other_words,
    "D414": _read_too_early,
    "D417": _other_address,
    "P502": _old_name,
    "P503": _other_country,
    "P504": _no_country,
    "P505": _off_the_globe,
    "P507": _at_two_places,
    "P508": _venue_online,
    "H618": _speaker_elsewhere,
    "H621": _other_post,
    "H622": _two_takers,
    "H623": _two_hosts,
}
