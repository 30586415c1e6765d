"""SARIF 2.1.0, for code scanning: results with places, fixes and suppressions, every rule, and how the run went."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias

from forumcli import __version__
from forumcli.checks.pages import page
from forumcli.checks.registry import RULES
from forumcli.checks.report import CheckReport
from forumcli.checks.rule import FAMILIES, Rule
from forumcli.checks.selection import CRASH
from forumcli.diagnostics.diagnostic import Diagnostic, Fix
from forumcli.diagnostics.severity import Severity
from forumcli.reporters.lines import range_of, uri
from forumcli.reporters.options import Options
from forumcli.reporters.strict_json import strict_json
from forumcli.yamltext.display import visible
from forumcli.yamltext.problem import Place
from forumcli.yamltext.source import SourceText

Json: TypeAlias = dict[str, Any]

MOST_SHOWN: Final = 5000
"""Results that code scanning takes of one run; the worst stay, and the run says how many there were."""
_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT: Final = "%SRCROOT%"
_FINGERPRINT: Final = "forum/v1"
"""Not `primaryLocationLineHash`: GitHub computes that itself, from the text of the line, and warns of any other."""
_GITHUBS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "recommendation"}
_INDEX: Final = {rule.code: index for index, rule in enumerate(RULES)}
_LINK: Final = re.compile(r"\](?=\()")
_PLACEHOLDER: Final = re.compile(r"\{(?=\d+\})")


def report(report: CheckReport, sources: Mapping[str, SourceText], options: Options) -> str:
    """Return one run with everything that was found; of very much, the worst."""
    return strict_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [_Run(report, sources, options).told()]})


@dataclass(frozen=True, slots=True)
class _Run:
    """One run: the outcome, the texts it is about, and what was asked."""

    report: CheckReport
    sources: Mapping[str, SourceText]
    options: Options

    def told(self) -> Json:
        """Return the run as SARIF has it."""
        found = sorted(self.report.diagnostics, key=lambda each: each.rank)
        shown = sorted(found[:MOST_SHOWN], key=lambda each: each.order)
        silent = [
            *(
                self._result(each.diagnostic, [_suppression("inSource", each.reason)])
                for each in self.report.suppressed
            ),
            *(self._result(each, [_suppression("external", "in the baseline")]) for each in self.report.known),
        ][: MOST_SHOWN - len(shown)]
        total = len(found) + len(self.report.suppressed) + len(self.report.known)
        return {
            "tool": {"driver": self._driver()},
            "invocations": [self._invocation(total, len(shown) + len(silent))],
            "originalUriBaseIds": {_ROOT: {"description": {"text": "the folder in which the check was run"}}},
            "artifacts": [
                {"location": self._location(path), "roles": ["analysisTarget"], "encoding": "UTF-8"}
                for path in self.sources
            ],
            "columnKind": "unicodeCodePoints",
            "newlineSequences": ["\r\n", "\n", "\r"],
            "language": "en",
            "results": [
                *(self._result(each, []) for each in shown),
                *silent,
            ],
            "properties": {
                "checked": dict(self.report.counts),
                "found": {f"{severity.word}s": number for severity, number in self.report.totals.items()},
                "suppressed": len(self.report.suppressed),
                "known": len(self.report.known),
                "shown": len(shown) + len(silent),
            },
        }

    def _driver(self) -> Json:
        return {
            "name": "forum check",
            "semanticVersion": __version__,
            "language": "en",
            "rules": [self._rule(rule) for rule in RULES],
        }

    def _rule(self, rule: Rule) -> Json:
        linked = {"helpUri": f"{self.options.pages}{rule.code}.md"} if self.options.pages else {}
        return {
            "id": rule.code,
            "name": rule.name,
            "shortDescription": {"text": rule.summary},
            "fullDescription": {"text": _what_it_does(rule)},
            "help": {"text": rule.story, "markdown": page(rule)},
            **linked,
            "defaultConfiguration": {"level": rule.severity.word},
            "properties": {
                "family": FAMILIES[rule.family],
                "profile": rule.profile,
                "since": rule.since,
                "problem.severity": _GITHUBS[rule.severity],
                "tags": [FAMILIES[rule.family]],
            },
        }

    def _invocation(self, total: int, shown: int) -> Json:
        ran = {rule.code for rule in self.report.rules}
        return {
            "executionSuccessful": self.report.complete,
            "exitCode": self.report.exit_code(self.options.fail_on),
            "toolExecutionNotifications": [*self._not_checked(), *_left_out(total, shown)],
            "ruleConfigurationOverrides": [
                {"descriptor": _reference(rule.code), "configuration": {"enabled": False}}
                for rule in RULES
                if rule.code not in ran
            ],
        }

    def _not_checked(self) -> Iterator[Json]:
        """Yield a notice for each finding that says why not all was checked."""
        for each in self.report.diagnostics:
            if each.unread or each.code == CRASH:
                told = {"text": _message(each.message)}
                yield {"level": "error", "message": told, "descriptor": _reference(each.code)}

    def _result(self, diagnostic: Diagnostic, suppressions: list[Json]) -> Json:
        text = diagnostic.message + (f"\n\n{diagnostic.help}" if diagnostic.help else "")
        made: Json = {
            "ruleId": diagnostic.code,
            **({"ruleIndex": _INDEX[diagnostic.code]} if diagnostic.code in _INDEX else {}),
            "level": diagnostic.severity.word,
            "message": {"text": _message(text)},
            "locations": [self._stated(diagnostic)],
            "partialFingerprints": {_FINGERPRINT: diagnostic.fingerprint},
            "suppressions": suppressions,
        }
        if diagnostic.related:
            made["relatedLocations"] = [
                {"id": number, **self._at(each.place), "message": {"text": _message(each.message)}}
                for number, each in enumerate(diagnostic.related, 1)
            ]
        if diagnostic.fix:
            made["fixes"] = [self._fix(diagnostic.fix)]
        return made

    def _stated(self, diagnostic: Diagnostic) -> Json:
        """Return where a finding stands: in which file, and in which record."""
        made = self._at(diagnostic.place)
        if diagnostic.label:
            made["message"] = {"text": _message(diagnostic.label)}
        if record := diagnostic.record:
            name = f"{record.kind}/{record.id}" + (f"/{diagnostic.field}" if diagnostic.field else "")
            made["logicalLocations"] = [{"name": visible(record.id), "fullyQualifiedName": visible(name)}]
        return made

    def _at(self, place: Place) -> Json:
        span = range_of(place, self.sources)
        region = {
            "startLine": span.start.line,
            "startColumn": span.start.column,
            "endLine": span.end.line,
            "endColumn": span.end.column,
        }
        return {"physicalLocation": {"artifactLocation": self._location(place.path), "region": region}}

    def _location(self, path: str) -> Json:
        """Return a file's address, relative to where the check was run unless it lies elsewhere altogether."""
        address = uri(path)
        return {"uri": address} if address.startswith("file:") else {"uri": address, "uriBaseId": _ROOT}

    def _fix(self, fix: Fix) -> Json:
        changes = [
            {
                "artifactLocation": self._location(path),
                "replacements": [
                    {
                        "deletedRegion": self._at(Place(path, edit.span))["physicalLocation"]["region"],
                        "insertedContent": {"text": edit.text},
                    }
                    for edit in edits
                ],
            }
            for path, edits in fix.edits
        ]
        title = {"text": _message(fix.title)}
        return {
            "description": title,
            "artifactChanges": changes,
            "properties": {"applicability": fix.applicability.value},
        }


def _suppression(kind: Literal["inSource", "external"], reason: str) -> Json:
    return {"kind": kind, "status": "accepted", "justification": visible(reason)}


def _left_out(total: int, shown: int) -> Iterator[Json]:
    if total > shown:
        yield {"level": "warning", "message": {"text": f"{total} results were found; the worst {shown} are given here"}}


def _reference(code: str) -> Json:
    return {"id": code, "index": _INDEX[code]}


def _what_it_does(rule: Rule) -> str:
    """Return the first section of a rule's story, as one paragraph."""
    section = rule.story.partition("## What it does\n")[2].partition("\n## ")[0]
    return " ".join(section.split())


def _message(text: str) -> str:
    """Return a text as SARIF's viewers show it: a blank parts what they would take for a link or a placeholder."""
    return _PLACEHOLDER.sub("{ ", _LINK.sub("] ", visible(text)))
