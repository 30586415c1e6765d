"""The wheel is whole, stands alone, and starts."""

from __future__ import annotations

import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import forumcli
from tests.wheel import WheelError, WheelForum, once


def test_version_names_the_program_and_the_version_of_this_checkout(wheel_forum: WheelForum) -> None:
    run = wheel_forum("--version")

    assert (0, f"forum {forumcli.__version__}\n", "") == (run.returncode, run.stdout, run.stderr)


def test_help_is_an_answer_on_stdout(wheel_forum: WheelForum) -> None:
    run = wheel_forum("--help")

    assert (0, "") == (run.returncode, run.stderr)
    assert run.stdout.lstrip().startswith("Usage: forum ")


def test_what_runs_is_the_wheel_and_not_the_checkout(wheel_forum: WheelForum, repo_root: Path) -> None:
    code = "import sys, forumcli; print(forumcli.__file__, *sys.path, sep='\\n')"

    run = subprocess.run(
        [wheel_forum.python, "-c", code],
        cwd=wheel_forum.home,
        env=wheel_forum.environment(),
        capture_output=True,
        check=True,
        encoding="utf-8",
    )

    found, *path = run.stdout.splitlines()
    assert wheel_forum.packages / "forumcli" / "__init__.py" == Path(found)
    assert not {str(repo_root), str(repo_root / "src")} & set(path)


def test_the_wheel_holds_the_dataset_byte_for_byte(wheel_forum: WheelForum, repo_root: Path) -> None:
    shipped = _contents(wheel_forum.packages / "forumcli" / "data")

    assert _contents(repo_root / "data") == shipped
    assert "forums.yaml" in shipped


def test_the_wheel_carries_both_licences(wheel_forum: WheelForum, repo_root: Path) -> None:
    (metadata,) = wheel_forum.packages.glob("forumcli-*.dist-info")

    shipped = {path.name: path.read_bytes() for path in (metadata / "licenses").iterdir()}

    assert {name: (repo_root / name).read_bytes() for name in ("LICENSE", "LICENSE-DATA")} == shipped


def test_what_many_ask_for_at_once_is_made_once(tmp_path: Path) -> None:
    made: list[Path] = []
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: once(tmp_path / "thing", made.append), range(8)))

    assert [tmp_path / "thing"] * 8 == answers
    assert [tmp_path / "thing"] == made


def test_a_failed_build_fails_all_who_wait_for_it_with_its_own_words(tmp_path: Path) -> None:
    def fail(_: Path) -> None:
        raise subprocess.CalledProcessError(1, ["build"], output="", stderr="no such backend")

    for _ in range(2):
        with pytest.raises(WheelError, match="no such backend"):
            once(tmp_path / "thing", fail)


def _contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }
