"""The documents say what is so: generated and executed parts are up to date, tables are true, links lead somewhere."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from docs.codebook import classes
from docs.generate import generated, left_over
from docs.session import environment, program
from forumcli.checks.engine import run
from forumcli.checks.registry import RULES
from forumcli.checks.selection import select
from forumcli.cli.app import COMMANDS
from forumcli.dataset.load import load
from forumcli.dataset.scalars import SCALARS
from forumcli.dataset.shapes import ChoiceShape, ScalarShape, fields_of
from forumcli.index.build import fill
from forumcli.index.query import Query
from forumcli.model import dates
from forumcli.model.count import Count
from forumcli.model.date_words import in_words
from forumcli.model.dates import PartialDate

ROOT = Path(__file__).resolve().parents[2]
WRITTEN = tuple(
    sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "README.md", *(ROOT / "docs").glob("*.md")))
)
ALL = (
    *WRITTEN,
    "CHANGELOG.md",
    *sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "docs/rules").glob("*.md")),
)
EXECUTED = tuple(name for name in WRITTEN if "[[[cog" in (ROOT / name).read_text(encoding="utf-8"))
at_a_terminal = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals, nor a POSIX shell")

_FENCE = re.compile(r"^```(?P<language>\w*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"(?<!!)\[[^\]\n]+\]\((?P<target>[^()\s]+)\)")
_ROW = re.compile(r"^\|(?P<cells>.+)\|$", re.MULTILINE)


def text_of(name: str) -> str:
    """Return the text of a document."""
    return (ROOT / name).read_text(encoding="utf-8")


def section(name: str, heading: str) -> str:
    """Return what stands under a heading of a document, up to the next one of its rank or above."""
    lines = text_of(name).splitlines(keepends=True)
    start = lines.index(f"{heading}\n") + 1
    rank = heading.index(" ")
    fenced = False
    for at in range(start, len(lines)):
        fenced ^= lines[at].startswith("```")
        if not fenced and re.match(rf"#{{1,{rank}}} ", lines[at]):
            return "".join(lines[start:at])
    return "".join(lines[start:])


def rows(text: str) -> list[list[str]]:
    """Return the rows of the tables of a text, without heads, cells without backticks."""
    found = [[cell.strip(" `") for cell in match["cells"].split("|")] for match in _ROW.finditer(text)]
    lines = [index for index, cells in enumerate(found) if all(set(cell) == {"-"} for cell in cells)]
    heads = {at for index in lines for at in (index, index - 1)}
    return [cells for index, cells in enumerate(found) if index not in heads]


def anchors(text: str) -> set[str]:
    """Return the anchors of a document's headings, as GitHub makes them."""
    bare = _FENCE.sub("", text)
    heads = re.findall(r"^#+ (.+)$", bare, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


def test_the_generated_documents_are_what_the_code_says() -> None:
    made = generated()

    there = {name: text_of(f"docs/{name}") for name in made if (ROOT / "docs" / name).exists()}
    assert made == there
    assert [] == left_over(made)


@at_a_terminal
@pytest.mark.parametrize("name", EXECUTED)
def test_what_a_document_shows_is_what_the_commands_print(name: str) -> None:
    flags = re.search(r"^COG := \$\(BIN\)/cog (.+)$", text_of("Makefile"), re.MULTILINE)
    assert flags is not None

    command = [sys.executable, "-m", "cogapp", *shlex.split(flags[1]), "--check", "--diff", name]
    checked = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, encoding="utf-8")

    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_the_readme_and_the_guide_are_executed() -> None:
    assert {"README.md", "docs/guide.md", "docs/sql.md", "docs/contributing.md"} <= set(EXECUTED)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_guide_has_every_command(command: str) -> None:
    assert re.search(rf"\bforum {command}\b", text_of("docs/guide.md"))


def _typed(name: str) -> list[str]:
    """Return the commands that a document tells the reader to type, and that need nothing but `forum`."""
    scripts = [match["text"] for match in _FENCE.finditer(text_of(name)) if match["language"] == "sh"]
    return [line for script in scripts for line in script.splitlines() if re.match(r'forum |cp "\$\(forum', line)]


@at_a_terminal
@pytest.mark.parametrize("name", [name for name in WRITTEN if _typed(name)])
def test_what_a_document_tells_to_type_works(name: str, tmp_path: Path) -> None:
    found = {**environment(80), "FORUM_DATA": str(ROOT / "data")}
    found["PATH"] = os.pathsep.join([str(Path(program()).parent), found["PATH"]])

    for line in _typed(name):
        done = subprocess.run(
            ["/bin/sh", "-c", line], cwd=tmp_path, env=found, capture_output=True, check=False, encoding="utf-8"
        )
        assert done.returncode == 0, line + "\n" + done.stderr


def test_every_option_that_is_named_exists() -> None:
    known = set(re.findall(r"--[a-z][a-z-]+", text_of("docs/cli-reference.md")))

    named = {(name, option) for name in WRITTEN for option in re.findall(r"`(--[a-z][a-z-]+)", text_of(name))}

    assert set() == {(name, option) for name, option in named if option not in known}


def test_every_target_of_make_that_is_named_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", text_of("Makefile"), re.MULTILINE))

    named = {target for name in WRITTEN for target in re.findall(r"(?:`|^)make ([a-z]+)", text_of(name), re.MULTILINE)}

    assert set() == named - targets
    assert {"demo", "test", "docs"} <= named


def _broken(name: str) -> Iterator[str]:
    for match in _LINK.finditer(_FENCE.sub("", text_of(name))):
        path, _, anchor = match["target"].partition("#")
        if "://" in path:
            continue
        target = (ROOT / name).parent / path if path else ROOT / name
        if not target.exists() or (anchor and anchor not in anchors(target.read_text(encoding="utf-8"))):
            yield f"{name}: {match['target']}"


def test_every_link_within_the_documents_leads_somewhere() -> None:
    broken = [each for name in ALL for each in _broken(name)]

    assert [] == broken


def test_every_document_is_linked_from_the_readme() -> None:
    linked = {match["target"].partition("#")[0] for match in _LINK.finditer(text_of("README.md"))}

    assert set() == set(WRITTEN) - {"README.md"} - linked


def test_no_document_names_a_place_of_the_machine_it_was_made_on() -> None:
    places = {str(ROOT), sys.prefix, tempfile.gettempdir(), str(Path("~").expanduser())} - {"/"}
    named = re.compile(r"(?<![\w.])(?:" + "|".join(map(re.escape, sorted(places))) + r")\b")

    found = [f"{name}: {match.group()}" for name in ALL for match in named.finditer(text_of(name))]

    assert [] == found


def test_the_views_and_their_columns_are_those_of_the_index() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        fill(connection, load(ROOT / "data", base=ROOT))
        views = Query(connection).tables()

    told = {view: [cells[0] for cells in rows(section("docs/sql.md", f"### {view}"))] for view in views}

    assert views == told


def test_the_dates_of_the_data_model_are_said_as_it_says() -> None:
    table = rows(section("docs/data-model.md", "## Dates"))

    assert [said for _, said in table] == [in_words(PartialDate.parse(written)) for written, _ in table]
    assert table


def test_the_dates_of_the_data_model_meet_as_it_says() -> None:
    table = rows(section("docs/data-model.md", "### Dates that meet"))

    met = [dates.relation(PartialDate.parse(first), PartialDate.parse(second)) for first, second, _ in table]
    assert [relation for _, _, relation in table] == met
    assert table


def test_the_counts_of_the_data_model_are_said_as_it_says() -> None:
    table = rows(section("docs/data-model.md", "## Counts"))

    assert [said for _, said in table] == [Count.parse(written).in_words() for written, _ in table]
    assert table


def test_the_examples_of_the_codebook_are_of_their_type() -> None:
    wrong: list[str] = []
    for cls in classes():
        for name, field in fields_of(cls).items():
            example, shape = field.key.example, field.shape
            if isinstance(shape, ChoiceShape) and example not in shape.words:
                wrong.append(f"{cls.__name__}.{name}: {example}")
            if isinstance(shape, ScalarShape) and example:
                try:
                    SCALARS[shape.type].parse(example)
                except ValueError as error:
                    wrong.append(f"{cls.__name__}.{name}: {error}")

    assert [] == wrong


def test_the_walk_through_quotes_its_own_files() -> None:
    told = section("docs/contributing.md", "## Add a report: a walk through")
    fragments = [match["text"] for match in _FENCE.finditer(told) if match["language"] == "yaml"]
    files = [text_of(f"docs/examples/harbour-{step}.yaml") for step in (1, 2, 3)]

    second, settled = (
        next(fragment for fragment in fragments if fragment.lstrip().startswith(start))
        for start in ("- source: tide-journal-2019", "settled:")
    )

    assert [False, True, True] == [second in file for file in files]
    assert [False, False, True] == [settled in file for file in files]


def test_the_walk_through_ends_with_records_that_fit_into_our_own_dataset(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    front = tmp_path / "data" / "forums.yaml"
    text = front.read_text(encoding="utf-8")
    front.write_text(text.replace("\n  - people.yaml\n", "\n  - people.yaml\n  - harbour.yaml\n"), encoding="utf-8")
    records = text_of("docs/examples/harbour-3.yaml").partition("\n\n")[2]  # without what only a front door says
    person = _FENCE.search(section("docs/contributing.md", "### A person"))
    assert person is not None
    brief = "  - {id: nadia-marlow, name: Nadia Marlow, family: Marlow}\n"
    (tmp_path / "data" / "harbour.yaml").write_text(records.replace(brief, person["text"]), encoding="utf-8")

    dataset = load(tmp_path / "data", base=tmp_path)
    found = {each.code for each in run(dataset, select()).diagnostics if each.place.path == "data/harbour.yaml"}

    # notes that any new series with new sources has: numbers before the first, and nothing proved yet; and the
    # addresses are invented, which beside real ones they may not be
    assert {"N303", "E711", "E723", "E715"} == found
    assert ["MARLOW Nadia", "Надя Марлоу"] == [name.text for name in dataset.people["nadia-marlow"].names]  # type: ignore[index]


def test_the_rules_that_the_documents_name_exist() -> None:
    known = {rule.code for rule in RULES} | {rule.name for rule in RULES}

    named = {
        code for name in WRITTEN for code in re.findall(r"ignore\[([A-Z0-9]+)\]|\[([A-Z][0-9]{3})\]\(", text_of(name))
    }

    assert set() == {code for pair in named for code in pair if code} - known
