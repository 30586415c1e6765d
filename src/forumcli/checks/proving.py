"""How rules speak of excerpts: which words of which source, and where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forumcli.checks.wording import listed
from forumcli.yamltext.display import excerpt as shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from forumcli.checks.context import CheckContext
    from forumcli.evidence.proofs import Proof
    from forumcli.evidence.verdict import Kind


def of_kind(context: CheckContext, kind: Kind) -> Iterator[Proof]:
    """Yield the excerpts on which the verdict is of a kind.

    Where a fingerprint was taken of the text of another source, which is a finding itself, its verdicts mean nothing.
    """
    foreign = {id_ for id_, found in context.proofs.fingerprints.items() if found.source != id_}
    return (proof for proof in context.proofs if proof.verdict.kind == kind and proof.excerpt.source not in foreign)


def called(proof: Proof) -> str:
    """Name an excerpt: the quotation `x`, the evidence in `y`, the words under `as` in `y`."""
    excerpt = proof.excerpt
    match excerpt.sort:
        case "quotation":
            return f"the quotation `{excerpt.owner}`"
        case "evidence":
            return f"the evidence in `{excerpt.owner}`"
        case _:
            return f"what stands under `{excerpt.key}` in `{excerpt.owner}`"


def places(proof: Proof) -> str:
    """Say in which paragraphs an excerpt stands."""
    found = proof.verdict.paragraphs
    return f"paragraph{'s' * (len(found) > 1)} {listed(found)}"


def beginning(words: str) -> str:
    """Return the beginning of some words, for a message."""
    return shortened(words)
