"""The wheel as a user has it: built from this checkout, installed apart, run with nothing of this shell.

No network is needed: the wheel's environment finds its dependencies in the tests' own, after its own.
"""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import time
import venv
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

_BUILD_SECONDS = 180
_RUN_SECONDS = 60


class WheelError(Exception):
    """The wheel could not be built or installed."""


@dataclass(frozen=True, slots=True)
class WheelForum:
    """The installed `forum`; calling it runs it to its end."""

    venv: Path
    home: Path
    """An empty folder with no checkout above it: home, cache, and where `forum` runs by default."""

    @property
    def python(self) -> Path:
        """The interpreter that has the wheel, and not the checkout."""
        return _scripts(self.venv) / "python"

    @property
    def executable(self) -> Path:
        """The console script."""
        return _scripts(self.venv) / "forum"

    @property
    def packages(self) -> Path:
        """Where the wheel was unpacked."""
        return _packages(self.venv)

    def environment(self, changes: Mapping[str, str | None] | None = None) -> dict[str, str]:
        """Return what a new user's shell would set, with `changes`; None takes a variable away."""
        plain = {
            "PATH": os.pathsep.join([str(_scripts(self.venv)), os.defpath]),
            "HOME": str(self.home),
            "USERPROFILE": str(self.home),
            "XDG_CACHE_HOME": str(self.home / "cache"),
            "LANG": "C.UTF-8",
        }
        # Without it Windows starts no Python.
        kept = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
        merged: dict[str, str | None] = {**plain, **kept, **(changes or {})}
        return {name: value for name, value in merged.items() if value is not None}

    def __call__(
        self,
        *arguments: str | Path,
        cwd: Path | None = None,
        env: Mapping[str, str | None] | None = None,
        input: str | None = None,  # noqa: A002 - subprocess's own word for it
    ) -> subprocess.CompletedProcess[str]:
        """Run `forum` with these arguments; without `input`, standard input is at its end."""
        return subprocess.run(
            [self.executable, *arguments],
            cwd=cwd or self.home,
            env=self.environment(env),
            input=input or "",
            capture_output=True,
            check=False,
            encoding="utf-8",
            timeout=_RUN_SECONDS,
        )


def once(folder: Path, make: Callable[[Path], None]) -> Path:
    """Return `folder`, made by whoever comes first; all others wait for it, and fail if that one fails.

    `folder` lies in a place that is new for this run, so whatever is found there was begun in this run.
    """
    outcome = folder / "outcome"
    try:
        folder.mkdir()
    except FileExistsError:
        _wait_for(outcome)
    else:
        failure = "the worker that made it was interrupted"
        try:
            make(folder)
            failure = ""
        except subprocess.CalledProcessError as error:
            failure = f"{error}\n{error.stdout}\n{error.stderr}"
        finally:
            unfinished = folder / "outcome.part"
            unfinished.write_text(failure, encoding="utf-8")
            unfinished.replace(outcome)
    if text := outcome.read_text(encoding="utf-8"):
        raise WheelError(text)
    return folder


def build_and_install(checkout: Path, folder: Path) -> None:
    """Build the wheel of `checkout` and install it into a new environment, `folder/venv`."""
    _python("-m", "build", "--wheel", "--no-isolation", "--outdir", folder / "dist", checkout)
    (wheel,) = (folder / "dist").glob("*.whl")
    target = folder / "venv"
    venv.create(target, with_pip=False, symlinks=os.name != "nt")
    interpreter = _scripts(target) / "python"
    _python("-m", "pip", "--isolated", "--python", interpreter, "install", "--no-index", "--no-deps", wheel)
    # Only after the installation, or pip would take the checkout's own metadata for an old version to remove.
    # A folder named in a .pth file comes last on the path, and the .pth files inside it are not read: so the
    # editable installation of the checkout stays out of reach.
    ours = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (_packages(target) / "dependencies.pth").write_text("\n".join(sorted(ours)) + "\n", encoding="utf-8")


def _python(*arguments: str | Path) -> None:
    subprocess.run(
        [sys.executable, *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
        encoding="utf-8",
        timeout=_BUILD_SECONDS,
    )


def _wait_for(path: Path) -> None:
    patience = time.monotonic() + 2 * _BUILD_SECONDS
    while not path.exists():
        if time.monotonic() > patience:
            message = f"{path} has not appeared: the worker that was to make it is gone"
            raise WheelError(message)
        time.sleep(0.05)


def _scripts(environment: Path) -> Path:
    return _path_in(environment, "scripts")


def _packages(environment: Path) -> Path:
    return _path_in(environment, "purelib")


def _path_in(environment: Path, kind: str) -> Path:
    base = str(environment)
    return Path(sysconfig.get_path(kind, scheme="venv", vars={"base": base, "platbase": base}))
