"""A verdict in words and with the words marked: why a record is a hit, for people and for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from forumcli.index.search_shape import HANDLES
from forumcli.index.search_words import words_of
from forumcli.search.judge import Verdict
from forumcli.search.lines import NAME, PASSAGES
from forumcli.search.met import Met
from forumcli.search.result import Marked, Passage, Snippet, Span
from forumcli.search.tiers import Tier

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from forumcli.index.search_query import SearchDoc

_LONGEST_FOUND: Final = 60
_WHERE: Final = {
    "address": "its address",
    "appearance": "a post or appearance",
    "held": "its date and place",
    "host": "its address",
    "id": "its id",
    "joined from": "the places that joined",
    "mentioned": "a mention",
    "mentions": "a mention",
    "of series": "what is said of the series",
    "part of": "the body above it",
    "published": "its date",
    "staff of a source": "the staff of a source",
    "within": "the place around it",
    "summary": "the summary",
    "evidence": "the source's words",
    "original": "the original words",
}
"""How a place is called in a reason; what is not here is called by its role."""


def marked(verdict: Verdict) -> tuple[Marked, ...]:
    """Return every word that was met, in the order of the query."""
    return tuple(_marked(met, verdict) for met in verdict.met)


def reason(verdict: Verdict) -> str:
    """Say in one line why the record is a hit: `norof → Norov, one letter`."""
    if verdict.by_id and not verdict.met:
        return "an id that it had before" if verdict.former_id else "its id"
    pairs = list(zip(marked(verdict), verdict.met, strict=True))
    telling = [(word, met) for word, met in pairs if not met.term.small] or pairs
    told = [word.reason for word, _ in telling if word.tier > Tier.EXACT]
    told += _by_line([(word, met) for word, met in telling if word.tier == Tier.EXACT])
    missing = [
        f"“{term.typed}” is left out here" if term.patronymic else f"without “{term.typed}”" for term in verdict.missing
    ]
    return "; ".join(dict.fromkeys([*told, *missing]))


def _by_line(exact: Sequence[tuple[Marked, Met]]) -> Iterator[str]:
    """Say where words stand; only words of one line are told as if they belonged together."""
    lines: dict[int, list[Marked]] = {}
    for word, met in exact:
        lines.setdefault(id(met.line), []).append(word)
    told = set[str]()
    for words in lines.values():
        where = words[0].where
        found = " ".join(dict.fromkeys(word.found for word in words))
        yield f"{found} in {_called_again(where) if where in told else _called(where)}"
        told.add(where)


def snippet(verdict: Verdict) -> Snippet | None:
    """Return the passage of a quotation that meets most words, marked; its own words where it meets none."""
    doc = verdict.doc
    if doc.form is None or doc.said is None:
        return None
    spoken = [met for met in verdict.met if met.line.place in PASSAGES]
    beside = sum(met.line.place == "beside" and not met.term.small for met in spoken)
    said = sum(met.line.place == "said" and not met.term.small for met in spoken)
    text, place = (doc.beside, "beside") if doc.beside and beside > said else (doc.said, "said")
    spans = _spans(text, [met for met in spoken if met.line.place == place])
    return Snippet(text, spans, _passage(doc, place), doc.form)


def _passage(doc: SearchDoc, place: str) -> Passage:
    """Name a passage: what stands in `said` is a summary for indirect speech, verbatim text else."""
    if place == "said":
        return "summary" if doc.form == "indirect" else "text"
    return "evidence" if doc.form == "indirect" else "original"


def _marked(met: Met, verdict: Verdict) -> Marked:
    found = _found(met)
    where = met.line.role if met.line.role in HANDLES else met.line.place
    where = _passage(verdict.doc, where) if where in PASSAGES else where
    edits = int(met.variant.edits)
    return Marked(met.term.typed, found, where, met.tier, edits, _why(met, found, where))


def _found(met: Met) -> str:
    """Return the words as the record prints them."""
    words = list(words_of(met.line.text))
    if not met.at or max(met.at) >= len(words):
        return met.variant.keys[0]
    places = [words[at] for at in met.at]
    consecutive = met.at[-1] - met.at[0] + 1 == len(met.at)
    if consecutive:
        return met.line.text[places[0].start : places[-1].end][:_LONGEST_FOUND]
    return "".join(met.line.text[word.start : word.end] for word in places)


def _called(where: str) -> str:
    return _WHERE.get(where, f"the {where}")


def _called_again(where: str) -> str:
    """Name a place of which another line was named already: another name, another participant."""
    return "another name" if where == NAME else f"another line of {_called(where)}"


def _why(met: Met, found: str, where: str) -> str:
    shown = met.term.typed if met.term.typed == found else f"{met.term.typed} → {found}"
    if met.tier == Tier.EXACT:
        return f"{found} in {_called(where)}"
    if met.variant.reason and met.variant.tier == met.tier:
        return f"{shown}, {met.variant.reason}"
    if met.tier == Tier.ALIAS:
        return f"{shown}, a name added as a search key"
    return f"{shown}, {met.tier.words}"


def _spans(text: str, met: Sequence[Met]) -> tuple[Span, ...]:
    """Return the places of all words met, each occurrence of single words, in order and joined where they touch."""
    words = list(words_of(text))
    singles = {each.variant.keys[0] for each in met if len(each.variant.keys) == 1}
    places = {at for at, word in enumerate(words) if word.key in singles}
    places |= {at for each in met for at in each.at if at < len(words)}
    spans: list[Span] = []
    for at in sorted(places):
        start, end = words[at].start, words[at].end
        if spans and start == spans[-1][1]:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return tuple(spans)
