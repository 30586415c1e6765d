"""What stands in the JSON beside a statement that names its words: the verdict on them, and where to read them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from forumcli.evidence.proofs import Proof, Proofs, verify_dataset
from forumcli.evidence.text_fragment import fragment_url, stands_often, surroundings
from forumcli.evidence.verdict import Verdict
from forumcli.yamltext.route import Route

if TYPE_CHECKING:
    from collections.abc import Mapping

    from forumcli.dataset.dataset import Dataset

Json: TypeAlias = dict[str, Any]


def told_beside(dataset: Dataset) -> Mapping[Route, Json]:
    """Return, by the route of each record with words of a source, its `verdict` and its `evidence_url`."""
    proofs = verify_dataset(dataset)
    made: dict[Route, Json] = {
        route: {"verdict": verdict_json(verdict)} for route, verdict in proofs.by_record().items()
    }
    by_source: dict[str, list[Proof]] = {}
    for proof in proofs:
        by_source.setdefault(proof.excerpt.source, []).append(proof)
    for source_id, every in by_source.items():
        source = dataset.sources.get(source_id)  # type: ignore[call-overload]  # an id is a str at run time
        for proof in every if source and source.url else ():
            if proof.excerpt.sort != "wording":
                url = _address(source.url, proof, every, proofs)
                made.setdefault(proof.excerpt.record.route, {}).setdefault("evidence_url", url)
    return made


def verdict_json(verdict: Verdict) -> Json:
    """Return a verdict as JSON: what is not known is left out."""
    made: Json = {"kind": verdict.kind}
    if verdict.paragraph:
        made["paragraph"] = verdict.paragraph
    elif verdict.paragraphs:
        made["paragraphs"] = list(verdict.paragraphs)
    if verdict.difference:
        made["difference"] = verdict.difference
    if verdict.through:
        made["through"] = verdict.through
    return made


def _address(url: str, proof: Proof, every: list[Proof], proofs: Proofs) -> str:
    """Return the address that scrolls to an excerpt; where its words stand often, with what is known around them."""
    words = proof.excerpt.words
    fingerprint = proofs.fingerprints.get(proof.excerpt.source)
    if fingerprint is None or not stands_often(words, fingerprint):
        return fragment_url(url, words)
    same = (each.excerpt.words for each in every if each.verdict.paragraph == proof.verdict.paragraph)
    before, behind = surroundings(words, same)
    return fragment_url(url, words, before=before, behind=behind)
