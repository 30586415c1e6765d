"""A whole dataset held against the fingerprints of its sources: a verdict on every excerpt."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from forumcli.evidence.excerpts import Excerpt, excerpts
from forumcli.evidence.fingerprint import Fingerprint
from forumcli.evidence.passages import Stretch
from forumcli.evidence.tokens import tokens
from forumcli.evidence.verdict import KINDS, Verdict, verify
from forumcli.evidence.written import FingerprintError, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from forumcli.dataset.dataset import Dataset
    from forumcli.yamltext.route import Route


@dataclass(frozen=True, slots=True)
class Proof:
    """An excerpt and the verdict on it."""

    excerpt: Excerpt
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Proofs:
    """The verdicts on all excerpts of a dataset, in its order."""

    every: tuple[Proof, ...]
    fingerprints: Mapping[str, Fingerprint]
    """Those that can be read, by source."""
    unreadable: Mapping[str, FingerprintError]
    """Why the others cannot, by source."""

    def __iter__(self) -> Iterator[Proof]:
        """Yield every proof."""
        return iter(self.every)

    def by_record(self) -> dict[Route, Verdict]:
        """Return one verdict a record: the worst of those on its quotation and its evidence, else on its wordings.

        Of a wording that is too short to be proved nothing is said where there is nothing else.
        """
        sorted_out: dict[Route, list[Proof]] = {}
        for proof in self.every:
            sorted_out.setdefault(proof.excerpt.record.route, []).append(proof)
        found = {}
        for route, proofs in sorted_out.items():
            telling = [each for each in proofs if each.excerpt.sort != "wording"] or [
                each for each in proofs if each.verdict.kind != "too-short"
            ]
            if telling:
                found[route] = max((each.verdict for each in telling), key=lambda each: KINDS.index(each.kind))
        return found


def verify_dataset(dataset: Dataset) -> Proofs:
    """Hold every excerpt of a dataset against the fingerprint of its source."""
    fingerprints, unreadable = read_all(dataset)
    every = [Proof(each, verify(each.words, each.at, fingerprints.get(each.source))) for each in excerpts(dataset)]
    return Proofs(tuple(_through_longer_ones(every, fingerprints)), MappingProxyType(fingerprints), unreadable)


def read_all(dataset: Dataset) -> tuple[dict[str, Fingerprint], Mapping[str, FingerprintError]]:
    """Read the fingerprints of a dataset's sources: those that can be read, and why others cannot."""
    found: dict[str, Fingerprint] = {}
    unreadable: dict[str, FingerprintError] = {}
    for source, file in dataset.fingerprints.items():
        if file.problem:
            continue
        try:
            found[source] = parse(file.text)
        except FingerprintError as error:
            unreadable[source] = error
    return found, MappingProxyType(unreadable)


def _through_longer_ones(every: Iterable[Proof], fingerprints: Mapping[str, Fingerprint]) -> Iterator[Proof]:
    """Prove what is too short for itself by a longer excerpt of the same paragraph that is proved and holds it."""
    proofs = list(every)
    proved: dict[tuple[str, str], list[Proof]] = {}
    for proof in proofs:
        if proof.verdict.proved and proof.verdict.paragraph and proof.verdict.paragraph.isdecimal():
            proved.setdefault((proof.excerpt.source, proof.verdict.paragraph), []).append(proof)
    for proof in proofs:
        excerpt = proof.excerpt
        if proof.verdict.kind != "too-short" or excerpt.source not in fingerprints or excerpt.at is None:
            yield proof
            continue
        longer = proved.get((excerpt.source, excerpt.at), ())
        own = sorted(longer, key=lambda each: each.excerpt.record is not excerpt.record)
        through = next((each for each in own if _holds(each.excerpt.words, excerpt.words)), None)
        yield _proved_through(proof, through) if through else proof


def _holds(longer: str, shorter: str) -> bool:
    """Tell whether a text stands within another, cut where words and marks are."""
    wanted = shorter.strip()
    at = longer.find(wanted)
    words = tokens(longer).words if at >= 0 else ()
    while at >= 0:
        if not any(_parts_word(cut, words) for cut in (at, at + len(wanted))):
            return True
        at = longer.find(wanted, at + 1)
    return False


def _parts_word(at: int, words: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a place lies within one of some words, which are in order."""
    before = bisect_left(words, (at, 0)) - 1
    return before >= 0 and at < words[before][1]


def _proved_through(proof: Proof, through: Proof) -> Proof:
    paragraphs = through.verdict.paragraphs
    stretches: tuple[Stretch, ...] = ()
    return replace(proof, verdict=Verdict("exact", paragraphs, stretches=stretches, through=through.excerpt.words))
