"""Runs rules: find, locate, suppress, sort. Whatever keeps a check from checking ends in a finding or an error."""

from __future__ import annotations

import time
import traceback
from collections import Counter
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from forumcli.checks.baseline import Baseline, Gone, sift
from forumcli.checks.config import own_settings
from forumcli.checks.context import CheckContext, Crash, context_of
from forumcli.checks.locate import place_of, route_at, subject_of
from forumcli.checks.registry import RULES
from forumcli.checks.renamed import Renamed
from forumcli.checks.report import CheckReport, Suppressed
from forumcli.checks.selection import CRASH
from forumcli.checks.suppression import Coverage, Named, Suppression
from forumcli.diagnostics.diagnostic import Diagnostic, RecordId, Related, fingerprint
from forumcli.diagnostics.severity import Severity
from forumcli.errors import NothingToCheckError
from forumcli.model.ids import KINDS
from forumcli.yamltext.collector import collector_off
from forumcli.yamltext.display import excerpt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date

    from forumcli.checks.rule import Finding, Rule
    from forumcli.checks.selection import Selection
    from forumcli.dataset.dataset import Dataset
    from forumcli.yamltext.node import Node
    from forumcli.yamltext.route import Route

_NOTHING: Final = "S113"
_CHECK_ITSELF: Final = "M"
_OF_UNNAMED: Final = frozenset(("E703", "I215"))
"""Rules about records that nothing names, which keep silent where an id that dangles may mean one."""
_BASELINE: Final = ("M006", "M007")
"""Rules that compare with the baseline, when all others have run."""


@collector_off()
def run(  # noqa: PLR0913 - what a run depends on, each by its name
    dataset: Dataset,
    selection: Selection,
    *,
    as_of: date | None = None,
    ignores: bool = True,
    baseline: Baseline | None = None,
    withheld: bool = True,
    clock: Callable[[], float] = time.perf_counter,
) -> CheckReport:
    """Check a dataset with the selected rules; what the `baseline` has already is not reported again.

    `ignores=False` reports what the data asks not to report, and what the baseline has. `withheld=False` does not look
    what the rules withhold because it may only follow from what could not be read: that takes a second run of them.

    Raises:
        NothingToCheckError: the dataset holds no record, and nothing is wrong with it that would say why.
    """
    known = frozenset(name for rule in RULES for name in (rule.code, rule.name))
    start = clock()
    context = context_of(dataset, as_of=as_of, known_rules=known)
    resolving = clock() - start
    desk = _Desk(context, clock)
    about_data = [rule for rule in selection.rules if rule.family != _CHECK_ITSELF]
    unasked = _unasked(dataset, about_data)
    found = desk.diagnose(about_data, context)
    found += [each for each in desk.diagnose(unasked, context) if each.unread]
    followers = _withheld(found, context, about_data) if withheld else []
    kept, suppressed, unused = _suppress(found, context, about_data)
    context = replace(context, unused=unused)
    kept = (kept if ignores else found) + desk.diagnose(_about_check(selection), context)
    kept, already, gone = sift(kept, baseline if baseline and ignores else Baseline())
    # NOTE: what cannot be found because something could not be read is not gone.
    context = replace(context, gone=() if context.lost.anything else _missed(gone, selection))
    kept += desk.diagnose([rule for rule in selection.rules if rule.code in _BASELINE], context)
    crashes = (*desk.crashes, *_unheard(context))
    kept += desk.diagnose([rule for rule in selection.rules if rule.code == CRASH], replace(context, crashes=crashes))
    _require_records(dataset, kept)
    return CheckReport(
        tuple(sorted(kept, key=lambda each: (each.code == _NOTHING, each.order))),
        tuple(sorted(suppressed, key=lambda each: each.diagnostic.order)) if ignores else (),
        (*unasked, *selection.rules),
        _counts(dataset),
        desk.timings,
        resolving=resolving,
        crashed=bool(crashes),
        unread=len(dataset.unread),
        known=tuple(already),
        withheld=tuple(followers),
    )


def _about_check(selection: Selection) -> list[Rule]:
    """Return the rules about the check itself that need neither the baseline nor the end of the run."""
    last = {CRASH, *_BASELINE}
    return [rule for rule in selection.rules if rule.family == _CHECK_ITSELF and rule.code not in last]


def _require_records(dataset: Dataset, kept: Sequence[Diagnostic]) -> None:
    """Refuse a dataset without a record, unless something is wrong with it that says why."""
    if not any(dataset.records(kind) for kind in KINDS) and {each.code for each in kept} <= {_NOTHING}:
        front = next(iter(dataset.files))
        raise NothingToCheckError(
            f"{front}: there is not one record to check", hint="add records, or name another dataset"
        )


def _withheld(found: Iterable[Diagnostic], context: CheckContext, rules: Sequence[Rule]) -> list[Diagnostic]:
    """Return what the rules would report besides, if they did not know that something could not be read, or dangles."""
    if not context.lost.anything:
        rules = [rule for rule in rules if context.lost.dangling and rule.code in _OF_UNNAMED]
    everything = _Desk(context, time.perf_counter).diagnose(rules, replace(context, lost=context.lost.forgotten()))
    reported = Counter(each.fingerprint for each in found)
    further = []
    for each in everything:
        if reported[each.fingerprint]:
            reported[each.fingerprint] -= 1
        else:
            further.append(each)
    return _suppress(further, context, rules)[0]


def _unasked(dataset: Dataset, asked: Sequence[Rule]) -> list[Rule]:
    """Return the rules that were not asked for and have to say which files could not be read."""
    kinds = {problem.kind for problem in dataset.unread}
    return [rule for rule in RULES if rule.name in kinds and rule not in asked]


def count_errors(dataset: Dataset) -> int:
    """Return how many errors a check by the dataset's own settings reports, for commands that only tell of them."""
    try:
        return run(dataset, own_settings(dataset).selection(), withheld=False).totals[Severity.ERROR]
    except NothingToCheckError:
        return 0


class _Desk:
    """Where findings become diagnostics: one a run, with the time each rule took and those that crashed."""

    def __init__(self, context: CheckContext, clock: Callable[[], float]) -> None:
        self.timings: dict[str, float] = {}
        self.crashes: list[Crash] = []
        self._dataset = context.dataset
        self._clock = clock
        self._renamed = Renamed(context.dataset.front.redirects)
        self._owners: Mapping[Route, RecordId] = {
            each.route: RecordId(each.kind, each.id) for each in context.dataset.definitions
        }

    def diagnose(self, rules: Iterable[Rule], context: CheckContext) -> list[Diagnostic]:
        """Return what some rules find; a rule that crashes keeps what it found until then."""
        found: list[Diagnostic] = []
        for rule in rules:
            start = self._clock()
            try:
                for finding in rule.find(context):
                    if not (finding.lacks and context.lost.within(finding.lacks)):
                        found.append(self._diagnostic(rule, finding))  # noqa: PERF401 - what came before a crash is kept
            # NOTE: the one broad `except` of the project. A rule that fails must neither end the check of all others
            # nor pass for "nothing found": it becomes M999, which nothing silences and which makes the exit code 3.
            except Exception as error:
                if rule.code == CRASH:
                    raise
                self.crashes.append(Crash(rule.code, _reason(error)))
            self.timings[rule.code] = self._clock() - start
        return found

    def _diagnostic(self, rule: Rule, finding: Finding) -> Diagnostic:
        place = place_of(self._dataset, finding.at, key=finding.key, words=finding.words)
        route = finding.at
        if not isinstance(route, tuple):
            route = (place.path, *route_at(self._tree(place.path), place.span.start))
        subject = subject_of(self._dataset, self._owners, route)
        values = finding.values or (finding.message,)
        return Diagnostic(
            code=rule.code,
            name=rule.name,
            severity=rule.severity,
            message=finding.message,
            place=place,
            fingerprint=fingerprint(rule.code, subject.record, subject.field, values),
            former=self._renamed.fingerprints(rule.code, subject.record, subject.field, values),
            label=finding.label,
            related=tuple(Related(place_of(self._dataset, at), message) for at, message in finding.related),
            help=finding.help,
            fix=finding.fix,
            unread=finding.unread,
            record=subject.record,
            field=subject.field,
        )

    def _tree(self, path: str) -> Node | None:
        file = self._dataset.files.get(path)
        return file.tree if file else None


def _reason(error: Exception) -> str:
    """Say what a rule died of, and in which line of which module."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}: {excerpt(str(error))} ({PurePath(last.filename).name}:{last.lineno})"


def _unheard(context: CheckContext) -> list[Crash]:
    """Return the kinds of problem that no rule would report: a fault of this program, and never to be passed over."""
    kinds = sorted(set(context.problems) - context.known_rules)
    return [Crash(CRASH, f"no rule reports problems of the kind {kind}") for kind in kinds]


def _suppress(
    found: Sequence[Diagnostic], context: CheckContext, rules: Iterable[Rule]
) -> tuple[list[Diagnostic], list[Suppressed], tuple[tuple[Suppression, Named], ...]]:
    """Part the findings into those that stay and those that the data asks not to report; and what asked in vain."""
    coverage = Coverage(context.dataset, context.suppressions)
    kept: list[Diagnostic] = []
    suppressed: list[Suppressed] = []
    used: set[tuple[Suppression, str]] = set()
    for diagnostic in found:
        silencing = [
            (each, named.text)
            for each in coverage.of(diagnostic)
            if each.in_force(context.as_of) and not diagnostic.unread
            for named in each.rules
            if named.text in (diagnostic.code, diagnostic.name)
        ]
        used.update(silencing)
        if silencing:
            suppressed.append(Suppressed(diagnostic, silencing[0][0].reason))
        else:
            kept.append(diagnostic)
    never = (rule for rule in RULES if rule.family == _CHECK_ITSELF)  # what they find is not for the data to silence
    ran = {name for rule in (*rules, *never) for name in (rule.code, rule.name)}
    unused = (
        (each, named)
        for each in context.suppressions
        if each.in_force(context.as_of)
        for named in each.rules
        if named.text in ran and (each, named.text) not in used
    )
    return kept, suppressed, tuple(unused)


def _missed(gone: Iterable[Gone], selection: Selection) -> tuple[Gone, ...]:
    """Return the entries of a baseline that were looked for in vain: those of rules that ran, or that are no more."""
    ran, known = ({rule.code for rule in rules} for rules in (selection.rules, RULES))
    return tuple(each for each in gone if each.entry.code in ran or each.entry.code not in known)


def _counts(dataset: Dataset) -> dict[str, int]:
    counts: dict[str, int] = {kind: len(dataset.records(kind)) for kind in KINDS}
    reports = sum(len(edition.reports) for edition in dataset.editions.values())
    return {**counts, "reports": reports, "files": len(dataset.files)}
