"""The one folding of text for search, of what is indexed and of what is asked, and coarser keys above it.

Only keys are made here: nothing folded is ever shown.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from forumcli.model.languages import is_han

if TYPE_CHECKING:
    from collections.abc import Mapping

HanForm: TypeAlias = Literal["traditional", "simplified"]
_RARE_IN_BIG5: Final = 0xC9
"""The first byte from which Big5 holds rare characters, 万 among them, which is met as the simplified 萬."""

# Letters that no decomposition takes to ASCII, or that it would take to the wrong letter (й is no и), and
# signs: what stands for an apostrophe becomes one, a quotation mark parts words, what is invisible goes
_LETTERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "ł": "l",
        "Ł": "l",
        "ø": "o",
        "Ø": "o",
        "đ": "d",
        "Đ": "d",
        "ð": "d",
        "Ð": "d",
        "ı": "i",
        "ə": "a",
        "Ə": "a",
    }
    | {
        "ß": "ss",
        "ẞ": "ss",
        "æ": "ae",
        "Æ": "ae",
        "œ": "oe",
        "Œ": "oe",
        "þ": "th",
        "Þ": "th",
        "й": "y",
        "Й": "y",
    }
)
_SIGNS: Final[Mapping[str, str]] = MappingProxyType(
    dict.fromkeys("‘’‚‛ʻʼʽʹʾʿˈ′´`＇", "'")
    | dict.fromkeys('"“”„‟«»″〝〞＂', " ")
    | dict.fromkeys("\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}", "")
    | dict.fromkeys("\N{WORD JOINER}\N{ZERO WIDTH NO-BREAK SPACE}\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}", "")
)
_TO_PLAIN: Final[Mapping[int, str]] = MappingProxyType(
    {ord(char): plain for char, plain in {**_LETTERS, **_SIGNS}.items()}
)
# ASCII letters in lower case, digits as they are, all else a space; apostrophes (so is a soft or hard sign
# transliterated) are deleted
_ASCII: Final = bytes(byte if chr(byte).isalnum() else 0x20 for byte in bytes(range(128)).lower()) + b" " * 128
_JOINING: Final = b"'`"

_SCHOOLS: Final = (
    # consonants
    *(("dzh", "j"), ("dj", "j"), ("zh", "j"), ("kh", "h"), ("gh", "g"), ("sh", "s")),
    *(("tch", "c"), ("ch", "c"), ("ts", "c"), ("tz", "c"), ("ks", "h"), ("x", "h"), ("q", "k"), ("w", "v")),
    # vowels; ё is written e, yo, io and ie, й and ы are written y, i and iy
    *(("ou", "u"), ("yo", "e"), ("ye", "e"), ("io", "e"), ("ie", "e"), ("y", "i")),
)


def fold(text: str) -> str:
    """Return a text as words of a-z and 0-9 with single spaces, the same for all the ways to type it.

    Marks go (é, Ş, ё), other scripts are transliterated, each Han character becomes a syllable of its own,
    apostrophes join (Xi’an: `xian`), all other signs part words. Folding what is folded changes nothing.
    """
    return " ".join(tokens(text))


def tokens(text: str) -> list[str]:
    """Return the words of the folded text."""
    plain = text if text.isascii() else _ascii(text)
    return plain.encode("ascii").translate(_ASCII, _JOINING).decode("ascii").split()


def han_spaced(text: str) -> str:
    """Return a text with each Han character kept, standing alone, and all else folded: for full-text search.

    SQLite takes a run of Han characters for one word, and its trigrams miss names of two (王毅).
    """
    if text.isascii():
        return fold(text)
    from unicodedata import normalize

    words: list[str] = []
    rest = ""
    for char in normalize("NFKC", text):
        if is_han(char):
            words += [*tokens(rest), char]
            rest = ""
        else:
            rest += char
    return " ".join([*words, *tokens(rest)])


def han_form(char: str) -> HanForm | None:
    """Tell whether a Han character belongs to one way of writing Chinese only: 國 or 国; `None` for 中.

    The two national standards tell: what Big5 has and GB 2312 lacks is traditional, what GB 2312 has and Big5
    lacks, or holds among the rare, is simplified. Characters that both use (后, 里, 台) belong to neither.
    """
    in_big5, in_gb2312 = _encoded(char, "big5"), _encoded(char, "gb2312")
    if in_big5 and not in_gb2312:
        return "traditional"
    if in_gb2312 and (not in_big5 or in_big5[0] >= _RARE_IN_BIG5):
        return "simplified"
    return None


def han_school(char: str, form: HanForm) -> str:
    """Return the key that a Han character has in one form: 國 and 国 are the forms of one character read guo."""
    return f"{form} {fold(char)}"


def _encoded(char: str, codec: str) -> bytes:
    return char.encode(codec, errors="ignore")


def schools(token: str) -> str:
    """Return a coarse key of one folded word, the same for spellings of different schools of transliteration.

    These fall together: kh, x, ks, h; zh, dzh, dj, j; ts, tz, ch, c; sh, s; gh, g; q, k; w, v; ye, yo, io,
    ie, e; y, iy, ii, i; ou, u; and a letter written twice or once. So Norow is Norov, Zheenbek Jeenbek,
    Tokayev Toqaev, Mukhriddin Muhriddin; but Mohridin is not: its vowel differs. A key is good only for
    comparing with other keys.
    """
    key = token
    for spelling, letter in _SCHOOLS:
        key = key.replace(spelling, letter)
    return "".join(char for before, char in zip(" " + key, key, strict=False) if char != before or char.isdigit())


def _ascii(text: str) -> str:
    """Return a text of any script in ASCII, not yet in lower case."""
    from unicodedata import combining, normalize

    composed = normalize("NFC", text).translate(_TO_PLAIN)
    bare = "".join(char for char in normalize("NFKD", composed) if not combining(char))
    if bare.isascii():
        return bare
    from anyascii import anyascii

    joined = normalize("NFC", bare)  # Hangul syllables are whole again: alone their letters read differently
    return "".join(f" {anyascii(char)} " if is_han(char) else _latin(anyascii(char)) for char in joined)


def _latin(transliterated: str) -> str:
    return transliterated.replace('"', "'")  # a hard sign, not a quotation mark: those are spaces by now
