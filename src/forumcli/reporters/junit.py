"""JUnit XML, for build servers that read nothing else: a suite a file, a case a finding, the rules that passed.

A case fails where the finding makes the check fail, and is an error where not all was checked, so that the verdict of
the report is that of the exit code.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from forumcli.checks.report import CheckReport
from forumcli.checks.selection import CRASH
from forumcli.diagnostics.diagnostic import Diagnostic
from forumcli.reporters.lines import inert, range_of
from forumcli.reporters.options import Options
from forumcli.reporters.totals import totals
from forumcli.yamltext.display import visible
from forumcli.yamltext.problem import Place
from forumcli.yamltext.source import SourceText

_NO_XML: Final = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FAILURE: Final = "failure"
_ERROR: Final = "error"
_SKIPPED: Final = "skipped"


@dataclass(frozen=True, slots=True)
class _Case:
    """One test case: its name, how it ended (the name of an element, or nothing), and what there is to say."""

    name: str
    outcome: str = ""
    kind: str = ""
    message: str = ""
    text: str = ""


def report(report: CheckReport, sources: Mapping[str, SourceText], options: Options) -> str:
    """Return a suite for each file, and one for the rules that found nothing."""
    suites: dict[str, list[_Case]] = {path: [] for path in sources}
    for each in report.diagnostics:
        suites.setdefault(each.place.path, []).append(_case(each, sources, options))
    silent = [(each.diagnostic, "suppressed", each.reason) for each in report.suppressed]
    silent += [(each, "known", "in the baseline") for each in report.known]
    for each, kind, reason in silent:
        case = _Case(_name(each, sources), _SKIPPED, kind, reason, each.message)
        suites.setdefault(each.place.path, []).append(case)
    found = {each.code for each in report.diagnostics}
    passed = [_Case(f"{rule.code} {rule.name}") for rule in report.rules if rule.code not in found]
    told = [(path, cases or [_Case("nothing found")]) for path, cases in suites.items()]
    every = [case for _, cases in told for case in cases] + passed
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="forum check" {_numbers(every)}>',
        *(line for path, cases in told for line in _suite(path, cases)),
        *_suite("rules that found nothing", passed, [("totals", totals(report)), *_unwritable(report)]),
        "</testsuites>",
    ]
    return "\n".join(lines) + "\n"


def _case(diagnostic: Diagnostic, sources: Mapping[str, SourceText], options: Options) -> _Case:
    fails = options.fail_on is not None and diagnostic.severity >= options.fail_on
    broken = diagnostic.unread or diagnostic.code == CRASH
    outcome = _ERROR if broken else _FAILURE if fails else ""
    text = "\n".join(_told(diagnostic, sources))
    return _Case(_name(diagnostic, sources), outcome, diagnostic.severity.word, diagnostic.message, text)


def _name(diagnostic: Diagnostic, sources: Mapping[str, SourceText]) -> str:
    return f"{diagnostic.code} {diagnostic.name} at {_where(diagnostic.place, sources)}"


def _where(place: Place, sources: Mapping[str, SourceText]) -> str:
    return "{}:{}".format(*range_of(place, sources).start)


def _told(diagnostic: Diagnostic, sources: Mapping[str, SourceText]) -> Iterator[str]:
    """Yield all there is to say of a finding, line by line."""
    lead = f"{diagnostic.place.path}:{_where(diagnostic.place, sources)}: {diagnostic.severity.word} {diagnostic.code} "
    yield lead + diagnostic.message
    for each in diagnostic.related:
        yield f"{each.place.path}:{_where(each.place, sources)}: {each.message}"
    if diagnostic.help:
        yield f"help: {diagnostic.help}"


def _suite(name: str, cases: list[_Case], properties: list[tuple[str, str]] | None = None) -> Iterator[str]:
    yield f'  <testsuite name="{_escaped(name)}" {_numbers(cases)}>'
    if properties:
        yield "    <properties>"
        yield from (f'      <property name="{_escaped(key)}" value="{_escaped(value)}"/>' for key, value in properties)
        yield "    </properties>"
    for case in cases:
        lead = f'    <testcase classname="{_escaped(name)}" name="{_escaped(case.name)}"'
        if case.outcome:
            given = f'type="{case.kind}" message="{_escaped(case.message)}"'
            yield f"{lead}><{case.outcome} {given}>{_escaped(case.text)}</{case.outcome}></testcase>"
        elif case.text:
            yield f"{lead}><system-out>{_escaped(case.text)}</system-out></testcase>"
        else:
            yield f"{lead}/>"
    yield "  </testsuite>"


def _numbers(cases: list[_Case]) -> str:
    """Return the totals of some cases as attributes."""
    number_of = {
        f"{outcome}s".replace("skippeds", _SKIPPED): sum(case.outcome == outcome for case in cases)
        for outcome in (_FAILURE, _ERROR, _SKIPPED)
    }
    return " ".join(f'{key}="{number}"' for key, number in {"tests": len(cases), **number_of}.items())


def _unwritable(report: CheckReport) -> list[tuple[str, str]]:
    r"""Tell how many characters of the messages XML cannot hold: they are written as escapes such as `\u{1b}`."""
    number = sum(len(_NO_XML.findall(each.message + (each.help or ""))) for each in report.diagnostics)
    return [("characters that XML cannot hold, written as escapes", str(number))] if number else []


def _escaped(text: str) -> str:
    """Write a text for an attribute or an element; once what acts or hides is visible, XML holds the rest."""
    return html.escape(inert(visible(text))).replace("\n", "&#10;")
