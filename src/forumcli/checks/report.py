"""What a check found and what it looked at: all that a reporter and an exit code need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from forumcli.diagnostics.severity import Severity

if TYPE_CHECKING:
    from forumcli.checks.rule import Rule
    from forumcli.diagnostics.diagnostic import Diagnostic

CLEAN = 0
FOUND = 1
NOT_CHECKED = 3


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that the data asks not to report, and the reason it gives."""

    diagnostic: Diagnostic
    reason: str


@dataclass(frozen=True, slots=True)
class CheckReport:
    """The outcome of one check, sorted by file and place."""

    diagnostics: tuple[Diagnostic, ...]
    suppressed: tuple[Suppressed, ...]
    rules: tuple[Rule, ...]
    """The rules that ran."""
    counts: Mapping[str, int]
    """How many there were of each kind of record, of reports, and of files."""
    timings: Mapping[str, float]
    """Seconds spent in each rule, by code."""
    resolving: float = 0.0
    """Seconds spent before any rule: on resolving the editions, proving excerpts, and all else that the rules share."""
    crashed: bool = False
    """Whether a rule could not do its work: then nothing is known of what it would have found."""
    unread: int = 0
    """How many files could not be read, or not to their end: then nothing is known of what they hold."""
    known: tuple[Diagnostic, ...] = ()
    """The findings that the baseline has already."""
    withheld: tuple[Diagnostic, ...] = ()
    """What may only follow from what could not be read, and is not reported for that."""

    @property
    def totals(self) -> Mapping[Severity, int]:
        """How many findings there are of each severity, the worst first; none is left out."""
        return {
            severity: sum(each.severity is severity for each in self.diagnostics)
            for severity in sorted(Severity, reverse=True)
        }

    @property
    def records(self) -> int:
        """How many records were checked."""
        return sum(count for kind, count in self.counts.items() if kind not in ("files", "reports"))

    @property
    def complete(self) -> bool:
        """Whether every file was read and every rule could do its work."""
        return not self.crashed and not self.unread

    def exit_code(self, fail_on: Severity | None = Severity.ERROR) -> int:
        """Return 3 if not all was checked, else 1 if a finding is at least as bad as `fail_on`, else 0."""
        if not self.complete or not self.records:
            return NOT_CHECKED
        if fail_on is not None and any(each.severity >= fail_on for each in self.diagnostics):
            return FOUND
        return CLEAN
