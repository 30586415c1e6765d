"""The reader against the corpus of hostile files that lies beside the repository, where there is one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from forumcli.yamltext.load import load

GENERATOR = Path(__file__).parents[3] / "shared" / "corpus" / "gen.py"
WARNINGS = frozenset({"empty-value", "lost-comment"})
SECONDS_A_FILE = 10

pytestmark = pytest.mark.skipif(
    not GENERATOR.is_file(), reason="there is no corpus beside the repository: ../shared/corpus/gen.py"
)


@dataclass(frozen=True, slots=True)
class Row:
    """One file of the corpus and what an honest reader may say of it."""

    file: str
    verdicts: frozenset[str]
    line: int | None


def rows_of(folder: Path) -> list[Row]:
    """Read the manifest; leave out what needs the schema, folders, or another user than root."""
    found = []
    for line in (folder / "manifest.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        skipped = row.get("needs_schema") or (row.get("nonroot") and os.geteuid() == 0)
        if not skipped and not (folder / row["file"]).is_dir():
            found.append(Row(row["file"], frozenset({row["expect"], *row["accept"]}), row["line"]))
    return found


def faults(folder: Path, row: Row) -> list[str]:
    """Say in what the reader breaks its promises for one file."""
    start = time.perf_counter()
    loaded = load(folder / row.file, row.file)
    seconds = time.perf_counter() - start
    kinds = {problem.kind for problem in loaded.problems}
    verdict = "ok" if not kinds else "warn" if kinds <= WARNINGS else "error"
    found = [] if verdict in row.verdicts else [f"{verdict} instead of {sorted(row.verdicts)}"]
    if seconds > SECONDS_A_FILE:
        found.append(f"took {seconds:.0f} s")
    if row.line and kinds and loaded.source:
        lines = {loaded.source.position(problem.place.span.start).line for problem in loaded.problems}
        if row.line not in lines:
            found.append(f"lines {sorted(lines)} instead of {row.line}")
    if any(not problem.message.replace("\xa0", " ").isprintable() for problem in loaded.problems):
        found.append("a message acts on the terminal")
    return found


def test_the_reader_keeps_its_promises_on_every_file_of_the_corpus(tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    subprocess.run([sys.executable, str(GENERATOR), str(folder)], check=True, capture_output=True)
    rows = rows_of(folder)

    broken = {row.file: fault for row in rows if (fault := faults(folder, row))}

    assert broken == {}
    assert len(rows) > 100
