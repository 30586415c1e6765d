"""What every test may ask for, and the clean ground that all of them stand on."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.wheel import WheelForum, build_and_install, once

_COMMON = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True)  # machines are shared
settings.register_profile("dev", _COMMON, max_examples=100)
# Derandomized: a change is judged by what it changes, not by luck. Luck is for `--hypothesis-profile=search`.
settings.register_profile("ci", _COMMON, max_examples=100, derandomize=True, database=None)
settings.register_profile("search", _COMMON, max_examples=5000)
settings.load_profile("ci" if os.environ.get("CI") else "dev")

# What changes the output of `forum`, or of the libraries that draw it, from outside.
_OUTSIDE = frozenset(
    {
        "CLICOLOR",
        "CLICOLOR_FORCE",
        "COLORTERM",
        "COLUMNS",
        "FORCE_COLOR",
        "LINES",
        "NO_COLOR",
        "PY_COLORS",
        "SOURCE_DATE_EPOCH",
        "TTY_COMPATIBLE",
        "TTY_INTERACTIVE",
    }
)


@pytest.fixture(scope="session", autouse=True)
def _clean_environment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep this shell's settings out of the tests, and the tests out of this user's cache folder."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in sorted(os.environ):
            if name in _OUTSIDE or name.startswith(("FORUM_", "_TYPER_", "TYPER_")):
                patch.delenv(name)
        patch.setenv("HOME", str(home))
        patch.setenv("XDG_CACHE_HOME", str(home / "cache"))
        yield


@pytest.fixture(scope="session")
def repo_root() -> Path:
    """The checkout that is tested."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def wheel_forum(repo_root: Path, tmp_path_factory: pytest.TempPathFactory) -> WheelForum:
    """`forum` as a user has it (see `tests.wheel`), installed once a run; each worker has its own home."""
    base = tmp_path_factory.getbasetemp()
    run = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder = once(run / "wheel", lambda made: build_and_install(repo_root, made))
    return WheelForum(venv=folder / "venv", home=tmp_path_factory.mktemp("wheel-home"))
