"""The fingerprint files beside a dataset, as bytes and text: one a source. What they prove is for `evidence`."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from forumcli.dataset.front_door import lies_within
from forumcli.yamltext.decoding import decode, read_file
from forumcli.yamltext.limits import DEFAULT_LIMITS, Limits
from forumcli.yamltext.problem import Place, Problem
from forumcli.yamltext.source import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER: Final = "evidence"
"""The folder of the fingerprints, beside the front door."""
SUFFIX: Final = ".fingerprint"


@dataclass(frozen=True, slots=True)
class FingerprintFile:
    """One file: what it is called in messages, its text, and the SHA-256 of its very bytes."""

    shown: str
    text: str
    digest: str
    problem: Problem | None = None
    """Why it cannot be read; its text is empty then."""


def fingerprint_path(front: Path, source: str) -> Path:
    """Return where the fingerprint of a source lies, beside the front door of its dataset."""
    return front.parent / FOLDER / f"{source}{SUFFIX}"


def read_fingerprints(front: Path, shown: str, limits: Limits = DEFAULT_LIMITS) -> dict[str, FingerprintFile]:
    """Read the fingerprints beside a front door, by source and in their order; `shown` is its name in messages."""
    base = Path(shown).parent
    return {
        path.name.removesuffix(SUFFIX): _read(path, (base / FOLDER / path.name).as_posix(), front.parent, limits)
        for path in _files(front.parent / FOLDER)
    }


def stamp(digests: Mapping[str, str]) -> str:
    """Return one hash of the digests of all files by source: it changes when one comes, goes or changes."""
    lines = "".join(f"{source} {digest}\n" for source, digest in sorted(digests.items()))
    return hashlib.sha256(lines.encode("utf-8", "surrogateescape")).hexdigest() if lines else ""


def stamp_beside(front: Path) -> str:
    """Return the stamp of the files that lie beside a front door now."""
    return stamp({source: file.digest for source, file in read_fingerprints(front, front.name).items()})


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.name.endswith(SUFFIX))
    except OSError:
        return []


def _read(path: Path, shown: str, folder: Path, limits: Limits) -> FingerprintFile:
    if not lies_within(path, folder):
        outside = Problem("path-escape", "the file leads out of the dataset's folder", Place(shown, Span(0, 0)))
        return FingerprintFile(shown, "", "outside", outside)
    raw = read_file(path, shown, limits)
    if not isinstance(raw, bytes):
        return FingerprintFile(shown, "", "unreadable", raw)
    source, problems = decode(shown, raw)
    digest = hashlib.sha256(raw).hexdigest()
    return FingerprintFile(shown, "", digest, problems[0]) if problems else FingerprintFile(shown, source.text, digest)
