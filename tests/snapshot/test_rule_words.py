"""What every rule says, word for word: of its page's example and of every case in its document.

The cases pin code and place; this pins the rest of a finding: message, label, advice, the other places, the field, the
fix, and the fingerprint by which a baseline and code scanning know it again.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from forumcli.checks.registry import RULES
from forumcli.checks.rule import Rule
from forumcli.checks.selection import CRASH
from forumcli.diagnostics.diagnostic import Diagnostic
from forumcli.reporters.lines import range_of
from forumcli.yamltext.display import visible
from forumcli.yamltext.edit import apply
from forumcli.yamltext.source import SourceText
from tests.rules.cases import HERE, cases_of, example_of


def _told(diagnostic: Diagnostic, sources: Mapping[str, SourceText]) -> Iterator[str]:
    owner = f"{diagnostic.record.kind}/{diagnostic.record.id}" if diagnostic.record else diagnostic.place.path
    yield f"{diagnostic.fingerprint} {owner} {diagnostic.field}".rstrip()
    yield f"  {diagnostic.message}"
    yield f"  ^ {diagnostic.label}"
    for each in diagnostic.related:
        yield "  : {}:{} {}".format(*range_of(each.place, sources).start, each.message)
    yield f"  = {diagnostic.help}"
    if diagnostic.fix:
        yield f"  > {diagnostic.fix.title} ({diagnostic.fix.applicability.value})"
        for path, edits in diagnostic.fix.edits:
            yield from _changed(sources[path].text, apply(sources[path].text, edits))


def _changed(before: str, after: str) -> Iterator[str]:
    """Yield the lines that a fix takes out and puts in."""
    for line in difflib.ndiff(before.splitlines(), after.splitlines()):
        if line[0] in "+-":
            yield f"    {visible(line)}"


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.code != CRASH], ids=lambda rule: rule.code)
def test_what_a_rule_says(rule: Rule, tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    documented = cases_of((HERE / f"{rule.code}.md").read_text(encoding="utf-8"))
    lines: list[str] = []
    for number, case in enumerate((*example_of(rule), *documented)):
        folder = tmp_path / str(number)
        folder.mkdir()
        found = [each for each in case.check(folder).diagnostics if each.code == rule.code]
        sources = {name: SourceText(name, raw.decode("utf-8", "replace")) for name, raw in case.files.items()}
        lines += [line.replace(str(folder), "FOLDER") for each in found for line in _told(each, sources)]

    assert snapshot == "\n".join(lines)
