"""Where quotation marks stand between the words of a text, and which words lie inside them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forumcli.evidence.tokens import Tokens

Side: TypeAlias = Literal["opens", "closes"]

_OPENS: Final = frozenset("“„‟«‹「『〝")
_CLOSES: Final = frozenset("”»›」』〞")
_EITHER: Final = frozenset('"＂')
_SINGLE_OPENS: Final = "‘"
_SINGLE_CLOSES: Final = "’"


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation mark: how many words of its paragraph stand before it, and which side of a quotation it is."""

    before: int
    side: Side


def quotation_marks(cut: Tokens, bounds: Sequence[tuple[int, int]]) -> list[tuple[Mark, ...]]:
    """Return the quotation marks of each paragraph; `bounds` says where these start and end in the text.

    An apostrophe is none: a single closing mark counts only where a single opening one waits for it.
    """
    found: list[tuple[Mark, ...]] = []
    for start, end in bounds:
        first = bisect_left(cut.words, (start, 0))
        made: list[Mark] = []
        single = 0
        for at, before in cut.marks[bisect_left(cut.marks, (start, 0)) : bisect_left(cut.marks, (end, 0))]:
            sign = _sign(cut.text, at)
            if sign == _SINGLE_CLOSES and not single:
                continue
            single += {_SINGLE_OPENS: 1, _SINGLE_CLOSES: -1}.get(sign, 0)
            side = _side(cut.text, at, sign)
            if side:
                made.append(Mark(before - first, side))
        found.append(tuple(made))
    return found


def inside(marks: Sequence[Mark], words: int, first: int, last: int) -> bool:
    """Tell whether the words of a paragraph from `first` to before `last` stand inside quotation marks.

    An opening mark that is never closed reaches to the end of its paragraph, as where a speech goes on in the next
    one. A closing mark that was never opened reaches back to the one before it, or to the paragraph's start: whose
    words it closes is the source's slip, not the quotation's.
    """
    return any(start <= first and last <= end for start, end in _quoted(marks, words))


def _quoted(marks: Sequence[Mark], words: int) -> list[tuple[int, int]]:
    """Return the stretches of words that stand inside marks; one quotation inside another is part of it."""
    made: list[tuple[int, int]] = []
    open_at: list[int] = []
    since = 0
    for mark in marks:
        if mark.side == "opens":
            open_at.append(mark.before)
            continue
        start = open_at.pop() if open_at else since
        made.append((start, mark.before))
        if not open_at:
            since = mark.before
    if open_at:
        made.append((open_at[0], words))
    return made


def _sign(text: str, at: int) -> str:
    """Return a mark; a single one that is an apostrophe, or opens nothing, as nothing."""
    sign = text[at]
    if sign not in (_SINGLE_OPENS, _SINGLE_CLOSES):
        return sign
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if sign == _SINGLE_CLOSES:
        return "" if after.isalnum() else sign
    return "" if before.isalnum() or not after.strip() else sign


def _side(text: str, at: int, sign: str) -> Side | None:
    if sign in _OPENS or sign == _SINGLE_OPENS:
        return "opens"
    if sign in _CLOSES or sign == _SINGLE_CLOSES:
        return "closes"
    if sign not in _EITHER:
        return None
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    free = not before.strip() or before in "([{—–"
    return "opens" if free and after.strip() else "closes"
