"""Amounts of a unit, as exact as they are stated: what a figure allows, in the unit without its thousands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from forumcli.model.statement import Figure

_TIMES: Final = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_SCALE: Final = re.compile(rf"\b({'|'.join(_TIMES)})s?\b\s*", re.IGNORECASE)
_WORDS: Final = re.compile(r"\A\s*(?:(?P<sign>(?:US)?[$€¥])\s*)?(?P<number>\d+(?:,\d{3})*(?:\.\d+)?)\s(?P<rest>\D+)\Z")
_CURRENCY: Final = {"$": "us dollars", "US$": "us dollars", "€": "euros", "¥": "yuan"}


@dataclass(frozen=True, slots=True)
class Amount:
    """The numbers that a figure allows; `high` is `None` where there is no upper bound."""

    low: Decimal
    high: Decimal | None
    unit: str
    """The unit in lower case, without its thousands."""
    words: str

    def meets(self, other: Amount) -> bool:
        """Tell whether some number is allowed by both."""
        return _up_to(self.low, other.high) and _up_to(other.low, self.high)


def amount_of(figure: Figure) -> Amount | None:
    """Return what a figure states of a unit: a count and its unit, or words such as `50.1 billion US dollars`."""
    if figure.value is not None:
        scale, unit = _scaled(figure.unit or "")
        low, high = figure.value.low, figure.value.high
        half = Decimal("0.5") * scale if low == high and scale != 1 else Decimal(0)
        top = None if high is None else high * scale + half
        return Amount(low * scale - half, top, unit, f"{figure.value.text} {figure.unit or ''}".strip())
    match = _WORDS.match(figure.words) if figure.words else None
    if match is None:
        return None
    number = Decimal(match["number"].replace(",", ""))
    scale, unit = _scaled(f"{match['rest'].strip()} {_CURRENCY.get(match['sign'], '')}".strip())
    half = Decimal(1).scaleb(int(number.as_tuple().exponent)) / 2 * scale
    return Amount(number * scale - half, number * scale + half, unit, match[0])


def _scaled(unit: str) -> tuple[Decimal, str]:
    """Split `million US dollars` into 1000000 and `us dollars`."""
    times = sum(_TIMES[word.lower()] for word in _SCALE.findall(unit))
    return Decimal(10) ** times, " ".join(_SCALE.sub("", unit).lower().split())


def _up_to(low: Decimal, high: Decimal | None) -> bool:
    return high is None or low <= high
