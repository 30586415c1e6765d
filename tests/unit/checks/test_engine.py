"""The engine: findings located, suppressed and sorted; a check that fails to check says so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from itertools import count

import pytest

from forumcli.checks.context import CheckContext
from forumcli.checks.engine import count_errors, run
from forumcli.checks.report import CheckReport
from forumcli.checks.rule import Finding, rule
from forumcli.checks.selection import Selection, find_rule, select
from forumcli.dataset.dataset import Dataset
from forumcli.diagnostics.diagnostic import RecordId
from forumcli.diagnostics.severity import Severity
from forumcli.errors import NothingToCheckError
from forumcli.yamltext.problem import Place, Problem
from forumcli.yamltext.source import Span

Make = Callable[[str], Dataset]

_ONE = "series:\n  - {id: dialogue, name: Dialogue}\n"
_THIRD = "series:\n  - id: dialogue\n    name: Third Dialogue"


def _with(find: Callable[[CheckContext], Iterator[Finding]], code: str = "T001") -> Selection:
    made = rule("Made for a test.", code, "test-rule", Severity.ERROR, find)
    return Selection((made, find_rule("M999")))


def _shown(report: CheckReport) -> list[tuple[str, str, Span]]:
    return [(each.code, each.message, each.place.span) for each in report.diagnostics]


def test_findings_come_sorted_by_place_and_code_whatever_the_order_of_the_rules(dataset: Make) -> None:
    made = dataset("series:\n  - {id: b, name: 3nd Talks, short: '3rd'}\n  - {id: A, name: Talks}\n")
    backwards = Selection(tuple(reversed(select().rules)))

    report = run(made, backwards)

    assert [("N305", 48), ("N308", 48), ("N305", 67), ("I203", 82)] == [
        (each.code, each.place.span.start) for each in report.diagnostics
    ]
    assert run(made, select()).diagnostics == report.diagnostics


def test_a_crashed_rule_is_a_finding_keeps_what_it_found_and_makes_the_exit_code_3(dataset: Make) -> None:
    def find(context: CheckContext) -> Iterator[Finding]:
        yield Finding(next(iter(context.dataset.series.values())).route, "found before")
        raise KeyError("made up")

    line = find.__code__.co_firstlineno + 2

    report = run(dataset(_ONE), _with(find))

    assert [
        ("M999", f"T001 crashed: KeyError: 'made up' (test_engine.py:{line})", Span(0, 6)),
        ("T001", "found before", Span(35, 37)),
    ] == _shown(report)
    assert (True, 3, 3) == (report.crashed, report.exit_code(), report.exit_code(None))


def test_a_crash_is_told_with_the_innermost_line(dataset: Make) -> None:
    def inner() -> Finding:
        raise KeyError("made up")

    report = run(dataset(_ONE), _with(lambda _: iter([inner()])))

    line = inner.__code__.co_firstlineno + 1
    assert [("M999", f"T001 crashed: KeyError: 'made up' (test_engine.py:{line})", Span(0, 6))] == _shown(report)


def test_a_finding_stands_at_its_key_if_it_asks_for_it_and_belongs_to_the_field_that_it_names(dataset: Make) -> None:
    def find(context: CheckContext) -> Iterator[Finding]:
        route = next(iter(context.dataset.series.values())).route
        yield Finding((*route, "name"), "key", key=True)
        yield Finding((*route, "name"), "value")
        yield Finding((*route, "note"), "missing")

    made = dataset(_ONE)
    text = made.files["forums.yaml"].source.text

    assert [("missing", "id", "note"), ("key", "name", "name"), ("value", "Dialogue", "name")] == [
        (each.message, text[slice(*each.place.span)], each.field) for each in run(made, _with(find)).diagnostics
    ]


def test_of_findings_that_are_alike_those_are_withheld_that_were_not_reported(dataset: Make) -> None:
    def find(context: CheckContext) -> Iterator[Finding]:
        for _ in range(1 if context.lost.anything else 3):
            yield Finding(next(iter(context.dataset.series.values())).route, "alike")

    report = run(dataset(_ONE + "people: 5\n"), _with(find))

    assert (1, 2) == (sum(each.code == "T001" for each in report.diagnostics), len(report.withheld))


def test_a_finding_that_leads_nowhere_is_a_crash_of_its_rule(dataset: Make) -> None:
    report = run(dataset(_ONE), _with(lambda _: iter([Finding(("no-such-file.yaml", "series"), "lost")])))

    assert ["M999"] == [each.code for each in report.diagnostics]


def test_a_crash_of_the_crash_rule_itself_is_not_hidden(dataset: Make) -> None:
    def find(context: CheckContext) -> Iterator[Finding]:
        if context.dataset.files:
            raise RuntimeError("made up")
        yield from ()

    with pytest.raises(RuntimeError, match="made up"):
        run(dataset(_ONE), Selection((replace(find_rule("M999"), find=find),)))


def test_a_problem_that_no_rule_would_report_is_a_crash(dataset: Make) -> None:
    made = dataset(_ONE)
    problem = Problem("brand-new", "something", Place("forums.yaml", Span(0, 1)))

    report = run(replace(made, problems=(problem,)), select(["N303"]))

    assert [("M999", "M999 crashed: no rule reports problems of the kind brand-new", Span(0, 6))] == _shown(report)
    assert 3 == report.exit_code()


def test_a_dataset_without_records_and_without_fault_is_an_error_not_a_clean_check(dataset: Make) -> None:
    with pytest.raises(NothingToCheckError, match=r"forums\.yaml: there is not one record to check") as raised:
        run(dataset(""), select())

    assert raised.value.hint == "add records, or name another dataset"


def test_so_it_is_when_the_rule_for_it_is_not_selected(dataset: Make) -> None:
    with pytest.raises(NothingToCheckError):
        run(dataset(""), select(["N"]))


def test_a_dataset_whose_records_cannot_be_read_shows_why_and_exits_with_3(dataset: Make) -> None:
    report = run(dataset("series: [\n"), select())

    assert ["S101", "S113"] == [each.code for each in report.diagnostics]
    assert 3 == report.exit_code(None)


def test_a_suppressed_finding_is_kept_apart_with_its_reason(dataset: Make) -> None:
    report = run(dataset(f"{_THIRD}  # forum: ignore[N305] a region (until: 2027-01-31)\n"), select())

    assert ((), [("N305", "a region")]) == (
        report.diagnostics,
        [(each.diagnostic.code, each.reason) for each in report.suppressed],
    )


def test_a_finding_outside_of_any_value_is_suppressed_on_its_line(dataset: Make) -> None:
    report = run(dataset(f"{_ONE}people: []  # \x07 # forum: ignore[C001] a bell\n"), select())

    assert ((), ["C001"]) == (report.diagnostics, [each.diagnostic.code for each in report.suppressed])


def test_without_ignores_everything_is_reported_and_the_suppression_is_still_in_use(dataset: Make) -> None:
    report = run(dataset(f"{_THIRD}  # forum: ignore[N305] a region\n"), select(), ignores=False)

    assert (["N305"], ()) == ([each.code for each in report.diagnostics], report.suppressed)


@pytest.mark.parametrize(
    ("comment", "as_of", "codes"),
    [
        ("ignore[N305]", None, ["N305", "M002"]),
        ("ignore a region", None, ["N305", "M005"]),
        ("ignore[N] a region", None, ["N305", "M005"]),
        ("ignore[N3055] a region", None, ["N305", "M004"]),
        ("ignore[N305] a region until: 2025-01-31", date(2025, 2, 1), ["N305", "M003"]),
        ("ignore[N305] a region until: someday", None, ["N305", "M008"]),
        ("silence[N305] a region", None, ["N305", "M008"]),
        ("ignore[N308] a region", None, ["N305", "M001"]),
    ],
)
def test_a_suppression_that_is_not_in_order_silences_nothing(
    dataset: Make, comment: str, as_of: date | None, codes: list[str]
) -> None:
    report = run(dataset(f"{_THIRD}  # forum: {comment}\n"), select(), as_of=as_of)

    assert codes == [each.code for each in report.diagnostics]


def test_a_suppression_of_a_rule_that_did_not_run_is_not_called_unused(dataset: Make) -> None:
    report = run(dataset(f"{_THIRD}  # forum: ignore[N305] a region\n"), select(["S", "M"]))

    assert () == report.diagnostics


def test_what_is_wrong_with_a_suppression_cannot_be_suppressed(dataset: Make) -> None:
    report = run(dataset(f"{_THIRD}  # forum: ignore[M002, N305]\n"), select(["M"]))

    assert ["M002"] == [each.code for each in report.diagnostics]


def test_the_time_of_each_rule_is_told(dataset: Make) -> None:
    ticks = count()

    report = run(dataset(_ONE), _with(lambda _: iter(())), clock=lambda: float(next(ticks)))

    assert ({"T001": 1.0, "M999": 1.0}, 1.0) == (report.timings, report.resolving)


def test_records_reports_and_files_are_counted(dataset: Make) -> None:
    made = dataset(f"{_ONE}editions:\n  - {{id: x, series: dialogue, reports: [{{source: a}}, {{source: b}}]}}\n")

    counts = run(made, select()).counts

    assert {"editions": 1, "reports": 2, "series": 1, "files": 1} == {kind: n for kind, n in counts.items() if n}


def test_a_finding_knows_its_record_and_field_by_route_and_by_place(dataset: Make) -> None:
    made = dataset(
        "series:\n  - {id: d, name: D}\neditions:\n  - id: x\n    series: d\n    reports:\n      - source: gazette\n"
        "        mode: virtual\n        participants:\n          - {person: nobody, role: spoke}\n"
    )

    report = run(made, select(["S107", "I204"]))

    assert [
        ("I204", RecordId("editions", "x"), "reports[gazette].source"),
        ("S107", RecordId("editions", "x"), "reports[gazette].mode"),
        ("I204", RecordId("editions", "x"), "reports[gazette].participants[nobody].person"),
    ] == [(each.code, each.record, each.field) for each in report.diagnostics]


def test_a_fingerprint_does_not_change_with_lines_order_and_quoting(dataset: Make) -> None:
    before = "series:\n  - {id: a, name: Third A}\n  - {id: b, name: Third B}\n"
    after = "# moved\nseries:\n  - name: 'Third B'\n    id: b\n  - id: a\n    name: >-\n      Third\n      A\n"

    prints = [
        {each.fingerprint for each in run(dataset(body), select(["N305"])).diagnostics} for body in (before, after)
    ]

    assert prints[0] == prints[1]
    assert 2 == len(prints[0])


@pytest.mark.parametrize(("body", "number"), [("", 0), (_ONE, 0), ("series: 5\n", 2), (_ONE + "serie: 5\n", 1)])
def test_the_number_of_errors_is_told_to_those_who_only_ask_for_it(dataset: Make, body: str, number: int) -> None:
    assert number == count_errors(dataset(body))


@pytest.mark.parametrize(
    ("check", "number"),
    [
        ("{ignore: [S105]}", 1),
        ("{select: S105}", 1),
        ("{select: [S104, unknown-field]}", 1),
        ("{extend-select: [S105], profile: load}", 2),
        ("{ignore: [S104], fail-on: never}", 2),
        ("{ignore: [no-such-rule]}", 2),  # `forum check` refuses these two
        ("{select: S105, ignore: S105}", 2),
    ],
)
def test_the_errors_that_are_told_are_those_that_a_check_by_the_dataset_s_own_settings_finds(
    dataset: Make, check: str, number: int
) -> None:
    assert number == count_errors(dataset(f"check: {check}\n{_ONE}people: 5\nserie: 5\n"))


def test_a_selected_rule_sees_the_day_to_judge_by_and_no_other(dataset: Make) -> None:
    seen: list[date | None] = []

    def find(context: CheckContext) -> Iterator[Finding]:
        seen.append(context.as_of)
        yield from ()

    selection = _with(find)
    run(dataset(_ONE), selection)
    run(dataset(_ONE), selection, as_of=date(2026, 11, 22))

    assert [None, date(2026, 11, 22)] == seen


def test_what_a_dangling_id_may_explain_is_withheld_and_counted(dataset: Make) -> None:
    body = (
        "people:\n  - {id: zhang-mingg, name: Zhang Ming}\n  - {id: qu-li, name: Qu Li}\n"
        "sources:\n  - {id: gazettes, title: The Gazette, language: en}\n"
        "editions:\n  - id: x\n    series: s\n    reports:\n"
        "      - {source: gazette, participants: [{person: zhang-ming, role: spoke}]}\n"
    )

    report = run(dataset(body), select(["I204", "I215", "E703"]))

    assert ["I204", "I204", "I204", "I215"] == sorted(each.code for each in report.diagnostics)
    assert [("E703", "gazettes"), ("I215", "zhang-mingg")] == sorted(
        (each.code, each.record.id) for each in report.withheld if each.record
    )
