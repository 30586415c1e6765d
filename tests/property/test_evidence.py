"""What holds of every text and every excerpt of it: made-up ones, and the five documents where they are at hand."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from forumcli.evidence.fingerprint import Fingerprint, record
from forumcli.evidence.hashing import Hasher
from forumcli.evidence.readings import Part
from forumcli.evidence.runs import Comparison
from forumcli.evidence.tokens import Tokens, folded_words, one_kind_of_line_end, paragraphs, plain, tokens
from forumcli.evidence.verdict import verify
from forumcli.evidence.written import parse

ROOT: Final = Path(__file__).resolve().parents[2]
SEEDS: Final = ROOT.parent / "shared" / "seeds"
PRINTS: Final = ROOT / "data" / "evidence"
SEED_NAMES: Final = (
    "000_d24e46b8befed738.txt",
    "001_5ebfdfa25988c83c.txt",
    "002_6fb63ed73c7fcc78.txt",
    "003_f005186e3483e745.txt",
    "004_3a4a04965d508328.txt",
)
VOCABULARY: Final = (
    *("the", "The", "forum", "Forum", "was", "held", "in", "Astana", "8th", "2022", "Xi’an", "well-being", "C+C5"),
    *("“Water", "knows", "no", "border,”", "said", "(he)", "—", "Straße", "中亚论坛", "…", "café", "[sic]", "it."),
)
MARKS: Final = ",.;:!?“”\"'’–—-()«»/"

made_up = st.lists(
    st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=25).map(" ".join), min_size=1, max_size=5
).map("\n\n".join)


@cache
def seed(name: str) -> tuple[str, Fingerprint]:
    text = (SEEDS / name).read_text(encoding="utf-8")
    return text, record(text, name)


@st.composite
def texts(draw: st.DrawFn) -> tuple[str, Fingerprint]:
    """A made-up text with its fingerprint."""
    text = draw(made_up)
    assume(Part(text).is_provable)
    return text, record(text, "gazette")


real = st.sampled_from(SEED_NAMES).map(seed) if SEEDS.is_dir() else st.nothing()
both = st.one_of(texts(), real)


@st.composite
def excerpts(draw: st.DrawFn) -> tuple[str, Fingerprint, str]:
    """An excerpt of four to sixteen words, cut at any words and marks of a text."""
    text, made = draw(both)
    cut = tokens(text)
    first = draw(st.integers(0, len(cut.words) - 4))
    last = draw(st.integers(first + 3, min(first + 15, len(cut.words) - 1)))
    start, end = cut.words[first][0], cut.words[last][1]
    for at, before in reversed(cut.marks):
        if before == first and draw(st.booleans()):
            start = at
    for at, before in cut.marks:
        if before == last + 1 and draw(st.booleans()):
            end = at + 1
    assume(Part(text[start:end]).is_provable)
    return text, made, text[start:end]


def says_itself_whole(excerpt: str) -> bool:
    """Whether an excerpt has none of the signs by which editors say that words are missing or put in."""
    return not any(sign in excerpt for sign in ("…", "...", "["))


def occurrences(excerpt: str, text: str) -> Iterator[int]:
    """Where an excerpt stands in a text to the letter, cut at words and marks; found without the fingerprint."""
    spans = tokens(text).words
    at = text.find(excerpt)
    while at >= 0:
        end = at + len(excerpt)
        if not any(start < cut < stop for start, stop in spans for cut in (at, end)):
            yield at
        at = text.find(excerpt, at + 1)


def stands(excerpt: str, text: str) -> bool:
    return any(True for _ in occurrences(excerpt, text))


def locators(excerpt: str, text: str) -> set[str]:
    """The paragraphs that the words of an excerpt stand in, found without the fingerprint."""
    found = set()
    bounds = paragraphs(text)
    words = tokens(excerpt).words
    for at in occurrences(excerpt, text):
        first, last = (
            next(number for number, (_, end) in enumerate(bounds, 1) if at + start < end)
            for start, _ in (words[0], words[-1])
        )
        found.add(str(first) if first == last else f"{first}-{last}")
    return found


@given(excerpts())
def test_an_excerpt_is_exact_in_the_paragraphs_that_it_stands_in(case: tuple[str, Fingerprint, str]) -> None:
    text, made, excerpt = case
    for place in locators(excerpt, text):
        verdict = verify(excerpt, place, made)

        assert ("exact", place) == (verdict.kind, verdict.paragraph)


@given(excerpts())
def test_without_a_paragraph_an_excerpt_is_exact_or_ambiguous(case: tuple[str, Fingerprint, str]) -> None:
    _, made, excerpt = case

    assert verify(excerpt, None, made).kind in {"exact", "ambiguous"}


def _replaced(words: list[str], at: int, other: str) -> list[str]:
    return [*words[:at], other, *words[at + 1 :]]


@given(excerpts(), st.integers(0, 15), st.integers(0, 15), st.sampled_from(("replace", "drop", "double", "swap")))
def test_an_excerpt_with_a_word_changed_is_never_exact_unless_it_stands_there_as_well(
    case: tuple[str, Fingerprint, str], at: int, other: int, how: str
) -> None:
    text, made, excerpt = case
    cut = tokens(excerpt)
    first, second = sorted((at % len(cut.words), other % len(cut.words)))
    words = [excerpt[start:end] for start, end in cut.words]
    changes = {
        "replace": _replaced(words, first, "zebra"),
        "drop": _replaced(words, first, ""),
        "double": _replaced(words, first, f"{words[first]} {words[first]}"),
        "swap": _replaced(_replaced(words, first, words[second]), second, words[first]),
    }
    changed = _with_words(cut, changes[how]).strip()
    assume(changed != excerpt)
    assume(says_itself_whole(changed))

    verdict = verify(changed, None, made)

    assert verdict.kind != "exact" or stands(changed, text)


def _with_words(cut: Tokens, words: list[str]) -> str:
    made, done = "", 0
    for (start, end), word in zip(cut.words, words, strict=True):
        made += cut.text[done:start] + word
        done = end
    return made + cut.text[done:]


@given(excerpts(), st.integers(0, 60), st.sampled_from(MARKS))
def test_an_excerpt_with_another_mark_is_normalised_in_its_paragraph(
    case: tuple[str, Fingerprint, str], which: int, mark: str
) -> None:
    text, made, excerpt = case
    marks = tokens(excerpt).marks
    inner = [at for at, before in marks if 0 < before < len(tokens(excerpt).words)]
    assume(inner)
    at = inner[which % len(inner)]
    changed = excerpt[:at] + mark + excerpt[at + 1 :]
    assume(changed != excerpt)
    assume(not stands(changed, text))
    assume(says_itself_whole(changed))
    places = locators(excerpt, text)

    for place in places:
        verdict = verify(changed, place, made)

        assert ("normalised", True) == (verdict.kind, bool(verdict.difference))


@given(excerpts(), st.sampled_from(("upper", "lower", "swapcase")))
def test_an_excerpt_in_another_case_is_normalised(case: tuple[str, Fingerprint, str], how: str) -> None:
    text, made, excerpt = case
    changed = str(getattr(excerpt, how)())
    assume(not stands(changed, text))
    assume(says_itself_whole(changed))

    for place in locators(excerpt, text):
        assert "normalised" == verify(changed, place, made).kind


@given(texts(), st.lists(st.sampled_from(VOCABULARY), min_size=4, max_size=12).map(" ".join))
def test_words_put_together_at_random_are_exact_only_if_they_stand_there(
    case: tuple[str, Fingerprint], words: str
) -> None:
    text, made = case
    assume(Part(words).is_provable)
    assume(says_itself_whole(words))

    kind = verify(words, None, made).kind

    assert kind in {"exact", "ambiguous"} if stands(words, text) else kind != "exact"


# --- which words of an excerpt stand in a text ------------------------------------------------------------------------


@st.composite
def patchworks(draw: st.DrawFn) -> tuple[str, Fingerprint, list[str]]:
    """The folded words of pieces of a text, put together anew, with others between them."""
    text, made = draw(texts())
    words = folded_words(tokens(text))
    pieces: list[str] = []
    for _ in range(draw(st.integers(1, 3))):
        first = draw(st.integers(0, len(words) - 1))
        pieces += words[first : first + draw(st.integers(1, 14))]
        pieces += draw(st.lists(st.sampled_from(("zebra", "the", "forum")), max_size=1))
    return text, made, pieces


@given(patchworks())
def test_the_longest_run_stands_in_the_text_and_none_is_longer(case: tuple[str, Fingerprint, list[str]]) -> None:
    text, made, words = case
    standing = [
        last - first
        for first in range(len(words))
        for last in range(first + 4, len(words) + 1)
        if Comparison(words[first:last], made).places()
    ]

    run = Comparison(words, made).longest()

    assert max(standing, default=0) == run.length
    assert words[run.at : run.at + run.length] == folded_words(tokens(text))[run.place : run.place + run.length]


@given(st.text())
def test_the_paragraphs_of_any_text_hold_all_that_is_visible_in_it(text: str) -> None:
    plain_text = one_kind_of_line_end(text)

    held = "".join(plain_text[start:end] for start, end in paragraphs(plain_text))

    assert "".join(plain_text.split()) == "".join(held.split())


@given(st.text())
def test_a_folded_word_is_folded_for_good(word: str) -> None:
    once = plain(word)

    assert once == plain(once)


# --- what the fingerprints do not tell, and what they do -------------------------------------------------------------


def _hashes(made: Fingerprint) -> set[bytes]:
    every = {*made.exact, *made.folded}
    return every.union(*(part.opening for part in made.paragraphs), *(part.closing for part in made.paragraphs))


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the five documents are not at hand beside the repository")
def test_a_dictionary_of_all_words_of_the_documents_hashed_singly_matches_nothing() -> None:
    prints = [parse(path.read_text(encoding="utf-8")) for path in sorted(PRINTS.glob("*.fingerprint"))]
    every = [(SEEDS / name).read_text(encoding="utf-8") for name in SEED_NAMES]
    words = {text[start:end] for text in every for start, end in tokens(text).words}
    words |= {word for text in every for word in text.split()} | {plain(word) for word in words}

    matched = [
        (made.source, word)
        for made in prints
        for kept in [_hashes(made)]
        for hasher in [Hasher(made.salt, made.size)]
        for word in words
        if kept
        & {
            *(hasher.digest(sort, word) for sort in ("exact", "folded", "opening", "closing")),
            *(hasher.edge("opening", at, word) for at in range(3)),
            *(hasher.edge("closing", at, word) for at in range(3)),
        }
    ]

    assert [] == matched
    assert len(SEED_NAMES) == len(prints)


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the five documents are not at hand beside the repository")
def test_no_two_or_three_words_in_a_row_are_hashed_either() -> None:
    text, made = seed(SEED_NAMES[0])
    cut = tokens(text)
    kept = _hashes(made)

    runs = [cut.between(at, at + length - 1) for length in (1, 2, 3) for at in range(len(cut.words) - length + 1)]

    assert not kept & {made.hasher.digest(sort, run) for run in runs for sort in ("exact", "folded")}


def test_who_knows_three_words_and_has_a_word_list_can_go_on_from_there_as_the_documentation_says() -> None:
    words = random.Random(3).sample(range(10_000, 99_999), 40)
    text = " ".join(f"w{word}" for word in words)
    made = record(text, "gazette")
    known = text.split()[:3]
    while len(known) < len(words):
        known.append(
            next(
                f"w{guess}"
                for guess in words
                if made.hasher.digest("folded", " ".join([*known[-3:], f"w{guess}"])) in made.folded
            )
        )

    assert text == " ".join(known)
