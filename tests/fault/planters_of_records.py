"""Faults of what is said: identity, numbering, dates, places, people (I, N, D, P, H)."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from forumcli.model.dates import WEEKDAYS, PartialDate
from forumcli.yamltext.edit import quote
from forumcli.yamltext.node import Scalar
from tests.fault.planting import FRONT, Copy, Planter, Site, all_sites

LATE = "cfhrd-2024-05-30"
"""A source with a fingerprint, published late enough to tell of every edition before 2024."""
SERIES = ("cooperation", "think-tank", "human-rights")
"""The series with numbers that have a file of their own."""
PLANTED = "inferred: planted"


def alone(copy: Copy, site: Site) -> bool:
    """Tell whether a site stands in an edition before 2024 of which one source alone tells, and that is no part."""
    up = len(site.route) - 2
    held = copy.value(site, up, "reports", 0, "held", "value") or copy.value(site, up, "reports", 0, "held") or ""
    others = [copy.near(site, up, *way) for way in (("reports", 1), ("settled",), ("parent",))]
    own = copy.value(site, up, "reports", 0, "source") == LATE
    return not own and not any(others) and held[:4].isdigit() and held < "2024"


def other_report(copy: Copy, report: Site, fields: str) -> None:
    """Give an edition a second report, by another source."""
    reports = copy.near(report, 1)
    assert reports
    copy.add_item(reports, f"{{source: {LATE}, {fields}}}")


def new_edition(copy: Copy, series: str, fields: str, source: str = LATE) -> None:
    """Add an edition with one report to the file of a series, or of another where it has none."""
    add_editions(
        copy,
        series if series in SERIES else SERIES[0],
        f"{{id: planted, series: {series}, reports: [{{source: {source}, {fields}}}]}}",
    )


def add_editions(copy: Copy, file: str, *editions: str) -> None:
    """Add editions to a file."""
    (section,) = (site for site in copy.sites("editions") if site.file == f"{file}.yaml")
    copy.add_item(section, "\n  - ".join(editions))


def _source(copy: Copy, report: Site) -> str:
    return copy.value(report, 0, "source") or ""


def _series(copy: Copy) -> str:
    return copy.random.choice(SERIES)


def _highest(copy: Copy, series: str) -> int:
    """Return the highest number that any source gives an edition of a series."""
    numbers = copy.sites("editions.*.reports.*.number.value", "editions.*.reports.*.number")
    plain = [site for site in numbers if isinstance(site.node, Scalar)]
    return max(int(each.text) for each in plain if copy.value(each, len(each.route) - 2, "series") == series)


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
    if copy.near(parent, 0, "parent"):
        copy.remove_key(parent, "parent")
    copy.add_key(parent, "parent", copy.value(child, 1, "id") or "")
    copy.mark(child)
    copy.mark_written()


def _broken_redirect(copy: Copy) -> None:
    front = next(site for site in all_sites(FRONT) if not site.route)
    redirects = copy.near(front, 0, "redirects")
    if redirects:
        copy.add_key(redirects, "old-name", "nobody-there", position=0)
    else:
        copy.add_key(front, "redirects", "{old-name: nobody-there}")


def _same_name(copy: Copy, kind: str) -> None:
    name = copy.any(f"{kind}.*.name")
    copy.add_item(copy.any(kind), f'{{id: planted, name: "{name.text}"}}')


def _same_days(copy: Copy) -> None:
    report, held = _exact_report(copy)
    series = copy.value(report, 2, "series") or ""
    report_ = f"{{source: {LATE}, held: {{value: {held.text}, {PLANTED}}}}}"
    edition = f"{{id: planted, series: {series}, reports: [{report_}]}}"
    add_editions(copy, report.file.removesuffix(".yaml"), edition)


def _orphan(copy: Copy) -> None:
    kind = copy.random.choice(["people", "organisations", "places"])
    copy.add_item(copy.any(kind), "{id: planted, name: Nobody of Nowhere}")


def _place_twice(copy: Copy) -> None:
    name = copy.any("places.*.name", where=lambda site: copy.near(site, 1, "kind") is None)
    copy.add_item(copy.any("places"), f'{{id: planted, name: "{name.text[0]} {name.text[1:]}"}}')


def _report_twice(copy: Copy) -> None:
    report = copy.any("editions.*.reports.0")
    reports = copy.near(report, 1)
    assert reports
    copy.add_item(reports, f"{{source: {_source(copy, report)}}}")


# --- numbering


def _same_number(copy: Copy) -> None:
    number = copy.any("editions.*.reports.0.number.value", where=lambda s: (copy.value(s, 4, "series") or "") in SERIES)
    new_edition(copy, copy.value(number, 4, "series") or "", f"number: {{value: {number.text}, {PLANTED}}}")


def _other_number(copy: Copy) -> None:
    number = copy.any(
        "editions.*.reports.0.number.value", where=lambda site: alone(copy, site) and site.text not in {"1", "2"}
    )
    report = copy.near(number, 2)
    assert report
    words = 'value: 2, as: second, evidence: "marks the second forum under this framework", at: 10'
    other_report(copy, report, f"number: {{{words}}}")
    copy.mark(number)


def _gap(copy: Copy) -> None:
    series = _series(copy)
    number = _highest(copy, series) + copy.random.randint(2, 9)
    new_edition(copy, series, f"number: {{value: {number}, {PLANTED}}}")


def _earlier(copy: Copy) -> None:
    series = _series(copy)
    number, year = _highest(copy, series) + 1, copy.random.randint(1992, 2010)
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


def _year(copy: Copy) -> None:
    new_edition(copy, _series(copy), f"number: {{value: {copy.random.randint(1992, 2030)}, {PLANTED}}}")


def _bare_number(copy: Copy) -> None:
    first, second = copy.random.sample(SERIES, 2)
    number = f"number: {{value: {_highest(copy, first) + 1}, {PLANTED}}}"
    add_editions(copy, first, f"{{id: planted, series: [{first}, {second}], reports: [{{source: {LATE}, {number}}}]}}")


def _one_of_two(copy: Copy) -> None:
    first, second = copy.random.sample(SERIES, 2)
    number = f"number: {{value: {_highest(copy, first) + 1}, series: {first}, {PLANTED}}}"
    add_editions(copy, first, f"{{id: planted, series: [{first}, {second}], reports: [{{source: {LATE}, {number}}}]}}")


def _yearly(copy: Copy, first: int, second: int) -> None:
    """Add a yearly series with two editions."""
    copy.add_item(copy.any("series"), "{id: gardens, name: Assembly of Gardeners, cadence: yearly}")
    editions = (
        f"{{id: gardens-{number}, series: gardens, reports: [{{source: {LATE}, "
        f"number: {{value: {number}, {PLANTED}}}, held: {{value: {year}, {PLANTED}}}}}]}}"
        for number, year in ((1, first), (2, second))
    )
    add_editions(copy, _series(copy), *editions)


def _years_between(copy: Copy) -> None:
    year = copy.random.randint(1995, 2010)
    _yearly(copy, year, year + copy.random.randint(3, 9))


def _same_year(copy: Copy) -> None:
    year = copy.random.randint(1995, 2020)
    _yearly(copy, year, year)


def _old_series_name(copy: Copy) -> None:
    names = "{text: Meeting of Gardeners, until: 1950, added: planted}"
    copy.add_item(copy.any("series"), f"{{id: gardens, name: Forum of Gardens, names: [{names}]}}")
    held = f"held: {{value: {copy.random.randint(1992, 2023)}, {PLANTED}}}"
    new_edition(copy, "gardens", f"name: {copy.random.choice(['', '7th ', 'Ninth '])}Meeting of Gardeners, {held}")


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
    report = copy.any("editions.*.reports.0", where=lambda site: alone(copy, site))
    event = "{name: a session, kind: session, held: 1991-01-01}"
    events = copy.near(report, 0, "side_events")
    if events:
        copy.add_item(events, event)
    else:
        copy.add_key(report, "side_events", f"[{event}]")


def _not_held(copy: Copy) -> None:
    report = copy.any(
        "editions.*.reports.0", where=lambda site: alone(copy, site) and bool(copy.near(site, 0, "participants"))
    )
    status = copy.near(report, 0, "status", "value") or copy.near(report, 0, "status")
    word = copy.random.choice(["cancelled", "postponed"])
    if status:
        copy.rewrite(status, word)
    else:
        copy.add_key(report, "status", word)


# --- dates


def _no_date(copy: Copy) -> None:
    copy.rewrite(
        copy.any("editions.*.reports.*.held.value"), copy.random.choice(["2022-13-40", "soon", '"2023-02-30"'])
    )


def _backwards(copy: Copy) -> None:
    copy.rewrite(copy.any("editions.*.reports.*.held.value"), "2022-11-09/2022-11-08")


def _too_exact(copy: Copy) -> None:
    (held,) = (
        site
        for site in copy.sites("editions.*.reports.*.held.value")
        if (copy.value(site, 2, "source"), copy.value(site, 4, "id")) == (LATE, "human-rights-2023")
    )
    copy.rewrite(held, f"{held.text}-12")


def _two_readings(copy: Copy) -> None:
    site = copy.any("sources.*.published_as", where=lambda each: copy.near(each, 1, "note") is None)
    year = (copy.value(site, 1, "published") or "")[:4]
    copy.rewrite(site, f'"{copy.random.randint(1, 6):02}/{copy.random.randint(7, 12):02}/{year}"')


def _exact_report(copy: Copy) -> tuple[Site, PartialDate]:
    """Return a report that gives days, no weekday, and its date."""
    held = copy.any(
        "editions.*.reports.0.held.value",
        where=lambda site: (
            alone(copy, site)
            and site.text.count("-") in (2, 4)
            and ".." not in site.text
            and copy.near(site, 2, "weekday") is None
        ),
    )
    report = copy.near(held, 2)
    assert report
    return report, PartialDate.parse(held.text)


def _other_weekday(copy: Copy) -> None:
    report, held = _exact_report(copy)
    days = [day for day in (held.first, held.last) if day]
    right = {WEEKDAYS[day.weekday()] for day in days}
    copy.add_key(report, "weekday", copy.random.choice(sorted(set(WEEKDAYS) - right)))


def _too_old(copy: Copy) -> None:
    used = Counter(site.text for site in copy.sites("editions.*.reports.*.source"))
    telling = {
        site.text for site in copy.sites("editions.*.reports.0.source") if alone(copy, site) and used[site.text] == 1
    }
    source = copy.any(
        "sources.*",
        where=lambda site: copy.value(site, 0, "id") in telling and copy.near(site, 0, "published") is not None,
    )
    published = copy.near(source, 0, "published")
    assert published
    copy.rewrite(published, f"19{copy.random.randint(60, 90)}-05-30")
    if copy.near(source, 0, "published_as"):
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


def _far_off(copy: Copy) -> None:
    told = f"published: {copy.random.randint(2029, 2099)}-07-14, language: en, read: excerpt"
    copy.add_item(copy.any("sources"), f"{{id: planted, title: Planted, {told}}}")


def _miscounted(copy: Copy) -> None:
    word, day = copy.random.choice([("yesterday", 30), ("вчера", 26), ("今天", 27), ("tomorrow", 29)])
    told = "title: Daily, published: 2024-08-30, language: en, read: excerpt"
    copy.add_item(copy.any("sources"), f"{{id: daily, {told}}}")
    new_edition(copy, _series(copy), f"held: {{value: 2024-08-{day}, as: {word}}}", source="daily")


def _other_words(copy: Copy) -> None:
    site = copy.any("sources.*.published", where=lambda each: bool(copy.near(each, 1, "published_as")))
    day = date.fromisoformat(site.text) + timedelta(days=copy.random.randint(1, 2))
    copy.rewrite(site, day.isoformat())


def _read_too_early(copy: Copy) -> None:
    copy.add_key(copy.any("sources.*"), "retrieved", f"20{copy.random.randint(10, 20)}-01-31")


def _other_address(copy: Copy) -> None:
    url = copy.any("sources.*.url", where=lambda site: bool(copy.near(site, 1, "published")))
    source = copy.near(url, 1)
    published = copy.near(url, 1, "published")
    assert source
    assert published
    copy.rewrite(url, f"https://e.org/20{copy.random.randint(10, 19)}/01/31/forum")
    if copy.near(source, 0, "url_note"):
        copy.remove_key(source, "url_note")
    copy.mark(published)


def _clock(copy: Copy) -> None:
    day = f"2023-{copy.random.randint(8, 12):02}-01"
    copy.add_item(copy.any("sources"), f"{{id: clock, title: Clock, published: {day}, language: en, read: excerpt}}")
    new_edition(copy, _series(copy), f"held: {{value: 2023-05, {PLANTED}}}, weekday: tuesday", source="clock")


# --- places and people


def _old_name(copy: Copy) -> None:
    known = {site.text for site in copy.sites("places.*.names.*.text")}
    printed = copy.any("editions.*.reports.*.place.as", where=lambda site: site.text not in known)
    id_ = copy.value(printed, 1, "value")
    (names,) = (site for site in copy.sites("places.*.names") if copy.value(site, 1, "id") == id_)
    copy.add_item(names, f"{{text: {quote(printed.text)}, until: 1950, added: planted}}")
    for each in copy.sites("editions.*.reports.*.place.as"):
        if copy.value(each, 1, "value") == id_:
            copy.mark(each)


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
    mode = copy.any(
        "editions.*.reports.*.mode.value",
        "editions.*.reports.*.mode",
        where=lambda site: isinstance(site.node, Scalar) and site.text == "online",
    )
    report = copy.near(mode, len(mode.route) - 4)
    assert report
    assert copy.near(report, 0, "venue") is None
    copy.add_key(report, "venue", "Hall of Nations")


def _in_office_before(copy: Copy) -> None:
    part = copy.any(
        "editions.*.reports.0.participants.*",
        where=lambda s: bool(copy.near(s, 0, "person") and copy.near(s, 0, "post") and copy.near(s, 0, "for")),
    )
    person = copy.any("people.*", where=lambda site: copy.value(site, 0, "id") == copy.value(part, 0, "person"))
    post, body = copy.value(part, 0, "post"), copy.value(part, 0, "for")
    copy.add_key(person, "tenures", f"[{{post: {post}, organisation: {body}, until: 1990, source: {LATE}}}]")
    for each in copy.sites("editions.*.reports.*.participants.*.post"):
        if copy.value(each, 1, "person") == copy.value(part, 0, "person"):
            copy.mark(each)


def _twice_in_office(copy: Copy) -> None:
    spells = [
        f"{{post: gardener, since: {since}, until: {until}, source: {LATE}}}"
        for since, until in ((1990, 2000), (1995, 2005))
    ]
    copy.add_key(copy.any("people.*"), "tenures", f"[{', '.join(spells)}]")


def _other_family(copy: Copy) -> None:
    copy.rewrite(copy.any("people.*.family"), "Gardener")


def _titled(copy: Copy) -> None:
    name = copy.any("people.*.name")
    copy.rewrite(name, f"{copy.random.choice(['Dr.', 'Mr.', 'Professor', 'H.E.'])} {name.text}")


def _old_host_name(copy: Copy) -> None:
    hosts = "editions.*.reports.*.hosts.*.as"
    known = {site.text for site in copy.sites("organisations.*.names.*.text")}
    bodies = {copy.value(site, 1, "id"): site for site in copy.sites("organisations.*.names")}
    printed = copy.any(hosts, where=lambda s: s.text not in known and copy.value(s, 1, "organisation") in bodies)
    id_ = copy.value(printed, 1, "organisation")
    copy.add_item(bodies[id_], f'{{text: "{printed.text}", until: 1950, added: planted}}')
    for each in copy.sites(hosts):
        if (each.text, copy.value(each, 1, "organisation")) == (printed.text, id_):
            copy.mark(each)


def _speaker_elsewhere(copy: Copy) -> None:
    copy.rewrite(copy.any("editions.*.reports.*.quotations.*.by"), "wang-chunyan")


def _other_post(copy: Copy) -> None:
    part = copy.any(
        "editions.*.reports.0.participants.*",
        where=lambda s: alone(copy, s) and bool(copy.near(s, 0, "person") and copy.near(s, 0, "post")),
    )
    report, first = copy.near(part, 2), copy.near(part, 0, "post")
    assert report
    assert first
    who = f"{{person: {copy.value(part, 0, 'person')}, post: gardener, for: huanqiu, role: spoke}}"
    other_report(copy, report, f"participants: [{who}]")
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
    "I210": lambda copy: _same_name(copy, "people"),
    "I212": lambda copy: _same_name(copy, "organisations"),
    "I213": _same_days,
    "I215": _orphan,
    "I216": _report_twice,
    "I217": _place_twice,
    "N301": _same_number,
    "N302": _other_number,
    "N303": _gap,
    "N304": _earlier,
    "N305": _ordinal_in_name,
    "N306": _other_title,
    "N307": _two_titles,
    "N308": _misspelt,
    "N310": _bare_number,
    "N312": _year,
    "N313": _years_between,
    "N314": _same_year,
    "N316": _old_series_name,
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
    "D410": _far_off,
    "D412": _relative,
    "D413": _other_words,
    "D414": _read_too_early,
    "D417": _other_address,
    "D418": _clock,
    "D419": _miscounted,
    "P502": _old_name,
    "P503": _other_country,
    "P504": _no_country,
    "P505": _off_the_globe,
    "P507": _at_two_places,
    "P508": _venue_online,
    "H601": _in_office_before,
    "H604": _twice_in_office,
    "H610": _other_family,
    "H614": _titled,
    "H616": _old_host_name,
    "H618": _speaker_elsewhere,
    "H621": _other_post,
    "H622": _two_takers,
    "H623": _two_hosts,
}
