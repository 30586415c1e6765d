"""A number of people as a source gives it: a number, a bound, or a word such as "hundreds"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

Relation: TypeAlias = Literal["equal", "finer", "coarser", "compatible", "clash"]

_WORDS: Final = {"dozens": (24, 999), "hundreds": (200, 1999), "thousands": (2000, None)}
_FORM: Final = re.compile(r"(?P<bound>>=|<=|>|<|~)?(?P<low>[0-9]{1,7})(?:-(?P<high>[0-9]{1,7}))?\Z")
_NEAR: Final = 0.15
"""How far from its number an "about" may reach before another count contradicts it."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many there were: every number from `low` to `high` (`None`: no upper bound) fits what was said."""

    text: str
    low: int
    high: int | None

    @classmethod
    def parse(cls, text: str) -> Count:
        """Read `60`, `>60`, `>=60`, `<60`, `<=60`, `~60`, `50-60`, or `dozens`, `hundreds`, `thousands`.

        Raises:
            ValueError: the text is none of these.
        """
        if text in _WORDS:
            return cls(text, *_WORDS[text])
        match = _FORM.match(text)
        if not match or (match["bound"] and match["high"]):
            message = f"{text!r} is not a count such as 60, >60, >=60, ~60, 50-60, dozens, hundreds or thousands"
            raise ValueError(message)
        low = int(match["low"])
        if match["bound"] == "<" and not low:
            message = f"{text!r}: nothing is fewer than none"
            raise ValueError(message)
        if match["high"]:
            if int(match["high"]) < low:
                message = f"{text!r}: the higher number comes second"
                raise ValueError(message)
            return cls(text, low, int(match["high"]))
        return cls(text, *_bounds(match["bound"], low))

    def in_words(self) -> str:
        """Say the count in English."""
        number = self.text.lstrip("<>=~").replace("-", "–")
        for sign, words in (
            (">=", "at least "),
            ("<=", "at most "),
            (">", "more than "),
            ("<", "fewer than "),
            ("~", "about "),
        ):
            if self.text.startswith(sign):
                return words + number
        return number


def _bounds(bound: str | None, number: int) -> tuple[int, int | None]:
    match bound:
        case ">":
            return number + 1, None
        case ">=":
            return number, None
        case "<":
            return 0, number - 1
        case "<=":
            return 0, number
        case "~":
            return round(number * (1 - _NEAR)), round(number * (1 + _NEAR))
        case _:
            return number, number


def relation(a: Count, b: Count) -> Relation:
    """Tell how `a` stands to `b`: `finer` where all that `a` allows lies within what `b` allows."""
    if (a.low, a.high) == (b.low, b.high):
        return "equal"
    a_high, b_high = (float("inf") if c.high is None else c.high for c in (a, b))
    if b.low <= a.low and a_high <= b_high:
        return "finer"
    if a.low <= b.low and b_high <= a_high:
        return "coarser"
    return "compatible" if a.low <= b_high and b.low <= a_high else "clash"


def says_the_same(a: Count, others: Sequence[Count]) -> bool:
    """Tell whether `a` allows just what some others allow together: `61-79` of `>60` and `<80`."""
    highs = [other.high for other in others if other.high is not None]
    together = (max(other.low for other in others), min(highs, default=None)) if others else None
    return together == (a.low, a.high)
