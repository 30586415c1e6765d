"""What rules may cost: counted, not timed, so that a busy machine does not matter."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping

import pytest

from forumcli.checks.amounts import Amount
from forumcli.checks.context import CheckContext
from forumcli.checks.engine import run
from forumcli.checks.rule import Finding, rule
from forumcli.checks.selection import Selection, select
from forumcli.dataset.dataset import Dataset
from forumcli.diagnostics.severity import Severity
from forumcli.model.count import Relation
from forumcli.model.edition import SingleField
from forumcli.model.ids import EditionId, PlaceId
from forumcli.model.place import Place
from forumcli.resolve import resolve
from forumcli.resolve.compare import between
from forumcli.resolve.resolved import Stated

_MANY = 300


def test_no_collector_walks_what_grows_while_a_check_runs(dataset: Callable[[str], Dataset]) -> None:
    walks: list[bool] = []

    def find(_: CheckContext) -> Iterator[Finding]:
        walks.append(gc.isenabled())
        yield from ()

    made = dataset("series:\n  - {id: dialogue, name: Dialogue}\n")
    run(made, Selection((rule("Made for a test.", "T001", "test-rule", Severity.ERROR, find),)))

    assert [False] == walks


def test_what_many_sources_say_alike_is_compared_once(
    dataset: Callable[[str], Dataset], monkeypatch: pytest.MonkeyPatch
) -> None:
    reports = "".join(f"      - {{source: s{number}, number: {number % 2 + 1}}}\n" for number in range(_MANY))
    made = dataset(f"editions:\n  - id: x\n    series: s\n    reports:\n{reports}")
    compared: list[object] = []

    def counted(one: Stated, other: Stated, field: SingleField, places: Mapping[PlaceId, Place]) -> Relation:
        compared.append(field)
        return between(one, other, field, places)

    monkeypatch.setattr(resolve, "between", counted)

    resolved = resolve.resolve_edition(made.editions[EditionId("x")], made)

    assert ("disputed", 2) == (resolved.fields["number"].state, len(compared) // 2)


@pytest.mark.parametrize("clash", [False, True])
def test_figures_of_one_statistic_are_not_compared_in_pairs(
    dataset: Callable[[str], Dataset],
    monkeypatch: pytest.MonkeyPatch,
    *,
    clash: bool,
) -> None:
    words = [f"{number if clash else 5} billion yuan" for number in range(_MANY)]
    figures = "".join(f"          - {{of: trade, words: {each}, year: 2022}}\n" for each in words)
    made = dataset(f"editions:\n  - id: x\n    series: s\n    reports:\n      - source: a\n        figures:\n{figures}")
    compared: list[Amount] = []
    meets = Amount.meets

    def counted(one: Amount, other: Amount) -> bool:
        compared.append(one)
        return meets(one, other)

    monkeypatch.setattr(Amount, "meets", counted)

    report = run(made, select(["X919"]))

    assert clash == bool(report.diagnostics)
    assert len(compared) <= _MANY
