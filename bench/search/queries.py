"""Misremembered queries with the quotation or person that each has to find, the same for the same corpus."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import NamedTuple

from bench.search.corpus import Corpus

LETTERS = "abcdefghijklmnopqrstuvwxyz"
LONG_ENOUGH = 5
LONG_ENOUGH_FOR_TWO = 8
WORDS = 4


class Asked(NamedTuple):
    """A query and the record that it has to find."""

    kind: str
    query: str
    right: str


def queries(made: Corpus, each: int, seed: int = 7) -> list[Asked]:
    """Make so many queries of each kind."""
    chance = Random(seed)  # noqa: S311 - the same queries each time
    kinds: dict[str, tuple[int, Callable[[list[str], Random], list[str]]]] = {
        "exact": (4, lambda words, _: words),
        "one edit": (LONG_ENOUGH, _first_bent(edit)),
        "swap": (LONG_ENOUGH, _first_bent(swap)),
        "two edits": (LONG_ENOUGH_FOR_TWO, _first_bent(lambda word, chance: edit(edit(word, chance), chance))),
        "one edit each in two": (
            LONG_ENOUGH,
            lambda words, chance: [edit(word, chance) for word in words[:2]] + words[2:],
        ),
        "one word wrong": (LONG_ENOUGH, lambda words, chance: [*words, edit(edit("glavotemi", chance), chance)]),
    }
    found: list[Asked] = []
    for kind, (shortest, bend) in kinds.items():
        found += [_about_quote(kind, shortest, bend, made, chance) for _ in range(each)]
    names = {"name": lambda w, _: w, "name swapped": lambda w, _: w[::-1], "name, one edit": _first_bent(edit)}
    for kind, bend in names.items():
        found += [_about_person(kind, bend, made, chance) for _ in range(each)]
    return found


def edit(word: str, chance: Random) -> str:
    """Make one edit, not in the first letter."""
    at = chance.randrange(1, len(word))
    return chance.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + chance.choice(LETTERS) + word[at:],
            word[:at] + chance.choice(LETTERS.replace(word[at], "")) + word[at + 1 :],
        )
    )


def swap(word: str, chance: Random) -> str:
    """Swap two different neighbours."""
    places = [at for at in range(1, len(word) - 1) if word[at] != word[at + 1]]
    if not places:
        return edit(word, chance)
    at = chance.choice(places)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _first_bent(bend: Callable[[str, Random], str]) -> Callable[[list[str], Random], list[str]]:
    return lambda words, chance: [bend(words[0], chance), *words[1:]]


def _about_quote(
    kind: str, shortest: int, bend: Callable[[list[str], Random], list[str]], made: Corpus, chance: Random
) -> Asked:
    while True:
        quote = chance.choice(made.quotes)
        words = [
            word for word in dict.fromkeys(quote.text.lower().rstrip(".").split()) if word.isascii() and len(word) >= 4
        ]
        long = [word for word in words if len(word) >= shortest]
        if len(long) < WORDS:
            continue
        bent = bend(chance.sample(long, WORDS), chance)
        chance.shuffle(bent)
        return Asked(kind, " ".join(bent), quote.id)


def _about_person(kind: str, bend: Callable[[list[str], Random], list[str]], made: Corpus, chance: Random) -> Asked:
    while True:
        number = chance.randrange(len(made.people))
        words = made.people[number].lower().split()
        if made.people[number].isascii() and len(words) == 2 and min(map(len, words)) >= LONG_ENOUGH:
            return Asked(kind, " ".join(bend(words, chance)), f"p{number}")
