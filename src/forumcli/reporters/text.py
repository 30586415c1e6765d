"""For people: each finding with its line, a caret under the very words, the other places, and what to do."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from rich.cells import cell_len

from forumcli.checks.report import CheckReport
from forumcli.diagnostics.diagnostic import Diagnostic
from forumcli.diagnostics.severity import Severity
from forumcli.reporters.frame import Frame, frame
from forumcli.reporters.lines import inert, range_of, shown
from forumcli.reporters.options import MOST_SHOWN_A_FILE, Options
from forumcli.reporters.totals import totals
from forumcli.yamltext.display import visible
from forumcli.yamltext.problem import Place
from forumcli.yamltext.source import SourceText

_SGR: Final = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.NOTE: "1;36"}
_MARGIN: Final = 3
"""Columns between the line's number and its text."""
_NARROWEST: Final = 20
"""Columns to which messages are wrapped at most, however narrow the screen."""
_LONGEST_LINE: Final = 200
"""Columns of a line of the data that are shown where the output has no width, as in a pipe."""
_DIM: Final = "2"
_BOLD: Final = "1"


def report(report: CheckReport, sources: Mapping[str, SourceText], options: Options) -> str:
    """Return all findings as text; of a file with very many the first, and how many more there are."""
    page = _Page(sources, options)
    number_of: Counter[str] = Counter()
    left_out: Counter[str] = Counter()
    blocks = []
    for each in report.diagnostics:
        number_of[each.place.path] += 1
        if number_of[each.place.path] <= MOST_SHOWN_A_FILE or each.unread:
            blocks.append("\n".join(page.block(each)))
        else:
            left_out[each.place.path] += 1
    blocks += [f"{shown(path)}: {number} more findings are not shown" for path, number in sorted(left_out.items())]
    return "\n\n".join([*blocks, totals(report)]) + "\n"


@dataclass(frozen=True, slots=True)
class _Page:
    """One output: the texts to show, and how."""

    sources: Mapping[str, SourceText]
    options: Options

    def block(self, diagnostic: Diagnostic) -> Iterator[str]:
        """Yield the lines that show one finding."""
        severity = diagnostic.severity
        places = [
            (diagnostic.place, diagnostic.label or ""),
            *((each.place, each.message) for each in diagnostic.related),
        ]
        gutter = max(len(str(range_of(place, self.sources).start.line)) for place, _ in places)
        yield from self._head(diagnostic)
        for number, (place, label) in enumerate(places):
            yield from self._frame(place, label, gutter, _SGR[severity] if number == 0 else _DIM, first=number == 0)
        if diagnostic.help:
            yield from self._help(diagnostic.help, gutter)

    def _head(self, diagnostic: Diagnostic) -> Iterator[str]:
        """Yield what is wrong: severity, code, name, and the message."""
        plain = f"{diagnostic.severity.word}[{diagnostic.code}]"
        lines = _wrapped(f"{plain} {diagnostic.name}: {_one_line(diagnostic.message)}", self.options.width, hang="  ")
        yield self._paint(plain, _SGR[diagnostic.severity]) + self._paint(lines[0].removeprefix(plain), _BOLD)
        yield from (self._paint(line, _BOLD) for line in lines[1:])

    def _frame(self, place: Place, label: str, gutter: int, colour: str, *, first: bool) -> Iterator[str]:
        span = range_of(place, self.sources)
        arrow = "-->" if first else ":::"
        where = f"{shown(place.path)}:{span.start.line}:{span.start.column}"
        yield f"{' ' * gutter}{self._paint(arrow, _DIM)} {where}"
        source = self.sources.get(place.path)
        if source is None or not source.line(span.start.line).strip():
            if label:
                yield f"{' ' * gutter} {self._paint('=', _DIM)} {_one_line(label)}"
            return
        bar = self._paint("|", _DIM)
        room = max(self.options.width - gutter - _MARGIN, 1) if self.options.width else 0
        cut = frame(source, span, room or _LONGEST_LINE)
        yield f"{' ' * gutter} {bar}"
        yield f"{self._paint(str(span.start.line).rjust(gutter), _DIM)} {bar} {cut.text}"
        for line in self._carets(cut, _one_line(label), room, colour):
            yield f"{' ' * gutter} {bar} {line}"

    def _carets(self, cut: Frame, label: str, room: int, colour: str) -> Iterator[str]:
        """Yield the carets with the label behind them, or below where there is no room for it."""
        marks = " " * cut.indent + self._paint("^" * cut.carets, colour)
        if not label or not room or cut.indent + cut.carets + 1 + cell_len(label) <= room:
            yield f"{marks} {label}".rstrip()
            return
        yield marks
        start = min(cut.indent, max(0, room - cell_len(label)), room // 2)
        yield from (" " * start + line for line in _wrapped(label, room - start))

    def _help(self, text: str, gutter: int) -> Iterator[str]:
        lead = f"{' ' * gutter} {self._paint('=', _DIM)} help: "
        hang = " " * (gutter + len(" = help: "))
        lines = _wrapped(_one_line(text), max(self.options.width - len(hang), 1) if self.options.width else 0)
        yield lead + lines[0]
        yield from (hang + line for line in lines[1:])

    def _paint(self, text: str, sgr: str) -> str:
        return f"\x1b[{sgr}m{text}\x1b[0m" if self.options.color else text


def _wrapped(text: str, room: int, hang: str = "") -> list[str]:
    """Break a text into lines; `room=0` leaves it whole, and ids and addresses are never broken."""
    if not room:
        return [text]
    width = max(room, _NARROWEST)
    return textwrap.wrap(text, width, subsequent_indent=hang, break_long_words=False, break_on_hyphens=False)


def _one_line(text: str) -> str:
    """Return a text as it is safe to show, on one line."""
    return inert(visible(" ".join(text.split())))
