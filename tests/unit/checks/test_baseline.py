"""The baseline: keyed by what a finding is and not by where it stands; what is new, or gone, is told."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, ClassVar

import pytest

from forumcli.checks.baseline import Baseline, baseline_text, read_baseline
from forumcli.checks.engine import run
from forumcli.checks.report import CheckReport
from forumcli.checks.selection import select
from forumcli.dataset.dataset import Dataset
from forumcli.diagnostics.diagnostic import Diagnostic
from forumcli.diagnostics.severity import Severity
from forumcli.errors import DatasetUnreadableError
from forumcli.yamltext.problem import Place
from forumcli.yamltext.source import SourceText, Span

Make = Callable[[str], Dataset]

_TWO = "series:\n  - {id: a, name: Third A}\n  - {id: b, name: 3nd B}\n"


def _known(report: CheckReport) -> Baseline:
    return read_baseline(SourceText("known.json", baseline_text(report.diagnostics)))


def _codes(report: CheckReport) -> list[tuple[str, str]]:
    return [(each.code, each.record.id if each.record else "") for each in report.diagnostics]


def test_what_is_known_is_not_reported_again_but_kept_apart(dataset: Make) -> None:
    made = dataset(_TWO)
    first = run(made, select(["N"]))

    second = run(made, select(["N"]), baseline=_known(first))

    assert ((), [("N305", "a"), ("N305", "b"), ("N308", "b")]) == (
        second.diagnostics,
        [(each.code, each.record.id if each.record else "") for each in second.known],
    )
    assert 0 == second.exit_code()


_RENAMED = """\
series:
  - {id: a, name: Third A}
editions:
  - {id: x-3, series: a, reports: [{source: s, number: 3}]}
  - {id: x-4, series: a, reports: [{source: s, number: 4, held: 2001-05-02}]}
  - {id: x-5, series: a, reports: [{source: s, number: 5, held: 2000-05-02}]}
"""


@pytest.mark.parametrize(
    "renamed",
    [
        [("x-3", "y-3")],
        [("id: a,", "id: b,"), ("series: a", "series: b")],
        [("x-4", "z-4"), ("x-5", "y-5"), ("x-3", "w")],
    ],
)
def test_a_record_with_another_id_is_known_where_a_redirect_leads_to_it(
    dataset: Make, renamed: list[tuple[str, str]]
) -> None:
    known = _known(run(dataset(_RENAMED), select(["N"])))
    body = _RENAMED
    for old, new in renamed:
        body = body.replace(old, new)
    ids = [tuple(text.removeprefix("id: ").strip(",") for text in pair) for pair in renamed if "series" not in pair[0]]
    redirects = "".join(f"  {old}: {new}\n" for old, new in ids)

    report = run(dataset(f"{body}redirects:\n{redirects}"), select(["N", "M"]), baseline=known)

    assert ([], 3) == (_codes(report), len(report.known))


def test_without_a_redirect_a_record_with_another_id_is_new(dataset: Make) -> None:
    known = _known(run(dataset(_RENAMED), select(["N"])))

    report = run(dataset(_RENAMED.replace("x-3", "y-3")), select(["N", "M"]), baseline=known)

    assert [("N303", "y-3"), ("M007", "")] == _codes(report)


def test_another_order_other_lines_and_other_quoting_disturb_nothing(dataset: Make) -> None:
    known = _known(run(dataset(_TWO), select()))

    moved = "# a comment\n\nseries:\n  - name: '3nd B'\n    id: b\n  - id: a\n    name: >-\n      Third A\n"
    report = run(dataset(moved), select(), baseline=known)

    assert () == report.diagnostics


def test_a_fault_of_the_same_rule_in_another_record_is_reported(dataset: Make) -> None:
    known = _known(run(dataset(_TWO), select(["N"])))

    report = run(dataset(_TWO + "  - {id: c, name: Fifth C}\n"), select(["N"]), baseline=known)

    assert [("N305", "c")] == _codes(report)


def test_a_second_equal_fault_in_the_same_record_is_reported(dataset: Make) -> None:
    once = "series:\n  - {id: a, name: A, names: [{text: 3nd A}]}\n"
    twice = "series:\n  - {id: a, name: A, names: [{text: 3nd A}, {text: 3nd A}]}\n"
    known = _known(run(dataset(once), select(["N308"])))

    report = run(dataset(twice), select(["N308"]), baseline=known)

    assert [("N308", "a")] == _codes(report)
    assert 1 == len(report.known)
    assert report.known[0].place.span < report.diagnostics[0].place.span


def test_what_is_gone_is_told_of_records_that_stay_and_of_those_that_do_not(dataset: Make) -> None:
    known = _known(run(dataset(_TWO), select(["N305", "M"])))

    report = run(dataset("series:\n  - {id: a, name: A}\n"), select(["N305", "M"]), baseline=known)

    assert [
        ("M006", "N305 number-in-series-name of `series/a` no longer occurs"),
        ("M007", "the baseline has N305 number-in-series-name of `series/b`, which does not exist"),
    ] == [(each.code, each.message.partition(":")[0]) for each in report.diagnostics]
    source = known.source
    assert source is not None
    assert [entry.fingerprint for entry in known.entries] == [
        source.text[slice(*each.place.span)] for each in report.diagnostics
    ]


def test_what_occurs_less_often_than_it_did_is_told(dataset: Make) -> None:
    twice = "series:\n  - {id: a, name: A, names: [{text: 3nd A}, {text: 3nd A}]}\n"
    known = _known(run(dataset(twice), select(["N308"])))

    once = dataset("series:\n  - {id: a, name: A, names: [{text: 3nd A}]}\n")
    report = run(once, select(["N308", "M"]), baseline=known)

    assert ["M006"] == [each.code for each in report.diagnostics]
    assert "occurs 1 instead of 2 times" in report.diagnostics[0].message


def test_what_was_mended_in_a_record_that_was_renamed_is_told_as_mended(dataset: Make) -> None:
    known = _known(run(dataset(_TWO), select(["N308"])))

    renamed = dataset("series:\n  - {id: bee, name: B}\nredirects: {b: bee}\n")
    report = run(renamed, select(["N308", "M"]), baseline=known)

    assert ["M006"] == [each.code for each in report.diagnostics if "series/b" in each.message]


def test_a_stale_record_that_was_redirected_to_none_is_named_by_its_new_id(dataset: Make) -> None:
    known = _known(run(dataset(_TWO), select(["N308"])))

    renamed = dataset("series:\n  - {id: bees, name: B}\nredirects: {b: bee}\n")
    report = run(renamed, select(["N308", "M"]), baseline=known)

    assert ["it may be `bee` now: write the baseline anew with --write-baseline"] == [
        each.help for each in report.diagnostics
    ]


def test_entries_of_rules_that_did_not_run_are_left_alone(dataset: Make) -> None:
    known = _known(run(dataset(_TWO), select(["N"])))

    report = run(dataset("series:\n  - {id: a, name: A}\n"), select(["S", "M"]), baseline=known)

    assert () == report.diagnostics


def test_without_ignores_the_baseline_hides_nothing(dataset: Make) -> None:
    made = dataset(_TWO)
    known = _known(run(made, select(["N"])))

    report = run(made, select(["N"]), baseline=known, ignores=False)

    assert ([("N305", "a"), ("N305", "b"), ("N308", "b")], ()) == (_codes(report), report.known)


def test_a_baseline_is_sorted_by_record_and_readable_one_entry_a_line(dataset: Make) -> None:
    text = baseline_text(reversed(run(dataset(_TWO), select(["N"])).diagnostics))

    entries = [json.loads(line.strip().rstrip(",")) for line in text.splitlines() if "fingerprint" in line]
    assert [("series/a", "N305", "name", 1), ("series/b", "N305", "name", 1), ("series/b", "N308", "name", 1)] == [
        (each["record"], each["code"], each["field"], each["count"]) for each in entries
    ]
    assert text == baseline_text(run(dataset(_TWO), select(["N"])).diagnostics)


def test_a_baseline_of_nothing_is_one_too() -> None:
    text = baseline_text([])

    assert '{\n  "kind": "forum check baseline",\n  "version": 1,\n  "findings": []\n}\n' == text
    assert () == read_baseline(SourceText("known.json", text)).entries


def test_an_entry_is_written_in_plain_letters_and_names_no_record_where_there_is_none() -> None:
    place = Place("forums.yaml", Span(0, 0))

    text = baseline_text([Diagnostic("N305", "n", Severity.NOTE, "`Größe 日本` is odd", place, "f")])

    assert (
        '    {"fingerprint": "f", "code": "N305", "name": "n", "record": "", "field": "", "count": 1, '
        '"message": "`Größe 日本` is odd"}'
    ) == text.splitlines()[4]


def test_what_is_said_of_the_run_itself_gets_into_no_baseline(dataset: Make) -> None:
    known = _known(run(dataset(_TWO), select(["N305", "M"])))
    report = run(dataset("series:\n  - {id: a, name: A}\n"), select(["N305", "M"]), baseline=known)

    assert Baseline(()).entries == read_baseline(SourceText("b.json", baseline_text(report.diagnostics))).entries


_ENTRY: dict[str, Any] = {
    "fingerprint": "f",
    "code": "N303",
    "name": "number-gap",
    "record": "",
    "field": "",
    "message": "m",
    "count": 1,
}


def _file(*entries: object, version: object = 1) -> str:
    return json.dumps({"kind": "forum check baseline", "version": version, "findings": list(entries)})


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "it is no JSON"),
        ("[" * 100_000, "it is no JSON"),
        ("[]", "it is not a file that --write-baseline wrote"),
        ('{"kind": "forum check baseline", "version": 1}', "it is not a file that --write-baseline wrote"),
        (_file(version=2), "it is of version 2; this program knows version 1"),
        (_file("x"), "an entry of it is no object"),
        (_file(_ENTRY | {"count": 0}), "an entry of it is incomplete: 'f'"),
        (_file(_ENTRY | {"count": True}), "an entry of it is incomplete: 'f'"),
        (_file(_ENTRY | {"code": None}), "an entry of it is incomplete: 'f'"),
        (_file(_ENTRY, _ENTRY), "f is there twice"),
    ],
)
def test_a_file_that_is_no_baseline_is_refused_with_its_reason(text: str, reason: str) -> None:
    with pytest.raises(DatasetUnreadableError) as caught:
        read_baseline(SourceText("known.json", text))

    assert str(caught.value).startswith(f"known.json: the baseline cannot be used: {reason}")
    assert (3, "write it anew with --write-baseline") == (caught.value.exit_code, caught.value.hint)


def test_the_place_of_each_entry_is_looked_for_behind_the_one_before_it() -> None:
    keys = '"code": "N305", "name": "n", "record": "", "field": "", "count": 1'
    entries = [
        f'{{"message": "not \\"bb\\"", {keys}, "fingerprint": "{print_}"}}' for print_ in ("aa", "bb", "\\u0063c")
    ]
    text = f'{{"kind": "forum check baseline", "version": 1, "findings": [{", ".join(entries)}]}}'

    found = read_baseline(SourceText("known.json", text)).entries

    assert ["aa", "bb", ""] == [text[slice(*each.place.span)] for each in found]
    assert [text.index('"aa"') + 1, text.rindex('"bb"') + 1] == [each.place.span.start for each in found[:2]]


def test_the_place_of_an_entry_is_where_its_fingerprint_stands_first() -> None:
    text = _file(_ENTRY | {"fingerprint": "aa"}, _ENTRY | {"fingerprint": "bb", "message": "aa"})

    found = read_baseline(SourceText("known.json", text)).entries

    assert [text.index('"aa"') + 1, text.index('"bb"') + 1] == [each.place.span.start for each in found]


def test_a_first_entry_that_is_written_with_escapes_is_placed_at_the_start() -> None:
    text = _file(_ENTRY | {"fingerprint": "é"})

    (found,) = read_baseline(SourceText("known.json", text)).entries

    assert ("é", Span(0, 0)) == (found.fingerprint, found.place.span)


def test_a_text_is_gone_through_once_for_all_entries() -> None:
    class Counted(str):
        """A text that counts how much of it is searched."""

        __slots__ = ()
        searched: ClassVar[list[int]] = []

        def find(self, sub: str, start: int = 0, *rest: int) -> int:  # type: ignore[override]  # str allows None
            at = super().find(sub, start, *rest)
            self.searched.append(at - start)
            return at

    number = 500
    entries = ",".join(
        f'{{"fingerprint": "{each:016}", "code": "N305", "name": "", "record": "", "field": "", "count": 1, "message": ""}}'
        for each in range(number)
    )
    text = Counted(f'{{"kind": "forum check baseline", "version": 1, "findings": [{entries}]}}')

    read_baseline(SourceText("known.json", text))

    assert sum(Counted.searched) <= len(text)
