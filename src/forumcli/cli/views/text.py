"""How the pieces that every view shows are worded: values with their state, marks of sources, speakers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from forumcli.cli.render.styled import Run, Style, Styled, joined, styled

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Json = dict[str, Any]
INFERRED: Final = "≈"
DISPUTED: Final = "≠"
UNKNOWN: Final = "·"
PROVED: Final = "✓"
_NO_BREAK: Final = "\u00a0"
"""Keeps a footnote mark on one line."""
_JOINING: Final = frozenset({"and", "at", "for", "in", "of", "the"})
"""Words that a post with its body in print has, and one without in a list has not."""

ROLES: Final = {
    "presided": "presided",
    "chaired": "chaired",
    "opened": "opened it",
    "keynote": "gave the keynote",
    "spoke": "spoke",
    "welcomed": "welcomed the participants",
    "attended": "attended",
    "discussed": "took part in discussions",
    "interviewed": "gave their views",
    "sent-letter": "sent a letter (no attendance)",
    "absent": "was absent",
}
FORMS: Final = {"direct": "direct speech", "first-person": "signed statement", "indirect": "summary"}


def marks_of(body: Json) -> dict[str, int]:
    """Return the mark that each source of a record has."""
    return {source["id"]: source["mark"] for source in body["sources"]}


def mark(sources: Iterable[str], marks: Mapping[str, int], at: str | None = None, *, proved: bool = False) -> Styled:
    """Return the footnote mark of some sources after a space, such as ` [1 ¶4 ✓]`."""
    numbers = sorted({marks[source] for source in sources if source in marks})
    if not numbers:
        return Styled()
    place = f"{_NO_BREAK}¶{at}" if at else ""
    sign = f"{_NO_BREAK}{PROVED}" if proved else ""
    joined_numbers = f",{_NO_BREAK}".join(map(str, numbers))
    return Styled((Run(f" [{joined_numbers}{place}{sign}]", "dim"),))


def footnote(told: Json, marks: Mapping[str, int]) -> Styled:
    """Return the footnote mark of a statement: its source, its paragraph, and whether its words are proved."""
    return mark([told["source"]], marks, told.get("at"), proved=is_proved(told))


def is_proved(told: Json) -> bool:
    """Tell whether the words of a statement stand in its source to the letter, in the paragraph it names."""
    return bool(told.get("verdict", {}).get("kind") == "exact")


def caveats(told: Json) -> Styled:
    """Say what has to be read with a statement: that it was only announced; that it is deduced; the note to it."""
    status, inferred, note = (told.get(key) for key in ("report_status", "inferred", "note"))
    return styled(
        (f" ({status})", "warn") if status not in (None, "held") else None,
        (f" {INFERRED} inferred: {inferred}", "dim") if inferred else None,
        (f" ({note})", "dim") if note else None,
    )


def as_printed(*printed: tuple[str | None, str]) -> Styled:
    """Quote what a source prints where the words shown for it do not have all of that."""
    quoted = [f"“{words}”" for words, shown in printed if words and not _telling(words) <= _telling(shown)]
    return styled((f" (printed {', '.join(quoted)})", "dim") if quoted else None)


def _telling(words: str) -> set[str]:
    return set(words.replace(",", " ").split()) - _JOINING


def state_sign(field: Json) -> str:
    """Return the sign of a field's state: inferred, disputed, or nothing."""
    return {"inferred": INFERRED, "disputed": DISPUTED}.get(field["state"], "")


def value_words(field: Json, *, short: bool = False) -> str:
    """Say a resolved field in a few words; a disputed one by its sides, an unknown one by its sign."""
    if field["state"] == "unknown":
        return UNKNOWN
    if field["state"] == "disputed" and short and "short" in field:
        return str(field["short"])
    if field["state"] == "disputed":
        return str(field["either"])
    return str(field["short"] if short and "short" in field else field["words"])


def signed(field: Json, *, short: bool = False) -> Styled:
    """Say a resolved field with the sign of its state."""
    sign = state_sign(field)
    words = value_words(field, short=short)
    style: Style = "dim" if words == UNKNOWN else "plain"
    return styled((words, style), (f" {sign}", "warn") if sign else None)


def when_words(occasion: Json, *, short: bool = True) -> Styled:
    """Say when an edition was held: the date, else what is known, such as `2025, a Tuesday`."""
    made = signed(occasion["held"], short=short)
    weekday = occasion.get("weekday", {})
    vague = len(str(occasion["held"].get("value", ""))) <= len("2025-01")
    unsure = occasion["held"]["state"] in ("unknown", "disputed")
    if weekday.get("state") not in (None, "unknown", "disputed") and vague and not unsure:
        made = made + styled(f", a {str(weekday['words']).capitalize()}")
    return made


def where_words(row: Json) -> Styled:
    """Say where an edition was held: the city, else that it was online."""
    if row["place"]["state"] != "unknown":
        made = signed(row["place"])
        country = row.get("place_country")
        return made + styled((f" {country}", "dim")) if country else made
    if row["mode"].get("value") == "online":
        return styled("online")
    return styled((UNKNOWN, "dim"))


def citation(source: Json) -> Styled:
    """Name a source as under a text: publisher, date, title, address."""
    published = source.get("published_words")
    if published and source.get("published_inferred"):
        published = f"{published} {INFERRED}"
    title = "untitled" if source.get("untitled") else f"“{source['title']}”"
    read = "only an excerpt was read" if source.get("read") == "excerpt" else None
    return joined((source.get("publisher_name"), published, title, source.get("url"), read))


def sources_block(body: Json) -> Sequence[tuple[Styled, Styled]]:
    """Return the sources of a record with their marks."""
    return [(styled((f"[{source['mark']}]", "dim")), citation(source)) for source in body["sources"]]


def said(quotation: Json) -> Styled:
    """Return what was said: verbatim words in quotation marks, a summary marked as one and never in marks."""
    if quotation["form"] == "indirect":
        return styled(quotation.get("summary", ""), (" (summary)", "dim"))
    form = " (signed statement)" if quotation["form"] == "first-person" else None
    return styled(f"“{quotation.get('text', '')}”", (form, "dim") if form else None)


def count_words(number: int, singular: str, plural: str | None = None) -> str:
    """Say how many there are of something."""
    return f"{number} {singular if number == 1 else plural or singular + 's'}"


def counted_words(statement: Json) -> str:
    """Say the value of a statement; of an attendance with who is counted, such as `hundreds of officials`."""
    words = str(statement.get("value_words") or statement.get("value_name") or statement["value"])
    of = statement.get("of")
    if not of:
        return words
    return f"{words} of {of}" if words.isalpha() else f"{words} {of}"
