"""A copy of the shipped dataset in which faults are planted: text is patched at sites that the reader's tree names.

A planter chooses a site by chance, patches the text, and says where the fault must be found: at what it wrote, unless
it marks another place.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple, TypeAlias

from forumcli.yamltext.edit import Edit, apply
from forumcli.yamltext.node import Entry, Mapping, Node, Scalar, Sequence, Style
from forumcli.yamltext.reader import read
from forumcli.yamltext.route import Route
from forumcli.yamltext.source import SourceText, Span

DATA = Path(__file__).parents[2] / "data"
FRONT = "forums.yaml"
ANY = "*"


class Site(NamedTuple):
    """A node of one file, and the way to it."""

    file: str
    route: Route
    node: Node

    @property
    def text(self) -> str:
        """The text of a scalar."""
        assert isinstance(self.node, Scalar)
        return self.node.text


class Mark(NamedTuple):
    """A stretch of a file as it was before anything was planted."""

    file: str
    span: Span


@dataclass
class Copy:
    """The texts of the dataset, what is to be changed in them, and where that must be noticed."""

    random: Random
    edits: dict[str, list[Edit]] = field(default_factory=dict)
    marks: list[Mark] = field(default_factory=list)
    raw: dict[str, bytes | None] = field(default_factory=dict)
    """Files that are written as they are, or (`None`) removed."""
    baseline: str | None = None
    written: bool = False

    # --- looking

    def text(self, file: str) -> str:
        """Return a file as it is shipped."""
        return source_of(file).text

    def sites(self, *patterns: str) -> list[Site]:
        """Return every node whose route fits one of the patterns, such as `editions.*.reports.*.held`."""
        found = [site for pattern in patterns for site in _matching(pattern)]
        assert found, patterns
        return found

    def any(self, *patterns: str, where: Callable[[Site], bool] = lambda _: True) -> Site:
        """Return one node by chance, of those that fit a pattern and a condition."""
        return self.random.choice([site for site in self.sites(*patterns) if where(site)])

    def near(self, site: Site, up: int, *down: str | int) -> Site | None:
        """Return another node of the same file: so many steps up, and then down these."""
        route = (*site.route[: len(site.route) - up], *down)
        return next((each for each in all_sites(site.file) if each.route == route), None)

    def value(self, site: Site, up: int, *down: str | int) -> str | None:
        """Return the text of another node of the same file, if there is such a one."""
        found = self.near(site, up, *down)
        return found.text if found and isinstance(found.node, Scalar) else None

    # --- changing

    def mark(self, site: Site) -> None:
        """Say that the fault must be found at a site, or at its key, rather than at what is written."""
        start, end = site.node.span
        text = self.text(site.file)
        name = str(site.route[-1])
        key = text.rfind(f"{name}:", 0, start)
        begins = key if isinstance(site.route[-1], str) and not text[key + len(name) + 1 : start].strip() else start
        self.marks.append(Mark(site.file, Span(begins, end)))

    def mark_written(self) -> None:
        """Say that the fault may be found at what is written, beside the places that are marked."""
        self.written = True

    def patch(self, file: str, start: int, end: int, text: str) -> None:
        """Replace a stretch of a file."""
        self.edits.setdefault(file, []).append(Edit(Span(start, end), text))

    def rewrite(self, site: Site, yaml: str) -> None:
        """Replace a scalar by a piece of YAML."""
        assert isinstance(site.node, Scalar)
        self.patch(site.file, *site.node.span, yaml)

    def add_key(self, site: Site, key: str, yaml: str, *, position: int = 1) -> None:
        """Add a key to a mapping: before its second, so that its first stays the one that names it."""
        entries = _entries(site)
        at = entries[min(position, len(entries) - 1)].key.span.start
        self.patch(site.file, at, at, f"{key}: {yaml}{self._between(site)}")

    def remove_key(self, site: Site, key: str) -> None:
        """Remove a key, which must not be the first, with its value from a mapping."""
        entries = _entries(site)
        index = next(number for number, entry in enumerate(entries) if entry.key.text == key)
        assert index, "the first key stays"
        text = self.text(site.file)
        if _is_flow(site):
            start = text.rindex(",", 0, entries[index].key.span.start)
        else:
            start = text.rindex("\n", 0, entries[index].key.span.start)
        self.patch(site.file, start, entries[index].value.span.end, "")

    def add_item(self, site: Site, yaml: str, *, position: int | None = None) -> None:
        """Add an item, on a line of its own, to a list of lines; last where no position is given."""
        assert isinstance(site.node, Sequence)
        text = self.text(site.file)
        items = site.node.items
        dash = text.rindex("\n", 0, items[0].span.start) + 1
        indent = text[dash : text.index("-", dash)]
        if position is None or position >= len(items):
            at = _line_end(text, items[-1].span.end)
            self.patch(site.file, at, at, f"\n{indent}- {yaml}")
        else:
            at = text.rindex("\n", 0, items[position].span.start) + 1
            self.patch(site.file, at, at, f"{indent}- {yaml}\n")

    def add_comment(self, comment: str) -> None:
        """Write a comment behind a value that ends its line, anywhere in the dataset."""
        plain = [
            site
            for file in files()
            for site in all_sites(file)
            if isinstance(site.node, Scalar)
            and site.node.style is Style.PLAIN
            and self.text(file)[site.node.span.end : site.node.span.end + 1] == "\n"
            and "\n" not in self.text(file)[slice(*site.node.span)]
        ]
        site = self.random.choice(plain)
        self.patch(site.file, site.node.span.end, site.node.span.end, f"  {comment}")

    def _between(self, site: Site) -> str:
        """Return what parts one key of a mapping from the next."""
        if _is_flow(site):
            return ", "
        start = _entries(site)[0].key.span.start
        text = self.text(site.file)
        return "\n" + " " * (start - text.rindex("\n", 0, start) - 1) if "\n" in text[:start] else "\n"

    # --- writing

    def write(self, folder: Path) -> Path:
        """Write the dataset with all that is planted into a folder, and return where it is."""
        data = folder / "data"
        shutil.copytree(DATA, data)
        for file, edits in self.edits.items():
            (data / file).write_bytes(apply(self.text(file), edits).encode("utf-8", "surrogateescape"))
        for file, raw in self.raw.items():
            if raw is None:
                (data / file).unlink()
            else:
                (data / file).write_bytes(raw)
        return data

    def lines(self) -> dict[str, set[int]]:
        """Return the lines, by file, at which the fault must be found."""
        found: dict[str, set[int]] = {}
        for mark in self.marks:
            found.setdefault(mark.file, set()).update(self._lines(mark.file, self._moved(mark)))
        if not self.marks or self.written:
            for file, edits in self.edits.items():
                for edit in edits:
                    start = self._moved(Mark(file, edit.span), own=edit).start
                    written = Span(start, start + len(edit.text.rstrip("\n")))
                    found.setdefault(file, set()).update(self._lines(file, written))
            for file in self.raw:
                found.setdefault(file, set()).add(1)
        return found

    def _moved(self, mark: Mark, own: Edit | None = None) -> Span:
        shifts = [
            (edit.span.end, len(edit.text) - (edit.span.end - edit.span.start))
            for edit in self.edits.get(mark.file, ())
            if edit is not own
        ]
        start, end = (at + sum(shift for edge, shift in shifts if edge <= at) for at in mark.span)
        return Span(start, end)

    def _lines(self, file: str, span: Span) -> range:
        source = SourceText(file, apply(self.text(file), self.edits.get(file, ())))
        first, last = (source.position(at).line for at in span)
        return range(first, last + 1)


Planter: TypeAlias = Callable[[Copy], None]


@cache
def source_of(file: str) -> SourceText:
    """Return the text of a shipped file."""
    return SourceText(file, (DATA / file).read_text(encoding="utf-8"))


@cache
def files() -> tuple[str, ...]:
    """Return the YAML files of the shipped dataset."""
    return tuple(sorted(path.name for path in DATA.glob("*.yaml")))


@cache
def all_sites(file: str) -> tuple[Site, ...]:
    """Return every node of a shipped file in its order; keys are none."""
    tree, problems = read(source_of(file))
    assert tree is not None
    assert not problems
    return tuple(_below(file, (), tree))


def lines_of(file: str) -> list[int]:
    """Return the offsets at which the lines of a shipped file begin."""
    source = source_of(file)
    return [source.offset(line, 1) for line in range(1, source.line_count)]


def _below(file: str, route: Route, node: Node) -> Iterator[Site]:
    yield Site(file, route, node)
    if isinstance(node, Mapping):
        for entry in node.entries:
            yield from _below(file, (*route, entry.key.text), entry.value)
    elif isinstance(node, Sequence):
        for index, each in enumerate(node.items):
            yield from _below(file, (*route, index), each)


@cache
def _matching(pattern: str) -> tuple[Site, ...]:
    steps = pattern.split(".")
    return tuple(
        site
        for file in files()
        for site in all_sites(file)
        if len(site.route) == len(steps)
        and all(step in (ANY, str(given)) for step, given in zip(steps, site.route, strict=True))
    )


def _entries(site: Site) -> tuple[Entry, ...]:
    assert isinstance(site.node, Mapping)
    return site.node.entries


def _is_flow(site: Site) -> bool:
    return source_of(site.file).text[site.node.span.start] == "{"


def _line_end(text: str, at: int) -> int:
    """Return the end of the line in which a value ends."""
    found = text.find("\n", at)
    return found if found >= 0 else len(text)
