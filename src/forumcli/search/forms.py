"""Forms of one word: what differs from it by an ending only, in English, and in Russian where Cyrillic was typed.

Endings stand in families. Two words are forms of one word if both are a stem with endings of one family; so *policy* is
*policies* and not *police*, and *universal* no *university*. Nothing is looked up here: words are only spelled out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


class _Family(NamedTuple):
    """Endings that are put on one stem, and how long that has to be."""

    shortest: int
    endings: tuple[str, ...]


_INFLECTED: Final = 4
_DERIVED: Final = 5
"""Short stems have many derived words that mean something else: *form* and *former*, *stat(e)* and *station*."""
_ENGLISH: Final = (
    _Family(_INFLECTED, ("", "s", "es", "ed", "ing", "ings")),
    _Family(_INFLECTED, ("e", "es", "ed", "ing", "ings")),
    _Family(_INFLECTED, ("y", "ies", "ied")),
    _Family(_INFLECTED, ("", "ly")),
    _Family(_DERIVED, ("", "s", "ed", "ing", "er", "ers", "est")),
    _Family(_DERIVED, ("e", "es", "ed", "ing", "er", "ers", "est")),
    _Family(_DERIVED, ("", "s", "ed", "ing", "ion", "ions", "ive", "ives", "ation", "ations", "ment", "ments")),
    _Family(_DERIVED, ("e", "es", "ed", "ing", "ion", "ions", "ive", "ives", "ation", "ations", "ement", "ements")),
    _Family(_DERIVED, ("ise", "ised", "ising", "isation", "isations", "ize", "ized", "izing", "ization", "izations")),
    _Family(_DERIVED, ("ant", "ants", "ance", "ances", "ate", "ates", "ated", "ating", "ation", "ations")),
    _Family(_DERIVED, ("ent", "ents", "ence", "ences", "ency")),
    _Family(_DERIVED, ("", "s", "al", "ally")),
    _Family(_DERIVED, ("e", "es", "al", "ally")),
    _Family(_DERIVED, ("y", "ies", "ial")),
    _Family(_DERIVED, ("", "ity", "ities")),
)
_SOFT: Final = "ь"
_RUSSIAN: Final = (
    # nouns: форум, страна, право; путь, земля; Китай; сотрудничество is as право is, развитие and партия are as below
    _Family(_INFLECTED, ("", "а", "о", "у", "ы", "и", "е", "ом", "ой", "ою", "ов", "ам", "ами", "ах")),
    _Family(_INFLECTED, ("ь", "я", "ю", "ем", "е", "и", "ей", "ью", "ям", "ями", "ях")),
    _Family(_INFLECTED, ("й", "я", "ю", "ем", "е", "и", "ев", "ям", "ями", "ях")),
    _Family(_INFLECTED, ("ия", "ие", "ий", "ии", "ию", "ией", "ием", "иям", "иями", "иях")),
    # adjectives: новый, морской; китайский, средний, хороший
    _Family(_INFLECTED, ("ый", "ой", "ая", "ое", "ые", "ого", "ому", "ым", "ую", "ою", "ом", "ых", "ыми")),
    _Family(
        _INFLECTED,
        (
            *("ий", "ая", "яя", "ое", "ее", "ие", "ого", "его", "ому", "ему"),
            *("им", "ую", "юю", "ой", "ей", "ом", "ем", "их", "ими"),
        ),
    ),
    # family names, which are declined as neither
    *(
        _Family(2, tuple(name + ending for ending in ("", "а", "у", "ым", "е", "ой", "ы", "ых", "ыми")))
        for name in ("ов", "ев", "ин")
    ),
)


def forms(word: str) -> set[str]:
    """Return what a folded word could be in another form of English, whether there is such a word or not."""
    return set(_spelled(word, _ENGLISH)) - {word}


def russian_forms(typed: str) -> set[str]:
    """Return what a word typed in Cyrillic could be in another form of Russian; lower case, not folded."""
    word = typed.lower().replace("ё", "е")
    return set(_spelled(word, _RUSSIAN)) - {word}


def _spelled(word: str, families: tuple[_Family, ...]) -> Iterator[str]:
    """Put on each stem of a word the endings of its family; a soft sign counts as a letter of the stem."""
    for family in families:
        for ending in family.endings:
            if word.endswith(ending) and not (ending == "" and word.endswith(_SOFT)):
                stem = word.removesuffix(ending)
                yield from (
                    stem + other
                    for other in family.endings
                    if len(stem) + (_SOFT in {ending, other}) >= family.shortest
                )
