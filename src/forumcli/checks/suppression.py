"""Exceptions written into the data: `# forum: ignore[N303] reason`, and `ignore:` in a record; what each covers.

A comment behind a value covers that value; one on a line of its own covers the next line that holds data. An `ignore`
of a record covers all that stands in the record, and of an edition its reports and quotations too.
What is wrong with a suppression itself is for the rules of family M to say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from forumcli.checks.locate import node_at, scalar_at, scalars_of
from forumcli.model.wording import gives_reason
from forumcli.yamltext.node import Scalar, Style
from forumcli.yamltext.problem import Place
from forumcli.yamltext.source import SourceText, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from forumcli.dataset.dataset import Dataset
    from forumcli.diagnostics.diagnostic import Diagnostic
    from forumcli.model.edition import Edition
    from forumcli.model.organisation import Organisation
    from forumcli.model.person import Person
    from forumcli.model.place import Place as PlaceRecord
    from forumcli.model.report import Report
    from forumcli.model.series import Series
    from forumcli.model.source import Source

    Owner: TypeAlias = Series | Edition | Source | Person | Organisation | PlaceRecord | Report

_COMMENT = re.compile(r"(?:(?<=\s)|^)#[ \t]*forum:(?P<body>[^\r\n]*)", re.MULTILINE)
_NEXT_COMMENT = re.compile(r"[ \t]#")
_IGNORE = re.compile(r"[ \t]*ignore(?:\[(?P<rules>[^\]]*)\])?(?:\s+(?P<reason>.*))?\Z")
_UNTIL = re.compile(r"\(?\buntil:\s*(?P<date>[^\s),;]*)\)?")
_NO_DATA = re.compile(r"[ \t]*(?:#.*)?\Z")
_BLANKET = re.compile(r"\*|all|[A-Z][0-9]{0,2}\Z")


@dataclass(frozen=True, slots=True)
class Named:
    """A rule as a suppression names it, and where."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Suppression:
    """One comment, or one `ignore` of a record, that asks for findings not to be reported."""

    place: Place
    line: int
    """The line that it covers, from 1; a text of several lines is covered by its first and its last. 0: none."""
    rules: tuple[Named, ...]
    reason: str
    """Empty where none is given."""
    until: date | None = None
    fault: str | None = None
    """Why it cannot be understood."""
    record: Span | None = None
    """The record that it covers, where it is no comment."""

    @property
    def blanket(self) -> bool:
        """Whether it names no single rule: nothing at all, or a whole family."""
        return not self.fault and (not self.rules or any(_BLANKET.match(each.text) for each in self.rules))

    def expired(self, as_of: date | None) -> bool:
        """Tell whether its last day has passed."""
        return bool(self.until and as_of and self.until < as_of)

    def in_force(self, as_of: date | None) -> bool:
        """Tell whether it silences anything: a reason is given, its time is not over, and it names its rules."""
        return not (self.fault or self.blanket or self.expired(as_of)) and gives_reason(self.reason)


def suppressions_of(dataset: Dataset) -> tuple[Suppression, ...]:
    """Return every suppression of a dataset, by file and place."""
    found: list[Suppression] = []
    for path in sorted(dataset.files):
        file = dataset.files[path]
        if file.tree is not None and "forum:" in file.source.text:
            scalars = scalars_of(file.tree)
            found += _in_file(file.source, scalars)
    found += _in_records(dataset)
    return tuple(sorted(found, key=lambda each: (each.place.path, each.place.span)))


def _in_records(dataset: Dataset) -> Iterator[Suppression]:
    owners: list[Owner] = [*dataset.series.values(), *dataset.editions.values(), *dataset.sources.values()]
    owners += [*dataset.people.values(), *dataset.organisations.values(), *dataset.places.values()]
    owners += [report for edition in dataset.editions.values() for report in edition.reports]
    for owner in owners:
        for ignore in owner.ignore:
            node = node_at(dataset.files[str(owner.route[0])].tree, owner.route[1:])
            yield Suppression(
                dataset.place(ignore.route),
                0,
                (Named(ignore.rule, dataset.place((*ignore.route, "rule"))),),
                ignore.reason or "",
                ignore.until.last if ignore.until else None,
                record=node.span if node else None,
            )


def _in_file(source: SourceText, scalars: list[Scalar]) -> Iterator[Suppression]:
    for match in _COMMENT.finditer(source.text):
        scalar = scalar_at(scalars, Span(*match.span()))
        if not scalar or _behind_indicator(source, scalar, match.start()):
            yield _parse(source, match)


def _behind_indicator(source: SourceText, scalar: Scalar, offset: int) -> bool:
    """Tell whether an offset in a scalar is no text: it stands in the line of the indicator of a block."""
    block = scalar.style in (Style.LITERAL, Style.FOLDED)
    return block and source.position(offset).line == source.position(scalar.span.start).line


def _parse(source: SourceText, match: re.Match[str]) -> Suppression:
    body = _NEXT_COMMENT.split(match["body"])[0].rstrip()
    start = match.start("body")
    place = Place(source.path, Span(match.start(), start + len(body)))
    line = _covered(source, match.start())
    parsed = _IGNORE.match(body)
    if not parsed:
        return Suppression(place, line, (), "", fault="expected `ignore[CODE] reason`")
    rules = _rules(source.path, start + parsed.start("rules"), parsed["rules"] or "")
    text = parsed["reason"] or ""
    until, fault = None, None
    if limit := _UNTIL.search(text):
        text = text[: limit.start()] + text[limit.end() :]
        try:
            until = date.fromisoformat(limit["date"])
        except ValueError:
            fault = f"`{limit['date']}` is no day such as 2027-01-31"
    return Suppression(place, line, rules, text.strip(" \t,;:–—-"), until, fault)


def _rules(path: str, start: int, text: str) -> tuple[Named, ...]:
    found = re.finditer(r"[^\s,]+", text)
    return tuple(Named(each.group(), Place(path, Span(start + each.start(), start + each.end()))) for each in found)


def _covered(source: SourceText, offset: int) -> int:
    """Return the line of a comment, or, where it stands alone, the next line that holds data."""
    line, column = source.position(offset)
    if source.line(line)[: column - 1].strip():
        return line
    after = line + 1
    while after < source.line_count and _NO_DATA.match(source.line(after)):
        after += 1
    return after


class Coverage:
    """Which lines suppressions can stand on to cover a diagnostic. Built once a run; holds no verdicts."""

    def __init__(self, dataset: Dataset, suppressions: tuple[Suppression, ...]) -> None:
        self._dataset = dataset
        self._at: dict[tuple[str, int], list[Suppression]] = {}
        self._records: dict[str, list[Suppression]] = {}
        for each in suppressions:
            if each.record:
                self._records.setdefault(each.place.path, []).append(each)
            else:
                self._at.setdefault((each.place.path, each.line), []).append(each)
        paths = {path for path, _ in self._at}
        self._scalars = {path: scalars_of(dataset.files[path].tree) for path in paths}

    def of(self, diagnostic: Diagnostic) -> list[Suppression]:
        """Return the suppressions that cover a diagnostic's place, whatever rules they name."""
        path, span = diagnostic.place.path, diagnostic.place.span
        around = [each for each in self._records.get(path, ()) if each.record and _lies_in(span, each.record)]
        if path not in self._scalars:
            return around
        source = self._dataset.files[path].source
        scalar = scalar_at(self._scalars[path], span)
        lines = {source.position(at).line for at in (scalar.span if scalar else (span.start,))}
        return [each for line in sorted(lines) for each in self._at.get((path, line), ())] + around


def _lies_in(span: Span, record: Span) -> bool:
    return record.start <= span.start and span.end <= record.end
