"""What a word of the query may have meant: the words of the dictionary to look for, each with its tier and reason.

The further a way leads from what was typed, the later it is tried. Numbers have one way only.
"""

from __future__ import annotations

from enum import IntEnum
from itertools import islice, pairwise, product
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from forumcli.index.search_query import SearchIndex, Shelf, Spread
from forumcli.index.search_words import fold_word, ordinals_in
from forumcli.model.fold import HanForm, han_form, han_school, schools, tokens
from forumcli.search.forms import forms, russian_forms
from forumcli.search.near import one_edit, two_edits
from forumcli.search.syllables import are_pinyin, are_syllables, is_syllable
from forumcli.search.tiers import Tier

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from forumcli.search.question import Term


class Step(IntEnum):
    """How far one is ready to go from what was typed; each step holds all before it."""

    EXACT = 0
    KINDRED = 1
    """Other spellings, forms, beginnings; words written together or apart."""
    UNKNOWN_ONE = 2
    """One edit, for words that the dictionary does not have: most misspellings are no words."""
    ONE = 3
    """One edit, for every word."""
    UNKNOWN_TWO = 4
    TWO = 5


SHORTEST_FORGIVEN: Final = 4
"""Words with fewer letters have no edit budget: Xu, Xi, Qu, Yu, Gao are names of different people."""
SHORTEST_FREE: Final = 5
"""From this length on the first letter, too, may be wrong; that costs more."""
SHORTEST_FOR_TWO: Final = 8
SHORTEST_PREFIX: Final = 3
SHORTEST_SCHOOL: Final = 4
SHORTEST_APART: Final = 7
SHORTEST_PART: Final = 3
SHORTEST_SYLLABLE: Final = 2
FEW_LETTERS: Final = 2
FIRST_LETTER_COST: Final = 1.5
MOST_VARIANTS: Final = 96
_OTHER_FORM: Final[Mapping[HanForm, HanForm]] = MappingProxyType(
    {"traditional": "simplified", "simplified": "traditional"}
)
_SURNAMES: Final = (
    {"曾": "zeng", "单": "shan", "仇": "qiu", "解": "xie", "区": "ou", "查": "zha", "任": "ren"}
    | {"翟": "zhai", "盖": "ge", "朴": "piao", "覃": "qin", "乐": "yue", "华": "hua", "尉": "wei"}
)  # fmt: skip
"""Readings that these characters have as family names only."""


class Variant(NamedTuple):
    """One way to meet a term: words of the dictionary that follow one another."""

    keys: tuple[str, ...]
    tier: Tier = Tier.EXACT
    reason: str = ""
    edits: float = 0
    """Letters apart, with what a wrong first letter costs."""
    number: bool = False
    scattered: bool = False
    """Whether the keys may stand apart, as long as they are in order: Han characters."""


class Dictionary:
    """The dictionary as one query sees it: what has been looked up is kept."""

    def __init__(self, index: SearchIndex) -> None:
        self.index = index
        self.spread: dict[str, Spread] = {}
        self.found: dict[tuple[Term, Step], tuple[Variant, ...]] = {}
        self.asked: set[str] = set()
        self.made: dict[tuple[Callable[[str], list[Variant]], str], list[Variant]] = {}

    def learn(self, words: set[str]) -> None:
        """Look up words, all at once."""
        self.asked |= words
        self.spread |= self.index.known(words)

    def knows(self, word: str) -> bool:
        """Tell whether a word is in the dictionary."""
        if word not in self.asked:
            self.learn({word})
        return word in self.spread

    def may_stand(self, variant: Variant, shelf: Shelf) -> bool:
        """Tell whether each key of a variant stands on a shelf, or was not looked up."""
        spreads = (self.spread.get(key) for key in variant.keys)
        return all(spread is None or spread.on(shelf) for spread in spreads)

    def near(self, words: dict[str, Spread]) -> dict[str, Spread]:
        """Keep the spread of words that were found, and return them; ordinals in words are no misspellings."""
        self.spread |= words
        self.asked |= set(words)
        return {word: spread for word, spread in words.items() if not ordinals_in(word)}

    def count(self, variant: Variant) -> int:
        """Return how frequent a variant is at most."""
        counts = [spread.records + spread.quotations for key in variant.keys if (spread := self.spread.get(key))]
        return min(counts, default=0)

    def variants(self, term: Term, step: Step) -> tuple[Variant, ...]:
        """Return the ways to meet a term within a step, the best first, each once."""
        key = (term, step)
        if key not in self.found:
            made = self._made(term, step)
            best: dict[tuple[tuple[str, ...], bool, bool], Variant] = {}
            for variant in sorted(made, key=lambda each: (each.tier, each.edits, -self.count(each), each.keys)):
                best.setdefault((variant.keys, variant.number, variant.scattered), variant)
            self.found[key] = tuple(best.values())[:MOST_VARIANTS]
        return self.found[key]

    def _made(self, term: Term, step: Step) -> list[Variant]:
        made = [*exact(term), *self._in_other_characters(term)]
        self.learn({word for variant in made for word in variant.keys if not variant.number})
        made = [each for each in made if each.number or all(self.knows(word) for word in each.keys)]
        if step < Step.KINDRED or term.sort in {"number", "phrase"} or term.small:
            return made
        if term.sort == "han":
            return [*made, *_scattered(term, made)]
        made += self._once(self._kindred, term.key)
        made += self._once(self._russian if term.script == "Cyrillic" else self._english, term.typed)
        unknown = not made or all(each.tier > Tier.SCRIPT for each in made)
        if step >= Step.ONE or (step >= Step.UNKNOWN_ONE and unknown):
            made += self._once(self._one_edit, term.key)
        if step >= Step.TWO or (step >= Step.UNKNOWN_TWO and unknown):
            made += self._once(self._two_edits, term.key)
        return made

    def _once(self, make: Callable[[str], list[Variant]], word: str) -> list[Variant]:
        """Make the variants of a word, or return them if an earlier step has made them."""
        if (make, word) not in self.made:
            self.made[make, word] = make(word)
        return self.made[make, word]

    def _in_other_characters(self, term: Term) -> list[Variant]:
        """Return Han characters in their other form: 蘭州 for 兰州, and the reverse."""
        forms = {key: form for key in term.keys if len(key) == 1 and (form := han_form(key))}
        made = []
        for typed, wanted in _OTHER_FORM.items():
            ways = [self._of_form(key, wanted) if forms.get(key) == typed else [key] for key in term.keys]
            made += [Variant(keys) for keys in islice(product(*ways), MOST_VARIANTS) if keys != term.keys]
        return made

    def _of_form(self, char: str, form: HanForm) -> list[str]:
        """Return the dictionary's characters of a form that are read as a character is; else itself."""
        return self.index.of_school(han_school(char, form), MOST_VARIANTS) or [char]

    def _kindred(self, word: str) -> list[Variant]:
        if not (word.isalpha() and word.isascii()):
            return []
        made = []
        if len(word) >= SHORTEST_SCHOOL:
            same = self.index.of_school(schools(word), MOST_VARIANTS)
            self.learn(set(same))
            made += [
                Variant((each,), Tier.SCHOOL, "another spelling")
                for each in same
                if each != word and len(each) >= SHORTEST_PART
            ]
        if len(word) >= SHORTEST_PREFIX:
            longer = self.near(self.index.starting(word, MOST_VARIANTS))
            made += [
                Variant((each,), Tier.PREFIX, "its beginning")
                for each in longer
                if each != word and each.isalpha() and not are_syllables(word, each)
            ]
        return made + self._apart(word)

    def _english(self, typed: str) -> list[Variant]:
        return self._forms(forms(fold_word(typed)))

    def _russian(self, typed: str) -> list[Variant]:
        return self._forms({fold_word(form) for form in russian_forms(typed)} - {fold_word(typed)})

    def _forms(self, spelled: set[str]) -> list[Variant]:
        """Return the dictionary's words of some that were spelled out; names in pinyin have no other form."""
        found = sorted(each for each in self.near(self.index.known(spelled)) if not is_syllable(each))
        return [Variant((each,), Tier.FORM, "another form of the word") for each in found]

    def _apart(self, word: str) -> list[Variant]:
        """Return two words that were written as one, if it is none itself: the most frequent such pair."""
        if self.knows(word):
            return []
        pairs = [pair for at in range(1, len(word)) if _may_be_apart(*(pair := (word[:at], word[at:])))]
        self.learn({part for pair in pairs for part in pair})
        known = [pair for pair in pairs if all(self.knows(part) for part in pair)]
        made = [Variant(pair, Tier.SCHOOL, "written as two words") for pair in known]
        return sorted(made, key=lambda each: -self.count(each))[:3]

    def _one_edit(self, word: str) -> list[Variant]:
        if len(word) < SHORTEST_FORGIVEN or is_syllable(word) or not (word.isalpha() and word.isascii()):
            return []
        return [
            Variant((each,), Tier.TYPO, "one letter", FIRST_LETTER_COST if each[0] != word[0] else 1)
            for each in self.near(one_edit(word, self.index))
            if len(each) >= SHORTEST_FORGIVEN
            and (each[0] == word[0] or _first_letter_may_be_wrong(word, each))
            and not _is_stump(each, word)
        ]

    def _two_edits(self, word: str) -> list[Variant]:
        if len(word) < SHORTEST_FOR_TWO or not (word.isalpha() and word.isascii()):
            return []
        return [
            Variant((each,), Tier.TYPO, "two letters", 2 + (FIRST_LETTER_COST - 1) * (each[0] != word[0]))
            for each in self.near(two_edits(word, self.index))
            if not are_pinyin(word, each)
        ]


def _may_be_apart(one: str, other: str) -> bool:
    """Tell whether two words may have been written as one: both long enough, or a Chinese name (`wangyi`, `lihui`)."""
    if len(one) + len(other) >= SHORTEST_APART and min(len(one), len(other)) >= SHORTEST_PART:
        return True
    return min(len(one), len(other)) >= SHORTEST_SYLLABLE and are_pinyin(one, other)


def _is_stump(short: str, word: str) -> bool:
    """Tell whether a short word is another one without its last letter: `puti` is no misspelling of `putin`."""
    return len(short) < SHORTEST_FREE and word == short + word[-1] and word[-1] != short[-1]


def _first_letter_may_be_wrong(one: str, other: str) -> bool:
    if min(len(one), len(other)) < SHORTEST_FREE:
        return False
    swapped = one[:2] == other[1::-1]
    return swapped or not are_pinyin(one, other)


def exact(term: Term) -> list[Variant]:
    """Return the ways that change no letter: the word itself, and what it is in another script."""
    if term.sort == "number":
        return [Variant((key,), number=True) for key in (*term.keys, *term.loose)]
    made = [Variant(term.keys)]
    if term.sort == "han":
        made += [Variant(keys, Tier.SCRIPT, "in another script") for keys in _pinyin(term.typed)]
    if term.sort == "word" and term.script == "Cyrillic":
        from forumcli.model.palladius import pinyin_from_palladius

        pinyin = pinyin_from_palladius(term.typed)
        if pinyin:
            made.append(Variant((pinyin,), Tier.SCRIPT, "as Russian writes Chinese names"))
    return made


def _pinyin(han: str) -> set[tuple[str, ...]]:
    """Return the ways in which a Chinese name is written in Latin letters: 王毅, wang yi; 兰州, lanzhou."""
    syllables = tokens(han)
    if not syllables:
        return set()
    readings = [syllables]
    if han[0] in _SURNAMES:
        readings.append([_SURNAMES[han[0]], *syllables[1:]])
    made = set[tuple[str, ...]]()
    for each in readings:
        made |= {tuple(each), ("".join(each),)}
        for family in (1, 2):
            if len(each) > family:
                made.add(("".join(each[:family]), "".join(each[family:])))
    return made


def _scattered(term: Term, made: Sequence[Variant]) -> list[Variant]:
    """Return the ways that meet Han characters apart: 中亚人权论坛 in 中国—中亚人权发展论坛."""
    if len(term.keys) <= FEW_LETTERS:
        return []
    written = dict.fromkeys(each.keys for each in made if each.tier == Tier.EXACT)
    why = "its characters in order, others between"
    return [Variant(keys, Tier.FORM, why, scattered=True) for keys in (written or [term.keys])]


def joined(terms: Sequence[Term], dictionary: Dictionary) -> tuple[tuple[Term, ...], dict[Term, list[Variant]]]:
    """Find the words that neighbours of a query make together, such as `cli mate`.

    Returns the terms, with those made one of which one alone would mean something else (`xi an`), and for the other
    pairs what both of the pair may have meant.
    """
    pairs = [pair for pair in pairwise(terms) if all(map(_is_letters, pair))]
    dictionary.learn({one.key + other.key for one, other in pairs})
    kept = list(terms)
    together: dict[Term, list[Variant]] = {}
    for one, other in pairs:
        whole = one.key + other.key
        if not dictionary.knows(whole) or one not in kept or other not in kept:
            continue
        if one.small or other.small:
            term = one._replace(typed=f"{one.typed} {other.typed}", keys=(whole,), small=False)
            kept[kept.index(one) : kept.index(other) + 1] = [term]
            together[term] = [Variant((one.key, other.key))]
        else:
            for term in (one, other):
                together.setdefault(term, []).append(Variant((whole,), Tier.EXACT, "written as one word"))
    return tuple(kept), together


def _is_letters(term: Term) -> bool:
    return term.sort == "word" and term.key.isascii() and term.key.isalpha()
