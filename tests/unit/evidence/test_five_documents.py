"""The five documents of the curated dataset: every quotation and every piece of evidence proved, and every change seen.

Everything here but the last part needs only what is in the repository: the texts themselves are not.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from forumcli.checks.engine import run
from forumcli.checks.selection import select
from forumcli.dataset.load import load
from forumcli.evidence.excerpts import Excerpt
from forumcli.evidence.fingerprint import Fingerprint, record
from forumcli.evidence.proofs import Proofs, verify_dataset
from forumcli.evidence.tokens import tokens
from forumcli.evidence.verdict import verify
from forumcli.evidence.written import to_text
from forumcli.yamltext.edit import Edit, apply, quote
from forumcli.yamltext.source import Span

ROOT: Final = Path(__file__).resolve().parents[3]
SEEDS: Final = ROOT.parent / "shared" / "seeds"
SEED_OF: Final = {
    "cfhrd-2024-05-30": "000_d24e46b8befed738.txt",
    "cssn-2022-11-25": "002_6fb63ed73c7fcc78.txt",
    "global-times-2021": "004_3a4a04965d508328.txt",
    "global-times-2025": "001_5ebfdfa25988c83c.txt",
    "nca-2022-07-14": "003_f005186e3483e745.txt",
}
STANDS_TWICE: Final = {("global-times-2025", "During my visit to Shaanxi"): {"4", "9"}}
"""The only excerpt that stands in two paragraphs."""
OTHER_MARK: Final = {"“": '"', "”": '"', '"': "“", "’": "'", "'": "’", "‘": "'"}
"""What a quotation mark is changed to."""


@cache
def proofs() -> Proofs:
    return verify_dataset(load(ROOT / "data"))


@cache
def proved() -> tuple[Excerpt, ...]:
    """Every direct and first-person quotation and every piece of evidence."""
    return tuple(proof.excerpt for proof in proofs() if proof.excerpt.sort != "wording")


def print_of(excerpt: Excerpt) -> Fingerprint:
    return proofs().fingerprints[excerpt.source]


def of_each() -> pytest.MarkDecorator:
    """Run a test for every one of them."""
    ids = [f"{excerpt.owner}-{index}" for index, excerpt in enumerate(proved())]
    return pytest.mark.parametrize("excerpt", proved(), ids=ids)


def test_every_quotation_and_every_piece_of_evidence_is_proved_to_the_letter_by_the_repository_alone() -> None:
    unproved = [(each.excerpt.words, each.verdict) for each in proofs() if each.excerpt.sort != "wording"]

    assert [] == [(words, verdict.kind) for words, verdict in unproved if not verdict.proved]
    assert {"quotation", "evidence"} == {excerpt.sort for excerpt in proved()}
    assert set(SEED_OF) == {excerpt.source for excerpt in proved()}


def test_no_printed_wording_is_missing_either() -> None:
    wordings = [each for each in proofs() if each.excerpt.sort == "wording"]

    assert {"exact", "too-short"} == {each.verdict.kind for each in wordings if each.excerpt.source in SEED_OF}
    assert {"no-fingerprint"} == {each.verdict.kind for each in wordings if each.excerpt.source not in SEED_OF}


@of_each()
def test_a_changed_word_is_seen_whichever_it_is(excerpt: Excerpt) -> None:
    words = tokens(excerpt.words).words
    changed = [excerpt.words[:start] + "zebra" + excerpt.words[end:] for start, end in words]

    kinds = [verify(each, excerpt.at, print_of(excerpt)).kind for each in changed]

    assert ["missing"] * len(words) == kinds


@of_each()
def test_a_changed_quotation_mark_is_seen_whichever_it_is(excerpt: Excerpt) -> None:
    words = excerpt.words
    changed = [words[:at] + OTHER_MARK[sign] + words[at + 1 :] for at, sign in enumerate(words) if sign in OTHER_MARK]
    middle = tokens(words).words[len(tokens(words).words) // 2][0]
    changed += [f'{words[:middle]}"{words[middle:]}', f'"{words}', f"{words}«"]

    verdicts = [verify(each, excerpt.at, print_of(excerpt)) for each in changed]

    assert [("normalised", excerpt.at, True)] * len(changed) == [
        (each.kind, each.paragraph, "quotation marks" in (each.difference or "")) for each in verdicts
    ]


@of_each()
def test_a_changed_paragraph_is_seen_whichever_it_is_and_the_right_one_named(excerpt: Excerpt) -> None:
    stands = STANDS_TWICE.get((excerpt.source, excerpt.words), {excerpt.at})
    numbers = range(1, len(print_of(excerpt).paragraphs) + 2)
    others = [str(number) for number in numbers if str(number) not in stands]

    verdicts = [verify(excerpt.words, at, print_of(excerpt)) for at in others]

    expected = tuple(sorted((str(place) for place in stands), key=int))
    assert [("misplaced", expected)] * len(others) == [(each.kind, each.paragraphs) for each in verdicts]


def _word_changed(excerpt: Excerpt) -> str:
    words = tokens(excerpt.words).words
    start, end = words[len(words) // 2]
    return excerpt.words[:start] + "zebra" + excerpt.words[end:]


def _mark_added(excerpt: Excerpt) -> str:
    words = tokens(excerpt.words).words
    start, _ = words[len(words) // 2]
    return f"{excerpt.words[:start]}«{excerpt.words[start:]}"


def _paragraph_changed(excerpt: Excerpt) -> str:
    return str(len(print_of(excerpt).paragraphs) + 1)


class Change(NamedTuple):
    """What is done to an excerpt, where, and which rule must say so."""

    made: Callable[[Excerpt], str]
    key: str | None
    code: str


@pytest.mark.parametrize(
    "change",
    [
        Change(_word_changed, None, "Q801"),
        Change(_mark_added, None, "Q802"),
        Change(_paragraph_changed, "at", "Q823"),
    ],
    ids=lambda change: change.code,
)
def test_the_check_reports_each_change_at_its_place_in_the_files(change: Change, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    dataset = load(tmp_path / "data", base=tmp_path)
    edits: dict[str, dict[Span, str]] = {}
    for excerpt in proved():
        path = f"data/{Path(str(excerpt.route[0])).name}"
        span = dataset.place((path, *excerpt.route[1:-1], change.key or excerpt.key)).span
        edits.setdefault(path, {})[span] = change.made(excerpt)
    expected = []
    for path, made in edits.items():
        source = dataset.files[path].source
        written = [Edit(span, _in_place_of(source.text[slice(*span)], words)) for span, words in made.items()]
        (tmp_path / path).write_text(apply(source.text, written), encoding="utf-8")
        expected += [(path, source.position(span.start), change.code) for span in made]

    report = run(load(tmp_path / "data", base=tmp_path), select([change.code]))

    sources = load(tmp_path / "data", base=tmp_path).files
    found = {
        (each.place.path, sources[each.place.path].source.position(each.place.span.start), each.code)
        for each in report.diagnostics
    }
    assert set(expected) == found


def _in_place_of(written: str, words: str) -> str:
    """Write words as YAML over as many lines as stood there before, so that all else keeps its place."""
    return quote(words) + "\n" * written.count("\n")


@pytest.mark.parametrize("source", sorted(SEED_OF))
def test_a_fingerprint_costs_at_most_forty_bytes_a_word(source: str) -> None:
    path = ROOT / "data" / "evidence" / f"{source}.fingerprint"
    made = proofs().fingerprints[source]

    assert path.stat().st_size <= 40 * _space_separated(made)


def _space_separated(made: Fingerprint) -> int:
    """A lower bound of the words between spaces: our words are finer, by a tenth at most in these texts."""
    return made.words * 9 // 10


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the five documents are not at hand beside the repository")
@pytest.mark.parametrize("source", sorted(SEED_OF))
def test_whoever_has_the_text_can_make_the_same_fingerprint_again(source: str) -> None:
    text = (SEEDS / SEED_OF[source]).read_text(encoding="utf-8")
    kept = proofs().fingerprints[source]

    assert (ROOT / "data" / "evidence" / f"{source}.fingerprint").read_text(encoding="utf-8") == to_text(
        record(text, source, kept.read)
    )
    assert len(to_text(kept)) <= 40 * len(text.split())
