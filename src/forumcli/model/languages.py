"""Languages and scripts: the form of a language tag, its English name, and the script of a text."""

from __future__ import annotations

import re
from bisect import bisect_right
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

Script: TypeAlias = Literal["Latin", "Cyrillic", "Han", "Arabic", "Other", "Mixed"]

LANGUAGES: Final[Mapping[str, str]] = MappingProxyType(
    {"ar": "Arabic", "az": "Azerbaijani", "be": "Belarusian", "bn": "Bengali", "bo": "Tibetan"}
    | {"cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English", "es": "Spanish"}
    | {"fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hu": "Hungarian"}
    | {"hy": "Armenian", "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ka": "Georgian"}
    | {"kaa": "Karakalpak", "kk": "Kazakh", "ko": "Korean", "ky": "Kyrgyz", "la": "Latin", "mn": "Mongolian"}
    | {"ms": "Malay", "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "ps": "Pashto", "pt": "Portuguese"}
    | {"ro": "Romanian", "ru": "Russian", "sr": "Serbian", "sv": "Swedish", "tg": "Tajik", "th": "Thai"}
    | {"tk": "Turkmen", "tr": "Turkish", "tt": "Tatar", "ug": "Uyghur", "uk": "Ukrainian", "und": "unknown"}
    | {"ur": "Urdu", "uz": "Uzbek", "vi": "Vietnamese", "zh": "Chinese"}
)
_SCRIPTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "arab": "Arabic script",
        "cyrl": "Cyrillic",
        "hans": "simplified",
        "hant": "traditional",
        "latn": "Latin",
    }
)

# BCP 47 (RFC 5646), section 2.1, without the tags that were registered before it ("grandfathered"), and
# without languages of four to eight letters: none is registered, so one can only be a name such as "english"
_TAG: Final = (
    r"[a-z]{2,3}(?:-[a-z]{3}){0,3}"  # language and its extensions
    r"(?:-[a-z]{4})?"  # script
    r"(?:-(?:[a-z]{2}|[0-9]{3}))?"  # region
    r"(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"  # variants
    r"(?:-[0-9a-wyz](?:-[a-z0-9]{2,8})+)*"  # extensions
    r"(?:-x(?:-[a-z0-9]{1,8})+)?"  # private use
)

# (first, last, script) of the blocks whose letters belong to a script, in order
_BLOCKS: Final[tuple[tuple[int, int, Script], ...]] = (
    *((0x0041, 0x02AF, "Latin"), (0x0400, 0x052F, "Cyrillic"), (0x0600, 0x06FF, "Arabic")),
    *((0x0750, 0x077F, "Arabic"), (0x0870, 0x08FF, "Arabic"), (0x1C80, 0x1C8F, "Cyrillic")),
    *((0x1D00, 0x1D2A, "Latin"), (0x1E00, 0x1EFF, "Latin"), (0x2C60, 0x2C7F, "Latin")),
    *(
        (0x2DE0, 0x2DFF, "Cyrillic"),
        (0x2E80, 0x2FDF, "Han"),
        (0x3005, 0x3007, "Han"),
        (0x3400, 0x4DBF, "Han"),
    ),
    *(
        (0x4E00, 0x9FFF, "Han"),
        (0xA640, 0xA69F, "Cyrillic"),
        (0xA722, 0xA7FF, "Latin"),
        (0xF900, 0xFAFF, "Han"),
    ),
    *((0xFB00, 0xFB06, "Latin"), (0xFB50, 0xFDFF, "Arabic"), (0xFE70, 0xFEFE, "Arabic")),
    *((0xFF21, 0xFF5A, "Latin"), (0x20000, 0x3FFFF, "Han")),
)
_STARTS: Final = tuple(first for first, _, _ in _BLOCKS)


def is_language_tag(text: str) -> bool:
    """Tell whether a text has the form of a BCP 47 tag, such as `en`, `zh-Hans` or `uz-Latn-UZ`."""
    return text.isascii() and re.fullmatch(_TAG, text.lower()) is not None


def language_name(tag: str) -> str:
    """Return the English name of a tag of language and perhaps script; the tag where it has no name here."""
    language, _, rest = tag.lower().partition("-")
    name, script = LANGUAGES.get(language), _SCRIPTS.get(rest)
    if name is None or (rest and script is None):
        return tag
    return f"{name} ({script})" if script else name


def script_of(text: str) -> Script:
    """Return the script of the letters of a text; `Mixed` for several, `Other` for none or an unlisted one.

    Digits, signs and marks belong to no script, nor do the modifier letters that Latin spellings use as
    apostrophes.
    """
    found = {script for char in text if char.isalpha() and (script := _script(char))}
    if len(found) > 1:
        return "Mixed"
    return next(iter(found), "Other")


def is_han(char: str) -> bool:
    """Tell whether a character is a Han one; the repetition mark (々) and the round zero (〇) are."""
    return _script(char) == "Han"


def _script(char: str) -> Script | None:
    code = ord(char)
    if 0x02B0 <= code <= 0x02FF:  # noqa: PLR2004 # the block of modifier letters
        return None
    if code <= ord("z"):
        return "Latin"
    first, last, script = _BLOCKS[bisect_right(_STARTS, code) - 1]
    return script if first <= code <= last else "Other"
