"""The index is only a cache: killed, full, unwritable, planted or shared, it never changes an answer."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

import pytest

from tests.small import VALID
from tests.wheel import WheelForum

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals, limits and modes are those of POSIX")

LISTED = (
    "steppe-3\t3\tSteppe Cooperation Forum\t14–15 May 2019\tLanzhou CN\t2 sources\n"
    "steppe-5\t5\tSteppe Cooperation Forum\tconcluded 17 Oct 2021 ≈\tonline\t2 sources\n"
)
KILLS = 10


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(VALID, tmp_path / "data"))


def start(
    forum: WheelForum, *words: str | Path, env: Mapping[str, str | None] | None = None, before: tuple[str, ...] = ()
) -> subprocess.Popen[str]:
    """Start `forum`, under another program if `before` names one, and do not wait for it."""
    return subprocess.Popen(
        [*before, forum.executable, *words],
        cwd=forum.home,
        env=forum.environment(env),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def ran(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    """Wait for a call of `forum list --limit 2`, and return its code, its stdout and its stderr."""
    out, err = process.communicate(timeout=60)
    return process.returncode, out, err


def documents(index: Path) -> int:
    with closing(sqlite3.connect(f"file:{index}?mode=ro&immutable=1", uri=True)) as connection:
        assert [("ok",)] == connection.execute("PRAGMA integrity_check").fetchall()
        return int(connection.execute("SELECT count(*) FROM documents").fetchone()[0])


def test_a_build_that_is_killed_leaves_the_old_index_or_the_new_one_and_never_a_part(
    wheel_forum: WheelForum, data: Path, tmp_path: Path
) -> None:
    index = tmp_path / "cache" / "index.db"
    rng = random.Random(7)
    begun = time.monotonic()
    assert 0 == ran(start(wheel_forum, "index", "rebuild", "--data", data, "--index", index))[0]
    lasts = time.monotonic() - begun
    whole = documents(index)

    for _ in range(KILLS):
        process = start(wheel_forum, "index", "rebuild", "--data", data, "--index", index)
        time.sleep(rng.uniform(0.3, 1.0) * lasts)
        process.send_signal(signal.SIGKILL)
        process.communicate(timeout=60)
        assert whole == documents(index)

    assert (0, LISTED, "") == ran(start(wheel_forum, "list", "--limit", "2", "--data", data, "--index", index))
    assert 0 == ran(start(wheel_forum, "index", "rebuild", "--data", data, "--index", index))[0]
    assert ["index.db"] == [path.name for path in index.parent.iterdir()]


def test_builders_at_the_same_time_all_answer_and_one_index_stays(
    wheel_forum: WheelForum, data: Path, tmp_path: Path
) -> None:
    index = tmp_path / "cache" / "index.db"

    started = [start(wheel_forum, "list", "--limit", "2", "--data", data, "--index", index) for _ in range(3)]

    assert [(0, LISTED, "")] * 3 == [ran(process) for process in started]
    assert ["index.db"] == [path.name for path in index.parent.iterdir()]


def test_a_full_disk_is_said_and_the_answer_comes_from_memory(
    wheel_forum: WheelForum, data: Path, tmp_path: Path
) -> None:
    index = tmp_path / "cache" / "index.db"
    limit = f"ulimit -f 100; exec {wheel_forum.executable} list --limit 2 --data '{data}' --index '{index}'"

    run = subprocess.run(
        ["/bin/sh", "-c", limit],
        cwd=wheel_forum.home,
        env=wheel_forum.environment(),
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=60,
    )

    assert (0, LISTED) == (run.returncode, run.stdout)
    assert run.stderr.startswith(f"note: the index cannot be kept in {index.parent} (")
    assert run.stderr.endswith("); answering from memory\n")
    assert [] == list(index.parent.iterdir())


def test_a_full_disk_leaves_the_old_index_as_it_was(wheel_forum: WheelForum, data: Path, tmp_path: Path) -> None:
    index = tmp_path / "cache" / "index.db"
    wheel_forum("index", "rebuild", "--data", data, "--index", index)
    before = index.read_bytes()
    rebuild = f"ulimit -f 100; exec {wheel_forum.executable} index rebuild --data '{data}' --index '{index}'"

    run = subprocess.run(
        ["/bin/sh", "-c", rebuild],
        cwd=wheel_forum.home,
        env=wheel_forum.environment(),
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=60,
    )

    assert (3, "") == (run.returncode, run.stdout)
    assert "forum: the index cannot be written\n" in run.stderr
    assert before == index.read_bytes()


@pytest.fixture
def powerless(wheel_forum: WheelForum) -> tuple[str, ...]:
    """What to put before a command so that modes of files bind it, the superuser too."""
    if os.getuid() != 0:
        return ()
    setpriv = shutil.which("setpriv")
    if setpriv is None:
        pytest.skip("for the superuser no folder is read-only, and there is no setpriv to give that power up")
    before = (setpriv, "--bounding-set=-all", "--inh-caps=-all")
    tried = subprocess.run([*before, wheel_forum.executable, "--version"], capture_output=True, check=False)
    if tried.returncode:
        pytest.skip("for the superuser no folder is read-only, and this machine does not let it give that power up")
    return before


@pytest.fixture
def read_only(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "cache"
    folder.mkdir(mode=0o700)
    yield folder
    folder.chmod(0o700)


def test_a_good_index_in_a_read_only_folder_is_used(
    wheel_forum: WheelForum, data: Path, read_only: Path, powerless: tuple[str, ...]
) -> None:
    words = ("list", "--limit", "2", "--data", data, "--index", read_only / "index.db")
    assert 0 == ran(start(wheel_forum, *words))[0]
    read_only.chmod(0o555)

    assert (0, LISTED, "") == ran(start(wheel_forum, *words, before=powerless))


def test_without_an_index_in_a_read_only_folder_the_answer_comes_from_memory(
    wheel_forum: WheelForum, data: Path, read_only: Path, powerless: tuple[str, ...]
) -> None:
    read_only.chmod(0o555)
    words = ("list", "--limit", "2", "--data", data, "--index", read_only / "index.db")

    code, out, err = ran(start(wheel_forum, *words, before=powerless))

    assert (0, LISTED) == (code, out)
    assert f"note: the index cannot be kept in {read_only} (Permission denied); answering from memory\n" == err


HOMES: dict[str, dict[str, str | None]] = {
    "no HOME": {"HOME": None, "XDG_CACHE_HOME": None},
    "an empty HOME": {"HOME": "", "XDG_CACHE_HOME": ""},
    "a relative HOME": {"HOME": "rel", "XDG_CACHE_HOME": None},
    "a relative cache folder": {"XDG_CACHE_HOME": "rel/cache"},
    "a HOME that is not there": {"XDG_CACHE_HOME": None},
    "a cache folder that is a device": {"XDG_CACHE_HOME": "/dev/null"},
    "a cache folder where nobody can write": {"XDG_CACHE_HOME": "/proc/forum"},
    "no folder for temporary files either": {"HOME": "rel", "XDG_CACHE_HOME": "rel", "TMPDIR": "/proc/x"},
}


@pytest.mark.parametrize("case", HOMES)
def test_whatever_the_environment_says_the_answer_comes_and_nothing_is_written_where_one_stands(
    wheel_forum: WheelForum, data: Path, tmp_path: Path, case: str
) -> None:
    here = tmp_path / "here"
    here.mkdir()
    password_home = {"HOME": str(tmp_path / "home"), "TMPDIR": str(tmp_path / "tmp")}
    (tmp_path / "tmp").mkdir()
    env = {**password_home, **HOMES[case]}

    run = wheel_forum("list", "--limit", "2", "--data", data, cwd=here, env=env)

    assert (0, LISTED) == (run.returncode, run.stdout)
    assert run.stderr == "" or run.stderr.startswith("note: the index cannot be kept in ")
    assert [] == list(here.iterdir())


def test_a_change_of_the_same_size_with_the_time_put_back_is_noticed(
    wheel_forum: WheelForum, data: Path, tmp_path: Path
) -> None:
    words = ("list", "people", "--ids", "--data", data, "--index", tmp_path / "index.db")
    assert "nur-bek" in wheel_forum(*words).stdout
    records = data / "records.yaml"
    before = records.stat()
    text = records.read_text(encoding="utf-8")

    records.write_text(text.replace("id: nur-bek", "id: nur-bak"), encoding="utf-8")
    os.utime(records, ns=(before.st_atime_ns, before.st_mtime_ns))

    assert before.st_size == records.stat().st_size
    assert "nur-bak" in wheel_forum(*words).stdout


def test_with_any_index_or_none_every_answer_is_the_same(wheel_forum: WheelForum, data: Path, tmp_path: Path) -> None:
    index = tmp_path / "index.db"
    calls = (("list",), ("show", "steppe-3"), ("timeline",), ("sql", "SELECT * FROM editions"))

    def answers() -> list[tuple[int, str]]:
        runs = [wheel_forum(*words, "--data", data, "--index", index) for words in calls]
        return [(run.returncode, run.stdout) for run in runs]

    without = answers()
    good = answers()
    index.write_bytes(index.read_bytes()[:4096])
    broken = answers()

    assert without == good == broken
    assert {0} == {code for code, _ in without}


DECOYS = {
    "forum.db": b"SQLite format 3\0",
    "index.db": b"SQLite format 3\0",
    "forums.db": b"SQLite format 3\0",
    ".forum/config.toml": b"[forum]\n",
    ".forum/plugin.py": b"raise SystemExit('planted')\n",
    "forum.toml": b"[check]\n",
    "pyproject.toml": b"[tool.other]\nplugins = ['plugin']\n",
    "cache.pickle": b"cos\nsystem\n(S'echo planted'\ntR.",
    "sitecustomize.py": b"raise SystemExit('planted')\n",
    "typer.py": b"raise SystemExit('planted')\n",
    "yaml/__init__.py": b"raise SystemExit('planted')\n",
    "forumcli/__init__.py": b"raise SystemExit('planted')\n",
    "templates/edition.html": b"{{ 7 * 7 }}\n",
    ".env": b"FORUM_INDEX=./forum.db\n",
}


def test_nothing_in_a_dataset_is_opened_but_its_own_files_and_settings_and_nothing_is_run(
    wheel_forum: WheelForum, data: Path, tmp_path: Path
) -> None:
    for name, content in DECOYS.items():
        path = data / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
    program = textwrap.dedent(
        """\
        import json, os, sys
        seen = []
        watched = ("open", "sqlite3.connect", "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn",
                   "socket.connect", "socket.getaddrinfo", "pickle.find_class", "sqlite3.load_extension")
        def watch(event, arguments):
            if event in watched:
                seen.append([event, os.fsdecode(arguments[0]) if isinstance(arguments[0], (str, bytes)) else ""])
        from forumcli.cli.app import main
        sys.addaudithook(watch)
        try:
            main()
        except SystemExit as left:
            with open(os.environ["SEEN"], "w") as file:
                json.dump([left.code or 0, seen], file)
        """
    )
    found: dict[str, list[list[str]]] = {}
    for words in (["list"], ["show", "steppe-3"], ["search", "Orlov"], ["check"], ["timeline"], ["info"]):
        subprocess.run(
            [wheel_forum.python, "-P", "-c", program, *words],
            cwd=data,
            env=wheel_forum.environment({"SEEN": str(tmp_path / "seen"), "XDG_CACHE_HOME": str(tmp_path / "cache")}),
            capture_output=True,
            check=True,
            timeout=60,
        )
        code, found[words[0]] = json.loads((tmp_path / "seen").read_text())
        assert 0 == code

    events = {event for seen in found.values() for event, _ in seen}
    inside = {name for seen in found.values() for _, name in seen if "planted" in name or name.startswith(str(data))}
    assert {"open", "sqlite3.connect"} == events
    own = ("forums.yaml", "editions.yaml", "records.yaml")
    assert {str(data / name) for name in own} == inside - {str(data / "forum.toml"), str(data / "pyproject.toml")}
