"""The locks and the metadata agree, and name packages, never where they come from."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

import forumcli

LOCKS = ("requirements.lock", "requirements-dev.lock")
_PINNED = re.compile(r"(?P<name>[a-z0-9][a-z0-9-]*)==(?P<version>\S+)( ; .+)?( --hash=sha256:[0-9a-f]{64})+")


@pytest.fixture(scope="module")
def project(repo_root: Path) -> dict[str, Any]:
    """The settings in pyproject.toml."""
    return tomllib.loads((repo_root / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_pinned_and_hashed_packages_and_nothing_else(repo_root: Path, lock: str) -> None:
    odd = [line for line in _requirements(repo_root / lock) if not _PINNED.fullmatch(line)]

    assert [] == odd


def test_the_runtime_lock_has_every_dependency(repo_root: Path, project: dict[str, Any]) -> None:
    asked = {_name(requirement) for requirement in project["project"]["dependencies"]}

    assert set() == asked - set(_locked(repo_root / "requirements.lock"))


def test_the_development_lock_has_every_tool_and_all_that_the_runtime_lock_has(
    repo_root: Path, project: dict[str, Any]
) -> None:
    asked = {_name(requirement) for requirement in project["dependency-groups"]["dev"]}
    backend = {_name(requirement) for requirement in project["build-system"]["requires"]}

    locked = _locked(repo_root / "requirements-dev.lock")

    assert set() == (asked | backend) - set(locked)
    assert locked == locked | _locked(repo_root / "requirements.lock")


def test_the_citation_names_the_version_of_the_package(repo_root: Path) -> None:
    text = (repo_root / "CITATION.cff").read_text(encoding="utf-8")

    named = re.findall(r"^ *version: (.+)$", text, re.MULTILINE)

    assert [forumcli.__version__] * 2 == named  # of the dataset, and of the program that it refers to


def _requirements(lock: Path) -> list[str]:
    text = lock.read_text(encoding="utf-8")
    return re.sub(r" *\\\n *", " ", text).splitlines()


def _locked(lock: Path) -> dict[str, str]:
    """Return the version of each package."""
    matches = (_PINNED.fullmatch(line) for line in _requirements(lock))
    return {match["name"]: match["version"] for match in matches if match}


def _name(requirement: str) -> str:
    return re.split(r"[^A-Za-z0-9._-]", requirement)[0].lower().replace("_", "-").replace(".", "-")
