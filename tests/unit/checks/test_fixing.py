"""Mending: what is confirmed by a second check is kept, all else is left as it was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from forumcli.checks.context import CheckContext
from forumcli.checks.engine import run
from forumcli.checks.fixing import MOST_ATTEMPTS, Mended, mend, reads_as_before, unified
from forumcli.checks.report import CheckReport
from forumcli.checks.rule import Finding, rule
from forumcli.checks.selection import Selection, find_rule, select
from forumcli.dataset.dataset import Dataset
from forumcli.dataset.load import load
from forumcli.diagnostics.diagnostic import Applicability, Fix
from forumcli.diagnostics.severity import Severity
from forumcli.yamltext.edit import Edit, apply
from forumcli.yamltext.limits import Limits
from forumcli.yamltext.problem import Place
from forumcli.yamltext.reader import read
from forumcli.yamltext.source import SourceText, Span

Make = Callable[[str], Dataset]

_HEAD = "schema: 1\ntitle: Test\n"
_TITLE = len("schema: 1\ntitle: ")
_SERIES = "series:\n  - {id: a, name: A}\n"


def _mended(made: Dataset, selection: Selection, *, unsafe: bool = False) -> Mended:
    def recheck(texts: Mapping[str, str]) -> tuple[CheckReport, Dataset]:
        def fetch(_: Path, shown: str, __: Limits) -> bytes:
            return texts[shown].encode()

        again = load(made.path, base=made.path.parent, fetch=fetch)
        return run(again, selection, withheld=False), again

    return mend(run(made, selection), made, recheck, unsafe=unsafe)


def _body(mended: Mended, name: str = "forums.yaml") -> str:
    return mended.texts[name].removeprefix(_HEAD)


@pytest.mark.parametrize(
    ("codes", "before", "after"),
    [
        (
            "S106",
            "people:\n  - {id: k, name: Kari, country: NO}\n",
            'people:\n  - {id: k, name: Kari, country: "NO"}\n',
        ),
        ("S108", "series:\n  - id: a\n    name: A\n    note:\n", "series:\n  - id: a\n    name: A\n"),
        (
            "T001",
            'series:\n  - {id: a, name: " A  b"}  # kept\n',
            'series:\n  - {id: a, name: "A b"}  # kept\n',
        ),
        ("T002", "series:\n  - {id: a, name: Mari\u0301n}\n", "series:\n  - {id: a, name: Mar\u00edn}\n"),
        ("T003", "series:\n  - {id: a, name: B &amp; R}\n", "series:\n  - {id: a, name: 'B & R'}\n"),
        ("T003", "series:\n  - {id: a, name: '&quot;B&quot;'}\n", "series:\n  - {id: a, name: '\"B\"'}\n"),
        ("C003", "series:\n  - {id: a, name: A\u200bb}\n", "series:\n  - {id: a, name: Ab}\n"),
        ("C003", 'series:\n  - {id: a, name: "A\\u200bb"}\n', 'series:\n  - {id: a, name: "Ab"}\n'),
        (
            "E714",
            "sources:\n  - {id: s, title: S, language: en, url: 'https://e.org/a?utm_source=x'}\n",
            "sources:\n  - {id: s, title: S, language: en, url: 'https://e.org/a'}\n",
        ),
        (
            "I206",
            "organisations:\n  - {id: a, parent: a, name: A}\n",
            "organisations:\n  - {id: a, name: A}\n",
        ),
        (
            "I206",
            "series:\n  - id: a\n    name: A\n    different_from: [{series: a, because: x}, {series: b, because: x}]\n",
            "series:\n  - id: a\n    name: A\n    different_from: [{series: b, because: x}]\n",
        ),
        (
            "I206",
            "series:\n  - id: a\n    name: A\n    different_from: [{series: a, because: x}]\n",
            "series:\n  - id: a\n    name: A\n",
        ),
        (
            "I209",
            "series: [{id: a, name: A}]\nredirects: {c: b, b: a}\n",
            "series: [{id: a, name: A}]\nredirects: {c: a, b: a}\n",
        ),
        (
            "I204",
            "redirects: {old: new}\nseries:\n  - {id: new, name: N}\n  - {id: b, name: B, successor_of: old}\n",
            "redirects: {old: new}\nseries:\n  - {id: new, name: N}\n  - {id: b, name: B, successor_of: new}\n",
        ),
        (
            "M001,N305,N308",
            "series:\n  - {id: a, name: A}  # forum: ignore[N305] none # kept\n",
            "series:\n  - {id: a, name: A} # kept\n",
        ),
        (
            "M001,N305,N308",
            "series:\n  # forum: ignore[N305, N308] none\n  - {id: a, name: A}\n",
            "series:\n  - {id: a, name: A}\n",
        ),
        (
            "M001,N305,N308",
            "series:\n  - {id: a, name: Third A}  # forum: ignore[N308, N305] so\n",
            "series:\n  - {id: a, name: Third A}  # forum: ignore[N305] so\n",
        ),
        (
            "M001,N305,N308",
            "series:\n  - {id: a, name: Third A}  # forum: ignore[N305, N308] so\n",
            "series:\n  - {id: a, name: Third A}  # forum: ignore[N305] so\n",
        ),
        (
            "M001,N305,N308",
            "series:\n  - id: a\n    name: A\n    ignore: [{rule: N305, reason: so}]\n",
            "series:\n  - id: a\n    name: A\n",
        ),
        (
            "M001,N305,N308",
            "series:\n  - id: a\n    name: Third A\n    ignore: [{rule: N305, reason: so}, {rule: N308, reason: so}]\n",
            "series:\n  - id: a\n    name: Third A\n    ignore: [{rule: N305, reason: so}]\n",
        ),
    ],
)
def test_a_safe_fix_changes_what_is_wrong_and_not_a_letter_more(
    dataset: Make, codes: str, before: str, after: str
) -> None:
    mended = _mended(dataset(before), select([codes]))

    assert after == _body(mended)
    assert () == mended.refused
    assert {} == _mended(dataset(after), select([codes])).texts


@pytest.mark.parametrize(
    ("code", "before", "after"),
    [
        ("S103", "series:\n  - {id: a, nam: A}\n", "series:\n  - {id: a, name: A}\n"),
        ("S107", "places:\n  - {id: a, name: A, kind: citi}\n", "places:\n  - {id: a, name: A, kind: city}\n"),
        (
            "I204",
            "series:\n  - {id: river, name: A}\n  - {id: b, name: B, successor_of: rivr}\n",
            "series:\n  - {id: river, name: A}\n  - {id: b, name: B, successor_of: river}\n",
        ),
        (
            "C003",
            "series:\n  - {id: a, name: A, names: [{text: A\u200bb}]}\n",
            "series:\n  - {id: a, name: A, names: [{text: Ab}]}\n",
        ),
        (
            "T003",
            "series:\n  - {id: a, name: A, names: [{text: A &amp; b}]}\n",
            "series:\n  - {id: a, name: A, names: [{text: 'A & b'}]}\n",
        ),
    ],
)
def test_what_may_change_a_meaning_is_mended_only_if_asked_for(
    dataset: Make, code: str, before: str, after: str
) -> None:
    made = dataset(before)

    safe, unsafe = _mended(made, select([code])), _mended(made, select([code]), unsafe=True)

    assert ({}, after) == (safe.texts, _body(unsafe))


@pytest.mark.parametrize(
    ("code", "body"),
    [
        ("T001", "series:\n  - {id: a, name: A, names: [{text: 'A  b'}]}\n"),
        ("T001", "series:\n  - id: a\n    name: >-\n      A  b\n"),
        ("T002", "series:\n  - {id: a, name: A, names: [{text: Mari\u0301n}]}\n"),
        ("T003", "series:\n  - {id: a, name: 'A<br>b'}\n"),
        ("S108", "series:\n  - id: a\n    name: A\n    note:  # to be found\n"),
        ("S108", "series:\n  - id:\n"),
        ("I209", "series: [{id: a, name: A}]\nredirects: {b: c, c: b, d: e, e: f}\n"),
        ("I204", "series:\n  - {id: a, name: A, successor_of: xyzzy}\n"),
        ("I206", "editions:\n  - {id: x, series: a, reports: [{source: s, mentions: [{edition: x, context: y}]}]}\n"),
    ],
)
def test_what_has_no_sure_remedy_is_left_as_it_is(dataset: Make, code: str, body: str) -> None:
    mended = _mended(dataset(body), select([code]), unsafe=True)

    assert ({}, ()) == (mended.texts, mended.refused)


def test_a_fix_that_brings_a_new_finding_is_refused_and_the_others_are_kept(dataset: Make) -> None:
    made = dataset("series:\n  - {id: a, name: A, nam: B}\n  - {id: b, nam: B}\n")

    mended = _mended(made, select(["S"]), unsafe=True)

    assert "series:\n  - {id: a, name: A, nam: B}\n  - {id: b, name: B}\n" == _body(mended)
    assert [("S103", "it brings a new finding, S102 of `a`")] == [
        (each.diagnostic.code, each.reason) for each in mended.refused
    ]
    assert [("S103", Span(51, 54))] == [(each.code, each.place.span) for each in mended.report.diagnostics]


def _planned(plan: Callable[[CheckContext], Iterator[Edit]]) -> Selection:
    """Return a rule that offers each of some edits as the fix of a finding of its own."""

    def find(context: CheckContext) -> Iterator[Finding]:
        for number, edit in enumerate(plan(context)):
            fix = Fix("made up", (("forums.yaml", (edit,)),), Applicability.SAFE)
            yield Finding(("forums.yaml", "series"), "made up", fix=fix, values=(str(number),))

    return Selection((rule("Made up.", "T999", "made-up", Severity.ERROR, find), find_rule("M999")))


def _at(context: CheckContext, words: str) -> Span:
    start = context.dataset.files["forums.yaml"].source.text.find(words)
    return Span(start, start + len(words))


def _tried(made: Dataset, spans: list[tuple[int, int]], bad: int | None = None) -> list[str]:
    """Return the title of each text that is checked when a fix for each span writes it in capitals, but one in vain."""
    titles: list[str] = []

    def find(context: CheckContext) -> Iterator[Finding]:
        title = context.dataset.files["forums.yaml"].source.text.splitlines()[1].removeprefix("title: ")
        titles.append(title)
        for number, (start, end) in enumerate(spans):
            words = title[start:end]
            if words.islower() or number == bad:
                edit = Edit(Span(_TITLE + start, _TITLE + end), words.upper())
                fix = Fix("made up", (("forums.yaml", (edit,)),), Applicability.SAFE)
                yield Finding(Place("forums.yaml", Span(number, number + 1)), "made up", fix=fix, values=(str(number),))

    _mended(made, Selection((rule("Made up.", "T999", "made-up", Severity.ERROR, find), find_rule("M999"))))
    return titles[1:]


@pytest.mark.parametrize(
    ("spans", "tried"),
    [
        ([(0, 2), (3, 4)], ["ABcDefgh"]),
        ([(3, 4), (0, 2)], ["ABcDefgh"]),
        ([(0, 2), (2, 4)], ["ABcdefgh", "ABCDefgh"]),
        ([(2, 4), (0, 2)], ["abCDefgh", "ABCDefgh"]),
        ([(0, 1), (6, 8), (3, 4)], ["AbcDefGH"]),
    ],
)
def test_fixes_are_tried_together_unless_they_adjoin(
    tmp_path: Path, spans: list[tuple[int, int]], tried: list[str]
) -> None:
    (tmp_path / "forums.yaml").write_text(f"schema: 1\ntitle: abcdefgh\n{_SERIES}", encoding="utf-8")

    assert tried == _tried(load(tmp_path, base=tmp_path), spans)


def test_where_all_fail_together_halves_are_tried(tmp_path: Path) -> None:
    (tmp_path / "forums.yaml").write_text(f"schema: 1\ntitle: a b c d e f g h\n{_SERIES}", encoding="utf-8")
    spans = [(0, 1), *((at, at + 1) for at in range(2, 15, 2))]

    assert [
        "A B C D E F G H",
        "A B C D e f g h",
        "A B c d e f g h",
        "A b c d e f g h",
        "a B c d e f g h",
        "a B C D e f g h",
        "a B C D E F G H",
    ] == _tried(load(tmp_path, base=tmp_path), spans, bad=0)


def test_what_was_refused_is_not_tried_again_in_a_later_round(tmp_path: Path) -> None:
    (tmp_path / "forums.yaml").write_text(f"schema: 1\ntitle: abcdefgh\n{_SERIES}", encoding="utf-8")

    assert ["AbcDefgh", "Abcdefgh", "abcDefgh", "abcDEFgh"] == _tried(
        load(tmp_path, base=tmp_path), [(0, 1), (3, 4), (4, 6)], bad=0
    )


def test_of_several_new_findings_the_first_is_named(dataset: Make) -> None:
    def find(context: CheckContext) -> Iterator[Finding]:
        if "note" not in context.dataset.files["forums.yaml"].source.text:
            edit = Edit(_at(context, "name: A"), "name: A, note: x")
            fix = Fix("made up", (("forums.yaml", (edit,)),), Applicability.SAFE)
            yield Finding(("forums.yaml", "title"), "made up", fix=fix)
        else:
            for series in context.dataset.series.values():
                yield Finding(series.route, "made up")

    made = dataset("series:\n  - {id: b, name: B}\n  - {id: a, name: A}\n")
    mended = _mended(made, Selection((rule("Made up.", "T999", "made-up", Severity.ERROR, find), find_rule("M999"))))

    assert ["it brings a new finding, T999 of `a`"] == [each.reason for each in mended.refused]


def test_a_fix_after_which_the_finding_is_still_there_is_refused(dataset: Make) -> None:
    made = dataset("series:\n  - {id: a, name: A}\n")

    mended = _mended(made, _planned(lambda context: iter([Edit(_at(context, "name: A"), "name: B")])))

    assert ({}, ["T999 is still found"]) == (mended.texts, [each.reason for each in mended.refused])


def test_a_finding_is_called_new_that_no_fix_of_the_batch_was_to_mend(dataset: Make) -> None:
    made = dataset("series:\n  - {id: a, name: A}\n  - {id: b, name: B}\n  - {id: c, name: C}\n")

    def find(context: CheckContext) -> Iterator[Finding]:
        for series in context.dataset.series.values():
            if series.name in {"A", "B", "D"}:
                edit = Edit(_at(context, f"name: {series.name}"), "name: X")
                if series.name == "B":
                    edit = Edit(Span(edit.span.start, _at(context, "name: C").end), "name: Y}\n  - {id: c, name: D")
                fix = Fix("made up", (("forums.yaml", (edit,)),), Applicability.SAFE)
                yield Finding((*series.route, "name"), "made up", fix=fix)

    mended = _mended(made, Selection((rule("Made up.", "T999", "made-up", Severity.ERROR, find), find_rule("M999"))))

    assert [("b", "it brings a new finding, T999 of `c`")] == [
        (each.diagnostic.record.id if each.diagnostic.record else "", each.reason) for each in mended.refused
    ]


def test_after_many_attempts_the_rest_is_refused_untried(dataset: Make) -> None:
    number = MOST_ATTEMPTS * 2
    series = "".join(f"  - {{id: s{each}, name: N}}\n" for each in range(number))
    made = dataset(f"series:\n{series}")
    checks: list[CheckContext] = []

    def plan(context: CheckContext) -> Iterator[Edit]:
        checks.append(context)
        for each in range(number):
            span = _at(context, f"{{id: s{each}, name: N")
            yield Edit(Span(span.end - 1, span.end), "N")

    mended = _mended(made, _planned(plan))

    reasons = Counter(each.reason.partition(":")[0] for each in mended.refused)
    assert (number, MOST_ATTEMPTS + 1) == (len(mended.refused), len(checks))
    assert {"not tried", "T999 is still found"} == set(reasons)


def test_what_was_withheld_because_of_a_fault_may_come_out_when_it_is_mended(dataset: Make) -> None:
    body = (
        "series:\n  - {id: a, name: A}\nsources:\n  - {id: s, language: en}\neditions:\n"
        "  - {id: x-3, series: a, reports: [{source: s, number: 3}]}\n"
        "  - {id: x-4, series: a, reports: [{source: s, numbr: 4}]}\n"
        "  - {id: x-5, series: a, reports: [{source: s, number: 5}]}\n"
    )

    made, selection = dataset(body), select(["S103", "N303"])

    mended = _mended(made, selection, unsafe=True)

    assert (body.replace("numbr", "number"), ()) == (_body(mended), mended.refused)
    assert ["N303"] == [each.code for each in mended.report.diagnostics]
    assert run(made, selection).withheld == mended.report.withheld != ()


def test_a_fix_that_changes_a_value_elsewhere_is_refused(dataset: Make) -> None:
    made = dataset("series:\n  - id: a\n    name: A\n    note: one\n      two\n")

    def plan(context: CheckContext) -> Iterator[Edit]:
        span = _at(context, "one\n")
        if context.dataset.series["a"].note == "one two":  # type: ignore[index]  # an id as a test writes it
            yield Edit(Span(span.start - 1, span.start - 1), " #")

    mended = _mended(made, _planned(plan))

    assert ({}, ["it changes a value that it does not touch"]) == (
        mended.texts,
        [each.reason for each in mended.refused],
    )


def test_a_fix_on_whose_outcome_a_rule_crashes_is_refused(dataset: Make) -> None:
    made = dataset("series:\n  - {id: a, name: A}\n")

    def plan(context: CheckContext) -> Iterator[Edit]:
        if context.dataset.series["a"].name != "A":  # type: ignore[index]  # an id as a test writes it
            raise RuntimeError("made up")
        yield Edit(_at(context, "name: A"), "name: B")

    mended = _mended(made, _planned(plan))

    assert ({}, ["a rule crashed on what it makes"]) == (mended.texts, [each.reason for each in mended.refused])


def test_of_two_fixes_at_one_place_the_second_waits_for_the_next_round(dataset: Make) -> None:
    made = dataset("series:\n  - {id: a, name: A}\n")

    def plan(context: CheckContext) -> Iterator[Edit]:
        name = context.dataset.series["a"].name  # type: ignore[index]  # an id as a test writes it
        for _ in range(3 - len(name)):
            yield Edit(_at(context, f"name: {name}"), f"name: {name}A")

    mended = _mended(made, _planned(plan))

    assert "series:\n  - {id: a, name: AAA}\n" == _body(mended)
    assert 2 == len(mended.mended)


def test_line_ends_of_windows_and_files_that_are_included_are_mended_alike(tmp_path: Path) -> None:
    (tmp_path / "forums.yaml").write_bytes(b"schema: 1\r\ntitle: '  T'\r\ninclude: [a.yaml]\r\n")
    (tmp_path / "a.yaml").write_bytes(b"series:\r\n  - id: a\r\n    note:\r\n    name: A\r\n")

    mended = _mended(load(tmp_path, base=tmp_path), select(["T001", "S108"]))

    assert {
        "a.yaml": "series:\r\n  - id: a\r\n    name: A\r\n",
        "forums.yaml": "schema: 1\r\ntitle: 'T'\r\ninclude: [a.yaml]\r\n",
    } == mended.texts


def test_a_file_in_which_nothing_is_wrong_is_not_among_the_changed_ones(tmp_path: Path) -> None:
    (tmp_path / "forums.yaml").write_text(f"{_HEAD}include: [a.yaml]\n", encoding="utf-8")
    (tmp_path / "a.yaml").write_text("series: [{id: a, note: , name: A}]\n", encoding="utf-8")

    mended = _mended(load(tmp_path, base=tmp_path), select(["S108"]))

    assert {"a.yaml": "series: [{id: a, name: A}]\n"} == mended.texts


@pytest.mark.parametrize(
    ("before", "edit", "after", "same"),
    [
        ("a: 1\nb: 2\n", Edit(Span(3, 4), "7"), None, True),
        ("a: 1\nb: 2\n", Edit(Span(0, 5), ""), None, True),
        ("a: 1\nb: 2\n", Edit(Span(3, 4), "7"), "a: 7\nb: 3\n", False),
        ("a: 1\nb: 2\n", Edit(Span(3, 4), "7\nc: 8"), None, False),
        ("a: 1\nb: 2\n", Edit(Span(3, 4), "7"), "a: 7\nb: '2'\n", False),
        ("a: 1\nb: 2\n", Edit(Span(3, 4), "7"), "", False),
        ("a: 1\nb:\n", Edit(Span(3, 4), "7"), None, True),
        ("a: 1\nb: 2\n", Edit(Span(4, 4), "2"), None, False),
    ],
)
def test_all_values_but_those_that_are_changed_read_as_before(
    before: str, edit: Edit, after: str | None, same: bool
) -> None:
    trees = [
        read(SourceText("a.yaml", text))[0] for text in (before, apply(before, [edit]) if after is None else after)
    ]

    assert same == reads_as_before(trees[0], trees[1], [edit])


def test_several_changes_may_come_in_any_order() -> None:
    before, edits = "a: 1\nb: 2\nc: 3\n", [Edit(Span(8, 9), "22"), Edit(Span(3, 4), "111")]
    trees = [read(SourceText("a.yaml", text))[0] for text in (before, apply(before, edits))]

    assert reads_as_before(trees[0], trees[1], edits)


@pytest.mark.parametrize("text", ["a: 1\n", "{}\n"])
def test_a_file_that_could_not_be_read_is_never_taken_for_the_same(text: str) -> None:
    (tree, _) = read(SourceText("a.yaml", text))

    assert (False, False, True) == (
        reads_as_before(tree, None, []),
        reads_as_before(None, tree, []),
        reads_as_before(None, None, []),
    )


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("a\nb\n", "a\nc\n", "--- a/f.yaml\n+++ b/f.yaml\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n"),
        (
            "a\r\nb",
            "c\r\nb",
            "--- a/f.yaml\n+++ b/f.yaml\n@@ -1,2 +1,2 @@\n-a\r\n+c\r\n b\n\\ No newline at end of file\n",
        ),
        (
            "a\nb\nc",
            "a\nB\nc",
            "--- a/f.yaml\n+++ b/f.yaml\n@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n\\ No newline at end of file\n",
        ),
        ("a\n", "a\n", ""),
    ],
)
def test_a_difference_is_shown_as_patch_reads_it(before: str, after: str, shown: str) -> None:
    assert shown == unified(before, after, "f.yaml")


def test_a_fix_that_only_shows_the_way_is_never_made(dataset: Make) -> None:
    made = dataset("series:\n  - {id: a, name: A, nam: B}\n")
    selection = select(["S103"])
    report = run(made, selection)
    shown = tuple(
        replace(each, fix=replace(each.fix, applicability=Applicability.DISPLAY_ONLY))
        for each in report.diagnostics
        if each.fix
    )

    mended = mend(replace(report, diagnostics=shown), made, lambda _: (report, made), unsafe=True)

    assert (1, {}) == (len(shown), mended.texts)
