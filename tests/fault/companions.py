"""What one fault cannot but bring with it, rule by rule, and why; and the rules for which no fault can be planted."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

EXEMPT: Final = MappingProxyType(
    {
        "M999": "reports a fault of the program, not of the data: test_engine.py plants it",
        "S113": "needs a dataset without a single record, which the shipped one cannot become by one fault",
    }
)
COMPANIONS: Final = MappingProxyType({})
