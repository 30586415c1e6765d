"""A corpus of synthetic quotations, the same for the same seed and size, and the index that `forum` makes of it.

Words are made of syllables and drawn with Zipf's frequencies; speakers bear names in Latin, Cyrillic and Han letters.
Nothing is taken from outside. What is not real: within a quotation words are independent of one another.

    python -m bench.search.corpus 100000 FOLDER
"""

from __future__ import annotations

import sqlite3
import sys
import time
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import NamedTuple

from forumcli.index.search_rows import write_entries
from forumcli.index.search_shape import Entry

SEED = 20221109
VOCABULARY = 200_000
EXPONENT = 1.07
ONSETS = [
    "b",
    "c",
    "d",
    "f",
    "g",
    "h",
    "j",
    "k",
    "l",
    "m",
    "n",
    "p",
    "r",
    "s",
    "t",
    "v",
    "w",
    "z",
    "br",
    "cl",
    "dr",
    "fl",
    "gr",
    "pr",
    "st",
    "tr",
    "sh",
    "ch",
]
VOWELS = ["a", "e", "i", "o", "u", "ai", "ea", "ou"]
CODAS = ("", "", "", "n", "r", "s", "t", "l", "nd", "st")
CYRILLIC = dict(zip("abcdefghijklmnoprstuvz", "абцдефгхийклмнопрстувз", strict=False))
HAN = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗文明国华建军平志伟东海强晓春永宁安康乐天成"
AN_EDITION_HAS = 25
A_SPEAKER_SAYS = 20
SCHEMA = (
    "CREATE TABLE documents (kind TEXT, id TEXT, position INTEGER, title TEXT, first TEXT, last TEXT, row TEXT)",
    "CREATE TABLE facets (kind TEXT, id TEXT, facet TEXT, value TEXT)",
    "CREATE TABLE redirects (old TEXT, new TEXT)",
    "CREATE INDEX facets_by_record ON facets (kind, id)",
)


class Quote(NamedTuple):
    """One synthetic quotation."""

    id: str
    speaker: int
    edition: str
    text: str


class Corpus(NamedTuple):
    """What a size and a seed give."""

    people: list[str]
    quotes: list[Quote]


def corpus(size: int, seed: int = SEED) -> Corpus:
    """Make a corpus of so many quotations."""
    chance = Random(seed)  # noqa: S311 - the same corpus each time
    words = _vocabulary(chance)
    cumulated = list(accumulate((rank + 2) ** -EXPONENT for rank in range(len(words))))
    people = [_name(chance, number) for number in range(max(50, size // A_SPEAKER_SAYS))]
    editions = [
        f"{' '.join(chance.choices(words[500:5000], k=3))} forum" for _ in range(max(10, size // AN_EDITION_HAS // 40))
    ]
    quotes = [_quote(number, chance, words, cumulated, people, editions) for number in range(size)]
    return Corpus(people, quotes)


def build(made: Corpus, path: Path) -> float:
    """Make the index of a corpus; return the seconds it took."""
    path.unlink(missing_ok=True)
    start = time.perf_counter()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA cache_size = -400000")
    for statement in SCHEMA:
        connection.execute(statement)
    connection.executemany("INSERT INTO documents VALUES (?, ?, 0, ?, NULL, NULL, '{}')", _documents(made))
    write_entries(connection, _entries(made))
    connection.commit()
    connection.close()
    return time.perf_counter() - start


def text_bytes(made: Corpus) -> int:
    """Return how many bytes all the text has that can be searched."""
    names = [name.encode() for name in made.people]
    spoken = sum(
        len(quote.text.encode()) + len(names[quote.speaker]) + len(quote.edition.encode()) for quote in made.quotes
    )
    return spoken + sum(map(len, names))


def _vocabulary(chance: Random) -> list[str]:
    """Make different words, the frequent ones short."""
    made: dict[str, None] = {}
    while len(made) < VOCABULARY:
        syllables = 1 if len(made) < 200 else chance.choice((1, 2, 2) if len(made) < 5000 else (2, 3, 3, 4))
        made[_syllables(chance, syllables)] = None
    return list(made)


def _syllables(chance: Random, number: int) -> str:
    return "".join(chance.choice(ONSETS) + chance.choice(VOWELS) for _ in range(number)) + chance.choice(CODAS)


def _name(chance: Random, number: int) -> str:
    if number % 12 == 0:
        return "".join(chance.choices(HAN, k=3))
    name = f"{_syllables(chance, 2).title()} {_syllables(chance, chance.choice((2, 3))).title()}"
    if number % 7 == 0:
        return "".join(CYRILLIC.get(letter.lower(), "к") if letter != " " else " " for letter in name).title()
    return name


def _quote(  # noqa: PLR0913, PLR0917 - what a quotation is made from
    number: int, chance: Random, words: list[str], cumulated: list[float], people: list[str], editions: list[str]
) -> Quote:
    drawn = chance.choices(words, cum_weights=cumulated, k=chance.randrange(20, 61))
    if chance.random() < 0.15:
        drawn[chance.randrange(len(drawn))] = chance.choice(people)
    text = " ".join(drawn)
    return Quote(f"q{number}", chance.randrange(len(people)), chance.choice(editions), f"{text[0].upper()}{text[1:]}.")


def _documents(made: Corpus) -> Iterator[tuple[str, str, str]]:
    for number, name in enumerate(made.people):
        yield "people", f"p{number}", name
    for quote in made.quotes:
        yield "quotations", quote.id, ""


def _entries(made: Corpus) -> Iterator[Entry]:
    for number, name in enumerate(made.people):
        yield Entry("people", f"p{number}", names=(("display", name),))
    for quote in made.quotes:
        about = (("speaker", made.people[quote.speaker]), ("edition", quote.edition))
        yield Entry("quotations", quote.id, about=about, said=quote.text, form="direct")


def main() -> None:
    """Make a corpus and its index, and say what they weigh."""
    size, folder = int(sys.argv[1]), Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    made = corpus(size)
    path = folder / f"forum-{size}.db"
    seconds = build(made, path)
    ratio = path.stat().st_size / text_bytes(made)
    print(f"{size} quotations: built in {seconds:.1f} s, {path.stat().st_size >> 20} MiB, {ratio:.2f} times the text")


if __name__ == "__main__":
    main()
