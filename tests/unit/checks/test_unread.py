"""A file that could not be read: whatever was asked for, the check says so and is not finished."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from forumcli.checks.baseline import Baseline, baseline_text, read_baseline
from forumcli.checks.engine import run
from forumcli.checks.report import CheckReport
from forumcli.checks.selection import Selection, select
from forumcli.dataset.dataset import Dataset
from forumcli.dataset.load import load
from forumcli.yamltext.limits import Limits
from forumcli.yamltext.source import SourceText

_FRONT = "schema: 1\ntitle: Test\nseries:\n  - {id: a, name: A}\ninclude: [more.yaml]\n"
_FILES = {
    "S101": b"people: [",
    "S105": b"- {id: wei, name: Wei}\n",
    "S115": b"people: \xff\n",
    "S118": b"people: []\n---\nplaces: []\n",
    "S121": b"# nothing\n",
    "C001": b"people: []\n\x00\x00\x00",
    "C008": b"people: " + b"[" * 9 + b"]" * 9,
    "C011": b"people: [{id: a, name: A}, {id: b, name: B}, {id: c, name: C}, {id: d, name: D}]\n",
}
_LIMITS = Limits(depth=8, nodes=20)


@pytest.fixture(params=[*_FILES, "S116", "C009"])
def unread(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, Dataset]:
    """Return the code of the rule that must report it, and a dataset of two files of which one cannot be read."""
    code: str = request.param
    front = _FRONT if code != "C009" else _FRONT.replace("more.yaml", "../more.yaml")
    (tmp_path / "forums.yaml").write_text(front, encoding="utf-8")
    if raw := _FILES.get(code):
        (tmp_path / "more.yaml").write_bytes(raw)
    return code, load(tmp_path, base=tmp_path, limits=_LIMITS)


def _unread(report: CheckReport) -> list[str]:
    return [each.code for each in report.diagnostics if each.unread]


def test_it_is_found_and_makes_the_exit_code_3_whatever_fails_the_check(unread: tuple[str, Dataset]) -> None:
    code, dataset = unread

    report = run(dataset, select())

    assert ([code], 1, False) == (_unread(report), report.unread, report.complete)
    assert (3, 3) == (report.exit_code(), report.exit_code(None))


def test_it_is_found_by_rules_that_were_not_asked_for(unread: tuple[str, Dataset]) -> None:
    code, dataset = unread

    for selection in (select(["N"]), select(ignore=[code])):
        report = run(dataset, selection)

        assert ([code], 3) == (_unread(report), report.exit_code())
        assert code in [rule.code for rule in report.rules]
    assert [code] == [each.code for each in run(dataset, select(["N"])).diagnostics]


def test_no_baseline_takes_it_in(unread: tuple[str, Dataset]) -> None:
    code, dataset = unread
    written = read_baseline(SourceText("known.json", baseline_text(run(dataset, select()).diagnostics)))

    report = run(dataset, select(), baseline=written)

    assert ([code], 3) == (_unread(report), report.exit_code())
    assert code not in [entry.code for entry in written.entries]


def test_a_baseline_that_has_it_nevertheless_hides_it_not(unread: tuple[str, Dataset]) -> None:
    code, dataset = unread
    (finding,) = [each for each in run(dataset, select()).diagnostics if each.unread]
    forged = baseline_text([]).replace("[]", f"[{_entry(finding.fingerprint, code)}]")

    report = run(dataset, select(), baseline=read_baseline(SourceText("known.json", forged)))

    assert [code] == _unread(report)


def _entry(fingerprint: str, code: str) -> str:
    texts = "".join(f'"{key}": "", ' for key in ("name", "record", "field", "message"))
    return f'{{{texts}"fingerprint": "{fingerprint}", "code": "{code}", "count": 1}}'


@pytest.mark.parametrize("rule", ["S116", "unreadable-file"])
def test_no_comment_suppresses_it(rule: str, tmp_path: Path) -> None:
    front = _FRONT.replace("[more.yaml]", f"[more.yaml]  # forum: ignore[{rule}] it comes later")
    (tmp_path / "forums.yaml").write_text(front, encoding="utf-8")

    report = run(load(tmp_path, base=tmp_path), select())

    assert ((["S116"], ()), 3) == ((_unread(report), report.suppressed), report.exit_code())


def test_entries_of_a_baseline_are_not_gone_when_their_file_was_not_read(tmp_path: Path) -> None:
    (tmp_path / "forums.yaml").write_text(_FRONT, encoding="utf-8")
    (tmp_path / "more.yaml").write_text("series: [{id: b, name: Third B}]\n", encoding="utf-8")
    known = baseline_text(run(load(tmp_path, base=tmp_path), select()).diagnostics)
    (tmp_path / "more.yaml").unlink()

    report = run(load(tmp_path, base=tmp_path), select(), baseline=read_baseline(SourceText("known.json", known)))

    assert ["S116"] == [each.code for each in report.diagnostics]


def test_only_what_keeps_a_file_from_being_read_is_not_to_be_silenced(tmp_path: Path) -> None:
    long = "a" * 20
    (tmp_path / "forums.yaml").write_text(_FRONT.replace("name: A", f"name: {long}"), encoding="utf-8")

    report = run(load(tmp_path, base=tmp_path, limits=Limits(value_characters=12)), select(["N"]))
    asked = run(load(tmp_path, base=tmp_path, limits=Limits(value_characters=12)), select(["C011"]))

    assert (["S116"], ["C011", "S116"]) == tuple([each.code for each in made.diagnostics] for made in (report, asked))


def test_a_value_that_is_too_large_is_not_taken_for_the_reason(tmp_path: Path) -> None:
    (tmp_path / "forums.yaml").write_text(_FRONT, encoding="utf-8")
    (tmp_path / "more.yaml").write_text(f"people:\n  - name: {'a' * 20}\n  - [\n", encoding="utf-8")

    report = run(load(tmp_path, base=tmp_path, limits=Limits(value_characters=12)), select())

    assert (["S101"], True) == (_unread(report), "C011" in [each.code for each in report.diagnostics])


def test_each_file_that_could_not_be_read_counts(tmp_path: Path, dataset: Callable[[str], Dataset]) -> None:
    made = dataset("series:\n  - {id: a, name: A}\ninclude: [x.yaml, y.yaml, ../z.yaml]\n")
    (tmp_path / "x.yaml").write_text("people: [", encoding="utf-8")

    report = run(load(tmp_path, base=tmp_path), Selection(select(["N"]).rules), baseline=Baseline())

    assert (3, 3) == (report.unread, run(made, select()).unread)
    assert ["C009", "S101", "S116"] == sorted(_unread(report))
