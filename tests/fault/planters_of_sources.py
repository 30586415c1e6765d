"""Faults of what is held against the sources: evidence, quotations, disagreement (E, Q, X)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from forumcli.evidence.written import parse, to_text
from tests.fault.planters_of_records import LATE, PLANTED, SERIES, add_editions, alone, new_edition, other_report
from tests.fault.planting import DATA, Copy, Planter, Site

_REPORT = "editions.*.reports.*"
_QUOTATION = f"{_REPORT}.quotations.*"


def _fingerprint(copy: Copy) -> tuple[str, Site]:
    """Return the file of a source's fingerprint and the source's id, where findings about it stand."""
    source = copy.any("sources.*.id", where=lambda site: (DATA / f"evidence/{site.text}.fingerprint").exists())
    return f"evidence/{source.text}.fingerprint", source


def _at_source(change: Callable[[bytes], bytes | None]) -> Planter:
    """Change the file of a fingerprint; the finding stands at the source."""

    def plant(copy: Copy) -> None:
        file, source = _fingerprint(copy)
        copy.raw[file] = change((DATA / file).read_bytes())
        copy.mark(source)

    return plant


def _of_another(raw: bytes) -> bytes:
    return to_text(replace(parse(raw.decode()), source="another-text")).encode()


def _of_unknown_origin(copy: Copy) -> None:
    names = copy.any("people.*.names", "places.*.names", "organisations.*.names")
    copy.add_item(names, "{text: Planted Gardener}")


def _unused(copy: Copy) -> None:
    copy.add_item(copy.any("sources"), "{id: planted, title: Planted, language: en}")


def _too_long(copy: Copy) -> None:
    evidence = copy.any(f"{_REPORT}.topics.*.evidence", f"{_REPORT}.outcomes.*.evidence")
    copy.rewrite(evidence, '"' + " ".join(["word"] * 60) + '"')


def _unproved(copy: Copy) -> None:
    statement = copy.any(
        f"{_REPORT}.number",
        f"{_REPORT}.held",
        where=lambda site: copy.near(site, 0, "inferred") is None and copy.near(site, 0, "evidence") is not None,
    )
    value = copy.near(statement, 0, "value")
    assert value
    copy.remove_key(statement, "evidence")
    copy.mark(value)


def _other_ordinal(copy: Copy) -> None:
    evidence = copy.any(f"{_REPORT}.number.evidence")
    other = copy.near(evidence, 2, "status", "evidence")
    assert other
    copy.rewrite(evidence, f'"{other.text}"')
    at, there = copy.near(evidence, 1, "at"), copy.near(evidence, 2, "status", "at")
    if at and there and at.text != there.text:
        copy.rewrite(at, there.text)


def _no_month(copy: Copy) -> None:
    evidence = copy.any(
        f"{_REPORT}.held.evidence",
        where=lambda site: copy.near(site, 1, "inferred") is None and copy.value(site, 2, "source") == "nca-2022-07-14",
    )
    copy.rewrite(evidence, "Cooperation Forum was held")


def _elsewhere(copy: Copy) -> None:
    evidence = copy.any(f"{_REPORT}.place.evidence", where=lambda site: bool(copy.near(site, 2, "number")))
    report = copy.near(evidence, 2)
    name = copy.near(evidence, 2, "name", "evidence")
    assert report
    assert name
    copy.rewrite(evidence, f'"{name.text}"')
    at, other = copy.near(evidence, 1, "at"), copy.near(evidence, 2, "name", "at")
    if at and other and at.text != other.text:
        copy.rewrite(at, other.text)
    copy.mark(evidence)


def _other_count(copy: Copy) -> None:
    counts = (f"{_REPORT}.attendance.value", f"{_REPORT}.figures.*.value")
    words = {f"{copy.near(site, 1)}" for site in copy.sites(*counts) if copy.near(site, 1, "evidence")}
    site = copy.any(
        *counts,
        where=lambda s: (
            bool(re.search("[0-9]", s.text)) and f"{copy.near(s, 1)}" in words and not copy.near(s, 1, "inferred")
        ),
    )
    copy.rewrite(site, f'"{int(re.sub(r"[^0-9]", "", site.text)) + copy.random.randint(1, 9)}"')
    for key in ("as", "evidence"):
        stated = copy.near(site, 1, key)
        if stated:
            copy.mark(stated)


def _speech(copy: Copy) -> Site:
    return copy.any(f"{_QUOTATION}.text")


def _altered(copy: Copy) -> None:
    text = _speech(copy)
    words = text.text.split()
    words[copy.random.randrange(1, len(words) - 1)] = "gardening"
    copy.rewrite(text, _quoted(" ".join(words)))


def _other_case(copy: Copy) -> None:
    text = _speech(copy)
    copy.rewrite(text, _quoted(text.text[0].swapcase() + text.text[1:]))


def _twice_there(copy: Copy) -> None:
    statement = copy.any(
        f"{_REPORT}.outcomes.*",
        f"{_REPORT}.mentions.*",
        f"{_REPORT}.topics.*",
        where=lambda s: (
            copy.value(s, 2, "source") == "cfhrd-2024-05-30"
            and copy.near(s, 0, "at") is not None
            and copy.near(s, 0, "as") is None
        ),
    )
    evidence = copy.near(statement, 0, "evidence")
    assert evidence
    copy.rewrite(evidence, "China-Central Asia Forum on Human Rights Development was held in")
    copy.remove_key(statement, "at")
    copy.mark(evidence)


def _run_together(copy: Copy) -> None:
    text = copy.any(f"{_QUOTATION}.text", where=lambda site: "2025" in (copy.value(site, 1, "id") or ""))
    text = copy.random.choice([site for site in copy.sites(f"{_QUOTATION}.text") if site.file == text.file][:-2])
    index = text.route[-2]
    assert isinstance(index, int)
    others = [
        site
        for site in copy.sites(f"{_QUOTATION}.text")
        if site.file == text.file and isinstance(site.route[-2], int) and site.route[-2] > index + 1
    ]
    copy.rewrite(text, _quoted(f"{text.text} {copy.random.choice(others).text}"))


def _no_speaker(copy: Copy) -> None:
    quotation = copy.any(_QUOTATION)
    key = copy.near(quotation, 0, "id")
    assert key
    copy.remove_key(quotation, "by")
    copy.mark(key)


def _reported_as_speech(copy: Copy) -> None:
    direct = copy.any(
        f"{_QUOTATION}.form", where=lambda s: s.text == "direct" and copy.value(s, 2, 1, "form") is not None
    )
    reported = copy.any(
        f"{_QUOTATION}.evidence",
        where=lambda s: s.file == direct.file and s.route[:4] == direct.route[:4] and len(s.text.split()) > 6,
    )
    text, at, other = copy.near(direct, 1, "text"), copy.near(direct, 1, "at"), copy.near(reported, 1, "at")
    assert text
    assert at
    assert other
    copy.rewrite(text, _quoted(reported.text))
    if at.text != other.text:
        copy.rewrite(at, other.text)
    copy.mark(text)


def _cut_short(copy: Copy) -> None:
    text = copy.any(f"{_QUOTATION}.text", where=lambda site: bool(_places_to_cut(site.text)))
    words = text.text.split(" ")
    copy.rewrite(text, _quoted(" ".join(words[: copy.random.choice(_places_to_cut(text.text))])))


def _places_to_cut(text: str) -> list[int]:
    """Return after how many words, eight at least, a text can be cut in the middle of a clause."""
    words = text.split(" ")
    return [at for at in range(8, len(words)) if words[at - 1].isalpha() and words[at].isalpha()]


def _open_mark(copy: Copy) -> None:
    quotation = copy.any(_QUOTATION, where=lambda site: copy.near(site, 0, "note") is None)
    copy.add_key(quotation, "original", "Мы предлагаем «форум")


def _text_for_summary(copy: Copy) -> None:
    form = copy.any(f"{_QUOTATION}.form", where=lambda site: site.text != "indirect")
    copy.rewrite(form, "indirect")
    quotation, text = copy.near(form, 1), copy.near(form, 1, "text")
    assert quotation
    assert text
    copy.mark(text)


def _no_evidence(copy: Copy) -> None:
    evidence = copy.any(f"{_QUOTATION}.evidence", where=lambda site: copy.value(site, 1, "form") == "indirect")
    quotation, form = copy.near(evidence, 1), copy.near(evidence, 1, "form")
    assert quotation
    assert form
    copy.remove_key(quotation, "evidence")
    copy.mark(form)


def _misplaced(copy: Copy) -> None:
    at = copy.any(f"{_QUOTATION}.at")
    copy.rewrite(at, "1" if at.text != "1" else "2")


def _copied(copy: Copy) -> None:
    report = copy.any("editions.*.reports.0", where=lambda site: alone(copy, site))
    reports, source = copy.near(report, 1), copy.value(report, 0, "source")
    assert reports
    copy.add_item(copy.any("sources"), f"{{id: planted, title: Planted, language: en, derived_from: {source}}}")
    copy.add_item(reports, "{source: planted, status: held}")
    copy.mark(reports)


def _copied_before(copy: Copy) -> None:
    source = copy.any("sources.*.published", where=lambda site: site.text > "2005")
    told = f"published: {copy.random.randint(1990, 2000)}, language: en, derived_from: {copy.value(source, 1, 'id')}"
    copy.add_item(copy.any("sources"), f"{{id: planted, title: Planted, {told}}}")


def _same_address(copy: Copy) -> None:
    url = copy.any("sources.*.url")
    copy.add_item(copy.any("sources"), f"{{id: planted, title: Planted, language: en, url: {_quoted(url.text)}}}")


def _at_home(copy: Copy) -> None:
    copy.rewrite(copy.any("sources.*.url"), copy.random.choice(["http://localhost/a", "https://example.org/forum"]))


def _tracked(copy: Copy) -> None:
    url = copy.any("sources.*.url")
    copy.rewrite(url, f"{url.text}?utm_source=planted")


def _quoted_twice(copy: Copy) -> None:
    text = _speech(copy)
    told = {key: copy.value(text, 1, key) for key in ("by", "form", "at")}
    quotations = copy.near(text, 2)
    assert quotations
    fields = ", ".join(f"{key}: {value}" for key, value in told.items())
    copy.add_item(quotations, f"{{id: planted, {fields}, text: {_quoted(text.text)}}}")


def _too_much(copy: Copy) -> None:
    copy.add_key(copy.any(_QUOTATION), "original", " ".join(["слово"] * 400))


# --- disagreement


def _founded_later(copy: Copy) -> None:
    host = copy.any(f"{_REPORT}.hosts.*.organisation", where=lambda site: copy.near(site, 3, "held") is not None)
    body = copy.any("organisations.*", where=lambda site: copy.value(site, 0, "id") == host.text)
    founded = copy.near(body, 0, "founded")
    if founded:
        copy.rewrite(founded, "2026")
    else:
        copy.add_key(body, "founded", "2026")
    for each in copy.sites(f"{_REPORT}.hosts.*.organisation"):
        if each.text == host.text:
            copy.mark(each)


def _place(copy: Copy, edition: Site) -> Site | None:
    found = copy.near(edition, 0, "reports", 0, "place")
    return copy.near(edition, 0, "reports", 0, "place", "value") or found


def _placed(copy: Copy) -> Site:
    """Return an edition of which one source alone tells, and prints where it was."""
    return copy.any(
        "editions.*",
        where=lambda site: (
            alone(copy, site)
            and bool(_place(copy, site))
            and copy.near(site, 0, "reports", 0, "place", "inferred") is None
        ),
    )


def _abroad(copy: Copy, place: Site) -> str:
    """Return a city of another country than a place."""
    (country,) = (copy.value(site, 1, "country") for site in copy.sites("places.*.id") if site.text == place.text)
    return "astana" if country == "CN" else "dalian"


def _other_place(copy: Copy) -> None:
    edition = _placed(copy)
    report, place = copy.near(edition, 0, "reports", 0), _place(copy, edition)
    assert report
    assert place
    other_report(copy, report, f"place: {_abroad(copy, place)}")
    copy.mark(place)


def _settle(copy: Copy, field: str, value: str) -> Site:
    edition = _placed(copy)
    place = _place(copy, edition)
    assert place
    settled = value or _abroad(copy, place)
    copy.add_key(edition, "settled", f"{{{field}: {{value: {settled}, because: planted}}}}")
    return edition


def _settled_without_need(copy: Copy) -> None:
    _settle(copy, "place", "")


def _settled_nonsense(copy: Copy) -> None:
    _settle(copy, copy.random.choice(["colour", "title", "hosts"]), "blue")


def _settled_on_nothing(copy: Copy) -> None:
    edition = _settle(copy, "place", "")
    report = copy.near(edition, 0, "reports", 0)
    assert report
    place = _place(copy, edition)
    assert place
    other_report(copy, report, f"place: {'dalian' if place.text == 'xian' else 'xian'}")


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _two_births(copy: Copy) -> None:
    year = copy.random.randint(1950, 1990)
    claims = (f'{{says: set up, value: "{each}", claim: established}}' for each in (year, year + 1))
    new_edition(copy, "human-rights", f"of_series: [{', '.join(claims)}]")


def _born_late(copy: Copy) -> None:
    claim = f'{{says: first held, value: "{copy.random.randint(2030, 2060)}", claim: first-held}}'
    new_edition(copy, "human-rights", f"of_series: [{claim}]")


def _born_someday(copy: Copy) -> None:
    says = f"of_series: [{{says: set up, value: {copy.random.choice(['someday', 'last year'])}, claim: established}}]"
    new_edition(copy, copy.random.choice(SERIES), says)


def _young_host(copy: Copy) -> None:
    founded = copy.random.randint(1996, 1999)
    copy.add_item(copy.any("series"), "{id: gardens, name: Assembly of Gardeners}")
    told = f"founded: {founded}, founded_source: {LATE}"
    copy.add_item(copy.any("organisations"), f"{{id: planted, name: Union of Gardeners, {told}}}")
    hosts = ", hosts: [{organisation: planted, verb: held}]"
    editions = (
        f"{{id: gardens-{year}, series: gardens, reports: [{{source: {LATE}, "
        f"held: {{value: {year}, {PLANTED}}}{more}}}]}}"
        for year, more in ((1995, ""), (2000, hosts), (2001, hosts))
    )
    add_editions(copy, copy.random.choice(SERIES), *editions)


def _two_reports(copy: Copy, first: str, second: str) -> None:
    new_edition(copy, copy.random.choice(SERIES), f"{first}}}, {{source: global-times-2025, {second}")


def _other_countries(copy: Copy) -> None:
    _two_reports(copy, "countries: [CN, KZ]", f"countries: [CN, {copy.random.choice(['TJ', 'MN', 'UZ'])}]")


def _other_figure(copy: Copy) -> None:
    number = copy.random.randint(2, 90)
    first, second = (f"figures: [{{of: planted trees, words: {each} million trees}}]" for each in (number, number + 2))
    _two_reports(copy, first, second)


def _wrongly_deduced(copy: Copy) -> None:
    stated, deduced = copy.random.sample(["in-person", "online", "hybrid"], 2)
    _two_reports(copy, f"mode: {stated}", f"mode: {{value: {deduced}, {PLANTED}}}")


def _moved(copy: Copy) -> None:
    planned, told = copy.random.sample(["in-person", "online", "hybrid"], 2)
    _two_reports(copy, f"status: announced, mode: {planned}", f"mode: {told}")


PLANTERS: dict[str, Planter] = {
    "E701": _of_unknown_origin,
    "E703": _unused,
    "E711": _at_source(lambda _: None),
    "E712": _at_source(_of_another),
    "E705": _copied,
    "E713": _same_address,
    "E714": _tracked,
    "E715": _at_home,
    "E721": _too_long,
    "E722": _at_source(lambda raw: raw[: len(raw) // 2]),
    "E723": _unproved,
    "E724": _other_ordinal,
    "E725": _no_month,
    "E726": _elsewhere,
    "E727": _other_count,
    "E728": _copied_before,
    "Q801": _altered,
    "Q802": _other_case,
    "Q803": _twice_there,
    "Q805": _run_together,
    "Q807": _no_speaker,
    "Q812": _reported_as_speech,
    "Q813": _open_mark,
    "Q814": _quoted_twice,
    "Q816": _too_much,
    "Q820": _cut_short,
    "Q821": _text_for_summary,
    "Q822": _no_evidence,
    "Q823": _misplaced,
    "X901": _other_place,
    "X902": _settled_without_need,
    "X911": _settled_nonsense,
    "X912": _settled_on_nothing,
    "X913": _founded_later,
    "X914": _two_births,
    "X915": _born_late,
    "X916": _born_someday,
    "X917": _young_host,
    "X918": _other_countries,
    "X919": _other_figure,
    "X920": _wrongly_deduced,
    "X921": _moved,
}
