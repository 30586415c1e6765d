"""`forum evidence`, and what `forum show` and `forum compare` tell of verdicts, as a user calls them."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import TypeAlias

import pytest

from forumcli.cli.app import main

Run: TypeAlias = Callable[..., tuple[int, str, str]]
TEXT = "The ninth forum was held in Lanzhou.\n\n“Water knows no border at all,” said Aida Serik, minister of water.\n"
YAML = """\
schema: 1
title: Forums
series: [{id: cooperation, name: Cooperation Forum}]
people: [{id: serik, name: Aida Serik}]
sources: [{id: gazette, language: en, title: On forums, url: "https://example.org/a"}]
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        number: {value: 9, as: ninth, evidence: The ninth forum was held, at: 1}
        quotations:
          - {id: serik-1, by: serik, form: direct, text: Water knows no border, at: 2}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "forums.yaml").write_text(YAML, encoding="utf-8")
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "any-name.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


@pytest.fixture
def run(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Call `forum` on the dataset in the folder, which is the working folder."""
    monkeypatch.chdir(folder)

    def call(*words: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["forum", *words])
        with pytest.raises(SystemExit) as left:
            main()
        out, err = capsys.readouterr()
        return int(left.value.code or 0), out, err

    return call


@pytest.fixture
def recorded(run: Run) -> Run:
    code, _, _ = run("evidence", "record", "gazette", "texts/any-name.txt", "--date", "2026-11-22")
    assert code == 0
    return run


@pytest.fixture
def _no_reader_of_html(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)


def _spoil(folder: Path, old: str, new: str) -> None:
    path = folder / "forums.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_recording_writes_the_fingerprint_beside_the_dataset_and_says_so(run: Run, folder: Path) -> None:
    code, out, err = run("evidence", "record", "gazette", "texts/any-name.txt", "--date", "2026-11-22")

    written = (folder / "evidence" / "gazette.fingerprint").read_text(encoding="utf-8")
    assert (0, "", ["forum fingerprint 1", "source gazette", "read 2026-11-22"]) == (code, out, written.split("\n")[:3])
    assert err.endswith("gazette.fingerprint: 19 words in 2 paragraphs\n")
    assert "Lanzhou" not in written


def test_recording_the_same_text_again_changes_nothing_and_keeps_the_date(recorded: Run, folder: Path) -> None:
    path = folder / "evidence" / "gazette.fingerprint"
    before = path.read_bytes()

    assert 0 == recorded("evidence", "record", "gazette", "texts/any-name.txt")[0]
    assert before == path.read_bytes()


def test_a_fingerprint_of_another_text_is_replaced_only_on_demand(recorded: Run, folder: Path) -> None:
    (folder / "other.txt").write_text(TEXT.replace("ninth", "tenth"), encoding="utf-8")
    path = folder / "evidence" / "gazette.fingerprint"
    before = path.read_bytes()

    code, _, err = recorded("evidence", "record", "gazette", "other.txt")

    assert (2, True, before) == (code, "is a fingerprint of another text" in err, path.read_bytes())
    assert 0 == recorded("evidence", "record", "gazette", "other.txt", "--replace")[0]
    assert before != path.read_bytes()


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (
            ("gazete", "texts/any-name.txt"),
            1,
            "there is no source 'gazete' in this dataset\n  hint: did you mean gazette?",
        ),
        (("gazette", "nothing.txt"), 2, "nothing.txt: the file cannot be read: there is no such file"),
        (("gazette", "texts"), 2, "texts: the file cannot be read: it is a folder"),
        (("gazette", "page.html"), 2, "page.html is an HTML page, and what reads these is not installed"),
        (("gazette", "latin.txt"), 2, "latin.txt: byte 0xe9 is not UTF-8"),
        (("gazette", "short.txt"), 2, "short.txt: the text has 2 words; a fingerprint needs at least 4"),
        (("gazette", "texts/any-name.txt", "--date", "today"), 2, "--date: today: not a date"),
    ],
)
@pytest.mark.usefixtures("_no_reader_of_html")
def test_what_cannot_be_recorded_is_refused_and_nothing_is_written(
    run: Run, folder: Path, words: tuple[str, ...], code: int, said: str
) -> None:
    (folder / "page.html").write_text("<!DOCTYPE html><p>One two three four.", encoding="utf-8")
    (folder / "latin.txt").write_bytes(b"caf\xe9 one two three four")
    (folder / "short.txt").write_text("two words", encoding="utf-8")

    found, out, err = run("evidence", "record", *words)

    assert (code, "", True) == (found, out, said in err), err
    assert not (folder / "evidence").exists()


def test_verifying_counts_what_is_proved_and_lists_it_on_demand(recorded: Run) -> None:
    assert (0, "\ngazette  3 exact\n3 excerpts: 3 exact\n", "") == recorded("evidence", "verify")

    code, out, _ = recorded("evidence", "verify", "serik-1", "--all")

    assert code == 0
    assert (
        "\ngazette  1 exact\n- forums.yaml:13:58 serik-1, quotations.text ¶2: ✓ exact  “Water knows no border”\n"
        "1 excerpt: 1 exact\n"
    ) == out


def test_what_is_missing_is_shown_with_the_nearest_passage_where_the_text_is_at_hand(
    recorded: Run, folder: Path
) -> None:
    _spoil(folder, "Water knows no border", "Water knows no frontier")

    code, out, _ = recorded("evidence", "verify", "--texts", "texts")

    assert (1, True, True) == (
        code,
        "serik-1, quotations.text ¶2: ✗ missing: no four words of it stand there" in out,
        "nearest, ¶2: Water knows no [-frontier-] {+border+}" in out,
    )
    assert out.endswith("3 excerpts: 2 exact, 1 missing\n")


def test_what_is_misplaced_makes_the_exit_code_one_and_is_told_in_json(recorded: Run, folder: Path) -> None:
    _spoil(folder, "at: 2", "at: 1")

    code, out, _ = recorded("evidence", "verify", "gazette", "--format", "json")

    told = json.loads(out)
    (misplaced,) = (row for row in told["results"] if row["verdict"]["kind"] == "misplaced")
    assert (1, 1, "serik-1", {"kind": "misplaced", "paragraph": "2"}) == (
        code,
        told["totals"]["misplaced"],
        misplaced["id"],
        misplaced["verdict"],
    )


def test_a_file_named_after_a_source_is_taken_for_its_text_although_it_is_another(recorded: Run, folder: Path) -> None:
    (folder / "texts" / "any-name.txt").unlink()
    (folder / "texts" / "gazette.txt").write_text("Air knows no frontier.", encoding="utf-8")
    _spoil(folder, "Water knows no border", "Water knows no frontier")

    _, out, _ = recorded("evidence", "verify", "--texts", "texts")

    assert "nearest, ¶1: [-Water-] {+Air+} knows no frontier" in out


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (
            ("serik",),
            1,
            "there is no edition, quotation or source 'serik' in this dataset\n  hint: did you mean serik-1?",
        ),
        (("--texts", "nowhere"), 2, "--texts: nowhere is no folder"),
    ],
)
def test_what_cannot_be_verified_is_refused(recorded: Run, words: tuple[str, ...], code: int, said: str) -> None:
    found, out, err = recorded("evidence", "verify", *words)

    assert (code, "", True) == (found, out, said in err)


@pytest.mark.parametrize(("old", "new"), [(b"words 19", b"words 20"), (b"seal ", b"seal 0"), (b"words", b"\xff")])
def test_a_fingerprint_that_cannot_be_read_proves_nothing_and_makes_the_exit_code_three(
    recorded: Run, folder: Path, old: bytes, new: bytes
) -> None:
    path = folder / "evidence" / "gazette.fingerprint"
    path.write_bytes(path.read_bytes().replace(old, new))

    code, out, err = recorded("evidence", "verify")

    assert (3, "\ngazette  3 no fingerprint to prove it by\n3 excerpts: 3 no fingerprint to prove it by\n") == (
        code,
        out,
    )
    assert "note: evidence/gazette.fingerprint: " in err
    assert "forum: not everything was verified: evidence/gazette.fingerprint cannot be read\n  hint: " in err


def test_what_is_missing_is_told_although_another_fingerprint_cannot_be_read(recorded: Run, folder: Path) -> None:
    _spoil(folder, "Water knows no border", "Water knows no frontier")
    herald = "      - {source: herald, place: {value: x, evidence: It was held in the town of X}}\n"
    _spoil(folder, "      - source: gazette", f"{herald}      - source: gazette")
    _spoil(folder, "sources: [", "sources: [{id: herald, language: en, title: A}, ")
    (folder / "evidence" / "herald.fingerprint").write_text("forum fingerprint 1\n", encoding="utf-8")

    code, out, err = recorded("evidence", "verify")

    assert (3, True) == (code, "✗ missing: no four words of it stand there" in out)
    assert "not everything was verified: evidence/herald.fingerprint cannot be read" in err
    assert 1 == recorded("evidence", "verify", "gazette")[0]


@pytest.mark.parametrize(("form", "first"), [("table", "\n"), ("json", "{")])
def test_without_any_fingerprint_nothing_is_verified_which_is_not_success(run: Run, form: str, first: str) -> None:
    code, out, err = run("evidence", "verify", "--format", form)

    assert (3, first) == (code, out[0])
    assert "forum: nothing was verified: there is no fingerprint of any source that is quoted\n  hint: " in err


def test_what_names_no_words_of_its_source_cannot_be_verified(recorded: Run, folder: Path) -> None:
    _spoil(folder, "sources: [", "sources: [{id: herald, language: en, title: A}, ")

    assert (3, "", "forum: there is nothing to verify: no statement names the words of its source\n") == recorded(
        "evidence", "verify", "herald"
    )


def test_show_marks_what_is_proved_and_lists_the_words_on_demand(recorded: Run) -> None:
    _, out, _ = recorded("show", "serik-1", "--sources")

    assert "“Water knows no border” [1\xa0¶2\xa0✓]" in out
    assert out.endswith(
        "\nEvidence\n- [1] gazette: “Water knows no border” ¶2 ✓ exact "
        "https://example.org/a#:~:text=Water%20knows%20no%20border\n"
    )


def test_show_marks_nothing_that_is_not_proved(run: Run) -> None:
    _, out, _ = run("show", "serik-1")

    assert "“Water knows no border” [1\xa0¶2]" in out


def test_compare_marks_which_statements_are_proved(recorded: Run) -> None:
    _, out, _ = recorded("compare", "cooperation-9")

    assert "9 “ninth” ¶1 ✓" in out


def test_the_bundled_dataset_is_not_written_to(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, repo_root: Path
) -> None:
    shutil.copytree(repo_root / "data", folder / "bundled")
    monkeypatch.setattr("forumcli.cli.location._bundled", lambda: folder / "bundled" / "forums.yaml")
    (folder / "empty").mkdir()
    monkeypatch.chdir(folder / "empty")
    (folder / "forums.yaml").unlink()

    code, _, err = run("evidence", "record", "nca-2022-07-14", str(folder / "texts" / "any-name.txt"))

    assert (2, True) == (code, "the dataset bundled with forum is not written to" in err)


def test_the_article_of_an_html_page_is_recorded_a_paragraph_a_block(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def extract(text: str, **_: bool) -> str | None:
        return TEXT.replace("\n\n", "\n") if "<article>" in text else None

    reader = ModuleType("trafilatura")
    monkeypatch.setattr(reader, "extract", extract, raising=False)
    monkeypatch.setitem(sys.modules, "trafilatura", reader)
    (folder / "page").write_text("<!DOCTYPE html><article>…", encoding="utf-8")
    (folder / "empty.htm").write_text("<p>nothing", encoding="utf-8")

    assert 0 == run("evidence", "record", "gazette", "page")[0]
    assert (0, "\ngazette  3 exact\n3 excerpts: 3 exact\n", "") == run("evidence", "verify")
    code, _, err = run("evidence", "record", "gazette", "empty.htm")
    assert (2, True) == (code, "empty.htm: no article was found in the page" in err)
