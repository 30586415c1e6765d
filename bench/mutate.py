"""Mutation tests of `checks/`: small changes of its code that no test notices are printed, to be killed or argued.

`make mutate RULE="N303 locate"` (every rule and module without RULE). Each rule and each module that rules share is
changed by itself, in a copy of this repository, and held against its own tests alone; the settings of mutmut stand in
pyproject.toml.

- A rule: its cases, its page and its words.
- A module that rules use: the cases of these rules, and the unit tests.
- Any other module of `checks/` (the engine, baselines, fixes): the unit tests, and the cases of the rules that look at
  the run itself.
"""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from forumcli.checks.registry import RULES
from forumcli.checks.selection import CRASH

ROOT = Path(__file__).resolve().parent.parent
CHECKS = ROOT / "src/forumcli/checks"
COPIED = ("src", "tests", "data", "docs", "pyproject.toml", "README.md")
OF_RULES = ("tests/rules/test_cases.py", "tests/snapshot/test_rule_words.py")
OF_MODULES = ("tests/unit/checks",)
OF_THE_ENGINE = (*OF_MODULES, "tests/unit/cli/commands", "tests/unit/reporters")
OF_THE_RUN = ("C003", "M001", "M002", "M003", "M004", "M005", "M006", "M007", "M008", "S108")
"""Rules about suppressions, baselines and what a mark stands on: their cases go through the whole engine."""
MANY = 60
"""A module that more rules use than this is part of the engine: everything would be its test."""


def mutate(name: str) -> int:
    """Change one rule or module, show what survived or ran out of time, and return how many survived."""
    with tempfile.TemporaryDirectory() as folder:
        _copy(Path(folder), *_settings(name))
        mutmut = [sys.executable, "-m", "mutmut"]
        _quiet([*mutmut, "run"], folder)
        told = _quiet([*mutmut, "results", "--all", "true"], folder)
        ends = dict(line.strip().split(": ") for line in told.splitlines() if ": " in line)
        for each, end in ends.items():
            if end != "killed":
                print(_quiet([*mutmut, "show", each], folder))
        counted = Counter(ends.values())
        print(name, len(ends), dict(counted), flush=True)
        return len(ends) - counted["killed"] - counted["timeout"]


def _settings(name: str) -> tuple[Path, tuple[str, ...], str]:
    """Return what is changed, and the tests that must notice: their files, and an expression that chooses of them."""
    if name in every_rule():
        return _of_rule(name), OF_RULES, name
    if name not in every_module():
        sys.exit(f"{name} is no rule and no module of checks/")
    module = CHECKS / f"{name}.py"
    codes = [code for code in every_rule() if name in _used(_of_rule(code))]
    chosen, tests = (codes, OF_MODULES) if 0 < len(codes) <= MANY else (OF_THE_RUN, OF_THE_ENGINE)
    return module, (*OF_RULES, *tests), f"{' or '.join(chosen)} or not test_cases and not test_rule_words"


def _of_rule(code: str) -> Path:
    return next(CHECKS.glob(f"rules/{code.lower()}_*.py"))


def _used(path: Path) -> set[str]:
    """Return the names of the modules of `checks/` that a rule imports, or whose work the context hands it."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    imported = {
        node.module.removeprefix("forumcli.checks.")
        for node in nodes
        if isinstance(node, ast.ImportFrom) and node.module
    }
    handed = {
        node.attr
        for node in nodes
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "context"
    }
    return imported | handed


def _copy(folder: Path, changed: Path, tests: tuple[str, ...], chosen: str) -> None:
    for each in COPIED:
        copy = shutil.copytree if (ROOT / each).is_dir() else shutil.copy
        copy(ROOT / each, folder / each)
    selection = [*tests, "-k", chosen]
    settings = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    for key, value in (
        ("source_paths", [str(changed.relative_to(ROOT))]),
        ("pytest_add_cli_args_test_selection", selection),
    ):
        settings = re.sub(rf"(?m)^{key} = .*$", f"{key} = {value!r}", settings)
    (folder / "pyproject.toml").write_text(settings, encoding="utf-8")


def _quiet(command: list[str], folder: str) -> str:
    done = subprocess.run(command, cwd=folder, check=False, capture_output=True, encoding="utf-8")
    if done.returncode:
        sys.exit(f"{' '.join(command)}\n{done.stdout[-3000:]}{done.stderr[-3000:]}")
    return done.stdout


def every_rule() -> list[str]:
    """Return the codes of all rules but the crash, which no case can be written for."""
    return [rule.code for rule in RULES if rule.code != CRASH]


def every_module() -> list[str]:
    """Return the names of the modules of `checks/` that are no rules; the registry, a mere list, is not changed."""
    function = re.compile(r"(?m)^ *def ")
    return sorted(path.stem for path in CHECKS.glob("[a-z]*.py") if function.search(path.read_text(encoding="utf-8")))


if __name__ == "__main__":
    print(sum(mutate(name) for name in sys.argv[1:] or [*every_rule(), *every_module()]), "survived")
