"""A series on the screen: the ladder of its editions, with what is missing in its place."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from forumcli.cli.render.blocks import Blank, Block, Bullets, Column, Facts, Heading, Hint, Paragraph, Table, Title
from forumcli.cli.render.styled import Styled, joined, styled
from forumcli.cli.views.edition import in_passing_blocks
from forumcli.cli.views.person import names_blocks
from forumcli.cli.views.text import (
    DISPUTED,
    INFERRED,
    UNKNOWN,
    caveats,
    count_words,
    footnote,
    is_proved,
    mark,
    marks_of,
    signed,
    sources_block,
    when_words,
    where_words,
)
from forumcli.model.countries import country_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Json = dict[str, Any]
_FEW_SOURCES = 12
"""So many sources are always listed."""
_NAMED_ONCE = 3
"""So many venues or hosts that come only once are named; more are counted."""
_COLUMNS = (
    Column("No.", right=True, shrink=False),
    Column("Date", shrink=False),
    Column("Place", rank=0),
    Column("Mode", rank=3, shrink=False),
    Column("Theme", rank=4),
    Column("Host", rank=5),
    Column("Sources", rank=1, shrink=False),
)


def series_blocks(body: Json, *, sources: bool = True) -> Iterator[Block]:
    """Lay out everything that is known of a series.

    Without `sources`, of the sources those alone that the text below the ladder has marks of.
    """
    marks = marks_of(body)
    yield Title(styled((body["title"], "title")), styled((body["id"], "dim")))
    yield from names_blocks(body)
    yield from _habits(body)
    for note in (body.get("counting"), body.get("note")):
        if note:
            yield Paragraph(styled(note), 1)
    yield Blank()
    yield Table(_COLUMNS, tuple(_rung(each) for each in body["editions"]))
    yield Paragraph(_summary(body), 1)
    if body["wordings"]:
        yield Heading(styled(("How the sources count it", "accent")))
        yield Facts(tuple(_wordings(body["wordings"])))
    if body["statements"]:
        yield Heading(styled(("What the sources say of the series", "accent")))
        yield Bullets(tuple(_statements(body["statements"], marks)))
    yield from in_passing_blocks(body, marks)
    if body.get("different_from"):
        yield Heading(styled(("Not to be confused with", "accent")))
        yield Bullets(tuple(_other(each) for each in body["different_from"]))
    yield from _sources(body, whole=sources)


def all_series_blocks(bodies: Sequence[Json]) -> Iterator[Block]:
    """Lay out all series: how many editions, when, what is missing, on what their sources differ."""
    columns = (
        Column("Series"),
        Column("Editions", right=True, shrink=False),
        Column("Years", rank=1, shrink=False),
        Column("Numbers not here", rank=1, shrink=False),
        Column("Disputed", right=True, rank=3, shrink=False),
        Column("Sources", right=True, rank=2, shrink=False),
        Column("id", rank=0, shrink=False),
    )
    yield Table(columns, tuple(_line(each) for each in bodies))
    yield Hint(styled(f"{len(bodies)} series · forum series ID"))


def _line(body: Json) -> tuple[Styled, ...]:
    known = sum("missing" not in each for each in body["editions"])
    missing, disputed = _missing_words(body["missing_numbers"]), len(body["disputed"])
    return (
        styled((body.get("short") or body["name"], "strong")),
        styled(str(known)),
        styled(_span(body["years"])),
        styled((missing or UNKNOWN, "dim")),
        styled((f"{disputed} {DISPUTED}", "warn") if disputed else (UNKNOWN, "dim")),
        styled((str(len({source for each in body["editions"] for source in each.get("sources", ())})), "dim")),
        styled((body["id"], "dim")),
    )


def _span(years: Sequence[int]) -> str:
    """Say from when to when, such as `2012–2025, 10 of 14`; where every year has an edition, the years alone."""
    if not years:
        return UNKNOWN
    if len(years) == 1:
        return str(years[0])
    span = years[-1] - years[0] + 1
    return f"{years[0]}–{years[-1]}" + (f", {len(years)} of {span}" if len(years) < span else "")


def _habits(body: Json) -> Iterator[Block]:
    """Say since when and how often, where, and held by whom: what recurs, and how regularly."""
    pairs = [
        ("held", rhythm_words(body)),
        ("cadence", body.get("cadence") or ""),
        ("where", _where(body["venues"])),
        ("by", _frequencies([(each["name"], len(each["editions"])) for each in body["hosts"]], "host")),
    ]
    yield Facts(tuple((styled((label, "dim")), styled(words)) for label, words in pairs if words))


def rhythm_words(body: Json) -> str:
    """Say in how many of how many years a series met, such as `in 10 of 14 years, 2012–2025; every year since 2021`."""
    years = body["years"]
    if not years:
        return {"none": "no edition known", "announced": "announced, not known to have been held"}.get(
            body["status"], "at a time that is not known"
        )
    if len(years) == 1:
        return f"in {years[0]}"
    span = years[-1] - years[0] + 1
    since = f"; every year since {body['yearly_since']}" if body["yearly_since"] not in (None, years[0]) else ""
    met = "every year" if span == len(years) else f"in {len(years)} of {span} years"
    return f"{met}, {years[0]}–{years[-1]}{since}"


def _where(venues: list[Json]) -> str:
    """Name the places, and the countries where there are several places."""
    places = _frequencies([(each["place_name"], len(each["editions"])) for each in venues], "place")
    if len(venues) == 1:
        return places
    countries: dict[str, int] = {}
    for each in venues:
        country = country_name(each["country"]) if each["country"] else UNKNOWN
        countries[country] = countries.get(country, 0) + len(each["editions"])
    return f"{places} · " + ", ".join(f"{name} ({number})" for name, number in countries.items()) if venues else ""


def _frequencies(counted: list[tuple[str, int]], noun: str) -> str:
    """Name what comes more than once with how often, then the number of those that come once, or the names of a few."""
    often = [f"{name} ({number})" for name, number in counted if number > 1]
    once = [name for name, number in counted if number == 1]
    if len(once) > _NAMED_ONCE:
        once = [f"{len(once)} {'other ' if often else ''}{noun}s once each"]
    return ", ".join([*often, *once])


def _wordings(wordings: list[Json]) -> Iterator[tuple[Styled, Styled]]:
    """Yield the ordinals as printed, by language."""
    for language, group in groupby(wordings, key=lambda each: str(each["language"])):
        printed = {each["as"].casefold(): each["as"] for each in reversed(list(group))}
        yield styled((language, "dim")), styled(" · ".join(reversed(printed.values())))


def _sources(body: Json, *, whole: bool) -> Iterator[Block]:
    marked = {each["source"] for each in (*body["statements"], *body["in_passing"])}
    whole = whole or len(body["sources"]) <= _FEW_SOURCES
    shown = [each for each in body["sources"] if whole or each["id"] in marked]
    if shown:
        yield Heading(styled(("Sources", "accent")))
        yield Facts(tuple(sources_block({**body, "sources": shown})))
    if len(shown) < len(body["sources"]):
        rest = count_words(len(body["sources"]) - len(shown), "further source")
        yield Hint(styled(f"{rest} of single editions: --sources lists all · forum show ID"))


def _other(each: Json) -> Styled:
    return styled((each["series_name"], "strong"), f" ({each['series']}): {each['because']}")


def _rung(each: Json) -> tuple[Styled, ...]:
    if "missing" in each:
        run = _missing_words(each["missing"])
        unknown = styled((UNKNOWN, "dim"))
        missing = styled(("no edition in this dataset", "dim"))
        return styled((run, "dim")), missing, unknown, unknown, unknown, unknown, styled(("0", "dim"))
    theme = each["theme"]
    return (
        signed(each["number"]),
        when_words(each),
        where_words(each),
        signed(each["mode"]),
        styled(f"“{theme['words']}”") if theme.get("words") else signed(theme),
        joined(each["hosts"]) or styled((UNKNOWN, "dim")),
        _support(each),
    )


def _support(each: Json) -> Styled:
    """Say how many sources an edition has, and on what they differ beside what stands in the other columns."""
    disputed = [name for name in each["disputed"] if name not in ("number", "held", "place", "mode", "theme")]
    differ = styled((f" {DISPUTED} {', '.join(disputed)}", "warn")) if disputed else None
    return styled((str(len(each["sources"])), "dim"), differ)


def _summary(body: Json) -> Styled:
    editions = [each for each in body["editions"] if "missing" not in each]
    parts = [count_words(len(editions), "edition")]
    missing = _missing_words(body["missing_numbers"])
    if missing:
        parts.append(f"numbers not in this dataset: {missing}")
    if body["silent_years"]:
        parts.append(f"no edition in {', '.join(map(str, body['silent_years']))}")
    if body["disputed"]:
        parts.append(f"disputed: {', '.join(body['disputed'])}")
    inferred = [each["edition"] for each in editions if each["held"]["state"] == "inferred"]
    if inferred:
        parts.append(f"{INFERRED} inferred")
    return styled((" · ".join(parts), "dim"))


def _missing_words(numbers: Sequence[int]) -> str:
    """Say a set of numbers in runs: `1–4, 7`."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}" if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def _statements(statements: list[Json], marks: Mapping[str, int]) -> Iterator[Styled]:
    """Yield what is said of the series, the same words once, with all who say them."""
    said: dict[str, list[Json]] = {}
    for each in statements:
        words = f"{each['says']}: {each['value']}" if each.get("value") else str(each["says"])
        said.setdefault(f"{words}{caveats(each)}", []).append(each)
    for words, several in said.items():
        located = [each for each in several if each.get("at") or is_proved(each)]
        made = styled(words) + mark((each["source"] for each in several if each not in located), marks)
        for each in located:
            made += footnote(each, marks)
        yield made
