"""Chinese names in Russian letters (Palladius' system) read back into pinyin: search keys, never shown."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_LONGEST_WORD: Final = 3  # syllables in a name; more is some other Russian word that happens to fit
_LONGEST_SYLLABLE: Final = 6  # чжуань

# pinyin finals in Russian; v stands for ü
_FINALS: Final[Mapping[str, str]] = MappingProxyType(
    {"a": "а", "o": "о", "e": "э", "ai": "ай", "ei": "эй", "ao": "ао", "ou": "оу", "an": "ань", "ang": "ан"}
    | {"en": "энь", "eng": "эн", "ong": "ун", "i": "и", "ia": "я", "ie": "е", "iao": "яо", "iu": "ю"}
    | {"ian": "янь", "iang": "ян", "in": "инь", "ing": "ин", "iong": "юн", "u": "у", "ua": "уа", "uo": "о"}
    | {"ui": "уй", "uai": "уай", "uan": "уань", "un": "унь", "uang": "уан"}
    | {"v": "юй", "ve": "юэ", "van": "юань", "vn": "юнь"}
)
_OPEN: Final = "a e ai ei ao ou an ang en eng"
_ROUND: Final = "u uo ui uan un"
_WIDE: Final = "u ua uo uai ui uan un uang"
_PALATAL: Final = "i ia ie iao iu ian iang in ing iong v ve van vn"
_LIQUID: Final = f"{_OPEN} ong i ia ie iao iu ian iang in ing u uo uan un v ve"
# (pinyin, Russian, the finals that follow) of each initial
_INITIALS: Final = (
    ("b", "б", "a o ai ei ao an ang en eng i ie iao ian in ing u"),
    ("p", "п", "a o ai ei ao ou an ang en eng i ie iao ian in ing u"),
    ("m", "м", "a o e ai ei ao ou an ang en eng i ie iao iu ian in ing u"),
    ("f", "ф", "a o ei ou an ang en eng u"),
    ("d", "д", f"{_OPEN} ong i ia ie iao iu ian ing {_ROUND}"),
    ("t", "т", f"{_OPEN} ong i ie iao ian ing {_ROUND}"),
    ("n", "н", _LIQUID),
    ("l", "л", _LIQUID),
    ("g", "г", f"{_OPEN} ong {_WIDE}"),
    ("k", "к", f"{_OPEN} ong {_WIDE}"),
    ("h", "х", f"{_OPEN} ong {_WIDE}"),
    ("j", "цз", _PALATAL),
    ("q", "ц", _PALATAL),
    ("x", "с", _PALATAL),
    ("zh", "чж", f"{_OPEN} ong i {_WIDE}"),
    ("ch", "ч", f"{_OPEN} ong i {_WIDE}"),
    ("sh", "ш", f"{_OPEN} i {_WIDE}"),
    ("r", "ж", "e i ao ou an ang en eng ong u ua uo ui uan un"),
    ("z", "цз", f"{_OPEN} ong {_ROUND}"),
    ("c", "ц", f"{_OPEN} ong {_ROUND}"),
    ("s", "с", f"{_OPEN} ong {_ROUND}"),
)
# syllables that the tables above do not make
_WHOLE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "цзы": "zi",
        "цы": "ci",
        "сы": "si",
        "хуэй": "hui",
        "а": "a",
        "ай": "ai",
        "ань": "an",
        "ан": "ang",
        "ао": "ao",
    }
    | {"о": "o", "э": "e", "энь": "en", "эр": "er", "оу": "ou", "и": "yi", "я": "ya", "е": "ye", "яо": "yao"}
    | {
        "ю": "you",
        "янь": "yan",
        "ян": "yang",
        "инь": "yin",
        "ин": "ying",
        "юн": "yong",
        "юй": "yu",
        "юэ": "yue",
    }
    | {
        "юань": "yuan",
        "юнь": "yun",
        "у": "wu",
        "ва": "wa",
        "во": "wo",
        "вай": "wai",
        "вэй": "wei",
        "вань": "wan",
    }
    | {"ван": "wang", "вэнь": "wen", "вэн": "weng"}
)


def pinyin_from_palladius(text: str) -> str | None:
    """Return `wang yi` for `Ван И`; `None` if a word of the text is not made of Chinese syllables.

    Some names of other origin fit the system by chance (Иван): the result is one more key to look under, no
    judgement. The pinyin has neither tones nor the dots of ü.
    """
    from unicodedata import normalize

    words = [_word(word) for word in normalize("NFC", text).lower().replace("-", "").split()]
    return " ".join(word for word in words if word) if words and all(words) else None


def syllable_from_palladius(word: str) -> str | None:
    """Return `ming` for `Мин`; `None` if the word is not one Chinese syllable: `Сиань` is two."""
    from unicodedata import normalize

    found = _syllables(normalize("NFC", word).lower(), 1)
    return found[0] if found else None


def _word(word: str) -> str | None:
    """Return the pinyin of one word, whose syllables a hard sign may part (Чанъань)."""
    syllables: list[str] = []
    for part in word.split("ъ"):
        found = _syllables(part, _LONGEST_WORD - len(syllables))
        if not found:
            return None
        syllables += found
    return "".join(syllables)


def _syllables(part: str, room: int) -> list[str] | None:
    """Return the syllables of a part of a word, at most `room`; `None` if it is not made of such."""
    if not part:
        return []
    if not room:
        return None
    table = _table()
    for length in range(min(_LONGEST_SYLLABLE, len(part)), 0, -1):
        syllable, rest = part[:length], part[length:]
        # between н or нь and a vowel the hard sign would stand: шанань is ша + нань
        if syllable in table and not (syllable.endswith("н") and rest[:1] in tuple("аеиоуэюя")):
            following = _syllables(rest, room - 1)
            if following is not None:
                return [table[syllable], *following]
    return None


@cache
def _table() -> Mapping[str, str]:
    """Return every syllable as Russian writes it, with its pinyin."""
    made = {
        russian + _FINALS[final]: pinyin + final.replace("v", "u")
        for pinyin, russian, finals in _INITIALS
        for final in finals.split()
    }
    return MappingProxyType({**made, **_WHOLE})
