"""Nothing heavy is imported that a command does not use: start-up time is a promise, and this is how it is kept."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.small import VALID

HEAVY = frozenset(
    {
        "anyascii",
        "asyncio",
        "email",
        "http",
        "hypothesis",
        "importlib.metadata",
        "jsonschema",
        "markdown_it",
        "multiprocessing",
        "platformdirs",
        "pydantic",
        "pygments",
        "rapidfuzz",
        "rich",
        "sqlite_utils",
        "tomllib",
        "urllib.request",
        "yaml",
    }
)
MAKERS = frozenset({"forumcli.documents.context", "forumcli.evidence.proofs", "forumcli.model.statement"})
"""What makes documents, and is not needed to show them."""
_SHOW = """\
import json, sys
from forumcli.cli.app import main
try:
    main()
except SystemExit:
    pass
finally:
    print(json.dumps(sorted(sys.modules)), file=sys.stderr)
"""


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warm index."""
    path = tmp_path_factory.mktemp("warm") / "index.db"
    imported(path, "list")
    return path


def imported(index: Path, *words: str) -> set[str]:
    """Run a command in a new interpreter, and return the names of all modules that it has at the end."""
    run = subprocess.run(
        [sys.executable, "-P", "-c", _SHOW, *words],
        env={"FORUM_DATA": str(VALID), "FORUM_INDEX": str(index), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        check=True,
        encoding="utf-8",
        timeout=60,
    )
    assert run.stdout
    found: list[str] = json.loads(run.stderr.splitlines()[-1])
    return set(found)


WARM = {
    "list": (["list"], HEAVY),
    "list people": (["list", "people"], HEAVY),
    "list --format json": (["list", "--format", "json"], HEAVY),
    "list --format csv": (["list", "--format", "csv"], HEAVY),
    "list --series": (["list", "--series", "steppe", "--since", "2020"], HEAVY),
    "show": (["show", "steppe-3"], HEAVY | MAKERS),
    "show a person": (["show", "aida-serik"], HEAVY | MAKERS),
    "series": (["series", "steppe"], HEAVY | MAKERS),
    "compare": (["compare", "steppe-3"], HEAVY | MAKERS),
    "timeline": (["timeline"], HEAVY),
    "sql": (["sql", "SELECT id FROM editions"], HEAVY),
    "info": (["info"], HEAVY),
    "export": (["export", "json"], HEAVY),
    "--help": (["--help"], {*HEAVY, "sqlite3", "_sqlite3"}),
    "list --help": (["list", "--help"], {*HEAVY}),
    "--version": (["--version"], {*HEAVY, "sqlite3", "_sqlite3"}),
    "explain": (["explain", "N302"], HEAVY - {"tomllib"}),
    "schema": (["schema"], HEAVY),
}


@pytest.mark.parametrize("case", WARM)
def test_a_command_imports_nothing_heavy_that_it_does_not_use(index: Path, case: str) -> None:
    words, forbidden = WARM[case]

    assert set() == imported(index, *words) & forbidden


def test_a_search_of_plain_words_brings_no_builder_no_reader_and_no_table_drawer(index: Path) -> None:
    assert set() == imported(index, "search", "Orlov") & {"rich", "sqlite_utils", "yaml", "pydantic"}


def test_no_other_command_is_imported_than_the_one_that_is_called(index: Path) -> None:
    commands = {name for name in imported(index, "list") if name.startswith("forumcli.cli.commands.")}

    assert {"forumcli.cli.commands.list_"} == commands


def test_the_reader_of_yaml_and_the_rules_stay_out_of_a_warm_list(index: Path) -> None:
    ours = {name for name in imported(index, "list") if name.startswith("forumcli.")}

    packages = {name.split(".")[1] for name in ours}
    assert set() == packages & {"checks", "documents", "reporters", "resolve", "search", "timeline"}
    assert set() == ours & {"forumcli.yamltext.reader", "forumcli.dataset.load", "forumcli.index.build"}
