"""The locks and the metadata agree, and name packages, never where they come from."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement

import forumcli

LOCKS = ("requirements.lock", "requirements-dev.lock")
_PINNED = re.compile(
    r"(?P<name>[a-z0-9][a-z0-9-]*)(\[(?P<extras>[a-z,]+)\])?==(?P<version>\S+)( ; .+)?( --hash=sha256:[0-9a-f]{64})+"
)


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


def test_a_lock_pins_each_extra_that_a_locked_package_asks_for(repo_root: Path) -> None:
    """Without the extra, pip as it comes with Python 3.11 takes the newest version, which has no hash in the lock."""
    pins = list(_pins(repo_root / "requirements-dev.lock"))
    pinned = {(pin["name"], extra) for pin in pins for extra in (pin["extras"] or "").split(",")}

    asked = {
        (_name(asked.name), extra)
        for pin in pins
        for requirement in _requires(pin["name"])
        if (asked := Requirement(requirement)).marker is None or asked.marker.evaluate({"extra": ""})
        for extra in asked.extras
    }

    assert ("coverage", "toml") in asked
    assert set() == asked - pinned


def test_the_citation_names_the_version_of_the_package(repo_root: Path) -> None:
    text = (repo_root / "CITATION.cff").read_text(encoding="utf-8")

    named = re.findall(r"^ *version: (.+)$", text, re.MULTILINE)

    assert [forumcli.__version__] * 2 == named  # of the dataset, and of the program that it refers to


def _requirements(lock: Path) -> list[str]:
    text = lock.read_text(encoding="utf-8")
    return re.sub(r" *\\\n *", " ", text).splitlines()


def _locked(lock: Path) -> dict[str, str]:
    """Return the version of each package."""
    return {pin["name"]: pin["version"] for pin in _pins(lock)}


def _pins(lock: Path) -> Iterator[re.Match[str]]:
    return (match for line in _requirements(lock) if (match := _PINNED.fullmatch(line)))


def _requires(package: str) -> list[str]:
    """Return what an installed package asks for; nothing of one that this system does without."""
    try:
        return metadata.requires(package) or []
    except metadata.PackageNotFoundError:
        return []


def _name(requirement: str) -> str:
    return re.split(r"[^A-Za-z0-9._-]", requirement)[0].lower().replace("_", "-").replace(".", "-")
