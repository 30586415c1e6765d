"""Mutation tests of rules: small changes of a rule's code that no test notices are printed, to be killed or argued.

`make mutate RULE="N303 D405"` (all rules without RULE: hours). Each rule is held against its own cases, its page and
its words alone, in a copy of this repository, one after the other; the settings of mutmut stand in pyproject.toml.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from forumcli.checks.registry import RULES
from forumcli.checks.selection import CRASH

ROOT = Path(__file__).resolve().parent.parent
COPIED = ("src", "tests", "data", "docs", "pyproject.toml", "README.md")


def mutate(code: str) -> int:
    """Mutate one rule, and return how many mutants survived; one that ran out of time is shown, and did not."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for each in COPIED:
            copy = shutil.copytree if (ROOT / each).is_dir() else shutil.copy
            copy(ROOT / each, folder / each)
        settings = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
        rules = [f"src/forumcli/checks/rules/{path.name}" for path in _modules(code)]
        settings = re.sub(r"(?m)^source_paths = .*$", f"source_paths = {rules!r}", settings)
        selection = f'"-k", "{code}"]'
        settings = re.sub(r"(?m)^(pytest_add_cli_args_test_selection = .*)\]$", rf"\1, {selection}", settings)
        (folder / "pyproject.toml").write_text(settings, encoding="utf-8")
        mutmut = [sys.executable, "-m", "mutmut"]
        subprocess.run([*mutmut, "run"], cwd=folder, check=True)
        told = subprocess.run([*mutmut, "results"], cwd=folder, check=True, capture_output=True, encoding="utf-8")
        ends = dict(line.strip().split(": ") for line in told.stdout.splitlines() if ": " in line)
        left = [name for name, end in ends.items() if end != "killed"]
        for each in left:
            subprocess.run([*mutmut, "show", each], cwd=folder, check=True)
        return sum(ends[each] != "timeout" for each in left)


def _modules(code: str) -> list[Path]:
    return sorted((ROOT / "src/forumcli/checks/rules").glob(f"{code.lower()}_*.py"))


if __name__ == "__main__":
    every = [rule.code for rule in RULES if rule.code != CRASH]  # no case can be written that makes a rule crash
    print(sum(mutate(code) for code in sys.argv[1:] or every), "survived")
