"""What a search found on the screen: grouped by kind, each hit with its reason, the words found marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from forumcli.cli.render.blocks import Blank, Block, Bullets, Column, Facts, Hint, Paragraph, Table
from forumcli.cli.render.styled import Run, Styled, joined, styled
from forumcli.cli.views.offices import offices
from forumcli.cli.views.text import UNKNOWN, count_words, when_words, where_words
from forumcli.search.tiers import Tier

if TYPE_CHECKING:
    from collections.abc import Iterator

    from forumcli.search.result import Hit, SearchResult, Snippet

Json = dict[str, Any]
_HEADINGS: Final = {
    "people": "People",
    "organisations": "Organisations",
    "places": "Places",
    "series": "Series",
    "editions": "Editions",
    "quotations": "Quotations and summaries",
    "sources": "Sources",
}
_FACETS: Final = ("kind", "series", "year", "country", "speaker")
_FACET_VALUES: Final = 6
"""How many values of a facet a person is shown."""


def search_blocks(result: SearchResult, *, explain: bool) -> Iterator[Block]:
    """Lay out the hits for a terminal."""
    for note in result.notes:
        yield Paragraph(styled((note, "dim")))
    for position, (kind, hits) in enumerate(result.groups()):
        if position or result.notes:
            yield Blank()
        yield Paragraph(styled((_HEADINGS[kind], "accent")))
        for hit in hits:
            yield from _hit(hit, explain=explain)
    if result.hits:
        yield Blank()
        yield from _summary(result)
    else:
        yield from nothing_blocks(result)


def search_lines(result: SearchResult) -> Iterator[Block]:
    """Lay out the hits for a pipe: id, kind, title, what it says, reason."""
    columns = tuple(Column(head) for head in ("id", "kind", "title", "said", "reason"))
    rows = tuple(
        (styled(hit.id), styled(hit.kind), styled(hit.title), _said(hit) or _about(hit), styled(hit.reason))
        for hit in result.hits
    )
    yield Table(columns, rows)


def nothing_blocks(result: SearchResult) -> Iterator[Block]:
    """Say that nothing was found, whether words stand nowhere or not together, and what comes nearest.

    Where a page is past the last hit, it is that which is said.
    """
    if result.total:
        yield Paragraph(styled(f"{count_words(result.total, 'hit')}, and --offset is past the last of them."))
        return
    if result.nowhere:
        words = ", ".join(f"“{word}”" for word in result.nowhere)
        yield Paragraph(styled("Nothing found: nothing here matches ", (words, "strong"), "."))
    elif result.spoiled:
        yield Paragraph(styled("Nothing found: no record has all of these together."))
    else:
        yield Paragraph(styled("Nothing found."))
    if result.without:
        rests = "; ".join(f"without “{word}”: {count_words(hits, 'hit')}" for word, hits in result.without)
        yield Paragraph(styled(f"W{rests[1:]}."))
    if result.elsewhere:
        yield Paragraph(styled(f"Beyond the kinds and filters given: {count_words(result.elsewhere, 'hit')}."))
    if result.suggestions:
        yield Paragraph(styled("Nearest names: ", joined(result.suggestions)))


def nothing_json(result: SearchResult) -> Json:
    """Return what is said where nothing was found, as JSON; all of it empty where something was."""
    return {
        "suggestions": list(result.suggestions),
        "spoiled": list(result.spoiled),
        "nowhere": list(result.nowhere),
        "without": [{"word": word, "hits": hits} for word, hits in result.without],
        "elsewhere": result.elsewhere,
    }


def hit_json(hit: Hit) -> Json:
    """Return a hit as JSON: the record's row with tier, score, reason and the words that matched."""
    made: Json = {
        **hit.row,
        "title": hit.title,
        "tier": hit.tier.name.lower(),
        "score": round(hit.score, 4),
        "reason": hit.reason,
        "matched": [
            {
                "word": each.word,
                "found": each.found,
                "where": each.where,
                "tier": each.tier.name.lower(),
                "edits": each.edits,
                "reason": each.reason,
            }
            for each in hit.matched
        ],
        "missing": list(hit.missing),
    }
    if hit.snippet:
        made["snippet"] = {
            "text": hit.snippet.text,
            "spans": [list(span) for span in hit.snippet.spans],
            "passage": hit.snippet.passage,
        }
    return made


def _hit(hit: Hit, *, explain: bool) -> Iterator[Block]:
    said = _said(hit)
    if said:
        speaker = joined(((hit.row["speaker"], "strong"), hit.row.get("speaker_post")))
        yield Bullets((joined((speaker, when_words(hit.row), hit.row["edition_short"]), " · "),))
        yield Paragraph(said, 3)
        yield Paragraph(styled((f"{hit.id} · {_reason(hit)}", "dim")), 3)
    else:
        about = offices(hit.row) if hit.kind == "people" else _about(hit)
        yield Bullets((styled((hit.title, "strong"), "  ", about),))
        yield Paragraph(styled((f"{hit.id} · {_reason(hit)}", "dim")), 3)
    if explain:
        yield Facts(tuple(_explained(hit)), 5)


def _reason(hit: Hit) -> str:
    return hit.reason or hit.tier.words


def _explained(hit: Hit) -> Iterator[tuple[Styled, Styled]]:
    yield styled(("tier", "dim")), styled(f"{hit.tier + 1} {hit.tier.words}, score {hit.score:.2f}")
    for each in hit.matched:
        how = each.reason or each.tier.words
        yield styled((each.word, "dim")), styled(f"{each.found} ({each.where}): {how}")
    for word in hit.missing:
        yield styled((word, "dim")), styled("not in this record")


def _about(hit: Hit) -> Styled:
    """Say in a few words what a record is."""
    row = hit.row
    match hit.kind:
        case "people":
            return joined(row["offices"], " · ") or joined(row["posts"], " · ")
        case "editions":
            return joined((when_words(row), where_words(row)))
        case "series":
            return styled(count_words(row["editions"], "edition"))
        case "organisations":
            return joined((row["country"], *row["as"]))
        case "places":
            return joined((row["place_kind"], row["country"]))
        case "sources":
            return joined((row["publisher"], row["published"]))
        case _:
            return styled(UNKNOWN)


def _said(hit: Hit) -> Styled:
    """Return the passage with the words found marked; a summary is named as one and never put in quotation marks."""
    if hit.snippet is None:
        return Styled()
    text = _marked(hit.snippet)
    if hit.snippet.passage in ("text", "original"):
        return styled("“") + text + styled("”")
    name = {"summary": " (summary)", "evidence": " (from the source, not the speaker's words)"}[hit.snippet.passage]
    return text + styled((name, "dim"))


def _marked(snippet: Snippet) -> Styled:
    runs: list[Run] = []
    at = 0
    for start, end in snippet.spans:
        runs += styled(snippet.text[at:start], (snippet.text[start:end], "mark")).runs
        at = end
    return Styled(tuple(runs)) + styled(snippet.text[at:])


def _summary(result: SearchResult) -> Iterator[Hint]:
    """Count what was found, and say of what kinds, series and years it is."""
    for facet in _FACETS:
        values = result.facets.get(facet, ())
        if len(values) > 1:
            yield Hint(
                styled(f"by {facet}: " + ", ".join(f"{value} {number}" for value, number in values[:_FACET_VALUES]))
            )
    shown = len(result.hits)
    total = f"{result.total}{'+' if result.more else ''}"
    parts = [f"{shown} of {total}: --limit, --offset" if shown < result.total else count_words(result.total, "hit")]
    if max(hit.tier for hit in result.hits) > Tier.EXACT:
        parts.append("--explain says why each was found")
    yield Hint(styled(" · ".join([*parts, "forum show ID"])))
