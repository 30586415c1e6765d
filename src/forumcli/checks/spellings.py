"""Under which names records go: every spelling folded, so that one name in two scripts, or two orders, is one key."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from forumcli.model.fold import schools, tokens
from forumcli.model.languages import is_han

if TYPE_CHECKING:
    from forumcli.model.organisation import Organisation
    from forumcli.model.person import Person

Key: TypeAlias = tuple[str, ...]
Named = TypeVar("Named")


def spellings_of(record: Person | Organisation, *, loosely: bool = False) -> dict[Key, str]:
    """Return every name of a record as it is written, by its folded words in the order of the alphabet.

    `loosely`: one key for the spellings of all schools of transliteration (Norow, Norov).
    """
    names = (record.name, *(name.text for name in record.names))
    return {key: name for name in reversed(names) if (key := _key(name, loosely=loosely))}


def _key(name: str, *, loosely: bool) -> Key:
    words = tokens(name)
    return tuple(sorted(schools(word) for word in words) if loosely else sorted(words))


def han_names(record: Person | Organisation) -> frozenset[str]:
    """Return the names of a record in Han characters: those, folded to syllables, are the same for many people."""
    names = (record.name, *(name.text for name in record.names))
    return frozenset(name for name in names if any(is_han(char) for char in name))


def shared(keys: Mapping[str, Iterable[Key]]) -> Iterator[tuple[str, str, Key]]:
    """Yield each pair of ids that have a key in common, with the first such key; in the order of the ids given."""
    owners: dict[Key, list[str]] = {}
    for id_, own in keys.items():
        for key in own:
            owners.setdefault(key, []).append(id_)
    seen: set[tuple[str, str]] = set()
    for key, ids in sorted(owners.items()):
        for other in ids[1:]:
            if ids[0] != other and (ids[0], other) not in seen:
                seen.add((ids[0], other))
                yield ids[0], other, key
