"""Under which names records go: every spelling folded, so that one name in two scripts, or two orders, is one key."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
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


def shared(
    keys: Mapping[str, Iterable[Key]], may_be_one: Callable[[str, str], bool] = lambda _, __: True
) -> Iterator[tuple[str, str, Key]]:
    """Yield pairs of ids that have a key in common and may be one, with the first such key.

    Each id comes second with the first, in the order of the alphabet, that it may be one with: a record between two of
    them, which is certainly another, parts them not, and the order of the files decides nothing.
    """
    owners: dict[Key, list[str]] = {}
    for id_ in sorted(keys):
        for key in keys[id_]:
            owners.setdefault(key, []).append(id_)
    seen: set[tuple[str, str]] = set()
    for key, ids in sorted(owners.items()):
        for index, second in enumerate(ids):
            first = next((each for each in ids[:index] if may_be_one(each, second)), None)
            if first is not None and (first, second) not in seen:
                seen.add((first, second))
                yield first, second, key
