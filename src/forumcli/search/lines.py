"""A record's texts, cut into the words that a query can meet."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from forumcli.index.search_words import keys_of, number_keys, ordinals_in, words_of
from forumcli.model.languages import Script, script_of
from forumcli.model.ordinals import ordinal_digits

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from forumcli.index.search_query import SearchDoc
    from forumcli.search.variants import Variant

NAME: Final = "name"
HELD: Final = frozenset({"held", "place"})
"""Lines about the year and place of an edition."""
PASSAGES: Final = frozenset({"said", "beside"})
BETWEEN_PARTS: Final = " · "
_LINES_KEPT: Final = 1 << 13
"""The same occasion is a line of all who took part, so lines are cut once."""
_NUMBERED: Final = re.compile(r"\b[^\W\d]*\d\w*")


class Part(NamedTuple):
    """One of the parts of a line, such as a post or the title of an edition."""

    places: range
    """Of its words, in the line."""
    text: str


class Line(NamedTuple):
    """One text of a record, cut into words."""

    place: str
    """`name`, `said`, `beside`, or the role of a line about the record."""
    role: str
    text: str
    keys: tuple[str, ...]
    at: Mapping[str, Sequence[int]]

    def meets(self, variant: Variant) -> tuple[int, ...] | None:
        """Return the places of the words of a variant, or `None`."""
        if variant.number:
            return self._number(variant.keys[0])
        if len(variant.keys) == 1:
            return (self.at[variant.keys[0]][0],) if variant.keys[0] in self.at else None
        if variant.scattered:
            return self._in_order(variant.keys)
        for start in self.at.get(variant.keys[0], ()):
            if self.keys[start : start + len(variant.keys)] == variant.keys:
                return tuple(range(start, start + len(variant.keys)))
        return None

    def parts(self) -> Iterator[Part]:
        """Yield the parts of the line in order."""
        start = 0
        for text in self.text.split(BETWEEN_PARTS):
            places = range(start, start + len(keys_of(text)))
            yield Part(places, text)
            start = places.stop

    def part_at(self, at: Sequence[int]) -> Part:
        """Return the part in which the first of some words stands; the whole line if the words have no place."""
        whole = Part(range(len(self.keys)), self.text)
        return next((part for part in self.parts() if at and at[0] in part.places), whole)

    def script_at(self, at: Sequence[int]) -> Script:
        """Return the script of the line, or if that is mixed, the one of the words at some places."""
        script = _script(self.text)
        if script != "Mixed":
            return script
        words = list(words_of(self.text))
        return _script(" ".join(self.text[words[each].start : words[each].end] for each in at if each < len(words)))

    def printed(self, at: int) -> str:
        """Return the word at a place as it is written; empty if the words have no place."""
        return next((self.text[word.start : word.end] for word in islice(words_of(self.text), at, at + 1)), "")

    def _number(self, key: str) -> tuple[int, ...] | None:
        if key not in _numbers(self.text):
            return None
        if key in self.at:
            return (self.at[key][0],)
        starts = {mention.start for mention in ordinals_in(self.text) if ordinal_digits(mention.number) == key}
        return tuple(at for at, word in enumerate(words_of(self.text)) if word.start in starts)[:1]

    def _in_order(self, keys: Sequence[str]) -> tuple[int, ...] | None:
        places: list[int] = []
        for key in keys:
            following = next((at for at in self.at.get(key, ()) if not places or at > places[-1]), None)
            if following is None:
                return None
            places.append(following)
        return tuple(places)


def lines_of(doc: SearchDoc) -> list[Line]:
    """Cut the texts of a record, each once: somebody may hold one post in several reports."""
    texts = [(NAME, role, text) for role, text in doc.names]
    texts += [(place, place, text) for place, text in (("said", doc.said), ("beside", doc.beside)) if text]
    texts += [(role, role, text) for role, text in doc.about]
    return [_line(*each) for each in dict.fromkeys(texts)]


@lru_cache(maxsize=_LINES_KEPT)
def _numbers(text: str) -> frozenset[str]:
    return frozenset(number_keys(text))


@lru_cache(maxsize=_LINES_KEPT)
def _line(place: str, role: str, text: str) -> Line:
    keys = tuple(keys_of(text))
    at: dict[str, list[int]] = {}
    for number, key in enumerate(keys):
        at.setdefault(key, []).append(number)
    return Line(place, role, text, keys, at)


@lru_cache(maxsize=_LINES_KEPT)
def _script(text: str) -> Script:
    return script_of(_NUMBERED.sub("", text))
