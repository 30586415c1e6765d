"""How an excerpt may be read where its editor left words out (…) or put some in ([the two sides])."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from forumcli.evidence.tokens import Tokens, tokens

Gap: TypeAlias = Literal["omitted", "replaced"]

# NOTE: no `\s*` at its ends: of many spaces `re` would try each. What is split is stripped anyway.
_ELLIPSIS: Final = re.compile(r"(?:\[\s*)?(?:…+|\.{3,4}|\.(?: \.){2,3})(?:\s*\])?|\(\s*(?:…|\.{3})\s*\)")
_BRACKETS: Final = re.compile(r"\[[^\[\]]{1,120}\]")
_ALTERED_CASE: Final = re.compile(r"\[(\w)\](?=\w)")
_SPACES: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Part:
    """Words that stand in the source in one piece; `gap` is what the editor did between them and those before."""

    text: str
    gap: Gap | None = None
    cut: Tokens = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Cut the text once."""
        object.__setattr__(self, "cut", tokens(self.text.strip()))

    @property
    def is_provable(self) -> bool:
        """Whether the text holds a window: four words, of two units."""
        return bool(self.cut.words) and self.cut.window(0) is not None


Reading: TypeAlias = tuple[Part, ...]
"""The parts of an excerpt, which must stand in order."""


def readings(excerpt: str) -> tuple[Reading, ...]:
    """Return the ways to read an excerpt, the plainest first: dots and brackets may be the source's own."""
    whole: Reading = (Part(excerpt),)
    if not (_ELLIPSIS.search(excerpt) or _BRACKETS.search(excerpt)):
        return (whole,)
    found = [whole]
    for text in _with_case_restored(excerpt):
        found.append(_at_ellipses(_without_insertions(text)))
        found.append(_at_insertions(text))
    return tuple(dict.fromkeys(reading for reading in found if reading))


def is_abridged(excerpt: str) -> bool:
    """Tell whether an excerpt says itself that words were left out."""
    return _ELLIPSIS.search(excerpt) is not None


def _with_case_restored(excerpt: str) -> tuple[str, ...]:
    """Return an excerpt with `[T]he` as `The` and as `the`; one without such brackets as it is."""
    if not _ALTERED_CASE.search(excerpt):
        return (excerpt,)
    return (
        _ALTERED_CASE.sub(lambda match: match[1].swapcase(), excerpt),
        _ALTERED_CASE.sub(lambda match: match[1], excerpt),
    )


def _without_insertions(excerpt: str) -> str:
    """Return an excerpt without bracketed words: what is left stood together, as around `[sic]`."""
    kept = _BRACKETS.sub(lambda match: match[0] if _ELLIPSIS.fullmatch(match[0]) else "\0", excerpt)
    *before, last = kept.split("\0")
    return "".join([*(each.rstrip() for each in before), last]).strip()


def _at_ellipses(excerpt: str, gap: Gap | None = None) -> Reading:
    first, *others = _ELLIPSIS.split(excerpt)
    *inner, last = [first, *(text.lstrip() for text in others)]
    texts = [*(text.rstrip() for text in inner), last]  # a line end beside an ellipsis is not one within the words
    texts = [_SPACES.sub(" ", text).strip() if "\n" not in text else text.strip() for text in texts]
    kept = [text for text in texts if text]
    return tuple(Part(text, "omitted" if index else gap) for index, text in enumerate(kept))


def _at_insertions(excerpt: str) -> Reading:
    """Return the parts around ellipses and bracketed words: the latter stand for a few words of the source."""
    marked = _BRACKETS.sub(lambda match: match[0] if _ELLIPSIS.fullmatch(match[0]) else "\0", excerpt)
    made: list[Part] = []
    for stretch in marked.split("\0"):
        made += _at_ellipses(stretch, "replaced" if made else None)
    return tuple(made)
