"""One run of `forum check`: settings, rules, baseline, mending, report. What it finds and mends is `checks`' work."""

from __future__ import annotations

import time
from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from forumcli.checks.baseline import baseline_text
from forumcli.checks.engine import run
from forumcli.checks.report import CLEAN, FOUND, NOT_CHECKED, CheckReport
from forumcli.cli.check_settings import baseline_at, settings
from forumcli.cli.console import say, terminal, write
from forumcli.cli.location import find_dataset
from forumcli.cli.session import load_dataset
from forumcli.dataset.nearest import nearest
from forumcli.diagnostics.severity import Severity
from forumcli.errors import UsageError
from forumcli.reporters.options import Options
from forumcli.reporters.registry import REPORTERS
from forumcli.yamltext.collector import collector_off

if TYPE_CHECKING:
    from collections.abc import Mapping

    from forumcli.checks.baseline import Baseline
    from forumcli.checks.config import Decided
    from forumcli.checks.fixing import Mended
    from forumcli.checks.selection import Selection
    from forumcli.cli.check_options import Given
    from forumcli.dataset.dataset import Dataset
    from forumcli.yamltext.source import SourceText


class _Asked(NamedTuple):
    """What a run is to do, once the settings are known."""

    given: Given
    decided: Decided
    selection: Selection
    baseline: Baseline | None
    as_of: date | None

    @property
    def fail_on(self) -> Severity | None:
        """From which severity on the check fails, if it ever does."""
        never = self.given.exit_zero or self.decided.fail_on == "never"
        return None if never else Severity.of(self.decided.fail_on)

    def run(self, dataset: Dataset, *, withheld: bool = True) -> CheckReport:
        """Check a dataset."""
        ignores = not self.given.no_ignores
        return run(
            dataset, self.selection, as_of=self.as_of, ignores=ignores, baseline=self.baseline, withheld=withheld
        )


@collector_off()
def check(given: Given) -> int:
    """Do what was asked for, and return the exit code."""
    _refuse(given)
    start = time.perf_counter()
    dataset = load_dataset(find_dataset(given.data).front)
    reading = time.perf_counter() - start
    decided = settings(given, dataset)
    if given.show_settings:
        write(_told(decided))
        return CLEAN
    selection = decided.selection()
    known = baseline_at(Path(decided.baseline)) if decided.baseline and not given.write_baseline else None
    asked = _Asked(given, decided, selection, known, _day(given.as_of))
    report = asked.run(dataset)
    if given.write_baseline:
        return _write_baseline(given.write_baseline, report)
    if (given.diff or given.mends) and report.unread:
        say("nothing is mended: not every file could be read")
    elif given.diff or given.mends:
        mended = _mend(asked, dataset, report)
        if given.diff:
            return NOT_CHECKED if mended.report.crashed else _show_diff(dataset, mended)
        report, dataset = asked.run(mended.dataset) if mended.texts else report, mended.dataset
    _report(asked, dataset, report)
    if given.statistics:
        say(_statistics(report, reading))
    return report.exit_code(asked.fail_on)


def _refuse(given: Given) -> None:
    if given.form not in REPORTERS:
        near = nearest(given.form, REPORTERS)
        hint = f"did you mean {near}?" if near else f"there are {', '.join(REPORTERS)}"
        raise UsageError(f"--format: {given.form!r} is no format of a check", hint=hint)
    if given.write_baseline and (given.diff or given.mends):
        raise UsageError("--write-baseline does not go with fixes", hint="mend first, then write the baseline")


def _report(asked: _Asked, dataset: Dataset, report: CheckReport) -> None:
    given, decided = asked.given, asked.decided
    screen = terminal(given.color)
    sources: dict[str, SourceText] = {name: file.source for name, file in dataset.files.items()}
    if asked.baseline and asked.baseline.source:
        sources[asked.baseline.source.path] = asked.baseline.source
    rules = {"select": decided.select, "ignore": decided.ignore, "extend_select": decided.extend_select}
    chosen = {name: list(words) for name, words in rules.items() if words}
    options = Options(
        dataset=next(iter(sources), ""),
        query={"profile": decided.profile, **chosen, **({"as_of": given.as_of} if given.as_of else {})},
        color=screen.color,
        width=screen.width if screen.drawn else 0,
        fail_on=asked.fail_on,
        pages=f"{given.rule_pages.rstrip('/')}/" if given.rule_pages else "",
    )
    write(REPORTERS[given.form](report, sources, options))


def _statistics(report: CheckReport, reading: float) -> str:
    """Return a table of the rules, the slowest first: what each found, and its time; then that of all else."""
    counts = Counter(each.code for each in report.diagnostics)
    rules = sorted(report.rules, key=lambda rule: (-report.timings.get(rule.code, 0.0), rule.code))
    rows = [(report.timings.get(each.code, 0.0), str(counts[each.code]), f"{each.code} {each.name}") for each in rules]
    rows += [
        (sum(report.timings.values()), str(len(report.diagnostics)), f"all {len(rules)} rules"),
        (reading, "", "reading the files"),
        (report.resolving, "", "resolving, and all else that the rules share"),
    ]
    return "\n".join(f"{seconds * 1000:9.1f} ms  {number:>5}  {name}" for seconds, number, name in rows)


def _told(decided: Decided) -> str:
    """Return the settings as lines, each with the place that it comes from."""
    origins = dict(decided.origins)
    values = {
        "select": ", ".join(decided.select),
        "ignore": ", ".join(decided.ignore),
        "extend-select": ", ".join(decided.extend_select),
        "profile": decided.profile,
        "fail-on": decided.fail_on,
        "baseline": decided.baseline.as_posix() if decided.baseline else "",
    }
    return "".join(f"{key} = {value}  # {origins.get(key, 'default')}\n" for key, value in values.items())


def _write_baseline(path: Path, report: CheckReport) -> int:
    from forumcli.cli.files import write_whole

    if not report.complete:
        why = "a rule crashed" if report.crashed else "not every file could be read"
        say(f"{why}: no baseline is written. forum check shows which")
        return NOT_CHECKED
    write_whole(path, baseline_text(report.diagnostics))
    number = len(report.diagnostics)
    say(f"{number} finding{'s' * (number != 1)} written to {path}: forum check --baseline {path} reports only others")
    return CLEAN


def _mend(asked: _Asked, dataset: Dataset, report: CheckReport) -> Mended:
    """Mend what can be mended, in memory; unless only the difference is wanted, write it; say what was done."""
    from forumcli.checks.fixing import mend
    from forumcli.cli.files import Change, write_together
    from forumcli.dataset.load import Cache, load
    from forumcli.yamltext.decoding import read_file
    from forumcli.yamltext.limits import Limits
    from forumcli.yamltext.problem import Problem

    cache: Cache = {}

    def recheck(texts: Mapping[str, str]) -> tuple[CheckReport, Dataset]:
        def fetch(path: Path, shown: str, limits: Limits) -> bytes | Problem:
            changed = shown in texts and texts[shown] != dataset.files[shown].source.text
            return texts[shown].encode() if changed else read_file(path, shown, limits)

        made = load(dataset.path, base=Path.cwd(), fetch=fetch, cache=cache)
        return asked.run(made, withheld=False), made

    mended = mend(report, dataset, recheck, unsafe=asked.given.unsafe_fixes)
    for refused in mended.refused:
        say(f"not mended: {refused.diagnostic.code} ({refused.diagnostic.message}): {refused.reason}")
    if asked.given.mends:
        files = dataset.files
        changes = [Change(files[path].path, files[path].digest, text) for path, text in mended.texts.items()]
        write_together(changes, dataset.path.parent)
        number = len(mended.mended)
        where = f" in {', '.join(mended.texts)}" if mended.texts else ""
        say(f"mended {number} finding{'s' * (number != 1)}{where}")
    return mended


def _show_diff(dataset: Dataset, mended: Mended) -> int:
    from forumcli.checks.fixing import unified
    from forumcli.yamltext.display import visible

    shown = "".join(unified(dataset.files[path].source.text, text, path) for path, text in mended.texts.items())
    write(visible(shown) if terminal().drawn else shown)
    return FOUND if mended.texts else CLEAN


def _day(text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise UsageError(f"--as-of: {error}", hint="write a day such as 2026-11-22") from None
