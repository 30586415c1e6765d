"""Language tags that look right and are none: codes of countries, and of three letters where two are right.

The form of a tag is judged where it is read; here, whether the language in it exists.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_BY_FIRST_LETTER: Final[Mapping[str, str]] = MappingProxyType(
    {"a": "abefkmnrsvyz", "b": "aeghimnors", "c": "aehorsuvy", "d": "aevz", "e": "elnostu"}
    | {"f": "afijory", "g": "adlnuv", "h": "aeiortuyz", "i": "adegikostu", "j": "av"}
    | {"k": "agijklmnorsuvwy", "l": "abginotuv", "m": "ghiklnrsty", "n": "abdeglnorvy", "o": "cjmrs"}
    | {"p": "ailst", "q": "u", "r": "mnouw", "s": "acdeghiklmnoqrstuvw", "t": "aeghiklnorstwy"}
    | {"u": "gkrz", "v": "eio", "w": "ao", "x": "h", "y": "io", "z": "ahu"}
)
_ISO_639_1: Final = frozenset(first + second for first, all_ in _BY_FIRST_LETTER.items() for second in all_)
_MEANT: Final[Mapping[str, str]] = MappingProxyType(
    {"by": "be", "cn": "zh", "cz": "cs", "dk": "da", "gb": "en", "ge": "ka", "gr": "el", "ir": "fa"}
    | {"jp": "ja", "kz": "kk", "pk": "ur", "tj": "tg", "tm": "tk", "ua": "uk", "us": "en", "vn": "vi"}
    | {"ara": "ar", "chi": "zh", "deu": "de", "eng": "en", "fas": "fa", "fra": "fr", "fre": "fr", "ger": "de"}
    | {"ita": "it", "jpn": "ja", "kaz": "kk", "kir": "ky", "kor": "ko", "mon": "mn", "per": "fa", "por": "pt"}
    | {"rus": "ru", "spa": "es", "tgk": "tg", "tuk": "tk", "tur": "tr", "uig": "ug", "ukr": "uk", "uzb": "uz"}
    | {"zho": "zh"}
)
"""What is written for a language by mistake: the country's code, or three letters where two are right."""
_SHORT: Final = 2


def unknown_language(tag: str) -> bool:
    """Tell whether a tag names no language: two letters that are assigned to none, or three where two are right."""
    language = _language(tag)
    return language not in _ISO_639_1 if len(language) == _SHORT else language in _MEANT


def meant_by(tag: str) -> str | None:
    """Return the tag that was probably meant, with the script and country of the one that is given."""
    language = _language(tag)
    return _MEANT[language] + tag[len(language) :] if language in _MEANT else None


def _language(tag: str) -> str:
    return tag.partition("-")[0].lower()
