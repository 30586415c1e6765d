"""Faults of what is held against the sources: evidence, quotations, disagreement (E, Q, X)."""

from __future__ import annotations

import re
from collections.abc import Callable

from tests.fault.planters_of_records import other_report
from tests.fault.planting import DATA, Copy, Planter, Site

_REPORT = "editions.*.reports.*"
_QUOTATION = f"{_REPORT}.quotations.*"


def _fingerprint(copy: Copy) -> tuple[str, Site]:
    """Return the file of a source's fingerprint and the source's id, where findings about it stand."""
    source = copy.any("sources.*.id")
    return f"evidence/{source.text}.fingerprint", source


def _at_source(change: Callable[[bytes], bytes | None]) -> Planter:
    """Change the file of a fingerprint; the finding stands at the source."""

    def plant(copy: Copy) -> None:
        file, source = _fingerprint(copy)
        copy.raw[file] = change((DATA / file).read_bytes())
        copy.mark(source)

    return plant


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
    site = copy.any(f"{_REPORT}.attendance.value", f"{_REPORT}.figures.*.value")
    copy.rewrite(site, f'"{int(re.sub(r"[^0-9]", "", site.text)) + copy.random.randint(1, 9)}"')
    for key in ("as", "evidence"):
        words = copy.near(site, 1, key)
        if words:
            copy.mark(words)


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
        where=lambda s: copy.value(s, 2, "source") == "cfhrd-2024-05-30"
        and copy.near(s, 0, "at") is not None
        and copy.near(s, 0, "as") is None,
    )
    evidence = copy.near(statement, 0, "evidence")
    assert evidence
    copy.rewrite(evidence, "China-Central Asia Forum on Human Rights Development was held in")
    copy.remove_key(statement, "at")
    copy.mark(evidence)


def _run_together(copy: Copy) -> None:
    text = copy.any(f"{_QUOTATION}.text", where=lambda site: copy.value(site, 1, "form") == "first-person")
    index = text.route[-2]
    assert isinstance(index, int)
    others = [
        site
        for site in copy.sites(f"{_QUOTATION}.text")
        if site.file == text.file and isinstance(site.route[-2], int) and abs(site.route[-2] - index) > 1
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


# --- disagreement


def _other_place(copy: Copy) -> None:
    report = other_report(copy, "place: {value: dalian, inferred: planted}")
    place = copy.near(report, 0, "place", "value") or copy.near(report, 0, "mode", "value")
    assert place
    copy.mark(place)


def _settle(copy: Copy, field: str, value: str) -> Site:
    edition = copy.any("editions.*", where=lambda site: copy.near(site, 0, "reports", 0, "place") is not None)
    copy.add_key(edition, "settled", f"{{{field}: {{value: {value}, because: planted}}}}")
    return edition


def _settled_without_need(copy: Copy) -> None:
    _settle(copy, "place", "dalian")


def _settled_nonsense(copy: Copy) -> None:
    _settle(copy, copy.random.choice(["colour", "title", "hosts"]), "blue")


def _settled_on_nothing(copy: Copy) -> None:
    edition = _settle(copy, "place", "dalian")
    reports, source = copy.near(edition, 0, "reports"), copy.value(edition, 0, "reports", 0, "source")
    assert reports
    assert source
    copy.add_item(reports, "{source: global-times-2025, place: {value: shenyang, inferred: planted}}")


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


PLANTERS: dict[str, Planter] = {
    "E703": _unused,
    "E711": _at_source(lambda _: None),
    "E712": _at_source(lambda raw: re.sub(rb"(?m)^source .*$", b"source another-text", raw)),
    "E721": _too_long,
    "E722": _at_source(lambda raw: raw[: len(raw) // 2]),
    "E723": _unproved,
    "E724": _other_ordinal,
    "E725": _no_month,
    "E726": _elsewhere,
    "E727": _other_count,
    "Q801": _altered,
    "Q802": _other_case,
    "Q803": _twice_there,
    "Q805": _run_together,
    "Q807": _no_speaker,
    "Q812": _reported_as_speech,
    "Q813": _open_mark,
    "Q821": _text_for_summary,
    "Q822": _no_evidence,
    "Q823": _misplaced,
    "X901": _other_place,
    "X902": _settled_without_need,
    "X911": _settled_nonsense,
    "X912": _settled_on_nothing,
}
