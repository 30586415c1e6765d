"""The source keeps the rules of the house.

Each failure lists every offender. Exceptions stand, with reasons, in `source_rules.py` or `pyproject.toml`.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.contract.source_rules import (
    Module,
    banned_names,
    broad_handlers,
    forbidden_names,
    modules,
    too_long,
    undocumented,
)

_LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"


@pytest.fixture(scope="module")
def source(repo_root: Path) -> tuple[Module, ...]:
    """Every module of the package."""
    return modules(repo_root / "src" / "forumcli")


def test_each_package_imports_only_what_its_layer_allows(repo_root: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", _LINT_IMPORTS, "--no-cache", "--no-logo"],
        cwd=repo_root,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )

    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize(
    "rule",
    [
        pytest.param(too_long, id="functions and files are short enough to hold in mind"),
        pytest.param(banned_names, id="names say what they name"),
        pytest.param(forbidden_names, id="nothing below the command line prints, exits or looks around"),
        pytest.param(broad_handlers, id="no defect is swallowed"),
        pytest.param(undocumented, id="what is public states its contract"),
    ],
)
def test_the_source_keeps_the_rules(rule: Callable[[Module], Iterator[str]], source: tuple[Module, ...]) -> None:
    offences = [offence for module in source for offence in rule(module)]

    assert [] == offences, "\n".join(offences)


def test_the_rules_are_held_against_the_whole_package(source: tuple[Module, ...]) -> None:
    assert {"__init__.py", "errors.py", "yamltext/node.py"} <= {module.path for module in source}
