"""An edition on the screen: each field with its value, state and sources, then people, words, results."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from forumcli.cli.render.blocks import Block, Bullets, Facts, Group, Heading, Paragraph, Title
from forumcli.cli.render.styled import Styled, joined, styled
from forumcli.cli.views.text import (
    DISPUTED,
    INFERRED,
    ROLES,
    as_printed,
    caveats,
    counted_words,
    footnote,
    is_proved,
    mark,
    marks_of,
    said,
    sources_block,
    state_sign,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

Json = dict[str, Any]
_FIELDS: Final = ("number", "held", "weekday", "place", "venue", "mode", "status", "attendance", "theme", "occasion")
_QUOTED: Final = ("theme",)
_DONE: Final = ("hosts", "joined_from", "participants", "outcomes", "side_events")
"""What happens at an edition: where a report only announces it, it says so."""


def edition_blocks(body: Json) -> Iterator[Block]:
    """Lay out everything that is known of an edition."""
    marks = marks_of(body)
    yield Title(styled((body["title"], "title")), styled((body["id"], "dim")))
    if body.get("note"):
        yield Paragraph(styled(body["note"]), 1)
    yield Facts(tuple(_facts(body, marks)))
    for heading, section, worded in _SECTIONS:
        texts = _merged(body, section, worded, marks)
        if texts:
            yield Heading(styled((heading, "accent")))
            yield Bullets(tuple(texts))
        if section == "participants" and any(report.get("quotations") for report in body["reports"]):
            yield Heading(styled(("Said", "accent")))
            yield from _said_by(body, marks)
    yield from in_passing_blocks(body, marks)
    yield Heading(styled(("Sources", "accent")))
    yield Facts(tuple(sources_block(body)))


def in_passing_blocks(body: Json, marks: Mapping[str, int]) -> Iterator[Block]:
    """Lay out what reports on other editions say in passing of an edition or a series."""
    if body["in_passing"]:
        yield Heading(styled(("Named in reports on others", "accent")))
        yield Bullets(tuple(_once(((_in_passing(each), each) for each in body["in_passing"]), marks)))


def _in_passing(each: Json) -> Styled:
    words = each.get("context") or f"{each['name']} ({each['kind']})"
    return styled((each["edition_short"], "strong"), f": {words}")


def _said_by(body: Json, marks: Mapping[str, int]) -> Iterator[Block]:
    """Lay out the quotations and summaries by speaker, each with the mark of its source."""
    speakers = dict.fromkeys(
        _speaker(quotation) for report in body["reports"] for quotation in report.get("quotations", ())
    )
    for name in speakers:
        mine: Json = {
            "reports": [
                report | {"quotations": [each for each in report.get("quotations", ()) if _speaker(each) == name]}
                for report in body["reports"]
            ]
        }
        yield Group(styled((name, "strong")), tuple(_merged(mine, "quotations", said, marks)))


def _speaker(quotation: Json) -> str:
    return str(quotation.get("by_name") or quotation.get("by_organisation_name") or "unnamed speaker")


def _facts(body: Json, marks: Mapping[str, int]) -> Iterator[tuple[Styled, Styled]]:
    yield styled(("series", "dim")), joined(f"{series['name']} ({series['id']})" for series in body["series"])
    if body.get("parent"):
        yield styled(("part of", "dim")), styled(f"{body['parent_name']} ({body['parent']})")
    for name in _FIELDS:
        if name == "number" and len(body["numbers"]) > 1:
            for number in body["numbers"]:
                yield from field_facts(f"number in {number['series']}", number, marks)
        else:
            yield from field_facts(name, body["fields"][name], marks)
    for section, label in (("name", "called"), ("countries", "countries"), ("joined_from", "joined from")):
        texts = _merged(body, section, _VALUES[section], marks)
        if texts:
            yield styled((label, "dim")), joined(texts, "; ")


def field_facts(name: str, field: Json, marks: Mapping[str, int]) -> Iterator[tuple[Styled, Styled]]:
    """Lay out one resolved field: its value with its sources, every side where they differ, and the reasons."""
    label = styled((name, "dim"))
    if field["state"] == "unknown":
        return
    if field["state"] == "disputed":
        yield label + styled((f" {DISPUTED}", "warn")), styled("the sources differ:")
    elif field["state"] == "settled":
        yield label, styled(str(field["words"]), (f" settled: {field['because']}", "dim"))
    sides = field["sides"]
    several = field["state"] in ("disputed", "settled") or len(sides) > 1
    if several and field["state"] not in ("disputed", "settled"):
        sign = f" {state_sign(field)}".rstrip()
        yield label, styled(_quoted(name, field["words"]), (sign, "warn"))
    for side in sides:
        yield styled() if several else label, _side(name, side, marks)


def _side(name: str, side: Json, marks: Mapping[str, int]) -> Styled:
    made = styled(_quoted(name, counted_words(side["stated"][0]) if name == "attendance" else side["words"]))
    for stated in side["stated"]:
        inferred = stated.get("inferred")
        printed = stated.get("as")
        made = made + styled((f" {INFERRED}", "warn") if inferred else None)
        if printed and printed != side["words"]:
            made = made + styled((f" “{printed}”", "dim"))
        made = made + footnote(stated, marks)
        if inferred:
            made = made + styled((f" inferred: {inferred}", "dim"))
        if stated.get("note"):
            made = made + styled((f" ({stated['note']})", "dim"))
    return made


def _quoted(name: str, words: str) -> str:
    return f"“{words}”" if name in _QUOTED else words


def _merged(body: Json, section: str, worded: Callable[[Json], Styled], marks: Mapping[str, int]) -> list[Styled]:
    """Word the statements of a section, each once, with the marks of all sources that make it."""
    statements = [
        {**statement, "source": report["source"], **_to_come(report, section)}
        for report in body["reports"]
        for statement in _several(report.get(section, []))
    ]
    return _once(((worded(each), each) for each in statements), marks)


def _several(told: Json | list[Json]) -> list[Json]:
    return told if isinstance(told, list) else [told]


def _to_come(report: Json, section: str) -> Json:
    """Return the status of a report where what it tells of has happened only if the edition has."""
    return {"report_status": report["status"]["value"]} if section in _DONE and "status" in report else {}


def _once(worded: Iterable[tuple[Styled, Json]], marks: Mapping[str, int]) -> list[Styled]:
    """Say the same words once, with what has to be read with them and the marks of all who say them."""
    made: dict[str, tuple[Styled, list[Json]]] = {}
    for words, statement in worded:
        text = words + caveats(statement)
        made.setdefault(str(text), (text, []))[1].append(statement)
    return [text + _marks(told, marks) for text, told in made.values()]


def _marks(told: list[Json], marks: Mapping[str, int]) -> Styled:
    """Return the footnote mark of each place at which something is told; it is proved if all told there is."""
    made = Styled()
    for source, at in dict.fromkeys((each["source"], each.get("at")) for each in told):
        here = [each for each in told if (each["source"], each.get("at")) == (source, at)]
        made = made + mark([source], marks, at, proved=all(map(is_proved, here)))
    return made


def participation_words(each: Json) -> Styled:
    """Say who took part, with which post, for whom, and what they did."""
    name = each.get("person_name") or each.get("organisation_name") or each.get("group", "")
    if each.get("person_name") and each.get("group"):
        name = f"{name} and {each['group']}"
    elif each.get("organisation_name") and each.get("group"):
        name = f"{each['group']}, {each['organisation_name']}"
    post = ", ".join(part for part in (each.get("post"), each.get("for_name")) if part)
    country = each.get("country_name")
    if country and country not in f"{name}, {post}":
        post = f"{post}, {country}" if post else country
    did = ", ".join(ROLES[role] for role in each["role"])
    return styled(
        (name, "strong"),
        f", {post}" if post else None,
        f": {did}",
        as_printed((each.get("name_as"), name), (each.get("post_as"), post)),
    )


def _mention_words(each: Json) -> Styled:
    names = (each.get(f"{kind}_name") for kind in ("person", "organisation", "place", "edition", "series"))
    name = next((name for name in names if name), each.get("term", ""))
    post = f", {each['post']}" if each.get("post") else None
    return styled((name, "strong"), post, f": {each['context']}")


def _host_words(each: Json) -> Styled:
    name = each.get("organisation_name") or each.get("group", "")
    return styled((name, "strong"), f": {each['verb']}", as_printed((each.get("as"), name)))


def _outcome_words(each: Json) -> Styled:
    kind = f" ({each['kind']})" if each.get("kind") not in (None, "point") else None
    return styled(each["value"], (kind, "dim") if kind else None)


def figure_words(each: Json) -> Styled:
    """Say a statistic: what is measured, how much, of when and where, and who says so."""
    amount = " ".join(part for part in (each.get("value_words"), each.get("unit")) if part) or None
    return styled(
        each["of"],
        ": " if amount or each.get("words") else None,
        joined((amount, each.get("words"), each.get("year_words"), each.get("scope"))),
        (f" (says {each['by_name']})", "dim") if each.get("by_name") else None,
    )


def _side_event_words(each: Json) -> Styled:
    count = f"{each['count']} × " if each.get("count") else None
    about = f": {', '.join(each['topics'])}" if each.get("topics") else None
    kind = joined((each["kind"], each.get("edition")))
    when = joined((each.get("held_words"), each.get("place_name")))
    return styled(count, (each["name"], "strong"), styled((f" ({kind})", "dim")), about, f", {when}" if when else None)


def _series_words(each: Json) -> Styled:
    return styled(each["says"], f": {each['value']}" if each.get("value") else None)


def _remark_words(each: Json) -> Styled:
    by = each.get("by_name") or each.get("by_organisation_name")
    return styled(each["value"], (f" (says {by})", "dim") if by else None)


def _value_words(each: Json) -> Styled:
    return styled(str(each.get("as") or each["value"]))


def _names_words(each: Json) -> Styled:
    return styled(", ".join(each["value_names"]))


_VALUES: Final = {"name": _value_words, "countries": _names_words, "joined_from": _names_words}
_SECTIONS: Final = (
    ("Hosts", "hosts", _host_words),
    ("Topics", "topics", lambda each: styled(each["value"])),
    ("Took part", "participants", participation_words),
    ("Outcomes", "outcomes", _outcome_words),
    ("Figures", "figures", figure_words),
    ("Within and beside it", "side_events", _side_event_words),
    ("Named, without taking part", "mentions", _mention_words),
    ("Of the series", "of_series", _series_words),
    ("Also stated", "remarks", _remark_words),
)
