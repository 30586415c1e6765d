"""The labelled queries of the search benchmark, made from the names and words of the data.

Every group is one documented way in which people misremember. A name or a quotation that is added to the data joins
each group by itself. What needs judgement is written by hand, in `by_hand.csv`, `nothing.csv` and `pairs.csv`.
Nothing here uses the code under test: words are cut, misspelt and transliterated by the plain rules below.

A query means every record that it fits equally, and each of them may come first:

- all records that share a name, and all people who share a family name;
- all records a name of which is one edit from what was misspelt, or begins with it, where the other words are the same;
- all editions of a series that have the number, the place or the year, and the series if its own name has the place.

Nobody is asked for who may be meant after all: a given name may be the short form of another (Rustam, Rustambek).
"""

from __future__ import annotations

import csv
import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from forumcli.dataset.dataset import Dataset
from forumcli.model.edition import Edition
from forumcli.model.person import Person

HERE = Path(__file__).parent
LATIN = re.compile(r"[A-Za-z][A-Za-z’'-]*")
LETTERS = "abcdefghijklmnopqrstuvwxyz"
CYRILLIC_LETTERS = "абвгдежзийклмнопрстуфхцчшыэюя"
ORDINALS = {
    1: ("first", "I", "第一", "1-й"),
    2: ("second", "II", "第二", "2-й"),
    3: ("third", "III", "第三", "3-й"),
    4: ("fourth", "IV", "第四", "4-й"),
    5: ("fifth", "V", "第五", "5-й"),
    6: ("sixth", "VI", "第六", "6-й"),
    7: ("seventh", "VII", "第七", "7-й"),
    8: ("eighth", "VIII", "第八", "8-й"),
    9: ("ninth", "IX", "第九", "9-й"),
    10: ("tenth", "X", "第十", "10-й"),
    11: ("eleventh", "XI", "第十一", "11-й"),
    12: ("twelfth", "XII", "第十二", "12-й"),
}
GATHERING = re.compile("Forum|Meeting|Summit|Dialogue|Consultations")
"""Beside such a word one letter is a Roman numeral; in `I think` it is none."""
HIGHEST = 16
"""Up to this number each series is asked for the editions that it does not have."""
CYRILLIC = (
    "а a,б b,в v,г g,д d,е e,ё yo,ж zh,з z,и i,й y,к k,л l,м m,н n,о o,п p,р r,с s,т t,у u,ф f,х kh,ц ts,ч ch,ш sh,"
    "щ shch,ъ ,ы y,ь ,э e,ю yu,я ya,қ q,ғ gh,ң ng,ү u,ұ u,һ h,ө o,ҳ h,ҷ j,ӯ u,ӣ i,ә a,і i"
)
TO_LATIN = dict(pair.split(" ") for pair in CYRILLIC.split(","))
SYLLABLE = re.compile(
    "(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:[iu]?[aeo]|[iu]|[iu]?ai|ei|i?ao|[io]u|i?ang?|[eiu]ng?|i?ong|u(?:o|i|an|ang|e))"
)
SCHOOLS = (
    ("ov", "ow"),
    ("ev", "iev"),
    ("kh", "h"),
    ("zh", "j"),
    ("j", "dzh"),
    ("y", "i"),
    ("k", "q"),
    ("u", "ou"),
    ("v", "w"),
)
SMALL = frozenset(
    [
        "the",
        "and",
        "for",
        "with",
        "that",
        "this",
        "from",
        "are",
        "was",
        "were",
        "has",
        "have",
        "not",
        "but",
        "its",
        "our",
        "can",
        "which",
        "who",
        "he",
        "will",
        "all",
        "any",
    ]
)


@dataclass(frozen=True, slots=True)
class Case:
    """A query and the records of which one has to come first."""

    group: str
    query: str
    right: frozenset[str]
    """Kind and id, such as `people/vladimir-norov`."""


@dataclass(frozen=True, slots=True)
class Nothing:
    """A query that must not find some records, or none at all."""

    query: str
    forbidden: frozenset[str]
    """Kind and id; empty for every record."""


class Pair(NamedTuple):
    """Of two records, the one that has to stand higher."""

    query: str
    better: str
    worse: str


def cases(dataset: Dataset) -> list[Case]:
    """Make all cases: from names, from editions, from quotations, by hand."""
    called = Called(dataset)
    made = [
        *_people(dataset, called),
        *_named(dataset, called),
        *_editions(dataset),
        *_quotations(dataset),
        *_by_hand(),
    ]
    return list(dict.fromkeys(made))


def nothing(dataset: Dataset) -> list[Nothing]:
    """Make the queries that must find nothing, or not a given record."""
    made = [
        Nothing(row["query"], frozenset(row["forbidden"].split()) if row["forbidden"] != "*" else frozenset())
        for row in _rows("nothing.csv")
    ]
    return [*made, *_missing_editions(dataset), *_mixed_names(dataset)]


def pairs() -> list[Pair]:
    """Return the ranking pairs."""
    return [Pair(row["query"], row["better"], row["worse"]) for row in _rows("pairs.csv")]


def drop(word: str, chance: random.Random) -> str:
    """Leave out a letter, not the first."""
    at = chance.randrange(1, len(word))
    return word[:at] + word[at + 1 :]


def swap(word: str, chance: random.Random) -> str:
    """Swap two different neighbours."""
    places = [at for at in range(len(word) - 1) if word[at].lower() != word[at + 1].lower()]
    at = chance.choice(places)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def replace(word: str, chance: random.Random) -> str:
    """Type another letter, not for the first."""
    at = chance.randrange(1, len(word))
    return word[:at] + chance.choice(_letters(word).replace(word[at].lower(), "")) + word[at + 1 :]


def double(word: str, chance: random.Random) -> str:
    """Type a letter twice."""
    at = chance.randrange(len(word))
    return word[:at] + word[at] + word[at:]


def insert(word: str, chance: random.Random) -> str:
    """Type a letter too many."""
    at = chance.randrange(1, len(word))
    return word[:at] + chance.choice(_letters(word)) + word[at:]


def _letters(word: str) -> str:
    return CYRILLIC_LETTERS if re.search("[А-я]", word) else LETTERS


ONE_EDIT = {"drop": drop, "swap": swap, "replace": replace, "double": double, "insert": insert}


class Called:
    """All records by what they are called, and their words."""

    def __init__(self, dataset: Dataset) -> None:
        self.by_name: dict[str, set[str]] = {}
        self.by_words: dict[frozenset[str], set[str]] = {}
        for kind in ("people", "organisations", "places", "series"):
            for record in dataset.records(kind).values():
                label = f"{kind}/{record.id}"  # type: ignore[attr-defined]
                self._learn(label, [record.name, *(name.text for name in record.names)])  # type: ignore[attr-defined]
        for edition in dataset.editions.values():
            self._learn(f"editions/{edition.id}", [report.name.value for report in edition.reports if report.name])
        self.words = sorted({word for words in self.by_words for word in words})

    def _learn(self, label: str, names: list[str]) -> None:
        for name in names:
            self.by_name.setdefault(" ".join(_plain(name)), set()).add(label)
            self.by_words.setdefault(frozenset(_plain(name)), set()).add(label)

    def so(self, name: str) -> set[str]:
        """Return the records that a name is the name of."""
        return self.by_name.get(" ".join(_plain(name)), set())

    def perhaps(self, words: list[str], wrong: str) -> set[str]:
        """Return the records that have all words in a name, one of which is written wrongly, by one edit."""
        near = {
            found for found, _, _ in process.extract(wrong, self.words, scorer=OSA.distance, score_cutoff=1, limit=None)
        }
        near |= {word for word in self.words if word.startswith(wrong)}
        others = set(words) - {wrong}
        return {label for name, labels in self.by_words.items() if others <= name and near & name for label in labels}


@cache
def _plain(text: str) -> tuple[str, ...]:
    """Return the words of a text in lower case, without signs."""
    return tuple(re.findall(r"[^\W_]+", re.sub("['’ʻ]", "", text.lower())))


def _people(dataset: Dataset, called: Called) -> Iterator[Case]:
    families: dict[str, set[str]] = {}
    for person in dataset.people.values():
        families.setdefault(person.family or "", set()).add(f"people/{person.id}")
    for person in dataset.people.values():
        right = frozenset({f"people/{person.id}", *called.so(person.name)})
        words = person.name.split()
        yield Case("name", person.name, right)
        yield Case("name in lower case", person.name.lower(), right)
        yield Case("order", " ".join(reversed(words)), right)
        yield from _misspelt("typo in a name", person.name, right, called)
        if person.family:
            alike = frozenset(families[person.family])
            yield Case("family name", person.family, alike)
            yield from _misspelt("typo in a family name", person.family, alike, called)
        for before, after in SCHOOLS:
            if before in person.name[1:] and len(words[-1]) > 4 and not _is_pinyin(person.name):
                yield Case("spelling school", person.name[0] + person.name[1:].replace(before, after), right)
        for name in person.names:
            yield from _alias(name.text, right, called)


def _is_pinyin(name: str) -> bool:
    """Tell whether a name is Chinese: it has one spelling, whatever the school."""
    return all(re.fullmatch(f"(?:{SYLLABLE.pattern})+", word) for word in _plain(name))


def _alias(text: str, right: frozenset[str], called: Called) -> Iterator[Case]:
    """Make the cases of another name: as it is, and if it is Cyrillic, in Latin letters by a plain table."""
    right |= called.so(text)
    if re.search("[\u4e00-\u9fff]", text):
        yield Case("Han", text, right)
    elif re.search("[А-я]", text):
        yield Case("Cyrillic", text, right)
        yield from _misspelt("typo in Cyrillic", text, right, called)
        latin = "".join(TO_LATIN.get(letter.lower(), letter) for letter in text)
        if min(map(len, latin.split())) > 4:
            yield Case("transliterated", latin, right)
    else:
        yield Case("printed name", text, right)


def _named(dataset: Dataset, called: Called) -> Iterator[Case]:
    for kind in ("organisations", "places", "series"):
        for record in dataset.records(kind).values():
            name = record.name  # type: ignore[attr-defined]
            right = frozenset({f"{kind}/{record.id}", *called.so(name)})  # type: ignore[attr-defined]
            yield Case(f"name of {kind}", name, right)
            yield from _misspelt(f"typo in {kind}", name, right, called, times=3)
            for each in (*getattr(record, "abbreviations", ()), *(n.text for n in record.names)):  # type: ignore[attr-defined]
                yield from _alias(each, right, called)


def _misspelt(group: str, text: str, right: frozenset[str], called: Called, times: int = 5) -> Iterator[Case]:
    """Make one edit in the longest word, if it has more than four letters: one of each sort."""
    words = text.split()
    longest = max(range(len(words)), key=lambda at: len(words[at]))
    if len(words[longest]) <= 4 or not words[longest].isalpha():
        return
    for sort, edit in list(ONE_EDIT.items())[:times]:
        chance = random.Random(f"{sort} {text}")
        word = edit(words[longest], chance)
        if SYLLABLE.fullmatch(word.lower()) and SYLLABLE.fullmatch(words[longest].lower()):
            continue  # Xing is no misspelling of Xiang, but another name
        query = " ".join([*words[:longest], word, *words[longest + 1 :]])
        yield Case(group, query, right | called.perhaps(list(_plain(query)), word.lower()))


def _editions(dataset: Dataset) -> Iterator[Case]:
    by_number: dict[tuple[str, int], set[str]] = {}
    by_place: dict[tuple[str, str], set[str]] = {}
    by_year: dict[tuple[str, int], set[str]] = {}
    for edition in dataset.editions.values():
        label = f"editions/{edition.id}"
        series = dataset.series[edition.series[0]]
        short = series.short or series.name
        for number in _numbers(edition):
            by_number.setdefault((short, number), set()).add(label)
        for place in {report.place.value for report in edition.reports if report.place}:
            name = dataset.places[place].name
            by_place.setdefault((short, name), set()).add(label)
            if set(_plain(name)) <= set(_plain(series.name)):
                by_place[short, name].add(f"series/{series.id}")
        for year in {day.year for report in edition.reports if report.held and (day := report.held.value.last)}:
            by_year.setdefault((short, year), set()).add(label)
    for (short, number), right in by_number.items():
        for ordinal in (_digits(number), *ORDINALS.get(number, ())):
            if len(ordinal) > 1 or GATHERING.search(short):
                yield Case("ordinal", f"{ordinal} {short}", frozenset(right))
    for (short, name), right in by_place.items():
        yield Case("place and series", f"{short} {name}", frozenset(right))
    for (short, year), right in by_year.items():
        yield Case("year and series", f"{year} {short}", frozenset(right))


def _numbers(edition: Edition) -> set[int]:
    return {number.value for report in edition.reports for number in report.number}


def _digits(number: int) -> str:
    suffix = {1: "st", 2: "nd", 3: "rd"}.get(number, "th")
    return f"{number}{suffix}"


def _missing_editions(dataset: Dataset) -> Iterator[Nothing]:
    """Ask each numbered series for the editions that it does not have: neither it nor another edition may be shown."""
    for series in dataset.series.values():
        editions = [edition for edition in dataset.editions.values() if series.id in edition.series]
        known = {number for edition in editions for number in _numbers(edition)}
        forbidden = frozenset({f"series/{series.id}", *(f"editions/{edition.id}" for edition in editions)})
        if known:
            missing = sorted(set(range(1, HIGHEST)) - known)
            yield from (Nothing(f"{_digits(number)} {series.short}", forbidden) for number in missing)


def _quotations(dataset: Dataset) -> Iterator[Case]:
    """Remember three or four words of a quotation, such as no other has together; then one of them wrongly."""
    said: dict[str, list[str]] = {
        id_: _words(spoken.quotation.text or spoken.quotation.summary or "")
        for id_, spoken in dataset.quotations.items()
    }
    spread = Counter(word for words in said.values() for word in set(words))
    for id_, words in said.items():
        telling = sorted(
            {word for word in words if len(word) > 3 and word not in SMALL}, key=lambda word: (spread[word], word)
        )
        chance = random.Random(id_)
        chosen = telling[:2] + chance.sample(telling[2:8], min(2, len(telling[2:8])))
        if len(chosen) < 4 or sum(set(chosen) <= set(other) for other in said.values()) > 1:
            continue
        chance.shuffle(chosen)
        right = frozenset({f"quotations/{id_}"})
        yield Case("words of a quotation", " ".join(chosen), right)
        longest = max(chosen, key=len)
        if len(longest) > 5:
            sort = chance.choice(sorted(ONE_EDIT))
            wrong = ONE_EDIT[sort](longest, chance)
            yield Case("typo in a quotation", " ".join(wrong if word == longest else word for word in chosen), right)
        yield Case(
            "one word wrong", " ".join([*chosen[:2], chance.choice(("zebra", "glacier", "violin")), *chosen[2:]]), right
        )
        yield from _bent(chosen, right)
        yield from _passage(spoken_text(dataset, id_), said, right, chance)
        yield Case("speaker and words", f"{_speaker(dataset, id_)} {' '.join(chosen[:3])}", right)


def _bent(chosen: list[str], right: frozenset[str]) -> Iterator[Case]:
    """Remember a word in another form: without its ending, or with one that it does not have."""
    bent = [_other_form(word) for word in chosen]
    if bent != chosen:
        yield Case("inflected", " ".join(bent), right)


def _other_form(word: str) -> str:
    for ending, other in (("ing", "ed"), ("ies", "y"), ("ed", "ing"), ("ment", "ments"), ("ion", "ions")):
        if word.endswith(ending) and len(word) - len(ending) > 3:
            return word.removesuffix(ending) + other
    if len(word) > 4 and word.isalpha() and word[-1] not in "sy":
        return f"{word}s"
    return word


def _passage(text: str, said: dict[str, list[str]], right: frozenset[str], chance: random.Random) -> Iterator[Case]:
    """Remember seven words in a row, with one of them misspelt; passages that two quotations share are left out."""
    words = text.replace("“", "").replace("”", "").split()
    if len(words) < 9:
        return
    at = chance.randrange(len(words) - 7)
    row = words[at : at + 7]
    if sum(set(_words(" ".join(row))) <= set(other) for other in said.values()) > 1:
        return
    longest = max(row, key=len)
    if len(longest) > 5 and longest.isalpha():
        row[row.index(longest)] = swap(longest, chance)
    yield Case("seven words in a row", " ".join(row), right)


def spoken_text(dataset: Dataset, quotation: str) -> str:
    """Return the words of a quotation, or its summary."""
    spoken = dataset.quotations[quotation].quotation  # type: ignore[index]
    return spoken.text or spoken.summary or ""


def _speaker(dataset: Dataset, quotation: str) -> str:
    spoken = dataset.quotations[quotation].quotation  # type: ignore[index]
    return (dataset.people[spoken.by].family or "") if spoken.by else ""


def _words(text: str) -> list[str]:
    return [word.lower().removesuffix("'s").removesuffix("’s") for word in LATIN.findall(text.replace("-", " "))]


def _mixed_names(dataset: Dataset) -> Iterator[Nothing]:
    """Give each person the next one's family name: nobody is called so."""
    people = [person for person in dataset.people.values() if person.family and len(person.name.split()) == 2]
    for person, other in zip(people, [*people[1:], people[0]], strict=True):
        given = next((word for word in person.name.split() if word != person.family), "")
        if given and (other.family or "").lower() not in SMALL and not _may_be_called(given, other.family, people):
            forbidden = frozenset({f"people/{person.id}", f"people/{other.id}"})
            yield Nothing(f"{given} {other.family}", forbidden)


def _may_be_called(given: str, family: str | None, people: list[Person]) -> bool:
    """Tell whether a family has somebody with a given name, or one that it is the short form or first letter of."""
    names = [set(person.name.split()) - {family} for person in people if person.family == family]
    return any(word.startswith(given.removesuffix(".")) for name in names for word in name)


def _by_hand() -> Iterator[Case]:
    for row in _rows("by_hand.csv"):
        yield Case(f"by hand: {row['group']}", row["query"], frozenset(row["right"].split()))


def _rows(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
