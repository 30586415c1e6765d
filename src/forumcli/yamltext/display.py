"""How any text is shown: in messages and in all output nothing acts and nothing hides. Cheap to import."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re

LONGEST_EXCERPT = 80


def visible(text: str) -> str:
    r"""Show every character that acts or hides as `\u{..}`, undecodable bytes of file names as `\xNN`.

    Line feeds, joiners (ZWJ, ZWNJ) and direction marks (LRM, RLM) stay, for text needs them.
    """
    if text.isprintable():  # all that acts or hides is unprintable; the converse does not hold
        return text
    return _not_shown().sub(_escape, text)


def json_safe(text: str) -> str:
    r"""Write whatever acts or hides in a JSON text as JSON's own `\uXXXX`: the same value, and nothing acts."""
    return _not_shown().sub(_json_escape, text)


def excerpt(text: str) -> str:
    """Quote a value in a message: one line, nothing that acts or hides, at most 80 characters of it."""
    cut = text if len(text) <= LONGEST_EXCERPT else text[: LONGEST_EXCERPT - 1].rstrip() + "…"
    return visible(" ".join(cut.split("\n")))


@cache
def _not_shown() -> re.Pattern[str]:
    """Compile the set of characters on first need: most output has none that even asks for it."""
    import re

    noncharacters = r"\ufdd0-\ufdef\ufffe\uffff" + "".join(
        rf"\U{plane:04x}fffe\U{plane:04x}ffff" for plane in range(1, 17)
    )
    # NOTE: signs of Unicode's Cf that have a shape of their own (U+0600-0605, U+06DD, ...) are seen anyway.
    return re.compile(
        r"[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
        r"\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
        rf"\ud800-\udfff{noncharacters}]"
    )


def _escape(match: re.Match[str]) -> str:
    """Write one character as an escape; Python holds byte NN of a file name as U+DCNN."""
    number = ord(match.group())
    return rf"\x{number - 0xDC00:02x}" if 0xDC80 <= number <= 0xDCFF else rf"\u{{{number:x}}}"  # noqa: PLR2004


def _json_escape(match: re.Match[str]) -> str:
    number = ord(match.group())
    if number <= 0xFFFF:  # noqa: PLR2004 - the last code point that takes one escape
        return f"\\u{number:04x}"
    high, low = divmod(number - 0x10000, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"
