"""What YAML 1.1 and 1.2 tools take an unquoted text for: a truth value, a number, a date, nothing at all.

Nothing is converted here, ever: this only tells which texts other programs would not leave alone.
"""

from __future__ import annotations

import datetime as dt
import re

_TYPED = re.compile(
    r"""
    (?P<truth>   (?i:yes|no|on|off|true|false|y|n) )
  | (?P<null>    ~ | (?i:null) )
  | (?P<special> = | << )
  | (?P<number>  [-+]? (?: 0b[01_]* | 0o[0-7_]* | 0x[0-9a-fA-F_]*
                         | [0-9][0-9_]* (?:\.[0-9_]*)? (?:[eE][-+]?[0-9]+)?
                         | \.[0-9][0-9_]* (?:[eE][-+]?[0-9]+)?
                         | \.(?i:inf) )
               | \.(?i:nan) )
  | (?P<sixty>   [-+]? [0-9][0-9_]* (?: :[0-5]?[0-9] )+ (?:\.[0-9_]*)? )
  | (?P<date>    [0-9]{1,4} (?P<mark>[-/.]) [0-9]{1,2} (?P=mark) [0-9]{1,4}
                 (?: (?:[Tt]|[ \t]+) [0-9]{1,2}:[0-9]{2}:[0-9]{2}.* )? )
    """,
    re.VERBOSE | re.DOTALL,
)
_LONGEST_WORD = len("false")
_NUMBER_STARTS = frozenset("+-.0123456789")
_WORDS = {
    "truth": "true or false",
    "null": "no value",
    "special": "a special word",
    "number": "a number",
    "sixty": "a number to base 60",
    "date": "a date",
}
_CANONICAL_INTEGER = re.compile(r"0|-?[1-9][0-9]{0,8}")
_ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def implicit_type(text: str) -> str | None:
    """Say in words what some YAML tool takes `text` for when it stands without quotes; None means text."""
    if len(text) > _LONGEST_WORD and text[0] not in _NUMBER_STARTS:
        return None
    match = _TYPED.fullmatch(text)
    return _WORDS[match.lastgroup] if match and match.lastgroup else None


def lossy_type(text: str) -> str | None:
    """Say what `text` would be taken for and come back changed: whole numbers and real ISO dates do not."""
    name = implicit_type(text)
    if name is None or _CANONICAL_INTEGER.fullmatch(text):
        return None
    if not _ISO_DATE.fullmatch(text):
        return name
    try:
        dt.date.fromisoformat(text)
    except ValueError:
        return "a date that does not exist"
    return None
