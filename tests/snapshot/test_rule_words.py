"""What every rule says, word for word: of its page's example and of every case in its document.

The cases pin code and place; this pins the rest of a finding: message, label, advice, the other places, the field, the
fix, and the fingerprint by which a baseline and code scanning know it again.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from forumcli.checks.registry import RULES
from forumcli.checks.rule import Rule
from forumcli.checks.selection import CRASH
from forumcli.diagnostics.diagnostic import Diagnostic
from tests.rules.cases import HERE, cases_of, example_of


def _told(diagnostic: Diagnostic) -> Iterator[str]:
    owner = f"{diagnostic.record.kind}/{diagnostic.record.id}" if diagnostic.record else diagnostic.place.path
    yield f"{diagnostic.fingerprint} {owner} {diagnostic.field}".rstrip()
    yield f"  {diagnostic.message}"
    yield f"  ^ {diagnostic.label}"
    yield from (f"  : {each.message}" for each in diagnostic.related)
    yield f"  = {diagnostic.help}"
    if diagnostic.fix:
        yield f"  > {diagnostic.fix.title} ({diagnostic.fix.applicability.value})"
        yield from (f"    {edit.text!r}" for _, edits in diagnostic.fix.edits for edit in edits)


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.code != CRASH], ids=lambda rule: rule.code)
def test_what_a_rule_says(rule: Rule, tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    documented = cases_of((HERE / f"{rule.code}.md").read_text(encoding="utf-8"))
    lines: list[str] = []
    for number, case in enumerate((*example_of(rule), *documented)):
        folder = tmp_path / str(number)
        folder.mkdir()
        found = [each for each in case.check(folder).diagnostics if each.code == rule.code]
        lines += [line.replace(str(folder), "FOLDER") for each in found for line in _told(each)]

    assert snapshot == "\n".join(lines)
