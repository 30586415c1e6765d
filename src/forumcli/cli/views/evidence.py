"""The words that prove a record's statements, in full and with the verdict on them; and verdicts by source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from forumcli.cli.render.blocks import Block, Bullets, Facts, Group, Heading, Paragraph
from forumcli.cli.render.styled import Styled, styled
from forumcli.cli.views.text import PROVED, count_words, marks_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Json = dict[str, Any]
_SIGNS: Final = {"exact": PROVED, "normalised": "≈", "ambiguous": "?", "misplaced": "≠", "missing": "✗"}
_SAID: Final = {
    "exact": "exact",
    "normalised": "normalised",
    "ambiguous": "ambiguous",
    "misplaced": "misplaced",
    "missing": "missing",
    "too-short": "too short to be proved",
    "no-fingerprint": "no fingerprint to prove it by",
}
_ORDER: Final = tuple(_SAID)
_QUIET: Final = frozenset({"exact", "too-short", "no-fingerprint"})
"""The verdicts that say nothing against an excerpt."""


def evidence_blocks(body: Json) -> Iterator[Block]:
    """List every excerpt that a record rests on, under its source, with its paragraph, verdict and address."""
    marks = marks_of(body) if "sources" in body else {}
    by_source: dict[str, dict[tuple[str, str], Json]] = {}
    for source, told in _told(body, None):
        for key in ("text", "evidence"):
            if told.get(key):
                place = (str(told.get("at", "")), told[key])
                by_source.setdefault(source, {}).setdefault(place, told)
    if not by_source:
        return
    yield Heading(styled(("Evidence", "accent")))
    for source in sorted(by_source, key=lambda each: (marks.get(each, len(marks)), each)):
        texts = tuple(_excerpt(words, told) for (_, words), told in sorted(by_source[source].items(), key=_by_place))
        yield Group(styled((f"[{marks[source]}] " if source in marks else "", "dim"), (source, "strong")), texts)


def verdict_words(verdict: Mapping[str, Any], stated: str | None = None) -> Styled:
    """Say a verdict: its sign, its name, where the words stand if not where stated, and what differs."""
    kind = verdict["kind"]
    where = verdict.get("paragraph") or " and ".join(verdict.get("paragraphs", ()))
    sign = _SIGNS.get(kind, "·")
    told = f"{sign} {_SAID[kind]}"
    if where and (kind in {"ambiguous", "misplaced"} or (where != stated and stated is None)):
        told += f", stands in ¶{where}"
    if verdict.get("through"):
        told += f" (in “{verdict['through']}”)"
    difference = verdict.get("difference")
    sign_and_name = styled((told, "dim")) if kind in _QUIET else styled((told, "warn"))
    return styled(sign_and_name, f": {difference}" if difference and kind != "too-short" else None)


def verification_blocks(rows: Sequence[Json], totals: Mapping[str, int], *, every: bool) -> Iterator[Block]:
    """Lay out verdicts by source; excerpts that nothing speaks against are only counted, unless `every` is wanted."""
    for source in dict.fromkeys(row["source"] for row in rows):
        own = [row for row in rows if row["source"] == source]
        yield Heading(styled((source, "accent"), (f"  {_counts(own)}", "dim")))
        for row in own:
            if every or _is_told(row):
                yield Bullets((_row(row),))
                if row.get("nearest"):
                    near = row["nearest"]
                    yield Facts(((styled((f"nearest, ¶{near['paragraph']}", "dim")), _diff(near)),), 3)
    told = ", ".join(f"{number} {_SAID[kind]}" for kind, number in totals.items() if number)
    yield Paragraph(styled(f"{count_words(sum(totals.values()), 'excerpt')}: {told or 'nothing to verify'}"))


def _is_told(row: Json) -> bool:
    """Tell whether a verdict is worth a line: a printed word or two beside a value can never be proved by itself."""
    kind = row["verdict"]["kind"]
    return kind not in _QUIET or (kind == "too-short" and row["sort"] != "wording")


def _told(value: Any, source: str | None) -> Iterator[tuple[str, Json]]:  # noqa: ANN401 - any part of a document
    """Yield every statement within a document, with the source that makes it."""
    if isinstance(value, list):
        for each in value:
            yield from _told(each, source)
    elif isinstance(value, dict):
        stated = value.get("source")
        source = stated if isinstance(stated, str) else source
        if source and "verdict" in value:
            yield source, value
        for each in value.values():
            yield from _told(each, source)


def _by_place(told: tuple[tuple[str, str], Json]) -> tuple[int, str]:
    at = told[0][0].partition("-")[0]
    return int(at) if at else 0, told[0][1]


def _excerpt(words: str, told: Json) -> Styled:
    at = told.get("at")
    return styled(
        f"“{words}”",
        (f" ¶{at}", "dim") if at else None,
        " ",
        verdict_words(told["verdict"], at),
        (f" {told['evidence_url']}", "dim") if told.get("evidence_url") else None,
    )


def _counts(rows: Sequence[Json]) -> str:
    kinds = [row["verdict"]["kind"] for row in rows]
    return ", ".join(f"{kinds.count(kind)} {_SAID[kind]}" for kind in _ORDER if kind in kinds)


def _row(row: Json) -> Styled:
    at = f" ¶{row['at']}" if row.get("at") else ""
    return styled(
        f"{row['place']} {row['id']}, {row['field']}",
        (at, "dim"),
        ": ",
        verdict_words(row["verdict"], row.get("at")),
        (f"  “{row['words']}”", "dim"),
    )


def _diff(nearest: Json) -> Styled:
    made = Styled()
    for change, words in nearest["diff"]:
        text = {"same": words, "gone": f"[-{words}-]", "source": f"{{+{words}+}}"}[change]
        made = made + styled((f"{text} ", "plain" if change == "same" else "warn"))
    return made
