"""The labelled queries of the search benchmark, made from the names and words of the data.

Every group is one documented way in which people misremember. A name or a quotation that is added to the data joins
each group by itself. What needs judgement is written by hand, in `by_hand.csv`, `nothing.csv` and `pairs.csv`.
Nothing here uses the code under test: words are cut, misspelt and transliterated by the plain rules below.
"""

from __future__ import annotations

import csv
import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from forumcli.dataset.dataset import Dataset

HERE = Path(__file__).parent
LATIN = re.compile(r"[A-Za-z][A-Za-z’'-]*")
LETTERS = "abcdefghijklmnopqrstuvwxyz"
ORDINALS = {
    1: ("first", "I", "第一"),
    2: ("second", "II", "第二"),
    8: ("eighth", "VIII", "第八"),
    9: ("ninth", "IX", "第九"),
}
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
    made = [*_people(dataset), *_named(dataset), *_editions(dataset), *_quotations(dataset), *_by_hand()]
    return list(dict.fromkeys(made))


def nothing(dataset: Dataset) -> list[Nothing]:
    """Make the queries that must find nothing, or not a given record."""
    made = [
        Nothing(row["query"], frozenset(row["forbidden"].split()) if row["forbidden"] != "*" else frozenset())
        for row in _rows("nothing.csv")
    ]
    numbers = {"cooperation": {8, 9}, "think-tank": {2}, "human-rights": {1, 2}}
    for series, known in sorted(numbers.items()):
        short = dataset.series[series].short  # type: ignore[index]
        forbidden = {f"editions/{id_}" for id_, edition in dataset.editions.items() if series in edition.series}
        made += [
            Nothing(f"{number}th {short}", frozenset({*forbidden, f"series/{series}"}))
            for number in range(4, 14)
            if number not in known
        ]
    return [*made, *_mixed_names(dataset)]


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
    return word[:at] + chance.choice(LETTERS.replace(word[at].lower(), "")) + word[at + 1 :]


def double(word: str, chance: random.Random) -> str:
    """Type a letter twice."""
    at = chance.randrange(len(word))
    return word[:at] + word[at] + word[at:]


def insert(word: str, chance: random.Random) -> str:
    """Type a letter too many."""
    at = chance.randrange(1, len(word))
    return word[:at] + chance.choice(LETTERS) + word[at:]


ONE_EDIT = {"drop": drop, "swap": swap, "replace": replace, "double": double, "insert": insert}


def _people(dataset: Dataset) -> Iterator[Case]:
    families = Counter(person.family for person in dataset.people.values())
    for person in dataset.people.values():
        right = frozenset({f"people/{person.id}"})
        words = person.name.split()
        yield Case("name", person.name, right)
        yield Case("name in lower case", person.name.lower(), right)
        yield Case("order", " ".join(reversed(words)), right)
        if person.family and families[person.family] == 1:
            yield Case("family name", person.family, right)
        yield from _misspelt("typo in a name", person.name, right)
        if person.family and families[person.family] == 1:
            yield from _misspelt("typo in a family name", person.family, right)
        for before, after in SCHOOLS:
            if before in person.name[1:] and len(words[-1]) > 4:
                yield Case("spelling school", person.name[0] + person.name[1:].replace(before, after), right)
        for name in person.names:
            yield from _alias(name.text, right)


def _alias(text: str, right: frozenset[str]) -> Iterator[Case]:
    """Make the cases of another name: as it is, and if it is Cyrillic, in Latin letters by a plain table."""
    if re.search("[\u4e00-\u9fff]", text):
        yield Case("Han", text, right)
    elif re.search("[А-я]", text):
        yield Case("Cyrillic", text, right)
        yield from _misspelt("typo in Cyrillic", text, right)
        latin = "".join(TO_LATIN.get(letter.lower(), letter) for letter in text)
        if min(map(len, latin.split())) > 4:
            yield Case("transliterated", latin, right)
    else:
        yield Case("printed name", text, right)


def _named(dataset: Dataset) -> Iterator[Case]:
    for kind in ("organisations", "places", "series"):
        for record in dataset.records(kind).values():
            right = frozenset({f"{kind}/{record.id}"})  # type: ignore[attr-defined]
            name = record.name  # type: ignore[attr-defined]
            yield Case(f"name of {kind}", name, right)
            yield from _misspelt(f"typo in {kind}", name, right, times=3)
            for each in (*getattr(record, "abbreviations", ()), *(n.text for n in record.names)):  # type: ignore[attr-defined]
                yield from _alias(each, right)


def _misspelt(group: str, text: str, right: frozenset[str], times: int = 5) -> Iterator[Case]:
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
        yield Case(group, " ".join([*words[:longest], word, *words[longest + 1 :]]), right)


def _editions(dataset: Dataset) -> Iterator[Case]:
    for edition in dataset.editions.values():
        right = frozenset({f"editions/{edition.id}"})
        series = dataset.series[edition.series[0]]
        numbers = {number.value for report in edition.reports for number in report.number}
        for number in sorted(numbers):
            suffix = {1: "st", 2: "nd", 3: "rd"}.get(number, "th")
            for ordinal in (f"{number}{suffix}", *ORDINALS.get(number, ())):
                yield Case("ordinal", f"{ordinal} {series.short}", right)
        places = {report.place.value for report in edition.reports if report.place}
        for place in sorted(places):
            yield Case("place and series", f"{series.short} {dataset.places[place].name}", right)
        years = {report.held.value.last.year for report in edition.reports if report.held and report.held.value.last}
        if len(years) == 1:
            yield Case("year and series", f"{years.pop()} {series.short}", right)


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
    names = {frozenset(person.name.split()) for person in people}
    for person, other in zip(people, [*people[1:], people[0]], strict=True):
        given = next((word for word in person.name.split() if word != person.family), "")
        if given and frozenset({given, other.family}) not in names and person.family != other.family:
            forbidden = frozenset({f"people/{person.id}", f"people/{other.id}"})
            yield Nothing(f"{given} {other.family}", forbidden)


def _by_hand() -> Iterator[Case]:
    for row in _rows("by_hand.csv"):
        yield Case(f"by hand: {row['group']}", row["query"], frozenset(row["right"].split()))


def _rows(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
