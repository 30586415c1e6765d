"""Outcomes to report: made by hand, and the text of a small dataset with a fault."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from forumcli.checks.report import CheckReport
from forumcli.diagnostics.diagnostic import Diagnostic
from forumcli.diagnostics.severity import Severity
from forumcli.yamltext.problem import Place
from forumcli.yamltext.source import SourceText, Span

TWO_SOURCES = """\
schema: 1
title: Test
series: [{id: dialogue, name: Dialogue}]
sources: [{id: gazette, language: en}, {id: herald, language: en}]
editions:
  - id: dialogue-9
    series: dialogue
    reports:
      - source: gazette
        number: {value: 9, as: 9th}
      - source: herald
        number: {value: 8, as: 第八届}
"""


@dataclass(frozen=True)
class Checked:
    """The outcome of a check with the texts that were checked."""

    report: CheckReport
    sources: Mapping[str, SourceText]


def made(text: str, start: int, end: int, *, path: str = "a.yaml", **more: object) -> Checked:
    """Return an outcome with one finding in one text."""
    given = {"severity": Severity.ERROR, "message": "found", **more}
    finding = Diagnostic("T001", "test-rule", place=Place(path, Span(start, end)), fingerprint="0", **given)  # type: ignore[arg-type]
    report = CheckReport((finding,), (), (), {"editions": 1, "files": 1}, {})
    return Checked(report, {path: SourceText(path, text)})
