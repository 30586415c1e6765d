"""Faults of who took part, as what, and of what may be told of people (H, beside those of planters_of_records)."""

from __future__ import annotations

from tests.fault.planters_of_records import LATE, PLANTED, add_editions, alone
from tests.fault.planting import Copy, Planter, Site

_PARTS = "editions.*.reports.*.participants"


def _report_of_one(copy: Copy, *keys: str) -> Site:
    """Return a participation, by the only source on its edition, that has some keys."""
    return copy.any(
        f"{_PARTS}.*",
        where=lambda site: alone(copy, site) and all(copy.near(site, 0, key) is not None for key in keys),
    )


def _there_and_away(copy: Copy) -> None:
    part = _report_of_one(copy, "person")
    role = copy.near(part, 0, "role")
    assert role
    person, other = copy.value(part, 0, "person"), copy.random.choice(["absent", "sent-letter"])
    parts = copy.near(part, 1)
    assert parts
    copy.add_item(parts, f"{{person: {person}, post: gardener, for: huanqiu, role: {other}}}")


def _listed_twice(copy: Copy) -> None:
    part = _report_of_one(copy, "person", "post", "for")
    parts = copy.near(part, 1)
    assert parts
    who = ", ".join(f"{key}: {copy.value(part, 0, key)}" for key in ("person", "post", "for"))
    copy.add_item(parts, f"{{{who}, role: {copy.value(part, 0, 'role') or 'attended'}}}")


def _other_post_of_speaker(copy: Copy) -> None:
    posts = {
        (site.file, site.route[:4], copy.value(site, 1, "person"))
        for site in copy.sites(f"{_PARTS}.*.post")
        if copy.near(site, 1, "person") is not None
    }
    quotation = copy.any(
        "editions.*.reports.*.quotations.*",
        where=lambda site: (site.file, site.route[:4], copy.value(site, 0, "by")) in posts,
    )
    copy.add_key(quotation, "post", "gardener")


def _second_holder(copy: Copy) -> None:
    part = copy.any(
        f"{_PARTS}.*",
        where=lambda site: (
            alone(copy, site)
            and (copy.value(site, 0, "post") or "").lower() in {"president", "secretary general", "secretary-general"}
            and copy.near(site, 0, "for") is not None
        ),
    )
    parts = copy.near(part, 1)
    assert parts
    who = f"person: planted, post: {copy.value(part, 0, 'post')}, for: {copy.value(part, 0, 'for')}"
    copy.add_item(copy.any("people"), "{id: planted, name: Planted Gardener, family: Gardener}")
    copy.add_item(parts, f"{{{who}, role: attended}}")


def _changes_back(copy: Copy) -> None:
    year = copy.random.randint(1992, 2005)
    copy.add_item(copy.any("series"), "{id: gardens, name: Assembly of Gardeners}")
    add_editions(
        copy,
        "cooperation",
        *(
            f"{{id: planted-{number}, series: gardens, reports: [{{source: {LATE}, "
            f"held: {{value: {year + number}, {PLANTED}}}, participants: [{{person: {person}, "
            f"post: Secretary-General, for: huanqiu, role: spoke}}]}}]}}"
            for number, person in enumerate(("wang-chunyan", "yu-hui", "wang-chunyan"))
        ),
    )


def _contact(copy: Copy) -> None:
    person = copy.any("people.*", where=lambda site: copy.near(site, 0, "note") is None)
    told = ["+7 701 234 56 78", "planted@mail.ru", "tel. 86-10-12345678", "home address known"]
    copy.add_key(person, "note", f'"{copy.random.choice(told)}"')


def _misspelt(copy: Copy) -> None:
    post = copy.any(
        f"{_PARTS}.*.post", where=lambda site: site.text in {"President", "Foreign Minister", "Secretary-General"}
    )
    copy.rewrite(post, post.text.replace("n", "nn", 1))


def _other_delegation(copy: Copy) -> None:
    country = copy.any(f"{_PARTS}.*.country", where=lambda site: copy.near(site, 1, "person") is not None)
    copy.rewrite(country, copy.random.choice(["MN", "TR", "FR"]))


PLANTERS: dict[str, Planter] = {
    "H603": _second_holder,
    "H606": _changes_back,
    "H615": _other_delegation,
    "H617": _there_and_away,
    "H619": _contact,
    "H624": _listed_twice,
    "H625": _other_post_of_speaker,
    "H626": _misspelt,
}
