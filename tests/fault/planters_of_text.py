"""Faults of the text itself: YAML, schema, characters, style, and what the data asks of the check (S, C, T, M)."""

from __future__ import annotations

import json
from collections.abc import Callable

from forumcli.yamltext.node import Sequence
from tests.fault.planting import ANY, FRONT, Copy, Planter, Site, files, lines_of, source_of

RECORDS = ("people.*", "organisations.*", "places.*", "sources.*", "editions.*")
_OWN = ("people.*.note", "organisations.*.note", "places.*.note", "series.*.note")
"""Texts of our own, in which nothing of a source stands."""


def _without_note(copy: Copy) -> Site:
    """Return a record that has no note yet."""
    return copy.any(*RECORDS, where=lambda site: copy.near(site, 0, "note") is None)


def _note(yaml: str) -> Planter:
    """Give a record a note."""
    return lambda copy: copy.add_key(_without_note(copy), "note", yaml)


def _front(key: str, change: Callable[[Copy, Site], None]) -> Planter:
    return lambda copy: change(copy, copy.any(key, where=lambda site: site.file == FRONT))


def _include(yaml: str) -> Planter:
    def plant(copy: Copy) -> None:
        included = copy.any("include")
        copy.add_item(included, yaml, position=copy.random.randint(1, 7))

    return plant


def _comment(text: str) -> Planter:
    return lambda copy: copy.add_comment(text)


def _open_bracket(copy: Copy) -> None:
    copy.rewrite(copy.any("people.*.name", "places.*.name", "organisations.*.name"), "[Forum")


def _key_twice(copy: Copy) -> None:
    copy.add_key(copy.any(*RECORDS), "id", "another")


def _unknown_key(copy: Copy) -> None:
    site = copy.any(*RECORDS, "editions.*.reports.*", "editions.*.reports.*.held", "editions.*.reports.*.number")
    copy.add_key(site, "fame", "great", position=copy.random.randint(1, 3))


def _missing_key(copy: Copy) -> None:
    topic = copy.any("editions.*.reports.*.figures.*", "editions.*.reports.*.side_events.*")
    key = copy.near(topic, 0, "of") or copy.near(topic, 0, "name")
    assert key
    start = copy.text(key.file).rindex(f"{key.route[-1]}:", 0, key.node.span.start)
    copy.patch(key.file, start, key.node.span.start, "as: ")
    known = copy.near(topic, 0, "as")
    if known:  # not twice
        copy.remove_key(topic, "as")
    copy.mark(key)


def _wrong_type(copy: Copy) -> None:
    copy.rewrite(copy.any("people.*.family", "people.*.country", "organisations.*.country"), "[One, Two]")


def _implicit(copy: Copy) -> None:
    _note(copy.random.choice(["Yes", "1e3", "12:30", "007", "2023-02-30"]))(copy)


def _no_such_word(copy: Copy) -> None:
    copy.rewrite(copy.any("editions.*.reports.*.mode.value", "editions.*.reports.*.outcomes.*.kind"), "virtuall")


def _bad_format(copy: Copy) -> None:
    site = copy.any("sources.*.url", "people.*.names.*.language", "organisations.*.names.*.language")
    copy.rewrite(site, "ftp://example.org/a" if site.route[-1] == "url" else "russian-ish!")


def _anchor(copy: Copy) -> None:
    site = copy.any("people.*.family", "places.*.name", "organisations.*.name", "editions.*.reports.*.held.as")
    copy.patch(site.file, site.node.span.start, site.node.span.start, "&one ")


def _fewer_than_expected(copy: Copy) -> None:
    site = copy.any("expect.*")
    copy.rewrite(site, str(int(site.text) + copy.random.randint(100, 900)))


def _member_twice(copy: Copy) -> None:
    countries = copy.any("editions.*.reports.*.countries", "editions.*.reports.*.countries.value", where=_is_listed)
    member = copy.near(countries, 0, 0)
    assert member
    copy.patch(countries.file, countries.node.span.end - 1, countries.node.span.end - 1, f", {member.text}")


def _is_listed(site: Site) -> bool:
    """Tell whether a site is a list on one line."""
    text = source_of(site.file).text
    return isinstance(site.node, Sequence) and text[site.node.span.start] == "[" and site.node.items != ()


def _no_text(copy: Copy) -> None:
    file = copy.random.choice([name for name in files() if name != FRONT])
    at = copy.random.choice(lines_of(file))
    copy.patch(file, at, at, "# Caf\udce9\n")


def _second_document(copy: Copy) -> None:
    file = copy.random.choice(files())
    end = len(copy.text(file))
    copy.patch(file, end, end, "---\npeople: []\n")


def _key_no_text(copy: Copy) -> None:
    copy.add_key(copy.any(*RECORDS), copy.random.choice(["[a, b]", "on", "Held in Beijing"]), "c")


def _empty_file(copy: Copy) -> None:
    _include("nothing.yaml")(copy)
    copy.edits[FRONT] = list(copy.edits[FRONT])
    copy.raw["nothing.yaml"] = b"# Nothing yet.\n"


def _twice(copy: Copy) -> None:
    name = copy.any(f"include.{ANY}")
    included = copy.any("include")
    copy.add_item(included, name.text)


def _control_character(copy: Copy) -> None:
    id_ = copy.any(*(f"{record}.id" for record in RECORDS))
    at = copy.text(id_.file).rindex("\n", 0, id_.node.span.start) + 1
    copy.patch(id_.file, at, at, f"# a {copy.random.choice(chr(7) + chr(27) + chr(0x9B))} bell\n")


def _own_text(change: Callable[[str], str]) -> Planter:
    def plant(copy: Copy) -> None:
        site = copy.any(*_OWN, where=lambda each: '"' not in each.text)
        copy.rewrite(site, f'"{change(site.text)}"')

    return plant


def _other_script(copy: Copy) -> None:
    names = ("people.*.names.*.language", "places.*.names.*.language", "organisations.*.names.*.language")
    copy.rewrite(copy.any(*names, where=lambda site: site.text == "ru"), "zh")


def _gone(record: str) -> Planter:
    """Check with a baseline that has a finding which does not occur."""

    def plant(copy: Copy) -> None:
        entry = {"fingerprint": "0123456789abcdef", "code": "N305", "name": "number-in-series-name", "record": record}
        told = {**entry, "field": "name", "count": 1, "message": "an ordinal"}
        copy.baseline = json.dumps({"kind": "forum check baseline", "version": 1, "findings": [told]})

    return plant


PLANTERS: dict[str, Planter] = {
    "S101": _open_bracket,
    "S102": _key_twice,
    "S103": _unknown_key,
    "S104": _missing_key,
    "S105": _wrong_type,
    "S106": _implicit,
    "S107": _no_such_word,
    "S108": _note(""),
    "S109": _bad_format,
    "S110": _anchor,
    "S112": _front("schema", lambda copy, site: copy.rewrite(site, copy.random.choice(["0", "2", "17"]))),
    "S114": _fewer_than_expected,
    "S115": _no_text,
    "S116": _include("missing.yaml"),
    "S118": _second_document,
    "S119": _key_no_text,
    "S120": _note("Street #5 Hall"),
    "S121": _empty_file,
    "S122": _twice,
    "S123": _member_twice,
    "C001": _control_character,
    "C002": _note("a\u2066b"),
    "C003": _note('"Dia\\ufefflogue"'),
    "C004": _note("Дiалог городов"),
    "C007": _note("!forum text"),
    "C008": _note("[" * 40 + "]" * 40),
    "C009": _include("../people.yaml"),
    "C011": _note("a" * 65_537),
    "T001": _own_text(lambda text: text.replace(" ", "  ", 1)),
    "T002": _own_text(lambda text: text + " Cafe\u0301"),
    "T003": _own_text(lambda text: text + " Forums &amp; talks"),
    "T010": _other_script,
    "T011": _note("TODO ask the host"),
    "T012": lambda copy: copy.rewrite(copy.any("sources.*.language"), copy.random.choice(["cn", "eng", "xx", "kz"])),
    "M001": _comment("# forum: ignore[N301] planted"),
    "M002": _comment("# forum: ignore[N301]"),
    "M003": _comment("# forum: ignore[N301] planted, until: 2001-01-01"),
    "M004": _comment("# forum: ignore[N3011] planted"),
    "M005": _comment("# forum: ignore[N] planted"),
    "M006": _gone("series/cooperation"),
    "M007": _gone("series/nobody"),
    "M008": _comment("# forum: disable N301"),
}
