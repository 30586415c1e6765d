"""A dataset and its index are found where the user expects them, and nothing is kept where others could plant it."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import platformdirs
import pytest

from forumcli.cli import location
from forumcli.cli.location import Found, find_dataset, find_index
from forumcli.errors import DatasetUnreadableError

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither owners nor modes of this kind")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that one stands in, with no dataset in a parent and none named."""
    folder = tmp_path / "a" / "b"
    folder.mkdir(parents=True)
    monkeypatch.chdir(folder)
    monkeypatch.delenv("FORUM_DATA", raising=False)
    monkeypatch.delenv("FORUM_INDEX", raising=False)
    return folder


def dataset_in(folder: Path, name: str = "forums.yaml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text("schema: 1\ntitle: T\n")
    return folder / name


def test_what_the_option_names_comes_first(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    front = dataset_in(here / "x")
    monkeypatch.setenv("FORUM_DATA", str(dataset_in(here / "y")))
    dataset_in(here / "data")

    assert Found(front, "--data") == find_dataset(front)


def test_then_what_the_environment_names(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    front = dataset_in(here / "y")
    monkeypatch.setenv("FORUM_DATA", str(front.parent))
    dataset_in(here / "data")

    assert Found(front, "FORUM_DATA") == find_dataset(None)


def test_an_empty_variable_names_nothing(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    front = dataset_in(here)
    monkeypatch.setenv("FORUM_DATA", "")

    assert Found(front, "this folder or a parent") == find_dataset(None)


@pytest.mark.parametrize("place", ["data", ".", "../data", "..", "../..", "../../data"])
def test_then_this_folder_or_a_parent(here: Path, place: str) -> None:
    front = dataset_in((here / place).resolve())

    assert Found(front, "this folder or a parent") == find_dataset(None)


@pytest.mark.parametrize(
    ("near", "far"), [("data", "."), (".", "../data"), ("data", "../data"), ("../data", ".."), ("..", "../../data")]
)
def test_the_nearest_counts_and_in_one_folder_that_below_data(here: Path, near: str, far: str) -> None:
    fronts = [dataset_in((here / place).resolve()) for place in (near, far)]

    assert fronts[0] == find_dataset(None).front


def test_a_folder_called_like_a_front_door_is_none(here: Path) -> None:
    (here / "data" / "forums.yaml").mkdir(parents=True)
    front = dataset_in(here)

    assert front == find_dataset(None).front


def test_then_the_one_that_came_with_the_program(here: Path, repo_root: Path) -> None:
    assert Found(repo_root / "data" / "forums.yaml", "bundled with forum") == find_dataset(None)
    assert [] == list(here.iterdir())


def test_without_any_the_program_says_so(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(location, "__file__", str(here / "x" / "y" / "forumcli" / "cli" / "location.py"))

    with pytest.raises(DatasetUnreadableError, match=r"^this installation of forum holds no dataset$") as raised:
        find_dataset(None)

    assert "name one with --data" == raised.value.hint


@pytest.mark.parametrize(
    ("made", "asked", "front"),
    [
        ("x/forums.yaml", "x/forums.yaml", "x/forums.yaml"),
        ("x/mine.yaml", "x/mine.yaml", "x/mine.yaml"),
        ("x/forums.yaml", "x", "x/forums.yaml"),
        ("x/data/forums.yaml", "x", "x/data/forums.yaml"),
    ],
)
def test_a_dataset_is_named_by_its_front_door_its_folder_or_the_folder_above(
    here: Path, made: str, asked: str, front: str
) -> None:
    dataset_in((here / made).parent, Path(made).name)

    assert here / front == find_dataset(here / asked).front


@pytest.mark.parametrize(
    ("asked", "missing"), [("gone", "gone"), ("empty", "empty/forums.yaml"), ("gone.yaml", "gone.yaml")]
)
def test_what_is_named_and_not_there_is_said_with_who_named_it(
    here: Path, monkeypatch: pytest.MonkeyPatch, asked: str, missing: str
) -> None:
    (here / "empty").mkdir()
    monkeypatch.setenv("FORUM_DATA", asked)

    with pytest.raises(DatasetUnreadableError) as by_option:
        find_dataset(Path(asked))
    with pytest.raises(DatasetUnreadableError) as by_variable:
        find_dataset(None)

    assert f"no dataset at {Path(missing)}" == str(by_option.value)
    assert f"no dataset at {Path(missing)} (from FORUM_DATA)" == str(by_variable.value)
    assert {"name a forums.yaml, or its folder"} == {by_option.value.hint, by_variable.value.hint}


# --- the index -------------------------------------------------------------------------------------------------------

FRONT = Path("/somewhere/forums.yaml")


def test_the_index_lies_where_the_option_or_else_the_environment_says(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORUM_INDEX", "by-variable.db")

    assert (here / "by-option.db", here / "by-variable.db") == (
        find_index(Path("by-option.db"), FRONT),
        find_index(None, FRONT),
    )


def test_else_it_lies_in_the_user_s_cache_folder(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platformdirs, "user_cache_path", lambda *_, **__: here / "cache" / "forum")

    found = find_index(None, FRONT)

    assert found is not None
    assert (here / "cache" / "forum", ".db") == (found.parent, found.suffix)
    assert [] == list(here.iterdir())


@pytest.fixture
def shared(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary files, all the same for everybody."""
    monkeypatch.setattr(tempfile, "gettempdir", lambda: str(here / "tmp"))
    (here / "tmp").mkdir()
    return here / "tmp" / f"forum-{os.getuid()}" if hasattr(os, "getuid") else here


def no_home(*_: object, **__: object) -> Path:
    raise RuntimeError("Could not determine home directory.")


@posix
@pytest.mark.parametrize("fault", ["relative", "no home", "others can write", "a file"])
def test_a_cache_folder_that_is_none_is_replaced_by_a_private_one_among_the_temporary_files(
    here: Path, shared: Path, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    folder = here / "cache"
    if fault == "others can write":
        folder.mkdir()
        folder.chmod(0o777)
    if fault == "a file":
        folder.write_text("")
    found = {"relative": lambda *_, **__: Path("rel/forum"), "no home": no_home}
    monkeypatch.setattr(platformdirs, "user_cache_path", found.get(fault, lambda *_, **__: folder))

    path = find_index(None, FRONT)

    assert path is not None
    assert shared == path.parent


@posix
@pytest.mark.parametrize("fault", ["others can write", "a link", "a file"])
def test_a_temporary_folder_that_somebody_else_prepared_is_not_used(
    here: Path, shared: Path, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    monkeypatch.setattr(platformdirs, "user_cache_path", no_home)
    if fault == "others can write":
        shared.mkdir()
        shared.chmod(0o777)
    elif fault == "a link":
        (here / "elsewhere").mkdir()
        shared.symlink_to(here / "elsewhere")
    else:
        shared.write_text("")

    assert None is find_index(None, FRONT)


@posix
def test_a_folder_of_another_user_is_not_used(here: Path, shared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "cache").mkdir()
    monkeypatch.setattr(platformdirs, "user_cache_path", lambda *_, **__: here / "cache")
    owner = os.getuid()
    monkeypatch.setattr(os, "getuid", lambda: owner + 1)

    path = find_index(None, FRONT)

    assert path is not None
    assert shared.with_name(f"forum-{owner + 1}") == path.parent
