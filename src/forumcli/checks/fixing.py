"""Mending what a check found: texts in, texts out. Nothing is written here, and no YAML is dumped: texts are patched.

A fix is kept only if a check of the patched texts confirms it: the finding is gone, none is new, and every value that
the fix does not touch reads as before. What would not pass is refused, and the text left as it was.
"""

from __future__ import annotations

import bisect
import difflib
import itertools
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeAlias

from forumcli.checks.locate import scalars_of
from forumcli.diagnostics.diagnostic import Applicability
from forumcli.yamltext.edit import Edit, apply

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from forumcli.checks.report import CheckReport
    from forumcli.dataset.dataset import Dataset
    from forumcli.diagnostics.diagnostic import Diagnostic, Fix
    from forumcli.yamltext.node import Node
    from forumcli.yamltext.source import Span

Recheck: TypeAlias = "Callable[[Mapping[str, str]], tuple[CheckReport, Dataset]]"
"""Checks the dataset with other texts in the place of some files', by the paths that messages show."""


MOST_ATTEMPTS: Final = 50
"""How often a dataset is checked again to find out which fixes can be kept."""
_TOO_MANY: Final = f"not tried: {MOST_ATTEMPTS} checks were made for others; mend those above, then try again"


@dataclass(frozen=True, slots=True)
class Refused:
    """A finding whose fix was not kept, and why."""

    diagnostic: Diagnostic
    reason: str


@dataclass(frozen=True, slots=True)
class Mended:
    """What came of mending: the changed texts by path, what they mend, what was refused, and what is left to report."""

    texts: Mapping[str, str]
    mended: tuple[Diagnostic, ...]
    refused: tuple[Refused, ...]
    report: CheckReport
    dataset: Dataset


def mend(report: CheckReport, dataset: Dataset, recheck: Recheck, *, unsafe: bool) -> Mended:
    """Apply the fixes of a report, again and again until none is left; `unsafe` ones only if asked for."""
    before = {path: file.source.text for path, file in dataset.files.items()}
    state = _State(before, report, dataset)
    attempts = _Attempts(recheck, report.withheld)
    mended: list[Diagnostic] = []
    refused: dict[str, Refused] = {}
    # NOTE: it ends, for what is kept leaves fewer findings, and what is refused is not offered again.
    while chosen := _apart(
        each
        for each in state.report.diagnostics
        if _is_offered(each, unsafe=unsafe) and each.fingerprint not in refused
    ):
        kept, state, failed = _kept(state, chosen, attempts)
        mended += kept
        refused |= {each.diagnostic.fingerprint: each for each in failed}
    changed = {path: text for path, text in state.texts.items() if text != before[path]}
    return Mended(dict(sorted(changed.items())), tuple(mended), tuple(refused.values()), state.report, state.dataset)


class _Attempts:
    """A check of patched texts, as often as it may be made: each that fails costs as much as a whole check."""

    def __init__(self, recheck: Recheck, withheld: tuple[Diagnostic, ...]) -> None:
        self._recheck = recheck
        self._withheld = withheld
        self.left = MOST_ATTEMPTS

    def recheck(self, texts: Mapping[str, str]) -> tuple[CheckReport, Dataset]:
        """Check the dataset with other texts; what was withheld at first is known whenever it comes out."""
        self.left -= 1
        report, dataset = self._recheck(texts)
        return replace(report, withheld=self._withheld), dataset


def unified(before: str, after: str, path: str) -> str:
    """Return the difference of two texts as `diff -u` and `patch` write and read it."""
    old, new = (text.split("\n") for text in (before, after))
    lines = difflib.unified_diff(_ended(old), _ended(new), f"a/{path}", f"b/{path}")
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


@dataclass(frozen=True, slots=True)
class _State:
    """Where mending stands: texts, and what a check says of them."""

    texts: Mapping[str, str]
    report: CheckReport
    dataset: Dataset


def _ended(lines: list[str]) -> list[str]:
    return [f"{line}\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])


def _is_offered(diagnostic: Diagnostic, *, unsafe: bool) -> bool:
    if diagnostic.fix is None:
        return False
    how = diagnostic.fix.applicability
    return how is Applicability.SAFE or (unsafe and how is Applicability.UNSAFE)


def _apart(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the findings whose fixes do not overlap with that of one before them."""
    chosen: list[Diagnostic] = []
    taken: dict[str, list[Span]] = {}
    for each in diagnostics:
        edits = list(_edits(each.fix))
        if not any(_meets(edit.span, taken.get(path, [])) for path, edit in edits):
            chosen.append(each)
            for path, edit in edits:
                bisect.insort(taken.setdefault(path, []), edit.span)
    return chosen


def _edits(fix: Fix | None) -> Iterator[tuple[str, Edit]]:
    for path, edits in fix.edits if fix else ():
        for edit in edits:
            yield path, edit


def _meets(span: Span, taken: Sequence[Span]) -> bool:
    """Tell whether a span overlaps with or adjoins one of some sorted spans, which do neither among themselves."""
    at = bisect.bisect_right(taken, span)
    return any(span.start <= other.end and other.start <= span.end for other in taken[max(at - 1, 0) : at + 1])


def _kept(
    state: _State, chosen: Sequence[Diagnostic], attempts: _Attempts
) -> tuple[list[Diagnostic], _State, list[Refused]]:
    """Apply as many of some fixes as a check confirms; where all together fail, halves are tried, then each alone."""
    kept: list[Diagnostic] = []
    refused: list[Refused] = []
    reached = state
    waiting = [list(chosen)]
    while waiting and attempts.left:
        batch = waiting.pop(0)
        texts = _patched(state.texts, [*kept, *batch])
        tried = _State(texts, *attempts.recheck(texts))
        reason = _fault(state, tried, kept, batch)
        if reason is None:
            kept, reached = [*kept, *batch], tried
        elif len(batch) == 1:
            refused.append(Refused(batch[0], reason))
        else:
            middle = len(batch) // 2
            waiting[:0] = [batch[:middle], batch[middle:]]
    refused += [Refused(each, _TOO_MANY) for batch in waiting for each in batch]
    return kept, reached, refused


def _patched(texts: Mapping[str, str], diagnostics: Iterable[Diagnostic]) -> dict[str, str]:
    edits: dict[str, list[Edit]] = {}
    for each in diagnostics:
        for path, edit in _edits(each.fix):
            edits.setdefault(path, []).append(edit)
    return {path: apply(text, edits.get(path, ())) for path, text in texts.items()}


def _fault(before: _State, after: _State, kept: Sequence[Diagnostic], batch: Sequence[Diagnostic]) -> str | None:
    """Say why a batch of fixes cannot be kept beside those that are; `None` where it can."""
    mended = [*kept, *batch]
    if after.report.crashed:
        return "a rule crashed on what it makes"
    # NOTE: what was withheld because something could not be read may come out once that is mended.
    known = (*before.report.diagnostics, *before.report.withheld)
    allowed = Counter((each.code, each.record) for each in known)
    allowed -= Counter((each.code, each.record) for each in mended)
    more = Counter((each.code, each.record) for each in after.report.diagnostics) - allowed
    if more:
        code, record = min(more, key=str)
        owner = f" of `{record.id}`" if record else ""
        still = any((each.code, each.record) == (code, record) for each in batch)
        return f"{code}{owner} is still found" if still else f"it brings a new finding, {code}{owner}"
    for path, text in after.texts.items():
        if text != before.texts[path]:
            edits = [edit for each in mended for at, edit in _edits(each.fix) if at == path]
            trees = (before.dataset.files[path].tree, after.dataset.files[path].tree)
            if not reads_as_before(*trees, edits):
                return "it changes a value that it does not touch"
    return None


def reads_as_before(before: Node | None, after: Node | None, edits: Iterable[Edit]) -> bool:
    """Tell whether all scalars outside of some edits are read again at their shifted place, and no others appear."""
    if before is None or after is None:
        return before is after
    shift = _Shift(edits)
    found = {scalar.span.start: scalar for scalar in scalars_of(after) if scalar.span.start < scalar.span.end}
    written = [scalar for scalar in scalars_of(before) if scalar.span.start < scalar.span.end]
    touched = [scalar for scalar in written if shift.touches(scalar.span)]
    for scalar in written:
        if shift.touches(scalar.span):
            continue
        twin = found.pop(shift.of(scalar.span.start), None)
        if twin is None or (twin.text, twin.style) != (scalar.text, scalar.style):
            return False
    return set(found) <= {shift.of(scalar.span.start) for scalar in touched}


class _Shift:
    """Where offsets of a text are after some edits, which do not overlap."""

    def __init__(self, edits: Iterable[Edit]) -> None:
        self._edits = sorted(edits, key=lambda edit: edit.span)
        self._ends = [edit.span.end for edit in self._edits]
        gains = (len(edit.text) - (edit.span.end - edit.span.start) for edit in self._edits)
        self._sums = [0, *itertools.accumulate(gains)]

    def of(self, offset: int) -> int:
        """Return where an offset has gone to."""
        return offset + self._sums[bisect.bisect_right(self._ends, offset)]

    def touches(self, span: Span) -> bool:
        """Tell whether an edit changes something within a span."""
        at = bisect.bisect_right(self._ends, span.start)
        return at < len(self._edits) and self._edits[at].span.start < span.end
