"""Where the settings of a check are found: command line, `forum.toml`, `pyproject.toml`, the dataset's front door."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from forumcli.checks.baseline import Baseline, read_baseline
from forumcli.checks.config import (
    PROJECT_FILE,
    SETTINGS_FILE,
    Decided,
    Settings,
    decide,
    empty_selection,
    read_settings,
    refuse_unknown_keys,
    settings_of,
)
from forumcli.errors import DatasetUnreadableError
from forumcli.yamltext.decoding import decode, read_file
from forumcli.yamltext.node import Mapping, Sequence
from forumcli.yamltext.problem import Problem
from forumcli.yamltext.source import SourceText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from forumcli.cli.check_options import Given
    from forumcli.dataset.dataset import Dataset

COMMAND_LINE = "the command line"


def settings(given: Given, dataset: Dataset) -> Decided:
    """Return the settings of a run.

    Raises:
        UsageError: a file has a setting, or names a rule, that does not exist.
        DatasetUnreadableError: a file of settings cannot be read.
    """
    asked = Settings(
        COMMAND_LINE,
        select=_given(given.select),
        ignore=_given(given.ignore),
        extend_select=_given(given.extend_select),
        profile=given.profile,
        fail_on=given.fail_on,
        baseline=given.baseline,
    )
    return decide([asked] if given.no_config else [asked, *_found(dataset)])


def baseline_at(path: Path) -> Baseline:
    """Read a baseline.

    Raises:
        DatasetUnreadableError: it cannot be read, or is none.
    """
    return read_baseline(_text(path))


def _given(words: list[str] | None) -> tuple[str, ...] | None:
    return tuple(words) if words else None


def _found(dataset: Dataset) -> Iterator[Settings]:
    """Yield the settings of the nearest file of each name, from the dataset's folder upwards, then its own."""
    folder = dataset.path.parent
    for name in (SETTINGS_FILE, PROJECT_FILE):
        for above in (folder, *folder.parents):
            path = above / name
            if path.is_file():
                found = read_settings(_text(path).text, _shown(path), above)
                if found is not None:
                    yield found
                    break
    shown = next(iter(dataset.files), str(dataset.path))
    tree = dataset.files[shown].tree if dataset.files else None
    own = tree.get("check") if isinstance(tree, Mapping) else None
    if isinstance(own, Mapping):
        refuse_unknown_keys([entry.key.text for entry in own.entries], shown)
        selected = own.get("select")
        if isinstance(selected, Sequence) and not selected.items:
            raise empty_selection(shown)
    found = settings_of(dataset.front.check, shown, folder)
    if found is not None:
        yield found


def _text(path: Path) -> SourceText:
    shown = _shown(path)
    raw = read_file(path, shown)
    if isinstance(raw, Problem):
        raise DatasetUnreadableError(f"{shown}: {raw.message}", hint=raw.help)
    source, problems = decode(shown, raw)
    if problems:
        raise DatasetUnreadableError(f"{shown}: {problems[0].message}", hint=problems[0].help)
    return source


def _shown(path: Path) -> str:
    absolute, here = path.absolute(), Path.cwd()
    return absolute.relative_to(here).as_posix() if absolute.is_relative_to(here) else path.as_posix()
