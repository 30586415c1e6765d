"""`forum cite`, as a user calls it."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from forumcli.cli.app import main

Run: TypeAlias = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(repo_root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Call `forum cite` on the shipped dataset; return its exit code, stdout and stderr."""

    def call(*words: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["forum", "cite", "--data", str(repo_root / "data"), *words])
        with pytest.raises(SystemExit) as left:
            main()
        out, err = capsys.readouterr()
        return int(left.value.code or 0), out, err

    return call


DATASET = "China–Central Asia forums, version 2026.11, dataset (CC-BY-4.0).\n"


@pytest.mark.parametrize("ids", [(), ("dataset",)])
def test_without_an_id_the_dataset_is_cited(run: Run, ids: tuple[str, ...]) -> None:
    assert (0, DATASET, "") == run(*ids)


def test_several_records_are_cited_in_the_order_asked_for_with_an_empty_line_between(run: Run) -> None:
    code, out, _ = run("vladimir-norov", "dataset", "cooperation")

    assert code == 0
    assert [
        (
            "“Vladimir Norov,” recorded in China–Central Asia forums, version 2026.11, dataset (CC-BY-4.0), "
            "vladimir-norov."
        ),
        "",
        DATASET.strip(),
        "",
        (
            "“China–Central Asia Cooperation Forum,” recorded in China–Central Asia forums, version 2026.11, dataset "
            "(CC-BY-4.0), cooperation."
        ),
    ] == out.splitlines()


def test_the_style_can_be_chosen(run: Run) -> None:
    _, out, _ = run("cssn-2022-11-25", "--style", "apa")

    assert out.startswith("Wang, C. (2022, November 25). Think tank forum calls")


def test_italics_are_set_only_where_colour_is(run: Run) -> None:
    _, out, _ = run("--color", "always")

    assert "\x1b[3mChina–Central Asia forums\x1b[23m, version 2026.11, dataset (CC-BY-4.0).\n" == out


@pytest.mark.parametrize(
    ("form", "start"),
    [("bibtex", "@article{cssn-2022-11-25,\n"), ("ris", "TY  - NEWS\r\nID  - cssn-2022-11-25\r\n")],
)
def test_a_format_is_written_as_programs_read_it(run: Run, form: str, start: str) -> None:
    _, out, _ = run("cssn-2022-11-25", "--format", form)

    assert start == out[: len(start)]


def test_csl_json_is_one_array(run: Run) -> None:
    _, out, _ = run("cssn-2022-11-25", "cooperation-6", "-f", "csl-json")

    assert ["cssn-2022-11-25", "cooperation-6:sco-2018-12-12"] == [each["id"] for each in json.loads(out)]


def test_an_unknown_id_is_told_with_the_nearest(run: Run) -> None:
    assert (
        1,
        "",
        "forum: there is no record 'cooperation-88' in this dataset\n  hint: did you mean cooperation-8?\n",
    ) == run("cooperation-88")


@pytest.mark.parametrize("words", [("--style", "mla"), ("--format", "docx")])
def test_an_unknown_style_or_format_is_wrong_usage(run: Run, words: tuple[str, ...]) -> None:
    code, out, _ = run(*words)

    assert (2, "") == (code, out)
