"""Files to dataset: the front door, the files it includes, and every record in them.

Nothing in a dataset makes loading raise: what is wrong is a problem. Only a front door that cannot be opened at all is
a `DatasetUnreadableError`.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar, cast

from forumcli.dataset.dataset import Dataset, SourceFile, Spoken
from forumcli.dataset.decode import Decoder
from forumcli.dataset.fingerprints import read_fingerprints
from forumcli.dataset.front_door import FRONT_DOOR, lies_within
from forumcli.dataset.nearest import nearest
from forumcli.dataset.shapes import fields_of
from forumcli.errors import DatasetUnreadableError
from forumcli.model.front import Front, Part
from forumcli.yamltext.collector import collector_off
from forumcli.yamltext.decoding import decode, read_file
from forumcli.yamltext.limits import DEFAULT_LIMITS, Limits
from forumcli.yamltext.node import Mapping, Node, Scalar, Sequence
from forumcli.yamltext.problem import Place, Problem
from forumcli.yamltext.reader import read
from forumcli.yamltext.route import Route, resolve
from forumcli.yamltext.source import Span

if TYPE_CHECKING:
    import collections.abc
    from collections.abc import Callable, Iterable, Iterator

PartType = TypeVar("PartType", bound=Part)

_NOT_READ: Final = ("yaml-syntax", "not-text", "nothing-in-file", "too-deep", "too-large")
"""The kinds of problem for which a file is not read, the surest first: a value can be too large in one that is read."""
_NOT_READ_ON: Final = "second-document"
_OF_THE_LIST: Final = ("unknown-field", "wrong-type", "duplicate-key", "anchor-or-alias")
_NOT_OPENED: Final = ("unreadable-file", "path-escape")

Fetch: TypeAlias = "Callable[[Path, str, Limits], bytes | Problem]"
Cache: TypeAlias = "dict[tuple[type[Part], str, str], Made]"
"""What came of files before, by what they were read as, their name in messages, and the SHA-256 of their bytes."""


@collector_off()
def load(
    path: Path,
    *,
    base: Path | None = None,
    limits: Limits = DEFAULT_LIMITS,
    fetch: Fetch = read_file,
    cache: Cache | None = None,
) -> Dataset:
    """Load the dataset whose front door is `path`, or lies in the folder `path`.

    Messages name each file relative to `base` where it lies below it. `fetch` gets the bytes of a file: what a change
    would make of a dataset is seen by giving other bytes than those on the disk. Who loads it again and again passes a
    `cache`, so that files that did not change are not read anew; it must be one for the same `limits`.

    Raises:
        DatasetUnreadableError: there is no such file, or it cannot be opened.
    """
    front = path / FRONT_DOOR if path.is_dir() else path
    loading = _Loading(front.parent, base, limits, fetch, {} if cache is None else cache)
    shown = loading.shown(front)
    raw = fetch(front, shown, limits)
    if isinstance(raw, Problem):
        raise DatasetUnreadableError(f"{shown}: {raw.message}", hint=raw.help)
    part = loading.file(Front, front, shown, raw)
    found = part or Front(schema=1, title=front.stem, route=(shown,))
    loading.includes(found)
    loading.unread += _not_included(loading.files[shown], loading.faults())
    return loading.finish(front, found)


def digest(raw: bytes) -> str:
    """Return the SHA-256 of some bytes, in hexadecimal."""
    return hashlib.sha256(raw).hexdigest()


@dataclass(frozen=True, slots=True)
class Made:
    """What came of one file."""

    file: SourceFile
    problems: collections.abc.Sequence[Problem]
    unread: collections.abc.Sequence[Problem]
    decoder: Decoder | None = None
    part: Part | None = None


@dataclass(slots=True)
class _Loading:
    """One loading: what has been read so far."""

    folder: Path
    base: Path | None
    limits: Limits
    fetch: Fetch
    cache: Cache
    files: dict[str, SourceFile] = field(default_factory=dict)
    unopened: list[Path] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    decoders: list[Decoder] = field(default_factory=list)
    unread: list[Problem] = field(default_factory=list)

    def shown(self, path: Path) -> str:
        """Return a path as messages name it."""
        absolute = path.absolute()
        if self.base and absolute.is_relative_to(self.base):
            return absolute.relative_to(self.base).as_posix()
        return path.as_posix()

    def file(self, cls: type[PartType], path: Path, shown: str, raw: bytes) -> PartType | None:
        """Read and decode one file; what can be read of a broken one is kept."""
        key = (cls, shown, digest(raw))
        made = self.cache.get(key) or self._made(cls, path, shown, raw)
        self.cache[key] = made
        self.problems += made.problems
        self.files[shown] = made.file
        self.unread += made.unread
        if made.decoder:
            self.decoders.append(made.decoder)
        if made.part is not None:
            self.parts.append(made.part)
        return cast("PartType | None", made.part)

    def _made(self, cls: type[Part], path: Path, shown: str, raw: bytes) -> Made:
        source, undecodable = decode(shown, raw)
        tree, unreadable = (None, ()) if undecodable else read(source, self.limits)
        problems = (*undecodable, *unreadable)
        file = SourceFile(path.absolute(), source, tree, digest(raw))
        unread = _unread(problems, tree)
        if tree is None:
            return Made(file, problems, unread)
        decoder = Decoder(shown)
        # NOTE: a decoder of its own, for the first has reported all that is wrong here already.
        part = decoder.record(cls, tree, ()) or self._salvage(cls, Decoder(shown), tree)
        if part is None and not isinstance(tree, Mapping):
            unread += decoder.problems[:1]
        return Made(file, problems, unread, decoder, part)

    def includes(self, front: Front) -> None:
        """Read the files that the front door names; a path that leads out of its folder is refused."""
        for position, name in zip(self._positions(front), front.include, strict=True):
            route: Route = (*front.route, "include", position)
            path = self.folder / name
            if not lies_within(path, self.folder):
                self.unopened.append(path.absolute())
                self._problem("path-escape", route, f"{name!r} leads out of the dataset's folder")
                continue
            shown = self.shown(path)
            if shown in self.files:
                self._problem("included-twice", route, f"{name!r} is part of the dataset already")
                continue
            raw = self.fetch(path, shown, self.limits)
            if isinstance(raw, Problem):
                self.unopened.append(path.absolute())
                self._problem("unreadable-file", route, f"{name!r}: {raw.message}", raw.help)
            else:
                self.file(Part, path, shown, raw)

    def _positions(self, front: Front) -> Iterator[int]:
        """Yield where in the written list each file of `include` stands: what is no text there is not among them."""
        tree = self.files[str(front.route[0])].tree
        listed = tree.get("include") if isinstance(tree, Mapping) else None
        members = listed.items if isinstance(listed, Sequence) else ()
        return (position for position, member in enumerate(members) if isinstance(member, Scalar))

    def faults(self) -> list[Problem]:
        """Return everything that is wrong so far."""
        return [*self.problems, *(problem for decoder in self.decoders for problem in decoder.problems)]

    def finish(self, path: Path, front: Front) -> Dataset:
        """Put everything read together."""
        editions = self._by_id("editions")
        return Dataset(
            path=path.absolute(),
            front=front,
            files=self.files,
            series=self._by_id("series"),
            editions=editions,
            people=self._by_id("people"),
            organisations=self._by_id("organisations"),
            places=self._by_id("places"),
            sources=self._by_id("sources"),
            quotations=_quotations(editions),
            problems=tuple(sorted(self.faults(), key=lambda p: (p.place.path, p.place.span, p.kind, p.message))),
            unread=tuple(self.unread),
            references=tuple(each for decoder in self.decoders for each in decoder.references),
            definitions=tuple(each for decoder in self.decoders for each in decoder.definitions),
            unnamed=tuple(each for decoder in self.decoders for each in decoder.unnamed),
            fingerprints=read_fingerprints(path, self.shown(path), self.limits),
            unopened=tuple(self.unopened),
        )

    def _by_id(self, section: str) -> dict[Any, Any]:
        found: dict[Any, Any] = {}
        for part in self.parts:
            for record in getattr(part, section):
                found.setdefault(record.id, record)
        return found

    def _salvage(self, cls: type[PartType], decoder: Decoder, tree: Node) -> PartType | None:
        """Keep what can be read of a front door that lacks a required key, so that its records are checked too."""
        if not isinstance(tree, Mapping) or not issubclass(cls, Front):
            return None
        found = {
            each.attribute: decoder.value(each.shape, value, (name,))
            for name, each in fields_of(cls).items()
            if (value := tree.get(name)) is not None
        }
        kept = {name: value for name, value in found.items() if value is not None}
        return cls(**{"schema": 1, "title": self.folder.name, **kept}, route=(decoder.path,))

    def _problem(self, kind: str, route: Route, message: str, help_: str | None = None) -> None:
        path = str(route[0])
        tree = self.files[path].tree
        span = Span(0, 0)
        if tree is not None:
            span = resolve(tree, route[1:])
        problem = Problem(kind, message, Place(path, span), help_)
        self.problems.append(problem)
        if kind in _NOT_OPENED:
            self.unread.append(problem)


def _unread(problems: Iterable[Problem], tree: Node | None) -> list[Problem]:
    """Return the one problem of a file for which it, or the rest of it, was not read; nothing where all was."""
    if tree is not None:
        return [problem for problem in problems if problem.kind == _NOT_READ_ON][:1]
    # NOTE: what the parser stumbles over can be a character that is reported as such, and then nothing else is.
    order = {kind: place for place, kind in enumerate(_NOT_READ)}
    return sorted(problems, key=lambda problem: order.get(problem.kind, len(order)))[:1]


def _not_included(file: SourceFile, problems: Iterable[Problem]) -> list[Problem]:
    """Return what is wrong with the key `include` itself: then nobody knows which files belong to the dataset."""
    known = fields_of(Front)
    entries = file.tree.entries if isinstance(file.tree, Mapping) else ()
    meant = [
        Span(entry.key.span.start, entry.value.span.end)
        for entry in entries
        if (entry.key.text if entry.key.text in known else nearest(entry.key.text, known)) == "include"
    ]
    return [
        problem
        for problem in problems
        if problem.kind in _OF_THE_LIST
        and problem.place.path == file.source.path
        and any(span.start <= problem.place.span.start <= span.end for span in meant)
    ][:1]


def _quotations(editions: dict[Any, Any]) -> dict[Any, Spoken]:
    found: dict[Any, Spoken] = {}
    for edition in editions.values():
        for report in edition.reports:
            for quotation in report.quotations:
                found.setdefault(quotation.id, Spoken(quotation, report, edition))
    return found
