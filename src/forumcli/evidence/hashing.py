"""The keyed hashes that a fingerprint is made of: which characters each covers, and how long it is."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

if TYPE_CHECKING:
    from hashlib import blake2b

SALT_BYTES: Final = 16
_SHORTEST: Final = 7
_ALLOWED: Final = 40
"""A false excerpt passes with a chance below two to the minus this."""
_TRIES: Final = 10
"""How often an excerpt is compared with each window at most: in up to five readings, exactly and folded."""

Sort: TypeAlias = Literal["exact", "folded", "opening", "closing", "text"]
"""What is hashed: four words with all between them; the same folded; marks before, or after, four words; all."""


def size_for(words: int) -> int:
    """Return how many bytes a hash needs in a text of so many words, that the chance stays below 2^-40.

    Each comparison of a false excerpt with a window comes out right by chance once in 2^(8 x size).
    """
    size = _SHORTEST
    while _TRIES * max(words, 1) * 2**_ALLOWED >= 2 ** (8 * size):
        size += 1
    return size


def salt_for(source: str) -> bytes:
    """Return the salt of a source: of its id alone, so that whoever records the same text gets the same bytes.

    A salt in a public file is no secret. It makes tables of hashes that were computed for one source useless for
    another; and as the text does not enter it, an edited article changes only the lines of the edited words.
    """
    return hashlib.blake2b(source.encode(), digest_size=SALT_BYTES, person=b"forum salt").digest()


@dataclass(frozen=True, slots=True)
class Hasher:
    """Hashes for one source."""

    salt: bytes
    size: int
    _started: dict[str, blake2b] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Take the salt in once for each sort."""
        started: dict[str, blake2b] = {
            sort: hashlib.blake2b(key=self.salt, digest_size=self.size, person=sort.encode())
            for sort in ("exact", "folded", "opening", "closing")
        }
        started["text"] = hashlib.blake2b(key=self.salt, digest_size=32, person=b"text")
        object.__setattr__(self, "_started", started)

    def digest(self, sort: Sort, text: str) -> bytes:
        """Return the hash of a text as one sort of thing."""
        made = self._started[sort].copy()
        made.update(text.encode("utf-8", "surrogatepass"))
        return made.digest()

    def edge(self, sort: Literal["folded", "opening", "closing"], word: int, text: str) -> bytes:
        """Return the hash of a text whose first or last word is the `word`th of its paragraph."""
        return self.digest(sort, f"{word}\n{text}")
