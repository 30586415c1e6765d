"""What cannot be known because something of the data could not be read. Each fault of that sort is reported itself.

A rule that reports what is *not* there (a record, a number, a use) asks here first, and keeps silent where what it
misses may stand in what was not read: one fault is one finding, not five hundred.
"""

from __future__ import annotations

import bisect
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from forumcli.checks.locate import node_at, route_at, scalars_of
from forumcli.dataset.nearest import nearest
from forumcli.dataset.shapes import fields_of
from forumcli.model.front import Front, Part
from forumcli.model.ids import KINDS, Kind
from forumcli.yamltext.node import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    import collections.abc
    from collections.abc import Iterator

    from forumcli.dataset.dataset import Dataset
    from forumcli.model.ids import SeriesId
    from forumcli.yamltext.route import Route

_OF_STRUCTURE: Final = frozenset(
    (
        *("unknown-field", "missing-field", "wrong-type", "bad-enum", "bad-slug", "bad-format", "bad-country-code"),
        *("invalid-date", "end-before-start", "duplicate-key", "anchor-or-alias"),
    )
)
"""The kinds of problem for which a value is left out, and with it what stands in it."""
_MOST: Final = 100
"""Ids among which a like one is looked for."""


@dataclass(frozen=True, slots=True)
class Lost:
    """What may be missing from the records although it stands in the data. Empty where all could be read."""

    dataset: Dataset
    kinds: frozenset[Kind]
    """The kinds of record of which a whole section, or a file, was not read."""
    uncounted: frozenset[Kind]
    """Those, and the kinds of which some may stand in a record that was not read whole."""
    faults: collections.abc.Mapping[str, tuple[int, ...]]
    """By file, where values stand that were left out, in their order."""
    unusable: collections.abc.Mapping[Kind, tuple[str, ...]]
    """What stands in the place of an id that cannot be used."""
    dangling: collections.abc.Mapping[Kind, frozenset[str]]
    """The ids that something names and no record has."""

    @property
    def anything(self) -> bool:
        """Whether anything at all could not be read."""
        return bool(self.kinds or self.faults)

    def forgotten(self) -> Lost:
        """Return the same of a dataset of which everything was read, as if this one were."""
        return replace(self, kinds=frozenset(), uncounted=frozenset(), faults={}, unusable={}, dangling={})

    def record(self, kind: Kind, id_: str) -> bool:
        """Tell whether a record of this kind and id may stand in the data although there is none."""
        return kind in self.kinds or nearest(id_, self.unusable.get(kind, ())) is not None

    def misspelt(self, kind: Kind, id_: str) -> bool:
        """Tell whether the id of a record is like one that something names and no record has."""
        dangling = self.dangling.get(kind, frozenset())
        return len(dangling) <= _MOST and nearest(id_, dangling) is not None

    def number_of(self, kind: Kind) -> int:
        """Return how many records of a kind stand in the data, those counted that could not be used."""
        named = {each.id for each in self.dataset.definitions if each.kind == kind}
        return len(named) + len(self.unusable.get(kind, ()))

    def within(self, route: Route) -> bool:
        """Tell whether something that stands at a route, or below it, was left out."""
        path = str(route[0])
        return bool(self._faults_in(path, node_at(self.dataset.files[path].tree, route[1:])))

    def settlement(self, edition: Route) -> bool:
        """Tell whether the settlements of an edition may have been left out: under another key, twice, or faulty."""
        path = str(edition[0])
        tree = self.dataset.files[path].tree
        node = node_at(tree, edition[1:])
        keys = (route_at(tree, offset)[len(edition) - 1 :] for offset in self._faults_in(path, node))
        return any(key[:1] != ("reports",) for key in keys)

    def _faults_in(self, path: str, node: Node | None) -> tuple[int, ...]:
        """Return where values were left out within a node."""
        offsets = self.faults.get(path, ())
        if node is None:
            return ()
        start, end = node.span.start, max(node.span.end, node.span.start + 1)
        return offsets[bisect.bisect_left(offsets, start) : bisect.bisect_left(offsets, end)]

    def numbers(self) -> frozenset[SeriesId] | None:
        """Return the series of which an edition, or something in one, was left out; `None`: any series may be one."""
        if "editions" in self.kinds:
            return None
        series_of = _series_by_edition(self.dataset)
        editions = [each for each in (*self.dataset.definitions, *self.dataset.unnamed) if each.kind == "editions"]
        broken = [each.route for each in editions if self.within(each.route)]
        if any(route not in series_of for route in broken):
            return None
        return frozenset(series for route in broken for series in series_of[route])

    def names(self) -> frozenset[str]:
        """Return every text beside or below a value that was left out: what stands there may name a record."""
        parents: dict[tuple[str, Route], None] = {}
        for path, offsets in self.faults.items():
            tree = self.dataset.files[path].tree
            parents.update(((path, route_at(tree, offset)[:-1]), None) for offset in offsets)
        nodes = (node_at(self.dataset.files[path].tree, route) for path, route in parents)
        return frozenset(scalar.text for node in nodes for scalar in scalars_of(node))


def lost_of(dataset: Dataset) -> Lost:
    """Look what could not be read of a dataset."""
    found: dict[str, list[int]] = {}
    for problem in dataset.problems:
        if problem.kind in _OF_STRUCTURE:
            found.setdefault(problem.place.path, []).append(problem.place.span.start)
    faults = {path: tuple(sorted(offsets)) for path, offsets in found.items()}
    defined = {each.id for each in dataset.definitions}
    unnamed, dangling = defaultdict[Kind, list[str]](list), defaultdict[Kind, set[str]](set)
    for definition in dataset.unnamed:
        unnamed[definition.kind].append(definition.id)
    for reference in dataset.references:
        if reference.id not in defined:
            dangling[reference.kind].add(reference.id)
    kinds = frozenset((*_kinds(dataset, faults), *(kind for kind, texts in unnamed.items() if _any_id(texts))))
    return Lost(
        dataset,
        kinds,
        kinds | {"quotations"} if _in_editions(dataset, faults) else kinds,
        faults,
        {kind: tuple(texts) for kind, texts in unnamed.items()},
        {kind: frozenset(ids) for kind, ids in dangling.items()},
    )


def _any_id(texts: list[str]) -> bool:
    """Tell whether records without a usable id can be any: one has none at all, or there is always one that is like."""
    return "" in texts or len(texts) > _MOST


def _kinds(dataset: Dataset, faults: collections.abc.Mapping[str, tuple[int, ...]]) -> Iterator[Kind]:
    if dataset.unread:
        yield from KINDS
    for path in faults:
        tree = dataset.files[path].tree
        if isinstance(tree, Mapping):
            yield from _of_file(tree, Front if path == next(iter(dataset.files)) else Part)


def _of_file(tree: Mapping, cls: type[Part]) -> Iterator[Kind]:
    """Yield the kinds of which a section of a file was left out: under another key, twice, or not as a list."""
    known = fields_of(cls)
    seen: set[str] = set()
    for entry in tree.entries:
        name = entry.key.text
        if name not in known:
            yield from _meant_by(name, entry.value)
        elif name in seen or not _is_list(entry.value):
            yield from _held_by(name)
        seen.add(name)


def _meant_by(name: str, value: Node) -> Iterator[Kind]:
    """Yield the kinds that a section may hold whose key nobody knows: those of the nearest key, or else all."""
    held = _held_by(nearest(name, fields_of(Front)))
    if held:
        yield from held
    elif isinstance(value, Sequence) and any(isinstance(item, Mapping) for item in value.items):
        yield from KINDS


def _held_by(name: str | None) -> collections.abc.Sequence[Kind]:
    if name == "include":
        return KINDS
    if name == "editions":
        return ("editions", "quotations")
    return [kind for kind in KINDS if kind == name]


def _is_list(node: Node) -> bool:
    """Tell whether a section is a list, or empty."""
    return not node.text if isinstance(node, Scalar) else isinstance(node, Sequence)


def _in_editions(dataset: Dataset, faults: collections.abc.Mapping[str, tuple[int, ...]]) -> bool:
    trees = ((dataset.files[path].tree, offsets) for path, offsets in faults.items())
    return any(route_at(tree, offset)[:1] == ("editions",) for tree, offsets in trees for offset in offsets)


def _series_by_edition(dataset: Dataset) -> dict[Route, set[SeriesId]]:
    """Return the series that each edition names, by its route, also of editions that were left out."""
    found: dict[Route, set[SeriesId]] = {}
    for each in dataset.references:
        if each.route[1:2] == ("editions",) and each.route[3:4] == ("series",):
            found.setdefault(each.route[:3], set()).add(each.id)  # type: ignore[arg-type]  # an id is a text
    return found
