"""What printed styles share: dates, marks and the phrases round a quotation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeAlias

from forumcli.exporters.citation import marked
from forumcli.model.dates import MONTHS

if TYPE_CHECKING:
    from collections.abc import Callable

    from forumcli.exporters.citation import Occasion, Quoted, When

Italic: TypeAlias = "Callable[[str], str]"
"""How italics are set: on paper, on a terminal, in Markdown; `str` sets none."""

_MONTH: Final = "|".join(MONTHS)
_TWO_MONTHS: Final = re.compile(rf"\b(\d{{1,2}}) ({_MONTH}) – (\d{{1,2}}) ({_MONTH}) (\d{{4}})\b")
_ONE_MONTH: Final = re.compile(rf"\b(\d{{1,2}}(?:–\d{{1,2}})?) ({_MONTH}) (\d{{4}})\b")
_NESTED: Final = str.maketrans({"“": "‘", "”": "’", '"': "'"})
_ENDS: Final = (".", "?", "!", "…", "。", "？", "！")


def american(words: str) -> str:
    """Put the month first, as American styles do: `November 8–9, 2022`, `concluded on October 17, 2021`."""
    words = _TWO_MONTHS.sub(r"\2 \1 – \4 \3, \5", words)
    return _ONE_MONTH.sub(r"\2 \1, \3", words)


def dated(when: When) -> str:
    """Say a date with the month first, and mark it if no source states it."""
    return marked(american(when.words), when.doubt)


def count(number: int, noun: str) -> str:
    """Say how many there are of something."""
    return f"{number} {noun}{'s' * (number != 1)}"


def nested(text: str) -> str:
    """Make double quotation marks single, for a text that is put into double ones."""
    return text.translate(_NESTED)


def sentence(text: str) -> str:
    """Return text with a full stop, unless it ends by itself."""
    text = text.rstrip(",;: ")
    return text if text.rstrip("”’)]\"'").endswith(_ENDS) else f"{text}."


def in_marks(text: str, sign: str) -> str:
    """Put text into quotation marks with the sign that follows it, which American styles set inside all marks."""
    text = text.rstrip(",;: ")
    bare = text.rstrip('”"')
    if sign == "." and bare.endswith(_ENDS):
        return f"“{nested(text)}”"
    bare = bare.removesuffix(".") if sign == "," and not bare.endswith("..") else bare
    closing = text[len(text.rstrip('”"')) :]
    return f"“{nested(bare)}{sign}{nested(closing)}”"


def wording(quoted: Quoted, sign: str = ".") -> str:
    """Give the words: in quotation marks, with the sign that follows, if they are verbatim; else as a paraphrase."""
    said = in_marks(quoted.wording, sign) if quoted.verbatim else f"Paraphrase: {sentence(quoted.wording)}"
    if quoted.original:
        said += f" Original: {in_marks(quoted.original, '.')}"
    if quoted.translated_by:
        said += f" Translated by {sentence(quoted.translated_by)}"
    return said


def speaker(quoted: Quoted, held: Occasion | None, *, brackets: bool = True) -> str:
    """Say who speaks, with the post held then, and on which occasion; inside brackets there are no others."""
    return f"{quoted.who}, {quoted.manner} the {occasion(held, brackets=brackets)}" if held else quoted.who


def occasion(held: Occasion, *, brackets: bool = True) -> str:
    """Name an edition with its date and place, as far as they are known."""
    known = [dated(held.when)] if held.when else []
    known += [marked(held.where.words, held.where.doubt)] if held.where else []
    if not brackets:
        return ", ".join((held.name, *known))
    return f"{held.name} ({', '.join(known)})" if known else held.name
